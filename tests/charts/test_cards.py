import pandas as pd
import pytest

from spanalysis.charts.cards import CardOptions, cards
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "number_text": ["17%", "1.1%", "154–435 million"],
            "title": ["Internet work", "Main platform work", "Online gig workers"],
            "detail": ["14 countries, 2021", "14 countries, 2021", "World, 2023"],
            "tag": ["ETUI", "ETUI", "World Bank"],
            "value": [17.0, 1.1, None],
        }
    )


def test_each_card_has_its_own_scale_and_one_without_value_has_none(frame: pd.DataFrame) -> None:
    figure = cards(frame, TEXT, CardOptions(100, "{:g}%".format))
    assert [axes.get_xlim() for axes in figure.axes] == [(0, 100), (0, 100)]
    assert [axes.patches[1].get_width() for axes in figure.axes] == [17.0, 1.1]
    assert written(figure, "tick") == ["0%", "100%"] * 2


def test_cards_keep_their_order_and_have_frames(frame: pd.DataFrame) -> None:
    figure = cards(frame.iloc[::-1], TEXT)
    assert written(figure, "number") == ["154–435 million", "1.1%", "17%"]
    frames = [patch for patch in figure.artists if patch.get_label() == "card"]
    assert len(frames) == 3
    assert frames[0].get_x() + frames[0].get_width() < frames[1].get_x()
    assert frames[0].get_y() + frames[0].get_height() < frames[2].get_y()
    assert text_problems(figure) == []


def test_the_definition_stands_on_every_card(frame: pd.DataFrame) -> None:
    figure = cards(frame, TEXT)
    assert written(figure, "title") == list(frame["title"])
    assert written(figure, "detail") == list(frame["detail"])
    assert written(figure, "tag") == list(frame["tag"])


def test_a_value_off_its_scale_is_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="from 0 to 10"):
        cards(frame, TEXT, CardOptions(10))

import math

import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.grouped_bars import GroupedOptions, grouped_bars
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import size_named
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
SAMPLES = {
    "en": (
        "Earlier count",
        "Estimate and projection",
        "another definition: not comparable",
        "no outturn published",
    ),
    "fr": (
        "Un décompte antérieur : Union européenne (28 pays)",
        "L’estimation et la projection de 2021 : Union européenne (27 pays)",
        "autre définition et autres pays : non comparable, aucune croissance ne peut en être déduite",
        "aucun chiffre observé n’a été publié",
    ),
    "es": (
        "Un recuento anterior: Unión Europea (28 países)",
        "La estimación y la proyección de 2021: Unión Europea (27 países)",
        "otra definición y otros países: no comparable, no puede deducirse ningún crecimiento",
        "no se ha publicado ningún dato observado",
    ),
}


def frame_of(lang: str = "en") -> pd.DataFrame:
    first, second, _, none = SAMPLES[lang]
    return pd.DataFrame(
        {
            "group": [first, second, second, second],
            "label": ["2018", "2021", "2025", "2025"],
            "sublabel": ["Le Soir", "PPMI", "PPMI", ""],
            "value": [24.0, 28.3, 42.6, None],
            "value_text": ["24", "28.3", "42.6", none],
            "style": ["earlier", "reported", "modelled", "reported"],
        }
    )


def options_of(lang: str = "en", **more: bool) -> GroupedOptions:
    return GroupedOptions(breaks={SAMPLES[lang][1]: SAMPLES[lang][2]}, keyless=True, **more)


def test_each_style_is_drawn_and_a_missing_value_has_words_and_no_bar() -> None:
    figure = grouped_bars(frame_of(), TEXT, options_of())
    bars = figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == [24.0, 28.3, 42.6]
    assert [bool(bar.get_hatch()) for bar in bars] == [False, False, True]
    assert bars[0].get_facecolor()[:3] == (1.0, 1.0, 1.0)
    assert figure.axes[0].lines == [] or all(len(line.get_xdata()) == 1 for line in figure.axes[0].lines)
    assert written(figure, "value") == ["24", "28.3", "42.6", "no outturn published"]
    assert written(figure, "group") == ["Earlier count", "Estimate and projection"]
    assert written(figure, "break-label") == ["another definition: not comparable"]


@pytest.mark.parametrize("lang", SAMPLES)
@pytest.mark.parametrize("size", ["page", "column", "social", "square", "slide"])
def test_words_fit_in_every_language_and_size(lang: str, size: str) -> None:
    text = SheetText("Title", "", "Source", size=size_named(size))
    for beside in (False, True):
        assert text_problems(grouped_bars(frame_of(lang), text, options_of(lang, beside=beside))) == []


def test_groups_beside_each_other_share_a_scale_and_need_room() -> None:
    wide = grouped_bars(frame_of(), TEXT, options_of(beside=True))
    assert len(wide.axes) == 2
    assert wide.axes[0].get_xlim() == wide.axes[1].get_xlim()
    column = SheetText("Title", "", "Source", size=size_named("column"))
    assert len(grouped_bars(frame_of(), column, options_of(beside=True)).axes) == 1


@pytest.mark.parametrize(("before", "align"), [(20.0, "left"), (43.0, "right"), (80.0, "left")])
def test_a_value_stands_clear_of_the_mark_of_an_earlier_one(before: float, align: str) -> None:
    frame = (
        frame_of().iloc[1:3].assign(before=[before if before < 30 else math.nan, before], style="reported")
    )
    figure = grouped_bars(frame, TEXT)
    marks = [float(line.get_xdata()[0]) for line in figure.axes[0].lines]
    assert before in marks
    value = next(item for item in figure.texts if item.get_text() == "42.6")
    assert value.get_ha() == align
    assert text_problems(figure) == []


def test_a_lower_bound_ends_in_an_arrow() -> None:
    frame = frame_of().iloc[1:2].assign(open_end=True)
    line = grouped_bars(frame, TEXT).axes[0].lines[0]
    assert line.get_marker() == ">"
    assert float(line.get_xdata()[0]) == 28.3


def test_styles_need_words_unless_the_labels_have_them() -> None:
    with pytest.raises(SchemaError, match="words for each style"):
        grouped_bars(frame_of(), TEXT)


def test_a_weak_row_is_in_the_soft_colour() -> None:
    figure = grouped_bars(frame_of().iloc[1:2].assign(strong=False), TEXT)
    from matplotlib.colors import to_hex

    assert to_hex(figure.axes[0].patches[0].get_facecolor()).upper() == palette.ACCENT_SOFT

import pytest

from spanalysis.charts.filewords import FileWords
from spanalysis.errors import ValueRangeError


def test_only_words_that_are_there_are_given() -> None:
    words = FileWords("Title", "What it shows", "es", source="ILO", licence_url="https://example.org")
    assert words.filled() == {"title": "Title", "description": "What it shows", "source": "ILO"}


@pytest.mark.parametrize("words", [("", "d", "en"), ("t", " ", "en"), ("t", "d", "")])
def test_a_mute_picture_is_refused(words: tuple[str, str, str]) -> None:
    with pytest.raises(ValueRangeError, match=r"nothing in (title|description|lang)"):
        FileWords(*words)

"""No English word is left in another language, and the house style of each is kept."""

from __future__ import annotations

import re

import pytest

import wording
from spanalysis import codelists
from spanalysis.provenance import PACKAGE
from spanalysis.text.catalogue import translator
from spanalysis.text.extract import extracted

VERSIONS = re.compile(r"(?<=CC BY )[\d.]+\d|(?<=spanalysis )[\d.]+\d")
LABELLED = {
    "codes": "code",
    "indicators": "indicator",
    "contingencies": "soc",
    "platform_definitions": "code",
    "platform_measures": "code",
    "publishers": "publisher",
    "licences": "licence",
}


def own_words(page):
    """What the workbook says of its own: lines and headings; and the notes' meanings."""
    yield from (line.text for line in page.lines)
    yield from (column.heading for column in page.columns)
    yield from (column.meaning for column in page.columns)
    if page.table == "notes":
        yield from page.columns[2].values


def cells(pages):
    return {
        value
        for page in pages
        for column in page.columns
        for value in column.values
        if isinstance(value, str)
    }


def english(lang):
    """English sentences and labels that read otherwise in a language."""
    say = translator(lang).gettext
    marked = {
        item.id for item in extracted(PACKAGE / "briefs" / "workbook") if isinstance(item.id, str) and item.id
    }
    sentences = {text for text in marked if "{" not in text and say(text) != text}
    labels = {
        (label, codelists.labels(name, key, lang)[code])
        for name, key in LABELLED.items()
        for code, label in codelists.labels(name, key, "en").items()
    }
    same = {label for label, other in labels if label == other}
    return sentences | ({label for label, other in labels} - same)


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_no_english_word_is_left(spoken, lang):
    said = cells(spoken[lang]) | {text for page in spoken[lang] for text in own_words(page)}
    assert not said & english(lang)


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_own_words_keep_the_house_style(spoken, lang):
    texts = {text for page in spoken[lang] for text in own_words(page) if text}
    found = {text: wording.faults(VERSIONS.sub("number", text), lang) for text in texts}
    assert not {text: faults for text, faults in found.items() if faults}


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_numbers_do_not_depend_on_the_language(spoken, lang):
    for page, other in zip(spoken["en"], spoken[lang], strict=True):
        assert page.table == other.table
        numbers = [column.values for column in page.columns if column.numeric]
        assert numbers == [column.values for column in other.columns if column.numeric]


def test_sheets_have_names_of_the_language(spoken):
    assert [page.name for page in spoken["fr"][:5]] == [
        "Page de garde",
        "Sommaire",
        "Notes",
        "Textes",
        "Graphique 1",
    ]
    assert spoken["es"][13].name == "Gráfico 10 Bolivia"
    assert spoken["es"][-1].name == "Ediciones"


def test_sheets_of_figures_are_never_named_by_a_code(spoken):
    for pages in spoken.values():
        assert not [page.name for page in pages if "_" in page.name or "WAEMU" in page.name]

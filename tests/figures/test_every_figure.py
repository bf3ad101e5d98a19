"""What holds for every exhibit that a build makes, in every language."""

from __future__ import annotations

import json
import re

import matplotlib.pyplot as plt
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.figures.catalogue import SPECS, make, title
from spanalysis.figures.figure import Figure
from spanalysis.text import typography

LANGS = ("en", "fr", "es")
EXHIBITS = [(spec.id, dict(params)) for spec in SPECS.values() for params in spec.defaults]
SILENT = [  # no value, areas of their own kind, and values at the very top
    ("country-coverage", {"area": code})
    for code in ("GAB", "COG", "VAT", "TWN", "HKG", "KOS", "CHA", "PLW", "NZL", "SPM", "RUS")
]
WIDE = [
    ("country-ranking", {"group": code}) for code in ("M49_009", "X02", "EU27", "M49_722", "X36", "M49_061")
]
NAMES = [" ".join((id, *params.values())) for id, params in EXHIBITS + SILENT + WIDE]


@pytest.fixture(params=LANGS)
def lang(request) -> str:
    return request.param


@pytest.fixture(params=EXHIBITS + SILENT + WIDE, ids=NAMES)
def figure(request, tables, lang) -> Figure:
    id, params = request.param
    return make(tables, id, lang, **params)


def test_nothing_is_clipped_or_overlaps(figure):
    drawing = figure.draw()
    try:
        assert text_problems(drawing) == []
    finally:
        plt.close(drawing)


def test_words_are_filled_and_finished(figure):
    for name, text in vars(figure.words).items():
        parts = text if isinstance(text, tuple) else (text,)
        for part in parts:
            assert part.strip() == part, name
            assert part, name
            assert not re.search(r"[{}]|\bnan\b|None|<NA>", part), (name, part)
            assert "  " not in part, (name, part)


def test_decimal_sign_and_space_are_those_of_the_language(figure):
    text = " ".join((figure.words.title, figure.words.caption, figure.words.alt)).replace("1.3.1", "")
    if figure.lang == "en":
        assert not re.search(r"\d[\u00a0 ]%|\d,\d%", text)
    else:
        assert not re.search(r"\d\.\d|\d%|\d %", text), text
        assert "%" not in text or re.search(r"\d\u00a0%", text)


def test_alternative_text_is_one_to_three_sentences(figure):
    text = re.sub(r"SDG indicator 1\.3\.1|1\.3\.1|\d\.\d", "", figure.words.alt)
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", text)) <= 4


def test_source_line_names_every_vintage_and_no_other(figure, tables):
    vintages = tables["vintages"].set_index("vintage")
    used = set(figure.rows["vintage"])
    assert used == {item.vintage for item in figure.raw_files}
    for vintage, row in vintages.iterrows():
        named = typography(row[f"title_{figure.lang}"], figure.lang) in figure.words.source
        assert named or vintage not in used
    assert figure.words.source.count("; ") + 1 == len(used)


def test_record_holds_headline_words_and_hashes(figure):
    record = json.loads(figure.to_json())
    assert set(record["words"]) == set(LANGS)
    assert record["headline"].keys() == figure.headline.keys()
    assert all(re.fullmatch(r"[0-9a-f]{64}", item["sha256"]) for item in record["raw_files"])
    assert record["words"][figure.lang]["title"] == figure.words.title


def test_csv_has_the_plotted_rows_with_their_origin(figure):
    lines = figure.to_csv().splitlines()
    assert len(lines) == len(figure.rows) + 1
    assert {"vintage", "raw_file", "raw_row", "time_period", "obs_value"} <= set(lines[0].split(","))
    assert figure.rows["raw_file"].ne("").all()


@pytest.mark.parametrize(("id", "params"), EXHIBITS, ids=[" ".join((id, *p.values())) for id, p in EXHIBITS])
def test_every_language_gives_the_same_numbers(tables, id, params):
    """The digits of title and caption agree in all languages, scale words apart."""
    said = {lang: make(tables, id, lang, **params).words for lang in LANGS}
    years = {lang: set(re.findall(r"\b(?:19|20)\d\d\b", words.title)) for lang, words in said.items()}
    assert years["en"] == years["fr"] == years["es"]
    shares = {
        lang: sorted(
            item.replace(",", ".") for item in re.findall(r"\d+(?:[.,]\d+)?(?=\u00a0?%)", words.caption)
        )
        for lang, words in said.items()
    }
    assert shares["en"] == shares["fr"] == shares["es"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_catalogue_says_what_each_figure_shows(spec, lang):
    assert len(title(spec, lang)) > 20

"""What holds for every exhibit that a build makes, in every language."""

from __future__ import annotations

import json
import re

import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.sizes import size_named
from spanalysis.codelists import labels
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import SPECS, make, title
from spanalysis.figures.figure import Figure
from spanalysis.figures.select import COUNTRIES
from spanalysis.text import typography

LANGS = ("en", "fr", "es")
PIXELS = {"social": (1200, 675), "square": (1080, 1080), "slide": (1920, 1080)}
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


@pytest.fixture(scope="module", params=EXHIBITS + SILENT + WIDE, ids=NAMES)
def exhibit(request, tables) -> Figure:
    """Each exhibit is made once: its facts serve all languages."""
    id, params = request.param
    return make(tables, id, **params)


@pytest.fixture
def figure(exhibit, lang) -> Figure:
    return exhibit.in_language(lang)


def sizes_drawn(figure: Figure) -> tuple[str, ...]:
    """Every size of what a build makes; of the others, two thirds in each language, all in three."""
    if (figure.id, dict(figure.params)) in EXHIBITS:
        return figure.sizes
    first = LANGS.index(figure.lang)
    return tuple(size for at, size in enumerate(figure.sizes) if (at + first) % 3 != 2)


def test_nothing_is_clipped_or_overlaps_in_any_size(figure):
    for size in sizes_drawn(figure):
        drawing = figure.draw(size)
        assert text_problems(drawing) == [], size
        wide, high = (side * size_named(size).dpi for side in drawing.get_size_inches())
        if size in PIXELS:
            assert (round(wide), round(high)) == PIXELS[size]
            smallest = min(item.get_fontsize() for item in drawing.texts) * size_named(size).dpi / 72
            assert smallest >= 23.99, size


def longest_names(tables, lang: str) -> list[str]:
    """The codes of the 30 countries and territories with the longest names in a language."""
    areas = tables["ref_areas"]
    places = areas[areas["area_type"].isin(COUNTRIES)].set_index("ref_area")[f"short_name_{lang}"]
    return list(places.str.len().sort_values(kind="stable").index[-30:])


@pytest.mark.parametrize("rank", range(30))
def test_the_longest_names_fit_in_every_size(tables, lang, rank):
    """Every size that makes labels give way, and in turn one of the three that leave them ample room."""
    figure = make(tables, "country-coverage", lang, area=longest_names(tables, lang)[rank])
    ample = ("page", "a4", "slide")[rank % 3]
    for size in ("column", "social", "square", ample):
        assert text_problems(figure.draw(size)) == [], size


def test_a_size_that_a_figure_does_not_have_is_refused_with_those_it_has(tables):
    figure = make(tables, "platform-definitions")
    with pytest.raises(UnknownNameError, match="page, column, a4, square, slide"):
        figure.draw("social")


def test_words_are_filled_and_finished(figure):
    for name, text in vars(figure.words).items():
        parts = text if isinstance(text, tuple) else (text,)
        for part in parts:
            assert part.strip() == part, name
            assert part or name == "brief_note", name
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


def test_the_terms_name_every_licence_with_its_publishers_and_no_other(figure, tables):
    vintages = tables["vintages"].set_index("vintage")
    used = vintages.loc[sorted(set(figure.rows["vintage"]))]
    names = labels("licences", "licence", figure.lang)
    assert set(figure.licences) == set(used["licence"])
    assert {code for code in names if f"{names[code]} (" in figure.words.licence} == set(figure.licences)
    publishers = labels("publishers", "publisher", figure.lang)
    assert [name for name in used["publisher"] if publishers[name] not in figure.words.licence] == []
    assert json.loads(figure.to_json())["licences"] == list(figure.licences)


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

"""Ready sentences: for every exhibit, for every country and for every group, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from spanalysis.figures.catalogue import SPECS, make
from spanalysis.figures.country import country_coverage
from spanalysis.figures.figure import Figure
from spanalysis.figures.select import COUNTRIES, effective
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.figures.tables import Tables
from wording import faults

LANGS = ("en", "fr", "es")
EXHIBITS = [(spec.id, dict(params)) for spec in SPECS.values() for params in spec.defaults]
NAMES = [" ".join((id, *params.values())) for id, params in EXHIBITS]
CLOSING = re.compile(r" \((?P<bracket>[^()]*(?:\([^()]*\)[^()]*)*)\)\.$")


def years_of(facts: Facts | Figure) -> set[str]:
    """The years that rows and headline are of."""
    headline = {item.value for item in facts.headline.values() if item.unit == "YEAR"}
    return {str(int(year)) for year in {*facts.rows["time_period"], *headline}}


def phrase_faults(words: Phrases, years: set[str], lang: str) -> list[str]:
    """What is wrong with statements, and with the words that travel with them."""
    said = [item if isinstance(item, str) else item.statement for item in words.statements]
    texts = [*said, words.title, words.caption, words.alt, words.brief_note, words.definition]
    found = [fault for text in texts for fault in faults(text, lang)]
    found += [] if len(said) in (2, 3) else [f"{len(said)} statements"]
    found += [f"a full stop: {text}" for text in said if text.endswith(".")]
    return found + [f"no year of the figure: {text}" for text in said if not years & years_in(text)]


def years_in(text: str) -> set[str]:
    return set(re.findall(r"\b\d{4}\b", text))


def sentence_faults(text: str, years: set[str], publishers: set[str], lang: str) -> list[str]:
    """What is wrong with a finished sentence."""
    closing = CLOSING.search(text)
    if closing is None:
        return [f"no bracket at the end: {text}"]
    said, found = text[: closing.start()], faults(text, lang)
    found += [] if years & years_in(said) else [f"no year of the figure: {said}"]
    named = any(name in closing["bracket"] for name in publishers)
    found += [] if named else [f"no publisher: {closing['bracket']}"]
    return found + ([] if re.match(r"[\dA-ZÀ-Ý“«]", said) else [f"no capital: {said}"])


def spoken_faults(spec: Spec, tables: Tables, speakers: list[Speaker], **params: str) -> list[str]:
    """What is wrong with a figure's words in all languages, nothing drawn."""
    facts = spec.facts(tables, params)
    years = years_of(facts)
    spoken = [(spec.words(facts, speaker), speaker.lang) for speaker in speakers]
    return [fault for words, lang in spoken for fault in phrase_faults(words, years, lang)]


@pytest.mark.parametrize(("id", "params"), EXHIBITS, ids=NAMES)
def test_sentences_of_an_exhibit(tables, id, params):
    figure = make(tables, id, **params)
    for lang in LANGS:
        spoken, speaker = figure.in_language(lang), Speaker(lang, tables)
        named = {speaker.publisher(vintage) for vintage in figure.rows["vintage"].unique()}
        sentences, years = spoken.sentences(), years_of(figure)
        assert len(sentences) in (2, 3)
        assert [fault for text in sentences for fault in sentence_faults(text, years, named, lang)] == []
        words = spoken.words
        texts = (words.title, words.caption, words.alt, words.brief_note)
        assert [fault for text in texts for fault in faults(text, lang)] == []


@pytest.mark.parametrize(("id", "params"), EXHIBITS, ids=NAMES)
def test_an_exhibit_has_the_short_words_of_a_small_picture(tables, id, params):
    figure = make(tables, id, **params)
    for lang in LANGS:
        words = figure.in_language(lang).words
        assert 0 < len(words.brief_note) <= 105
        assert words.brief_source


@pytest.fixture(scope="module")
def small(tables) -> Tables:
    """The tables with no more coverage than a country's sentences need."""
    return Tables(tables.home, {**{name: tables[name] for name in tables}, "coverage": effective(tables)})


@pytest.fixture
def one_series_an_area(monkeypatch) -> Iterator[None]:
    """Region and world are picked once, not once a country."""
    known = {}
    pick = country_coverage.longest_series

    def once(tables, rows):
        area = rows["ref_area"].iloc[0]
        if area not in known:
            known[area] = pick(tables, rows)
        return known[area]

    monkeypatch.setattr(country_coverage, "longest_series", once)
    yield
    assert len(known) < 30


@pytest.fixture(scope="module")
def speakers(tables) -> list[Speaker]:
    return [Speaker(lang, tables) for lang in LANGS]


def test_sentences_of_every_country_and_territory(small, speakers, one_series_an_area):
    areas = small["ref_areas"]
    codes = list(areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"])
    assert len(codes) > 240
    spec = SPECS["country-coverage"]
    found = {code: spoken_faults(spec, small, speakers, area=code) for code in codes}
    assert {code: wrong for code, wrong in found.items() if wrong} == {}


def test_sentences_of_every_group(small, speakers):
    spec = SPECS["country-ranking"]
    found = {
        group: spoken_faults(spec, small, speakers, group=group)
        for group in small["area_groups"]["group"].unique()
    }
    assert {group: wrong for group, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("lang", "wrong"),
    [
        ("en", "in The Gambia, 6.1 % of"),
        ("fr", "la population de le Mali"),
        ("fr", "52.4 % en Bolivie"),
        ("fr", "Source: OIT"),
        ("fr", "la part de Angola"),
        ("es", "la población de el Perú"),
        ("es", "Bolivia y Irán"),
        ("es", "el 52,4% de la población"),
        ("en", "of the the world"),
        ("en", "covered in {year}"),
    ],
)
def test_the_rules_find_what_they_are_for(lang, wrong):
    assert faults(wrong, lang)


def test_a_sentence_names_the_releases_that_it_rests_on_and_no_other(tables):
    old, new, both = make(tables, "world-uncovered-71").sentences()
    assert old.endswith("source: ILO, 29 November 2017).")
    assert new.endswith("source: ILO, 12 September 2024).")
    assert both.endswith("source: ILO, 12 September 2024; ILO, 29 November 2017).")
    *current, revised = make(tables, "world-coverage-trend").sentences()
    assert all(text.endswith("source: ILO, 29 October 2025).") for text in current)
    assert revised.endswith("source: ILO, 29 October 2025; ILO, 1 September 2021).")


def test_territories_without_a_value_do_not_pass_as_complete(tables):
    figure = make(tables, "country-ranking", group="M49_009")
    assert figure.headline["n_values"].value < figure.headline["n_members"].value
    assert "Every member" not in figure.words.caption
    assert re.search(r"\d+ territories without a published value", figure.words.caption)


def test_an_area_without_a_region_stands_beside_the_world_alone(tables):
    words = make(tables, "country-coverage", area="ATA").words
    assert "region" not in words.title
    assert words.subtitle.endswith("Antarctica and world")

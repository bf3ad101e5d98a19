"""A figure is found by its words in any of the languages, and a theme narrows the list."""

from __future__ import annotations

import io
import re

import pytest

from spanalysis.errors import UnknownNameError
from spanalysis.figures import listing
from spanalysis.figures.catalogue import SPECS
from spanalysis.figures.listing import THEMES, Listed, entries, found, show
from spanalysis.figures.near import checked_ids, close_ids, nothing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ids(lines: tuple[Listed, ...]) -> list[str]:
    return [line.id for line in lines]


def test_without_words_all_are_listed_in_the_order_of_the_catalogue():
    assert ids(found([])) == list(SPECS)


@pytest.mark.parametrize(
    ("words", "lang", "first"),
    [
        (["revised"], "en", "world-coverage-trend"),
        (["REGION", "coverage"], "en", "coverage-by-region"),
        (["région"], "fr", "coverage-by-region"),
        (["region"], "fr", "coverage-by-region"),
        (["REGION"], "es", "coverage-by-region"),
        (["l'UE"], "fr", "eu-platform-work"),  # typos: ignore
        (["l’ue"], "fr", "eu-platform-work"),  # typos: ignore
        (["group"], "en", "country-ranking"),
    ],
)
def test_accents_apostrophes_and_capitals_do_not_matter(words, lang, first):
    assert first in ids(found(words, lang=lang))
    assert len(found(words, lang=lang)) < len(SPECS)


def test_all_words_are_needed():
    both = ids(found(["world", "contingency"]))
    assert "world-coverage-by-contingency" in both
    assert set(both) == set(ids(found(["world"]))) & set(ids(found(["contingency"])))
    assert len(both) < len(ids(found(["world"])))
    assert found(["world", "penguins"]) == ()


def test_a_theme_narrows_the_list_and_its_name_is_searched():
    assert set(ids(found([], "platform-work"))) == {
        name for name, spec in SPECS.items() if spec.theme == "platform-work"
    }
    assert found(["trabajo en plataformas"], lang="es")
    with pytest.raises(UnknownNameError, match=r"a theme \(coverage, .*got 'health'"):
        found([], "health")


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_every_theme_has_a_name(lang):
    assert {spec.theme for spec in SPECS.values()} <= set(THEMES)
    assert len(entries(lang)) == len(SPECS)


def test_an_unknown_language_is_refused():
    with pytest.raises(UnknownNameError, match="'de'"):
        found([], lang="de")


@pytest.mark.parametrize("name", ["wold-coverage-trend", "world_coverage_trend", "coverage-trend"])
def test_the_nearest_name_comes_first(name):
    assert close_ids([name])[0] == "world-coverage-trend"


def test_nothing_is_near_to_nonsense():
    assert close_ids(["zzz"]) == []
    assert nothing(["zzz"]) == "No figure has 'zzz'. `spanalysis list` shows them all."
    assert nothing(["trnd", "rvised"]).startswith(
        "No figure has 'trnd' and 'rvised'. Closest: world-coverage-trend"
    )


def test_unknown_names_are_told_together():
    with pytest.raises(
        UnknownNameError, match=r"got 'zzz', 'wold-coverage-trend'\. Did you mean world-coverage-trend"
    ):
        checked_ids(["zzz", "wold-coverage-trend", "country-coverage"])


def test_text_is_aligned_for_a_file_and_a_table_for_a_terminal(monkeypatch):
    lines = (
        Listed("a", "money", ("area",), "What it shows", ""),
        Listed("long-name", "coverage", (), "More", ""),
    )
    file, terminal = io.StringIO(), Terminal()
    show(lines, "fr", file)
    assert file.getvalue().splitlines() == [
        "a          money     --area CODE  What it shows",
        "long-name  coverage               More",
    ]
    monkeypatch.setenv("COLUMNS", "80")
    show(lines, "fr", terminal)
    shown = re.sub(r"\x1b\[[\d;]*m", "", terminal.getvalue())
    assert "paramètres" in shown
    assert "--area CODE" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_folding_keeps_letters_that_are_no_accents():
    assert listing.folded("Œuvre ß ñ É") == "œuvre ss n e"

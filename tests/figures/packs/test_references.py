"""What is cited, and in which form, follows from the releases that are plotted."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest

from spanalysis.codelists import load
from spanalysis.figures.catalogue import SPECS, make
from spanalysis.figures.packs.citations import bibtex, csl_json
from spanalysis.figures.packs.references import Reference, all_references, references
from spanalysis.figures.speaker import Speaker

EXHIBITS = [(spec.id, dict(spec.defaults[0])) for spec in SPECS.values()]
FAKE = Reference(
    "a-1",
    "report",
    "Work & pay: 50\u00a0% of {all} \\ a_b #1 ~ ^ $",
    "ILO",
    "https://example.org/a_b?c={d}&e=50%25",
    (2024, 9, 12),
)

# The schema of CSL-JSON (citation-style-language/schema, csl-data.json): types, and the variables used here.
CSL_TYPES = {"article-newspaper", "dataset", "figure", "report", "webpage"}
CSL_TEXTS = {"id", "type", "title", "container-title", "publisher", "URL", "genre", "version", "note"}
CSL_DATES = {"issued", "accessed"}
ENTRY = re.compile(r"@(\w+)\{([^,]+),\n((?:  \w+ = .+\n)+)\}\n")
FIELD = re.compile(r"  (\w+) = (.+?),?\n")


def of(tables, vintages, lang="en") -> tuple[Reference, ...]:
    return references(pd.DataFrame({"vintage": vintages}), Speaker(lang, tables))


def parsed(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Entries by key: type and fields."""
    found = {key: (kind, dict(FIELD.findall(fields))) for kind, key, fields in ENTRY.findall(text)}
    assert "\n".join(match[0] for match in ENTRY.finditer(text)) == text, "nothing between the entries"
    return found


def check_csl(items: list[dict]) -> None:
    """The checks of the official schema that concern what is written here."""
    for item in items:
        assert {"id", "type"} <= set(item) <= CSL_TEXTS | CSL_DATES | {"author"}
        assert item["type"] in CSL_TYPES
        assert all(isinstance(item[name], str) and item[name] for name in CSL_TEXTS & set(item))
        for name in CSL_DATES & set(item):
            (parts,) = item[name]["date-parts"]
            assert set(item[name]) == {"date-parts"}
            assert 1 <= len(parts) <= 3
            assert all(type(part) is int for part in parts)
        assert all(set(author) == {"literal"} and author["literal"] for author in item.get("author", []))


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
@pytest.mark.parametrize(("id", "params"), EXHIBITS, ids=[id for id, _ in EXHIBITS])
def test_every_figure_cites_itself_and_each_of_its_releases(tables, id, params, lang):
    figure = make(tables, id, lang, **params)
    found = all_references(figure, tables)
    keys = [f"spanalysis-{figure.slug}", *(item.key for item in found[1:])]
    assert set(keys[1:]) == set(figure.rows["vintage"])
    assert found[0].title == figure.words.title
    entries, items = parsed(bibtex(found)), json.loads(csl_json(found))
    assert list(entries) == [item["id"] for item in items] == keys
    check_csl(items)


def test_every_release_of_the_tables_can_be_cited(tables):
    vintages = list(tables["vintages"]["vintage"])
    found = of(tables, vintages, "fr")
    entries = parsed(bibtex(found))
    check_csl(json.loads(csl_json(found)))
    assert set(entries) == set(vintages)
    assert {kind for kind, _ in entries.values()} == {"dataset", "techreport", "misc"}


@pytest.mark.parametrize(
    ("vintage", "type"),
    [
        ("ilo-2025-10", "dataset"),
        ("wpp-2019", "dataset"),
        ("wspr-2024", "report"),
        ("colleem-2", "report"),
        ("ilo-profile-rwa", "webpage"),
        ("le-soir-2021-10", "article-newspaper"),
    ],
)
def test_the_type_says_what_a_release_is(tables, vintage, type):
    assert of(tables, [vintage])[0].type == type


def test_a_date_is_as_exact_as_it_is_known_and_access_is_told_only_of_what_has_none(tables):
    dates = {
        item.key: (item.issued, item.accessed)
        for item in of(tables, ["ilo-2025-10", "ilo-2026-05", "wpp-2019", "ilo-profile-rwa"])
    }
    assert dates == {
        "ilo-2025-10": ((2025, 10, 29), ()),
        "ilo-2026-05": ((2026, 5), ()),
        "wpp-2019": ((2019,), ()),
        "ilo-profile-rwa": ((), (2026, 11, 23)),
    }
    for vintage in tables["vintages"].itertuples():
        (item,) = of(tables, [vintage.vintage])
        assert bool(item.accessed) == (vintage.published_precision == "read") == (not item.issued)


def test_words_are_those_of_the_language(tables):
    french, spanish = (of(tables, ["wspr-2024"], lang)[0] for lang in ("fr", "es"))
    assert (french.author, french.title[:15]) == ("OIT", "Rapport mondial")
    assert spanish.title.startswith("Informe mundial")
    figure = make(tables, "world-coverage-trend", "fr")
    assert all_references(figure, tables)[0].author == "Les auteurs de spanalysis"
    assert all_references(figure, tables)[0].made.startswith("Graphique réalisé avec spanalysis 0.")


def test_the_exceptions_are_releases_that_exist(tables):
    assert set(load("reference_types")["vintage"]) <= set(tables["vintages"]["vintage"])
    assert set(load("reference_types")["type"]) <= CSL_TYPES


def test_bibtex_escapes_what_tex_would_take_for_a_command():
    kind, fields = parsed(bibtex([FAKE]))["a-1"]
    assert kind == "techreport"
    assert fields["title"] == (
        r"{{Work \& pay: 50~\% of \textbraceleft{}all\textbraceright{} \textbackslash{} "
        r"a\_b \#1 \textasciitilde{} \textasciicircum{} \$}}"
    )
    assert fields["url"] == "{https://example.org/a_b?c=%7Bd%7D&e=50%25}"
    assert (fields["year"], fields["month"], fields["day"]) == ("{2024}", "sep", "{12}")
    assert fields["institution"] == "{ILO}"
    assert all(value.count("{") == value.count("}") for value in fields.values())


def test_a_newspaper_is_where_an_article_stands_and_not_its_author():
    press = Reference("b", "article-newspaper", "Plateformes", "Le Soir", issued=(2021, 10, 27))
    (item,) = json.loads(csl_json([press]))
    assert item["container-title"] == "Le Soir"
    assert "author" not in item
    assert parsed(bibtex([press]))["b"][0] == "misc"


def test_a_plain_citation_invents_no_year_of_publication(tables):
    from spanalysis.figures.origin import citation

    rows = pd.DataFrame({"vintage": ["ilo-profile-rwa"]})
    said = citation(rows, Speaker("en", tables))
    assert said.startswith("ILO (undated, read November 2026). Country profile: Rwanda. https://")
    assert citation(rows.assign(vintage="wspr-2024"), Speaker("es", tables)).startswith("OIT (2024). Informe")

"""Numbers are those of the figures, codes have their labels, and every sign that occurs is explained."""

from __future__ import annotations

import math
import re

import pytest

from spanalysis.briefs.workbook.shorthand import MEANINGS
from spanalysis.figures.registry import SPECS

UNITS = {
    "PT": "Value (per cent)",
    "PP": "Value (percentage points)",
    "PS": "Value (persons)",
    "NR": "Value (number)",
    "PT_GDP": "Value (per cent of GDP)",
    "USD": "Value (US dollars)",
}


def columns_of(made, page):
    """What was read back, by heading."""
    sheet = made.book[page.name]
    cells = sheet.iter_cols(min_row=page.header, max_col=len(page.columns), values_only=True)
    return {column[0]: list(column[1:]) for column in cells}


@pytest.fixture(scope="module")
def read(every):
    """Columns of every figure's sheet, by the name of its table."""
    return {page.table: columns_of(every, page) for page in every.pages[4:]}


def test_every_exhibit_has_the_numbers_of_its_rows(default, read):
    assert len(default.figures) == sum(len(spec.defaults) for spec in SPECS.values())
    for figure in default.figures:
        found, rows = read[re.sub(r"\W", "_", figure.slug)], figure.rows
        assert found["Year"] == rows["time_period"].tolist(), figure.slug
        assert found["Area code"] == rows["ref_area"].tolist(), figure.slug
        assert found["Row of the raw file"] == rows["raw_row"].tolist()
        units = {unit: found[UNITS[unit]] for unit in rows["unit_measure"]}
        for at, (value, unit) in enumerate(zip(rows["obs_value"], rows["unit_measure"], strict=True)):
            assert units[unit][at] == value, (figure.slug, at)
            assert [cells[at] for other, cells in units.items() if other != unit] == ["[z]"] * (
                len(units) - 1
            )
        assert {heading for heading in found if heading.startswith("Value")} == {
            UNITS[unit] for unit in units
        }


def test_names_stand_beside_codes(read):
    trend = read["world_coverage_trend"]
    assert set(trend["Country or area"]) == {"World"}
    assert set(trend["Indicator"]) == {"Effective coverage (SDG indicator 1.3.1)"}
    assert set(trend["Sex"]) == {"Total"}
    assert set(trend["Status"]) == {"estimated value [e]"}
    assert (
        dict(zip(trend["Release code"], trend["Release"], strict=True))["ilo-2025-10"]
        == "ILO, 29 October 2025"
    )


def test_a_column_in_which_nothing_is_said_is_left_out(read):
    assert "Precision" not in read["world_coverage_trend"]
    assert set(read["world_uncovered_71"]["Precision"]) == {"about", "nothing to note"}


def test_a_structural_zero_is_a_number_with_its_sign_in_the_note(read):
    profile = read["contingency_profile_BOL"]
    noted = [at for at, note in enumerate(profile["Note"]) if note.endswith("[s]")]
    assert noted
    assert {profile["Value (per cent)"][at] for at in noted} == {0}


def test_population_rows_say_what_they_count(read):
    region = read["coverage_by_region"]
    files = dict(zip(region["Raw file"], region["Indicator"], strict=True))
    assert files["world-bank/population/wb-2025/world_bank_total.csv"] == "Population"
    assert set(files.values()) > {"Population"}


def test_texts_hold_what_the_figure_says(default, every):
    figure = next(item for item in default.figures if item.id == "platform-definitions")
    name = next(page.name for page in every.pages if page.table == "platform_definitions")
    rows = every.book["Texts"].iter_rows(min_row=4, values_only=True)
    said = {kind: text for sheet, kind, text in rows if sheet == name}
    words = figure.words
    assert said["Caption"] == words.caption
    assert said["Description of the chart"] == words.alt
    assert said["Source line"] == words.source
    assert said["To cite the data"] == words.citation
    assert said["Terms of use"] == words.licence
    assert said["Name in the catalogue"] == "platform-definitions"


@pytest.mark.parametrize("kind", ["every", "whole"])
def test_signs_are_explained_and_only_those_that_occur(kind, request):
    made = request.getfixturevalue(kind)
    notes = next(page for page in made.pages if page.table == "notes")
    explained = {value for value in notes.columns[1].values if value in MEANINGS}
    texts = {
        str(value)
        for page in made.pages
        for column in page.columns
        for value in column.values
        if page.table not in {"notes", "texts"}
    }
    found = {sign for sign in MEANINGS if any(text == sign or text.endswith(f" {sign}") for text in texts)}
    assert explained == found
    assert "[z]" in explained


def test_columns_are_explained_once(every):
    rows = list(every.book["Notes"].iter_rows(min_row=4, values_only=True))
    columns = [name for kind, name, _ in rows if kind == "Column"]
    assert len(set(columns)) == len(columns)
    assert {"Year", "Release", "Status", "Definition", "Value (per cent)"} <= set(columns)
    assert all(meaning[0].isupper() and meaning.endswith(".") for _, _, meaning in rows)


def test_missing_values_are_signs_by_their_status(make, tables):
    coverage = tables["coverage"].query("ref_area == 'URY' and soc == 'SOC_CONTIG_POOR'")
    found = make(("platform_work", "coverage"), coverage=coverage.reset_index(drop=True))
    for page in found.pages[3:]:
        cells = {column.heading: column.values for column in page.columns}
        missing = [
            (code, value)
            for code, value, unit in zip(
                cells["Status code"], cells["Value (per cent)"], cells["Unit code"], strict=True
            )
            if code in {"M", "O"} and unit == "PT"
        ]
        assert missing == [("M", "[z]") if page.table == "platform_work" else ("O", "[x]")]


def test_a_whole_table_keeps_every_row_code_and_value(tables, whole):
    page = next(page for page in whole.pages if page.table == "platform_work")
    found, frame = columns_of(whole, page), tables["platform_work"]
    assert page.rows == len(frame)
    assert found["Code de la définition"] == frame["definition"].tolist()
    assert found["Code de l’édition"] == frame["vintage"].tolist()
    assert found["Code du statut"] == frame["obs_status"].tolist()
    shares = found["Valeur (pour cent)"]
    expected = [
        value for value in frame.loc[frame["unit_measure"] == "PT", "obs_value"] if not math.isnan(value)
    ]
    assert [value for value in shares if not isinstance(value, str)] == expected


def test_releases_say_no_more_of_their_date_than_is_known(whole, tables):
    page = next(page for page in whole.pages if page.table == "vintages")
    found, frame = columns_of(whole, page), tables["vintages"]
    dates = dict(
        zip(found["Code de l’édition"], found["Date de publication (année, mois, jour)"], strict=True)
    )
    lengths = {"day": 10, "month": 7, "year": 4, "read": 3}
    for row in frame.itertuples():
        assert len(dates[row.vintage]) == lengths[row.published_precision]
    links = {link.target for link in whole.links(page.name) if link.target}
    assert links == set(frame["url"])


def test_namibia_keeps_its_code(whole):
    page = next(page for page in whole.pages if page.table == "ref_areas")
    found = columns_of(whole, page)
    assert (
        dict(zip(found["Code du territoire"], found["Code ISO 3166-1 alpha-2"], strict=True))["NAM"] == "NA"
    )


def test_the_cover_counts_and_names_the_terms(every, whole):
    said = [line.text for line in every.pages[0].lines]
    assert any(text.startswith("63 figures") for text in said)
    assert any("CC BY 4.0" in text for text in said)
    assert "4 tableaux entiers" in [line.text for line in whole.pages[0].lines]

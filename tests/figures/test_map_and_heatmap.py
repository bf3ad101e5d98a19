"""The map of squares and the table by contingency: latest values, three kinds of nothing, chosen words."""

from __future__ import annotations

import pytest
from matplotlib.patches import Rectangle

from spanalysis.charts.check import text_problems
from spanalysis.charts.sheet import written
from spanalysis.charts.tips import tip_of, tips
from spanalysis.codelists.tiles import tiles as grid
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.coverage.cell_values import latest_cells, step
from spanalysis.figures.coverage.cell_words import class_names, number, whole
from spanalysis.figures.coverage.contingencies import socs
from spanalysis.figures.speaker import Speaker

TOTAL = "SOC_CONTIG_TOTAL"
UNE = "SOC_CONTIG_UNE"


def coverage_set(tables, value, areas, soc=TOTAL):
    """Give every value of some areas and one contingency another number."""
    frame = tables["coverage"]
    picked = frame["ref_area"].isin(areas) & (frame["soc"] == soc) & frame["obs_value"].notna()
    assert picked.any()
    return frame.assign(obs_value=frame["obs_value"].mask(picked, value))


def test_map_counts_are_those_of_the_rows(tables):
    figure = make(tables, "world-map", soc=TOTAL)
    latest = figure.rows.drop_duplicates("ref_area")
    assert len(latest) == len(figure.rows) == figure.headline["n_values"].value == 217
    assert figure.headline["n_below"].value == (latest["obs_value"] < 50).sum() == 100
    assert figure.headline["n_missing"].value == 5
    assert (figure.headline["first_year"].value, figure.headline["last_year"].value) == (2015, 2025)
    assert set(figure.rows["ref_area"]) <= set(grid()), "no aggregate, nothing outside the grid"
    assert "100 of 217" in figure.words.title
    assert "Congo, DPR Korea, Gabon, Holy See and Syria" in figure.words.notes[0]


def test_map_tells_every_square_with_its_year(tables):
    drawn = make(tables, "world-map", "es", soc=TOTAL).draw()
    told = tips(drawn)
    assert len(told) == len(grid())
    assert "Bolivia: 38,4\u00a0% (2021)" in told
    assert "Gabón: sin valor publicado" in told
    codes = written(drawn, "code")
    assert {"BO", "NA", "KOS"} <= set(codes)
    assert sum(map(int, written(drawn, "legend-count"))) == len(grid())


def test_map_title_speaks_of_the_limit_that_a_quarter_fall_short_of(tables, changed):
    assert make(tables, "world-map", soc=UNE).words.title.startswith(
        "Unemployed persons: no one covered in 106 of"
    )
    assert "less than 20% in 90 of 198" in make(tables, "world-map", soc="SOC_CONTIG_CHILD").words.title
    full = make(changed(coverage=coverage_set(tables, 99.0, list(grid()))), "world-map", soc=TOTAL)
    assert full.words.title.startswith("At least one benefit: coverage of 50% or more in each of the 217")
    poor = make(changed(coverage=coverage_set(tables, 5.0, list(grid()))), "world-map", soc=TOTAL)
    assert poor.words.title.startswith("Less than 20% of the population is covered by any benefit in 217 of")


def test_no_scheme_is_told_from_zero_by_the_release_that_says_so(tables, changed):
    cells = latest_cells(tables, ["BOL", "TGO", "PHL"], [UNE]).set_index("ref_area")
    assert cells["state"].to_dict() == {"BOL": "structural_zero", "PHL": "value", "TGO": "zero"}
    assert cells.loc["BOL", "stated"] == 2020
    rows = make(tables, "world-map", soc=UNE).rows
    assert {"ilo-2026-05", "unsd-2024-02"} <= set(rows["vintage"]), "the source of the statement is named"
    told = tips(make(tables, "world-map", soc=UNE).draw())
    assert "Bolivia: 0% (2022), no scheme in law (2020)" in told
    assert "Togo: 0% (2022)" in told
    started = changed(coverage=coverage_set(tables, 3.0, ["BOL"], UNE))
    assert latest_cells(started, ["BOL"], [UNE])["state"].item() == "value"


def test_old_values_are_drawn_and_named(tables):
    figure = make(tables, "world-map", soc="SOC_CONTIG_PENSION")
    assert "From before 2013: Congo (2011), Gabon (2010) and Syria (2006)." in figure.words.notes[0]
    assert "Syria: " in " ".join(tips(figure.draw()))


@pytest.mark.parametrize("soc", socs())
def test_every_contingency_has_a_map_that_fits(tables, soc):
    figure = make(tables, "world-map", "fr", soc=soc)
    for size in ("page", "column", "social"):
        assert text_problems(figure.draw(size)) == [], size
    if soc == "SOC_CONTIG_MAT":
        assert set(figure.rows["sex"]) == {"SEX_F"}


@pytest.mark.parametrize(
    ("id", "params", "hint"),
    [
        ("world-map", {"soc": "PENSION"}, "SOC_CONTIG_PENSION"),
        ("world-map", {"soc": "Chomeurs"}, "SOC_CONTIG_UNE"),
        ("world-map", {"soc": "SOC_CONTIG_TOTALS"}, "SOC_CONTIG_TOTAL"),
        ("contingency-heatmap", {"group": "WAEMUU"}, "WAEMU"),
    ],
)
def test_wrong_names_are_refused_with_a_way_out(tables, id, params, hint):
    with pytest.raises(UnknownNameError, match=f"Did you mean.*{hint}"):
        make(tables, id, **params)


def test_classes_agree_with_the_numbers_printed(tables):
    assert [step(value) for value in (0.0, 19.94, 19.96, 20.0, 59.9, 80.0, 100.0)] == [0, 0, 1, 1, 2, 4, 4]
    speaker = Speaker("fr", tables)
    assert class_names(speaker)[0] == "moins de 20\u00a0%"
    assert [whole(value, speaker) for value in (0.0, 0.3, 38.4, 99.7, 100.0)] == [
        "0",
        "<1",
        "38",
        ">99",
        "100",
    ]
    assert [number(value, speaker) for value in (0.0, 5.0, 38.45, 100.0)] == ["0", "5,0", "38,5", "100"]


def test_heatmap_holds_every_member_and_contingency(tables):
    figure = make(tables, "contingency-heatmap", group="WAEMU")
    drawn = figure.draw()
    assert len([item for item in drawn.findobj(Rectangle) if tip_of(item)]) == 8 * 9
    assert written(drawn, "label")[:2] == ["Togo", "Niger"], "in the order of the headline indicator"
    assert "Mali, Children: 15.7% (2022)" in tips(drawn)
    assert "Guinea-Bissau, Children: no published value" in tips(drawn)
    assert figure.headline["n_missing"].value == 7
    assert len(written(drawn, "number")) == 72 - 7
    assert set(figure.rows.loc[figure.rows["soc"] == "SOC_CONTIG_MAT", "sex"]) == {"SEX_F"}


def test_heatmap_title_names_where_most_lie_low(tables, changed):
    members = list(make(tables, "contingency-heatmap", group="WAEMU").rows["ref_area"].unique())
    given = changed(coverage=coverage_set(tables, 45.0, members, UNE))
    title = make(given, "contingency-heatmap", group="WAEMU").words.title
    assert "for one contingency, work injury: in 8 of 8" in title
    frame = tables["coverage"]
    high = frame.assign(obs_value=frame["obs_value"].mask(frame["ref_area"].isin(members), 60.0))
    assert make(changed(coverage=high), "contingency-heatmap", group="WAEMU").words.title.endswith(
        "no published rate of any contingency is below 20%"
    )


def test_statements_count_what_they_say(tables):
    figure = make(tables, "contingency-heatmap", group="WAEMU")
    said = " ".join(figure.sentences())
    assert figure.headline["n_no_scheme"].value == 7
    assert "7 of 72 rates by country and contingency are zero" in said
    assert "7 of 72 rates by country and contingency have not been published" in said
    unemployed = " ".join(make(tables, "world-map", soc=UNE).sentences())
    assert "In 93 of the countries and territories where coverage is zero" in unemployed
    assert "For 11 of 222" in unemployed


def test_a_small_heatmap_says_how_many_rows_it_leaves_out(tables):
    figure = make(tables, "contingency-heatmap", "fr", group="M49_002")
    drawn = figure.draw("slide")
    left_out = figure.headline["n_areas"].value - len(written(drawn, "label"))
    assert written(drawn, "between") == [f"… {left_out:.0f} entre les deux"]
    assert text_problems(drawn) == []
    assert len(written(figure.draw("page"), "label")) == figure.headline["n_areas"].value

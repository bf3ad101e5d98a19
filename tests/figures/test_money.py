"""What is spent, what is lacking and what a country spends: findings, holes, refusals."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.marks import HATCH
from spanalysis.charts.sheet import written
from spanalysis.errors import NoDataError, UnknownNameError
from spanalysis.figures.catalogue import make

NB = "\u00a0"


def replaced(frame: pd.DataFrame, column: str, value: object, **where: object) -> pd.DataFrame:
    """The table with one column of the picked rows changed."""
    picked = pd.Series(True, index=frame.index)
    for name, wanted in where.items():
        picked &= frame[name] == wanted
    assert picked.any()
    return frame.assign(**{column: frame[column].mask(picked, value)})


def without(frame: pd.DataFrame, **where: object) -> pd.DataFrame:
    picked = pd.Series(True, index=frame.index)
    for name, wanted in where.items():
        picked &= frame[name] == wanted
    assert picked.any()
    return frame[~picked]


def values(figure) -> dict[str, float]:
    return {name: item.value for name, item in figure.headline.items()}


def test_spending_has_the_values_of_the_newest_report(tables):
    figure = make(tables, "spending-by-income-group")
    expected = {
        "year": 2023,
        "low": 0.8,
        "high": 16.2,
        "world": 12.9,
        "world_health": 6.5,
        "world_with_health": 19.3,
    }
    assert values(figure) == expected
    assert "16.2% of GDP on social protection in 2023, low-income countries 0.8%" in figure.words.title
    assert set(figure.rows["vintage"]) == {"wspr-2021", "wspr-2024"}


def test_spending_draws_each_report_apart_and_leaves_holes(tables):
    figure = make(tables, "spending-by-income-group")
    drawing = figure.draw()
    widths = [[bar.get_width() for bar in axes.patches] for axes in drawing.axes]
    assert widths == [[1.1, 2.5, 8.0, 16.4, 12.9], [0.8, 16.2, 12.9, 19.3]]
    assert written(drawing, "heading") == ["2020", "2023"]
    assert written(drawing, "value").count("no value in this collection") == 3
    assert written(drawing, "break") == ["≠"]
    assert all(bar.get_hatch() == HATCH for axes in drawing.axes for bar in axes.patches)


def test_spending_names_what_is_missing_and_draws_no_difference(tables):
    words = make(tables, "spending-by-income-group").words
    assert (
        "for 2023 in this collection: lower-middle-income countries and upper-middle-income" in words.notes[0]
    )
    assert "not a change over time" in words.notes[0]
    assert "point" not in " ".join((words.title, words.caption, *words.sentences, *words.notes))


def test_spending_title_turns_when_the_poor_spend_more(tables, changed):
    frame = replaced(tables["finance"], "obs_value", 17.0, ref_area="X02", vintage="wspr-2024")
    title = make(changed(finance=frame), "spending-by-income-group").words.title
    assert "no smaller share" in title
    assert "17.0% against 16.2%" in title


def test_spending_with_one_report_has_no_break_and_says_nothing_of_two(tables, changed):
    frame = without(tables["finance"], vintage="wspr-2021")
    figure = make(changed(finance=frame), "spending-by-income-group")
    assert written(figure.draw(), "break") == []
    assert "Each report" not in figure.words.notes[0]
    assert "Two reports" not in figure.words.brief_note
    with pytest.raises(NoDataError, match="low- and high-income"):
        make(changed(finance=without(frame, ref_area="X02", vintage="wspr-2024")), "spending-by-income-group")


def test_gap_has_the_published_shares_and_amounts(tables):
    figure = make(tables, "financing-gap")
    found = values(figure)
    assert (found["X02"], found["X02_usd"]) == (52.3, 308.5e9)
    assert (found["ILO_LMIC133"], found["ILO_LMIC133_usd"]) == (3.3, 1.4e12)
    assert found["BOL"] == 4.8
    assert {name for name in found if name.endswith("_usd")} == {"X02_usd", "ILO_LMIC133_usd"}


@pytest.mark.parametrize(
    ("lang", "all_countries", "low_income"),
    [
        ("en", f"US$1.4{NB}trillion", f"US$308.5{NB}billion"),
        ("fr", f"1400{NB}milliards de dollars", f"308,5{NB}milliards de dollars"),
        ("es", f"1,4{NB}billones de dólares", f"308{NB}500{NB}millones de dólares"),
    ],
)
def test_gap_has_the_scale_words_of_each_language(tables, lang, all_countries, low_income):
    figure = make(tables, "financing-gap", lang)
    for amount in (all_countries, low_income):
        spelled = amount.replace("1400", "1\u202f400")
        assert spelled in figure.words.caption
        assert spelled in " ".join(figure.words.sentences)


def test_gap_keeps_the_country_out_of_the_groups(tables):
    figure = make(tables, "financing-gap")
    drawing = figure.draw()
    assert written(drawing, "label")[-1] == "Bolivia"
    assert written(drawing, "block")[-1] == "One country, not ranked with the groups"
    regions = written(drawing, "label")[2:-1]
    assert regions == [
        "Africa",
        "Arab States",
        "Latin America and the Caribbean",
        "Asia and the Pacific",
        "Europe and Central Asia",
    ]
    assert written(drawing, "value").count("amount not given") == 6
    assert [bar.get_width() for bar in drawing.axes[0].patches] == [52.3, 3.3, 17.6, 11.4, 2.7, 2.0, 1.9, 4.8]


def test_gap_names_the_replaced_estimate_and_never_draws_it(tables, changed):
    figure = make(tables, "financing-gap")
    assert f"September 2020, 3.8% of GDP or US$1.2{NB}trillion" in figure.words.notes[0]
    assert "3.8%" not in " ".join(written(figure.draw(), "value"))
    assert "3.8%" not in figure.words.caption + figure.words.title
    fresh = changed(finance=without(tables["finance"], vintage="ilo-brief-2020-09"))
    assert "Replaced" not in make(fresh, "financing-gap").words.notes[0]


def test_gap_title_claims_the_lowest_incomes_only_when_it_is_so(tables, changed):
    assert "widest where incomes are lowest: 52.3%" in make(tables, "financing-gap").words.title
    frame = replaced(tables["finance"], "obs_value", 9.0, ref_area="X02", indicator="SPF_GAP_GDP")
    title = make(changed(finance=frame), "financing-gap").words.title
    assert "widest" not in title
    assert "9.0% of GDP a year in low-income countries" in title


def test_gap_on_a_low_page_says_that_regions_are_left_out(tables):
    figure = make(tables, "financing-gap")
    drawing = figure.draw("social")
    assert written(drawing, "label") == [
        "Low-income countries",
        "133 low- and middle-income countries",
        "Bolivia",
    ]
    assert "Regions are left out" in written(drawing, "sheet-note")[0]


def test_gap_without_its_groups_is_refused(tables, changed):
    frame = without(tables["finance"], ref_area="X02", indicator="SPF_GAP_GDP")
    with pytest.raises(NoDataError, match="X02"):
        make(changed(finance=frame), "financing-gap")


def test_country_spending_of_france(tables):
    figure = make(tables, "country-spending", area="FRA")
    found = values(figure)
    assert (found["year"], found["total_year"], found["first_year"]) == (2020, 2022, 2010)
    assert found["largest"] == pytest.approx(13.329)
    assert found["total"] == pytest.approx(31.633)
    assert "31.6% of GDP in 2022; the largest branch was old age, 13.3% in 2020" in figure.words.title
    assert set(figure.rows["vintage"]) == {"oecd-socx-2023-12"}


def test_country_spending_draws_branches_by_size_and_the_total_apart(tables):
    figure = make(tables, "country-spending", area="CHL")
    drawing = figure.draw()
    table, line = drawing.axes
    widths = [bar.get_width() for bar in table.patches]
    assert widths[:-1] == sorted(widths[:-1], reverse=True)
    assert widths[-1] == pytest.approx(sum(widths[:-1]), abs=0.01)
    assert written(drawing, "label")[-1] == "All branches"
    assert len(line.lines[0].get_ydata()) == len(figure.rows[figure.rows["indicator"] == "SOCX_TOTAL"])


def test_country_spending_writes_changes_with_their_sign_within_one_release(tables):
    drawing = make(tables, "country-spending", area="FRA").draw()
    assert "Change since 2010, percentage points" in written(drawing, "heading")
    assert {"+1.4", "−0.3", "+3.9"} <= set(written(drawing, "value"))


def test_country_spending_names_a_branch_without_a_value_and_draws_none(tables):
    figure = make(tables, "country-spending", area="MEX")
    drawing = figure.draw()
    assert "No value, which is not zero: unemployment." in figure.words.notes[0]
    assert written(drawing, "value").count("no value") == 1
    assert len(drawing.axes[0].patches) == 9


def test_country_spending_draws_flagged_years_as_estimates(tables, changed):
    assert "provisional" not in make(tables, "country-spending", area="ESP").words.notes[0]
    frame = replaced(tables["finance"], "obs_status", "E", ref_area="ESP", time_period=2019)
    figure = make(changed(finance=frame), "country-spending", area="ESP")
    assert "provisional or estimated" in figure.words.notes[0]
    drawing = figure.draw()
    assert {bar.get_hatch() for bar in drawing.axes[0].patches} == {HATCH}
    assert "D" in {line.get_marker() for line in drawing.axes[1].lines}


def test_country_spending_title_follows_the_data(tables, changed):
    frame = replaced(
        tables["finance"], "obs_value", 30.0, ref_area="FRA", time_period=2020, indicator="SOCX_HOUSING"
    )
    title = make(changed(finance=frame), "country-spending", area="FRA").words.title
    assert "the largest branch was housing, 30.0%" in title
    later = make(tables, "country-spending", area="CHL").words.title
    assert later.endswith("the largest branch was family, 8.2%")


def test_country_spending_keeps_the_largest_branches_on_a_low_page(tables):
    drawing = make(tables, "country-spending", area="FRA").draw("social")
    assert written(drawing, "label") == [
        "Old age",
        "Health",
        "Family",
        "Unemployment",
        "Incapacity",
        "All branches",
    ]
    assert "smaller branches are left out" in written(drawing, "sheet-note")[0]


@pytest.mark.parametrize(
    ("area", "error", "hint"),
    [
        ("COL", NoDataError, r"same region there is one for .*CHL \(Chile\)"),
        ("MLI", NoDataError, r"\(Mali\)\. Countries with one: AUS"),
        ("Chile", UnknownNameError, "CHL"),
        ("X01", UnknownNameError, "country or territory"),
    ],
)
def test_country_spending_without_a_figure_says_where_there_is_one(tables, area, error, hint):
    with pytest.raises(error, match=hint):
        make(tables, "country-spending", area=area)

"""Nine rates at once, women and men, six themes: findings follow the data, and unlike things stay apart."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.sheet import written
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.coverage.contingencies import socs
from spanalysis.figures.coverage.theme_list import THEMES

NEWEST = {"vintage": "ilo-2026-05", "sex": "SEX_T"}


def replace(frame: pd.DataFrame, value: float, **where: object) -> pd.DataFrame:
    """Return the table with the value of the picked rows changed."""
    picked = pd.Series(True, index=frame.index)
    for column, wanted in where.items():
        picked &= frame[column] == wanted
    assert picked.any()
    return frame.assign(obs_value=frame["obs_value"].mask(picked, value))


def profile(tables, area: str, lang: str = "en"):
    return make(tables, "contingency-profile", lang, area=area)


def strong_marks(drawing) -> list[str]:
    return [line.get_marker() for line in drawing.axes[0].lines if line.get_color() == "#0A4A73"]


def test_a_law_without_a_scheme_a_published_zero_and_no_data_are_three_things(tables):
    burkina = profile(tables, "BFA")
    assert "no scheme in law for unemployed persons (2020)" in burkina.words.title
    assert burkina.headline["SOC_CONTIG_POOR"].value == burkina.headline["SOC_CONTIG_UNE"].value == 0
    marks = strong_marks(burkina.draw())
    assert marks.count("x") == 1
    assert marks.count("o") == 8
    gabon = profile(tables, "GAB")
    assert "no value published for at least one benefit" in gabon.words.title
    assert "no data on 5 of 9 contingencies" in gabon.words.title
    assert "SOC_CONTIG_TOTAL" not in gabon.headline
    assert len(strong_marks(gabon.draw())) == 4


def test_a_zero_is_no_longer_structural_once_a_value_is_published(tables, changed):
    raised = replace(
        tables["coverage"], 3.0, ref_area="BFA", soc="SOC_CONTIG_UNE", time_period=2022, **NEWEST
    )
    figure = profile(changed(coverage=raised), "BFA")
    assert "no scheme" not in figure.words.title
    assert "a value for each of the 9 contingencies" in figure.words.title
    assert "unsd-2024-02" not in set(figure.rows["vintage"])


@pytest.mark.parametrize(
    ("area", "values", "regions"),
    [
        ("BOL", 9, {"X21"}), ("BFA", 9, {"X06"}), ("MLI", 9, {"X06"}), ("RWA", 9, {"X06"}),
        ("SEN", 9, {"X06"}), ("IND", 9, {"X40"}), ("PLW", 8, {"X40"}), ("NAM", 9, {"X06"}),
        ("GAB", 4, {"X06"}), ("VAT", 0, set()),
        ("KOS", 8, {"X60"}), ("TWN", 7, {"X40"}), ("HKG", 6, {"X40"}), ("M49_202", 7, {"X06"}),
        ("WAEMU", 0, {"X06"}), ("X06", 8, set()), ("X01", 8, set()),
    ],
)  # fmt: skip
def test_every_kind_of_area_has_its_values_and_its_one_region(tables, area, values, regions):
    figure = profile(tables, area)
    assert figure.headline["n_values"].value == values
    assert set(figure.rows["ref_area"]) - {area, "X01"} == regions
    assert text_problems(figure.draw()) == []


def test_nothing_published_is_said_and_not_drawn(tables):
    assert "no rate of any contingency has been published" in profile(tables, "VAT").words.title
    group = profile(tables, "WAEMU")
    assert "no rate has been published for the group as a whole" in group.words.title
    assert "#0A4A73" not in {line.get_color() for line in group.draw().axes[0].lines}


def test_references_come_from_one_release_and_one_year(tables):
    rows = profile(tables, "RWA").rows
    others = rows[rows["ref_area"].isin(["X06", "X01"])]
    assert set(others["vintage"]) == {"ilo-2024-09"}
    assert set(others["time_period"]) == {2023}
    assert set(others.loc[others["soc"] == "SOC_CONTIG_MAT", "sex"]) == {"SEX_F"}


def test_a_region_without_a_value_for_both_sexes_says_what_there_is(tables):
    note = profile(tables, "MLI").words.notes[0]
    assert "Africa, unemployed persons: only women (3.6%) and men (4.0%) are published." in note


def test_rows_stand_in_the_order_of_the_codelist_whatever_their_value(tables):
    for area in ("BOL", "PLW"):
        labels = written(profile(tables, area).draw(), "label")
        assert labels[0] == "At least one benefit"
        assert labels[-1] == "Vulnerable persons (social assistance)"
        assert len(labels) == len(socs())


def test_an_older_release_is_drawn_hollow_and_named(tables):
    figure = profile(tables, "PLW")
    assert "unsd-2024-02" in set(figure.rows.loc[figure.rows["soc"] == "SOC_CONTIG_CHILD", "vintage"])
    assert any("earlier release" in words for words in written(figure.draw(), "key"))


def test_more_countries_with_women_behind_or_ahead_choose_the_title(tables, changed):
    figure = make(tables, "sex-gap", soc="SOC_CONTIG_TOTAL")
    counts = {name: figure.headline[name].value for name in ("n", "behind", "level", "ahead")}
    assert counts == {"n": 72, "behind": 30, "level": 27, "ahead": 15}
    assert "less often covered than men in 30 of the 72" in figure.words.title
    frame = tables["coverage"]
    swapped = frame.assign(sex=frame["sex"].replace({"SEX_F": "SEX_M", "SEX_M": "SEX_F"}))
    other = make(changed(coverage=swapped), "sex-gap", soc="SOC_CONTIG_TOTAL")
    assert "more often covered than men in 30 of the 72" in other.words.title
    even = make(tables, "sex-gap", soc="SOC_CONTIG_CHILD")
    assert "covered equally often in 47 of the 69" in even.words.title


def test_the_world_stands_apart_and_only_where_it_is_published_by_sex(tables):
    total = make(tables, "sex-gap", soc="SOC_CONTIG_TOTAL")
    assert round(total.headline["world_gap"].value, 1) == -4.5
    assert set(total.rows.loc[total.rows["ref_area"] == "X01", "vintage"]) == {"ilo-2024-09"}
    assert written(total.draw(), "section")[0] == "World, modelled estimate"
    pension = make(tables, "sex-gap", soc="SOC_CONTIG_PENSION")
    assert "world_gap" not in pension.headline
    assert "For the world no value by sex is published." in pension.words.notes[0]
    assert "X01" not in set(pension.rows["ref_area"])


def test_every_gap_is_within_one_country_year_and_release(tables):
    rows = make(tables, "sex-gap", soc="SOC_CONTIG_TOTAL").rows
    assert set(rows[rows["ref_area"] != "X01"]["vintage"]) == {"ilo-2026-05"}
    pairs = rows.groupby("ref_area").agg({"sex": "nunique", "time_period": "nunique"})
    assert (pairs["sex"] == 2).all()
    assert (pairs["time_period"] == 1).all()


@pytest.mark.parametrize(
    ("id", "params", "hint"),
    [
        ("contingency-profile", {"area": "Bolivia"}, "BOL"),
        ("contingency-profile", {"area": "M49_736"}, "area"),
        ("sex-gap", {"soc": "SOC_CONTIG_PENSIONS"}, "SOC_CONTIG_PENSION"),
        ("sex-gap", {"soc": "SOC_CONTIG_MAT"}, "women and men"),
        ("older-persons", {"area": "BOL"}, "no parameter"),
    ],
)
def test_wrong_names_are_refused_with_a_way_out(tables, id, params, hint):
    with pytest.raises(UnknownNameError, match=hint):
        make(tables, id, **params)


WORLD_2023 = {"ref_area": "X01", "time_period": 2023, "vintage": "ilo-2024-09"}


@pytest.mark.parametrize(("value", "finding"), [(28.2, "6.1"), (12.1, "10.0"), (22.063, "as in 2015")])
def test_a_theme_says_more_less_or_the_same(tables, changed, value, finding):
    given = changed(coverage=replace(tables["coverage"], value, soc="SOC_CONTIG_CHILD", **WORLD_2023))
    title = make(given, "children").words.title
    assert finding in title
    assert (value > 22.1) == ("more than in 2015" in title)
    assert (value < 22.0) == ("less than in 2015" in title)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.id)
def test_a_theme_keeps_groups_and_countries_apart(tables, theme):
    figure = make(tables, theme.id)
    kinds = figure.rows["ref_area"].map(tables["ref_areas"].set_index("ref_area")["area_type"])
    groups = figure.rows[~kinds.isin(["country", "territory"])]
    assert set(groups["vintage"]) == {"ilo-2024-09"}
    assert set(groups["time_period"]) == {2015, 2023}
    assert set(figure.rows["soc"]) == {theme.soc}
    counts = [int(words) for words in written(figure.draw(), "count")]
    assert sum(counts) == figure.headline["n_places"].value


def test_mothers_are_women_only_and_unemployment_without_a_scheme_is_told(tables):
    assert set(make(tables, "mothers").rows["sex"]) == {"SEX_F"}
    figure = make(tables, "unemployed")
    stated = int(figure.headline["n_no_scheme"].value)
    assert 80 < stated <= figure.headline["n_zero"].value
    assert f"For {stated} countries" in figure.words.notes[0]
    assert "Africa: only women (3.6%) and men (4.0%) are published." in figure.words.notes[0]
    assert "no data" in written(figure.draw(), "end")

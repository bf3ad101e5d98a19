"""Findings are chosen by the data: other data, other words, everywhere."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.errors import IncomparableError, UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.reconciliation import reconciliation


def replace(frame: pd.DataFrame, value: float, **where: object) -> pd.DataFrame:
    """Return the table with the value of the picked rows changed."""
    picked = pd.Series(True, index=frame.index)
    for column, wanted in where.items():
        picked &= frame[column] == wanted
    assert picked.any()
    return frame.assign(obs_value=frame["obs_value"].mask(picked, value))


WORLD_2023 = {
    "ref_area": "X01",
    "time_period": 2023,
    "vintage": "ilo-2025-10",
    "soc": "SOC_CONTIG_TOTAL",
}


@pytest.mark.parametrize(
    ("value", "finding"),
    [
        (52.4, "9.6 percentage points more than in 2015"),
        (40.0, "2.8 percentage points less"),
        (42.8, "as in 2015"),
    ],
)
def test_trend_says_up_down_or_level(tables, changed, value, finding):
    given = changed(coverage=replace(tables["coverage"], value, **WORLD_2023))
    figure = make(given, "world-coverage-trend")
    assert finding.replace(" percentage", "\u00a0percentage") in figure.words.title
    assert f"{value:.1f}%" in figure.words.title
    assert f"{value:.1f}%" in figure.words.caption
    assert f"{value:.1f}%" in figure.words.alt
    assert figure.headline["share"].value == value


def test_a_changed_value_follows_into_the_drawing_and_the_csv(tables, changed):
    given = changed(coverage=replace(tables["coverage"], 61.7, **WORLD_2023))
    figure = make(given, "world-coverage-trend", "fr")
    texts = [item.get_text() for item in figure.draw().findobj(lambda artist: hasattr(artist, "get_text"))]
    assert "61,7\u00a0%" in texts
    assert "52,4\u00a0%" not in texts
    assert any(text.startswith("52,4\u00a0%, ") for text in texts), (
        "what was published before stays as a hollow mark"
    )
    assert ",61.7," in figure.to_csv()


def test_trend_keeps_what_was_published_before(tables):
    figure = make(tables, "world-coverage-trend")
    earlier = figure.rows[figure.rows["vintage"] != "ilo-2025-10"]
    shown = dict(
        zip(earlier["vintage"], zip(earlier["time_period"], earlier["obs_value"], strict=True), strict=True)
    )
    assert shown == {"wspr-2017": (2015, 45.0), "unsd-2020-10": (2016, 45.2), "wspr-2021": (2020, 46.9)}


def test_71_ends_until_a_newer_one_of_its_kind_is_published(tables, changed):
    assert "has no successor" in make(tables, "world-uncovered-71").words.title
    frame = tables["coverage"]
    newest = frame[(frame["indicator"] == "LEGAL_COMPREHENSIVE_RT") & (frame["vintage"] == "wspr-2017")]
    later = newest.assign(vintage="wspr-2024", time_period=2023, obs_value=31.0)
    figure = make(changed(coverage=pd.concat([frame, later], ignore_index=True)), "world-uncovered-71")
    assert "no successor" not in figure.words.title
    assert "69%" in figure.words.title


def test_71_families_stay_apart(tables):
    rows = make(tables, "world-uncovered-71").rows
    families = rows.groupby("indicator")["vintage"].agg(list).to_dict()
    assert families == {
        "LEGAL_COMPREHENSIVE_RT": ["wssr-2010", "wspr-2014", "wspr-2017"],
        "SDG_0131_SEX_SOC_RT": ["wspr-2017", "wspr-2021", "wspr-2024"],
    }


def test_contingencies_come_from_one_release_and_say_when_one_fell(tables, changed):
    figure = make(tables, "world-coverage-by-contingency")
    assert set(figure.rows["vintage"]) == {"ilo-2024-09"}
    assert set(figure.rows["time_period"]) == {2015, 2023}
    assert "every rate has risen" in figure.words.title
    fallen = replace(
        tables["coverage"],
        10.0,
        ref_area="X01",
        time_period=2023,
        vintage="ilo-2024-09",
        soc="SOC_CONTIG_UNE",
    )
    other = make(changed(coverage=fallen), "world-coverage-by-contingency")
    assert "not every rate" in other.words.title
    assert "10.0%" in other.words.title


def test_regions_add_up_to_the_world_within_two_per_cent(tables):
    figure = make(tables, "coverage-by-region")
    people = {
        key: item.value
        for key, item in figure.headline.items()
        if key.endswith("_people") and key != "region_people"
    }
    assert len(people) == 8
    assert sum(people.values()) == pytest.approx(figure.headline["people"].value, rel=0.02)
    assert 3.75e9 < figure.headline["people"].value < 3.9e9


def test_region_with_most_people_is_named_by_the_data(tables, changed):
    given = replace(tables["coverage"], 99.0, ref_area="M49_062", time_period=2023, vintage="ilo-2025-10")
    figure = make(changed(coverage=given), "coverage-by-region")
    assert "Sub-Saharan Africa" in figure.words.title


def test_country_without_data_says_so_and_draws_no_point(tables):
    figure = make(tables, "country-coverage", area="GAB")
    assert "no value published for this indicator" in figure.words.title
    assert "GAB" not in set(figure.rows["ref_area"])
    texts = [item.get_text() for item in figure.draw().findobj(lambda artist: hasattr(artist, "get_text"))]
    assert any("No value of this indicator has been published" in text.replace("\n", " ") for text in texts)


def test_india_2025_is_compared_with_the_newest_published_year(tables):
    title = make(tables, "country-coverage", area="IND").words.title
    assert "64.3% covered by at least one benefit in 2025" in title
    assert title.endswith("in 2023")


def test_ranking_names_missing_countries_and_draws_zero_as_a_value(tables):
    figure = make(tables, "country-ranking", group="M49_002")
    assert "No published value of this indicator: Congo and Gabon." in figure.words.caption
    zeros = figure.rows[figure.rows["obs_value"] == 0]
    assert set(zeros["ref_area"]) == {"SOM", "SSD"}
    assert not {"COG", "GAB"} & set(figure.rows["ref_area"])


def test_ranking_takes_the_newest_release_whole(tables):
    rows = make(tables, "country-ranking", group="M49_002").rows
    countries = rows[rows["ref_area"] != "M49_002"]
    assert set(countries["vintage"]) == {"ilo-2026-05"}


def test_waemu_has_eight_members_and_no_aggregate_of_its_own(tables):
    figure = make(tables, "country-ranking", group="WAEMU")
    assert figure.headline["n_values"].value == 8
    assert set(figure.rows["ref_area"]) - {"X01"} == {"BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO"}


def test_platform_parts_must_add_up(tables, changed):
    frame = replace(
        tables["platform_work"],
        6_000_000,
        vintage="ec-swd-2021-397",
        definition="EC_AT_RISK_MISCLASSIFICATION",
    )
    with pytest.raises(IncomparableError, match="28000000"):
        make(changed(platform_work=frame), "eu-platform-work")


def test_platform_words_keep_the_hedge(tables):
    words = make(tables, "eu-platform-work").words
    assert words.title.startswith("About 28")
    assert "may be at risk of misclassification" in words.title
    assert "self-employed" not in words.title


def test_cards_stand_in_the_order_of_survey_not_of_value(tables):
    rows = make(tables, "platform-definitions").rows
    assert list(rows["obs_value"]) == [10.0, 2.0, 17.0, 4.3, 1.1, 3.0]
    assert rows["definition"].is_unique


@pytest.mark.parametrize(
    ("id", "params", "hint"),
    [
        ("world-coverage-trends", {}, "world-coverage-trend"),
        ("country-coverage", {"area": "Bolivia"}, "BOL"),
        ("country-coverage", {"area": "X01"}, "country"),
        ("country-coverage", {}, "area"),
        ("country-ranking", {"group": "WAEMUU"}, "WAEMU"),
        ("world-coverage-trend", {"area": "BOL"}, "no parameter"),
        ("world-coverage-trend", {"lang": "de"}, "en, fr, es"),
    ],
)
def test_wrong_names_are_refused_with_a_way_out(tables, id, params, hint):
    with pytest.raises(UnknownNameError, match=hint):
        make(tables, id, **params)


def test_reconciliation_holds_computed_against_published(tables):
    frame = reconciliation(tables).set_index(["group", "time_period"])
    world = frame.loc["X01"]
    assert list(world["computed"].round(1)) == [43.2, 48.9, 53.8]
    assert list(world["published"]) == [42.8, 48.1, 52.4]
    known = frame[frame["computed"].notna()]
    assert len(known) > 90
    assert (known["lower"] <= known["computed"]).all()
    assert (known["computed"] <= known["upper"]).all()
    gap = (frame["computed"] - frame["published"]).dropna()
    assert (gap - frame["difference"].dropna()).abs().max() < 0.011


def test_ties_are_shared_or_counted_never_pinned_on_one_country(tables):
    africa = make(tables, "country-ranking", group="M49_002").words
    assert "0% (Somalia and South Sudan, 2023)" in africa.title
    assert "(Somalia and South Sudan, 2023) (0%)" not in africa.alt
    europe = make(tables, "country-ranking", group="EU27").words
    assert "100.0% (10 countries)" in europe.title


def test_a_group_of_equal_values_is_no_range(tables, changed):
    members = ["BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO"]
    frame = tables["coverage"]
    equal = frame.assign(obs_value=frame["obs_value"].mask(frame["ref_area"].isin(members), 12.0))
    title = make(changed(coverage=equal), "country-ranking", group="WAEMU").words.title
    assert title.endswith("every published value is 12.0%")


def test_the_note_says_that_years_differ_only_where_they_do(tables):
    assert "The years differ" in make(tables, "country-ranking", group="WAEMU").words.notes[0]
    assert "The years differ" not in make(tables, "country-ranking", group="X36").words.notes[0]


def test_dashes_and_later_values_are_explained_only_where_they_stand(tables):
    notes = {
        code: make(tables, "country-coverage", area=code).words.notes[0]
        for code in ("IND", "BEN", "NER", "BOL")
    }
    assert "do not contain the country’s value for 2025" in notes["IND"]
    assert "do not contain" not in notes["BOL"]
    assert "Dashes" in notes["BOL"]
    assert "Dashes" not in notes["BEN"]
    assert "Dashes" not in notes["NER"]


@pytest.mark.parametrize("id", ["world-coverage-trend", "coverage-by-region"])
def test_the_picture_itself_says_that_health_is_not_counted(tables, id):
    assert "Health care is not counted." in make(tables, id).words.notes[0]
    assert "Health care is not counted." in make(tables, "country-coverage", area="RWA").words.notes[0]


@pytest.mark.parametrize(
    ("figure_id", "params", "said"),
    [
        (
            "pace-to-2030",
            {"area": "QQQ"},
            "the code of an area; got 'QQQ'. Codes are such as BFA (Burkina Faso)",
        ),
        ("country-page", {"area": "BOLL"}, "Did you mean BOL (Bolivia)?"),
        ("country-page", {"area": "X01"}, "X01 is the code of World (world). Codes are such as BFA"),
        ("country-ranking", {"group": "BOL"}, "BOL is the code of Bolivia (country). Codes are such as EU27"),
    ],
)
def test_a_wrong_code_gets_close_ones_its_own_meaning_or_examples(tables, figure_id, params, said):
    with pytest.raises(UnknownNameError) as caught:
        make(tables, figure_id, **params)
    assert said in str(caught.value)

"""Who is left out, how fast that changes, how the past moved: the findings follow the data."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.sheet import written
from spanalysis.errors import NoDataError, UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.coverage.countries import reference_year

TOTAL = {"soc": "SOC_CONTIG_TOTAL", "sex": "SEX_T", "indicator": "SDG_0131_SEX_SOC_RT"}


def replace(frame: pd.DataFrame, value: float, **where: object) -> pd.DataFrame:
    """Return the table with the value of the picked rows changed."""
    picked = pd.Series(True, index=frame.index)
    for column, wanted in where.items():
        picked &= frame[column] == wanted
    assert picked.any()
    return frame.assign(obs_value=frame["obs_value"].mask(picked, value))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


class TestUncoveredPeople:
    def test_parts_add_up_and_are_drawn_in_proportion(self, tables):
        figure = make(tables, "uncovered-people")
        parts = {
            key.removesuffix("_people"): item.value
            for key, item in figure.headline.items()
            if key.startswith("M49") and key.endswith("_people")
        }
        assert len(parts) == 8
        assert sum(parts.values()) == pytest.approx(figure.headline["people"].value)
        assert figure.headline["people"].value == pytest.approx(3.847e9, abs=2e6)
        assert figure.headline["M49_062_people"].value == pytest.approx(1.352e9, abs=1e6)
        patches = figure.draw().axes[0].patches
        tiles = [patch for patch in patches if patch.get_label() not in ("plate", "outline")]
        areas = sorted((patch.get_width() * patch.get_height() for patch in tiles), reverse=True)
        shares = sorted((value / sum(parts.values()) for value in parts.values()), reverse=True)
        assert [area / sum(areas) for area in areas] == pytest.approx(shares)
        assert all(patch.get_hatch() for patch in tiles), "modelled shares look modelled"

    def test_the_second_count_is_a_range_of_its_own(self, tables):
        figure = make(tables, "uncovered-people")
        value = {key: item.value for key, item in figure.headline.items()}
        assert value["lower"] == pytest.approx(3.686e9, abs=1e6)
        assert value["upper"] - value["lower"] == pytest.approx(value["silent_people"])
        assert value["M49_747_upper"] - value["M49_747_lower"] == pytest.approx(23.6e6, abs=1e5), "Syria"
        assert value["published"] == 3.8e9
        drawn = " ".join(written(figure.draw(), "sublabel"))
        assert "From country values: 317 million to 341 million" in plain(drawn)
        assert "neither bounds the other" in figure.words.notes[1]
        assert "From country values" not in " ".join(written(figure.draw("social"), "sublabel"))

    def test_the_fewest_regions_that_hold_more_than_half_are_named(self, tables, changed):
        assert "2.4 billion live in Central and Southern Asia and in sub-Saharan Africa" in plain(
            make(tables, "uncovered-people").words.title
        )
        near = {"ref_area": "M49_062", "time_period": 2023, "vintage": "ilo-2025-10", **TOTAL}
        given = changed(coverage=replace(tables["coverage"], 99.0, **near))
        title = make(given, "uncovered-people").words.title
        assert "in sub-Saharan Africa and in Eastern and South-Eastern Asia" in title
        assert "Central and Southern" not in title

    def test_without_a_published_count_none_is_quoted(self, tables, changed):
        frame = tables["coverage"]
        given = changed(coverage=frame[frame["indicator"] != "SDG_0131_UNCOVERED_NB"])
        figure = make(given, "uncovered-people")
        assert "The ILO itself publishes" not in " ".join(figure.words.notes)
        assert "published" not in figure.headline


class TestPace:
    @pytest.mark.parametrize(
        ("area", "finding"),
        [
            (
                "X01",
                "in the world is not on track to be complete by 2030: +1.2 percentage points a year",
            ),
            ("BOL", "in Bolivia is not on track to be complete by 2030: −0.4 percentage points a year"),
            ("NZL", "in New Zealand is on track to be complete by 2030: it stood at 100% in 2023"),
            ("PLW", "in Palau is on track to be complete by 2030 cannot be told: the last value is for 2019"),
            ("GIN", "cannot be told: the only value since 2015 is for 2021"),
            ("GAB", "cannot be told: no value since 2015 has been published"),
        ],
    )
    def test_verdict(self, tables, area, finding):
        assert finding in plain(make(tables, "pace-to-2030", area=area).words.title)

    def test_a_fast_enough_series_is_on_track_and_keeps_the_pledge(self, tables, changed):
        world = {"ref_area": "X01", "time_period": 2023, "vintage": "ilo-2025-10", **TOTAL}
        figure = make(
            changed(coverage=replace(tables["coverage"], 98.0, **world)), "pace-to-2030", area="X01"
        )
        assert "is on track" in figure.words.title
        assert "no less than the 2.0 percentage points a year pledged in 2025" in plain(
            figure.words.sentences[1]
        )
        assert figure.headline["observed"].value == pytest.approx((98.0 - 42.8) / 8)

    def test_too_close_years_tell_nothing(self, tables, changed):
        frame = tables["coverage"]
        early = (frame["ref_area"] == "RWA") & (frame["time_period"] < 2022) & (frame["soc"] == TOTAL["soc"])
        last = frame[early & frame["vintage"].eq("ilo-2026-05")].tail(1).assign(time_period=2021)
        given = changed(coverage=pd.concat([frame[~early], last], ignore_index=True))
        title = make(given, "pace-to-2030", area="RWA").words.title
        assert "the values for 2021 and 2023 are too close together" in title

    def test_bars_are_the_three_paces_and_nothing_is_carried_on(self, tables):
        figure = make(tables, "pace-to-2030", area="BOL")
        drawing = figure.draw()
        widths = [patch.get_width() for patch in drawing.axes[0].patches]
        assert widths == pytest.approx([0.4, 2.0, 61.6 / 9])
        assert drawing.axes[0].patches[0].get_x() == pytest.approx(-0.4)
        last = max(float(line.get_xdata()[-1]) for line in drawing.axes[1].lines)
        assert last == 2021
        assert "Rule: on track if" in " ".join(written(drawing, "sheet-note"))
        assert len(figure.draw("square").axes) == 1

    def test_high_income_countries_are_not_held_against_the_pledge(self, tables):
        assert "pledged" in " ".join(make(tables, "pace-to-2030", area="BOL").sentences())
        assert "pledged" not in " ".join(make(tables, "pace-to-2030", area="JPN").sentences())

    def test_the_year_comes_from_the_releases_and_not_from_the_clock(self, tables, changed):
        assert reference_year(tables) == 2026
        vintages = tables["vintages"]
        assert vintages["published_precision"].eq("read").any()
        dated = vintages[vintages["published"] < pd.Timestamp(2024, 1, 1)]
        read = vintages[vintages["published_precision"].eq("read")]
        assert reference_year(changed(vintages=pd.concat([dated, read]))) == int(
            dated["published"].max().year
        )

    def test_an_unknown_area_gets_close_ones(self, tables):
        with pytest.raises(UnknownNameError, match="BOL"):
            make(tables, "pace-to-2030", area="Bolivia")


class TestRevisions:
    def test_releases_stand_in_order_with_their_revisions(self, tables):
        figure = make(tables, "how-the-past-moved", area="PLW", year="2019")
        assert figure.headline["revision"].value == pytest.approx(57.4)
        assert "revision of +57.4 percentage points, not a change in coverage" in plain(figure.words.title)
        drawing = figure.draw()
        patches = drawing.axes[0].patches
        assert [patch.get_width() for patch in patches] == [35.8, 35.8, 93.22, 93.2]
        fills = [patch.get_facecolor() for patch in patches]
        assert fills[:3] == [(1.0, 1.0, 1.0, 1.0)] * 3
        assert fills[3] != fills[0]
        steps = [plain(item) for item in written(drawing, "name")]
        assert steps == ["first value", "not revised", "revision +57.4", "not revised"]
        assert not [line for line in drawing.axes[0].lines if len(line.get_xdata()) > 1]

    @pytest.mark.parametrize(
        ("values", "finding"),
        [
            ((35.8, 35.8, 93.2, 93.2), "revision of +57.4"),
            ((93.2, 93.2, 93.2, 93.2), "in every release but for rounding"),
            ((93.2, 35.8, 93.2, 93.2), "back at 93.2%"),
        ],
    )
    def test_revised_steady_or_back(self, tables, changed, values, finding):
        frame = tables["coverage"]
        for vintage, value in zip(
            ("unsd-2020-10", "unsd-2024-02", "ilo-2025-10", "ilo-2026-05"), values, strict=True
        ):
            frame = replace(frame, value, ref_area="PLW", time_period=2019, vintage=vintage, **TOTAL)
        figure = make(changed(coverage=frame), "how-the-past-moved", area="PLW", year="2019")
        assert finding in plain(figure.words.title)

    def test_one_release_is_no_revision(self, tables):
        words = make(tables, "how-the-past-moved", area="M49_002", year="2015").words
        assert "only one release gives a value, 15.2%" in words.title
        assert "once a second release" in words.notes[0]

    def test_a_year_that_only_others_have_is_a_gap_and_a_year_may_be_a_number(self, tables):
        with pytest.raises(NoDataError, match=r"none for RWA in 2018\. There are 2019"):
            make(tables, "how-the-past-moved", area="RWA", year=2018)
        assert make(tables, "how-the-past-moved", area="RWA", year=2019).slug.endswith("RWA-2019")

    @pytest.mark.parametrize("year", ["1999", "last", ""])
    def test_a_year_without_a_value_gets_those_that_have_one(self, tables, year):
        with pytest.raises(UnknownNameError, match="2019"):
            make(tables, "how-the-past-moved", area="RWA", year=year)
        with pytest.raises(UnknownNameError, match="BOL"):
            make(tables, "how-the-past-moved", area="BLO", year=year)

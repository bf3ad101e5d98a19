"""Published beside computed, and what the data leave open."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.sheet import written
from spanalysis.figures.catalogue import make
from spanalysis.figures.coverage.countries import country_release

COMPUTED = {"X02": 8.7, "X03": 35.1, "X04": 69.4, "X05": 86.7}
PUBLISHED = {"X02": 9.7, "X03": 32.4, "X04": 71.2, "X05": 85.9}
TOTAL = {"soc": "SOC_CONTIG_TOTAL", "sex": "SEX_T", "indicator": "SDG_0131_SEX_SOC_RT"}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def picked(frame: pd.DataFrame, **where: object) -> pd.Series:
    chosen = pd.Series(True, index=frame.index)
    for column, wanted in where.items():
        chosen &= frame[column] == wanted
    assert chosen.any()
    return chosen


class TestIncomeGroups:
    def test_published_and_computed_are_drawn_apart(self, tables):
        figure = make(tables, "income-groups")
        for group, value in COMPUTED.items():
            assert figure.headline[f"{group}_computed"].value == pytest.approx(value, abs=0.05)
            assert figure.headline[f"{group}_published"].value == pytest.approx(PUBLISHED[group], abs=0.05)
        patches = figure.draw().axes[0].patches
        assert [round(patch.get_width(), 1) for patch in patches] == [
            value for group in COMPUTED for value in (PUBLISHED[group], COMPUTED[group])
        ]
        assert (
            len({patch.get_hatch() for patch in patches[::2]} & {p.get_hatch() for p in patches[1::2]}) == 0
        )
        names = written(figure.draw(), "name")
        assert names == ["published by the ILO", "computed here"] * 4

    def test_what_is_missing_is_said(self, tables):
        figure = make(tables, "income-groups")
        below = [plain(item) for item in written(figure.draw(), "sublabel")]
        assert below[0] == "Computed from 23 of 25 countries, 91.8% of the population"
        note = figure.words.notes[1]
        assert "In none of them: Ethiopia and Venezuela" in note
        assert "fiscal year 2026" in note
        assert figure.headline["X02_upper"].value > figure.headline["X02_computed"].value + 5

    def test_a_full_list_of_members_leaves_nobody_outside(self, tables, changed):
        groups = tables["area_groups"]
        more = pd.DataFrame({"group": ["X02", "X04"], "ref_area": ["ETH", "VEN"], "source": "WB"})
        given = changed(area_groups=pd.concat([groups, more], ignore_index=True))
        assert "In none of them" not in make(given, "income-groups").words.notes[1]

    def test_the_title_follows_the_published_values(self, tables, changed):
        assert "9.7% in low-income countries, 85.9% in high-income countries" in plain(
            make(tables, "income-groups").words.title
        )
        frame = tables["coverage"]
        low = picked(frame, ref_area="X02", time_period=2023, vintage="ilo-2024-09", **TOTAL)
        given = changed(coverage=frame.assign(obs_value=frame["obs_value"].mask(low, 99.0)))
        title = plain(make(given, "income-groups").words.title)
        assert "32.4% in lower-middle-income countries, 99.0% in low-income countries" in title
        assert "by up to 90.3 percentage points" in title

    def test_country_values_come_from_one_release(self, tables):
        assert set(country_release(tables)["vintage"]) == {"ilo-2026-05"}


class TestDataGaps:
    def test_shares_are_drawn_and_add_up(self, tables):
        figure = make(tables, "data-gaps")
        value = {key: item.value for key, item in figure.headline.items()}
        assert value["recent_share"] == pytest.approx(92.2, abs=0.05)
        assert value["M49_202_recent_share"] == pytest.approx(82.8, abs=0.05)
        assert value["recent_share"] + value["old_share"] + value["no_value_share"] == pytest.approx(100)
        patches = figure.draw().axes[0].patches
        assert sum(patch.get_width() for patch in patches) == pytest.approx(900)
        assert patches[0].get_width() == pytest.approx(value["M49_202_recent_share"])
        sublabels = written(figure.draw(), "sublabel")
        assert sublabels[0] == "Countries: 36 recent, 10 older, 2 without"
        assert "in sub-Saharan Africa: 82.8%" in plain(figure.words.title)

    def test_no_country_counts_as_recent_without_a_value(self, tables, changed):
        frame = tables["coverage"]
        given = changed(coverage=frame[frame["ref_area"] != "IND"])
        figure = make(given, "data-gaps")
        assert "in Central and Southern Asia" in figure.words.title
        before = make(tables, "data-gaps").headline
        assert figure.headline["no_value_share"].value > before["no_value_share"].value + 15
        assert figure.headline["countries_none"].value == before["countries_none"].value + 1

    def test_age_is_counted_from_the_newest_dated_release(self, tables, changed):
        vintages = tables["vintages"]
        newest = vintages["vintage"] == "ilo-2026-05"
        later = vintages.assign(
            published=vintages["published"].mask(newest, pd.Timestamp(2028, 5, 31)),
        )
        figure = make(changed(vintages=later), "data-gaps")
        assert figure.headline["reference_year"].value == 2028
        assert (
            figure.headline["recent_share"].value < make(tables, "data-gaps").headline["recent_share"].value
        )
        assert "for 2023 or later" in figure.words.title

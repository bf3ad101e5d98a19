"""Membership comes from a list with a source; what no list knows stops the build."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis import sources
from spanalysis.errors import UnknownCodeError
from spanalysis.tidy.groups import area_groups, require_known

PATHS = (
    "un/country-codes/un-2026-11/countries_un.csv",
    "ilo/country-groupings/ilo-2026-11/ilo_regions.csv",
    "world-bank/income-groups/wb-fy2026/world_bank_income_fy2026.csv",
)


@pytest.fixture(scope="module")
def lists(real):
    return [sources.read(real.raw / path).frame for path in PATHS]


def test_membership_is_stated_once_and_has_a_source(lists):
    frame = area_groups(*lists)
    assert not frame.duplicated(["group", "ref_area"]).any()
    assert set(frame["source"]) == {"UNSD", "ILO", "WB", "statutes"}
    assert frame[frame["ref_area"] == "MLI"]["group"].tolist() == [
        "ILO_SUB_SAHARAN_AFRICA",
        "ILO_WESTERN_AFRICA",
        "M49_002",
        "M49_011",
        "M49_199",
        "M49_202",
        "M49_432",
        "WAEMU",
        "X01",
        "X02",
        "X06",
    ]


def test_former_countries_belong_to_no_group(lists):
    assert {"ANT", "CSK", "YUG", "SUN"}.isdisjoint(area_groups(*lists)["ref_area"])


def test_an_unknown_income_group_is_refused(lists):
    un, ilo, income = lists
    odd = income.assign(income_group=income["income_group"].replace("Low income", "Lowest income"))
    with pytest.raises(UnknownCodeError) as caught:
        area_groups(un, ilo, odd)
    assert caught.value.arrived == "'Lowest income'"
    assert "row 2" in caught.value.where


def test_an_unknown_ilo_region_is_refused(lists):
    un, ilo, income = lists
    odd = ilo.assign(ilo_region=ilo["ilo_region"].replace("Africa", "Afrika"))
    with pytest.raises(UnknownCodeError, match=r"names of ilo_region; got 'Afrika'"):
        area_groups(un, odd, income)


@pytest.mark.parametrize(("group", "area"), [("WAEMU", "BFX"), ("UEMOA", "BFA")])
def test_a_group_or_member_that_is_no_area_is_refused(group, area):
    frame = pd.DataFrame({"group": ["WAEMU", group], "ref_area": ["BFA", area], "source": "statutes"})
    with pytest.raises(UnknownCodeError) as caught:
        require_known(frame, frozenset({"WAEMU", "BFA"}))
    assert caught.value.arrived == ("BFX" if area == "BFX" else "UEMOA")
    assert caught.value.where == f"membership of {area} in {group} (source statutes)"

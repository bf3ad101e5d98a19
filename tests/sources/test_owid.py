from __future__ import annotations

import pytest

from spanalysis.errors import LayoutError
from spanalysis.sources import OBSERVATION_COLUMNS, read

from .conftest import Write

ROWS = "Africa (UN),UN_AFR,2015,15.2\nLeast developed countries,,2023,9.7\nNamibia,NAM,2020,\n"


@pytest.mark.parametrize("names", ["Entity,Code,Year", "entity,code,year"])
def test_a_chart_download_old_and_new(write: Write, names: str) -> None:
    reading = read(write(f"{names},SI_COV_BENFTS\n{ROWS}"))
    frame = reading.frame
    assert reading.layout.name == "owid-grapher"
    assert tuple(frame.columns) == OBSERVATION_COLUMNS
    assert frame.ref_area.tolist() == ["UN_AFR", "", "NAM"]
    assert frame.ref_area_label.tolist() == ["Africa (UN)", "Least developed countries", "Namibia"]
    assert frame.indicator.unique().tolist() == ["SI_COV_BENFTS"]
    assert frame.time_period.tolist() == [2015, 2023, 2020]
    assert frame.obs_status.tolist() == ["", "", "O"]
    assert frame.sex.unique().tolist() == [""]


def test_the_region_column_is_no_value(write: Write) -> None:
    frame = read(
        write("Entity,Code,Year,share,World region according to OWID\nMali,MLI,2020,6.5,Africa\n")
    ).frame
    assert frame.loc[0, ["indicator", "obs_value"]].tolist() == ["share", 6.5]


@pytest.mark.parametrize(("more", "found"), [("", "none"), (",one,two", r"2 \(one, two\)")])
def test_one_value_column_is_wanted(write: Write, more: str, found: str) -> None:
    cells = ",1" * more.count(",")
    with pytest.raises(LayoutError, match=f"one value column .*; got {found}"):
        read(write(f"Entity,Code,Year{more}\nMali,MLI,2020{cells}\n"))

from __future__ import annotations

import pytest

from spanalysis.errors import ValueRangeError
from spanalysis.sources import read
from spanalysis.sources.cells import missing_markers, own_list

from .conftest import Write

HEADER = "ref_area,sex,classif1,time,obs_value,obs_status\n"


def _row(value: str, status: str = "", time: str = "2023") -> str:
    return f'NAM,SEX_T,SOC_CONTIG_TOTAL,{time},"{value}",{status}\n'


@pytest.mark.parametrize("marker", sorted(missing_markers()))
def test_a_missing_value_stays_a_row_with_status_o(write: Write, marker: str) -> None:
    frame = read(write(HEADER + _row(marker) + _row("0") + _row(marker, "M"))).frame
    assert frame.obs_value.isna().tolist() == [True, False, True]
    assert frame.obs_status.tolist() == ["O", "", "M"]
    assert frame.raw_row.tolist() == [2, 3, 4]


def test_the_list_of_markers_is_exact_and_has_no_number() -> None:
    markers = [row["marker"] for row in own_list("missing_markers.csv")]
    assert len(markers) == len(set(markers)) == len(missing_markers()) - 1
    assert {"n.a.", "N/A", "NaN", "..", ":", "-", "N"} <= set(markers)
    assert not any(character.isdigit() for marker in markers for character in marker)


@pytest.mark.parametrize("text", ["<2.5", ">95", "7,5", "n.a.?", "inf", "1 000", "12%", "n. a.", "0x1F"])
def test_anything_else_is_refused_with_its_row(write: Write, text: str) -> None:
    with pytest.raises(ValueRangeError) as caught:
        read(write(HEADER + _row("1") + _row(text) + _row(text)))
    message = str(caught.value)
    assert message.startswith("download.csv, row 3: expected a number with a decimal point")
    assert f'in column "obs_value"; got "{text}" (and 1 more such cells in this column)' in message
    assert "Read only the series you need (series=...)" in message


@pytest.mark.parametrize(
    ("text", "value"), [("24.50", 24.5), ("1e1", 10.0), (" 7 ", 7.0), ("-3", -3.0), ("420", 420.0)]
)
def test_numbers_are_read_without_a_check_of_their_range(write: Write, text: str, value: float) -> None:
    assert read(write(HEADER + _row(text))).frame.obs_value.tolist() == [value]


@pytest.mark.parametrize("text", ["2019", "2019.0", " 2019 "])
def test_a_year_is_a_whole_number(write: Write, text: str) -> None:
    frame = read(write(HEADER + _row("1", time=text))).frame
    assert frame.time_period.tolist() == [2019]
    assert frame.time_period.dtype == "int64"


@pytest.mark.parametrize("text", ["2019Q1", "", "2019.5", "2019-20", "NaN"])
def test_any_other_time_is_refused_with_its_row(write: Write, text: str) -> None:
    with pytest.raises(ValueRangeError, match=r'row 3: expected a whole number in column "time"; got "'):
        read(write(HEADER + _row("1") + _row("1", time=text)))

from __future__ import annotations

import dataclasses
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spanalysis import sources

from .conftest import Write

BULK = "ref_area,sex,classif1,time,obs_value\n"


def test_a_reading_says_what_it_read(write: Write) -> None:
    path = write(BULK + "NAM,SEX_T,SOC_CONTIG_TOTAL,2023,24.5\n")
    reading = sources.read(str(path))
    assert reading.path == path
    assert reading.layout is sources.LAYOUTS["ilostat-bulk"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        reading.path = Path()  # type: ignore[misc]


def test_every_layout_states_its_publisher_and_kind() -> None:
    assert all(name == layout.name for name, layout in sources.LAYOUTS.items())
    assert all(layout.publisher and layout.required for layout in sources.LAYOUTS.values())
    observed = {name for name, layout in sources.LAYOUTS.items() if layout.kind == "observations"}
    assert observed == {"unsd-sdg", "ilostat-bulk", "ilostat-sdmx-csv", "ilostat-excel", "owid-grapher"}


def test_columns_of_observations_have_their_types(write: Write) -> None:
    frame = sources.read(write(BULK + "NAM,SEX_T,SOC_CONTIG_TOTAL,2023,24.5\n")).frame
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    numeric = {"time_period": "int64", "obs_value": "float64", "raw_row": "int64"}
    assert kinds == dict.fromkeys(sources.OBSERVATION_COLUMNS, "str") | numeric


VALUES = st.one_of(
    st.floats(0, 100).map(repr), st.integers(0, 100).map(str), st.sampled_from(["", "n.a.", "..", "N"])
)
RECORDS = st.lists(
    st.tuples(st.sampled_from(["NA", "NAM", "NaN", "null"]), st.integers(1990, 2030), VALUES), min_size=1
)


@given(records=RECORDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_record_is_dropped_and_every_value_is_kept(
    write: Write, records: list[tuple[str, int, str]]
) -> None:
    lines = [f"{area},SEX_T,SOC_CONTIG_TOTAL,{year},{value}\n" for area, year, value in records]
    frame = sources.read(write(BULK + "".join(lines))).frame
    assert frame.raw_row.tolist() == list(range(2, len(records) + 2))
    assert frame.ref_area.tolist() == [area for area, _, _ in records]
    assert frame.time_period.tolist() == [year for _, year, _ in records]
    gaps = frame.obs_value.isna().tolist()
    assert gaps == [value in {"", "n.a.", "..", "N"} for _, _, value in records]
    assert frame.obs_status.tolist() == ["O" if gap else "" for gap in gaps]
    kept = frame.obs_value.dropna().tolist()
    assert kept == [float(value) for _, _, value in records if value not in {"", "n.a.", "..", "N"}]


def test_text_and_workbook_give_the_same_frame(write: Write, workbook: Write) -> None:
    rows = [
        BULK.strip().split(","),
        ["NAM", "SEX_T", "SOC_CONTIG_TOTAL", 2023, 24.5],
        ["MLI", "SEX_F", "X", 2020, 0],
    ]
    text = "\n".join(",".join(map(str, row)) for row in rows)
    left, right = sources.read(write(text)).frame, sources.read(workbook({"Sheet1": rows})).frame
    pd.testing.assert_frame_equal(left, right)

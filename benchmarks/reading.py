"""Reading: a workbook of the size and layout of the UN's Goal 1 download, against pandas with openpyxl."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pandas as pd

from measuring import Result, side_by_side
from spanalysis import sources

ROWS = 29_968
HEADER = (
    "Goal",
    "Target",
    "Indicator",
    "SeriesCode",
    "SeriesDescription",
    "GeoAreaCode",
    "GeoAreaName",
    "TimePeriod",
    "Value",
    "Time_Detail",
    "Source",
    "FootNote",
    "Sex",
    "Location",
    "Reporting Type",
    "Observation Status",
    "Units",
    "Nature",
    "Quantile",
    "IHR Capacity",
    "Hazard type",
    "Migratory status",
    "Population Group",
    "Name of international institution",
)
SERIES = ("SI_COV_BENFTS", "SI_COV_CHLD", "SI_COV_PENSN", "SI_POV_DAY1", "SP_ACS_BSRVH2O", "SP_ACS_BSRVSAN")
SEXES = ("BOTHSEX", "FEMALE", "MALE")
YEARS = 21
AREAS = 231


def read_workbook() -> Result:
    """Time our reader, from file to typed rows, against pandas from file to untyped cells."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "Goal1.xlsx")
        write_workbook(path)
        found = len(sources.read(path).frame)
        if found != ROWS:
            raise RuntimeError(f"{ROWS} rows written, {found} read")
        ours, theirs = side_by_side(
            lambda: sources.read(path), lambda: pd.read_excel(path, engine="openpyxl"), runs=3
        )
    return Result(
        "read a Goal 1 workbook",
        f"{ROWS:,} rows to typed rows: {ours:.1f} s; pandas with openpyxl: {theirs:.1f} s",
        f"{theirs / ours:.1f}x faster",
        "4x or more",
        theirs / ours >= 4,
    )


def write_workbook(path: Path) -> None:
    """Write a workbook as wide, as long and as full as the publisher's."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    sheet.append(HEADER)
    for row in rows():
        sheet.append(row)
    book.save(path)


def rows() -> Iterator[list[object]]:
    """Yield rows in which, as in the real file, values are text, many cells empty and some texts long."""
    for number in range(ROWS):
        series, area, year = number % len(SERIES), number // YEARS % AREAS, 2000 + number % YEARS
        yield [
            1,
            "1.3",
            "1.3.1",
            SERIES[series],
            f"Proportion of the population counted by series {SERIES[series]}, by sex (%)",
            area * 4 + 4,
            f"Country or area number {area}",
            year,
            f"{number * 37 % 1000 / 10:g}",
            str(year),
            "Estimates based on country data compiled through an inquiry among national institutions",
            None,
            SEXES[number % 3],
            "ALLAREA" if series > 2 else None,
            "G",
            "A" if series < 3 else None,
            "PERCENT",
            "E",
            *[None] * 6,
        ]

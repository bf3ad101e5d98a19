"""Releases of the raw package become rows that other tables join to."""

from __future__ import annotations

import pandas as pd

from spanalysis.provenance import resources
from spanalysis.tidy.releases import vintages


def test_a_release_of_two_files_is_one_row(real):
    frame = vintages(resources(real))
    row = frame[frame["vintage"] == "ilo-2024-09"]
    assert len(row) == 1
    assert row["published"].item() == pd.Timestamp("2024-09-12")
    assert row["licence"].item() == "CC-BY-4.0"


def test_dates_are_the_last_day_that_is_certain(tables):
    frame = tables["vintages"].set_index("vintage")
    month_end = frame["published"] + pd.offsets.MonthEnd(0)
    year_end = frame["published"] + pd.offsets.YearEnd(0)
    monthly, yearly = frame["published_precision"].eq("month"), frame["published_precision"].eq("year")
    assert frame.loc[monthly, "published"].equals(month_end[monthly])
    assert frame.loc[yearly, "published"].equals(year_end[yearly])


def test_lists_without_a_vintage_are_no_releases():
    assert vintages(()).empty
    assert list(vintages(()).columns)[:2] == ["vintage", "publisher"]

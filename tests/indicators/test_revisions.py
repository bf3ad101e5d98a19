"""One year's value in each release, in the order of publication; revisions and no changes."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import (
    DuplicateKeyError,
    IncomparableError,
    NoDataError,
    UnknownCodeError,
    ValueRangeError,
)
from spanalysis.indicators import revisions

NAN = float("nan")
CORE = {
    "ref_area": "M49_419",
    "time_period": 2016,
    "indicator": "SDG_0131_SEX_SOC_RT",
    "soc": "SOC_CONTIG_TOTAL",
    "sex": "SEX_T",
    "unit_measure": "PT",
    "source": "ILO",
}
VINTAGES = pd.DataFrame(
    {
        "vintage": ["ilo-2025-10", "unsd-2020-10", "ilo-2024-09", "wspr-2024"],
        "published": pd.to_datetime(["2025-10-29", "2020-10-31", "2024-09-12", "2024-09-12"]),
        "published_precision": ["day", "month", "day", "day"],
        "publisher": "ILO",
    }
)


def rows(values: dict[str, float], **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame({"vintage": list(values), "obs_value": list(values.values())})
    return frame.assign(**(CORE | columns))


TABLE = rows({"ilo-2025-10": 51.3, "unsd-2020-10": 61.4, "ilo-2024-09": 51.0}, evidence="datafile")


def test_releases_stand_in_the_order_of_publication_with_their_revisions() -> None:
    found = revisions(TABLE, VINTAGES, 2016)
    assert found["vintage"].tolist() == ["unsd-2020-10", "ilo-2024-09", "ilo-2025-10"]
    assert found["obs_value"].tolist() == [61.4, 51.0, 51.3]
    assert found["revision"].tolist()[1:] == pytest.approx([-10.4, 0.3])
    assert pd.isna(found["revision"].iloc[0])
    assert found["to_newest"].tolist() == pytest.approx([-10.1, 0.3, 0.0])
    assert found["published"].dt.year.tolist() == [2020, 2024, 2025]
    assert found["revised"].tolist() == [False, True, True]
    added = ["published", "published_precision", "revision", "revised", "to_newest"]
    assert found.columns.tolist() == [*TABLE.columns, *added]


def test_other_years_gaps_and_forecasts_are_passed_over() -> None:
    table = pd.concat(
        [
            TABLE,
            rows({"wspr-2024": NAN}),
            rows({"wspr-2024": 61.2}, time_period=2023),
            rows({"wspr-2024": 70.0}, obs_status="F"),
        ]
    )
    assert len(revisions(table, VINTAGES, 2016)) == 3
    alone = revisions(table, VINTAGES, 2023)
    assert alone[["vintage", "to_newest"]].to_numpy().tolist() == [["wspr-2024", 0.0]]
    assert alone["revision"].isna().all()


def test_releases_of_one_day_stand_by_their_id() -> None:
    found = revisions(rows({"wspr-2024": 52.0, "ilo-2024-09": 52.4}), VINTAGES, 2016)
    assert found["vintage"].tolist() == ["ilo-2024-09", "wspr-2024"]


@pytest.mark.parametrize(
    ("older", "newer", "evidence", "revised"),
    [
        (48.08, 48.1, "datafile", False),
        (48.04, 48.1, "datafile", True),
        (48.1, 48.1, "datafile", False),
        (48.1, 48.2, "datafile", True),
        (93.22, 93.2, "primary", False),
        (35.0, 34.9, "secondary", False),
        (45.0, 44.5, "secondary", False),
        (45.0, 44.4, "secondary", True),
        (45.0, 42.8, "secondary", True),
        (40.0, 40.3, "datafile", True),
        (0.0, 0.4, "datafile", True),
        (100.0, 99.96, "datafile", False),
    ],
)
def test_what_rounding_explains_is_no_revision(
    older: float, newer: float, evidence: str, revised: bool
) -> None:
    table = rows({"unsd-2020-10": older, "ilo-2025-10": newer}, evidence=evidence)
    assert revisions(table, VINTAGES, 2016)["revised"].tolist() == [False, revised]
    assert revisions(table, VINTAGES, 2016)["revision"].iloc[1] == newer - older


@pytest.mark.parametrize(
    "column",
    ["ref_area", "indicator", "definition", "soc", "sex", "age_group", "source", "denominator"],
)
def test_what_is_not_the_same_number_is_no_revision(column: str) -> None:
    with pytest.raises(IncomparableError, match=f"expected one {column}; got 'a', 'b'"):
        revisions(TABLE.assign(**{column: ["a", "b", "a"]}), VINTAGES, 2016)


def test_persons_bounds_doubles_and_wrong_values_are_refused() -> None:
    with pytest.raises(IncomparableError, match="'PS'"):
        revisions(TABLE.assign(unit_measure="PS"), VINTAGES, 2016)
    with pytest.raises(IncomparableError, match="'almost'"):
        revisions(TABLE.assign(obs_qualifier=["", "almost", ""]), VINTAGES, 2016)
    with pytest.raises(DuplicateKeyError, match="vintage=ilo-2025-10"):
        revisions(pd.concat([TABLE, TABLE.iloc[:1]]), VINTAGES, 2016)
    with pytest.raises(ValueRangeError, match="M49_419 2016"):
        revisions(TABLE.assign(obs_value=101.0), VINTAGES, 2016)


def test_a_year_without_a_value_and_an_undated_release_are_named() -> None:
    with pytest.raises(NoDataError, match="expected a value for 2017; got values for 2016"):
        revisions(TABLE, VINTAGES, 2017)
    with pytest.raises(NoDataError, match="no value of any year"):
        revisions(TABLE.iloc[:0], VINTAGES, 2016)
    with pytest.raises(UnknownCodeError, match="got unsd-2020-10"):
        revisions(TABLE, VINTAGES.loc[VINTAGES["vintage"] != "unsd-2020-10"], 2016)


@settings(max_examples=30, deadline=None, database=None)
@given(st.lists(st.floats(0, 100), min_size=4, max_size=4), st.permutations(range(4)))
def test_revisions_add_up_to_the_newest_whatever_the_order(values: list[float], order: list[int]) -> None:
    table = rows(dict(zip(VINTAGES["vintage"], values, strict=True)))
    found = revisions(table.iloc[order], VINTAGES, 2016)
    assert found.equals(revisions(table, VINTAGES, 2016))
    assert found["revision"].sum() == pytest.approx(found["to_newest"].iloc[0])
    assert found["to_newest"].iloc[-1] == 0.0

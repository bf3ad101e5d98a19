"""What may not be compared is refused, and both sides are named."""

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

from spanalysis import indicators
from spanalysis.errors import DuplicateKeyError, IncomparableError, SchemaError, ValueRangeError
from spanalysis.indicators.comparable import (
    SERIES,
    present,
    require_per_cent,
    require_points,
    require_same,
    require_unique,
)

PLATFORM = pd.DataFrame(
    {
        "ref_area": "EU27",
        "time_period": [2021, 2021],
        "measure": "persons",
        "definition": ["all_statuses", "at_risk_of_misclassification"],
        "obs_value": [28.3e6, 5.5e6],
    }
)


def test_platform_rows_of_two_definitions_are_refused_by_both_names() -> None:
    with pytest.raises(IncomparableError) as caught:
        require_same(PLATFORM, ["measure", "definition"], where="platform_work")
    assert str(caught.value) == (
        "platform_work: expected one definition; got 'all_statuses', 'at_risk_of_misclassification'. "
        "Choose one definition."
    )


def test_one_definition_passes_and_so_does_an_empty_frame() -> None:
    require_same(PLATFORM.iloc[:1], ["definition"])
    require_same(PLATFORM.iloc[:0], ["definition"])
    require_same(PLATFORM.assign(definition=None), ["definition"])


def test_a_missing_entry_differs_from_a_name() -> None:
    with pytest.raises(IncomparableError, match="'all_statuses', nan"):
        require_same(PLATFORM.assign(definition=["all_statuses", None]), ["definition"])


def test_a_misspelt_column_does_not_pass_for_agreement() -> None:
    with pytest.raises(SchemaError, match="no definition_code"):
        require_same(PLATFORM, ["definition_code"])


@pytest.mark.parametrize("qualifier", ["more_than", "almost", "lower", "upper"])
def test_a_bound_is_no_value(qualifier: str) -> None:
    with pytest.raises(IncomparableError, match=f"bounds marked '{qualifier}'"):
        require_points(pd.DataFrame({"obs_qualifier": ["", qualifier]}))


@pytest.mark.parametrize("value", [-0.1, 100.1, float("inf"), float("-inf")])
def test_a_share_outside_0_to_100_is_named_with_its_place(value: float) -> None:
    rows = pd.DataFrame(
        {"ref_area": "NAM", "time_period": 2020, "obs_value": [50.0, value], "unit_measure": "PT"}
    )
    with pytest.raises(ValueRangeError, match=r"NAM 2020: expected values from 0 to 100"):
        require_per_cent(rows)


def test_missing_shares_pass_and_other_units_do_not() -> None:
    rows = pd.DataFrame({"obs_value": [0.0, 100.0, None], "unit_measure": "PT"})
    require_per_cent(rows)
    with pytest.raises(IncomparableError, match=r"expected unit 'PT' \(per cent\); got 'PS'"):
        require_per_cent(rows.assign(unit_measure=["PT", "PS", "PT"]))


def test_a_key_that_is_there_twice_is_named() -> None:
    with pytest.raises(DuplicateKeyError, match=r"population: .*two for ref_area=NA"):
        require_unique(pd.DataFrame({"ref_area": ["NA", "NA"]}), ["ref_area"], where="population")


def test_series_columns_come_in_one_order() -> None:
    assert present(PLATFORM, SERIES) == ["ref_area", "measure", "definition"]


MODULES = [found.name for found in pkgutil.iter_modules(indicators.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"spanalysis.indicators.{name}"))
    assert (result.failed, result.attempted > 0) == (0, True)

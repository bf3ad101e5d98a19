"""Errors say what was expected, what arrived, where, and what to do."""

from __future__ import annotations

import doctest
import inspect

import pytest

from spanalysis import errors
from spanalysis.errors import SpanalysisError, listed

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, SpanalysisError)]


def test_a_whole_message():
    error = SpanalysisError("a value from 0 to 100", "267.3", where="f.csv row 3", mend="Correct it.")
    assert str(error) == "f.csv row 3: expected a value from 0 to 100; got 267.3. Correct it."
    assert (error.expected, error.arrived, error.where, error.mend) == (
        "a value from 0 to 100",
        "267.3",
        "f.csv row 3",
        "Correct it.",
    )


def test_place_and_mend_may_be_left_out():
    assert str(SpanalysisError("a table", "'coverages'")) == "expected a table; got 'coverages'."


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_caught_by_the_family_and_says_what_it_is_for(kind):
    with pytest.raises(SpanalysisError, match="expected one; got two"):
        raise kind("one", "two")
    assert len(kind.__doc__.splitlines()[0]) > 20


def test_the_family_is_small():
    assert len(KINDS) == 14


@pytest.mark.parametrize(
    ("items", "most", "text"),
    [
        ([], 5, ""),
        ([1, 2], 2, "1, 2"),
        (range(9), 3, "0, 1, 2 and 6 more"),
        (iter("ab"), 1, "a and 1 more"),
    ],
)
def test_a_long_list_is_counted_and_not_cut_in_silence(items, most, text):
    assert listed(items, most) == text


def test_examples():
    assert doctest.testmod(errors).failed == 0

"""A raw value changes only by an entry that still finds what it was written for."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import CorrectionError
from spanalysis.tidy.corrections import Correction, apply_corrections, read_corrections

BULK = "ref_area,sex,classif1,time,obs_value\n"
ROWS = "NAM,SEX_T,SOC_CONTIG_TOTAL,2020,267.3\nBFA,SEX_T,SOC_CONTIG_TOTAL,2020,7.5\n"
HEAD = '[[correction]]\nfile = "ilo/c.csv"\n'
BLANK = "action = 'missing'\ncolumn = 'obs_value'\n"
WHY = 'reason = "A share cannot exceed 100 per cent."\n'
NAM = 'match = {ref_area = "NAM", time_period = 2020}\n'


@pytest.fixture
def corrected(project):
    """Build a project of two rows, perhaps with a second file, under the text of corrections.toml."""

    def build(text, other=""):
        project.add("ilo/c.csv", BULK + ROWS, "ilostat-bulk", "coverage")
        if other:
            project.add("ilo/d.csv", BULK + other, "ilostat-bulk", "coverage")
        project.correct(text)
        return project.build()["coverage"]

    return build


def refused(corrected, text, other=""):
    with pytest.raises(CorrectionError) as caught:
        corrected(text, other)
    assert caught.value.where.startswith("data/raw/corrections.toml")
    assert caught.value.mend
    return caught.value


def test_set_changes_one_value(corrected):
    frame = corrected(
        f"{HEAD}{NAM}action = 'set'\ncolumn = 'obs_value'\nexpect = 267.3\nvalue = 100.0\n{WHY}"
    )
    assert dict(zip(frame["ref_area"], frame["obs_value"], strict=True)) == {"BFA": 7.5, "NAM": 100.0}


def test_missing_blanks_the_value_and_says_so(corrected):
    frame = corrected(f"{HEAD}{NAM}{BLANK}expect = 267.3\n{WHY}")
    row = frame[frame["ref_area"] == "NAM"].iloc[0]
    assert pd.isna(row["obs_value"])
    assert row["obs_status"] == "O"
    assert len(frame) == 2


def test_drop_twin_drops_what_stands_elsewhere(corrected):
    text = f"{HEAD}match = {{ref_area = 'BFA'}}\naction = 'drop_twin'\n"
    text += f"twin = {{file = 'ilo/d.csv', ref_area = 'BFA'}}\n{WHY}{HEAD}{NAM}action = 'missing'\n"
    text += f"column = 'obs_value'\nexpect = 267.3\n{WHY}"
    frame = corrected(text, "BFA,SEX_T,SOC_CONTIG_TOTAL,2020,7.5\n")
    assert frame[["ref_area", "raw_file"]].to_numpy().tolist() == [["BFA", "ilo/d.csv"], ["NAM", "ilo/c.csv"]]


def test_an_entry_that_matches_nothing_is_refused(corrected):
    text = f"{HEAD}match = {{ref_area = 'NAM', time_period = 2021}}\naction = 'missing'\n"
    error = refused(corrected, f"{text}column = 'obs_value'\nexpect = 267.3\n{WHY}")
    assert error.where == "data/raw/corrections.toml, ilo/c.csv [ref_area=NAM, time_period=2021]"
    assert (error.arrived, error.mend) == ("none", "Remove the entry.")


def test_an_entry_whose_expected_value_is_gone_is_refused(corrected):
    error = refused(corrected, f"{HEAD}{NAM}{BLANK}expect = 267.2\n{WHY}")
    assert error.expected == "the value 267.2 in obs_value"
    assert "267.3" in error.arrived
    assert "row 2" in error.arrived
    assert "changed it" in error.mend


TWIN = f"{HEAD}match = {{ref_area = 'BFA'}}\naction = 'drop_twin'\ntwin = {{%s}}\n{WHY}"


@pytest.mark.parametrize(
    ("other", "arrived"),
    [
        ("BFA,SEX_T,SOC_CONTIG_TOTAL,2020,7.6\n", "twin rows with 7.6"),
        ("BFA,SEX_T,SOC_CONTIG_TOTAL,2021,7.5\n", "no twin row"),
        ("BFA,SEX_T,SOC_CONTIG_TOTAL,2020,7.5\n" * 2, "twin rows with 7.5, 7.5"),
    ],
)
def test_a_twin_that_differs_is_refused(corrected, other, arrived):
    error = refused(corrected, TWIN % "file = 'ilo/d.csv', ref_area = 'BFA'", other)
    assert error.arrived == arrived
    assert "7.5 as row 3" in error.expected


def test_a_row_is_not_its_own_twin(corrected):
    assert refused(corrected, TWIN % "ref_area = 'BFA'").arrived == "no twin row"


@pytest.mark.parametrize(
    ("text", "expected", "arrived"),
    [
        (TWIN % "file = 'ilo/x.csv', ref_area = 'BFA'", "on record as twin", "'ilo/x.csv'"),
        (TWIN % "file = 'ilo/c.csv'", "match by columns", "a match without columns"),
        (TWIN % "area = 'BFA'", "match by columns", "area"),
        (
            f"{HEAD.replace('c.csv', 'x.csv')}{NAM}{BLANK}expect = 1\n{WHY}",
            "a raw file on record",
            "'ilo/x.csv'",
        ),
        (
            f"{HEAD}{NAM}action = 'missing'\ncolumn = 'share'\nexpect = 267.3\n{WHY}",
            "a column of the file",
            "'share'",
        ),
        (f"{HEAD}{NAM}action = 'delete'\n{WHY}", "an action (set, missing, drop_twin)", "'delete'"),
        (f"{HEAD}{NAM}{BLANK}expect = 267.3\n", "a reason", "none"),
        (f"{HEAD}{NAM}{BLANK}expect = 267.3\nreason = ' '\n", "a reason", "none"),
        (f"{HEAD}{NAM}{BLANK}{WHY}", "the fields", "no expect"),
        (f"{HEAD}{NAM}action = 'set'\ncolumn = 'obs_value'\nexpect = 267.3\n{WHY}", "the fields", "no value"),
        (f"{HEAD}{NAM}action = 'drop_twin'\n{WHY}", "the fields", "no twin"),
        (f"{HEAD}{NAM}{BLANK}expect = 267.3\nby = 'me'\n{WHY}", "the fields", "also by"),
        (
            f"{HEAD}{NAM}action = 'set'\ncolumn = 'obs_value'\nexpect = 267.3\nvalue = 'a'\n{WHY}",
            "float64",
            "'a'",
        ),
        ("[[correction]\n", "a file in TOML", "line 1"),
        ("[[corrections]]\n", "[[correction]] entries only", "corrections"),
        ("correction = 1\n", "[[correction]] entries only", "correction"),
    ],
)
def test_an_entry_that_is_not_whole_is_refused(corrected, text, expected, arrived):
    error = refused(corrected, text)
    assert expected in error.expected
    assert arrived in error.arrived


def test_no_file_means_no_corrections(tmp_path):
    assert read_corrections(tmp_path / "corrections.toml") == ()


FRAMES = st.lists(
    st.tuples(st.sampled_from(["NAM", "BFA", "MLI"]), st.integers(2000, 2003)), min_size=1, max_size=12
)


@settings(max_examples=40, deadline=None)
@given(FRAMES, st.data(), st.sampled_from(["set", "missing"]))
def test_exactly_the_matched_rows_change(pairs, data, action):
    area, year = data.draw(st.sampled_from(pairs))
    frame = pd.DataFrame(pairs, columns=["ref_area", "time_period"]).assign(
        obs_value=5.0, obs_status="", raw_row=range(2, len(pairs) + 2)
    )
    before = frame.copy()
    match = {"ref_area": area, "time_period": year}
    entry = Correction("f.csv", match, action, "why", expect=5.0, value=9.5)
    after = apply_corrections({"f.csv": frame, "g.csv": frame}, (entry,))
    hit = (frame["ref_area"] == area) & (frame["time_period"] == year)
    value, status = (9.5, "") if action == "set" else (float("nan"), "O")
    wanted = before.assign(
        obs_value=before["obs_value"].mask(hit, value), obs_status=before["obs_status"].mask(hit, status)
    )
    pd.testing.assert_frame_equal(after["f.csv"], wanted)
    pd.testing.assert_frame_equal(frame, before)
    assert after["g.csv"] is frame

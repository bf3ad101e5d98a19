"""A table that breaks its schema is described in the words of its rows."""

from __future__ import annotations

import pytest

from spanalysis.errors import SchemaError, UnknownCodeError, ValueRangeError
from spanalysis.tidy.schemas import validate
from spanalysis.tidy.tables import SPECS, TABLES


@pytest.mark.parametrize("name", TABLES)
def test_the_real_tables_keep_their_schemas(tables, name):
    assert validate(tables[name], name) is tables[name] or validate(tables[name], name).equals(tables[name])


@pytest.mark.parametrize("name", TABLES)
def test_a_missing_and_an_additional_column_are_refused(tables, name):
    head = tables[name].head(3)
    last = list(SPECS[name].columns)[-1]
    with pytest.raises(SchemaError, match=last):
        validate(head.drop(columns=last), name)
    with pytest.raises(SchemaError, match="note"):
        validate(head.assign(note=""), name)


def test_a_column_of_another_type_is_refused(tables):
    with pytest.raises(SchemaError, match=r"table coverage to keep its columns and types; got time_period"):
        validate(tables["coverage"].head(3).astype({"time_period": "float64"}), "coverage")


def test_a_country_without_a_french_name_is_refused(tables):
    frame = tables["ref_areas"].head(5).copy()
    frame.loc[3, "name_fr"] = ""
    with pytest.raises(
        SchemaError, match=r"row 3 \(table ref_areas\): expected text in name_fr; got nothing"
    ):
        validate(frame, "ref_areas")


def test_an_unknown_kind_of_area_is_refused(tables):
    frame = tables["ref_areas"].head(5).copy()
    frame.loc[1, "area_type"] = "planet"
    with pytest.raises(UnknownCodeError, match="a code of area_type; got 'planet'"):
        validate(frame, "ref_areas")


def test_growth_may_exceed_its_bounds_and_a_share_may_not(tables):
    growth = tables["platform_work"].query("measure == 'GROWTH' and unit_measure == 'PT'").head(1)
    beyond = growth.reset_index(drop=True).assign(obs_value=-120.0)
    assert validate(beyond, "platform_work")["obs_value"].tolist() == [-120.0]
    with pytest.raises(ValueRangeError, match=r"0 to 100 per cent; got -120\.0"):
        validate(beyond.assign(measure="SHARE"), "platform_work")


def test_negative_expenditure_is_refused(tables):
    frame = tables["finance"].head(2).copy()
    frame.loc[0, "obs_value"] = -0.1
    with pytest.raises(ValueRangeError, match=r"0 or more; got -0\.1"):
        validate(frame, "finance")


@pytest.mark.parametrize("note", ["R1:3902", "C3:6071_R1:3902", "NO_SCHEME_IN_LAW", ""])
def test_ilostats_codes_of_notes_are_kept(tables, note):
    frame = tables["coverage"].head(1).assign(footnote=note)
    assert validate(frame, "coverage")["footnote"].tolist() == [note]


@pytest.mark.parametrize("note", ["A sentence.", "R1", "R1:3902 and more"])
def test_sentences_are_no_footnotes(tables, note):
    with pytest.raises(UnknownCodeError, match="a code of footnote"):
        validate(tables["coverage"].head(1).assign(footnote=note), "coverage")

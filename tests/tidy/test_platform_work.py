"""The Online Labour Index's files: each area's occupations, and periods that a year stands for."""

from __future__ import annotations

import pytest

from spanalysis.codelists import load
from spanalysis.errors import UnknownCodeError, ValueRangeError
from spanalysis.tidy.platform_work import OCCUPATIONS

HEAD = "iso3,geography,period,occupation,share_pct\n"
FILE = "oii/online-workers/v1/occupation.csv"


def add(project, *rows):
    text = HEAD + "".join(f"{row}\n" for row in rows)
    project.add(FILE, text, "oli-africa-occupation", "platform_work", source_code="OII")


def test_areas_are_found_by_code_or_by_label_and_a_period_has_its_last_year(project):
    add(
        project,
        ",Africa,Jan-Aug 2017,Writing and translation,33.971",
        "KEN,Kenya,Jan-Aug 2023-24,Professional services,2.94",
        "UGA,Uganda,Jan-Aug 2023-24,Clerical and data entry,0.0",
    )
    frame = project.build()["platform_work"]
    columns = ["ref_area", "time_period", "measure", "definition", "obs_value", "unit_measure", "raw_row"]
    assert frame[columns].to_numpy().tolist() == [
        ["KEN", 2024, "SHARE", "OLI_OCCUPATION_PROFESSIONAL", 2.94, "PT", 3],
        ["OLI_AFR", 2017, "SHARE", "OLI_OCCUPATION_WRITING", 33.971, "PT", 2],
        ["UGA", 2024, "SHARE", "OLI_OCCUPATION_CLERICAL", 0.0, "PT", 4],
    ]
    assert frame[
        ["source", "vintage", "evidence", "sex", "obs_status"]
    ].drop_duplicates().to_numpy().tolist() == [["OII", "v1", "datafile", "SEX_T", "E"]]


def test_an_unknown_occupation_stops_the_build_with_its_row(project):
    add(
        project,
        ",Africa,Jan-Aug 2017,Writing and translation,33.971",
        ",Africa,Jan-Aug 2017,Delivery,1.0",
    )
    with pytest.raises(UnknownCodeError, match=rf"{FILE} row 3.*got 'Delivery'"):
        project.build()


@pytest.mark.parametrize("period", ["2017", "Jan-Dec 2017", "Jan-Aug 2023-2024", "Jan-Aug 1917", ""])
def test_another_kind_of_period_stops_the_build_with_its_row(project, period):
    add(project, f",Africa,{period},Writing and translation,33.971")
    with pytest.raises(ValueRangeError, match=rf"{FILE} row 2.*a period such as"):
        project.build()


def test_every_occupation_is_a_definition():
    assert set(OCCUPATIONS.values()) == {
        code for code in load("platform_definitions")["code"] if code.startswith("OLI_OCCUPATION_")
    }

"""Each fault of a raw file stops the build and names file, row, value and mend."""

from __future__ import annotations

import pytest

from spanalysis import errors

BULK = "ref_area,sex,classif1,time,obs_value,obs_status\n"
GOOD = "NAM,SEX_T,SOC_CONTIG_TOTAL,2020,18.8,\n"
PLATFORM = (
    "id,ref_area,time_period,measure,definition,age_group,sex,obs_value,obs_qualifier,unit_measure,"
    "obs_status,evidence\n"
)
HEADLINE = (
    "id,ref_area,time_period,indicator,soc,sex,obs_value,obs_qualifier,unit_measure,obs_status,evidence\n"
)
PERSONS = "Country Name,Country Code,Year,Value\n"

FAULTS = {
    "area": ("QQQ,SEX_T,SOC_CONTIG_TOTAL,2021,1,\n", errors.UnknownCodeError, "'QQQ'", "area_codes.csv"),
    "World Bank code": (
        "WLD,SEX_T,SOC_CONTIG_TOTAL,2021,1,\n",
        errors.UnknownCodeError,
        "'WLD'",
        "area_codes",
    ),
    "contingency": (
        "NAM,SEX_T,SOC_CONTIG_TOT,2021,1,\n",
        errors.UnknownCodeError,
        "SOC_CONTIG_TOT",
        "conting",
    ),
    "sex": ("NAM,SEX_X,SOC_CONTIG_TOTAL,2021,1,\n", errors.UnknownCodeError, "SEX_X", "codes.csv"),
    "status": (
        "NAM,SEX_T,SOC_CONTIG_TOTAL,2021,1,Z\n",
        errors.UnknownCodeError,
        "'Z'",
        "codelist of obs_status",
    ),
    "above 100": (
        "NAM,SEX_T,SOC_CONTIG_TOTAL,2021,100.1,\n",
        errors.ValueRangeError,
        "100.1",
        "corrections.toml",
    ),
    "below 0": (
        "NAM,SEX_T,SOC_CONTIG_TOTAL,2021,-0.1,\n",
        errors.ValueRangeError,
        "-0.1",
        "corrections.toml",
    ),
    "year": ("NAM,SEX_T,SOC_CONTIG_TOTAL,20201,1,\n", errors.ValueRangeError, "20201", "Correct"),
    "no value": ("NAM,SEX_T,SOC_CONTIG_TOTAL,2021,n.a.,A\n", errors.SchemaError, "'A'", "corrections.toml"),
    "value yet missing": (
        "NAM,SEX_T,SOC_CONTIG_TOTAL,2021,5,M\n",
        errors.SchemaError,
        "5.0",
        "corrections.toml",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_row_of_coverage_stops_the_build(project, fault):
    row, kind, value, mend = FAULTS[fault]
    project.add("ilo/c.csv", BULK + GOOD + row, "ilostat-bulk", "coverage")
    with pytest.raises(kind) as caught:
        project.build()
    assert caught.value.where.startswith("data/raw/ilo/c.csv row 3")
    assert value in caught.value.arrived
    assert mend in caught.value.mend


@pytest.mark.parametrize(
    ("content", "layout", "table", "value"),
    [
        (HEADLINE + "A,X01,2020,SDG_0131_SEX_SOC_RT,SOC_CONTIG_TOTAL,SEX_T,46.9,,PC,E,primary\n",
         "headline-figures", "coverage", "'PC'"),
        (HEADLINE + "A,X01,2020,SDG_0131,SOC_CONTIG_TOTAL,SEX_T,46.9,,PT,E,primary\n",
         "headline-figures", "coverage", "'SDG_0131'"),
        (HEADLINE + "A,X01,2020,SP_EXPENDITURE_TOTAL,SOC_CONTIG_TOTAL,SEX_T,46.9,,PT,E,primary\n",
         "headline-figures", "coverage", "'SP_EXPENDITURE_TOTAL'"),
        (PLATFORM + "A,EU27,2021,PERSONS,EVERYBODY,,SEX_T,28000000,,PS,A,primary\n",
         "platform-figures", "platform_work", "'EVERYBODY'"),
        (PLATFORM + "A,EU27,2021,HEADS,EC_ALL_STATUSES,,SEX_T,28000000,,PS,A,primary\n",
         "platform-figures", "platform_work", "'HEADS'"),
        (PLATFORM + "A,EU27,2021,PERSONS,EC_ALL_STATUSES,Y15T99,SEX_T,28000000,,PS,A,primary\n",
         "platform-figures", "platform_work", "'Y15T99'"),
        (PLATFORM + "A,EU27,2021,PERSONS,EC_ALL_STATUSES,,SEX_T,28000000,roughly,PS,A,primary\n",
         "platform-figures", "platform_work", "'roughly'"),
        (PLATFORM + "A,EU27,2021,PERSONS,EC_ALL_STATUSES,,SEX_T,28000000,,PS,A,hearsay\n",
         "platform-figures", "platform_work", "'hearsay'"),
        ("iso3,year,sex,pop_0_14_thousand,pop_15_64_thousand,pop_65plus_thousand\nNAM,2020,X,1,1,1\n",
         "wpp-age-sex", "population", "'X'"),
        ("iso3,year,sex,pop_0_14_thousand,pop_15_64_thousand,pop_65plus_thousand,pop_7_9_thousand\n"
         "NAM,2020,F,1,1,1,1\n", "wpp-age-sex", "population", "'pop_7_9'"),
        ("iso3,year,branch,value,unit\nAUS,2010,parties,1,% GDP\n",
         "oecd-social-expenditure", "finance", "'SOCX_PARTIES'"),
    ],
)  # fmt: skip
def test_an_unknown_code_of_any_table_is_named(project, content, layout, table, value):
    project.add("some/f.csv", content, layout, table)
    with pytest.raises(errors.UnknownCodeError) as caught:
        project.build()
    assert caught.value.arrived == value
    assert caught.value.where == f"data/raw/some/f.csv row 2 (table {table})"
    assert "codelist" in caught.value.mend


def test_an_unsd_unit_other_than_per_cent_is_refused(project):
    rows = "SeriesCode,GeoAreaCode,TimePeriod,Value,Sex,Units\nSI_COV_BENFTS,516,2020,18.8,BOTHSEX,NUMBER\n"
    project.add("unsd/c.csv", rows, "unsd-sdg", "coverage")
    with pytest.raises(
        errors.UnknownCodeError, match=r"unsd/c\.csv row 2: expected codes of unit; got NUMBER"
    ):
        project.build()


def test_a_file_of_another_indicator_does_not_pass_for_coverage(project):
    rows = "ref_area,indicator,sex,classif1,time,obs_value\n"
    rows += "NAM,EMP_TEMP_SEX_AGE_NB,SEX_T,SOC_CONTIG_TOTAL,2020,9\n"
    project.add("ilo/c.csv", rows, "ilostat-bulk", "coverage")
    with pytest.raises(errors.UnknownCodeError, match="codes of indicator; got EMP_TEMP_SEX_AGE_NB"):
        project.build()


def test_negative_persons_are_refused(project):
    project.add("wb/p.csv", PERSONS + "Namibia,NAM,2020,-5\n", "world-bank-population", "population")
    with pytest.raises(errors.ValueRangeError, match=r"wb/p\.csv row 2 .* 0 or more; got -5\.0 for NAM 2020"):
        project.build()


def test_a_key_twice_in_one_file_names_both_rows(project):
    project.add("ilo/c.csv", BULK + GOOD + GOOD.replace("18.8", "19.1"), "ilostat-bulk", "coverage")
    with pytest.raises(errors.DuplicateKeyError) as caught:
        project.build()
    assert caught.value.where == "data/raw/ilo/c.csv row 2 and data/raw/ilo/c.csv row 3"
    assert "ref_area=NAM, time_period=2020" in caught.value.expected
    assert "18.8, 19.1" in caught.value.arrived
    assert "corrections.toml" in caught.value.mend


def test_a_key_in_two_files_of_one_vintage_names_both_files(project):
    project.add("ilo/a.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    project.add("ilo/b.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    with pytest.raises(errors.DuplicateKeyError) as caught:
        project.build()
    assert caught.value.where == "data/raw/ilo/a.csv row 2 and data/raw/ilo/b.csv row 2"


def test_two_vintages_of_one_observation_both_stay(project):
    project.add("ilo/a.csv", BULK + GOOD, "ilostat-bulk", "coverage", vintage="v1")
    project.add("ilo/b.csv", BULK + GOOD.replace("18.8", "20"), "ilostat-bulk", "coverage", vintage="v2")
    found = project.build()["coverage"]
    assert found[["vintage", "obs_value"]].to_numpy().tolist() == [["v1", 18.8], ["v2", 20.0]]


def test_one_changed_byte_is_noticed(project):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    file = project.record().raw / "ilo/c.csv"
    file.write_bytes(file.read_bytes().replace(b"18.8", b"18.9"))
    with pytest.raises(errors.HashMismatchError) as caught:
        project.build()
    assert caught.value.where == str(file)
    assert "corrections.toml" in caught.value.mend


def test_a_missing_file_is_noticed(project):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    (project.record().raw / "ilo/c.csv").unlink()
    with pytest.raises(errors.HashMismatchError, match=r"got no file\. Restore it from git"):
        project.build()


@pytest.mark.parametrize("path", ["../secret.csv", "ilo/../../secret.csv", "/etc/hostname"])
def test_a_path_outside_the_raw_folder_is_refused(project, path):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    project.entries[-1]["path"] = path
    with pytest.raises(errors.ProjectError) as caught:
        project.build()
    assert caught.value.arrived == repr(path)


def test_a_vintage_described_in_two_ways_is_refused(project):
    project.add("ilo/a.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    project.add("ilo/b.csv", BULK, "ilostat-bulk", "coverage", published="2026-05-05")
    project.entries[-1] |= {"hash": project.entries[-2]["hash"]}
    (project.home.raw / "ilo/b.csv").write_text(BULK + GOOD, encoding="utf-8")
    project.correct(
        '[[correction]]\nfile = "ilo/b.csv"\nmatch = {ref_area = "NAM"}\naction = "drop_twin"\n'
        'twin = {file = "ilo/a.csv", ref_area = "NAM"}\nreason = "The same row."\n'
    )
    with pytest.raises(errors.ProjectError) as caught:
        project.build()
    assert "v1, published '2026-05-04'" in caught.value.expected
    assert caught.value.arrived == "'2026-05-05'"
    assert caught.value.where == "data/raw/datapackage.json, ilo/a.csv and ilo/b.csv"


@pytest.mark.parametrize("name", ["publisher", "title", "source_code", "published", "sources", "licenses"])
def test_an_incomplete_entry_says_which_field_it_lacks(project, name):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    del project.entries[-1][name]
    with pytest.raises(errors.ProjectError) as caught:
        project.build()
    assert caught.value.arrived == f"nothing in {name}"
    assert caught.value.where == "data/raw/datapackage.json, ilo/c.csv"


@pytest.mark.parametrize(
    ("name", "value"),
    [("table", "coverages"), ("published", "4 May 2026"), ("published_precision", "week")],
)
def test_a_wrong_field_of_an_entry_is_quoted(project, name, value):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage")
    project.entries[-1][name] = value
    with pytest.raises(errors.ProjectError) as caught:
        project.build()
    assert caught.value.arrived == repr(value)


def test_statistics_without_a_vintage_are_refused(project):
    project.add("ilo/c.csv", BULK + GOOD, "ilostat-bulk", "coverage", vintage="")
    with pytest.raises(errors.SchemaError, match=r"ilo/c\.csv row 2 .*expected text in vintage; got nothing"):
        project.build()


@pytest.mark.parametrize("table", ["coverage", "finance", "population", "platform_work"])
def test_a_table_is_not_made_of_any_layout(project, table):
    project.add("ilo/c102.csv", "iso3,country,date,year,parts_accepted,status\nNAM,Namibia,,2020,,x\n",
                "ilo-c102-ratifications", table)  # fmt: skip
    with pytest.raises(errors.LayoutError) as caught:
        project.build()
    assert caught.value.arrived == "'ilo-c102-ratifications'"
    assert caught.value.where == "data/raw/datapackage.json, ilo/c102.csv"


def test_a_header_that_is_not_the_layout_on_record_is_refused(project):
    project.add("ilo/c.csv", "country,share\nNamibia,18.8\n", "ilostat-bulk", "coverage")
    with pytest.raises(errors.LayoutError, match=r"c\.csv"):
        project.build()


@pytest.mark.parametrize("layout", ["un-countries", "ilo-regions", "world-bank-income"])
def test_the_lists_of_areas_must_be_on_record(project, layout):
    project.entries = [entry for entry in project.entries if entry["reader"] != layout]
    with pytest.raises(errors.LayoutError, match=f"one raw file of layout {layout}; got 0"):
        project.build()

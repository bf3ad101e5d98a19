"""A file that an analyst downloads tomorrow goes from its publisher's layout to validated rows."""

from __future__ import annotations

import io

import openpyxl
import pytest

from spanalysis.errors import UnknownCodeError
from spanalysis.sources import LAYOUTS
from spanalysis.tidy import coverage, population

HEADER = (
    "Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,"
    "TimeCoverage,UpperBound,LowerBound,BasePeriod,Source,GeoInfoUrl,FootNote,Age,Location,Nature,"
    "Reporting Type,Sex,Units,Observation Status"
)

UNSD = HEADER.split(",")
KEY = ["ref_area", "time_period", "soc", "sex", "obs_value", "obs_status", "raw_row"]
ORIGIN = ["indicator", "unit_measure", "source", "vintage", "evidence"]


def unsd_row(series, area, name, year, value, sex, note=""):
    row = dict.fromkeys(UNSD, "")
    row |= {
        "SeriesCode": series,
        "GeoAreaCode": area,
        "GeoAreaName": name,
        "TimePeriod": year,
        "Value": value,
    }
    row |= {"Sex": sex, "FootNote": note, "Nature": "E", "Units": "PERCENT", "Reporting Type": "G"}
    return list((row | {"Observation Status": "A"}).values())


def workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def built(project, content, name, layout, table="coverage"):
    project.add(f"new/{name}", content, layout, table)
    frame = project.build()[table]
    assert set(frame["raw_file"]) == {f"new/{name}"}
    return frame


def test_an_export_of_the_unsd_database(project):
    assert len(UNSD) == 24
    rows = [
        UNSD,
        unsd_row("SI_POV_DAY1", 516, "Namibia", 2015, "<2.5", "BOTHSEX"),
        unsd_row("SI_COV_BENFTS", 516, "Namibia", 2020, 18.8, "BOTHSEX"),
        unsd_row("SI_COV_UEMP", 4, "Afghanistan", 2020, 0, "BOTHSEX", "A sentence that is in no list"),
        unsd_row("SI_COV_MATNL", 736, "Sudan [former]", 2009, 3.5, "FEMALE"),
        unsd_row("SI_COV_BENFTS", 1, "World", 2020, 46.9, "BOTHSEX"),
    ]
    frame = built(project, workbook(rows), "Goal1.xlsx", "unsd-sdg")
    assert frame[KEY].to_numpy().tolist() == [
        ["AFG", 2020, "SOC_CONTIG_UNE", "SEX_T", 0.0, "A", 4],
        ["M49_736", 2009, "SOC_CONTIG_MAT", "SEX_F", 3.5, "A", 5],
        ["NAM", 2020, "SOC_CONTIG_TOTAL", "SEX_T", 18.8, "A", 3],
        ["X01", 2020, "SOC_CONTIG_TOTAL", "SEX_T", 46.9, "A", 6],
    ]
    assert frame["footnote"].tolist() == ["OTHER", "", "", ""]
    assert frame[ORIGIN].drop_duplicates().to_numpy().tolist() == [
        ["SDG_0131_SEX_SOC_RT", "PT", "ILO", "v1", "datafile"]
    ]


def test_a_bulk_file_with_labels_only(project):
    content = (
        "ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value,obs_status.label\n"
        "Namibia,ILO,SDG indicator 1.3.1 - Proportion of population covered by social protection "
        "floors/systems (%),Sex: Total,"
        "Contingency: Population covered by at least one social protection benefit,2023,24.2,\n"
        "Côte d'Ivoire,ILO,,Sex: Female,"
        "Contingency: Mothers with newborns receiving maternity benefits,2023,7,\n"
        "World: Low income,ILO,,Sex: Male,"
        "Contingency: Persons above retirement age receiving a pension,2023,9,\n"
        '"Northern, Southern and Western Europe",ILO,,Sex: Total,'
        "Contingency: Unemployed receiving unemployment benefits,2023,,\n"
    )
    frame = built(project, content, "bulk.csv", "ilostat-bulk")
    assert frame[KEY].fillna(-1).to_numpy().tolist() == [
        ["CIV", 2023, "SOC_CONTIG_MAT", "SEX_F", 7.0, "A", 3],
        ["NAM", 2023, "SOC_CONTIG_TOTAL", "SEX_T", 24.2, "A", 2],
        ["X02", 2023, "SOC_CONTIG_PENSION", "SEX_M", 9.0, "E", 4],
        ["X64", 2023, "SOC_CONTIG_UNE", "SEX_T", -1, "O", 5],
    ]


def test_a_bulk_file_with_codes_and_labels(project):
    content = (
        "ref_area,ref_area.label,source,indicator,sex,sex.label,classif1,classif1.label,time,obs_value,obs_status,"
        "note_source\n"
        "NAM,Namibia,XA:1,SDG_0131_SEX_SOC_RT,SEX_T,Sex: Total,SOC_CONTIG_TOTAL,Any,2023,24.2,E,R1:3902\n"
        "X06,Africa,XA:1,SDG_0131_SEX_SOC_RT,SEX_T,Sex: Total,SOC_CONTIG_TOTAL,At least one,2023,19.1,,\n"
    )
    frame = built(project, content, "bulk.csv", "ilostat-bulk")
    assert frame[["ref_area", "obs_value", "obs_status"]].to_numpy().tolist() == [
        ["NAM", 24.2, "E"],
        ["X06", 19.1, "E"],
    ]
    assert frame["footnote"].tolist() == ["R1:3902", ""]


def test_sdmx_csv(project):
    content = (
        "DATAFLOW,REF_AREA,FREQ,MEASURE,SEX,SOC,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\n"
        '"ILO:DF_SDG_0131_SEX_SOC_RT(1.0)",NAM,A,SDG_0131_RT,SEX_F,SOC_CONTIG_TOTAL,2023,24.2,,PT\n'
        '"ILO:DF_SDG_0131_SEX_SOC_RT(1.0)",KOS,A,SDG_0131_RT,SEX_T,SOC_CONTIG_PENSION,2022,88,U,PT\n'
    )
    frame = built(project, content, "sdmx.csv", "ilostat-sdmx-csv")
    assert frame[KEY].to_numpy().tolist() == [
        ["KOS", 2022, "SOC_CONTIG_PENSION", "SEX_T", 88.0, "U", 3],
        ["NAM", 2023, "SOC_CONTIG_TOTAL", "SEX_F", 24.2, "A", 2],
    ]


def test_the_ilostat_excel_export(project):
    total = "Population covered by at least one social protection benefit"
    rows = [
        ["SDG indicator 1.3.1 - Proportion of population covered by social protection floors/systems (%)"],
        [],
        ["", "", "", "", total, "", "Mothers with newborns receiving maternity benefits", ""],
        ["Reference area", "Source", "Sex", "Time", "Value", "Notes", "Value", "Notes"],
        ["Namibia", "ILO", "Total", 2023, 24.2, "", "", ""],
        ["Bolivia (Plurinational State of)", "ILO", "Female", 2022, 50.5, "", 61, ""],
        ["Türkiye", "ILO", "Total", 2022, 71, "", "", ""],
    ]
    frame = built(project, workbook(rows), "export.xlsx", "ilostat-excel")
    valued = frame[frame["obs_value"].notna()]
    assert len(frame) == 6
    assert valued[KEY].to_numpy().tolist() == [
        ["BOL", 2022, "SOC_CONTIG_MAT", "SEX_F", 61.0, "A", 6],
        ["BOL", 2022, "SOC_CONTIG_TOTAL", "SEX_F", 50.5, "A", 6],
        ["NAM", 2023, "SOC_CONTIG_TOTAL", "SEX_T", 24.2, "A", 5],
        ["TUR", 2022, "SOC_CONTIG_TOTAL", "SEX_T", 71.0, "A", 7],
    ]
    assert set(frame.loc[frame["obs_value"].isna(), "obs_status"]) == {"O"}


def test_a_label_that_no_list_has_is_named(project):
    content = (
        "ref_area.label,sex,classif1,time,obs_value\nNamibia,SEX_T,SOC_CONTIG_TOTAL,2023,24.2\n"
        "Ruritania,SEX_T,SOC_CONTIG_TOTAL,2023,50\n"
    )
    with pytest.raises(UnknownCodeError, match=r"data/raw/new/bulk\.csv row 3: .* got 'Ruritania'"):
        built(project, content, "bulk.csv", "ilostat-bulk")


def test_the_world_banks_wide_population_file(project):
    content = (
        '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-10-01",\n\n'
        '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n'
        '"Namibia","NAM","Population, total","SP.POP.TOTL","2889662","2963095",\n'
        '"Channel Islands","CHI","Population, total","SP.POP.TOTL","168000","",\n'
        '"Arab World","ARB","Population, total","SP.POP.TOTL","470000000","481000000",\n'
    )
    frame = built(project, content, "API_SP.POP.TOTL.csv", "world-bank-population-wide", "population")
    keep = ["ref_area", "time_period", "sex", "age_group", "obs_value", "unit_measure", "obs_status"]
    assert frame[keep].fillna(-1).to_numpy().tolist() == [
        ["CHA", 2022, "SEX_T", "TOTAL", 168000.0, "PS", "A"],
        ["CHA", 2023, "SEX_T", "TOTAL", -1, "PS", "O"],
        ["NAM", 2022, "SEX_T", "TOTAL", 2889662.0, "PS", "A"],
        ["NAM", 2023, "SEX_T", "TOTAL", 2963095.0, "PS", "A"],
        ["WB_ARB", 2022, "SEX_T", "TOTAL", 470000000.0, "PS", "A"],
        ["WB_ARB", 2023, "SEX_T", "TOTAL", 481000000.0, "PS", "A"],
    ]


def test_a_chart_of_our_world_in_data(project):
    content = "Entity,Code,Year,SI_COV_BENFTS\nNamibia,NAM,2023,24.2\n"
    content += "Small Island Developing States (SIDS),,2023,60\n"
    frame = built(project, content, "grapher.csv", "owid-grapher")
    assert frame[["ref_area", "obs_value", "obs_status"]].to_numpy().tolist() == [
        ["M49_722", 60.0, "E"],
        ["NAM", 24.2, "A"],
    ]


def test_every_layout_of_observations_and_of_population_feeds_its_table():
    kinds = {kind: {name for name, layout in LAYOUTS.items() if layout.kind == kind}
             for kind in ("observations", "population")}  # fmt: skip
    assert kinds["observations"] == set(coverage.SCHEMES) - {"headline-figures"}
    assert kinds["population"] == set(population.SCHEMES)

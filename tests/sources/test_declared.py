from __future__ import annotations

import pytest

from spanalysis.errors import ValueRangeError
from spanalysis.sources import read

from .conftest import Write

FILES = {
    "oecd-social-expenditure": (
        "iso3,iso2,country,year,branch,definition,value,unit,publisher\n"
        'AUS,AU,Australia,2010,total,"public, all",16.553,% GDP,OECD\n',
        {"year": "int64", "value": "float64"},
    ),
    "world-bank-gdp": (
        "country,iso2,iso3,year,gdp_current_usd,is_country,indicator\n"
        "Namibia,NA,NAM,2015,11335000000.5,True,NY.GDP.MKTP.CD\n",
        {"year": "int64", "gdp_current_usd": "float64", "is_country": "bool"},
    ),
    "ilo-regions": (
        "iso3,country,ilo_region,ilo_subregion_broad,ilo_subregion_detailed,ilo_member,in_ilo_estimates\n"
        "NAM,Namibia,Africa,Sub-Saharan Africa,Southern Africa,Yes,Yes\n",
        {},
    ),
    "world-bank-income": (
        "iso3,country,wb_region,income_group,lending\nNAM,Namibia,Africa,Upper middle income,IBRD\n",
        {},
    ),
    "world-bank-income-history": (
        "iso3,wb_fiscal_year,data_year,income_code,income_group,source_flag\nAFG,1989,1987,L,Low income,\n",
        {"wb_fiscal_year": "int64", "data_year": "int64"},
    ),
    "ilo-c102-ratifications": (
        "iso3,iso2,country,date,year,parts_accepted,status,evidence,notes\nAUT,AT,Austria,1969-11-04,1969,,registered,x,\n",
        {"year": "int64"},
    ),
    "oli-africa-occupation": (
        "iso3,geography,period,occupation,share_pct\n,Africa,Jan-Aug 2017,Writing and translation,33.971\n",
        {"share_pct": "float64"},
    ),
    "oli-country-gender": (
        "country,occupation,gender,count\nAlbania,Clerical & Data Entry,female,4\n",
        {"count": "int64"},
    ),
    "oli-region": (
        "region,share_of_world_pct,period\nEurope,16.18,Jan-Aug 2023-24\n",
        {"share_of_world_pct": "float64"},
    ),
    "oli-monthly": (
        "month,oli_total_index_may2016_100\n2016-05,100.0\n",
        {"oli_total_index_may2016_100": "float64"},
    ),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_own_columns_with_the_right_types(write: Write, name: str) -> None:
    text, types = FILES[name]
    reading = read(write(text))
    header = text.split("\n", maxsplit=1)[0].split(",")
    assert reading.layout.name == name
    assert list(reading.frame.columns) == [*header, "raw_row"]
    found = {column: str(kind) for column, kind in reading.frame.dtypes.items()}
    assert found == dict.fromkeys(header, "str") | types | {"raw_row": "int64"}
    assert not reading.frame.isna().any().any()
    assert reading.frame.raw_row.tolist() == [2]


def test_values_are_those_of_the_file(write: Write) -> None:
    frame = read(write(FILES["world-bank-gdp"][0])).frame
    assert frame.iloc[0].to_dict() == {
        "country": "Namibia",
        "iso2": "NA",
        "iso3": "NAM",
        "year": 2015,
        "gdp_current_usd": 11335000000.5,
        "is_country": True,
        "indicator": "NY.GDP.MKTP.CD",
        "raw_row": 2,
    }


OWN = {
    "headline-figures": "id,ref_area,time_period,indicator,soc,sex",
    "platform-figures": "id,ref_area,time_period,measure,definition,age_group,sex",
    "finance-figures": "id,ref_area,time_period,indicator",
}


@pytest.mark.parametrize("name", sorted(OWN))
def test_figures_typed_from_reports(write: Write, name: str) -> None:
    header = OWN[name] + ",obs_value,obs_qualifier,unit_measure,obs_status,evidence"
    words = ",w" * (OWN[name].count(",") - 2)
    first = f"fig-1,X01,2020{words},46.9,more than,PT,E,read-primary"
    text = f"{header}\n{first}\nfig-2,X01,2021{words},n.a.,,PT,,\n"
    reading = read(write(text))
    frame = reading.frame
    assert (reading.layout.name, reading.layout.kind) == (name, "figures")
    assert list(frame.columns) == [*header.split(","), "raw_row"]
    assert frame.time_period.tolist() == [2020, 2021]
    assert frame.obs_value.fillna(-1).tolist() == [46.9, -1]
    assert frame.obs_qualifier.tolist() == ["more than", ""]
    assert frame.obs_status.tolist() == ["E", "O"]
    assert frame.evidence.tolist() == ["read-primary", ""]


def test_a_truth_value_must_be_true_or_false(write: Write) -> None:
    text = FILES["world-bank-gdp"][0].replace("True", "yes")
    with pytest.raises(ValueRangeError, match='expected True or False in column "is_country"; got "yes"'):
        read(write(text))


def test_a_column_that_is_not_declared_is_kept_as_text(write: Write) -> None:
    frame = read(write("month,oli_total_index_may2016_100,remark\n2016-05,100,first\n")).frame
    assert frame.remark.tolist() == ["first"]

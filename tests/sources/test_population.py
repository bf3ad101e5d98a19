from __future__ import annotations

import pytest

from spanalysis.errors import LayoutError
from spanalysis.sources import read

from .conftest import Write


def test_the_long_file(write: Write) -> None:
    reading = read(
        write("Country Name,Country Code,Year,Value\nAruba,ABW,2000,90588\nWorld,WLD,2000,6144321462\n")
    )
    assert (reading.layout.name, reading.layout.kind) == ("world-bank-population", "population")
    assert list(reading.frame.columns) == [
        "ref_area",
        "ref_area_label",
        "time_period",
        "obs_value",
        "raw_row",
    ]
    assert reading.frame.ref_area.tolist() == ["ABW", "WLD"]
    assert reading.frame.obs_value.tolist() == [90588.0, 6144321462.0]
    assert reading.frame.raw_row.tolist() == [2, 3]


def _wide(code: str = "SP.POP.TOTL") -> str:
    return (
        '"Data Source","World Development Indicators",\n\n"Last Updated Date","2025-07-01",\n\n'
        '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n'
        f'"Aruba","ABW","Population, total","{code}","106445","106277",\n'
        f'"Not classified","INX","Population, total","{code}","","",\n'
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_banks_own_wide_download(write: Write, encoding: str) -> None:
    reading = read(write(_wide(), encoding=encoding))
    frame = reading.frame
    assert reading.layout.name == "world-bank-population-wide"
    assert frame.ref_area.tolist() == ["ABW", "ABW", "INX", "INX"]
    assert frame.time_period.tolist() == [2022, 2023, 2022, 2023]
    assert frame.obs_value.fillna(-1).tolist() == [106445.0, 106277.0, -1.0, -1.0]
    assert frame.raw_row.tolist() == [6, 6, 7, 7]
    assert [str(kind) for kind in frame.dtypes] == ["str", "str", "int64", "float64", "int64"]


def test_the_download_of_another_indicator_is_not_population(write: Write) -> None:
    with pytest.raises(
        LayoutError, match=r"expected the indicator SP\.POP\.TOTL; got \['NY\.GDP\.MKTP\.CD'\]"
    ):
        read(write(_wide("NY.GDP.MKTP.CD")))


def test_a_wide_download_without_years(write: Write) -> None:
    text = "Country Name,Country Code,Indicator Name,Indicator Code\nAruba,ABW,Population,SP.POP.TOTL\n"
    with pytest.raises(LayoutError, match="a column per year"):
        read(write(text))


def test_thousands_by_age_and_sex_become_persons(write: Write) -> None:
    text = (
        "iso3,m49,name,year,sex,pop_0_4_thousand,pop_0_14_thousand,pop_15_64_thousand,pop_65plus_thousand\n"
        "ABW,533,Aruba,2009,F,3.258,10.436,36.935,5.741\nABW,533,Aruba,2009,M,3.399,,33.1005,4.292\n"
    )
    frame = read(write(text)).frame
    assert list(frame.columns) == ["ref_area", "sex", "time_period", "age_group", "obs_value", "raw_row"]
    assert frame.age_group.tolist() == ["pop_0_4", "pop_0_14", "pop_15_64", "pop_65plus"] * 2
    assert frame.sex.tolist() == ["F"] * 4 + ["M"] * 4
    assert frame.obs_value.fillna(-1).tolist() == [3258, 10436, 36935, 5741, 3399, -1, 33100, 4292]
    assert frame.raw_row.tolist() == [2] * 4 + [3] * 4

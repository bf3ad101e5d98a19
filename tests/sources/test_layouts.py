from __future__ import annotations

import pytest

from spanalysis.errors import FileFormatError, LayoutError, UnknownNameError
from spanalysis.sources import LAYOUTS, Layout, read
from spanalysis.sources.layouts import recognise
from spanalysis.sources.tabular import Sheet, open_sheets

from .conftest import Write

BULK = "ref_area,sex,classif1,time,obs_value\nNAM,SEX_T,SOC_CONTIG_TOTAL,2023,24.5\n"


def _sheets(write: Write, header: str) -> list[Sheet]:
    return open_sheets(write(header + "\n1\n"))


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_every_layout_is_known_by_its_own_required_columns(write: Write, name: str) -> None:
    layout = LAYOUTS[name]
    columns = [wanted.split("|")[-1] for wanted in layout.required]
    assert recognise(_sheets(write, ",".join(columns)), LAYOUTS.values()).layout.name == name
    columns = [wanted.split("|")[0] for wanted in (*layout.required, *layout.optional)]
    assert recognise(_sheets(write, "\t".join(reversed(columns))), LAYOUTS.values()).layout.name == name


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_no_layout_is_known_by_less(write: Write, name: str) -> None:
    layout = LAYOUTS[name]
    for missed in layout.required:
        columns = [wanted.split("|")[0] for wanted in layout.required if wanted != missed]
        assert layout.missing(columns) == (missed,)


def test_the_file_name_plays_no_part(write: Write) -> None:
    assert read(write(BULK, "si_cov.csv")).layout.name == "ilostat-bulk"
    assert read(write(BULK, "population.tsv")).layout.name == "ilostat-bulk"


def test_a_layout_can_be_forced(write: Write) -> None:
    assert read(write(BULK), "ilostat-bulk").frame.ref_area.tolist() == ["NAM"]
    with pytest.raises(LayoutError, match='"unsd-sdg", also needs SeriesCode, GeoAreaCode, TimePeriod'):
        read(write(BULK), layout="unsd-sdg")
    with pytest.raises(UnknownNameError, match='got "unsd"'):
        read(write(BULK), layout="unsd")


def test_the_closest_layout_and_its_missing_columns_are_named(write: Write) -> None:
    with pytest.raises(LayoutError) as caught:
        read(write("SeriesCode,GeoAreaCode,GeoAreaName,TimePeriod\nSI_COV_BENFTS,516,Namibia,2023\n"))
    message = str(caught.value)
    assert 'the closest, "unsd-sdg", also needs Value, Sex or [Sex]; got row 1' in message
    assert message.startswith("download.csv: ")


def test_a_file_with_none_of_the_columns(write: Write) -> None:
    with pytest.raises(LayoutError, match="no row has any of their columns"):
        read(write("colour,shape\nred,round\n"))


def test_the_most_matched_columns_win_whatever_the_order(write: Write) -> None:
    small = Layout("small", "P", "areas", ("a", "b"), parse=lambda table: table.text("a").to_frame())
    large = Layout("large", "P", "areas", ("a",), ("b", "c"), parse=small.parse)
    sheets = _sheets(write, "a,b,c")
    assert recognise(sheets, [small, large]).layout is large
    assert recognise(sheets, [large, small]).layout is large


def test_between_equals_the_first_layout_wins(write: Write) -> None:
    one = Layout("one", "P", "areas", ("a", "b"), parse=lambda table: table.text("a").to_frame())
    two = Layout("two", "P", "areas", ("b", "a"), parse=one.parse)
    assert recognise(_sheets(write, "a,b"), [one, two]).layout.name == "one"
    assert recognise(_sheets(write, "b,a"), [two, one]).layout.name == "two"


def test_title_rows_may_stand_above_the_header(write: Write) -> None:
    reading = read(write("Coverage by contingency\nSource: ILO, 2026\n\n" + BULK))
    assert reading.frame.raw_row.tolist() == [5]


def test_the_table_may_stand_on_another_sheet(workbook: Write) -> None:
    rows = [line.split(",") for line in BULK.split()]
    reading = read(workbook({"Read me": [["About these data"]], "Empty": [], "data": [["Title"], [], *rows]}))
    assert reading.frame.ref_area.tolist() == ["NAM"]
    assert reading.frame.raw_row.tolist() == [4]


def test_a_workbook_of_empty_sheets(workbook: Write) -> None:
    with pytest.raises(FileFormatError, match="no filled cell"):
        read(workbook({"Empty": []}))

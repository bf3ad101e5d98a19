"""Tables are renewed cell by cell where nobody touched them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from briefs.refresh.newer import Published, control, with_rows
from briefs.word.word_files import body, found, text, value, with_body
from spanalysis.briefs.brief import Column
from spanalysis.briefs.documents.word.xml import named, valued
from spanalysis.briefs.refresh.model import CELLS_BY_HAND, OTHER_COLUMNS, Change
from spanalysis.briefs.refresh.refreshing import refresh

ROWS = (("Bolivia", "2021", "38.4"), ("<b>&", "=1+1", ""))


def newer(now: Published, *rows: tuple[str, ...]) -> Published:
    return now.but(table=with_rows(now["table"], *rows))


def cells(data: bytes) -> list[list[str]]:
    return [[text(cell) for cell in found(row, "w:tc")] for row in found(body(data), "//w:tbl/w:tr")]


def test_only_cells_with_news_change(draft: bytes, now: Published) -> None:
    made = refresh(draft, newer(now, ("Bolivia", "2023", "41.0"), ROWS[1]))
    assert made.changes == (
        Change(now.origin("table"), "table", "Bolivia 2021 · Bolivia 38.4", "Bolivia 2023 · Bolivia 41.0"),
    )
    assert cells(made.content) == [["Area", "Year", "%"], ["Bolivia", "2023", "41.0"], list(ROWS[1])]
    rows = [
        [etree.tostring(row) for row in found(body(data), "//w:tbl/w:tr")] for data in (draft, made.content)
    ]
    assert rows[0][0] == rows[1][0] and rows[0][2] == rows[1][2]


def test_cells_fill_and_empty(draft: bytes, now: Published) -> None:
    made = refresh(draft, newer(now, ("Bolivia", "2021", ""), ("<b>&", "=1+1", "7.5")))
    assert cells(made.content)[1:] == [["Bolivia", "2021", ""], ["<b>&", "=1+1", "7.5"]]
    assert all(found(cell, "w:p") for cell in found(body(made.content), "//w:tc"))


@pytest.mark.parametrize("count", [1, 3, 5])
def test_rows_come_and_go(count: int, draft: bytes, now: Published) -> None:
    rows = tuple((f"Area {place}", "2022", f"{place}.5") for place in range(count))
    made = refresh(draft, newer(now, *rows))
    assert cells(made.content)[1:] == [list(row) for row in rows]
    assert [value(one) for one in found(body(made.content), "//w:tbl/w:tr[last()]//w:jc")] == [
        "right",
        "right",
    ]
    assert refresh(made.content, newer(now, *rows)).changes == ()


def test_the_look_of_a_cell_stays(draft: bytes, now: Published) -> None:
    def colour(root: Any) -> None:
        cell = found(root, "//w:tbl/w:tr[2]/w:tc[3]")[0]
        (run,) = found(cell, ".//w:r")
        run.insert(0, run.makeelement(named("w:rPr")))
        run[0].append(valued("w:highlight", "yellow"))

    made = refresh(with_body(draft, colour), newer(now, ("Bolivia", "2021", "41.0"), ROWS[1]))
    (run,) = found(body(made.content), "//w:tbl/w:tr[2]/w:tc[3]//w:r")
    assert text(run) == "41.0" and found(run, "w:rPr/w:highlight")


def test_a_changed_table_is_kept(draft: bytes, now: Published) -> None:
    def change(root: Any) -> None:
        found(root, "//w:tbl/w:tr[2]/w:tc[1]//w:t")[0].text = "Plurinational State"

    mine = with_body(draft, change)
    made = refresh(mine, newer(now, ("Bolivia", "2021", "41.0"), ROWS[1]))
    (one,) = made.changes
    assert (one.kind, one.why) == ("kept", CELLS_BY_HAND) and made.content is mine
    assert "38.4" in one.was and "41.0" in one.now
    assert refresh(mine, now).changes == ()


def test_a_removed_row_is_a_change_by_hand(draft: bytes, now: Published) -> None:
    def change(root: Any) -> None:
        row = found(root, "//w:tbl/w:tr")[-1]
        row.getparent().remove(row)

    (one,) = refresh(with_body(draft, change), newer(now, ("Bolivia", "2021", "41.0"), ROWS[1])).changes
    assert (one.kind, one.why) == ("kept", CELLS_BY_HAND)


def test_other_columns_need_a_hand(draft: bytes, now: Published) -> None:
    grid = replace(now["table"], columns=(Column("Area"), Column("%")), rows=(("Bolivia", "41.0"),))
    (one,) = refresh(draft, now.but(table=grid)).changes
    assert (one.kind, one.why) == ("kept", OTHER_COLUMNS)


def test_a_heading_with_a_newer_year(draft: bytes, now: Published) -> None:
    grid = now["table"]
    columns = (*grid.columns[:2], replace(grid.columns[2], title="% (2023)"))
    made = refresh(draft, now.but(table=replace(grid, columns=columns)))
    assert cells(made.content)[0] == ["Area", "Year", "% (2023)"]
    assert found(body(made.content), "//w:tbl/w:tr[1]/w:trPr/w:tblHeader")


@pytest.mark.parametrize(
    ("stands", "comes"),
    [("Values, 2021", "Values, 2023"), ("My values, 2021", "My values, 2021")],
)
def test_its_words_for_who_cannot_see_it_follow(
    stands: str, comes: str, draft: bytes, now: Published
) -> None:
    def say(root: Any) -> None:
        found(root, "//w:tblDescription")[0].set(named("w:val"), stands)

    grid = with_rows(now["table"], ROWS[0])
    caption = replace(grid.caption, text="Values, 2023")
    made = refresh(with_body(draft, say), now.but(table=replace(grid, caption=caption)))
    assert [value(one) for one in found(body(made.content), "//w:tblDescription")] == [comes]


def test_copied_rows_share_no_marks(draft: bytes, now: Published) -> None:
    identity = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"

    def mark(root: Any) -> None:
        paragraph = found(root, "//w:tbl/w:tr[last()]/w:tc[1]/w:p")[0]
        paragraph.set(identity, "11AA22BB")
        paragraph.append(paragraph.makeelement(named("w:bookmarkStart"), {named("w:id"): "3"}))

    made = refresh(with_body(draft, mark), newer(now, *ROWS, ("Mali", "2022", "9.0")))
    table = control(body(made.content), "table")
    assert len([one for one in table.iter("*") if one.get(identity)]) == 1
    assert len(found(table, ".//w:bookmarkStart")) == 1

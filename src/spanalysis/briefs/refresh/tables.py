"""Why this exists: a table's cells are renewed where they stand, in the look that a writer gave them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.word.tables import cells_digest, cells_of, table_tag
from spanalysis.briefs.documents.word.wording import skeleton
from spanalysis.briefs.documents.word.xml import clean, named, run
from spanalysis.briefs.refresh.finding import words_of
from spanalysis.briefs.refresh.model import CELLS_BY_HAND, OTHER_COLUMNS, Change
from spanalysis.briefs.refresh.replacing import look_of, put_words, remove_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spanalysis.briefs.brief import Grid
    from spanalysis.briefs.documents.word.tags import Tag
    from spanalysis.briefs.refresh.finding import Control
    from spanalysis.briefs.refresh.job import Job

_TABLE, _ROW, _CELL = named("w:tbl"), named("w:tr"), named("w:tc")
_OF_ONE_PLACE = tuple(
    named(f"w:{name}")
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
)
Rows = list[list[Any]]


def renew_table(control: Control, tag: Tag, now: Grid, job: Job) -> list[Change]:
    """Renew a table's cells, and add or take away rows at its end.

    Parameters
    ----------
    control : Control
    tag : Tag
    now : Grid
        The table as it is now.
    job : Job
    """
    fresh, wanted = table_tag(now), cells_of(now)
    table: Any = next(control.content.iter(_TABLE), None)
    if table is None or fresh.digests == tag.digests:
        return []
    rows = _rows(table)
    standing = [[words_of(cell)[0] for cell in row] for row in rows]
    was, will = _differences(standing, wanted)
    if cells_digest(standing) != tag.digests[0]:
        done = cells_digest(standing) == fresh.digests[0]
        return [] if done else [Change(tag.origin, "kept", was, will, CELLS_BY_HAND)]
    if len(rows) < 2 or {len(row) for row in standing} != {len(now.columns)}:
        return [Change(tag.origin, "kept", was, will, OTHER_COLUMNS)]
    job.touch(control.part)
    _fit(rows, len(wanted))
    for cells, texts in zip(_rows(table), wanted, strict=True):
        for cell, text in zip(cells, texts, strict=True):
            _write(cell, text)
    _describe(table, now.caption.text)
    control.retag(fresh)
    return [Change(tag.origin, "table", was, will)]


def _rows(table: Any) -> Rows:
    """Return the cells of each row, without those of tables inside it."""
    mine = [row for row in table.iter(_ROW) if next(row.iterancestors(_TABLE)) is table]
    return [[cell for cell in row.iter(_CELL) if next(cell.iterancestors(_ROW)) is row] for row in mine]


def _differences(standing: Sequence[Sequence[str]], wanted: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Return the cells that differ, before and after; all of them if the tables have other shapes."""
    old, new = ([(at, *row) for at, row in enumerate(rows)] for rows in (standing, wanted))
    if [len(row) for row in standing] != [len(row) for row in wanted]:
        return _told(row for row in standing), _told(row for row in wanted)
    changed = [
        (row[1], before, after)
        for row, other in zip(old, new, strict=True)
        for before, after in zip(row[1:], other[1:], strict=True)
        if before != after
    ]
    return (
        _told((name, before) for name, before, _ in changed),
        _told((name, after) for name, _, after in changed),
    )


def _told(rows: Any) -> str:
    return " · ".join(" ".join(dict.fromkeys(cell for cell in row if cell)) for row in rows)


def _fit(rows: Rows, count: int) -> None:
    """Add copies of the last row, or take rows away, until there are so many."""
    last = next(rows[-1][0].iterancestors(_ROW))
    for _ in range(count - len(rows)):
        copied = deepcopy(last)
        for held in copied.iter("*"):
            for name in [name for name in held.attrib if name.endswith(("}paraId", "}textId"))]:
                del held.attrib[name]
        for mark in list(copied.iter(*_OF_ONE_PLACE)):
            mark.getparent().remove(mark)
        last.addnext(copied)
    for row in rows[count:]:
        element = next(row[0].iterancestors(_ROW))
        element.getparent().remove(element)


def _write(cell: Any, text: str) -> None:
    was, pieces = words_of(cell)
    if was == text:
        return
    if pieces and text:
        put_words(pieces, text)
    elif pieces:
        remove_words(pieces)
    else:
        near = next(next(cell.iterancestors(_ROW)).iter(named("w:t")), None)
        look = None if near is None else look_of(near)
        next(cell.iter(named("w:p"))).append(run(text, look))


def _describe(table: Any, caption: str) -> None:
    """Renew the numbers of the alternative text, unless it was reworded."""
    for held in table.iter(named("w:tblDescription")):
        said = held.get(named("w:val"), "")
        if skeleton(said) == skeleton(clean(caption)):
            held.set(named("w:val"), clean(caption))

"""What is published of a brief's parts, and how it may change; and a writer's edits of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from briefs.word.word_files import body, found, text, value, with_body
from spanalysis.briefs.brief import Brief, Exhibit, Grid, Origin, Paragraph, Passage, Points
from spanalysis.briefs.documents.word.tags import read_tag
from spanalysis.briefs.documents.word.xml import named, run
from spanalysis.figures.figure import Figure


@dataclass(frozen=True)
class Published:
    """Answers for each origin; changed copies stand for newer releases."""

    held: dict[Origin, str | Figure | Grid] = field(repr=False)

    def __call__(self, origin: Origin) -> str | Figure | Grid | None:
        return self.held.get(origin)

    def origin(self, part: str) -> Origin:
        return next(origin for origin in self.held if origin.part == part)

    def __getitem__(self, part: str) -> Any:
        return self.held[self.origin(part)]

    def but(self, **parts: Any) -> Published:
        """The same with other answers, by the part's name with ``_`` for ``-``; None for no answer."""
        new = {self.origin(name.replace("_", "-")): now for name, now in parts.items()}
        merged = {**self.held, **new}
        return Published({origin: now for origin, now in merged.items() if now is not None})

    def swapped(self, part: str, *pairs: str) -> Published:
        """The same with words of one part replaced."""
        said = self[part]
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in said, (old, said)
            said = said.replace(old, new)
        return self.but(**{part.replace("-", "_"): said})


def published(brief: Brief) -> Published:
    """What a brief says, by origin."""
    return Published(dict(_held(brief)))


def _held(brief: Brief) -> Iterator[tuple[Origin, Any]]:
    for passage in _passages(brief):
        if passage.origin is not None:
            yield passage.origin, passage.text
    for block in (*brief.exhibits, *brief.grids):
        yield block.origin, block.figure if isinstance(block, Exhibit) else block


def _passages(brief: Brief) -> Iterator[Passage]:
    yield brief.dated
    for block in brief.blocks:
        if isinstance(block, Paragraph):
            yield block.passage
        elif isinstance(block, Points):
            yield from block.passages
            yield from (passage.note for passage in block.passages if passage.note)
        elif isinstance(block, Exhibit | Grid):
            yield block.caption


def newer_figure(figure: Figure, alt: str = "Newer") -> Figure:
    """The figure with one value changed and another alternative text, drawn smaller."""
    from matplotlib.figure import Figure as Drawing

    rows = figure.rows.assign(obs_value=figure.rows["obs_value"] + 1)
    words = replace(figure.words, alt=alt)
    return replace(figure, rows=rows, words=words, draw=lambda _size="": Drawing(figsize=(3, 1)))


def with_rows(grid: Grid, *rows: tuple[str, ...]) -> Grid:
    """The table with other rows."""
    return replace(grid, rows=rows)


def control(root: Any, part: str, ordinal: int | None = None) -> Any:
    """The content control of a part of the brief, or of a number of it."""
    for one in found(root, "//w:sdt"):
        tag = read_tag(value(found(one, "w:sdtPr/w:tag")[0]))
        if tag is not None and (tag.origin.part, tag.ordinal) == (part, ordinal):
            return one
    raise AssertionError(f"no control of {part} {ordinal}")


def said(data: bytes, part: str) -> str:
    """What stands in the control of a part."""
    return text(found(control(body(data), part), "w:sdtContent")[0])


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """The file with words in one run of a part's control retyped by its writer."""

    def change(root: Any) -> None:
        pieces = [one for one in control(root, part).iter(named("w:t")) if old in (one.text or "")]
        assert pieces, f"{old!r} stands in no run of {part}"
        pieces[0].text = pieces[0].text.replace(old, new)

    return with_body(data, change)


def typed(data: bytes, words: str, change: Callable[[Any], None] | None = None) -> bytes:
    """The file with a paragraph of the writer's own at the end, and perhaps another change."""

    def change_all(root: Any) -> None:
        paragraph = root.makeelement(named("w:p"))
        paragraph.append(run(words))
        found(root, "//w:body/w:sectPr")[0].addprevious(paragraph)
        if change is not None:
            change(root)

    return with_body(data, change_all)


def wrapped(element: Any, name: str, **values: str) -> Any:
    """Put an element into another of a name, where it stands."""
    holder = element.makeelement(named(name), {named(f"w:{key}"): item for key, item in values.items()})
    element.addprevious(holder)
    holder.append(element)
    return holder


def twin(element: Any) -> Any:
    """A copy of an element, as a writer pastes it."""
    return deepcopy(element)

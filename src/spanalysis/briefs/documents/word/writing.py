"""Why this exists: one call prints a brief as a Word file, the house's own or a writer's template."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from spanalysis.audit.outputs.copying import check_original
from spanalysis.briefs.brief import Exhibit, Grid, Heading, Paragraph, Points
from spanalysis.briefs.documents.counted import counted, label
from spanalysis.briefs.documents.word.bundle import opened
from spanalysis.briefs.documents.word.drawings import drawing_control, picture_paragraph_look
from spanalysis.briefs.documents.word.passages import paragraph, passage_content
from spanalysis.briefs.documents.word.places import fill, place_in, width_at
from spanalysis.briefs.documents.word.properties import describe
from spanalysis.briefs.documents.word.setting import Setting, free_controls, free_drawings
from spanalysis.briefs.documents.word.skeleton import skeleton
from spanalysis.briefs.documents.word.styles import bullets
from spanalysis.briefs.documents.word.tables import table_control
from spanalysis.briefs.documents.word.xml import element, field, holding, named, run, valued, with_namespace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from spanalysis.briefs.brief import Block, Brief, Passage
    from spanalysis.briefs.documents.word.bundle import Bundle

_DEEPEST = 3
_NUMBER = "\N{REPLACEMENT CHARACTER}"


def docx(brief: Brief, template: Path | None = None) -> bytes:
    """Print a brief as a Word file.

    Parameters
    ----------
    brief : Brief
    template : pathlib.Path, optional
        A writer's own .docx or .dotx, whose letterhead, styles and pages stay: the brief takes the place of
        the paragraph ``{{brief}}``, or stands at the end.

    Returns
    -------
    bytes
        The .docx file; the same brief and template give the same bytes.

    Raises
    ------
    FileFormatError
        If the template is not there, not a whole and harmless Word file, or says ``{{brief}}`` twice.

    Examples
    --------
    >>> Path("BOL.fr.docx").write_bytes(docx(brief, Path("letterhead.dotx")))  # doctest: +SKIP
    """
    bundle = opened(skeleton(brief.lang)) if template is None else _template(template)
    bundle.put(bundle.main, with_namespace(bundle.read(bundle.main), "w15"))
    place = place_in(bundle.read(bundle.main), bundle.package.where)
    setting = Setting(
        bundle,
        bundle.main,
        brief.lang,
        width_at(place),
        template is not None,
        free_controls(bundle),
        free_drawings(bundle),
    )
    fill(place, list(_blocks(brief, setting)))
    describe(bundle, brief)
    if template is None:
        _foot(brief, setting)
    return bundle.packed()


def _template(path: Path) -> Bundle:
    check_original(path)
    bundle = opened(path.read_bytes(), path.name)
    bundle.as_document()
    return bundle


def _blocks(brief: Brief, setting: Setting) -> Iterator[_Element]:
    yield _said("Title", brief.title, setting)
    yield _said("Subtitle", brief.subtitle, setting)
    yield paragraph("Date", passage_content(brief.dated, setting), setting)
    after_table = False
    for block, number in counted(brief.blocks):
        made = list(_block(block, number, setting))
        if after_table and not isinstance(block, Heading):
            _set_off(made[0])
        yield from made
        after_table = isinstance(block, Grid)


def _block(block: Block, number: int, setting: Setting) -> Iterator[_Element]:
    match block:
        case Heading():
            yield _said(f"heading {min(block.level, _DEEPEST)}", block.text, setting)
        case Paragraph():
            yield paragraph("", passage_content(block.passage, setting), setting)
        case Points():
            yield from _points(block.passages, setting)
        case Exhibit():
            drawn = drawing_control(block, number, setting)
            yield paragraph("", [drawn], setting, picture_paragraph_look())
            yield _caption(block, number, setting)
        case Grid():
            yield _caption(block, number, setting)
            yield table_control(block, number, setting)
        case _:
            assert_never(block)


def _said(style: str, text: str, setting: Setting) -> _Element:
    return paragraph(style, [run(text, setting.look())], setting)


def _points(passages: tuple[Passage, ...], setting: Setting) -> Iterator[_Element]:
    """Return a bulleted list, or a list of references if each point leads to an address."""
    style = "Bibliography" if all(passage.link for passage in passages) else "List Bullet"
    own = bullets(setting.bundle, setting.style(style)) if style == "List Bullet" else ""
    for passage in passages:
        listed = [element("w:numPr", children=[valued("w:ilvl", 0), valued("w:numId", own)])] if own else []
        yield paragraph(style, passage_content(passage, setting), setting, listed)


def _caption(block: Exhibit | Grid, number: int, setting: Setting) -> _Element:
    """Return a caption whose number Word counts; that of a table stays with the table below it."""
    before, _, after = label(block, _NUMBER, setting.lang).partition(_NUMBER)
    look = setting.look()
    counter = field(f"SEQ {before.strip()} \\* ARABIC", str(number), look)
    content = [run(before, look), *counter, run(f"{after}. ", look), *passage_content(block.caption, setting)]
    return paragraph("caption", content, setting, [element("w:keepNext")] if isinstance(block, Grid) else [])


def _set_off(block: _Element) -> None:
    """Give a paragraph that follows a table some room above it."""
    properties = block.find(named("w:pPr"))
    if properties is None:
        properties = element("w:pPr")
        block.insert(0, properties)
    if properties.find(named("w:spacing")) is None:
        after = {named(f"w:{name}") for name in ("pStyle", "keepNext", "numPr")}
        place = sum(child.tag in after for child in properties)
        properties.insert(place, element("w:spacing", {"w:before": 120}))


def _foot(brief: Brief, setting: Setting) -> None:
    """Write title and page number at the foot of each page."""
    part = setting.bundle.related("footer")
    line = next(setting.bundle.edit(part).iter(named("w:p")))
    line.extend(
        [
            run(brief.title),
            holding(element("w:tab")),
            *field("PAGE", "1"),
            run(" / "),
            *field("NUMPAGES", "1"),
        ]
    )

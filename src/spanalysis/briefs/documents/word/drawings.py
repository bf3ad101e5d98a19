"""Why this exists: a chart in Word is a picture with its words, in a control that takes the next one."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from spanalysis.briefs.documents.counted import label
from spanalysis.briefs.documents.margins import inset
from spanalysis.briefs.documents.word.controls import CHART, control
from spanalysis.briefs.documents.word.tags import Tag, digest
from spanalysis.briefs.documents.word.xml import clean, element, holding, valued

if TYPE_CHECKING:
    from lxml.etree import _Element

    from spanalysis.briefs.brief import Exhibit, Origin
    from spanalysis.briefs.documents.word.setting import Setting
    from spanalysis.figures.figure import Figure

_EMU = 635
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawing_control(exhibit: Exhibit, number: int, setting: Setting) -> _Element:
    """Return a chart as an inline picture in its control.

    Parameters
    ----------
    exhibit : Exhibit
    number : int
        Of the chart in the document.
    setting : Setting
        Takes the picture.
    """
    data = inset(exhibit.figure).png
    reference = setting.bundle.add_png(setting.part, data)
    wide, high = png_size(data)
    across = round(setting.width * _EMU * exhibit.share)
    name = label(exhibit, number, setting.lang)
    drawing = _inline(
        exhibit.figure, name, reference, (across, round(across * high / wide)), next(setting.drawings)
    )
    return control(
        picture_tag(exhibit.figure, exhibit.origin, data), CHART, [holding(drawing)], next(setting.controls)
    )


def picture_tag(figure: Figure, origin: Origin, data: bytes) -> Tag:
    """Return the tag of a chart that is placed as the bytes of a PNG."""
    return Tag(origin, (figure_digest(figure), digest(data), digest(clean(figure.words.alt))))


def figure_digest(figure: Figure) -> str:
    """Return a digest of a figure's data and words, which tell whether its picture would be another."""
    return digest(figure.to_csv() + repr(figure.words))


def png_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG in pixels.

    Examples
    --------
    >>> png_size(b"\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR\\0\\0\\0\\x03\\0\\0\\0\\x02")
    (3, 2)
    """
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high


def _inline(figure: Figure, name: str, reference: str, size: tuple[int, int], number: int) -> _Element:
    extent = {"cx": size[0], "cy": size[1]}
    said = {"id": number, "name": name, "descr": figure.words.alt, "title": figure.words.title}
    lock = element("a:graphicFrameLocks", {"noChangeAspect": 1})
    held = element("a:graphicData", {"uri": _PICTURE}, [_pic(said, reference, extent)])
    around = [
        element("wp:extent", extent),
        element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
        element("wp:docPr", said),
        element("wp:cNvGraphicFramePr", children=[lock]),
        element("a:graphic", children=[held]),
    ]
    inline = element("wp:inline", {f"dist{side}": 0 for side in "TBLR"}, around)
    return element("w:drawing", children=[inline])


def _pic(said: dict[str, object], reference: str, extent: dict[str, int]) -> _Element:
    names = element(
        "pic:nvPicPr",
        children=[
            element("pic:cNvPr", {key: said[key] for key in ("id", "name", "descr")}),
            element("pic:cNvPicPr"),
        ],
    )
    stretch = element("a:stretch", children=[element("a:fillRect")])
    fill = element("pic:blipFill", children=[element("a:blip", {"r:embed": reference}), stretch])
    box = element("a:xfrm", children=[element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)])
    shape = element("a:prstGeom", {"prst": "rect"}, [element("a:avLst")])
    return element("pic:pic", children=[names, fill, element("pic:spPr", children=[box, shape])])


def picture_paragraph_look() -> list[_Element]:
    """Return properties that show a picture whole, whatever a template's usual paragraph is like."""
    spacing = {"w:before": 60, "w:after": 0, "w:line": 240, "w:lineRule": "auto"}
    indent = element("w:ind", {"w:left": 0, "w:right": 0, "w:firstLine": 0})
    return [element("w:keepNext"), element("w:spacing", spacing), indent, valued("w:jc", "left")]

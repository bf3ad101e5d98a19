"""Why this exists: a chart is exchanged for the newest in the size that a writer gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.margins import inset
from spanalysis.briefs.documents.word.drawings import figure_digest, picture_tag, png_size
from spanalysis.briefs.documents.word.tags import digest
from spanalysis.briefs.documents.word.xml import clean, named
from spanalysis.briefs.refresh.model import ALT_BY_HAND, OTHER_PICTURE, Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spanalysis.briefs.documents.word.tags import Tag
    from spanalysis.briefs.refresh.finding import Control
    from spanalysis.briefs.refresh.job import Job
    from spanalysis.figures.figure import Figure

_EMBED = named("r:embed")


def renew_picture(control: Control, tag: Tag, now: Figure, job: Job) -> Iterator[Change]:
    """Renew a chart: picture, height and alternative text.

    Parameters
    ----------
    control : Control
    tag : Tag
    now : Figure
        The chart as it is now.
    job : Job
    """
    if figure_digest(now) == tag.digests[0]:
        return
    content: Any = control.content
    words = next(content.iter(named("wp:docPr")), None)
    blip = next(content.iter(named("a:blip")), None)
    was = "" if words is None else words.get("descr", "")
    old = "" if blip is None else blip.get(_EMBED, "")
    name = job.bundle.target(control.part, old)
    if words is None or blip is None or not name or digest(job.bundle.content(name)) != tag.digests[1]:
        yield Change(tag.origin, "kept", was, now.words.alt, OTHER_PICTURE)
        return
    data = inset(now).png
    job.touch(control.part)
    blip.set(_EMBED, job.bundle.add_png(control.part, data))
    job.bundle.drop(control.part, old)
    _resize(content, data)
    own_words = digest(was) != tag.digests[2]
    if not own_words:
        _say(content, now)
    control.retag(picture_tag(now, tag.origin, data))
    yield Change(tag.origin, "picture", was, words.get("descr", ""))
    if own_words:
        yield Change(tag.origin, "kept", was, now.words.alt, ALT_BY_HAND)


def _resize(content: Any, data: bytes) -> None:
    """Keep the width and let the height follow the new picture; what a writer cropped keeps its frame."""
    if next(content.iter(named("a:srcRect")), None) is not None:
        return
    wide, high = png_size(data)
    for extent in content.iter(named("wp:extent"), named("a:ext")):
        across = extent.get("cx", "")
        if across.isdecimal():
            extent.set("cy", str(round(int(across) * high / wide)))


def _say(content: Any, now: Figure) -> None:
    for held in content.iter(named("wp:docPr"), named("pic:cNvPr")):
        held.set("descr", clean(now.words.alt))
        if held.get("title") is not None:
            held.set("title", clean(now.words.title))

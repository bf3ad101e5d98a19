"""Why this exists: a brief for a browser is one file that needs nothing else, on a phone or on paper.

The page comes from ``templates/brief.html`` and ``brief.css``. Its policy forbids it to fetch anything or to
run any script; every text is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.outputs.words import BACK
from spanalysis.briefs.documents.counted import NOTES
from spanalysis.briefs.documents.manuscript import author, keywords, manuscript
from spanalysis.briefs.documents.margins import inset
from spanalysis.briefs.documents.pictures import drawn_once
from spanalysis.briefs.templating import environment
from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Brief, Exhibit
    from spanalysis.briefs.documents.margins import CutPng

TEMPLATES: Final = Path(__file__).with_name("templates")
NOTE = N_("Note {n}")
_NARROW: Final = "column"
_TEXT_WIDTH: Final = 170 * 96 / 25.4
"""CSS pixels of the 170 mm that a text is wide on paper."""

_POINT: Final = 96 / 72


@dataclass(frozen=True)
class Shown:
    """A picture as the page shows it: its address, its size in CSS pixels."""

    src: str
    wide: int
    high: int


@dataclass(frozen=True)
class Charts:
    """A chart with its words: as wide as the text, and for a narrow screen if it is drawn for one."""

    alt: str
    usual: Shown
    narrow: Shown | None


def html(brief: Brief) -> str:
    """Return a brief as one HTML file.

    Parameters
    ----------
    brief : Brief

    Returns
    -------
    str
        The same brief gives the same text.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Brief, Passage
    >>> page = html(Brief("BOL", "en", "A < B", "A sample", Passage("2026"), (), "None."))
    >>> "<h1>A &lt; B</h1>" in page
    True
    """
    templates = environment(TEMPLATES)
    style = templates.get_template("brief.css").render(_colours())
    say = translator(brief.lang).gettext
    return templates.get_template("brief.html").render(
        lang=brief.lang,
        description=printable(brief.description),
        text=manuscript(brief),
        charts=[_charts(exhibit) for exhibit in brief.exhibits],
        style=style,
        policy=_policy(style),
        author=author(brief),
        keywords=keywords(brief),
        notes_title=say(NOTES),
        back=say(BACK),
        note_name=lambda number: say(NOTE, n=number),
    )


def _colours() -> dict[str, str]:
    from spanalysis.charts import palette

    names = ("background", "ink", "muted", "accent", "grid", "rule")
    return {name: getattr(palette, name.upper()) for name in names} | {"accent_dark": palette.RAMP[1]}


def _policy(style: str) -> str:
    """Return what the page may do: show pictures that are in it, and use this style sheet."""
    digest = base64.b64encode(hashlib.sha256(f"\n{style}".encode()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _charts(exhibit: Exhibit) -> Charts:
    figure = exhibit.figure
    usual = inset(figure)
    narrow = inset(drawn_once(figure, _NARROW)) if _NARROW in figure.sizes else None
    return Charts(
        alt=printable(figure.words.alt),
        usual=_shown(usual, exhibit.share * _TEXT_WIDTH),
        narrow=_shown(narrow, narrow.wide * _POINT) if narrow else None,
    )


def _shown(drawn: CutPng, wide: float) -> Shown:
    address = "data:image/png;base64," + base64.b64encode(drawn.png).decode()
    return Shown(address, round(wide), round(wide * drawn.high / drawn.wide))

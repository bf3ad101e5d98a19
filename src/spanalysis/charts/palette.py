"""Why this exists: one palette, named by role, so that no chart invents a colour.

Marks have at least 3:1 contrast against the white page and texts 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3). The four
mark colours differ from each other in lightness as well as in hue: they stay apart in protanopia,
deuteranopia and tritanopia, and in a grey print. So do the five steps of the ramp. The tests compute all of
this.
"""

from __future__ import annotations

from typing import Final

BACKGROUND: Final = "#FFFFFF"
"""The page."""

INK: Final = "#1B2430"
"""Titles, labels, the zero line."""

MUTED: Final = "#5A6570"
"""Secondary text: subtitles, denominators, years, sources."""

ACCENT: Final = "#0A4A73"
"""What the chart is about."""

ACCENT_SOFT: Final = "#5F97BC"
"""Context: the other rows, the other lines."""

ACCENT_LIGHT: Final = "#D6E4EE"
"""Fill behind a hatch, and connecting bars. Never alone: an edge or a mark always goes with it."""

CONTRAST: Final = "#C2520E"
"""A second thing worth seeing: a reference line, the uncertain part."""

CONTRAST_LIGHT: Final = "#F8E3D6"
"""Fill behind a hatch in the contrast colour."""

WARN: Final = "#8C1D40"
"""Words (and their rule) that forbid a comparison. It never carries data."""

GRID: Final = "#E3E7EB"
"""Gridlines and frames, behind everything."""

RULE: Final = "#AAB3BB"
"""The thin rule above the source, leaders and stems."""

MARKS: Final = {"ink": INK, "accent": ACCENT, "accent_soft": ACCENT_SOFT, "contrast": CONTRAST}
"""Colours that carry data, by role."""

TEXTS: Final = {"ink": INK, "muted": MUTED, "accent": ACCENT, "contrast": CONTRAST, "warn": WARN}
"""Colours that carry words, by role."""

LIGHT: Final = {INK: GRID, ACCENT: ACCENT_LIGHT, ACCENT_SOFT: "#E9F1F6", CONTRAST: CONTRAST_LIGHT}
"""The light fill that belongs to each mark colour."""

RAMP: Final = ("#DAEAF8", "#A1C2DE", "#699ABF", "#37729C", ACCENT)
"""Five classes from low to high, in even steps of lightness, for tiles and cells.

The two lightest fall short of 3:1 against the page: every filled shape gets an edge in :data:`RAMP_EDGE`, and
its value or its class in words, since a colour alone says nothing.
"""

RAMP_EDGE: Final = ACCENT_SOFT
"""The edge of a shape filled from the ramp; 3:1 against the page."""

RAMP_TEXT: Final = {fill: BACKGROUND if step > 2 else INK for step, fill in enumerate(RAMP)}
"""The colour for words on each step of the ramp."""


def text_colour(mark: str) -> str:
    """Return the colour for words beside a mark: the mark's own if it is dark enough to read.

    Examples
    --------
    >>> text_colour(ACCENT) == ACCENT, text_colour(ACCENT_SOFT) == MUTED
    (True, True)
    """
    return mark if mark in TEXTS.values() else MUTED

"""Why this exists: a brief names its date, its releases and its terms of use from the rows it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures import origin
from spanalysis.figures.render import AUTHORS
from spanalysis.text import N_, sentence

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

DATED = N_("Figures as published up to {date}")
CITED = N_("To cite this brief: {authors}, “{title}” ({kind}). {dated}. Made with spanalysis {version}.")


def dated(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Say up to when the publications behind the rows reach, as exactly as that is known."""
    newest = next(
        vintage
        for vintage in origin.vintages_of(rows, speaker.tables)
        if speaker.release(vintage)["published_precision"] != "read"
    )
    return speaker.say(DATED, date=speaker.published(newest))


def cited(title: str, kind: str, dated: str, speaker: Speaker) -> str:
    """Write how a brief is to be cited."""
    from importlib.metadata import version

    return speaker.say(
        CITED,
        authors=speaker.say(AUTHORS),
        title=title,
        kind=kind[:1].lower() + kind[1:],
        dated=dated,
        version=version("spanalysis"),
    )


def references(rows: pd.DataFrame, speaker: Speaker) -> list[tuple[str, str, str]]:
    """Return each release behind the rows, newest first: its id, its reference and its address."""
    vintages = origin.vintages_of(rows, speaker.tables)
    texts = origin.citations(rows, speaker)
    return [
        (name, text, str(speaker.release(name)["url"])) for name, text in zip(vintages, texts, strict=True)
    ]


def licence(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Write under which terms the data may be used."""
    return sentence(origin.licence_line(rows, speaker))

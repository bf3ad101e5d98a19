"""Why this exists: whoever gets a pack finds the words to copy, the terms of use and a list of what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.origin import citations, vintages_of
from spanalysis.figures.packs.references import chart_reference
from spanalysis.figures.speaker import Speaker
from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spanalysis.figures.figure import Figure
    from spanalysis.figures.packs.contents import Entry
    from spanalysis.figures.tables import Tables

TITLE = N_("Title")
SUBTITLE = N_("Subtitle")
CAPTION = N_("Caption")
SENTENCES = N_("Sentences to use")
ALT = N_("Alternative text, for readers who do not see the picture")
NOTES = N_("Notes on the picture")
SOURCE = N_("Source line")
CITATION = N_("To cite the data")
CHART = N_("To cite the chart")
LICENCE = N_("Terms of use")
CITED = N_("{author}. {title}. {made}.")

HOLDS = N_("This folder holds:")
COPY = N_("Copy title, caption and alternative text as they stand: no number in them was typed.")
FILE = N_("{name}: {what}")
WHAT = {
    "svg": N_("the picture for the web, sharp at any size"),
    "png": N_("the picture for slides and texts"),
    "pdf": N_("the picture for print; accessible, its words can be searched and copied"),
    "csv": N_("the rows that are plotted, each with its year, its release and its raw file"),
    "json": N_("values, words in every language, releases and raw files, for programs"),
    "txt": N_("title, caption, ready sentences, alternative text, source line and citation, to be copied"),
    "bib": N_("the references in BibTeX, for LaTeX"),
    "csl.json": N_("the references in CSL-JSON, for Zotero and other reference managers"),
    "licence": N_("the terms of use"),
    "readme": N_("this list"),
}
"""What a file of each kind is for."""

TERMS = N_("The data come from:")
RELEASE = N_("{publisher}, {title}: {licence}")
QUOTED = N_(
    "Where figures are quoted with attribution, no open licence is on record: name the source, and ask the publisher "
    "for anything beyond a quotation."
)
SOFTWARE = N_(
    "The software that drew the chart is under the MIT licence, which asks nothing of those who use a chart. The font "
    "is Lato, under the SIL Open Font License 1.1."
)


def words_text(figure: Figure, tables: Tables) -> str:
    """Return everything that a figure says, under headings, to be copied.

    Parameters
    ----------
    figure : Figure
        In the language of the text.
    tables : Tables
        That it was made from.
    """
    say, words = translator(figure.lang).gettext, figure.words
    chart = chart_reference(figure)
    parts = {
        TITLE: words.title,
        SUBTITLE: words.subtitle,
        CAPTION: words.caption,
        SENTENCES: "\n".join(words.sentences),
        ALT: words.alt,
        NOTES: "\n".join(words.notes),
        SOURCE: words.source,
        CITATION: "\n".join(citations(figure.rows, Speaker(figure.lang, tables))),
        CHART: say(CITED, author=chart.author, title=chart.title, made=chart.made),
        LICENCE: words.licence,
    }
    return "\n".join(f"{say(heading).upper()}\n{text}\n" for heading, text in parts.items() if text)


def licence_text(figure: Figure, tables: Tables) -> str:
    """Return the terms under which a figure may be used, release by release.

    Parameters
    ----------
    figure : Figure
        In the language of the text.
    tables : Tables
        That it was made from.
    """
    speaker = Speaker(figure.lang, tables)
    releases = [_release(vintage, speaker) for vintage in vintages_of(figure.rows, tables)]
    quoted = [speaker.say(QUOTED)] if "other-at" in figure.licences else []
    listing = "\n".join((speaker.say(TERMS), *releases))
    return "\n\n".join((figure.words.licence, listing, *quoted, speaker.say(SOFTWARE))) + "\n"


def _release(vintage: str, speaker: Speaker) -> str:
    release = speaker.release(vintage)
    code = str(release["licence"])
    url = codelists.load("licences").set_index("licence")["url"][code]
    licence = " ".join(filter(None, (speaker.label("licences", "licence", code), url)))
    title = release[f"title_{speaker.lang}"]
    return "- " + speaker.say(RELEASE, publisher=speaker.publisher(vintage), title=title, licence=licence)


def readme_text(figure: Figure, entries: Iterable[Entry]) -> str:
    """Return what each file of a pack is for.

    Parameters
    ----------
    figure : Figure
        In the language of the text.
    entries : iterable of Entry
        Files of the pack; those in other languages are left out.
    """
    say = translator(figure.lang).gettext
    mine = [entry for entry in entries if entry.lang in ("", figure.lang)]
    files = [f"- {say(FILE, name=entry.name, what=say(WHAT[entry.kind]))}" for entry in mine]
    listing = "\n".join((say(HOLDS), *files))
    return "\n\n".join((figure.words.title, listing, say(COPY), figure.words.licence)) + "\n"

"""Why this exists: what the site itself says, apart from what figures say, stands in one place.

Words are found by name in the templates; sentences with values are filled in by the modules that have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.packs import texts
from spanalysis.text import N_, NN_, translator

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.shelf import Download

LABELS = {
    "site": N_("Social protection and platform work"),
    "about": N_(
        "Charts, ready sentences and data on social protection coverage and platform work, "
        "for texts that must be right."
    ),
    "skip": N_("Skip to the content"),
    "skip_map": N_("Skip the map"),
    "languages": N_("Language"),
    "main_menu": N_("Pages"),
    "charts": N_("Charts"),
    "countries": N_("Countries"),
    "search": N_("Search charts and countries"),
    "search_hint": N_("Every word must be found; accents and capitals do not matter."),
    "theme": N_("Theme"),
    "all_themes": N_("All themes"),
    "area": N_("Country or area"),
    "all_areas": N_("All countries and areas"),
    "clear": N_("Clear search and filters"),
    "found_countries": N_("Country pages"),
    "nothing": N_("Nothing found."),
    "nothing_mend": N_(
        "Use fewer or other words, or clear the filters. "
        "A country without a chart has a page all the same, below."
    ),
    "map": N_("Countries and territories"),
    "map_intro": N_(
        "Choose a square, or a name in the list. The number is the share of the population covered by at "
        "least one benefit, in per cent, in the latest year that is published; the year stands on the "
        "country’s page."
    ),
    "map_keys": N_("In the map, the arrow keys lead from square to square."),
    "map_label": N_("Map of squares, one a country"),
    "by_name": N_("By name"),
    "groups": N_("Groups and regions"),
    "documents": N_("Documents"),
    "workbook": N_("All charts’ tables in one workbook"),
    "footer": N_(
        "Every number on these pages comes from a published source that stands beside it; none was typed. "
        "The pages work without the internet."
    ),
    "download": N_("Download"),
    "save": N_("If a file opens instead of being saved, save it from there: Ctrl+S, or Cmd+S on a Mac."),
    "data": N_("Data"),
    "copy": N_("Copy"),
    "copied": N_("Copied"),
    "not_copied": N_("The text is selected. Copy it with Ctrl+C, or Cmd+C on a Mac."),
    "to_copy": N_("Words to copy"),
    "caption": texts.CAPTION,
    "alt": N_("Alternative text"),
    "citation": texts.CITATION,
    "source": texts.SOURCE,
    "licence": texts.LICENCE,
    "notes": texts.NOTES,
    "table": N_("Data table"),
    "same": N_("The same in all rows:"),
    "trail": N_("How this number was made"),
    "trail_intro": N_(
        "From the publisher’s file to the words above: the releases with their files, the rows that were "
        "read, and the values that the words quote."
    ),
    "see_trail": N_("See how this number was made"),
    "releases": N_("Releases and files"),
    "published": N_("Published"),
    "address": N_("Address"),
    "file": N_("File"),
    "rows": N_("Rows"),
    "values": N_("Values that the words quote"),
    "values_name": N_("Name in the record"),
    "values_value": N_("Value"),
    "values_unit": N_("Unit"),
    "back": N_("All charts"),
    "unknown": N_("What is not known"),
    "brief": N_("Brief"),
    "no_brief": N_("No brief is ready here. Whoever set the project up makes one with this command:"),
    "no_chart": N_(
        "No chart of this country alone is ready here. "
        "Whoever set the project up makes one with this command:"
    ),
    "by_contingency": N_("By contingency: latest published value"),
    "enlarge": N_("Open the chart by itself"),
    "chart_page": N_("The chart’s own page, with sizes and formats to download"),
    "all_of_area": N_("All charts with values of this country or area"),
}
"""Words without values, by the name that templates use."""

N_CHARTS = NN_("{n} chart", "{n} charts")
INDEX_TITLE = N_("Charts on social protection and platform work")
FRONT = NN_(
    "{n} chart, with its caption, alternative text, ready sentences, source and data.",
    "{n} charts, each with its caption, alternative text, ready sentences, source and data.",
)
COPY = N_("Copy: {what}")
COPIED = N_("Copied: {what}")
SENTENCE = N_("Sentence {n}")
ROWS_OF = N_("Rows behind: {title}")
KIB = N_("{n} kB")
MIB = N_("{n} MB")
NAMED = N_("{name}: {what}")
OF_KIND = N_("{area} ({kind})")

FORMATS = {
    "svg": texts.WHAT["svg"],
    "png": texts.WHAT["png"],
    "pdf": texts.WHAT["pdf"],
    "csv": texts.WHAT["csv"],
    "json": texts.WHAT["json"],
    "docx": N_("for Word"),
    "html": N_("for a browser"),
    "md": N_("plain text with marks"),
    "xlsx": N_("for Excel"),
}
"""What a file of each format is for."""

FORMAT_NAMES = {"docx": "Word", "xlsx": "Excel", "md": "Markdown"}
"""What a format is called where its ending is not its name; the same in every language."""


def labels(lang: str) -> dict[str, str]:
    """Return the words without values in one language, by name.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> labels("es")["copy"]
    'Copiar'
    """
    say = translator(lang).gettext
    return {name: say(msgid) for name, msgid in LABELS.items()}


def format_name(item: Download) -> str:
    """Return what a file's format is called.

    Examples
    --------
    >>> from spanalysis.briefs.gallery.shelf import Download
    >>> format_name(Download("a.docx", "", 0)), format_name(Download("a.svg", "", 0))
    ('Word', 'SVG')
    """
    return FORMAT_NAMES.get(item.format, item.format.upper())

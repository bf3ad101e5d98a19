"""Why this exists: every column of a tidy table has a plain heading, a meaning and labels for its codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.briefs.workbook.shorthand import FOOTNOTES, NOT_APPLICABLE, STATUSES, marked
from spanalysis.figures.origin import BRIEF
from spanalysis.figures.select import each
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

NOTHING = N_("nothing to note")
NOT_STATED = N_("not stated")
POPULATION = N_("Population")
AREAS, RELEASES = "ref_areas", "vintages"


@dataclass(frozen=True)
class Field:
    """A column of a tidy table, as readers see it.

    Parameters
    ----------
    heading : str
        Of its texts, or of its codes' labels (a marked sentence).
    meaning : str
        What it holds (a marked sentence).
    width : float
        In characters.
    labels : tuple of str
        Codelist and its column of codes; a table's name alone for areas and releases; empty without codes.
    code : str
        Heading of the codes' own column; empty if they have none.
    always : bool
        Whether the codes stand on a figure's sheet too, not only in a whole table.
    empty : str
        What stands where there is none (a marked sentence, or a sign).
    coded : bool
        Whether it holds codes that have no labels.
    """

    heading: str
    meaning: str = ""
    width: float = 16
    labels: tuple[str, ...] = ()
    code: str = ""
    always: bool = False
    empty: str = NOT_APPLICABLE
    coded: bool = False


def _codes(heading: str, meaning: str, width: float, code: str = "", empty: str = NOT_APPLICABLE) -> Field:
    return Field(heading, meaning, width, ("codes", "code"), code, empty=empty)


_AREA = Field(
    N_("Country or area"),
    N_("country or territory, or a group of them; rows of groups and of countries are never to be added up"),
    28,
    (AREAS,),
    N_("Area code"),
    always=True,
)

FIELDS = {
    "ref_area": _AREA,
    "indicator": Field(
        N_("Indicator"),
        N_("what is measured; values of different indicators are not comparable"),
        46,
        ("indicators", "indicator"),
        N_("Indicator code"),
        empty=POPULATION,
    ),
    "soc": Field(
        N_("Contingency"),
        N_("the risk or need that a benefit answers; each has its own denominator"),
        22,
        ("contingencies", "soc"),
        N_("Contingency code"),
    ),
    "measure": Field(
        N_("Measure"), N_("what is counted"), 20, ("platform_measures", "code"), N_("Measure code")
    ),
    "definition": Field(
        N_("Definition"),
        N_(
            "who counts as a platform worker; rows of different definitions are never to be added or compared"
        ),
        44,
        ("platform_definitions", "code"),
        N_("Definition code"),
    ),
    "age_group": Field(
        N_("Age in years"),
        N_("ages of the persons counted"),
        14,
        ("age_groups", "age_group"),
        N_("Age code"),
        empty=NOT_STATED,
    ),
    "sex": _codes(N_("Sex"), N_("total, women or men"), 11, N_("Sex code")),
    "obs_qualifier": _codes(
        N_("Precision"),
        N_("how exact the publisher calls the value: about, more than, one end of a range"),
        18,
        empty=NOTHING,
    ),
    "obs_status": _codes(
        N_("Status"),
        N_("how sure the value is, with its shorthand"),
        22,
        N_("Status code"),
    ),
    "unit_measure": _codes(N_("Unit"), N_("what the value is counted in"), 30, N_("Unit code")),
    "footnote": _codes(N_("Note"), N_("what the publisher says of this value"), 28, empty=NOTHING),
    "source": Field(N_("Source code"), N_("who produced the value"), coded=True),
    "vintage": Field(
        N_("Release"),
        N_("the publication that the value stands in, and when it came out; values are revised later"),
        28,
        (RELEASES,),
        N_("Release code"),
        always=True,
    ),
    "evidence": _codes(N_("Evidence"), N_("where the value was read"), 42),
    "raw_file": Field(
        N_("Raw file"), N_("file that the value was read from, below data/raw of the project"), coded=True
    ),
    "area_type": _codes(N_("Kind of area"), "", 22),
    "iso2": Field(N_("ISO 3166-1 alpha-2 code"), coded=True),
    "m49": Field(N_("UN M49 code"), coded=True),
    "sdg_region": Field(N_("SDG region"), "", 30, (AREAS,), N_("SDG region code")),
    "ilo_region": Field(N_("ILO region"), "", 26, (AREAS,), N_("ILO region code")),
    "income_group": Field(
        N_("Income group"), N_("as the World Bank classifies it"), 30, (AREAS,), N_("Income group code")
    ),
    "group": Field(N_("Group"), "", 34, (AREAS,), N_("Group code")),
    "publisher": Field(N_("Publisher"), "", 26, ("publishers", "publisher")),
    "published": Field(N_("Published"), N_("as exactly as it is known"), 26),
    "url": Field(N_("Address"), N_("where the release, or a text that quotes it, can be read"), 50),
    "licence": Field(
        N_("Licence"), N_("terms under which the publisher gives its data"), 30, ("licences", "licence")
    ),
}
"""Columns of text, by their name in the tidy tables."""

IN_LANGUAGES = {
    "name": Field(N_("Name, {language}"), "", 30),
    "article": Field(N_("Article, {language}"), N_("the article that the name takes in a sentence"), 12),
    "short_name": Field(N_("Short name, {language}"), "", 26),
    "title": Field(N_("Title, {language}"), "", 50),
}
"""Columns that come once a language, by their name without it."""


def labels(column: str, speaker: Speaker) -> dict[str, str]:
    """Return what the codes of a column are called, signs included.

    Parameters
    ----------
    column : str
        Name in :data:`FIELDS`.
    speaker : Speaker
        Language and tables.

    Examples
    --------
    >>> from spanalysis.figures.speaker import Speaker
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> labels("obs_status", Speaker("fr", Tables(find_home())))["E"]
    'valeur estimée [e]'
    """
    source = FIELDS[column].labels
    if source == (AREAS,):
        frame = speaker.tables[AREAS]
        return dict(zip(frame["ref_area"], frame[f"short_name_{speaker.lang}"], strict=True))
    if source == (RELEASES,):
        return {row.vintage: _release(row.vintage, speaker) for row in each(speaker.tables[RELEASES])}
    if not source:
        return {}
    known = codelists.labels(source[0], source[1], speaker.lang)
    signs = {"obs_status": STATUSES, "footnote": FOOTNOTES}.get(column, {})
    return {code: marked(label, code, signs) for code, label in known.items()}


def _release(vintage: str, speaker: Speaker) -> str:
    return speaker.say(BRIEF, publisher=speaker.publisher(vintage), date=speaker.published(vintage))

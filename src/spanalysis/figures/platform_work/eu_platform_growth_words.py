"""Why this exists: the sentences of ``eu-platform-growth``, which change on the day an outturn is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.platform_work.naming import qualified
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ABOUT = N_("People working through platforms in the EU: an earlier count, an estimate, and a projection")

TITLE = N_(
    "{base} worked through platforms in the EU in {base_year}; no count has confirmed the {projected} projected for {projected_year}"
)
TITLE_OUTTURN = N_(
    "{base} worked through platforms in the EU in {base_year} and {outturn} in {outturn_year}; {projected} had been "
    "projected for {projected_year}"
)
SUBTITLE = N_(
    "Persons working through digital labour platforms, whatever their employment status, European Union"
)
HEADING_EARLIER = N_("An earlier count: {area}")
HEADING = N_("The estimate and the projection of {published}: {area}")
BREAK = N_("another definition and other countries: not comparable, so no growth can be read from it")
BREAK_BRIEF = N_("another definition, other countries: not comparable")
LABELS = {
    "earlier": N_("{year}, earlier count"),
    "base": N_("{year}, estimate"),
    "projected": N_("{year}, projected in {published}"),
    "outturn": N_("{year}, counted since"),
}
COUNTED = N_("{year}, counted")
NONE = N_("no outturn published")
ALSO = N_("{source}; {publisher}: {people}")
NOTE = N_(
    "The estimate and the projection come from one study for the European Commission. The earlier count is quoted from the "
    "press; it covers another set of countries. No outturn for {projected_year} is in this collection."
)
NOTE_OUTTURN = N_(
    "The estimate and the projection come from one study for the European Commission. The earlier count is quoted from the "
    "press; it covers another set of countries. The later count comes from another publication."
)
BRIEF = N_("The projection was made in {published}; no outturn has been published.")
BRIEF_OUTTURN = N_("The projection was made in {published}.")
CAPTION = N_(
    "People working through digital labour platforms in the EU, whatever their employment status: {base} in {base_year}, estimate; "
    "{projected} in {projected_year}, projection made in {published}. An earlier count, under another definition, gave {earlier} in "
    "{earlier_year}: {earlier_area}. {last}"
)
LAST = N_("No outturn has been published.")
LAST_OUTTURN = N_("Counted since: {outturn} in {outturn_year}.")
ALT = N_(
    "Bars: a hollow one for the earlier count, {earlier} in {earlier_year}; after a break that says “not comparable”, a full one "
    "for the estimate, {base} in {base_year}, and a hatched one for the projection, {projected} in {projected_year}. {last}"
)
STATEMENTS = (
    N_(
        "{base} worked through digital labour platforms in the EU in {base_year}, whatever their employment status"
    ),
    N_(
        "A study of {published} projected that {projected_people} would work through platforms in the EU in {projected_year}; it "
        "is a projection, not a count"
    ),
)
STATEMENT_NONE = N_("No outturn has been published for the {projected} projected for {projected_year}")
STATEMENT_OUTTURN = N_(
    "{outturn} worked through platforms in the EU in {outturn_year}, where {projected} had been projected for {projected_year}"
)
DEFINITION = N_("all persons working through platforms, any status")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say what was estimated and what was projected; the title changes once something has been counted."""
    counted = facts.details["outturn"] is not None
    values = _values(facts, speaker)
    values["last"] = speaker.say(LAST_OUTTURN if counted else LAST, **values)
    last = STATEMENT_OUTTURN if counted else STATEMENT_NONE
    return Phrases(
        title=speaker.say(TITLE_OUTTURN if counted else TITLE, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(speaker.say(NOTE_OUTTURN if counted else NOTE, **values),),
        brief_note=speaker.say(BRIEF_OUTTURN if counted else BRIEF, **values),
        statements=tuple(speaker.say(item, **values) for item in (*STATEMENTS, last)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    """Counts with their noun where a sentence begins with them, plain elsewhere; every year."""
    counts = {
        key: speaker.people(facts[key]) if key in ("base", "outturn") else speaker.persons(facts[key])
        for key in ("base", "projected", "earlier", "outturn")
        if key in facts.headline
    }
    years = {key: int(item.value) for key, item in facts.headline.items() if item.unit == "YEAR"}
    return {
        **counts,
        **years,
        "projected_people": speaker.people(facts["projected"]),
        "earlier_area": speaker.area(facts.details["earlier"]["ref_area"]),
        "published": _published(facts.details["projected"]["vintage"], speaker),
    }


def _published(vintage: str, speaker: Speaker) -> int:
    return int(speaker.release(vintage)["published"].year)


def heading(key: str, facts: Facts, speaker: Speaker, brief: bool = False) -> str:
    """Write the heading of a group: which number, for which countries; on a small picture only the countries."""
    row = facts.details[key]
    area = speaker.area(row["ref_area"])
    if brief:
        return area
    if key == "earlier":
        return speaker.say(HEADING_EARLIER, area=area)
    return speaker.say(HEADING, area=area, published=_published(row["vintage"], speaker))


def label(key: str, facts: Facts, speaker: Speaker) -> str:
    """Write a bar's label: the year, and what kind of number it is."""
    row = facts.details[key]
    values = {"year": int(row["time_period"]), "published": _published(row["vintage"], speaker)}
    return speaker.say(LABELS[key], **values)


def also(source: str, rounded: Any, speaker: Speaker) -> str:
    """Add the Commission's rounded number to the source of the exact one."""
    people = qualified(speaker.persons(rounded["obs_value"]), rounded["obs_qualifier"], speaker)
    return speaker.say(ALSO, source=source, publisher=speaker.publisher(rounded["vintage"]), people=people)

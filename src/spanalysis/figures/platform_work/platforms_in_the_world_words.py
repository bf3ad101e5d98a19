"""Why this exists: the sentences of ``platforms-in-the-world``; "more than" is never dropped, and no counts are added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.platform_work.naming import count_of, qualified, source_of
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ABOUT = N_("Digital labour platforms active in the world, where they are, and counts under other definitions")

TITLE = N_(
    "Digital labour platforms active in the world: {first} in {first_year}, {last} in {last_year}; {share} of them are "
    "located in one country: {country}"
)
TITLE_ONE = N_(
    "{last} digital labour platforms were active in the world in {last_year}; {share} of them are located in one country: {country}"
)
SUBTITLE = N_("Number of active platforms, and share located in a country, per cent")
ACTIVE = N_("Active in the world, number ({publisher})")
LOCATED = N_("Located in, per cent, {year}")
BREAK = N_("other counts, other definitions: not to be added, ranked or compared")
CARD = N_("{area}; {year}")
NOTE = N_(
    "“More than” is the source’s wording, drawn as an arrow. Only these countries’ shares are in this collection; the others’ are "
    "not zero. Each card counts something else, by its own definition."
)
BRIEF = N_("Other definitions give other counts; they cannot be added.")
CAPTION = N_(
    "Digital labour platforms active in the world: {counts}. Located in, {located_year}: {located}. Counts under other definitions, not to be "
    "added or compared: {others}."
)
COUNT = N_("{count} in {year}")
PLACE = N_("{area} {share}")
OTHER = N_("{count}: {definition} ({area}, {year})")
ALT = N_(
    "Bars of the number of active platforms: {counts}. Bars of the shares located in a country: {located}. Counts under other "
    "definitions stand on separate cards."
)
STATEMENT = N_("There were {last} digital labour platforms active in the world in {last_year}")
STATEMENT_FIRST = N_(
    "The number of digital labour platforms active in the world was {first} in {first_year} and {last} in {last_year}"
)
STATEMENT_PLACE = N_(
    "In {located_year}, {share} of the world’s active digital labour platforms were located in one country: {country}"
)
DEFINITION = N_("platforms active in the world, as the ILO counts them")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the count of each year as carefully as the source, and the country with the largest share."""
    values, several = _values(facts, speaker), len(facts.details["active"]) > 1
    return Phrases(
        title=speaker.say(TITLE if several else TITLE_ONE, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(speaker.say(NOTE),),
        brief_note=speaker.say(BRIEF),
        statements=(
            speaker.say(STATEMENT_FIRST if several else STATEMENT, **values),
            speaker.say(STATEMENT_PLACE, **values),
        ),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    active, located = list(each(facts.details["active"])), list(each(facts.details["located"]))
    return {
        "first": value(active[0], speaker),
        "first_year": int(active[0].time_period),
        "last": value(active[-1], speaker),
        "last_year": int(active[-1].time_period),
        "share": value(located[0], speaker),
        "country": speaker.area(located[0].ref_area),
        "located_year": int(located[0].time_period),
        "counts": speaker.listing([_counted(row, speaker) for row in active]),
        "located": speaker.listing([_placed(row, speaker) for row in located]),
        "others": _others(facts.details["others"], speaker),
    }


def _counted(row: Any, speaker: Speaker) -> str:
    return speaker.say(COUNT, count=value(row, speaker), year=int(row.time_period))


def _placed(row: Any, speaker: Speaker) -> str:
    return speaker.say(PLACE, area=speaker.area(row.ref_area), share=value(row, speaker))


def _others(rows: pd.DataFrame, speaker: Speaker) -> str:
    return speaker.series(
        [
            speaker.say(
                OTHER,
                count=value(row, speaker),
                definition=speaker.label("platform_definitions", "code", row.definition),
                area=speaker.area(row.ref_area),
                year=int(row.time_period),
            )
            for row in each(rows)
        ]
    )


def value(row: Any, speaker: Speaker) -> str:
    """Write a count or a share with its "more than", if it has one."""
    share = row.unit_measure == "PT"
    plain = speaker.percent(row.obs_value, trim=True) if share else count_of(row.obs_value, speaker)
    return qualified(plain, row.obs_qualifier, speaker)


def heading(key: str, facts: Facts, speaker: Speaker) -> str:
    """Write the heading of a part."""
    if key == "active":
        return speaker.say(ACTIVE, publisher=speaker.publisher(facts.details["active"]["vintage"].iloc[-1]))
    return speaker.say(LOCATED, year=int(facts.details["located"]["time_period"].iloc[0]))


def label(key: str, row: Any, speaker: Speaker) -> str:
    """Write the label of a bar: its year, or its country."""
    return str(row.time_period) if key == "active" else speaker.area(row.ref_area)


def card(row: Any, speaker: Speaker) -> dict[str, str]:
    """Write the words of a card."""
    return {
        "number_text": value(row, speaker),
        "title": speaker.label("platform_definitions", "code", row.definition),
        "detail": speaker.say(CARD, area=speaker.area(row.ref_area), year=int(row.time_period)),
        "tag": source_of(row.vintage, speaker),
    }

"""Why this exists: a country's page says its findings in a title, a caption, an alternative text and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.country import country_page_words as w
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases, Said

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts


def phrases(facts: Facts, speaker: Speaker) -> Phrases:
    """State the newest value with its year, or that there is none, and what stands on the page."""
    values = spoken(facts, speaker)
    there = "share" in facts.headline
    title = speaker.say(w.TITLE, **values) if there else speaker.say(w.TITLE_NONE, **values)
    subtitle = w.SUBTITLE if values["income"] else w.SUBTITLE_PLAIN
    alt = speaker.say(w.ALT, country=values["country"], finding=title)
    return Phrases(
        title=title,
        subtitle=speaker.say(subtitle, **values),
        caption=speaker.say(w.CAPTION if there else w.CAPTION_NONE, **values),
        alt=alt,
        notes=(f"{speaker.say(w.NOTE)} {speaker.say(HEALTH)}",),
        brief_note=speaker.say(HEALTH),
        statements=_statements(facts, speaker, values),
        definition=speaker.say(w.DEFINITION),
    )


def spoken(facts: Facts, speaker: Speaker) -> dict[str, object]:
    """Return the page's names and numbers as written."""
    area, region = facts.details["area"], facts.details["region"]
    row = facts.details["ref_area"]
    income = str(row["income_group"])
    shown = facts.details["contingencies"]
    known = [speaker.label("contingencies", "soc", code) for code in shown["soc"].drop_duplicates()]
    return {
        "country": speaker.area(area),
        "region": speaker.area(region),
        "income": speaker.area(income) if income else "",
        "region_share": speaker.percent(facts["region_share"]),
        "world_share": speaker.percent(facts["world_share"]),
        "aggregate_year": facts["aggregate_year"],
        "share": speaker.percent(facts["share"]) if "share" in facts.headline else "",
        "year": facts["year"] if "year" in facts.headline else "",
        "values": speaker.listing(
            [
                speaker.say(w.WITH_YEAR, contingency=speaker.percent(row.obs_value), year=row.time_period)
                for row in each(facts.details["country"])
            ]
        ),
        "known": speaker.listing([name[:1].lower() + name[1:] for name in known]) or speaker.say(w.NONE),
    }


def _statements(facts: Facts, speaker: Speaker, values: dict[str, object]) -> tuple[str | Said, ...]:
    area = facts.details["area"]
    around = speaker.say(
        w.AROUND,
        region=values["region"],
        region_share=values["region_share"],
        world_share=values["world_share"],
        year=facts["aggregate_year"],
    )
    lines = Said(around, pd.concat(list(facts.details["lines"].values())))
    if "share" not in facts.headline:
        return (speaker.say(w.UNPUBLISHED, the_country=speaker.the_area(area)), lines)
    said = speaker.say(w.COVERED, year=facts["year"], share=values["share"], in_country=speaker.in_area(area))
    return (Said(said, facts.details["country"]), lines)

"""Why this exists: what spending-by-income-group says; its title is chosen by the newest release alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.select import WORLD
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

MORE = N_(
    "High-income countries spent {high} of GDP on social protection in {year}, low-income countries {low}"
)
NOT_MORE = N_(
    "In {year} low-income countries spent no smaller share of GDP on social protection than high-income countries: {low} against {high}"
)
SUBTITLE = N_("Public social protection expenditure without health, per cent of GDP, as each report gives it")
RELEASE = N_("ILO report, {date}")
WITH_HEALTH = N_("With health")
NOT_HERE = N_("no value in this collection")
NO_VALUE = N_("no value")
ESTIMATES = N_("Estimates of the ILO.")
APART = N_(
    "Each report has its own data and methods: the difference of their values is not a change over time."
)
MISSING = N_("Missing is not zero. Without a value for {year} in this collection: {areas}.")
HEALTH = N_("Health is a separate item: {health} of the world’s GDP in {year}, {total} with the rest.")
BRIEF = N_("Two reports: no change over time. Missing is not zero.")
BRIEF_ONE = N_("Health is counted only where it is named.")
CAPTION = N_(
    "Public social protection expenditure without health, per cent of GDP. {reports}. The reports differ in data and methods, so "
    "their values show no change over time."
)
CAPTION_ONE = N_("Public social protection expenditure without health, per cent of GDP. {reports}.")
REPORT = N_("{year}, {release}: {values}")
VALUE = N_("{area} {share}")
ALT = N_(
    "Bars by income group, one column for each report. In {year}: low-income countries {low}, high-income countries {high}, world {world}."
)
SPENT = N_(
    "high-income countries spent {high} of their GDP on social protection in {year}, low-income countries {low}"
)
WORLD_SPENT = N_("the world spent {world} of its GDP on social protection in {year}")
WORLD_SPENT_HEALTH = N_(
    "the world spent {world} of its GDP on social protection in {year}, and {total} with health"
)
DEFINITION = N_("public expenditure, health counted only where it is named, ILO estimates")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Set the highest against the lowest incomes, in the newest release."""
    values = _values(facts, speaker)
    listed = speaker.series([_report(release, speaker) for release in facts.details["releases"]])
    several = len(facts.details["releases"]) > 1
    title = MORE if facts["high"] > facts["low"] else NOT_MORE
    world = WORLD_SPENT_HEALTH if "total" in values else WORLD_SPENT
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION if several else CAPTION_ONE, reports=listed),
        alt=speaker.say(ALT, **values),
        notes=(_note(facts, values, speaker),),
        brief_note=speaker.say(BRIEF if several else BRIEF_ONE),
        statements=(speaker.say(SPENT, **values), speaker.say(world, **values)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    keys = {
        "low": "low",
        "high": "high",
        "world": "world",
        "world_health": "health",
        "world_with_health": "total",
    }
    shares = {name: speaker.percent(facts[key]) for key, name in keys.items() if key in facts.headline}
    return {"year": facts["year"], **shares}


def _note(facts: Facts, values: dict[str, object], speaker: Speaker) -> str:
    releases = facts.details["releases"]
    parts = [speaker.say(ESTIMATES)]
    if len(releases) > 1:
        parts.append(speaker.say(APART))
    for release in releases:
        missing = _missing(release, releases)
        if missing:
            names = speaker.listing([speaker.the_area(code) for code in missing])
            parts.append(speaker.say(MISSING, year=release["year"], areas=names))
    if {"health", "total"} <= set(values):
        parts.append(speaker.say(HEALTH, **{key: values[key] for key in ("health", "total", "year")}))
    return " ".join(parts)


def _missing(release: dict[str, Any], releases: list[dict[str, Any]]) -> list[str]:
    """Areas that another release gives and this one does not."""
    known = dict.fromkeys(code for item in releases for code in _without(item))
    return [code for code in known if code not in _without(release)]


def _without(release: dict[str, Any]) -> dict[str, float]:
    return dict(release["values"]["SP_EXPENDITURE_EXCL_HEALTH"])


def _report(release: dict[str, Any], speaker: Speaker) -> str:
    shares = [
        speaker.say(VALUE, area=speaker.area(code), share=speaker.percent(share))
        for code, share in sorted(_without(release).items(), key=lambda item: (item[0] == WORLD, item[1]))
    ]
    name = release_name(release["vintage"], speaker)
    return speaker.say(REPORT, year=release["year"], release=name, values=speaker.listing(shares))


def release_name(vintage: str, speaker: Speaker) -> str:
    """Name a report by its date."""
    return speaker.say(RELEASE, date=speaker.published(vintage))

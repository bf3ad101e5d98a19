"""Why this exists: what can be said of a table of rates that may not be added: where most countries lie low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import text
from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.cell_words import COLUMNS, stated_years
from spanalysis.figures.coverage.contingencies import lower
from spanalysis.figures.coverage.contingency_heatmap_notes import notes
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

MOST_NAMED = 3
"""Contingencies that a title names before it counts them."""

ONE = N_(
    "{group}: coverage is below {limit} most often for one contingency, {labels}: in {n} of {all} countries and territories with a value"
)
FEW = NN_(
    "{group}: coverage is below {limit} most often for {labels}: in {n} country or territory each",
    "{group}: coverage is below {limit} most often for {labels}: in {n} countries and territories each",
)
MANY = NN_(
    "{group}: coverage is below {limit} in {n} country or territory for each of {worst} contingencies out of {contingencies}",
    "{group}: coverage is below {limit} in {n} countries and territories for each of {worst} contingencies out of {contingencies}",
)
NOWHERE = N_("{group}: no published rate of any contingency is below {limit}")
SUBTITLE = N_(
    "Effective coverage by contingency (SDG indicator 1.3.1), per cent, latest published value, {years}"
)
BRIEF = N_("Latest values, {years}; denominators differ. {health}")
LEFT_OUT = NN_("… {n} in between", "… {n} in between")
CAPTION = N_(
    "Effective coverage by contingency (SDG indicator 1.3.1), {group}, latest published values, {years}; countries and territories below {limit}: "
    "{counts}. Columns have different denominators. {health}"
)
COUNT = N_("{name}, {n} of {all}")
ALT = N_(
    "Table of {areas} countries and territories by {columns} rates, cells darker where coverage is higher. {title}. Hatched cells have no "
    "published value: {missing}."
)
SAID_LOW = N_(
    "{In_group}, going by the latest published values, {years}, coverage is below {limit} in {n} of {all} countries and territories for this contingency: {label}"
)
SAID_LOW_SEVERAL = NN_(
    "{In_group}, going by the latest published values, {years}, coverage is below {limit} in {n} country or territory for each of these contingencies: {labels}",
    "{In_group}, going by the latest published values, {years}, coverage is below {limit} in {n} countries and territories for each of these contingencies: {labels}",
)
SAID_NOWHERE = N_(
    "{In_group}, no rate of any contingency among the latest published values, {years}, is below {limit}"
)
SAID_NO_SCHEME = NN_(
    "{In_group}, {n} of {rates} rates by country and contingency is zero, by the latest values of {years}, where the law had no scheme in {stated}",
    "{In_group}, {n} of {rates} rates by country and contingency are zero, by the latest values of {years}, where the law had no scheme in {stated}",
)
SAID_MISSING = NN_(
    "{In_group}, {n} of {rates} rates by country and contingency has not been published for any year up to {year}",
    "{In_group}, {n} of {rates} rates by country and contingency have not been published for any year up to {year}",
)
DEFINITION = N_("SDG indicator 1.3.1, each contingency with its own denominator, health care not counted")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the contingency for which most countries lie below the lowest limit."""
    values = _values(facts, speaker)
    title, health = _title(facts, values, speaker), speaker.say(HEALTH)
    return Phrases(
        title=title,
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, counts=_counts(facts, speaker), health=health),
        alt=speaker.say(ALT, **values, title=title),
        notes=notes(facts, values, speaker),
        brief_note=speaker.say(BRIEF, **values, health=health),
        statements=_statements(facts, values, speaker),
        definition=speaker.say(DEFINITION),
    )


def left_out(n: int, speaker: Speaker) -> str:
    """Say how many rows a small picture leaves out."""
    return speaker.count(*LEFT_OUT, n)


def _title(facts: Facts, values: dict[str, object], speaker: Speaker) -> str:
    if not facts["n_below"]:
        return speaker.say(NOWHERE, **values)
    if facts["n_worst"] == 1:
        return speaker.say(ONE, **values)
    several = FEW if facts["n_worst"] <= MOST_NAMED else MANY
    return speaker.count(*several, int(facts["n_below"]), **values)


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    worst, group = facts.details["worst"], facts.details["group"]
    names = [lower(speaker.label("contingencies", "soc", soc)) for soc in worst]
    return {
        "group": speaker.area(group),
        "In_group": speaker.in_area(group, start=True),
        "limit": speaker.percent(facts["limit"], 0),
        "label": names[0],
        "labels": speaker.listing(names),
        "n": int(facts["n_below"]),
        "all": facts.details["valued"][worst[0]],
        "worst": int(facts["n_worst"]),
        "contingencies": int(facts["n_contingencies"]),
        "areas": int(facts["n_areas"]),
        "columns": len(COLUMNS),
        "rates": text.number(facts["n_areas"] * len(COLUMNS), speaker.lang, 0),
        "missing": int(facts["n_missing"]),
        "years": speaker.years(int(facts["first_year"]), int(facts["last_year"])),
        "year": int(facts["last_year"]),
        "stated": stated_years(facts.details["cells"], speaker),
    }


def _lowest(facts: Facts, values: dict[str, object], speaker: Speaker) -> str:
    """Say where most members lie below the limit; contingencies with as many are all named."""
    if not facts["n_below"]:
        return speaker.say(SAID_NOWHERE, **values)
    if facts["n_worst"] == 1:
        return speaker.say(SAID_LOW, **values)
    return speaker.count(*SAID_LOW_SEVERAL, int(facts["n_below"]), **values)


def _counts(facts: Facts, speaker: Speaker) -> str:
    """Say for each contingency how many members lie below the limit."""
    low, valued = facts.details["low"], facts.details["valued"]
    named = {soc: lower(speaker.label("contingencies", "soc", soc)) for soc in low}
    return speaker.series(
        [speaker.say(COUNT, name=named[soc], n=n, all=valued[soc]) for soc, n in low.items()]
    )


def _statements(facts: Facts, values: dict[str, object], speaker: Speaker) -> tuple[str, ...]:
    said = [_lowest(facts, values, speaker)]
    if n := int(facts["n_no_scheme"]):
        said.append(speaker.count(*SAID_NO_SCHEME, n, **values | {"n": n}))
    if n := int(facts["n_missing"]):
        said.append(speaker.count(*SAID_MISSING, n, **values | {"n": n}))
    return tuple(said)

"""Why this exists: what a map of squares says in words: how many places lie low, over which years, and who is not on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.cell_words import class_names, denominators, state_names, stated_years
from spanalysis.figures.coverage.contingencies import lower
from spanalysis.figures.coverage.world_map_notes import missing, notes
from spanalysis.figures.select import TOTAL, each
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker


HEADING = N_("Countries and territories by share covered")
BELOW_TOTAL = N_(
    "Less than {limit} of the population is covered by any benefit in {n} of {all} countries and territories with a value"
)
BELOW = N_("{label}: coverage of less than {limit} in {n} of {all} countries and territories with a value")
AT_ZERO = N_("{label}: no one covered in {n} of {all} countries and territories with a value")
NOWHERE = N_(
    "{label}: coverage of {limit} or more in each of the {all} countries and territories with a value"
)
SUBTITLE = N_(
    "{label}: effective coverage (SDG indicator 1.3.1), per cent; denominator: {denominator}; latest published value, {years}"
)
BRIEF = N_("Latest values, {years}. {health}")
INTRO = N_("Letters: ISO 3166 code ({kosovo}: {kosovo_name}). Number: per cent, rounded. Year of each value:")
CAPTION = N_(
    "{label}: effective coverage (SDG indicator 1.3.1), latest published value of each country or territory, {years}; number of places in each "
    "class: {classes}."
)
CLASS = N_("{words}: {n}")
ALT = N_(
    "Map of {squares} equal squares, one for each country or territory, shaded in five classes, darker where coverage is higher. {title}. "
    "Hatched squares have no published value: {missing}."
)
SAID_BELOW = N_(
    "Going by the latest published values, {years}, coverage – {name} – is below {limit} in {n} of {all} countries and territories"
)
SAID_ZERO = N_(
    "Going by the latest published values, {years}, coverage – {name} – is zero in {n} of {all} countries and territories"
)
SAID_NO_SCHEME = N_(
    "In {n} of the countries and territories where coverage is zero – {name}, {years} – the law had no scheme in {stated}"
)
SAID_MISSING = N_(
    "For {n} of {squares} countries and territories, no rate of coverage – {name} – has been published for any year up to {year}"
)
DEFINITION = N_(
    "SDG indicator 1.3.1, health care not counted; countries and territories are counted, not people"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say in how many places coverage is low, and over which years the latest values are spread."""
    values = _values(facts, speaker)
    title, health = speaker.say(_finding(facts), **values), speaker.say(HEALTH)
    caption = [
        speaker.say(CAPTION, **values, classes=_classes(facts, speaker)),
        missing(facts, speaker),
        health,
    ]
    return Phrases(
        title=title,
        subtitle=speaker.say(SUBTITLE, **values),
        caption=" ".join(filter(None, caption)),
        alt=speaker.say(ALT, **values, title=title),
        notes=notes(facts, values, speaker),
        brief_note=speaker.say(BRIEF, **values, health=health),
        statements=_statements(facts, values, speaker),
        definition=speaker.say(DEFINITION),
    )


def _finding(facts: Facts) -> str:
    if not facts["n_below"]:
        return NOWHERE
    if not facts["limit"]:
        return AT_ZERO
    return BELOW_TOTAL if facts.details["soc"] == TOTAL else BELOW


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    soc = facts.details["soc"]
    label = speaker.label("contingencies", "soc", soc)
    return {
        "label": label,
        "name": lower(label),
        "denominator": denominators(speaker)[soc],
        "limit": speaker.percent(facts["limit"], 0),
        "n": int(facts["n_below"]),
        "all": int(facts["n_values"]),
        "squares": int(facts["n_values"] + facts["n_missing"]),
        "missing": int(facts["n_missing"]),
        "years": speaker.years(int(facts["first_year"]), int(facts["last_year"])),
        "year": int(facts["last_year"]),
        "stated": stated_years(facts.details["cells"], speaker),
    }


def _classes(facts: Facts, speaker: Speaker) -> str:
    """Say how many places each class has, the highest first, then the zeros."""
    steps = class_names(speaker)
    counts = Counter(row.step if row.state == "value" else row.state for row in each(facts.details["cells"]))
    named = [(steps[at], counts[at]) for at in reversed(range(len(steps)))]
    named += [(words, counts[state]) for state, words in state_names(speaker).items() if counts[state]]
    return speaker.series([speaker.say(CLASS, words=words, n=n) for words, n in named])


def _statements(facts: Facts, values: dict[str, object], speaker: Speaker) -> tuple[str, ...]:
    finding = SAID_BELOW if facts["limit"] else SAID_ZERO
    said = [speaker.say(finding, **values)]
    if facts["n_no_scheme"]:
        said.append(speaker.say(SAID_NO_SCHEME, **values | {"n": int(facts["n_no_scheme"])}))
    if facts["n_missing"]:
        said.append(speaker.say(SAID_MISSING, **values | {"n": int(facts["n_missing"])}))
    return tuple(said)

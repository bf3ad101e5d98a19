"""Why this exists: what can be said of rates with different denominators: each by itself, and which way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

ALL_ROSE = N_(
    "{most} {most_share}, {least} {least_share}: uneven coverage, though every rate has risen since {start_year}"
)
SOME_ROSE = N_(
    "{most} {most_share}, {least} {least_share}: uneven coverage, and not every rate has risen since {start_year}"
)
SUBTITLE = N_(
    "Effective coverage by contingency (SDG indicator 1.3.1), world, per cent of each denominator, {start_year} and {year}"
)
NOTE = N_(
    "Modelled estimates of the ILO, all from one release. Each rate has its own denominator: the rates are neither added nor averaged."
)
CAPTION = N_(
    "Effective coverage by contingency, world, {start_year} and {year}: {values}. Each rate has its own denominator."
)
VALUE = N_("{label} {start} and {end}")
ALT = N_(
    "Pairs of points for {start_year} and {year}. Highest in {year}: {most}, {most_share}. Lowest: {least}, {least_share}."
)
BRIEF = N_("Each rate has its own denominator.")
SPAN = N_(
    "In {year}, the world’s rate of coverage is lowest for “{least}”, {least_share}, and highest for “{most}”, {most_share}"
)
EVERY_ROSE = N_("Between {start_year} and {year}, the world’s rate of coverage rose in every contingency")
NUMBER_ROSE = N_(
    "Between {start_year} and {year}, the world’s rate of coverage rose in {n_risen} of {n_rates} contingencies"
)
FURTHEST = N_(
    "The contingency whose rate changed most between {start_year} and {year} is “{moved}”: from {moved_start} to {moved_end}"
)
DEFINITION = N_(
    "effective coverage by contingency, SDG indicator 1.3.1, world, each rate with its own denominator"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the best and the worst covered, and whether all rates rose."""
    values = _values(facts, speaker)
    rose = bool((facts.details["pairs"]["obs_value"] > 0).all())
    counted = EVERY_ROSE if facts["n_risen"] == facts["n_rates"] else NUMBER_ROSE
    capital = speaker.label("contingencies", "soc", facts.details["most"])
    listed = [_value(row, speaker) for row in each(facts.details["pairs"])]
    return Phrases(
        title=speaker.say(ALL_ROSE if rose else SOME_ROSE, **{**values, "most": capital}),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(listed)),
        alt=speaker.say(ALT, **values),
        notes=(speaker.say(NOTE),),
        brief_note=speaker.say(BRIEF),
        statements=tuple(speaker.say(msgid, **values) for msgid in (SPAN, counted, FURTHEST)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    pairs = facts.details["pairs"]
    parts = pairs[~pairs["total"]]
    moved = parts.loc[parts["obs_value"].abs().idxmax()]
    return {
        "most": _label(facts.details["most"], speaker),
        "least": _label(facts.details["least"], speaker),
        "most_share": speaker.percent(facts["most_share"]),
        "least_share": speaker.percent(facts["least_share"]),
        "moved": _label(moved["soc"], speaker),
        "moved_start": speaker.percent(moved["start_value"]),
        "moved_end": speaker.percent(moved["end_value"]),
        **{key: facts[key] for key in ("start_year", "year", "n_rates", "n_risen")},
    }


def _value(row: Any, speaker: Speaker) -> str:
    start, end = speaker.percent(row.start_value), speaker.percent(row.end_value)
    return speaker.say(VALUE, label=_label(row.soc, speaker), start=start, end=end)


def _label(soc: str, speaker: Speaker) -> str:
    """Write a contingency inside a sentence."""
    return lower(speaker.label("contingencies", "soc", soc))


def lower(label: str) -> str:
    """Write a label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]

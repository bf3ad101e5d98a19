"""Why this exists: six contingencies share a picture, not their words: each counts other people in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.coverage.theme_list import THEMES, Theme
from spanalysis.figures.coverage.theme_notes import notes
from spanalysis.figures.select import WORLD, each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts


ROSE = N_("{change} more than in {start_year}")
FELL = N_("{change} less than in {start_year}")
SAME = N_("as in {start_year}")
SPREAD = N_("low-income countries {low}, high-income countries {high}")
SUBTITLE = N_(
    "{contingency}: effective coverage (SDG indicator 1.3.1) in per cent of {denominator}, {start_year} and {year}"
)
INJURY = "SOC_CONTIG_INJ"
"""The one contingency whose title does not say the denominator as it is."""
BRIEF = N_("Modelled estimates, published {release}.")
BRIEF_BASE = N_("Estimates of {release}; in per cent of {denominator}.")
CAPTION = N_(
    "{contingency}, effective coverage in per cent of {denominator}, {start_year} and {year}: {values}."
)
VALUE = N_("{label} {start} and {end}")
PLACES = N_("Of {n} countries and territories with a value ({years}), {zero} are at exactly zero.")
ALT = N_(
    "Pairs of points for {start_year} and {year}: world {start_share} and {share}; regions and income groups below, in sections of their own. Columns "
    "count {n} countries and territories by their latest value, {zero} of them at zero."
)
DEFINITION = N_(
    "effective coverage, SDG indicator 1.3.1, in per cent of {denominator}, estimate published {release}"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say the world's rate, which way it moved, and how far the income groups lie apart."""
    theme, shared = THEMES[facts.details["soc"]], _shared(facts, speaker)
    title = [
        speaker.say(theme.clause, **shared),
        speaker.say(_move(facts), **shared),
        speaker.say(SPREAD, **shared),
    ]
    values = _listed(facts, speaker)
    brief = BRIEF_BASE if theme.soc == INJURY else BRIEF
    return Phrases(
        title=speaker.series(title),
        subtitle=speaker.say(SUBTITLE, **shared),
        caption=f"{speaker.say(CAPTION, **shared, values=speaker.series(values))} {speaker.say(PLACES, **shared)}",
        alt=speaker.say(ALT, **shared),
        notes=(" ".join(notes(facts, speaker)),),
        brief_note=speaker.say(brief, **shared),
        statements=tuple(_said(theme, code, facts, speaker) for code in (WORLD, "X02", "X05")),
        definition=speaker.say(DEFINITION, **shared),
    )


def _shared(facts: Facts, speaker: Speaker) -> dict[str, object]:
    soc = facts.details["soc"]
    denominators = codelists.load("contingencies").set_index("soc")[f"denominator_{speaker.lang}"]
    shares = {name: speaker.percent(facts[name]) for name in ("share", "start_share", "low", "high")}
    return {
        **shares,
        "change": speaker.points(abs(facts["change"])),
        "year": int(facts["year"]),
        "start_year": int(facts["start_year"]),
        "contingency": speaker.label("contingencies", "soc", soc),
        "release": speaker.published(facts.details["pairs"]["vintage"].iloc[0]),
        "denominator": str(denominators[soc]),
        "n": int(facts["n_places"]),
        "zero": int(facts["n_zero"]),
        "years": speaker.years(int(facts["first_year"]), int(facts["last_year"])),
    }


def _move(facts: Facts) -> str:
    """Choose by the change at the decimal that is written."""
    change = round(facts["change"], 1)
    return ROSE if change > 0 else FELL if change < 0 else SAME


def _listed(facts: Facts, speaker: Speaker) -> list[str]:
    pairs = facts.details["pairs"].dropna(subset=["start_value", "end_value"])
    order = [
        code for section in facts.details["sections"].values() for code in section if code in pairs.index
    ]
    return [
        speaker.say(
            VALUE,
            label=speaker.area(row.ref_area),
            start=speaker.percent(row.start_value),
            end=speaker.percent(row.end_value),
        )
        for row in each(pairs.loc[order].reset_index())
    ]


def _said(theme: Theme, code: str, facts: Facts, speaker: Speaker) -> str:
    share, year = speaker.percent(facts[code]), int(facts["year"])
    return speaker.say(theme.said, in_area=speaker.in_area(code, start=True), share=share, year=year)

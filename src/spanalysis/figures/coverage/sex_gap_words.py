"""Why this exists: which way most gaps go is chosen by counting countries, never by a mean of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.coverage.contingencies import lower
from spanalysis.figures.select import TOTAL, WORLD
from spanalysis.figures.spec import Phrases, Said
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

BEHIND = N_(
    "{contingency}: women are less often covered than men in {behind} of the {n} countries and territories that publish both, more often covered in {ahead}"
)
AHEAD = N_(
    "{contingency}: women are more often covered than men in {ahead} of the {n} countries and territories that publish both, less often covered in {behind}"
)
LEVEL = N_(
    "{contingency}: women and men are covered equally often in {level} of the {n} countries and territories that publish both; women less often in {behind}, more often in {ahead}"
)
EVEN = N_(
    "{contingency}: women are less often covered than men in {behind} countries and territories, and more often covered in as many, of {n} that publish both"
)
SUBTITLE = N_(
    "Women’s rate minus men’s, in percentage points, latest year of each country ({years}); rates in per cent of each sex"
)
NOTE = N_(
    "Below zero: a smaller share of women than of men is covered. Equal: the same at one decimal. Each gap is within one country, year and release; the years differ."
)
WORLD_NOTE = N_("World: modelled estimate of the ILO, another release, not a mean of these countries.")
NO_WORLD = N_("For the world no value by sex is published.")
BRIEF = N_("Countries that publish both only; the years differ.")
CAPTION = N_(
    "Women’s coverage minus men’s ({contingency}), latest year, {years}: of {n} countries and territories that publish both, women are less often "
    "covered in {behind}, equally often in {level}, more often covered in {ahead}. Gaps run from {lowest} to {highest}."
)
WORLD_CAPTION = N_("World, {year}: women {women}, men {men}.")
ALT = N_(
    "Columns count {n} countries and territories by the gap between women and men: {behind} with women behind, {level} equal, {ahead} with women ahead. "
    "Rows name the widest gaps, from {lowest} to {highest}."
)
SAID_WORLD = N_(
    "In {year}, {women} of women and {men} of men in the world were covered by at least one social protection benefit, a gap of {gap}"
)
SAID_COUNT = N_(
    "Of {n} countries and territories that publish rates of women and of men for “{named}”, women were less often covered than men in {behind}, equally often in {level} and more often covered in {ahead} (latest year, {years})"
)
SAID_WIDEST = N_("The widest gap is found {in_area}: women {women}, men {men} in {year}")
DEFINITION = N_("{contingency}, effective coverage, SDG indicator 1.3.1")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say on which side of zero more countries lie, or that most lie on neither."""
    shared = _shared(facts, speaker)
    world = facts.details["world"]
    caption = [speaker.say(CAPTION, **shared)]
    if len(world):
        caption.append(speaker.say(WORLD_CAPTION, **_pair(world.iloc[0], speaker)))
    about_world = speaker.say(WORLD_NOTE if len(world) else NO_WORLD)
    return Phrases(
        title=speaker.say(_finding(facts), **shared),
        subtitle=speaker.say(SUBTITLE, **shared),
        caption=" ".join(caption),
        alt=speaker.say(ALT, **shared),
        notes=(f"{speaker.say(NOTE)} {about_world}",),
        brief_note=speaker.say(BRIEF),
        statements=_statements(facts, speaker, shared),
        definition=speaker.say(DEFINITION, contingency=lower(str(shared["contingency"]))),
    )


def _shared(facts: Facts, speaker: Speaker) -> dict[str, object]:
    counts = {name: int(facts[name]) for name in ("n", "behind", "level", "ahead")}
    contingency = speaker.label("contingencies", "soc", facts.details["soc"])
    return {
        **counts,
        "contingency": contingency,
        "named": lower(contingency),
        "years": speaker.years(int(facts["first_year"]), int(facts["last_year"])),
        "lowest": speaker.points(facts["lowest"]),
        "highest": speaker.points(facts["highest"]),
    }


def _finding(facts: Facts) -> str:
    """Choose the title: level where most are, else the side with more countries."""
    behind, level, ahead = facts["behind"], facts["level"], facts["ahead"]
    if level > max(behind, ahead):
        return LEVEL
    if behind == ahead:
        return EVEN
    return BEHIND if behind > ahead else AHEAD


def _pair(row: pd.Series[Any], speaker: Speaker) -> dict[str, object]:
    women, men = float(row["women"]), float(row["men"])
    return {"women": speaker.percent(women), "men": speaker.percent(men), "year": int(row["time_period"])}


def _statements(facts: Facts, speaker: Speaker, shared: dict[str, object]) -> tuple[Said, ...]:
    of_world = facts.rows["ref_area"] == WORLD
    said = [Said(speaker.say(SAID_COUNT, **shared), facts.rows[~of_world])]
    world = facts.details["world"]
    if len(world) and facts.details["soc"] == TOTAL:
        gap = speaker.points(abs(facts["world_gap"]))
        statement = speaker.say(SAID_WORLD, **_pair(world.iloc[0], speaker), gap=gap)
        said.insert(0, Said(statement, facts.rows[of_world]))
    gaps = facts.details["gaps"]
    widest = gaps[gaps["obs_value"].abs() == gaps["obs_value"].abs().max()]
    if len(widest) == 1 and widest["obs_value"].iloc[0]:
        row = widest.iloc[0]
        where = speaker.in_area(row["ref_area"])
        statement = speaker.say(SAID_WIDEST, in_area=where, **_pair(row, speaker))
        said.append(Said(statement, facts.rows[facts.rows["ref_area"] == row["ref_area"]]))
    return tuple(said)

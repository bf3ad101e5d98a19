"""Why this exists: nine rates need caveats, and only those that this area's rates call for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.contingencies import lower
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

OWN = N_("Each rate has its own denominator: the rates are neither added, averaged nor ranked.")
ESTIMATES = N_("Region and world: modelled estimates of the ILO for {year}, one release.")
WORLD_ONLY = N_("World: modelled estimates of the ILO for {year}, one release.")
WOMEN = N_("Mothers: women only.")
ZERO = N_("A point at zero is a published value; a cross: national law has no scheme (as stated for {year}).")
POINT_ZERO = N_("A point at zero is a published value.")
PARTIAL = N_("{region}, {contingency}: only women ({women}) and men ({men}) are published.")


def notes(facts: Facts, speaker: Speaker) -> list[str]:
    """Return the caveats of a profile, one sentence or two each.

    Parameters
    ----------
    facts : Facts
        As ``contingency_profile.facts`` gives them.
    speaker : Speaker
    """
    table, year = facts.details["table"], int(facts["aggregate_year"])
    found = [speaker.say(OWN), speaker.say(WOMEN)]
    if "world_share" in facts.headline:
        msgid = ESTIMATES if facts.details["region"] else WORLD_ONLY
        found.append(speaker.say(msgid, year=year))
    if facts["n_no_scheme"]:
        found.append(speaker.say(ZERO, year=int(table["note_year"].max())))
    elif (table["value"] == 0).any():
        found.append(speaker.say(POINT_ZERO))
    return [*found, *_partial(facts, speaker), speaker.say(HEALTH)]


def _partial(facts: Facts, speaker: Speaker) -> list[str]:
    """Say of the region what is published for women and men but not for both together."""
    found = []
    for soc, rows in facts.details["partial"].groupby("soc", sort=False):
        shares = dict(zip(rows["sex"], map(speaker.percent, rows["obs_value"]), strict=True))
        sexes = {"women": shares.get("SEX_F", ""), "men": shares.get("SEX_M", "")}
        label = lower(speaker.label("contingencies", "soc", soc))
        found.append(
            speaker.say(PARTIAL, region=speaker.area(facts.details["region"]), contingency=label, **sexes)
        )
    return found

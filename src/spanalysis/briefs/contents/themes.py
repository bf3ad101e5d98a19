"""Why this exists: what a brief on a theme says is a list of figures, to be read and changed by an editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from spanalysis.briefs.brief import Passage
from spanalysis.briefs.contents.areas import SIZE
from spanalysis.briefs.contents.outline import Outline
from spanalysis.figures.country.country_page_words import ADEQUACY
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.briefs.contents.gathering import Gathering

Named: TypeAlias = tuple[str, ...]
"""A figure's name and the values of its parameters."""

Picked: TypeAlias = tuple[Named, tuple[int, ...]]
"""A figure with the statements that are taken, counted from 0."""

KIND = N_("Theme brief on social protection")


@dataclass(frozen=True)
class Theme:
    """A theme as its figures.

    Parameters
    ----------
    title : str
        Marked.
    messages : tuple of Picked
    exhibits : tuple of Named
    grid : Named
    unknown : tuple of Picked
        Statements that say what is not known.
    caveats : tuple of str
        Marked sentences without numbers, after them.
    """

    title: str
    messages: tuple[Picked, ...]
    exhibits: tuple[Named, ...]
    grid: Named
    unknown: tuple[Picked, ...] = ()
    caveats: tuple[str, ...] = ()


PENSION = "SOC_CONTIG_PENSION"
TOTAL = "SOC_CONTIG_TOTAL"
UNKNOWN_GAP = N_(
    "Countries that do not publish women and men apart are not counted: their gap is unknown, not zero."
)

THEMES: dict[str, Theme] = {
    "world": Theme(
        title=N_("Social protection in the world"),
        messages=(
            (("world-coverage-trend",), (0, 1)),
            (("coverage-by-region",), (0,)),
            (("income-groups",), (0,)),
            (("world-coverage-by-contingency",), (0,)),
        ),
        exhibits=(("world-coverage-trend",), ("coverage-by-region",)),
        grid=("contingency-profile", "X01"),
        unknown=((("world-uncovered-71",), (2,)), (("data-gaps",), (1,))),
        caveats=(ADEQUACY,),
    ),
    "platform-work": Theme(
        title=N_("Platform work in the European Union"),
        messages=(
            (("eu-platform-work",), (0, 1)),
            (("platform-definitions",), (1,)),
            (("platform-protection-gap",), (0, 1)),
        ),
        exhibits=(("eu-platform-work",), ("platform-protection-gap",)),
        grid=("platform-definitions",),
        unknown=((("eu-platform-growth",), (1, 2)), (("platform-definitions",), (2,))),
        caveats=(
            N_("How many people are misclassified has not been counted: what is published is a ceiling."),
        ),
    ),
    "older-persons": Theme(
        title=N_("Social protection for older persons"),
        messages=((("older-persons",), (0, 1, 2)), (("sex-gap", PENSION), (0,))),
        exhibits=(("older-persons",), ("sex-gap", PENSION)),
        grid=("older-persons",),
        caveats=(
            N_("Any pension counts, whatever its amount: the rate does not say who can live on it."),
            UNKNOWN_GAP,
            N_(
                "The countries’ values are for different years; a count of countries is not a share of people."
            ),
        ),
    ),
    "women": Theme(
        title=N_("Social protection for women"),
        messages=(
            (("sex-gap", TOTAL), (0, 1)),
            (("sex-gap", PENSION), (0,)),
            (("mothers",), (0, 1)),
            (("platform-protection-gap",), (1,)),
        ),
        exhibits=(("sex-gap", TOTAL), ("mothers",)),
        grid=("mothers",),
        caveats=(
            UNKNOWN_GAP,
            N_(
                "A mother counts as covered if she receives a cash benefit, whatever its amount; care is not counted."
            ),
            ADEQUACY,
        ),
    ),
    "affordability": Theme(
        title=N_("Is social protection affordable?"),
        messages=(
            (("financing-gap",), (1, 0)),
            (("spending-by-income-group",), (0, 1)),
            (("financing-gap",), (2,)),
        ),
        exhibits=(("financing-gap",), ("spending-by-income-group",)),
        grid=("financing-gap",),
        caveats=(
            N_("What is spent does not say whom it reaches, or whether the benefits are enough to live on."),
            N_(
                "The financing gap is an estimate for a floor of benefits; a country’s own choices may cost more or less."
            ),
            N_("Regions and income groups overlap: their gaps do not add up."),
        ),
    ),
}
"""Every theme brief by name."""


def outline(gathering: Gathering, name: str) -> Outline:
    """Gather a theme's figures."""
    theme, speaker = THEMES[name], gathering.speaker
    caveats = tuple(Passage(speaker.say(caveat)) for caveat in theme.caveats)
    return Outline(
        title=speaker.say(theme.title),
        kind=speaker.say(KIND),
        messages=_said(theme.messages, gathering),
        exhibits=tuple(gathering.quoted(*named).exhibit(SIZE) for named in theme.exhibits),
        grids=(gathering.quoted(*theme.grid).grid(),),
        unknown=(*_said(theme.unknown, gathering), *caveats),
        rows=gathering.rows,
    )


def _said(picked: tuple[Picked, ...], gathering: Gathering) -> tuple[Passage, ...]:
    return tuple(passage for named, picks in picked for passage in gathering.quoted(*named).statements(picks))

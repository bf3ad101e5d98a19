"""Why this exists: what each contingency's rate does not say stands under its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ESTIMATES = N_("World, regions and income groups: modelled estimates of the ILO, one release.")
COUNTRIES = N_(
    "Countries: published values, another release, each of its own year; the columns count them and average nothing."
)
NO_SCHEME = NN_(
    "For {n} country of the {zero} at zero, an earlier release states that the law has no scheme.",
    "For {n} countries of the {zero} at zero, an earlier release states that the law has no scheme.",
)
SEXES = N_(
    "Of {n} countries that publish both sexes, women are less often covered than men in {behind}, equally often in {level}, more often in {ahead}."
)
PARTIAL = N_("{region}: only women ({women}) and men ({men}) are published.")
OWN = {
    "SOC_CONTIG_PENSION": N_("Any pension counts, whatever its amount."),
    "SOC_CONTIG_CHILD": N_("Some countries count children, others households with children."),
    "SOC_CONTIG_MAT": N_("Women only; cash benefits, not care."),
    "SOC_CONTIG_UNE": N_("Receipt of a cash benefit; contributing to a scheme is not counted."),
    "SOC_CONTIG_INJ": N_(
        "Covered in case of injury, not receiving a benefit; some countries count employment, others the labour force."
    ),
    "SOC_CONTIG_DISAB": N_("Severe disabilities only."),
}
"""What has to be known of each contingency."""


def notes(facts: Facts, speaker: Speaker) -> list[str]:
    """Return the caveats of a theme's figure, a sentence or two each.

    Parameters
    ----------
    facts : Facts
        As ``themes.facts`` gives them.
    speaker : Speaker
    """
    own = OWN[facts.details["soc"]]
    found = [speaker.say(own), speaker.say(ESTIMATES), *_partial(facts, speaker)]
    found.append(speaker.say(COUNTRIES))
    if facts["n_no_scheme"]:
        found.append(speaker.count(*NO_SCHEME, int(facts["n_no_scheme"]), zero=int(facts["n_zero"])))
    if "sex_n" in facts.headline:
        counts = {name: int(facts[f"sex_{name}"]) for name in ("n", "behind", "level", "ahead")}
        found.append(speaker.say(SEXES, **counts))
    return found


def _partial(facts: Facts, speaker: Speaker) -> list[str]:
    """Say of a region what is published for women and men but not for both together."""
    found = []
    for code, rows in facts.details["partial"].groupby("ref_area", sort=False):
        shares = dict(zip(rows["sex"], map(speaker.percent, rows["obs_value"]), strict=True))
        sexes = {"women": shares.get("SEX_F", ""), "men": shares.get("SEX_M", "")}
        found.append(speaker.say(PARTIAL, region=speaker.area(str(code)), **sexes))
    return found

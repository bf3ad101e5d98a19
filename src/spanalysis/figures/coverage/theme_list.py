"""Why this exists: the six contingencies that papers are written about, each with the words for whom it counts."""

from __future__ import annotations

from dataclasses import dataclass

from spanalysis.figures.coverage.contingency_profile_words import SAID_CHILDREN, SAID_PENSION
from spanalysis.text import N_


@dataclass(frozen=True)
class Theme:
    """What one contingency's figure is called and says of its own.

    Parameters
    ----------
    id, soc : str
        Name in the catalogue, and contingency.
    about, clause, said : str
        Marked: the catalogue's line, the title's beginning, and a statement about any area.
    """

    id: str
    soc: str
    about: str
    clause: str
    said: str


THEMES = {
    theme.soc: theme
    for theme in (
        Theme(
            "older-persons",
            "SOC_CONTIG_PENSION",
            N_("Older persons who receive a pension: world, regions, income groups and countries"),
            N_("World, {year}: {share} of persons above pensionable age receive a pension"),
            SAID_PENSION,
        ),
        Theme(
            "children",
            "SOC_CONTIG_CHILD",
            N_("Children covered by a child or family benefit: world, regions, income groups and countries"),
            N_("World, {year}: {share} of children receive a child or family cash benefit"),
            SAID_CHILDREN,
        ),
        Theme(
            "mothers",
            "SOC_CONTIG_MAT",
            N_(
                "Mothers with newborns who receive a cash benefit: world, regions, income groups and countries"
            ),
            N_("World, {year}: {share} of women giving birth receive a maternity cash benefit"),
            N_("{in_area}, {share} of women giving birth received a maternity cash benefit in {year}"),
        ),
        Theme(
            "unemployed",
            "SOC_CONTIG_UNE",
            N_("Unemployed persons who receive a cash benefit: world, regions, income groups and countries"),
            N_("World, {year}: {share} of unemployed persons receive a cash benefit"),
            N_("{in_area}, {share} of unemployed persons received an unemployment cash benefit in {year}"),
        ),
        Theme(
            "work-injury",
            "SOC_CONTIG_INJ",
            N_("Workers covered in case of work injury: world, regions, income groups and countries"),
            N_("World, {year}: {share} of workers are covered in case of work injury"),
            N_("{in_area}, {share} of workers were covered in case of work injury in {year}"),
        ),
        Theme(
            "disability",
            "SOC_CONTIG_DISAB",
            N_(
                "Persons with severe disabilities who receive a benefit: world, regions, income groups and countries"
            ),
            N_("World, {year}: {share} of persons with severe disabilities receive a cash benefit"),
            N_("{in_area}, {share} of persons with severe disabilities received a cash benefit in {year}"),
        ),
    )
}
"""The six, by contingency."""

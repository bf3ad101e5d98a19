"""Why this exists: the words of a country's page, chosen by what its tables hold and lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.text import N_, NN_, capitalise_first

if TYPE_CHECKING:
    from spanalysis.figures.country.unknown import Gap
    from spanalysis.figures.speaker import Speaker

TITLE = N_("{country}: {share} covered by at least one benefit in {year}")
TITLE_NONE = N_("{country}: no published value of coverage by at least one benefit")
SUBTITLE = N_("Social protection coverage (SDG indicator 1.3.1); region: {region}; income group: {income}")
SUBTITLE_PLAIN = N_("Social protection coverage (SDG indicator 1.3.1); region: {region}")
OF_POPULATION = N_("of the population covered by at least one social protection benefit in {year}")
NOT_PUBLISHED = N_("No published value")
NOT_THERE = N_("for the share of the population covered by at least one social protection benefit")
BESIDE = N_("Region {region_share}, world {world_share} in {year}. Health care is not counted.")
HEAD_NUMBER = N_("At least one benefit")
HEAD_TREND = N_("Over the years, with region and world")
HEAD_CONTINGENCIES = N_("By contingency: latest value, its year, region and world")
HEAD_SEXES = N_("Women and men")
NOTE_SEXES = N_("Same year, same release; per cent of each sex")
HEAD_NEIGHBOURS = N_("In the subregion: {subregion}")
HEAD_NEIGHBOURS_NONE = N_("In the subregion")
NOTE_NEIGHBOURS = N_("At least one benefit, latest value and its year")
HEAD_UNKNOWN = N_("What is not known")
MEN = N_("men")
WOMEN = N_("women")
WITH_YEAR = N_("{contingency} ({year})")
NO_SEXES = N_("No contingency has values for women and men in one year of one release.")
NO_NEIGHBOURS = N_("The sources put this country or territory in no subregion.")
NO_NEIGHBOUR_VALUES = N_("No country or territory of the subregion has a published value.")
NOTE = N_(
    "Points: values published for the country, each with its year. Diamonds: modelled estimates of the ILO. Each contingency has its own denominator: the rates are neither added nor averaged."
)
CAPTION = N_(
    "Country page: {country}. Population covered by at least one social protection benefit: {values}; region ({region}) {region_share} and world {world_share} in {aggregate_year}. Contingencies with a published value: {known}."
)
CAPTION_NONE = N_(
    "Country page: {country}. No value of this indicator has been published; region ({region}) {region_share} and world {world_share} in {aggregate_year}. Contingencies with a published value: {known}."
)
ALT = N_(
    "One page with six parts for {country}: the headline, the trend with region and world, the contingencies, women and men, the countries of the subregion, and what is not known. {finding}."
)
BETWEEN = NN_("… {n} country in between", "… {n} countries in between")
NONE = N_("none")
DEFINITION = N_("effective coverage, SDG indicator 1.3.1, at least one benefit, health care not counted")
COVERED = N_(
    "In {year}, {share} of the population {in_country} was covered by at least one social protection benefit"
)
UNPUBLISHED = N_(
    "No value of coverage by at least one social protection benefit has been published for {the_country}"
)
AROUND = N_("The share was {region_share} in the region ({region}) and {world_share} in the world in {year}")

GAPS = {
    "no_headline": N_("No share covered by at least one benefit has been published: that is not zero."),
    "old_headline": N_("The latest share covered by at least one benefit is for {year}: it is old."),
    "no_value": N_("No published value: {contingencies}. That is not zero."),
    "no_scheme": N_("No scheme anchored in law, so nobody can be covered: {contingencies}."),
    "bare_zero": N_("Published as zero without a reason: {contingencies}."),
    "no_sex": N_("Not published for women and men in one year of one release: {contingencies}."),
    "dropped": N_(
        "An earlier release ({publisher}, {date}) gave {share} for {year}; the newest has no value for that year."
    ),
}
"""Words for each kind of gap."""

ADEQUACY = N_(
    "Coverage says nothing about the level of benefits: being covered is not being adequately protected."
)


def unknown(gaps: tuple[Gap, ...], speaker: Speaker) -> list[str]:
    """Say what is not known, one sentence a gap."""
    return [*(_gap(gap, speaker) for gap in gaps), speaker.say(ADEQUACY)]


def _gap(gap: Gap, speaker: Speaker) -> str:
    named = [speaker.label("contingencies", "soc", code) for code in gap.contingencies]
    values: dict[str, object] = {
        "contingencies": speaker.listing([name[:1].lower() + name[1:] for name in named]),
        "year": gap.year,
        "share": speaker.percent(gap.share),
    }
    if gap.vintage:
        values |= {"publisher": speaker.publisher(gap.vintage), "date": speaker.published(gap.vintage)}
    words = speaker.say(GAPS[gap.code], **values)
    return str(capitalise_first(words, speaker.lang))

"""Why this exists: what is said of an area's nine rates is chosen by which of them there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.contingencies import lower
from spanalysis.figures.coverage.contingency_profile_notes import notes
from spanalysis.figures.select import COUNTRIES, TOTAL, each
from spanalysis.figures.spec import Phrases, Said
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

SHARE = N_("{area}: {share} covered by at least one benefit in {year}")
NO_TOTAL = N_("{area}: no value published for at least one benefit")
NOTHING = N_("{area}: no rate of any contingency has been published")
NO_AGGREGATE = N_("{area}: no rate has been published for the group as a whole")
NO_LAW = N_("no scheme in law for unemployed persons ({year})")
NO_LAWS = NN_("no scheme in law for {n} contingency", "no scheme in law for {n} contingencies")
GAPS = NN_("no data on {n} of {all} contingencies", "no data on {n} of {all} contingencies")
COMPLETE = N_("a value for each of the {all} contingencies")
SUBTITLE = N_(
    "Effective coverage by contingency (SDG indicator 1.3.1), per cent of each denominator, latest year"
)
CAPTION = N_(
    "Effective coverage by contingency, {area}, latest values: {values}. Each rate has its own denominator. Health care is not counted."
)
CAPTION_EMPTY = N_(
    "Effective coverage by contingency, {area}: no value has been published. That is not zero. Health care is not counted."
)
VALUE = N_("{label} {share} ({year})")
VALUE_NO_LAW = N_("{label} {share} ({year}; no scheme in law)")
VALUE_NONE = N_("{label}: no data")
ALT = N_("One row for each of {all} contingencies, {area}: {values}. Lighter marks show {references}.")
ALT_ALONE = N_("One row for each of {all} contingencies, {area}: {values}.")
ALT_EMPTY = N_(
    "One row for each of {all} contingencies without a mark for {area}: no value has been published."
)
REFERENCE = N_("{area} ({year})")
SAID = N_(
    "{in_area}, {share} of the population was covered by at least one social protection benefit in {year}"
)
SAID_PENSION = N_("{in_area}, {share} of persons above pensionable age received a pension in {year}")
SAID_CHILDREN = N_("{in_area}, {share} of children received a child or family cash benefit in {year}")
SAID_NONE = N_(
    "No rate of social protection coverage has been published for {area}; for the world it was {share} in {year}"
)
DEFINITION = N_("effective coverage, SDG indicator 1.3.1, without health care")
STATEMENTS = {TOTAL: SAID, "SOC_CONTIG_PENSION": SAID_PENSION, "SOC_CONTIG_CHILD": SAID_CHILDREN}


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the headline rate with its year, and what is missing or has no scheme."""
    values = _listed(facts.details["table"], speaker)
    shared: dict[str, object] = {
        "area": speaker.area(facts.details["area"]),
        "all": len(facts.details["table"]),
        "values": speaker.series(values),
        "references": speaker.listing(_references(facts, speaker)),
    }
    empty, alone = facts["n_values"] == 0, "world_share" not in facts.headline
    return Phrases(
        title=_title(facts, speaker, shared["area"]),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION_EMPTY if empty else CAPTION, **shared),
        alt=speaker.say(ALT_EMPTY if empty else ALT_ALONE if alone else ALT, **shared),
        notes=(" ".join(notes(facts, speaker)),),
        brief_note=speaker.say(HEALTH),
        statements=_statements(facts, speaker),
        definition=speaker.say(DEFINITION),
    )


def _title(facts: Facts, speaker: Speaker, area: object) -> str:
    if facts["n_values"] == 0:
        kinds = speaker.tables["ref_areas"].set_index("ref_area")["area_type"]
        country = kinds[facts.details["area"]] in COUNTRIES
        return speaker.say(NOTHING if country else NO_AGGREGATE, area=area)
    if TOTAL in facts.headline:
        share, year = speaker.percent(facts[TOTAL]), int(facts["year"])
        first = speaker.say(SHARE, area=area, share=share, year=year)
    else:
        first = speaker.say(NO_TOTAL, area=area)
    return speaker.series([first, *_findings(facts, speaker)])


def _findings(facts: Facts, speaker: Speaker) -> list[str]:
    table = facts.details["table"]
    stated = table[table["note_year"] > 0]
    missing, number = int(facts["n_missing"]), len(table)
    found = []
    if list(stated["soc"]) == ["SOC_CONTIG_UNE"]:
        found.append(speaker.say(NO_LAW, year=int(stated["note_year"].iloc[0])))
    elif len(stated):
        found.append(speaker.count(*NO_LAWS, len(stated)))
    if missing:
        found.append(speaker.count(*GAPS, missing, all=number))
    return found or [speaker.say(COMPLETE, all=number)]


def _listed(table: pd.DataFrame, speaker: Speaker) -> list[str]:
    """Every contingency with its value and year, or that it has none."""
    found = []
    for row in each(table):
        label = lower(speaker.label("contingencies", "soc", row.soc))
        if row.year == 0:
            found.append(speaker.say(VALUE_NONE, label=label))
        else:
            msgid = VALUE_NO_LAW if row.note_year else VALUE
            found.append(
                speaker.say(msgid, label=label, share=speaker.percent(row.value), year=int(row.year))
            )
    return found


def _references(facts: Facts, speaker: Speaker) -> list[str]:
    shares = {"first": facts.details["region"], "second": "X01" if "world_share" in facts.headline else ""}
    year = int(facts["aggregate_year"])
    return [
        speaker.say(REFERENCE, area=speaker.the_area(code), year=year) for code in shares.values() if code
    ]


def _statements(facts: Facts, speaker: Speaker) -> tuple[str | Said, ...]:
    area, table = facts.details["area"], facts.details["table"].set_index("soc")
    if facts["n_values"] == 0:
        share, year = speaker.percent(facts["world_share"]), int(facts["aggregate_year"])
        return (speaker.say(SAID_NONE, area=speaker.the_area(area), share=share, year=year),)
    said, own = [], facts.details["own"]
    for soc, msgid in STATEMENTS.items():
        if soc in facts.headline:
            share, year = speaker.percent(facts[soc]), int(table["year"][soc])
            where = speaker.in_area(area, start=True)
            statement = speaker.say(msgid, in_area=where, share=share, year=year)
            said.append(Said(statement, own[own["soc"] == soc]))
    return tuple(said)

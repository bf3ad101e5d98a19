"""Why this exists: the writer gets a sentence that says the right number in the source's sense, ready to stand in the draft."""

from __future__ import annotations

from spanalysis.audit.facts import Seen
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.reasons import what
from spanalysis.audit.subject import Subject
from spanalysis.audit.values import written
from spanalysis.audit.voice import Voice
from spanalysis.text import N_, sentence

COVERED = {
    "SOC_CONTIG_TOTAL": N_(
        "In {year}, {value} of the population {in_area} had at least one social protection benefit"
    ),
    "SOC_CONTIG_CHILD": N_(
        "In {year}, {value} of children {in_area} were covered by a child or family cash benefit"
    ),
    "SOC_CONTIG_MAT": N_(
        "In {year}, {value} of women giving birth {in_area} received a maternity cash benefit"
    ),
    "SOC_CONTIG_UNE": N_("In {year}, {value} of unemployed persons {in_area} received a cash benefit"),
    "SOC_CONTIG_INJ": N_("In {year}, {value} of workers {in_area} were covered in case of work injury"),
    "SOC_CONTIG_DISAB": N_(
        "In {year}, {value} of persons with severe disabilities {in_area} received a benefit"
    ),
    "SOC_CONTIG_PENSION": N_("In {year}, {value} of older persons {in_area} received a pension"),
    "SOC_CONTIG_POOR": N_("In {year}, {value} of poor persons {in_area} were covered by social protection"),
    "SOC_CONTIG_VULN": N_(
        "In {year}, {value} of vulnerable persons {in_area} were covered by social assistance"
    ),
}
LEFT_OUT = {
    "SOC_CONTIG_TOTAL": N_(
        "In {year}, {value} of the population {in_area} had no social protection benefit at all"
    ),
    "SOC_CONTIG_CHILD": N_(
        "In {year}, {value} of children {in_area} were not covered by any child or family cash benefit"
    ),
    "SOC_CONTIG_MAT": N_(
        "In {year}, {value} of women giving birth {in_area} did not receive a maternity cash benefit"
    ),
    "SOC_CONTIG_UNE": N_("In {year}, {value} of unemployed persons {in_area} did not receive a cash benefit"),
    "SOC_CONTIG_INJ": N_("In {year}, {value} of workers {in_area} were not covered in case of work injury"),
    "SOC_CONTIG_DISAB": N_(
        "In {year}, {value} of persons with severe disabilities {in_area} did not receive a benefit"
    ),
    "SOC_CONTIG_PENSION": N_("In {year}, {value} of older persons {in_area} did not receive a pension"),
    "SOC_CONTIG_POOR": N_(
        "In {year}, {value} of poor persons {in_area} were not covered by social protection"
    ),
    "SOC_CONTIG_VULN": N_(
        "In {year}, {value} of vulnerable persons {in_area} were not covered by social assistance"
    ),
}
WOMEN = {
    False: N_("In {year}, {value} of women {in_area} had at least one social protection benefit"),
    True: N_("In {year}, {value} of women {in_area} had no social protection benefit at all"),
}
MEN = {
    False: N_("In {year}, {value} of men {in_area} had at least one social protection benefit"),
    True: N_("In {year}, {value} of men {in_area} had no social protection benefit at all"),
}
PEOPLE = N_("In {year}, {value} {in_area} had no social protection benefit at all")
PLATFORM = {
    "EC_ALL_STATUSES": N_(
        "In {year}, {value} worked through digital labour platforms in the EU, whatever their employment status"
    ),
    "EC_CORRECTLY_CLASSIFIED": N_(
        "In {year}, {value} working through digital labour platforms in the EU were believed to be correctly classified"
    ),
    "EC_AT_RISK_MISCLASSIFICATION": N_(
        "In {year}, up to {value} working through digital labour platforms in the EU may have been at risk of "
        "misclassification"
    ),
}
PROJECTED = N_(
    "{value} were projected in 2021 to work through digital labour platforms in the EU in {year}; no outturn has been published"
)
GAP = N_("The financing gap for a universal social protection floor {in_area} is {value} ({year})")
SPENDING = {
    "SP_EXPENDITURE_EXCL_HEALTH": N_(
        "Public social protection expenditure {in_area} was {value} in {year}, excluding health"
    ),
    "SP_EXPENDITURE_TOTAL": N_(
        "Public social protection expenditure {in_area} was {value} in {year}, including health"
    ),
}
PLAIN = N_("{what}, {area}, {year}: {value}")
CHANGE = N_("{second}; {first}")
SOURCED = N_("{statement} (source: {source})")


def suggestion(subject: Subject, judgement: Judgement, speaker: Voice) -> str:
    """Write a sentence with the value to use; ``""`` where there is none."""
    row = judgement.use
    if row is None:
        return ""
    if "difference" in judgement.facts and len(judgement.matches) > 1:
        first, second = (_statement(item, speaker) for item in judgement.matches[:2])
        return _sourced(speaker.say(CHANGE, first=first[:1].lower() + first[1:], second=second), row, speaker)
    return speaker.once(row, _sourced_statement)


def _sourced_statement(row: Seen, speaker: Voice) -> str:
    return _sourced(_statement(row, speaker), row, speaker)


def _sourced(statement: str, row: Seen, speaker: Voice) -> str:
    return sentence(speaker.say(SOURCED, statement=statement, source=speaker.source(row.obs.vintage)))


def _statement(row: Seen, speaker: Voice) -> str:
    template = _template(row)
    obs = row.obs
    told = {
        "year": str(obs.time_period),
        "value": written(row, speaker),
        "in_area": speaker.in_area(obs.ref_area),
        "area": speaker.area(obs.ref_area),
        "what": what(row, speaker),
    }
    return speaker.say(template, **{name: value for name, value in told.items() if f"{{{name}}}" in template})


def _template(row: Seen) -> str:
    obs = row.obs
    if obs.table == "platform_work":
        return PROJECTED if obs.obs_status == "F" else PLATFORM.get(obs.definition, PLAIN)
    if obs.indicator.startswith("SPF_GAP"):
        return GAP
    if obs.indicator in SPENDING:
        return SPENDING[obs.indicator]
    if obs.indicator == "SDG_0131_UNCOVERED_NB":
        return PEOPLE
    if obs.indicator in ("SDG_0131_SEX_SOC_RT", "SDG_0131_UNCOVERED_RT") and obs.unit_measure == "PT":
        return _share(row)
    return PLAIN


def _share(row: Seen) -> str:
    obs = row.obs
    left_out = (obs.indicator == "SDG_0131_UNCOVERED_RT") != (row.value != obs.obs_value)
    if obs.sex == "SEX_T" or obs.soc == "SOC_CONTIG_MAT":
        return (LEFT_OUT if left_out else COVERED)[obs.soc]
    if obs.soc == "SOC_CONTIG_TOTAL":
        return (WOMEN if obs.sex == "SEX_F" else MEN)[left_out]
    return PLAIN

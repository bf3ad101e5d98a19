"""What holds of every audit: published values pass, changed ones never do, and no draft breaks it."""

from __future__ import annotations

import datetime as dt
import math
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit import persons, shapes
from audit.planter import LANGUAGES, Planter
from audit.scoring import TODAY, draft_of, drafts
from audit.truth import SDG_131, Fact, Truth
from spanalysis import text
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.facts import OUT_OF_DATE, YOUNG_OR_OLD, Obs, Seen
from spanalysis.audit.model import CELL, FOOTNOTE, HEADING, TEXT, Claim, Draft, Findings, Paragraph
from spanalysis.audit.reasons import what
from spanalysis.audit.values import written
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home
from spanalysis.text.numbers import rounded
from spanalysis.tidy.newest import newest_release

DEVELOPMENT = drafts(Path(__file__).with_name("development.jsonl"))
ENDED = ("LEGAL_COMPREHENSIVE", "EC_EARLIER_COUNT_2018", "PENSION_UNCOVERED_RT")
REPLACED = ("ILO_DEVELOPING",)
"""Series, and a group of countries, that a later report replaced: their values are superseded anywhere."""
KEY = ("ref_area", "indicator", "definition", "soc", "sex", "age_group", "unit_measure")
QUICK = settings(max_examples=150, deadline=None, database=None, derandomize=True)


@cache
def tables() -> Tables:
    return Tables(find_home())


@cache
def auditor() -> Auditor:
    return Auditor(tables(), dt.date.fromisoformat(TODAY))


@cache
def truth() -> Truth:
    return Truth.of(tables())


@cache
def planter(lang: str) -> Planter:
    return Planter(lang, tables(), truth())


def audit(*paragraphs: str, kind: str = TEXT) -> Findings:
    made = tuple(Paragraph(n, words, kind, int(kind == HEADING)) for n, words in enumerate(paragraphs, 1))
    return auditor().audit(Draft("draft", "txt", made))


def verdicts(sentence: str) -> list[str]:
    return [str(claim.verdict) for claim in audit(sentence).claims]


@cache
def newest(table: str) -> tuple[Obs, ...]:
    """Return what the newest release of each series says; of several publishers of one the newest."""
    vintages = tables()["vintages"]
    rows = newest_release(tables()[table], vintages)
    rows = rows.assign(day=rows["vintage"].map(vintages.set_index("vintage")["published"].dt.date))
    key = [column for column in KEY if column in rows]
    last = rows.groupby([*key, "time_period"])["day"].transform("max")
    rows = rows[rows["day"] == last]
    return tuple(_obs(table, row) for row in rows.to_dict("records") if not _is_over(row))


def _is_over(row: dict[str, Any]) -> bool:
    subject = str(row.get("indicator") or row.get("definition"))
    over = subject.startswith(ENDED) or row["ref_area"] in REPLACED
    return over or row.get("age_group") in YOUNG_OR_OLD


def _obs(table: str, row: dict[str, Any]) -> Obs:
    empty = dict.fromkeys(Obs.__dataclass_fields__, "")
    told = {name: value for name, value in row.items() if name in empty}
    return Obs(**{**empty, **told, "table": table, "published": row["day"]})


@cache
def effective() -> list[Obs]:
    """Return coverage of SDG 1.3.1, without groups of countries that others of their name have outlived."""
    found = [obs for obs in newest("coverage") if obs.indicator == SDG_131]
    last: dict[Any, dt.date] = {}
    for obs in sorted(found, key=lambda obs: obs.published):
        last[obs.ref_area, obs.soc, obs.sex] = obs.published

    def is_alive(obs: Obs) -> bool:
        alike = truth().siblings.get(obs.ref_area, {obs.ref_area})
        others = [last.get((area, obs.soc, obs.sex), obs.published) for area in alike]
        return last[obs.ref_area, obs.soc, obs.sex] >= max(others) - OUT_OF_DATE

    return [obs for obs in found if is_alive(obs)]


@cache
def finance() -> list[Obs]:
    return [obs for obs in newest("finance") if obs.indicator != "GDP_USD"]


SMALL = {
    "coverage": lambda: [obs for obs in newest("coverage") if obs.indicator != SDG_131],
    "finance": lambda: [obs for obs in finance() if not obs.indicator.startswith("SOCX")],
    "platform": lambda: list(newest("platform_work")),
}
"""Values so few that each is tried: other indicators of coverage, gap and spending, platform work."""
ANY_SHARE = st.deferred(lambda: st.sampled_from(effective()))
ANY_EXPENDITURE = st.deferred(lambda: st.sampled_from(finance()))


def labelled(obs: Obs, lang: str, value: float | None = None) -> str:
    """Write "label, area, year: value", as the audit's own suggestions do."""
    speaker = planter(lang).speaker
    row = Seen(obs, obs.obs_value)
    told = written(row if value is None else Seen(obs, value), speaker, qualified=value is None)
    words = f"{what(row, speaker)}, {speaker.area(obs.ref_area)}, {obs.time_period}: {told}."
    return str(text.typography(words, lang))


def said(obs: Obs, lang: str, shape: int, *, lacks: bool, decimals: int, shown: float | None = None) -> str:
    """Write a share of coverage in one of the shapes; a group without words of its own by its label."""
    if obs.sex != "SEX_T" and obs.soc not in (*persons.SEXED[lang], "SOC_CONTIG_MAT"):
        return labelled(obs, lang, shown)
    value = (100 - obs.obs_value if lacks else obs.obs_value) if shown is None else shown
    slots = {"v": text.percent(value, lang, decimals), "y": obs.time_period}
    slots |= planter(lang).place(obs.ref_area)
    slots |= planter(lang).group(obs.soc, obs.sex, lacks=lacks)
    return planter(lang).say("", shapes.ONE[lang][shape], slots).text


SHAPES = st.integers(0, min(map(len, shapes.ONE.values())) - 1)
LANGS = st.sampled_from(LANGUAGES)


@QUICK
@given(ANY_SHARE, LANGS, SHAPES, st.booleans(), st.integers(0, 2))
def test_any_newest_share_passes(obs: Obs, lang: str, shape: int, lacks: bool, decimals: int) -> None:
    sentence = said(obs, lang, shape, lacks=lacks, decimals=decimals)
    assert verdicts(sentence) == ["current"], sentence


@QUICK
@given(ANY_SHARE, LANGS, SHAPES, st.booleans(), st.floats(-40, 40))
def test_a_changed_share_never_passes(obs: Obs, lang: str, shape: int, lacks: bool, change: float) -> None:
    shown = round((100 - obs.obs_value if lacks else obs.obs_value) + change, 1)
    fact = Fact(obs.ref_area, obs.time_period, obs.soc, obs.sex, obs.obs_value)
    assume(0 <= shown <= 100)
    sentence = said(obs, lang, shape, lacks=lacks, decimals=1, shown=shown)
    by_label = sentence == labelled(obs, lang, shown)
    assume(not by_label or _is_far(shown, obs, share=True))
    assume(not truth().holds(fact, shown, lacks=lacks and not by_label))
    assert "current" not in verdicts(sentence), sentence


@QUICK
@given(ANY_EXPENDITURE, LANGS)
def test_any_newest_share_of_gdp_passes(obs: Obs, lang: str) -> None:
    sentence = labelled(obs, lang)
    assert verdicts(sentence) == ["current"], sentence


def refused(found: list[Obs]) -> list[str]:
    """Return sentences with published values that are not current."""
    said = [labelled(obs, lang) for obs in found for lang in LANGUAGES]
    return [sentence for sentence in said if verdicts(sentence) != ["current"]]


def passed(found: list[Obs]) -> list[str]:
    """Return sentences with values that were never published and are current nevertheless."""
    changed = [(obs, value) for obs in found for value in other_values(obs)]
    said = [labelled(obs, lang, value) for obs, value in changed for lang in LANGUAGES]
    return [sentence for sentence in said if "current" in verdicts(sentence)]


def other_values(obs: Obs) -> list[float]:
    """Return values that are none of those published of the same, nor a rounding of one."""
    share = obs.unit_measure.startswith("PT")
    factors = (0.75, 1.3) if share else (0.001, 0.75, 1.3, 1000)
    values = [round(obs.obs_value * f, 1) if share else obs.obs_value * f for f in factors]
    same = ("table", "subject", "ref_area", "time_period", "unit_measure", "sex", "soc")
    alike = [o for o in newest(obs.table) if all(getattr(o, name) == getattr(obs, name) for name in same)]
    return [value for value in values if value > 0 and all(_is_far(value, o, share=share) for o in alike)]


def _is_far(value: float, obs: Obs, *, share: bool) -> bool:
    """Whether a value, as it will be written, is no rounding of a published one."""
    scale = 1.0 if share else 1000.0 ** (math.log10(value) // 3)
    shown = float(rounded(value / scale, 1))
    step = 0.1 if shown % 1 else 1.0
    off = abs(shown - obs.obs_value / scale)
    return (
        off > 0.55 * step
        and off > (0 if share else 0.06 * obs.obs_value / scale)
        and (value <= 100 or not share)
    )


@pytest.mark.parametrize("name", SMALL)
def test_every_published_value_passes(name: str) -> None:
    wrong = refused(SMALL[name]())
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", SMALL)
def test_a_changed_value_never_passes(name: str) -> None:
    wrong = passed(SMALL[name]())
    assert wrong == [], "\n".join(wrong)


def test_every_suggestion_of_the_audit_passes() -> None:
    rows = [row for row in DEVELOPMENT if not row.get("as_of")]
    claims = [claim for row in rows for claim in auditor().audit(draft_of(row)).claims]
    suggested = dict.fromkeys(claim.suggestion for claim in claims if claim.suggestion)
    wrong = [words for words in suggested if set(verdicts(words)) != {"current"}]
    assert len(suggested) > 150
    assert wrong == [], "\n".join(wrong)


VOCABULARY = """
52.4% 52,4 % 9.6 percentage points, 3.8 billion people 28 millions de personnes; US$1.4 trillion 4,8 % del PIB
two in three deux tiers la mitad 1 234 567 12.345.678 between 28 and 43 million (2015) since 2015 en 2023,
up from covered by at least one social protection benefit sans protection sociale sin ninguna prestación Mali
Bolivia le Rwanda Burkina Faso the world women hommes niños pensions platform workers in the EU may be at risk
of misclassification the lowest in West Africa le plus élevé de l’UEMOA doubled a triplé 0 % 100% 1e9 ½ ٣٤ %.
… – 10^12 −4,5 %
"""
WORDS = st.sampled_from(VOCABULARY.split())
DRAFTS = st.lists(st.lists(WORDS, max_size=25).map(" ".join), min_size=1, max_size=4)
KIND = st.sampled_from((TEXT, HEADING, CELL, FOOTNOTE))


def places(claim: Claim, paragraphs: list[str]) -> None:
    words = paragraphs[claim.paragraph - 1]
    assert words[claim.sentence_start :].startswith(claim.sentence)
    assert 0 <= claim.start < claim.end <= len(claim.sentence)
    assert (claim.quantity.start, claim.quantity.end) == (claim.start, claim.end)
    assert claim.text.strip() == claim.text
    assert claim.lang in LANGUAGES and claim.reason


def check(paragraphs: list[str], found: Findings) -> None:
    for claim in found.claims:
        places(claim, paragraphs)
    order = [(claim.paragraph, claim.sentence_start, claim.start) for claim in found.claims]
    assert order == sorted(set(order))
    assert found == audit(*paragraphs, kind=found.draft.paragraphs[0].kind)


@QUICK
@given(DRAFTS, KIND)
def test_claims_stand_in_order_where_they_are_said_to_stand(paragraphs: list[str], kind: str) -> None:
    check(paragraphs, audit(*paragraphs, kind=kind))


@QUICK
@given(st.lists(st.text(max_size=120), min_size=1, max_size=3), KIND)
def test_no_text_breaks_the_audit(paragraphs: list[str], kind: str) -> None:
    check(paragraphs, audit(*paragraphs, kind=kind))


def test_claims_of_a_long_draft_are_the_same_each_time_and_in_order() -> None:
    paragraphs = [row["text"] for row in DEVELOPMENT]
    found = audit(*paragraphs)
    assert len(found.claims) > 300
    check(paragraphs, found)

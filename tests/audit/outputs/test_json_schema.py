"""Programs that read the audit's JSON can rely on one schema, whatever was found."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spanalysis.audit.model import About, Claim, Draft, Findings, Match, Quantity, Verdict
from spanalysis.audit.outputs.as_json import to_json

NUMBER, TEXT = {"type": "number"}, {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}


def whole(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    """An object of exactly these properties, all of them there but the optional ones."""
    required = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


ABOUT = {field.name: {"type": "string", "minLength": 1} for field in dataclasses.fields(About)}
ABOUT |= {"time_period": {"type": "integer"}, "polarity": {"enum": ["covered", "not_covered"]}}
MATCH = {field.name: TEXT for field in dataclasses.fields(Match)}
MATCH |= {
    "time_period": {"type": "integer"},
    "obs_value": {"type": ["number", "null"]},
    "computed": {"type": "boolean"},
}
PAIR = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
QUANTITY = {
    "value": {"anyOf": [NUMBER, PAIR]},
    "unit": TEXT,
    "approx": {"type": "boolean"},
    "bound": {"enum": ["", "about", "more_than", "at_least", "up_to", "less_than", "almost"]},
    "text": TEXT,
}
CLAIM = {
    "sentence": TEXT,
    "start": COUNT,
    "end": COUNT,
    "paragraph": {"type": "integer", "minimum": 1},
    "lang": {"enum": ["en", "fr", "es"]},
    "quantity": whole(QUANTITY),
    "about": whole(ABOUT, *ABOUT),
    "verdict": {"enum": ["current", "superseded", "misdescribed", "contradicted", "no-data", "unresolved"]},
    "reason": TEXT,
    "matches": {"type": "array", "items": whole(MATCH)},
    "suggestion": TEXT,
    "citation": TEXT,
}
VERDICTS = CLAIM["verdict"]["enum"]
SCHEMA = whole(
    {
        "draft": TEXT,
        "format": {"enum": ["docx", "md", "txt", "html", "pdf", "ipynb"]},
        "as_of": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "summary": whole(dict.fromkeys(VERDICTS, COUNT)),
        "claims": {"type": "array", "items": whole(CLAIM)},
    }
)
VALUES = st.floats(0, 1e12, allow_nan=False)
WORDS = st.text(max_size=12)
MATCHES = st.builds(
    Match, WORDS, WORDS, st.integers(1990, 2030), WORDS, VALUES, WORDS, WORDS, WORDS, computed=st.booleans()
)
ABOUTS = st.builds(
    About,
    WORDS,
    WORDS,
    time_period=st.none() | st.integers(1990, 2030),
    polarity=st.sampled_from(["", "covered"]),
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    sentence = draw(st.text(min_size=1, max_size=40))
    start = draw(st.integers(0, len(sentence) - 1))
    end = draw(st.integers(start + 1, len(sentence)))
    bound = draw(st.sampled_from(["", "about", "up_to"]))
    quantity = Quantity(start, end, draw(VALUES), draw(VALUES), draw(WORDS), draw(VALUES), bound)
    lang, verdict = draw(st.sampled_from(["en", "fr", "es"])), draw(st.sampled_from(Verdict))
    told = draw(WORDS), tuple(draw(st.lists(MATCHES, max_size=2))), draw(WORDS), draw(WORDS)
    return Claim(
        draw(st.integers(1, 99)), sentence, start, end, 0, lang, quantity, draw(ABOUTS), verdict, *told
    )


def told(found: list[Claim]) -> dict[str, Any]:
    content = json.loads(to_json(Findings(Draft("draft.md", "md", ()), "2026-01-31", tuple(found))))
    jsonschema.validate(content, SCHEMA, cls=jsonschema.Draft202012Validator)
    return content


@given(st.lists(claims(), max_size=4))
def test_any_findings_fit_the_schema_and_the_counts_agree(found: list[Claim]) -> None:
    content = told(found)
    assert list(content["summary"]) == VERDICTS
    for verdict, count in content["summary"].items():
        assert count == sum(claim["verdict"] == verdict for claim in content["claims"])
    for claim in content["claims"]:
        assert claim["sentence"][claim["start"] : claim["end"]] == claim["quantity"]["text"]


@pytest.mark.parametrize(
    "change", [{"verdict": "probably"}, {"paragraph": 0}, {"about": {"sex": ""}}, {"more": 1}]
)
def test_the_schema_refuses_what_the_audit_never_says(change: dict[str, Any]) -> None:
    claim = Claim(
        1, "It was 52 %.", 7, 11, 0, "en", Quantity(7, 11, 52, 52, "PT", 1), About(), Verdict.CURRENT, ""
    )
    content = told([claim])
    content["claims"][0] |= change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, SCHEMA, cls=jsonschema.Draft202012Validator)

"""Why this exists: programs rely on the shape of the audit's JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from audit.sample_findings import HOSTILE, claim, findings, paragraph, usual
from spanalysis.audit.model import Quantity, Verdict
from spanalysis.audit.outputs.as_json import to_json


def test_summary_names_all_six_verdicts_in_order() -> None:
    content = json.loads(to_json(usual()))
    assert list(content) == ["draft", "format", "as_of", "summary", "claims"]
    assert content["summary"] == {str(verdict): 1 for verdict in Verdict}
    none = json.loads(to_json(findings()))
    assert none["claims"] == []
    assert list(none["summary"].items()) == [(str(verdict), 0) for verdict in Verdict]


def test_start_and_end_cut_the_number_out_of_the_sentence() -> None:
    claims = json.loads(to_json(usual()))["claims"]
    cut = [one["sentence"][one["start"] : one["end"]] for one in claims]
    assert cut == ["17.4%", "20.5%", "12.2%", "One in six", "63%", "777"]
    assert [one["quantity"]["text"] for one in claims] == cut


def test_about_holds_only_what_was_settled() -> None:
    first = json.loads(to_json(usual()))["claims"][0]
    assert first["about"] == {"ref_area": "X02", "time_period": 2023}
    assert first["matches"][0]["vintage"] == "ilo-2024-09"
    assert first["matches"][0]["published"] == "2024-09-12"
    assert first["matches"][0]["obs_value"] == 19.1


def test_value_is_a_number_or_the_two_ends_of_a_range() -> None:
    one = claim(paragraph("28 to 43 million"), "28 to 43 million")
    for low, high, value in ((28e6, 43e6, [28000000, 43000000]), (28e6, 28e6, 28000000)):
        made = replace(one, quantity=Quantity(0, 16, low, high, "PS", 1e6))
        text = to_json(findings(claims=(made,)))
        assert json.loads(text)["claims"][0]["quantity"]["value"] == value
        assert json.loads(text)["claims"][0]["quantity"]["approx"] is (low != high)


def test_missing_number_is_null_and_not_nan() -> None:
    one = claim(paragraph("17.4%"), "17.4%")
    made = replace(one, matches=(replace(one.matches[0], obs_value=float("nan")),))
    assert json.loads(to_json(findings(claims=(made,))))["claims"][0]["matches"][0]["obs_value"] is None


def test_accents_stay_and_hostile_text_comes_back_at_the_same_places() -> None:
    one = claim(paragraph(f"{HOSTILE} où 17.4% ¶"), "17.4%")
    text = to_json(findings(claims=(one,), name=HOSTILE))
    text.encode()
    back = json.loads(text)["claims"][0]
    assert "où" in text
    assert back["sentence"] == one.sentence.replace("\ud800", "�")
    assert back["sentence"][back["start"] : back["end"]] == "17.4%"


def test_same_findings_give_the_same_text() -> None:
    assert to_json(usual()) == to_json(usual())

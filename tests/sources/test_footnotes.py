from __future__ import annotations

import re

import pandas as pd

from spanalysis.codelists import load
from spanalysis.sources.footnotes import footnote_codes, note_codes, sentence_key


def test_the_list_holds_hashes_once_and_the_known_codes() -> None:
    listed = load("footnotes")
    assert listed["sha256"].is_unique
    assert all(re.fullmatch(r"[0-9a-f]{64}", key) for key in listed["sha256"])
    assert listed["code"].value_counts().to_dict() == {
        "SEX_PARTIAL": 3,
        "NO_SCHEME_IN_LAW": 1,
        "CONTRIBUTORY_PENSION_ONLY": 1,
        "SOCIAL_ASSISTANCE_ONLY": 1,
        "NOT_YET_IMPLEMENTED": 1,
    }


def test_sentences_become_codes_whatever_their_blanks() -> None:
    texts = pd.Series(["Not yet implemented", " Not  yet\nimplemented ", "", "Not yet implemented."])
    assert footnote_codes(texts).tolist() == ["NOT_YET_IMPLEMENTED", "NOT_YET_IMPLEMENTED", "", "OTHER"]


def test_the_key_is_the_sha256_of_the_normalised_sentence() -> None:
    assert sentence_key("  abc ") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_note_codes_keep_no_wording() -> None:
    notes = pd.Series(["R1:2383:Some words (fixture)", "T3:9001_C7:3020", "", "Only words"])
    assert note_codes(notes).tolist() == ["R1:2383", "T3:9001_C7:3020", "", "OTHER"]

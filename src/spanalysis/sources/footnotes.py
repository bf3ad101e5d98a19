"""Why this exists: publishers' footnotes are sentences; the tables carry codes.

The sentences are not kept. Each known one is listed in ``codelists/footnotes.csv`` by its SHA-256.
"""

from __future__ import annotations

import hashlib
import re

import pandas as pd

from spanalysis.codelists import load

#: The code of a footnote that is in no list.
OTHER = "OTHER"

_NOTE = re.compile(r"[A-Z]+\d+:\d+")


def sentence_key(sentence: str) -> str:
    """Give the SHA-256 (hexadecimal) of a sentence, with every run of white space read as one blank.

    Examples
    --------
    >>> sentence_key("a  b\\n") == sentence_key("a b")
    True
    """
    return hashlib.sha256(" ".join(sentence.split()).encode("utf-8")).hexdigest()


def footnote_codes(sentences: pd.Series) -> pd.Series:
    """Turn footnote sentences into codes.

    Parameters
    ----------
    sentences : Series of str
        Sentences as published, ``""`` where there is none.

    Returns
    -------
    Series of str
        Codes; ``""`` where there is no footnote, ``"OTHER"`` for an unknown one.

    Examples
    --------
    >>> footnote_codes(pd.Series(["", "Figures of a leap year only"])).tolist()
    ['', 'OTHER']
    """
    listed = load("footnotes")
    known = dict(zip(listed["sha256"], listed["code"], strict=True))
    codes = {text: known.get(sentence_key(text), OTHER) if text else "" for text in sentences.unique()}
    return sentences.map(codes).astype("str")


def note_codes(notes: pd.Series) -> pd.Series:
    """Keep the codes of ILOSTAT's notes (``R1:3902``, several joined by ``_``) and drop their wording.

    Examples
    --------
    >>> note_codes(pd.Series(["C3:6071_R1:3902", "R1:2383: Some words", "", "Words alone"])).tolist()
    ['C3:6071_R1:3902', 'R1:2383', '', 'OTHER']
    """
    codes = {text: _note_code(text) for text in notes.unique()}
    return notes.map(codes).astype("str")


def _note_code(text: str) -> str:
    return "_".join(_NOTE.findall(text)) or (OTHER if text else "")

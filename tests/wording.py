"""What is wrong with a text in its language: house style and grammar that a machine can see."""

from __future__ import annotations

import re

NUMBERS_KEPT = re.compile(r"\b1\.3\.1\b")
"""The indicator's number has its points in every language."""

RULES = {
    "every": {
        "an unfilled place": r"[{}|]|\b(?:nan|None)\b|<NA>",
        "two spaces": r"  |^\s|\s$",
        "a doubled word": r"(?i:\b([^\W\d_]{2,}) \1\b)",
        "doubled punctuation": r"\.\.|,,|;;|,\.|\( | \)|\(\)",
        "a typewriter's quote": r"['\"]",
        "a space before a comma or a full stop": r"[\s\u00a0][,.](?!\d)",
    },
    "en": {
        "a space before %": r"\d[\u00a0\u202f ]%",
        "a decimal comma": r"\d,\d+%",
        "an article twice": r"(?i:\bthe the\b)|\b(?:in|of|for) The\b",
        "a space before : ; ! ?": r"\s[:;!?]",
    },
    "fr": {
        "a decimal point": r"\d\.\d",
        "no no-break space before %": r"(?<![\u00a0\u202f])%",
        "no no-break space before : ; ! ? »": r"[^\u00a0\u202f][:;!?»]",
        "no no-break space after «": r"«[^\u00a0\u202f]",
        "no contraction": r"\b(?:de|à) les? ",
        "no elision": r"\b(?:[Dd]e|[Ll]e|[Ll]a|[Qq]ue|[Nn]e) (?:[aâàeéèêiîïoôuù]|[AÂÀEÉÈÊIÎÏOÔUÙ]|[Hh]aïti)",
        "an elision before a consonant": r"\b[DdLl]’(?i:[b-df-gj-np-tv-xz]|h(?!aïti|abit|omme|eure|ypoth))",
        "an article after en": r"\b[Ee]n (?:les?|la|l’)\b",
    },
    "es": {
        "a decimal point": r"\d\.\d",
        "no no-break space before %": r"(?<![\u00a0\u202f])%",
        "a space before : ; ! ?": r"\s[:;!?]",
        "no contraction": r"\b(?:de|a) el ",
        "a contraction with a name": r"\b(?:del|al) (?:El|la|las|los)\b",
        "y before i": r"\by (?:[Ii](?![aeo])|[Hh]i(?![ae]))",
        "o before o": r"\bo (?:[Oo]|[Hh]o)",
    },
}


def faults(text: str, lang: str) -> list[str]:
    """List what is wrong, each with the words around it."""
    plain = NUMBERS_KEPT.sub("number", text)
    found = []
    for name, rule in {**RULES["every"], **RULES[lang]}.items():
        hit = re.search(rule, plain)
        if hit:
            found.append(f"{name}: …{plain[max(0, hit.start() - 25) : hit.end() + 25]}…")
    return found

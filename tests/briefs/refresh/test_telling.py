"""A writer reads in three languages what was renewed."""

from __future__ import annotations

import typing

import pytest

from spanalysis.briefs.brief import Origin
from spanalysis.briefs.refresh import model
from spanalysis.briefs.refresh.model import Change, Kind
from spanalysis.briefs.refresh.telling import HEADS, told
from spanalysis.text import LANGUAGES

ORIGIN = Origin("country-coverage", ("BOL",), "es", "statement-0")
WHYS = [text for name, text in vars(model).items() if name.isupper() and isinstance(text, str)]


def test_a_change_is_told_with_its_place_before_and_after() -> None:
    assert told([Change(ORIGIN, "renewed", "38,4\xa0%", "41,0\xa0%")], "es") == [
        "Cifras actualizadas (country-coverage BOL statement-0)",
        "  antes: 38,4\xa0%",
        "  ahora: 41,0\xa0%",
    ]


def test_what_was_kept_says_why() -> None:
    change = Change(None, "kept", "39", "41.0", model.NUMBER_BY_HAND)
    assert told([change], "fr") == [
        "Laissé tel quel\xa0: à vous de décider",
        "  avant\xa0: 39",
        "  le plus récent\xa0: 41.0",
        "  Ce chiffre a été modifié à la main.",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_and_reason_has_words(lang: str) -> None:
    assert set(HEADS) == set(typing.get_args(Kind))
    assert len(WHYS) == 10
    for why in WHYS:
        lines = told([Change(ORIGIN, "kept", "a", "b", why)], lang)
        assert len(lines) == 4 and (lang == "en") == (lines[-1].strip() == why)
    assert len({told([Change(ORIGIN, kind, "a")], lang)[0] for kind in HEADS}) == len(HEADS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_told_as_nothing(lang: str) -> None:
    (line,) = told([], lang)
    assert line

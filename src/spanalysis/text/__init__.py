"""Why this exists: numbers, dates, lists and sentences read as a careful editor of each language writes them.

Everything here speaks English, French and Spanish and knows nothing of the subject. Take the names from
this package (``from spanalysis.text import percent, translator``); a module loads when a name of it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spanalysis.text.amounts import money, people, people_phrase, with_noun
    from spanalysis.text.catalogue import N_, NN_, Translator, po_path, translator
    from spanalysis.text.dates import date, year_range
    from spanalysis.text.lists import join
    from spanalysis.text.locales import LANGUAGES
    from spanalysis.text.numbers import number, percent, points
    from spanalysis.text.places import Place, in_place, of_place, the_place
    from spanalysis.text.sentences import capitalise_first, sentence
    from spanalysis.text.spacing import typography

__all__ = [
    "LANGUAGES",
    "NN_",
    "N_",
    "Place",
    "Translator",
    "capitalise_first",
    "date",
    "in_place",
    "join",
    "money",
    "number",
    "of_place",
    "people",
    "people_phrase",
    "percent",
    "po_path",
    "points",
    "sentence",
    "the_place",
    "translator",
    "typography",
    "with_noun",
    "year_range",
]

_HOMES = {
    "amounts": ("money", "people", "people_phrase", "with_noun"),
    "catalogue": ("N_", "NN_", "Translator", "po_path", "translator"),
    "dates": ("date", "year_range"),
    "lists": ("join",),
    "locales": ("LANGUAGES",),
    "numbers": ("number", "percent", "points"),
    "places": ("Place", "in_place", "of_place", "the_place"),
    "sentences": ("capitalise_first", "sentence"),
    "spacing": ("typography",),
}


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

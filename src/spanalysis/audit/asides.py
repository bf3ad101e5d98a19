"""Why this exists: a number may count countries, date data, quote or compute, and then no published share can settle it."""

from __future__ import annotations

import re

from spanalysis.audit.binding import bound
from spanalysis.audit.model import Quantity
from spanalysis.audit.reach import Kind
from spanalysis.audit.reading import Reading

_PLACES = re.compile(
    r"\b\d+ (?:(?:out )?(?:of|des|sur|de) (?:the |les |los )?\d+ )?(?:countries|country|pa[yí]s)"
    r"|\b(?:countries|territor\w+|pays|pa[ií]ses) (?:and \w+ |et \w+ |y \w+ )?"
    r"(?:below|under|above|over|au-dess\w+|sous|por debajo|por encima)\b",
    re.IGNORECASE,
)
_THAT_MANY = re.compile(r"\s*\(\d+ (?:countries|pays|pa[ií]ses)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\d+ (?:sur|de cada|in|out of) \d+$")
_OF_CONTINGENCIES = re.compile(r"\d+ (?:éventualités?|contingenc\w+) ")
_LATER = re.compile(
    r"\b(?:19|20)\d\d (?:or (?:later|after)|ou (?:après|plus tard|une année (?:ultérieure|postérieure))"
    r"|o (?:posterior|después|más tarde|un año posterior))",
    re.IGNORECASE,
)
_BY_PLACE = re.compile(
    r"\s*(?:by|par|por|depending on|selon|según) (?:the |la |le |el )?(?:regi[oó]n|région|country|pays|pa[ií]s|income group|grupo)",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|si)\s(?:se \w+\s)?(?:el\s)?$", re.IGNORECASE)
_OPENING, _CLOSING = '"“«', '"”»'
BOUNDS = ("less_than", "more_than", "at_least", "up_to")


def is_aside(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a number tells nothing of an area: it counts countries, is spoken of as a number, or is a condition.

    Parameters
    ----------
    reading : Reading
        The sentence or clause.
    quantity : Quantity
        One of its numbers.

    Examples
    --------
    >>> from spanalysis.audit.reading import read
    >>> text = "Coverage is below 20% in 8 of 13 countries; in Mali it is 12.6%."
    >>> reading = read(text, "en")
    >>> [is_aside(reading, quantity) for quantity in reading.quantities]
    [True, False]
    """
    compared = reading.has("cue.measures") and not reading.areas
    told = counts_places(reading, quantity) or is_quoted(reading, quantity)
    return compared or told or is_supposed(reading, quantity)


def counts_places(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a number counts countries or contingencies, or is the threshold of such a count ("below 20 % in 8 of 13 countries")."""
    if quantity.unit != "PT":
        return False
    told = reading.text[quantity.start : quantity.end].lower()
    if _OF_CONTINGENCIES.search(told):
        return True
    if not (quantity.bound in BOUNDS or _OUT_OF.search(told) or _THAT_MANY.match(reading.text, quantity.end)):
        return False
    return bool(_PLACES.search(reading.text))


def is_quoted(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a number stands alone in quotation marks: it is spoken of, not told."""
    before = reading.text[max(0, quantity.start - 2) : quantity.start].rstrip()
    after = reading.text[quantity.end : quantity.end + 2].lstrip()
    return before[-1:] in tuple(_OPENING) and after[:1] in tuple(_CLOSING)


def is_supposed(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a number is only a condition ("or if 100 % is reached")."""
    return bool(_IF.search(reading.text[max(0, quantity.start - 24) : quantity.start]))


def spreads(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a range goes from one area to another ("from 1.9 % to 17.6 % by region"), none of them named."""
    return quantity.is_range and bool(_BY_PLACE.match(reading.text, quantity.end))


def dates_data(reading: Reading) -> bool:
    """Say whether a sentence tells how recent values are ("whose latest value is for 2021 or later")."""
    return bool(reading.years or reading.softly) and bool(_LATER.search(reading.text))


def is_computed(reading: Reading, quantity: Quantity) -> bool:
    """Say whether the writer calls a number computed, where others beside it may be published."""
    if not reading.has("cue.computed"):
        return False
    told = reading.of("cue.computed", "cue.published")
    alike = [q for q in reading.quantities if q.unit == quantity.unit]
    if quantity.unit == "PP" or {m.concept for m in told} == {"cue.computed"}:
        return True
    own = bound(reading, alike, told, Kind.FAMILY)[alike.index(quantity)]
    return own is not None and own.concept == "cue.computed"

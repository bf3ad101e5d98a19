"""Why this exists: "52 %", "more than half" and "one in two" can each be true of 52.4, within what each claims."""

from __future__ import annotations

from spanalysis.audit.model import Quantity

EPSILON = 1e-7
_FRACTION = 2.5
_SLACK = 0.25


def holds(quantity: Quantity, value: float) -> bool:
    """Say whether a number as written is true of a value, within its rounding and its bound.

    Parameters
    ----------
    quantity : Quantity
        As written; of a range the value has to lie in it and the range may be no wider than a sixth of it.
    value : float
        In the same unit.

    Examples
    --------
    >>> holds(Quantity(0, 0, 52.0, 52.0, "PT", 1.0), 52.4), holds(Quantity(0, 0, 52.3, 52.3, "PT", 0.1), 52.4)
    (True, False)
    """
    if quantity.is_range:
        narrow = quantity.high - quantity.low <= abs(value) / 6
        return narrow and quantity.low - quantity.step / 2 <= value <= quantity.high + quantity.step / 2
    return _BOUNDS[quantity.bound](quantity, value)


def rounds_to(quantity: Quantity, value: float) -> bool:
    """Say whether the digits written are those of a value, whatever word stands before them."""
    return abs(quantity.low - value) <= _reach(quantity) + EPSILON * max(1.0, abs(value))


def is_exact(quantity: Quantity, value: float) -> bool:
    """Say whether the number is the value itself, not only its rounding."""
    return abs(quantity.low - value) <= EPSILON * max(1.0, abs(value))


def significant_digits(quantity: Quantity) -> int:
    """Return how many digits a number shows; a fraction in words shows none."""
    return len(str(round(quantity.low / quantity.step)).rstrip("0") or "0") if quantity.step else 0


def _reach(quantity: Quantity) -> float:
    """Half of the last digit's worth; what a fraction in words may be off, in points or as a share."""
    if quantity.step:
        return quantity.step / 2
    return min(_FRACTION, 0.08 * quantity.low) if quantity.unit == "PT" else 0.05 * quantity.low


def _about(quantity: Quantity, value: float) -> bool:
    spread = (
        0.04 * quantity.low if quantity.unit not in ("PT", "PP", "PT_GDP") else min(1.5, 0.06 * quantity.low)
    )
    return abs(quantity.low - value) <= max(_reach(quantity), spread) + EPSILON


def _more_than(quantity: Quantity, value: float) -> bool:
    lowest = quantity.low - (EPSILON if quantity.step == 0 else quantity.step / 2 * 0)
    return lowest - EPSILON <= value <= _far_above(quantity)


def _at_least(quantity: Quantity, value: float) -> bool:
    return quantity.low - quantity.step / 2 - EPSILON <= value <= _far_above(quantity)


def _less_than(quantity: Quantity, value: float) -> bool:
    return _far_below(quantity) <= value <= quantity.low + EPSILON


def _up_to(quantity: Quantity, value: float) -> bool:
    return quantity.low * 0.97 - quantity.step / 2 <= value <= quantity.low + quantity.step / 2 + EPSILON


def _almost(quantity: Quantity, value: float) -> bool:
    below = (
        max(quantity.step, 0.06 * quantity.low) if quantity.unit != "PT" else max(_FRACTION, quantity.step)
    )
    return (
        quantity.low - min(below, 0.15 * quantity.low) - EPSILON
        <= value
        <= quantity.low + _reach(quantity) / 4 + EPSILON
    )


def _far_above(quantity: Quantity) -> float:
    """The largest value of which "more than" still says something: beyond, a rounder number would be used."""
    return quantity.low * (1 + _SLACK) if quantity.step or quantity.unit != "PT" else quantity.low + 25


def _far_below(quantity: Quantity) -> float:
    return quantity.low * (1 - _SLACK) - (3 if quantity.unit == "PT" and not quantity.step else 0)


_BOUNDS = {
    "": rounds_to,
    "about": _about,
    "more_than": _more_than,
    "at_least": _at_least,
    "less_than": _less_than,
    "up_to": _up_to,
    "almost": _almost,
}

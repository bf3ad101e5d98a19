"""Why this exists: one number is rounded and written the same way wherever it is printed.

Rounding is half up on the decimal text of a float, as readers do it with a pencil: 0.25 is 0.3 and 2.675 is
2.68, whatever their binary values. Signs are a plus and a true minus (U+2212); a rounded zero has none.

=========  ==============  ==============  ============
what       English         French          Spanish
=========  ==============  ==============  ============
decimals   point           comma           comma
thousands  comma           U+202F          U+00A0, from five digits on
per cent   ``52.4%``       U+00A0 + ``%``  U+00A0 + ``%``
=========  ==============  ==============  ============
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from numbers import Integral

from spanalysis.errors import ValueRangeError
from spanalysis.text.locales import MINUS, NBSP, checked_language, decimal_mark, grouped, is_singular

_POINTS = {
    "en": ("percentage point", "percentage points"),
    "fr": ("point de pourcentage", "points de pourcentage"),
    "es": ("punto porcentual", "puntos porcentuales"),
}


def exact(value: float | Decimal) -> Decimal:
    """Return a number as the decimal that its shortest text shows.

    Raises
    ------
    ValueRangeError
        If it is infinite or not a number: a missing value has no digits to print.

    Examples
    --------
    >>> exact(2.675)
    Decimal('2.675')
    """
    if isinstance(value, Decimal):
        amount = value
    else:
        amount = Decimal(int(value)) if isinstance(value, Integral) else Decimal(repr(float(value)))
    if not amount.is_finite():
        raise ValueRangeError(
            "a finite number to write",
            repr(value),
            mend="Leave missing values out, or say in words that they are.",
        )
    return amount


def rounded(value: float | Decimal, decimals: int = 1, *, trim: bool = False) -> Decimal:
    """Round half away from zero, on the decimal text of the number.

    Parameters
    ----------
    value : float, int or decimal.Decimal
        Any finite number, numpy's included.
    decimals : int
        Digits kept after the decimal mark; negative for tens, hundreds, ...
    trim : bool
        Drop zeros at the end of the decimals.

    Returns
    -------
    decimal.Decimal
        The number with exactly the digits to print.

    Examples
    --------
    >>> rounded(0.25), rounded(28.0, trim=True)
    (Decimal('0.3'), Decimal('28'))
    """
    amount = exact(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return Decimal(f"{amount.normalize() if trim else amount:f}")


def written(amount: Decimal, lang: str, *, signed: bool = False) -> str:
    """Write the digits of an amount that has been rounded already, all of them.

    Examples
    --------
    >>> written(Decimal("-1234.50"), "en")
    '−1,234.50'
    """
    checked_language(lang)
    whole, _, part = f"{abs(amount):f}".partition(".")
    sign = (MINUS if amount < 0 else "+" if signed else "") if amount else ""
    return sign + grouped(whole, lang) + (decimal_mark(lang) + part if part else "")


def number(
    value: float | Decimal, lang: str, decimals: int = 0, *, trim: bool = False, signed: bool = False
) -> str:
    """Write a number with grouped thousands.

    Parameters
    ----------
    value : float, int or decimal.Decimal
        Any finite number.
    lang : str
        ``en``, ``fr`` or ``es``.
    decimals : int
        Digits after the decimal mark.
    trim : bool
        Drop zeros at the end of the decimals.
    signed : bool
        Write ``+`` before positive numbers.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    ValueRangeError
        If the number is infinite or missing.

    Examples
    --------
    >>> number(12345, "en"), number(1234, "es"), number(0.25, "fr", 1)
    ('12,345', '1234', '0,3')
    """
    return written(rounded(value, decimals, trim=trim), lang, signed=signed)


def percent(
    value: float | Decimal, lang: str, decimals: int = 1, *, trim: bool = False, signed: bool = False
) -> str:
    """Write a share given in per cent (52.4, not 0.524).

    Parameters, errors and rounding are those of :func:`number`. Use ``decimals=0`` where the source gave a
    whole number: more decimals would claim a precision it does not have.

    Examples
    --------
    >>> percent(52.4, "en"), percent(71, "en", decimals=0)
    ('52.4%', '71%')
    >>> percent(52.4, "fr") == percent(52.4, "es") == "52,4\\u00a0%"
    True
    """
    space = "" if lang == "en" else NBSP
    return f"{number(value, lang, decimals, trim=trim, signed=signed)}{space}%"


def points(
    value: float | Decimal, lang: str, decimals: int = 1, *, trim: bool = False, signed: bool = False
) -> str:
    """Write a difference of two rates, in percentage points.

    Parameters, errors and rounding are those of :func:`number`. The noun follows the number as printed:
    English writes "1 percentage point" but "1.0 percentage points", French keeps the singular below 2.

    Examples
    --------
    >>> points(9.6, "en").replace("\\u00a0", " "), points(1.9, "fr").replace("\\u00a0", " ")
    ('9.6 percentage points', '1,9 point de pourcentage')
    >>> points(-9.6, "es", signed=True).replace("\\u00a0", " ")
    '−9,6 puntos porcentuales'
    """
    amount = rounded(value, decimals, trim=trim)
    one, other = _POINTS[checked_language(lang)]
    return f"{written(amount, lang, signed=signed)}{NBSP}{one if is_singular(amount, lang) else other}"

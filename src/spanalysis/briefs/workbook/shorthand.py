"""Why this exists: a sign in place of a number, or beside a word, is explained once, and only if it occurs.

The signs are those that the UK Government Analysis Function recommends for spreadsheets; ``[s]``, ``[i]`` and
``[d]`` are this project's own.
"""

from __future__ import annotations

from collections.abc import Iterable

from spanalysis.briefs.workbook.pages import Column
from spanalysis.text import N_

NOT_AVAILABLE, NOT_APPLICABLE = "[x]", "[z]"

STATUSES = {
    "E": "[e]",
    "F": "[f]",
    "U": "[u]",
    "B": "[b]",
    "P": "[p]",
    "I": "[i]",
    "N": "[ns]",
    "D": "[d]",
    "M": NOT_APPLICABLE,
    "O": NOT_AVAILABLE,
    "L": NOT_AVAILABLE,
    "H": NOT_AVAILABLE,
    "Q": "[c]",
}
"""Sign of each code of SDMX ``CL_OBS_STATUS`` that has one."""

FOOTNOTES = {"NO_SCHEME_IN_LAW": "[s]"}

MEANINGS = {
    "[b]": N_("break in the time series: values before and after are not comparable"),
    "[c]": N_("confidential: the publisher holds the value back"),
    "[d]": N_("the definition differs from that of the other values"),
    "[e]": N_("estimated by the publisher, not counted or reported"),
    "[f]": N_("forecast, projection or target for a year that had not been observed"),
    "[i]": N_("imputed by the publisher from other values"),
    "[ns]": N_("not statistically significant"),
    "[p]": N_("provisional: the publisher may revise it"),
    "[s]": N_("structural zero: the law has no scheme, so nobody can be covered; not a missing value"),
    "[u]": N_("of low reliability"),
    NOT_AVAILABLE: N_("not available: a value may exist, but none has been published; it is not zero"),
    NOT_APPLICABLE: N_(
        "not applicable: there can be no value here, no such code exists, or the row’s value is in the "
        "column of another unit"
    ),
}
"""What each sign means."""


def marked(label: str, code: str, signs: dict[str, str] = STATUSES) -> str:
    """Write a code's label with its sign behind it, if it has one.

    Examples
    --------
    >>> marked("estimated value", "E"), marked("normal value", "A")
    ('estimated value [e]', 'normal value')
    """
    return f"{label} {signs[code]}" if code in signs else label


def used(columns: Iterable[Column]) -> tuple[str, ...]:
    """Return the signs that occur in columns, in alphabetical order.

    Examples
    --------
    >>> used([Column("Value", (1.0, "[x]")), Column("Status", ("normal value", "estimated value [e]"))])
    ('[e]', '[x]')
    """
    texts = {value for column in columns for value in set(column.values) if isinstance(value, str)}
    ends = {text.rpartition(" ")[2] for text in texts}
    return tuple(sign for sign in sorted(MEANINGS) if sign in ends)

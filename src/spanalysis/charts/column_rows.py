"""Why this exists: what a column of 100 % is, apart from its drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spanalysis.errors import SchemaError, listed


@dataclass(frozen=True)
class ColumnRow:
    """One row of the frame of :func:`split_columns`: one column.

    Parameters
    ----------
    group : str
        Title of the group; columns of one group stand together.
    label : str
        Name below the column.
    part, rest : float
        The two amounts, 0 or more; the column shows their shares of the sum.
    part_text, rest_text : str
        The two amounts as written.
    sublabel : str
        Small words below the label; optional.
    """

    group: str
    label: str
    part: float
    part_text: str
    rest: float
    rest_text: str
    sublabel: str = ""


@dataclass(frozen=True)
class ColumnOptions:
    """What can be chosen about :func:`split_columns`.

    Parameters
    ----------
    part_names : mapping of str to (str, str)
        For each group, what the part and the rest are.
    break_label : str
        Words in the break between groups.
    """

    part_names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    break_label: str = ""


def check_columns(rows: Sequence[ColumnRow], options: ColumnOptions) -> None:
    """Raise SchemaError where a column has no height, or words for the parts or for the break are missing."""
    groups = list(dict.fromkeys(row.group for row in rows))
    unnamed = [group for group in groups if group not in options.part_names]
    where = "charts, split_columns"
    if unnamed:
        raise SchemaError("names of the parts of each group", f"none for {listed(unnamed)}", where=where)
    if len(groups) > 1 and not options.break_label:
        raise SchemaError("words for the break between groups", "none", where=where, mend="Give break_label.")
    for row in rows:
        if not (row.part >= 0 and row.rest >= 0 and row.part + row.rest > 0):
            raise SchemaError(
                "a part and a rest of 0 or more, not both 0",
                f"{row.part} and {row.rest}",
                where=f"{where}, column {row.label!r}",
                mend="A column with a missing share is not drawn: leave it out.",
            )

"""Why this exists: one small family of errors that tell a reader what to do next.

Every error says what was expected, what arrived, where, and how to mend it, so that an analyst who meets one
in a terminal or a notebook does not have to read this package's code.
"""

from __future__ import annotations

from collections.abc import Iterable


class SpanalysisError(Exception):
    """A problem that the person in front of the screen can mend.

    Parameters
    ----------
    expected : str
        What would have been right, as a phrase ("a value from 0 to 100").
    arrived : str
        What was found instead, quoted as it stands.
    where : str, optional
        File, row, key or option; empty when there is no place to name.
    mend : str, optional
        What to do, as a sentence.
    """

    def __init__(self, expected: str, arrived: str, *, where: str = "", mend: str = "") -> None:
        self.expected, self.arrived, self.where, self.mend = expected, arrived, where, mend
        place = f"{where}: " if where else ""
        advice = f" {mend}" if mend else ""
        super().__init__(f"{place}expected {expected}; got {arrived}.{advice}")


class FileFormatError(SpanalysisError):
    """A file that cannot be read at all: empty, truncated, not the kind its name says."""


class LayoutError(SpanalysisError):
    """A readable file whose header fits no known publisher's layout."""


class HashMismatchError(SpanalysisError):
    """A raw file whose sha256 differs from the one in ``data/raw/datapackage.json``."""


class UnknownCodeError(SpanalysisError):
    """A code (area, sex, contingency, indicator, ...) that is in no codelist."""


class ValueRangeError(SpanalysisError):
    """A value outside the range its unit allows, or one that is not a number."""


class DuplicateKeyError(SpanalysisError):
    """Two rows of one table with the same key."""


class SchemaError(SpanalysisError):
    """A table that breaks its schema in any other way."""


class CorrectionError(SpanalysisError):
    """An entry of ``corrections.toml`` that no longer matches what it was written for."""


class IncomparableError(SpanalysisError):
    """An attempt to compare, sum or rank values of different definitions, units or vintages."""


class NoDataError(SpanalysisError):
    """A question that the tables hold no observation for."""


class UnknownNameError(SpanalysisError):
    """A table, figure, area, language or option name that does not exist."""


class TranslationError(SpanalysisError):
    """Words that cannot be said in a language: untranslated, unreviewed, or with the wrong placeholders."""


class ProjectError(SpanalysisError):
    """A command that needs a project folder and was run outside one, or in an incomplete one."""


def listed(items: Iterable[object], most: int = 5) -> str:
    """Join the first ``most`` items for an error message and count the rest.

    Examples
    --------
    >>> listed(["a", "b", "c"], most=2)
    'a, b and 1 more'
    """
    texts = [str(item) for item in items]
    shown = ", ".join(texts[:most])
    return shown if len(texts) <= most else f"{shown} and {len(texts) - most} more"

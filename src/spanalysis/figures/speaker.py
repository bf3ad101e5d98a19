"""Why this exists: a figure's words need a language, names and house-style numbers, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from spanalysis import codelists, text
from spanalysis.errors import UnknownCodeError
from spanalysis.figures.places import place

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables


@dataclass(frozen=True)
class Speaker:
    """One language with the names of the tables.

    Parameters
    ----------
    lang : str
        ``en``, ``fr`` or ``es``.
    tables : Tables
        For the names of areas and releases.
    """

    lang: str
    tables: Tables

    def say(self, msgid: str, /, **values: object) -> str:
        """Translate a marked sentence and fill in its values, already formatted."""
        return str(text.translator(self.lang).gettext(msgid, **values))

    def count(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Translate a sentence that depends on a number."""
        return str(text.translator(self.lang).ngettext(one, many, n, **values))

    def percent(self, value: float, decimals: int = 1, *, trim: bool = False) -> str:
        """Write a share: ``52.4%``, ``52,4 %``; an exact zero is ``0%``."""
        return str(text.percent(value, self.lang, decimals, trim=trim or value == 0))

    def points(self, value: float, *, signed: bool = False) -> str:
        """Write a difference of shares in percentage points; ``signed`` writes a plus before a rise."""
        return str(text.points(value, self.lang, signed=signed))

    def number(self, value: float, decimals: int = 1, *, signed: bool = False) -> str:
        """Write a number without a unit: ``+1.2``, ``+1,2``."""
        return str(text.number(value, self.lang, decimals, signed=signed))

    def people(self, value: float, *, whole: bool = True) -> str:
        """Write a number of persons with its noun: ``3.8 billion people``; see :meth:`persons`."""
        return str(text.people_phrase(value, self.lang, _decimals(value, whole), trim=whole))

    def persons(self, value: float, *, whole: bool = True) -> str:
        """Write a number of persons without its noun: ``3.8 billion``.

        ``whole`` numbers are published round ones and lose an empty decimal (``28 million``); computed ones are
        rounded to what they can bear (``1.0 billion``, ``141 million``).
        """
        return str(text.people(value, self.lang, _decimals(value, whole), trim=whole))

    def money(self, value: float) -> str:
        """Write a published amount in US dollars: ``US$1.4 trillion``, ``1,4 billones de dólares``."""
        return str(text.money(value, self.lang))

    def years(self, start: int, end: int) -> str:
        """Write a span of years."""
        return str(text.year_range(start, end, self.lang))

    def span(self, start: int, end: int) -> str:
        """Write a span of numbers inside a sentence: ``2015 to 2022``; a span of one is that number."""
        return self.say("{start} to {end}", start=start, end=end) if start != end else str(start)

    def listing(self, items: list[str]) -> str:
        """Join names in a sentence."""
        return str(text.join(items, self.lang))

    def series(self, items: list[str]) -> str:
        """Set items apart by semicolons, with the language's spacing."""
        return str(text.typography("; ".join(items), self.lang))

    def area(self, code: str) -> str:
        """Return the short name of an area.

        Raises
        ------
        UnknownCodeError
            If the code is not in ``ref_areas``.
        """
        if code not in self._names:
            raise UnknownCodeError("a code of the ref_areas table", repr(code))
        return self._names[code]

    @cached_property
    def _names(self) -> dict[str, str]:
        frame = self.tables["ref_areas"]
        return dict(zip(frame["ref_area"], frame[f"short_name_{self.lang}"], strict=True))

    def the_area(self, code: str, *, start: bool = False) -> str:
        """Write an area as a subject: ``le Mali``, ``low-income countries``; ``start`` opens a sentence with it."""
        return self._written(text.the_place(place(code, self.lang)), start)

    def in_area(self, code: str, *, start: bool = False) -> str:
        """Write where something is: ``au Mali``, ``en los Países Bajos``, ``in the world``."""
        return self._written(text.in_place(place(code, self.lang)), start)

    def of_area(self, code: str) -> str:
        """Write whose something is: ``du Mali``, ``del mundo``, ``of the Philippines``."""
        return str(text.of_place(place(code, self.lang)))

    def is_plural(self, code: str) -> bool:
        """Say whether an area's verb is in the plural: ``les Philippines comptent``, ``the Philippines has``."""
        return place(code, self.lang).plural

    def is_feminine(self, code: str) -> bool:
        """Say whether what agrees with an area is feminine: ``la Bolivie est couverte``; without meaning in English."""
        return place(code, self.lang).feminine

    def agreeing(self, one: str, many: str, code: str, /, **values: object) -> str:
        """Translate the sentence of a pair whose verb agrees with an area as its subject."""
        return self.count(one, many, 2 if self.is_plural(code) else 1, **values)

    def _written(self, phrase: str, start: bool) -> str:
        return str(text.capitalise_first(phrase, self.lang)) if start else phrase

    def label(self, name: str, key: str, code: str) -> str:
        """Return a codelist's label."""
        return codelists.label(name, key, code, self.lang)

    def release(self, vintage: str) -> pd.Series:
        """Return the ``vintages`` row of a release."""
        return self._releases[vintage]

    @cached_property
    def _releases(self) -> dict[str, pd.Series]:
        return {str(row["vintage"]): row for _, row in self.tables["vintages"].iterrows()}

    def published(self, vintage: str) -> str:
        """Write when a release came out, as exactly as it is known."""
        row = self.release(vintage)
        when: dt.date = row["published"].date()
        if row["published_precision"] == "read":
            return self.say("undated, read {date}", date=text.date(when, self.lang, "month"))
        return str(text.date(when, self.lang, row["published_precision"]))

    def publisher(self, vintage: str) -> str:
        """Return the short name of a release's publisher."""
        return codelists.label("publishers", "publisher", str(self.release(vintage)["publisher"]), self.lang)


def _decimals(value: float, whole: bool) -> int:
    """One decimal, none for computed numbers from ten million up to a billion."""
    return 0 if not whole and 10**7 <= value < 10**9 else 1

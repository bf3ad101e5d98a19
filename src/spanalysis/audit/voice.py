"""Why this exists: a long draft makes thousands of sentences from a few dozen templates and releases, looked up once each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spanalysis.audit.facts import Seen
from spanalysis.figures.speaker import Speaker
from spanalysis.text import translator
from spanalysis.text.catalogue import Translator


class _Remembering(Translator):
    """Reads each sentence's translation once; the file is not looked at again while an audit runs."""

    @cached_property
    def _known(self) -> dict[tuple[tuple[str, ...], str | None], tuple[str, ...]]:
        return {}

    def _forms(self, msgids: tuple[str, ...], context: str | None) -> tuple[str, ...]:
        if (msgids, context) not in self._known:
            self._known[msgids, context] = super()._forms(msgids, context)
        return self._known[msgids, context]


@dataclass(frozen=True)
class Voice(Speaker):
    """A speaker that remembers translations, releases and the values it has put into words."""

    def say(self, msgid: str, /, **values: object) -> str:
        """Translate a marked sentence and fill in its values, already formatted."""
        return self._translator.gettext(msgid, **values)

    def source(self, vintage: str) -> str:
        """Write who published a release, and when: ``ILO, 12 September 2024``."""
        if vintage not in self._sources:
            self._sources[vintage] = f"{self.publisher(vintage)}, {self.published(vintage)}"
        return self._sources[vintage]

    def once(self, row: Seen, write: Callable[[Seen, Voice], str]) -> str:
        """Put a value into words the first time, and say the same again."""
        key = (row, write.__name__)
        if key not in self._told:
            self._told[key] = write(row, self)
        return self._told[key]

    @cached_property
    def _translator(self) -> Translator:
        return _Remembering(translator(self.lang).lang)

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {}

    @cached_property
    def _told(self) -> dict[tuple[Seen, str], str]:
        return {}

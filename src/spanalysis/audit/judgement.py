"""Why this exists: a verdict, with what it rests on, before any language puts it into words."""

from __future__ import annotations

from dataclasses import dataclass, field

from spanalysis.audit.facts import Seen
from spanalysis.audit.model import Verdict


@dataclass(frozen=True)
class Judgement:
    """What is said of a number and why.

    Parameters
    ----------
    verdict : Verdict
    reason : str
        Key of the sentence in :mod:`spanalysis.audit.reasons`.
    matches : tuple of Seen
        Values that it was held against, the decisive one first.
    use : Seen or None
        The value to use instead, or the same one again.
    facts : dict
        Further values for the sentence.
    """

    verdict: Verdict
    reason: str
    matches: tuple[Seen, ...] = ()
    use: Seen | None = None
    facts: dict[str, object] = field(default_factory=dict)

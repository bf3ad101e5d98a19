"""Why this exists: what was judged in codes is handed to the writer in words: about, reason, sentence, reference."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spanalysis.audit.facts import Facts, Seen
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.model import About
from spanalysis.audit.reasons import reason
from spanalysis.audit.subject import Subject
from spanalysis.audit.successions import ended
from spanalysis.audit.suggestions import suggestion
from spanalysis.audit.voice import Voice
from spanalysis.audit.who import OTHER
from spanalysis.figures.origin import CITED
from spanalysis.figures.tables import Tables

_SOURCES = {
    "src.ilo": "ILO", "src.wb": "World Bank", "src.ec": "European Commission", "src.eurostat": "Eurostat",
    "src.etui": "ETUI", "src.jrc": "JRC",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A judgement in words."""

    about: About
    reason: str
    suggestion: str
    citation: str


@dataclass(frozen=True)
class Teller:
    """Writes judgements in the language of each sentence.

    Parameters
    ----------
    tables : Tables
        For names of areas and releases.
    facts : Facts
        What was published.
    """

    tables: Tables
    facts: Facts
    _speakers: dict[str, Voice] = field(default_factory=dict, compare=False)

    def tell(self, subject: Subject, judgement: Judgement) -> Told:
        """Put a judgement into words."""
        speaker = self._speaker(subject.reading.lang)
        judgement = self._alive(judgement)
        said = suggestion(subject, judgement, speaker)
        return Told(
            about(subject, judgement),
            reason(subject, judgement, speaker),
            said,
            _citation(judgement.use, speaker) if said else "",
        )

    def _alive(self, judgement: Judgement) -> Judgement:
        """Suggest no value of a series that has ended, but what is published today."""
        use = judgement.use
        over = ended([use], self.facts.as_of) if use is not None else None
        return judgement if over is None else replace(judgement, use=over.successor(self.facts))

    def _speaker(self, lang: str) -> Voice:
        return self._speakers.setdefault(lang, Voice(lang, self.tables))


def about(subject: Subject, judgement: Judgement) -> About:
    """Return what was settled of a number's meaning."""
    frame = subject.frames[0] if subject.frames else None
    platform = subject.field == "platform_work"
    decisive = judgement.matches[0].obs.ref_area if judgement.matches else ""
    areas = frame.areas if frame else subject.areas
    return About(
        ref_area=decisive if decisive in areas else next(iter(areas), ""),
        indicator="" if platform or frame is None else frame.subject,
        soc="" if subject.soc == OTHER or frame is None else frame.soc,
        sex="" if frame is None else frame.sex,
        definition=frame.subject if platform and frame else "",
        age_group=frame.age_group if frame else "",
        time_period=subject.year,
        polarity=subject.polarity if frame and frame.unit in ("PT", "PS") else "",
        unit_measure=subject.quantity.unit,
        source=next((name for key, name in _SOURCES.items() if key in subject.traits), ""),
        compared_with=str(subject.since or ""),
    )


def _citation(row: Seen | None, speaker: Voice) -> str:
    return "" if row is None else speaker.once(row, _cited)


def _cited(row: Seen, speaker: Voice) -> str:
    release = speaker.release(row.obs.vintage)
    undated = release["published_precision"] == "read"
    return speaker.say(
        CITED,
        publisher=speaker.publisher(row.obs.vintage),
        year=speaker.published(row.obs.vintage) if undated else str(release["published"].year),
        title=release[f"title_{speaker.lang}"],
        url=release["url"],
    )

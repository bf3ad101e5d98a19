"""Why this exists: an audit is looked at in a notebook, in a terminal, as a page, as a table and in the writer's own file."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import Claim, Findings, Verdict
from spanalysis.audit.readers import read_draft
from spanalysis.errors import ProjectError
from spanalysis.tidy.as_of import as_date

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables


@dataclass(frozen=True)
class Audit:
    """The claims of a draft with their verdicts; it shows itself in a notebook.

    Parameters
    ----------
    findings : Findings
        What was found.
    original : pathlib.Path or None
        The writer's file; None for a stream.
    """

    findings: Findings
    original: Path | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Claims in reading order."""
        return self.findings.claims

    @property
    def counts(self) -> dict[str, int]:
        """How many claims have each of the six verdicts."""
        found = Counter(str(claim.verdict) for claim in self.claims)
        return {str(verdict): found[str(verdict)] for verdict in Verdict}

    @property
    def is_current(self) -> bool:
        """Whether every claim is current."""
        return not self.findings.not_current

    @property
    def lang(self) -> str:
        """The language of most claims; ``en`` if there is none."""
        found = Counter(claim.lang for claim in self.claims)
        return found.most_common(1)[0][0] if found else "en"

    def to_frame(self) -> pd.DataFrame:
        """Return one row a claim: paragraph, number, verdict, reason, suggestion, citation and what it is about."""
        import pandas as pd

        columns = ["paragraph", "lang", "number", "verdict", "reason", "suggestion", "citation", "sentence"]
        rows = [
            {
                **{name: getattr(claim, name, None) for name in columns},
                "number": claim.text,
                "verdict": str(claim.verdict),
                **asdict(claim.about),
            }
            for claim in self.claims
        ]
        return pd.DataFrame(rows) if rows else pd.DataFrame(columns=columns)

    def to_json(self) -> str:
        """Return the claims as JSON; ``start`` and ``end`` count characters within ``sentence``."""
        from spanalysis.audit.outputs.as_json import to_json

        return to_json(self.findings)

    def to_html(self, lang: str = "") -> str:
        """Return a self-contained page with the draft and its claims, in the draft's language or another."""
        from spanalysis.audit.outputs.as_html import to_html

        return to_html(self.findings, lang or self.lang)

    def annotate(self, out: str | Path) -> Path:
        """Write the writer's own Word or Markdown file with a note on each claim that is not current.

        Raises
        ------
        FileFormatError
            If the draft is of another format.
        ProjectError
            If it came from a stream, or ``out`` is the draft itself.
        """
        from spanalysis.audit.outputs import annotate

        if self.original is None:
            raise ProjectError(
                "a file to annotate",
                "standard input",
                mend="Save the draft as .docx or .md and audit the file.",
            )
        return annotate(self.findings, self.original, Path(out))

    def _repr_html_(self) -> str:
        from spanalysis.audit.outputs.as_html import notebook_html

        return notebook_html(self.findings, self.lang)


def audit(
    source: str | Path | BinaryIO,
    tables: Tables,
    as_of: str | dt.date | None = None,
    format: str | None = None,  # noqa: A002
) -> Audit:
    """Read a draft and judge its numbers.

    Parameters
    ----------
    source : str, pathlib.Path or binary stream
        The draft.
    tables : Tables
        The tidy tables.
    as_of : str or datetime.date, optional
        Judge by what had been published on that day; today if left out.
    format : str, optional
        Of a stream: ``docx``, ``md``, ``txt``, ``html``, ``pdf`` or ``ipynb``; told from its content if left out.

    Raises
    ------
    FileFormatError
        If the draft cannot be read.
    ValueRangeError
        If the date is none.
    """
    day = dt.datetime.now(tz=dt.UTC).date() if as_of is None else as_date(as_of)
    draft = read_draft(source, format)
    path = Path(source) if isinstance(source, str | Path) else None
    return Audit(Auditor(tables, day).audit(draft), path)


def audit_here(
    source: str | Path | BinaryIO,
    as_of: str | dt.date | None = None,
    *,
    format: str | None = None,  # noqa: A002
) -> Audit:
    """Audit a draft with the tables of the project around the working folder, else of the installed package."""
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    return audit(source, Tables(find_home()), as_of, format)

"""Why this exists: a brief leaves as a Word file with real styles and notes, or in one's own template."""

from __future__ import annotations

from spanalysis.briefs.documents.word.writing import docx

__all__ = ["docx"]

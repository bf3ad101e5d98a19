"""Why this exists: a writer's draft is read from each kind of file into the same plain paragraphs."""

from spanalysis.audit.readers.drafts import read_draft

__all__ = ["read_draft"]

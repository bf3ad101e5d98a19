"""Why this exists: each file format prints a :class:`~spanalysis.briefs.brief.Brief` in its own best way."""

"""Why this exists: a Word file with a brief in it is brought up to date and keeps every other edit."""

from __future__ import annotations

from spanalysis.briefs.refresh.here import refresh_here
from spanalysis.briefs.refresh.model import Change, Refreshed, Renew
from spanalysis.briefs.refresh.refreshing import refresh, refresh_file
from spanalysis.briefs.refresh.telling import told

__all__ = ["Change", "Refreshed", "Renew", "refresh", "refresh_file", "refresh_here", "told"]

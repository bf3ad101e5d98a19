"""Why this exists: pictures travel alone, so what readers get wrong most often stands on the picture itself."""

from __future__ import annotations

from spanalysis.text import N_

HEALTH = N_("Health care is not counted.")
"""Effective coverage counts cash benefits and contributions; a health scheme does not make a person covered."""

"""Why this exists: pictures and sentences travel alone, so what readers get wrong most often stands on them."""

from __future__ import annotations

from spanalysis.text import N_

HEALTH = N_("Health care is not counted.")
"""Effective coverage counts cash benefits and contributions; a health scheme does not make a person covered."""

EFFECTIVE = N_(
    "SDG indicator 1.3.1: receiving at least one cash benefit or contributing to at least one scheme, health care not counted"
)
"""What effective coverage counts, for the bracket behind a sentence."""

IN_THE_WORLD = N_("{share} of the world’s population was covered by at least one benefit in {year}")
"""The headline of SDG indicator 1.3.1 as a statement."""

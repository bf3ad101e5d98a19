"""Why this exists: numbers with meaning come from named pure functions, from tidy tables and nothing else."""

from spanalysis.indicators.aggregates import aggregate
from spanalysis.indicators.comparable import require_same
from spanalysis.indicators.differences import change, sex_gap
from spanalysis.indicators.interpolation import interpolate
from spanalysis.indicators.latest import latest_observation
from spanalysis.indicators.reconciliation import reconcile
from spanalysis.indicators.uncovered import uncovered_people, uncovered_share

__all__ = [
    "aggregate",
    "change",
    "interpolate",
    "latest_observation",
    "reconcile",
    "require_same",
    "sex_gap",
    "uncovered_people",
    "uncovered_share",
]

"""Why this exists: numbers with meaning come from named pure functions, from tidy tables and nothing else."""

from spanalysis.indicators.aggregates import aggregate
from spanalysis.indicators.comparable import require_same
from spanalysis.indicators.data_age import data_age
from spanalysis.indicators.differences import change, sex_gap
from spanalysis.indicators.interpolation import interpolate
from spanalysis.indicators.latest import latest_observation
from spanalysis.indicators.pace import Pace, pace_to_target
from spanalysis.indicators.reconciliation import reconcile
from spanalysis.indicators.revisions import revisions
from spanalysis.indicators.uncovered import uncovered_people, uncovered_share
from spanalysis.indicators.uncovered_range import uncovered_range

__all__ = [
    "Pace",
    "aggregate",
    "change",
    "data_age",
    "interpolate",
    "latest_observation",
    "pace_to_target",
    "reconcile",
    "require_same",
    "revisions",
    "sex_gap",
    "uncovered_people",
    "uncovered_range",
    "uncovered_share",
]

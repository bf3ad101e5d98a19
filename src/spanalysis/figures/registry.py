"""Why this exists: the list of every figure there is, by theme, in the order of the catalogue."""

from __future__ import annotations

from spanalysis.figures.country import country_coverage, country_page
from spanalysis.figures.coverage import (
    contingency_heatmap,
    contingency_profile,
    country_ranking,
    coverage_by_region,
    data_gaps,
    how_the_past_moved,
    income_groups,
    pace_to_2030,
    sex_gap,
    themes,
    uncovered_people,
    world_coverage_by_contingency,
    world_coverage_trend,
    world_map,
    world_uncovered_71,
)
from spanalysis.figures.money import country_spending, financing_gap, spending_by_income_group
from spanalysis.figures.platform_work import (
    eu_platform_growth,
    eu_platform_work,
    online_labour,
    platform_definitions,
    platform_protection_gap,
    platform_share_by_country,
    platforms_in_the_world,
)
from spanalysis.figures.spec import Spec

COVERAGE = (
    world_uncovered_71.SPEC,
    world_coverage_trend.SPEC,
    world_coverage_by_contingency.SPEC,
    world_map.SPEC,
    coverage_by_region.SPEC,
    uncovered_people.SPEC,
    country_ranking.SPEC,
    income_groups.SPEC,
    contingency_profile.SPEC,
    contingency_heatmap.SPEC,
    sex_gap.SPEC,
    *themes.SPECS,
    pace_to_2030.SPEC,
    how_the_past_moved.SPEC,
    data_gaps.SPEC,
)
COUNTRY = (country_coverage.SPEC, country_page.SPEC)
PLATFORM_WORK = (
    eu_platform_work.SPEC,
    eu_platform_growth.SPEC,
    platform_definitions.SPEC,
    platform_share_by_country.SPEC,
    platform_protection_gap.SPEC,
    online_labour.SPEC,
    platforms_in_the_world.SPEC,
)
MONEY = (spending_by_income_group.SPEC, financing_gap.SPEC, country_spending.SPEC)

SPECS: dict[str, Spec] = {spec.id: spec for spec in (*COVERAGE, *COUNTRY, *PLATFORM_WORK, *MONEY)}
"""Every figure by id."""

"""Why this exists: one country on one sheet of paper: what is known of its coverage, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.country import country_coverage, unknown
from spanalysis.figures.country.country_page_phrases import phrases
from spanalysis.figures.country.country_page_sheet import sheet
from spanalysis.figures.country.neighbours import neighbours, subregion
from spanalysis.figures.country.sexes import by_sex, gaps, plotted
from spanalysis.figures.coverage import contingency_profile
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, area_row
from spanalysis.figures.spec import Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

PAGES = ("BOL", "BFA", "MLI", "RWA", "SEN", "IND", "PLW", "NAM")
"""Countries that a build draws: those advocacy papers tell of, a tiny one, and one whose code is NA."""


def facts(tables: Tables, params: Params) -> Facts:
    """Gather the six parts of a country's page.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no country or territory.
    """
    area = params["area"]
    row = area_row(tables, area, COUNTRIES)
    base = country_coverage.facts(tables, params)
    profile = contingency_profile.facts(tables, params)
    sexes = by_sex(tables, area)
    pairs = gaps(sexes)
    around = neighbours(tables, area)
    shown = profile.details["own"]
    parts = [base.rows, profile.rows, plotted(sexes, pairs), around]
    details = {
        **base.details,
        "ref_area": row,
        "profile": profile,
        "contingencies": shown,
        "pairs": pairs,
        "neighbours": around,
        "subregion": subregion(tables, area),
        "unknown": unknown.gaps(tables, area, shown, pairs),
    }
    headline = {**base.headline, "n_contingencies": Headline(shown["soc"].nunique(), "NR")}
    rows = pd.concat([part for part in parts if len(part)], ignore_index=True)
    return Facts(rows.drop_duplicates(ignore_index=True), headline, details)


SPEC = Spec(
    id="country-page",
    theme="country",
    about=N_(
        "One page on a country: headline, trend, contingencies, women and men, subregion, gaps (--area)"
    ),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=phrases,
    sheet=sheet,
    params=("area",),
    defaults=tuple({"area": code} for code in PAGES),
    sizes=("a4",),
)

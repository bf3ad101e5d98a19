"""Who is counted and what they have or lack, by contingency, in three languages."""

from __future__ import annotations

TOTAL = "SOC_CONTIG_TOTAL"

GROUPS = {
    "en": {
        TOTAL: (
            "people",
            "had at least one social protection benefit",
            "had no social protection benefit at all",
        ),
        "SOC_CONTIG_CHILD": (
            "children",
            "received a child or family cash benefit",
            "did not receive any child or family cash benefit",
        ),
        "SOC_CONTIG_MAT": (
            "mothers with newborns",
            "received a maternity cash benefit",
            "received no maternity cash benefit",
        ),
        "SOC_CONTIG_UNE": (
            "unemployed people",
            "received an unemployment cash benefit",
            "went without any unemployment benefit",
        ),
        "SOC_CONTIG_DISAB": (
            "persons with severe disabilities",
            "received a disability cash benefit",
            "were left without a disability benefit",
        ),
        "SOC_CONTIG_PENSION": ("older persons", "received a pension", "had no pension"),
        "SOC_CONTIG_VULN": (
            "vulnerable people",
            "were covered by social assistance",
            "were not covered by social assistance",
        ),
        "SOC_CONTIG_INJ": (
            "workers",
            "were covered in case of work injury",
            "were not covered in case of work injury",
        ),
        "SOC_CONTIG_POOR": (
            "poor people",
            "were covered by social protection",
            "were not covered by social protection",
        ),
    },
    "fr": {
        TOTAL: (
            "de la population",
            "bénéficiait d’au moins une prestation de protection sociale",
            "n’avait aucune prestation de protection sociale",
        ),
        "SOC_CONTIG_CHILD": (
            "des enfants",
            "bénéficiaient d’une prestation familiale en espèces",
            "ne recevaient aucune prestation familiale en espèces",
        ),
        "SOC_CONTIG_MAT": (
            "des mères de nouveau-nés",
            "percevaient une prestation de maternité en espèces",
            "ne percevaient pas de prestation de maternité",
        ),
        "SOC_CONTIG_UNE": (
            "des chômeurs",
            "touchaient une allocation de chômage",
            "étaient privés d’allocation de chômage",
        ),
        "SOC_CONTIG_DISAB": (
            "des personnes gravement handicapées",
            "recevaient une prestation d’invalidité",
            "restaient sans prestation d’invalidité",
        ),
        "SOC_CONTIG_PENSION": ("des personnes âgées", "touchaient une pension", "n’avaient pas de pension"),
        "SOC_CONTIG_VULN": (
            "des personnes vulnérables",
            "étaient couvertes par l’assistance sociale",
            "n’étaient pas couvertes par l’assistance sociale",
        ),
        "SOC_CONTIG_INJ": (
            "des travailleurs",
            "étaient couverts en cas d’accident du travail",
            "n’étaient pas couverts en cas d’accident du travail",
        ),
        "SOC_CONTIG_POOR": (
            "des personnes pauvres",
            "étaient couvertes par la protection sociale",
            "n’étaient pas couvertes par la protection sociale",
        ),
    },
    "es": {
        TOTAL: (
            "de la población",
            "tenía al menos una prestación de protección social",
            "no tenía ninguna prestación de protección social",
        ),
        "SOC_CONTIG_CHILD": (
            "de los niños",
            "recibían una prestación familiar en efectivo",
            "no recibían ninguna prestación familiar en efectivo",
        ),
        "SOC_CONTIG_MAT": (
            "de las madres de recién nacidos",
            "cobraban una prestación de maternidad en efectivo",
            "no cobraban ninguna prestación de maternidad",
        ),
        "SOC_CONTIG_UNE": (
            "de las personas desempleadas",
            "percibían una prestación por desempleo",
            "carecían de prestación por desempleo",
        ),
        "SOC_CONTIG_DISAB": (
            "de las personas con discapacidad grave",
            "recibían una prestación por discapacidad",
            "quedaban sin prestación por discapacidad",
        ),
        "SOC_CONTIG_PENSION": ("de las personas mayores", "recibían una pensión", "no tenían pensión"),
        "SOC_CONTIG_VULN": (
            "de las personas vulnerables",
            "estaban cubiertas por la asistencia social",
            "no estaban cubiertas por la asistencia social",
        ),
        "SOC_CONTIG_INJ": (
            "de los trabajadores",
            "estaban cubiertos en caso de accidente de trabajo",
            "no estaban cubiertos en caso de accidente de trabajo",
        ),
        "SOC_CONTIG_POOR": (
            "de las personas pobres",
            "estaban cubiertas por la protección social",
            "no estaban cubiertas por la protección social",
        ),
    },
}
"""Of each contingency: who is counted, what those covered have and what those left out lack."""

SEXED = {
    "en": {
        TOTAL: ("women", "men"),
        "SOC_CONTIG_PENSION": ("older women", "older men"),
        "SOC_CONTIG_DISAB": ("women with severe disabilities", "men with severe disabilities"),
        "SOC_CONTIG_UNE": ("unemployed women", "unemployed men"),
    },
    "fr": {
        TOTAL: ("des femmes", "des hommes"),
        "SOC_CONTIG_PENSION": ("des femmes âgées", "des hommes âgés"),
        "SOC_CONTIG_DISAB": ("des femmes gravement handicapées", "des hommes gravement handicapés"),
        "SOC_CONTIG_UNE": ("des femmes au chômage", "des hommes au chômage"),
    },
    "es": {
        TOTAL: ("de las mujeres", "de los hombres"),
        "SOC_CONTIG_PENSION": ("de las mujeres mayores", "de los hombres mayores"),
        "SOC_CONTIG_DISAB": (
            "de las mujeres con discapacidad grave",
            "de los hombres con discapacidad grave",
        ),
        "SOC_CONTIG_UNE": ("de las mujeres desempleadas", "de los hombres desempleados"),
    },
}
"""Women and men of a contingency."""

PLURAL = {
    "en": GROUPS["en"][TOTAL][1:],
    "fr": (
        "bénéficiaient d’au moins une prestation de protection sociale",
        "n’avaient aucune prestation de protection sociale",
    ),
    "es": (
        "tenían al menos una prestación de protección social",
        "no tenían ninguna prestación de protección social",
    ),
}
"""What all women or men have or lack."""

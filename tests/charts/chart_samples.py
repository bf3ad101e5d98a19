# ruff: noqa: E501
"""One realistic sample of every kind of chart, in English, long French and Spanish, for tests and for eyes."""

from __future__ import annotations

import math
from collections.abc import Callable

import pandas as pd
from matplotlib.figure import Figure

from spanalysis.charts.bars import BarOptions, bars
from spanalysis.charts.cards import CardOptions, cards
from spanalysis.charts.column_rows import ColumnOptions
from spanalysis.charts.dumbbell import DumbbellOptions, dumbbell
from spanalysis.charts.lines import LineOptions, lines
from spanalysis.charts.page import SheetText
from spanalysis.charts.ranking import RankingOptions, ranking
from spanalysis.charts.split_columns import split_columns
from spanalysis.charts.waffle import WaffleOptions, waffle

LANGS = ("en", "fr", "es")
YEARS = range(2015, 2024)
WORLD = (42.8, 44.1, 45.1, 45.9, 46.3, 48.1, 50.2, 51.8, 52.4)
AMERICAS = (48.6, 50.1, 51.0, 52.2, 52.9, 56.5, 58.8, 60.4, 61.2)

SOURCES = {
    "en": "Source: ILO, ILOSTAT, SDG indicator 1.3.1, release of October 2025; ILO, World Social Protection Reports of "
    "2017 and 2021.",
    "fr": "Source : OIT, ILOSTAT, indicateur 1.3.1 des objectifs de développement durable, version d’octobre 2025 ; OIT, "
    "Rapports mondiaux sur la protection sociale de 2017 et de 2021.",
    "es": "Fuente: OIT, ILOSTAT, indicador 1.3.1 de los Objetivos de Desarrollo Sostenible, versión de octubre de 2025; "
    "OIT, Informes mundiales sobre la protección social de 2017 y 2021.",
}
STYLE_NAMES = {
    "en": {
        "reported": "reported by the country",
        "modelled": "ILO modelled estimate",
        "earlier": "as published in an earlier report",
        "structural_zero": "no scheme anchored in law",
    },
    "fr": {
        "reported": "déclaré par le pays",
        "modelled": "estimation modélisée de l’OIT",
        "earlier": "valeur publiée dans un rapport antérieur",
        "structural_zero": "aucun régime prévu par la législation nationale",
    },
    "es": {
        "reported": "declarado por el país",
        "modelled": "estimación modelizada de la OIT",
        "earlier": "valor publicado en un informe anterior",
        "structural_zero": "ningún régimen previsto en la legislación nacional",
    },
}


def percent(value: float, lang: str, digits: int = 1) -> str:
    number = f"{value:.{digits}f}"
    return f"{number}%" if lang == "en" else number.replace(".", ",") + "\u00a0%"


def ticks(lang: str) -> Callable[[float], str]:
    return lambda value: percent(value, lang, 0)


def sheet(
    lang: str, titles: dict[str, str], subtitles: dict[str, str], notes: dict[str, str] | None = None
) -> SheetText:
    return SheetText(titles[lang], subtitles[lang], SOURCES[lang], (notes[lang],) if notes else ())


def world_lines(lang: str) -> Figure:
    name = {"en": "World", "fr": "Monde", "es": "Mundo"}[lang]
    published = {"en": "published 2017 2021", "fr": "publié en 2017 2021", "es": "publicado en 2017 2021"}[
        lang
    ]
    words, first, second = published.rsplit(" ", 2)
    rows = [(name, year, y, "modelled", "") for year, y in zip(YEARS, WORLD, strict=True)]
    rows[0] = (*rows[0][:4], percent(42.8, lang))
    rows[-1] = (*rows[-1][:4], percent(52.4, lang))
    rows.append((name, 2015, 45.2, "earlier", f"{percent(45.2, lang)} {words} {first}"))
    rows.append((name, 2020, 46.9, "earlier", f"{percent(46.9, lang)} {words} {second}"))
    text = sheet(
        lang,
        {
            "en": "More than half of the world’s population has at least one social protection benefit",
            "fr": "Plus de la moitié de la population mondiale bénéficie d’au moins une prestation de protection sociale",
            "es": "Más de la mitad de la población mundial recibe al menos una prestación de protección social",
        },
        {
            "en": "Population covered by at least one social protection benefit, per cent, 2015–2023",
            "fr": "Population couverte par au moins une prestation de protection sociale, en pourcentage de la population "
            "totale, 2015-2023",
            "es": "Población cubierta por al menos una prestación de protección social, en porcentaje de la población "
            "total, 2015-2023",
        },
        {
            "en": "Health care is not included. Values published earlier were calculated with other data and are not "
            "joined by a line.",
            "fr": "Les soins de santé ne sont pas compris. Les valeurs publiées antérieurement ont été calculées à partir "
            "d’autres données et ne sont pas reliées par une ligne.",
            "es": "No se incluye la atención de salud. Los valores publicados anteriormente se calcularon con otros datos "
            "y no se unen con una línea.",
        },
    )
    options = LineOptions(ticks(lang), {name: "focus"}, STYLE_NAMES[lang])
    return lines(_frame(rows, "series year y style label"), text, options)


def country_lines(lang: str, *, empty: bool = False) -> Figure:
    world = {"en": "World", "fr": "Monde", "es": "Mundo"}[lang]
    region = {
        "en": "Latin America and the Caribbean",
        "fr": "Amérique latine et Caraïbes",
        "es": "América Latina y el Caribe",
    }[lang]
    rows = [(world, year, y, "modelled", "") for year, y in zip(YEARS, WORLD, strict=True)]
    rows += [(region, year, y, "modelled", "") for year, y in zip(YEARS, AMERICAS, strict=True)]
    country = "Bolivia" if lang != "fr" else "Bolivie"
    colon = "\u00a0: " if lang == "fr" else ": "
    points = [] if empty else [(2015, 40.8), (2019, 33.5), (2021, 38.4)]
    rows += [(country, year, y, "reported", f"{year}{colon}{percent(y, lang)}") for year, y in points]
    text = sheet(
        lang,
        {
            "en": "Bolivia: 38.4% of the population was covered by at least one benefit in 2021",
            "fr": "Bolivie : 38,4 % de la population était couverte par au moins une prestation de protection sociale en "
            "2021",
            "es": "Bolivia: el 38,4 % de la población estaba cubierta por al menos una prestación de protección social en "
            "2021",
        },
        {
            "en": "Population covered by at least one social protection benefit, per cent",
            "fr": "Population couverte par au moins une prestation de protection sociale, en pourcentage",
            "es": "Población cubierta por al menos una prestación de protección social, en porcentaje",
        },
    )
    message = {
        "en": "No value has been published for this country.",
        "fr": "Aucune valeur n’a été publiée pour ce pays depuis 2015 ; la région et le monde servent de repère.",
        "es": "No se ha publicado ningún valor para este país desde 2015; la región y el mundo sirven de referencia.",
    }[lang]
    options = LineOptions(ticks(lang), {country: "focus"}, STYLE_NAMES[lang], empty_message=message)
    return lines(_frame(rows, "series year y style label"), text, options)


def contingencies(lang: str) -> Figure:
    names = {
        "en": "At least one benefit|Children|Mothers with newborns|Unemployed persons|Work injury|Persons with severe "
        "disabilities|Older persons|Vulnerable persons",
        "fr": "Au moins une prestation|Enfants|Mères de nouveau-nés|Personnes au chômage|Accidents du travail et maladies "
        "professionnelles|Personnes gravement handicapées|Personnes âgées|Personnes vulnérables",
        "es": "Al menos una prestación|Niños, niñas y adolescentes|Madres de recién nacidos|Personas desempleadas|"
        "Accidentes del trabajo y enfermedades profesionales|Personas con discapacidad grave|Personas mayores|Personas "
        "vulnerables",
    }[lang].split("|")
    below = {
        "en": "of the total population|of children or households with children|of women giving birth|of the unemployed|"
        "of persons in employment|of persons with severe disabilities|above statutory pensionable age|of the vulnerable",
        "fr": "de la population totale|des enfants ou des ménages avec enfants|des femmes qui accouchent dans l’année|"
        "des personnes au chômage|des personnes en emploi|des personnes gravement handicapées|ayant dépassé l’âge légal "
        "de la retraite|de la population vulnérable, hors cotisants et bénéficiaires",
        "es": "de la población total|de los niños o los hogares con niños|de las mujeres que dan a luz en el año|de las "
        "personas desempleadas|de las personas ocupadas|de las personas con discapacidad grave|por encima de la edad "
        "legal de jubilación|de la población vulnerable, sin cotizantes ni beneficiarios",
    }[lang].split("|")
    values = [
        (42.8, 52.4),
        (22.1, 28.2),
        (29.6, 36.4),
        (18.2, 16.7),
        (35.1, 37.4),
        (33.4, 38.9),
        (77.1, 79.6),
        (26.9, 37.3),
    ]
    rows = [
        (
            name,
            sub,
            one,
            two,
            percent(one, lang),
            percent(two, lang),
            "modelled" if name == names[4] else "reported",
        )
        for name, sub, (one, two) in zip(names, below, values, strict=True)
    ]
    text = sheet(
        lang,
        {
            "en": "Coverage rose for most groups between 2015 and 2023, but fell for the unemployed",
            "fr": "Entre 2015 et 2023, la couverture a progressé pour la plupart des groupes, mais a reculé pour les "
            "personnes au chômage",
            "es": "Entre 2015 y 2023 la cobertura aumentó en la mayoría de los grupos, pero disminuyó entre las personas "
            "desempleadas",
        },
        {
            "en": "World, effective coverage by contingency, per cent of each group",
            "fr": "Monde, couverture effective par éventualité, en pourcentage de chaque groupe",
            "es": "Mundo, cobertura efectiva por contingencia, en porcentaje de cada grupo",
        },
    )
    options = DumbbellOptions("2015", "2023", ticks(lang), STYLE_NAMES[lang], 100)
    return dumbbell(_frame(rows, "label sublabel start end start_text end_text style"), text, options)


def regions(lang: str) -> Figure:
    names = {
        "en": "World|Africa|Americas|Arab States|Asia and the Pacific|Europe and Central Asia|Low-income countries",
        "fr": "Monde|Afrique|Amériques|États arabes|Asie et Pacifique|Europe et Asie centrale|Pays à faible revenu",
        "es": "Mundo|África|Américas|Estados árabes|Asia y el Pacífico|Europa y Asia Central|Países de ingreso bajo",
    }[lang].split("|")
    people = {
        "en": "{} billion people",
        "fr": "{} milliards de personnes",
        "es": "{} mil millones de personas",
    }[lang]
    values = [52.4, 19.1, 72.3, 32.5, 52.9, 85.2, 0.0]
    counts = ["3.8", "1.2", "0.3", "0.1", "2.1", "0.1", "0.7"]
    rows = [
        (
            name,
            value,
            percent(value, lang),
            people.format(count if lang == "en" else count.replace(".", ",")),
            "modelled" if at in (0, 3, 4) else "reported",
            at == 0,
        )
        for at, (name, value, count) in enumerate(zip(names, values, counts, strict=True))
    ]
    text = sheet(
        lang,
        {
            "en": "Four people in five in Africa have no social protection at all",
            "fr": "En Afrique, quatre personnes sur cinq ne disposent d’aucune protection sociale",
            "es": "En África, cuatro de cada cinco personas no tienen ninguna protección social",
        },
        {
            "en": "Population covered by at least one benefit, per cent, 2023, and number of people without any",
            "fr": "Population couverte par au moins une prestation, en pourcentage, 2023, et nombre de personnes sans "
            "aucune prestation",
            "es": "Población cubierta por al menos una prestación, en porcentaje, 2023, y número de personas sin ninguna "
            "prestación",
        },
    )
    heading = {
        "en": "Without any benefit",
        "fr": "Sans aucune prestation de protection sociale",
        "es": "Sin ninguna prestación de protección social",
    }[lang]
    frame = _frame(rows, "label value value_text side_text style emphasis")
    return bars(frame, text, BarOptions(heading, STYLE_NAMES[lang]))


WAEMU = (
    ("Benin", "Bénin", 8.4, 2020),
    ("Burkina Faso", "Burkina Faso", 9.7, 2021),
    ("Côte d’Ivoire", "Côte d’Ivoire", 12.1, 2022),
    ("Guinea-Bissau", "Guinée-Bissau", 2.5, 2020),
    ("Mali", "Mali", 12.6, 2022),
    ("Niger", "Niger", 20.6, 2015),
    ("Senegal", "Sénégal", 19.9, 2022),
    ("Togo", "Togo", 38.7, 2022),
)


def _ranking_words(lang: str) -> tuple[SheetText, str, str]:
    text = sheet(
        lang,
        {
            "en": "Togo covers the largest share of its population, Guinea-Bissau the smallest",
            "fr": "Le Togo couvre la plus grande part de sa population, et la Guinée-Bissau la plus faible, parmi les pays "
            "comparés ici",
            "es": "Togo cubre a la mayor proporción de su población y Guinea-Bissau a la menor, entre los países que se "
            "comparan aquí",
        },
        {
            "en": "Population covered by at least one benefit, per cent, newest value of each country",
            "fr": "Population couverte par au moins une prestation, en pourcentage, valeur la plus récente de chaque pays",
            "es": "Población cubierta por al menos una prestación, en porcentaje, valor más reciente de cada país",
        },
    )
    missing = {
        "en": "No value published since 2015",
        "fr": "Aucune valeur publiée depuis 2015",
        "es": "Ningún valor publicado desde 2015",
    }[lang]
    reference = {
        "en": "Africa, 2023: 19.1%",
        "fr": "Afrique, 2023, estimation de l’OIT : 19,1 %",
        "es": "África, 2023, estimación de la OIT: 19,1 %",
    }[lang]
    return text, missing, reference


def small_ranking(lang: str) -> Figure:
    rows = [
        (
            fr if lang == "fr" else en,
            value,
            percent(value, lang),
            str(year),
            "value",
            "reported",
            en == "Mali",
        )
        for en, fr, value, year in WAEMU
    ]
    text, missing, reference = _ranking_words(lang)
    frame = _frame(rows, "label value value_text note state style emphasis")
    return ranking(frame, text, RankingOptions(missing, (19.1, reference), STYLE_NAMES[lang]))


def large_ranking(lang: str) -> Figure:
    long = {
        "en": "Democratic Republic of the Congo",
        "fr": "République démocratique du Congo",
        "es": "República Democrática del Congo",
    }[lang]
    rows: list[tuple[object, ...]] = [
        (
            fr if lang == "fr" else en,
            value,
            percent(value, lang),
            str(year),
            "value",
            "reported",
            en == "Mali",
        )
        for en, fr, value, year in WAEMU
    ]
    rows.append((long, 13.9, percent(13.9, lang), "2021", "value", "modelled", False))
    for at in range(41):
        value = round(78.5 * 0.93**at, 1)
        rows.append(
            (f"Country name {at + 1}", value, percent(value, lang), "2022", "value", "reported", False)
        )
    zero = percent(0, lang)
    rows.append(("South Sudan", 0.0, zero, "2023", "zero", "reported", False))
    rows.append(("Somalia", 0.0, zero, "2023", "structural_zero", "reported", False))
    gaps = ["Congo", "Gabon", "Saint Helena, Ascension and Tristan da Cunha", "Western Sahara"]
    rows += [(name, math.nan, "", "", "missing", "reported", False) for name in gaps]
    text, missing, reference = _ranking_words(lang)
    frame = _frame(rows, "label value value_text note state style emphasis")
    return ranking(frame, text, RankingOptions(missing, (19.1, reference), STYLE_NAMES[lang]))


def reports(lang: str) -> Figure:
    groups = {
        "en": ("Share of the total population", "Share of the working-age population"),
        "fr": ("Part de la population totale", "Part de la population en âge de travailler (15 ans et plus)"),
        "es": (
            "Proporción de la población total",
            "Proporción de la población en edad de trabajar (15 años o más)",
        ),
    }[lang]
    report = {"en": "{} report", "fr": "rapport de {}", "es": "informe de {}"}[lang]
    value = {"en": "value for {}", "fr": "valeur pour {}", "es": "valor para {}"}[lang]
    columns = [
        (0, 2010, 2010, 28.0),
        (0, 2014, 2012, 27.0),
        (0, 2017, 2015, 29.0),
        (1, 2021, 2020, 30.6),
        (1, 2024, 2023, 33.8),
    ]
    rows = [
        (
            groups[at],
            report.format(year),
            value.format(of),
            part,
            percent(part, lang),
            100 - part,
            percent(100 - part, lang),
        )
        for at, year, of, part in columns
    ]
    text = sheet(
        lang,
        {
            "en": "“71%” was counted in a way that later reports no longer use",
            "fr": "Le chiffre de « 71 % » a été calculé d’une manière que les rapports ultérieurs n’emploient plus",
            "es": "La cifra del «71 %» se calculó de una manera que los informes posteriores ya no emplean",
        },
        {
            "en": "Legal coverage by comprehensive social security, as published in five reports",
            "fr": "Couverture légale par une protection sociale complète, telle que publiée dans cinq rapports",
            "es": "Cobertura legal por una seguridad social integral, tal como se publicó en cinco informes",
        },
    )
    names = {
        "en": ("comprehensive coverage", "not covered, or only in part"),
        "fr": ("couverture complète, toutes branches", "non couverts, ou seulement en partie"),
        "es": ("cobertura integral, todas las ramas", "sin cobertura, o solo parcialmente cubiertas"),
    }[lang]
    label = {"en": "not comparable", "fr": "ne pas comparer", "es": "no son comparables"}[lang]
    frame = _frame(rows, "group label sublabel part part_text rest rest_text")
    return split_columns(frame, text, ColumnOptions(dict.fromkeys(groups, names), label))


def platform_waffle(lang: str) -> Figure:
    million = {"en": "million", "fr": "millions", "es": "millones"}[lang]
    comma = "." if lang == "en" else ","
    labels = {
        "en": (
            "believed to be correctly classified, as workers or as self-employed",
            "may be at risk of misclassification: a ceiling, not a finding",
        ),
        "fr": (
            "seraient correctement classées, comme salariées ou comme travailleuses et travailleurs indépendants",
            "pourraient être exposées à un risque de classification erronée : un plafond, et non un constat",
        ),
        "es": (
            "estarían correctamente clasificadas, como personas asalariadas o como trabajadoras y trabajadores autónomos",
            "podrían correr el riesgo de una clasificación errónea: un límite máximo, no una constatación",
        ),
    }[lang]
    rows = [
        (labels[0], f"22{comma}5 {million}", 45, "solid"),
        (labels[1], f"5{comma}5 {million}", 11, "uncertain"),
    ]
    text = sheet(
        lang,
        {
            "en": "28 million people work through platforms in the EU, in whatever status",
            "fr": "Dans l’Union européenne, 28 millions de personnes travaillent par l’intermédiaire de plateformes, quel que "
            "soit leur statut",
            "es": "En la Unión Europea, 28 millones de personas trabajan a través de plataformas, sea cual sea su situación",
        },
        {
            "en": "European Union, 2021, estimates of the European Commission",
            "fr": "Union européenne, 2021, estimations de la Commission européenne",
            "es": "Unión Europea, 2021, estimaciones de la Comisión Europea",
        },
    )
    options = WaffleOptions(
        f"28 {million}",
        {
            "en": "people work through digital labour platforms",
            "fr": "de personnes travaillent par l’intermédiaire de plateformes de travail numériques, tous statuts confondus",
            "es": "de personas trabajan a través de plataformas digitales de trabajo, en cualquier situación laboral",
        }[lang],
        {
            "en": "One square is 0.5 million people",
            "fr": "Un carré représente 0,5 million de personnes",
            "es": "Un cuadrado representa 0,5 millones de personas",
        }[lang],
    )
    return waffle(_frame(rows, "label number_text squares style"), text, options)


def platform_cards(lang: str) -> Figure:
    titles = {
        "en": "Internet work, any|Platform work|Main platform work: 20 hours a week or half of income|At least one hour in 12 "
        "months|Online gig workers in the world",
        "fr": "Travail sur Internet, quel qu’il soit|Travail via une plateforme|Travail de plateforme à titre principal : "
        "20 heures par semaine ou la moitié du revenu|Au moins une heure au cours des douze derniers mois|Travailleurs "
        "indépendants en ligne dans le monde",
        "es": "Trabajo por Internet de cualquier tipo|Trabajo en plataformas|Trabajo en plataformas como actividad principal: "
        "20 horas semanales o la mitad de los ingresos|Al menos una hora en los últimos doce meses|Trabajadores "
        "independientes en línea en el mundo",
    }[lang].split("|")
    details = {
        "en": "Ages 18–65, 14 EU countries, last 12 months, 2021|Ages 15–64, 16 EU countries and Norway, 2022, experimental|"
        "All ages, 2023; the upper bound includes secondary and marginal work",
        "fr": "De 18 à 65 ans, 14 pays de l’Union européenne, douze derniers mois, 2021|De 15 à 64 ans, 16 pays de l’Union "
        "européenne et Norvège, 2022, statistiques expérimentales|Tous âges, 2023 ; la borne supérieure comprend les "
        "activités secondaires et marginales",
        "es": "De 18 a 65 años, 14 países de la Unión Europea, últimos doce meses, 2021|De 15 a 64 años, 16 países de la Unión "
        "Europea y Noruega, 2022, estadísticas experimentales|Todas las edades, 2023; el límite superior incluye "
        "actividades secundarias y marginales",
    }[lang].split("|")
    million = {"en": "million", "fr": "millions", "es": "millones"}[lang]
    numbers = [17.0, 4.3, 1.1, 3.0]
    rows = [
        (
            percent(value, lang),
            titles[at],
            details[0 if at < 3 else 1],
            "ETUI, 2022" if at < 3 else "Eurostat, 2023",
            value,
        )
        for at, value in enumerate(numbers)
    ]
    rows.append((f"154–435 {million}", titles[4], details[2], "World Bank, 2023", math.nan))
    text = sheet(
        lang,
        {
            "en": "How many platform workers? It depends on who is counted",
            "fr": "Combien de travailleuses et de travailleurs des plateformes ? Tout dépend de qui l’on compte",
            "es": "¿Cuántas personas trabajan en plataformas? Depende de a quién se cuente",
        },
        {
            "en": "Five definitions: the numbers do not add up and do not rank",
            "fr": "Cinq définitions : ces nombres ne s’additionnent pas et ne se classent pas",
            "es": "Cinco definiciones: estas cifras no se suman ni se ordenan",
        },
    )
    return cards(_frame(rows, "number_text title detail tag value"), text, CardOptions(100, ticks(lang)))


def _frame(rows: list[tuple[object, ...]], columns: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


SAMPLES: dict[str, Callable[[str], Figure]] = {
    "lines-world": world_lines,
    "lines-country": country_lines,
    "lines-empty": lambda lang: country_lines(lang, empty=True),
    "dumbbell": contingencies,
    "bars": regions,
    "ranking-small": small_ranking,
    "ranking-large": large_ranking,
    "split-columns": reports,
    "waffle": platform_waffle,
    "cards": platform_cards,
}

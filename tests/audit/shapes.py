"""Grammar of the planted sentences: shapes in three languages.

``{v}`` is a share with its sign, ``{p}`` a difference in points, ``{n}`` an amount; ``{in}``, ``{of}``, ``{the}`` a place,
``{In}`` and ``{The}`` at a sentence's beginning; ``{who}`` a group (in French and Spanish with its ``de``), ``{does}`` what it
has or lacks. What ends in 1 or 2 belongs to the first or second of a pair.
"""

from __future__ import annotations

ONE = {
    "en": (
        "{v} of {who} {in} {does} in {y}.",
        "In {y}, {v} of {who} {in} {does}.",
        "{In}, {v} of {who} {does} in {y}.",
        "The share of {who} {in} who {does} was {v} in {y}.",
        "{The}, {y}: {v} of {who} {does}.",
        "According to the ILO, {v} of {who} {in} {does} ({y}).",
        "As the movement’s report recalls, {in} only {v} of {who} {does} in {y}.",
        "{In}, where needs are greatest, {v} of {who} {does}, as of {y}.",
        "Among {who} {in}, {v} {does} in {y}.",
    ),
    "fr": (
        "{v} {who} {in} {does} en {y}.",
        "En {y}, {v} {who} {in} {does}.",
        "{In}, {v} {who} {does} en {y}.",
        "La part {who} {in} qui {does} était de {v} en {y}.",
        "{The}, {y} : {v} {who} {does}.",
        "Selon l’OIT, {v} {who} {in} {does} ({y}).",
        "Comme le rappelle le rapport du mouvement, {in} seulement {v} {who} {does} en {y}.",
        "{In}, où les besoins sont les plus grands, {v} {who} {does} en {y}.",
        "C’est {v} {who} qui {does} {in} en {y}.",
    ),
    "es": (
        "El {v} {who} {in} {does} en {y}.",
        "En {y}, el {v} {who} {in} {does}.",
        "{In}, el {v} {who} {does} en {y}.",
        "La proporción {who} {in} que {does} era del {v} en {y}.",
        "{The}, {y}: el {v} {who} {does}.",
        "Según la OIT, el {v} {who} {in} {does} ({y}).",
        "Como recuerda el informe del movimiento, {in} solo el {v} {who} {does} en {y}.",
        "{In}, donde las necesidades son mayores, el {v} {who} {does} en {y}.",
        "Es el {v} {who} el que {does} {in} en {y}.",
    ),
}
"""One value with its year."""

NEWEST = {
    "en": (
        "According to the latest figures, {v} of {who} {in} {does}.",
        "{In}, {v} of {who} {does}, the newest data show.",
        "{v} of {who} {in} {does}.",
    ),
    "fr": (
        "Selon les derniers chiffres, {v} {who} {in} {does}.",
        "{In}, {v} {who} {does}, d’après les données les plus récentes.",
        "{v} {who} {in} {does}.",
    ),
    "es": (
        "Según los últimos datos, el {v} {who} {in} {does}.",
        "{In}, el {v} {who} {does}, según los datos más recientes.",
        "El {v} {who} {in} {does}.",
    ),
}
"""One value, told as today's."""

COVERED = {
    "en": (
        "{v} of the population {in} was covered by at least one social protection benefit in {y}.",
        "Social protection coverage {in} stood at {v} in {y}.",
        "{The} covered {v} of its population with at least one social protection benefit in {y}.",
        "In {y}, social protection reached {v} of the population {in}.",
    ),
    "fr": (
        "{v} de la population {in} était couverte par au moins une prestation de protection sociale en {y}.",
        "Le taux de couverture de la protection sociale {in} s’établissait à {v} en {y}.",
        "En {y}, la protection sociale couvrait {v} de la population {in}.",
        "En {y}, le taux de couverture {of} par au moins une prestation de protection sociale était de {v}.",
    ),
    "es": (
        "El {v} de la población {in} estaba cubierta por al menos una prestación de protección social en {y}.",
        "La tasa de cobertura de la protección social {in} se situaba en el {v} en {y}.",
        "En {y}, la protección social cubría al {v} de la población {in}.",
        "En {y}, la tasa de cobertura {of} por al menos una prestación de protección social era del {v}.",
    ),
}
"""The headline, in words of its own."""

UNCOVERED = {
    "en": (
        "{In}, {v} of the population remained without any social protection in {y}.",
        "In {y}, {v} of the population {in} was not covered by any social protection benefit.",
    ),
    "fr": (
        "{In}, {v} de la population restait sans aucune protection sociale en {y}.",
        "En {y}, {v} de la population {in} n’était couverte par aucune prestation de protection sociale.",
    ),
    "es": (
        "{In}, el {v} de la población seguía sin ninguna protección social en {y}.",
        "En {y}, el {v} de la población {in} no estaba cubierta por ninguna prestación de protección social.",
    ),
}
"""Those without any protection."""

ADJECTIVE = {
    "en": (
        "{v} of {people} had at least one social protection benefit in {y}.",
        "{v} of the {adj} population was covered by social protection in {y}.",
        "In {y}, social protection covered {v} of {people}.",
    ),
    "fr": (
        "{v} des {people} bénéficiaient d’au moins une prestation de protection sociale en {y}.",
        "{v} de la population {adj} était couverte par la protection sociale en {y}.",
        "En {y}, la protection sociale couvrait {v} des {people}.",
    ),
    "es": (
        "El {v} de los {people} tenía al menos una prestación de protección social en {y}.",
        "El {v} de la población {adj} estaba cubierta por la protección social en {y}.",
        "En {y}, la protección social cubría al {v} de los {people}.",
    ),
}
"""The area as an adjective or by the name of its people."""

PAIR = {
    "en": (
        "In {y}, {v1} of {who} {in1} {does}, compared with {v2} {in2}.",
        "{In1}, {v1} of {who} {does} in {y}; {in2}, {v2}.",
        "While {v1} of {who} {in1} {does} in {y}, only {v2} did {in2}.",
        "The share of {who} who {does} in {y} was {v1} {in1} and {v2} {in2}.",
        "{In1} and {in2}, {v1} and {v2} of {who} respectively {does} in {y}.",
        "{The1} ({v1}) and {the2} ({v2}) differ in the share of {who} who {does} in {y}.",
        "In {y}, {v1} of {who} {in1} {does}. {In2}, the share was {v2}.",
    ),
    "fr": (
        "En {y}, {v1} {who} {in1} {does}, contre {v2} {in2}.",
        "{In1}, {v1} {who} {does} en {y} ; {in2}, {v2}.",
        "Alors que {v1} {who} {in1} {does} en {y}, la part n’était que de {v2} {in2}.",
        "La part {who} qui {does} en {y} était de {v1} {in1} et de {v2} {in2}.",
        "{In1} et {in2}, {v1} et {v2} {who} respectivement {does} en {y}.",
        "{The1} ({v1}) et {the2} ({v2}) diffèrent par la part {who} qui {does} en {y}.",
        "En {y}, {v1} {who} {in1} {does}. {In2}, la part était de {v2}.",
    ),
    "es": (
        "En {y}, el {v1} {who} {in1} {does}, frente al {v2} {in2}.",
        "{In1}, el {v1} {who} {does} en {y}; {in2}, el {v2}.",
        "Mientras que el {v1} {who} {in1} {does} en {y}, la proporción era solo del {v2} {in2}.",
        "La proporción {who} que {does} en {y} era del {v1} {in1} y del {v2} {in2}.",
        "{In1} y {in2}, el {v1} y el {v2} {who}, respectivamente, {does} en {y}.",
        "{The1} ({v1}) y {the2} ({v2}) difieren en la proporción {who} que {does} en {y}.",
        "En {y}, el {v1} {who} {in1} {does}. {In2}, la proporción era del {v2}.",
    ),
}
"""Two areas, one year."""

SEXES = {
    "en": (
        "In {y}, {v1} of {who1} and {v2} of {who2} {in} {does}.",
        "{v1} of {who1} {in} {does} in {y}, compared with {v2} of {who2}.",
        "{In}, {v1} of {who1} {does} in {y}, but {v2} of {who2}.",
    ),
    "fr": (
        "En {y}, {v1} {who1} et {v2} {who2} {in} {does}.",
        "{v1} {who1} {in} {does} en {y}, contre {v2} {who2}.",
        "{In}, {v1} {who1} {does} en {y}, mais {v2} {who2}.",
    ),
    "es": (
        "En {y}, el {v1} {who1} y el {v2} {who2} {in} {does}.",
        "El {v1} {who1} {in} {does} en {y}, frente al {v2} {who2}.",
        "{In}, el {v1} {who1} {does} en {y}, pero el {v2} {who2}.",
    ),
}
"""Women and men, or men and women."""
CHANGE = {
    "en": (
        "{In}, the share of {who} who {does} {went} from {v1} in {y1} to {v2} in {y2}, {way} {p}.",
        "{v2} of {who} {in} {does} in {y2}, {way} from {v1} in {y1}, a change of {p}.",
        "Between {y1} and {y2}, the share of {who} {in} who {does} {went} by {p}, from {v1} to {v2}.",
    ),
    "fr": (
        "{In}, la part {who} qui {does} est passée de {v1} en {y1} à {v2} en {y2}, soit {way} de {p}.",
        "{v2} {who} {in} {does} en {y2}, contre {v1} en {y1}, soit {way} de {p}.",
        "Entre {y1} et {y2}, la part {who} {in} qui {does} {went} de {p}, passant de {v1} à {v2}.",
    ),
    "es": (
        "{In}, la proporción {who} que {does} pasó del {v1} en {y1} al {v2} en {y2}, {way} de {p}.",
        "El {v2} {who} {in} {does} en {y2}, frente al {v1} en {y1}, {way} de {p}.",
        "Entre {y1} y {y2}, la proporción {who} {in} que {does} {went} {p}, del {v1} al {v2}.",
    ),
}
"""Two years of one area, with the difference."""
SINCE = {
    "en": (
        "Since {y1}, social protection coverage {in} has {gone} by {p}.",
        "Between {y1} and {y2}, social protection coverage {in} {went} by {p}.",
    ),
    "fr": (
        "Depuis {y1}, la couverture de la protection sociale {in} a {gone} de {p}.",
        "Entre {y1} et {y2}, la couverture de la protection sociale {in} {went} de {p}.",
    ),
    "es": (
        "Desde {y1}, la cobertura de la protección social {in} ha {gone} {p}.",
        "Entre {y1} y {y2}, la cobertura de la protección social {in} {went} {p}.",
    ),
}
"""Only the difference; with "since" up to the newest year."""
WAYS = {
    "en": ({"went": "rose", "way": "up", "gone": "risen"}, {"went": "fell", "way": "down", "gone": "fallen"}),
    "fr": (
        {"went": "a augmenté", "way": "une hausse", "gone": "augmenté"},
        {"went": "a reculé", "way": "une baisse", "gone": "reculé"},
    ),
    "es": (
        {"went": "aumentó", "way": "un aumento", "gone": "aumentado"},
        {"went": "disminuyó", "way": "una disminución", "gone": "disminuido"},
    ),
}
"""Up and down."""

RANK = {
    "en": (
        "Of the countries {of_group}, {the} has the {place} social protection coverage.",
        "{The} has the {place} social protection coverage {in_group}.",
        "Social protection coverage {in} is the {place} {in_group}.",
    ),
    "fr": (
        "Parmi les pays {of_group}, {the} a le taux de couverture de la protection sociale {place}.",
        "{The} a la couverture de protection sociale {placef} {of_group}.",
        "La couverture de la protection sociale {in} est {placef} {of_group}.",
    ),
    "es": (
        "Entre los países {of_group}, {the} tiene la tasa de cobertura de la protección social {place}.",
        "{The} tiene la cobertura de protección social {place} {of_group}.",
        "La cobertura de la protección social {in} es la {place} {of_group}.",
    ),
}
"""A place among the countries of a group."""
PLACES = {
    "en": {"highest": "highest", "lowest": "lowest",},
    "fr": {"highest": "le plus élevé", "lowest": "le plus faible"},
    "es": {"highest": "más alta", "lowest": "más baja"},
}  # fmt: skip
FEMININE = {"le plus élevé": "la plus élevée", "le plus faible": "la plus faible"}
GROUP_PHRASES = {
    "WAEMU": {"en": "of the WAEMU", "fr": "de l’UEMOA", "es": "de la UEMOA"},
    "ILO_WESTERN_AFRICA": {
        "en": "of West Africa",
        "fr": "d’Afrique de l’Ouest",
        "es": "de África Occidental",
    },
    "M49_005": {"en": "of South America", "fr": "d’Amérique du Sud", "es": "de América del Sur"},
    "M49_035": {"en": "of South-eastern Asia", "fr": "d’Asie du Sud-Est", "es": "de Asia Sudoriental"},
}

MULTIPLE = {
    "en": (
        "Social protection coverage {in1} is {times} as high as {in2}.",
        "Coverage by at least one social protection benefit {in1} is {times} that {of2}.",
    ),
    "fr": ("Le taux de couverture de la protection sociale {in1} est {times} celui {of2}.",),
    "es": ("La tasa de cobertura de la protección social {in1} es {times} la {of2}.",),
}
"""One area against another."""
TIMES = {
    "en": {2: "twice", 3: "three times", 4: "four times", 5: "five times"},
    "fr": {2: "le double de", 3: "le triple de", 4: "quatre fois", 5: "cinq fois"},
    "es": {2: "el doble de", 3: "el triple de", 4: "cuatro veces", 5: "cinco veces"},
}
GREW = {
    "en": "Between {y1} and {y2}, social protection coverage {in} {times}.",
    "fr": "Entre {y1} et {y2}, le taux de couverture de la protection sociale {in} a {times}.",
    "es": "Entre {y1} y {y2}, la tasa de cobertura de la protección social {in} se {times}.",
}
GROWN = {
    "en": {2: "doubled", 3: "tripled"},
    "fr": {2: "doublé", 3: "triplé"},
    "es": {2: "duplicó", 3: "triplicó"},
}

FRACTION = {
    "en": (
        "{f} people {in} had at least one social protection benefit in {y}.",
        "In {y}, {f} people {in} had at least one social protection benefit.",
    ),
    "fr": (
        "{f} {in} bénéficiait d’au moins une prestation de protection sociale en {y}.",
        "En {y}, {f} {in} bénéficiait d’au moins une prestation de protection sociale.",
    ),
    "es": (
        "{f} {in} tenía al menos una prestación de protección social en {y}.",
        "En {y}, {f} {in} tenía al menos una prestación de protección social.",
    ),
}
FRACTIONS = {
    "en": {20: "one in five", 25: "one in four", 33.3: "one in three", 66.7: "two in three", 50: "half of all", 75: "three in four"},
    "fr": {
        20: "une personne sur cinq", 25: "une personne sur quatre", 33.3: "une personne sur trois",
        50: "la moitié de la population", 66.7: "deux tiers de la population", 75: "trois quarts de la population",
    },
    "es": {
        20: "una de cada cinco personas", 25: "una de cada cuatro personas", 33.3: "un tercio de la población",
        50: "la mitad de la población", 66.7: "dos tercios de la población", 75: "tres cuartas partes de la población",
    },
}  # fmt: skip
"""Shares in words."""

COUNTED = {
    "en": (
        ("UNCOVERED", "In {y}, {n} worldwide had no social protection benefit at all."),
        ("UNCOVERED", "Across the world, {n} were left without any social protection in {y}."),
        ("UNCOVERED", "{n} in the world remain without any social protection."),
        ("WB_INADEQUATE", "According to the World Bank, {n} in low- and middle-income countries are not covered or are inadequately covered by social protection."),
        ("EC_ALL_STATUSES", "In {y}, {n} worked through digital labour platforms in the European Union."),
        ("EC_ALL_STATUSES", "The European Commission counted {n} who worked through digital labour platforms in the EU in {y}, whatever their status."),
        ("EC_CORRECTLY_CLASSIFIED", "In the EU, {n} working through platforms were believed to be correctly classified in {y}."),
        ("EC_AT_RISK_MISCLASSIFICATION", "Up to {n} working through platforms in the EU may have been at risk of misclassification in {y}."),
    ),
    "fr": (
        ("UNCOVERED", "En {y}, {n} dans le monde n’avaient aucune prestation de protection sociale."),
        ("UNCOVERED", "Dans le monde, {n} étaient privées de toute protection sociale en {y}."),
        ("UNCOVERED", "{n} dans le monde restent sans aucune protection sociale."),
        ("WB_INADEQUATE", "Selon la Banque mondiale, {n} dans les pays à revenu faible ou intermédiaire ne sont pas couvertes ou le sont insuffisamment par la protection sociale."),
        ("EC_ALL_STATUSES", "En {y}, {n} travaillaient via des plateformes de travail numériques dans l’Union européenne."),
        ("EC_ALL_STATUSES", "La Commission européenne dénombrait {n} travaillant par l’intermédiaire de plateformes numériques dans l’UE en {y}, quel que soit leur statut."),
        ("EC_CORRECTLY_CLASSIFIED", "Dans l’UE, {n} travaillant via une plateforme étaient considérées comme correctement classées en {y}."),
        ("EC_AT_RISK_MISCLASSIFICATION", "Jusqu’à {n} travaillant via une plateforme dans l’UE pouvaient être exposées au risque d’une classification erronée en {y}."),
    ),
    "es": (
        ("UNCOVERED", "En {y}, {n} en el mundo no tenían ninguna prestación de protección social."),
        ("UNCOVERED", "En todo el mundo, {n} carecían de toda protección social en {y}."),
        ("UNCOVERED", "{n} en el mundo siguen sin ninguna protección social."),
        ("WB_INADEQUATE", "Según el Banco Mundial, {n} en los países de ingresos bajos y medianos no están cubiertas o lo están de forma insuficiente por la protección social."),
        ("EC_ALL_STATUSES", "En {y}, {n} trabajaban a través de plataformas digitales de trabajo en la Unión Europea."),
        ("EC_ALL_STATUSES", "La Comisión Europea contaba {n} que trabajaban en plataformas digitales en la UE en {y}, cualquiera que fuera su situación laboral."),
        ("EC_CORRECTLY_CLASSIFIED", "En la UE, se consideraba que {n} que trabajaban en plataformas estaban correctamente clasificadas en {y}."),
        ("EC_AT_RISK_MISCLASSIFICATION", "Hasta {n} que trabajaban en plataformas en la UE podrían haber corrido el riesgo de una clasificación errónea en {y}."),
    ),
}  # fmt: skip
"""Persons counted."""

MONEY = {
    "en": (
        ("GAP_PT", "The financing gap for a universal social protection floor {in} is {n} of GDP."),
        ("GAP_PT", "{In}, closing the social protection financing gap would take {n} of GDP."),
        ("GAP_USD", "The financing gap for a universal social protection floor {in} amounts to {n}."),
        ("GAP_USD", "{In}, {n} a year would be needed to close the financing gap for a social protection floor."),
        ("SPEND", "Public social protection expenditure excluding health was {n} of GDP {in} in {y}."),
        ("SPEND", "In {y}, {the} spent {n} of GDP on social protection, excluding health."),
    ),
    "fr": (
        ("GAP_PT", "Le déficit de financement d’un socle universel de protection sociale {in} est de {n} du PIB."),
        ("GAP_PT", "{In}, il faudrait {n} du PIB pour combler le déficit de financement de la protection sociale."),
        ("GAP_USD", "Le déficit de financement d’un socle universel de protection sociale {in} s’élève à {n}."),
        ("GAP_USD", "{In}, il faudrait {n} par an pour combler le déficit de financement d’un socle de protection sociale."),
        ("SPEND", "Les dépenses publiques de protection sociale, hors santé, représentaient {n} du PIB {in} en {y}."),
        ("SPEND", "En {y}, {n} du PIB {in} étaient consacrés aux dépenses de protection sociale, hors santé."),
    ),
    "es": (
        ("GAP_PT", "El déficit de financiación de un piso universal de protección social {in} es del {n} del PIB."),
        ("GAP_PT", "{In}, haría falta el {n} del PIB para cerrar la brecha de financiación de la protección social."),
        ("GAP_USD", "El déficit de financiación de un piso universal de protección social {in} asciende a {n}."),
        ("GAP_USD", "{In}, harían falta {n} al año para cerrar la brecha de financiación de un piso de protección social."),
        ("SPEND", "El gasto público en protección social, excluida la salud, fue del {n} del PIB {in} en {y}."),
        ("SPEND", "En {y}, se destinaba a gasto en protección social, excluida la salud, el {n} del PIB {in}."),
    ),
}  # fmt: skip
"""Financing gap and spending."""

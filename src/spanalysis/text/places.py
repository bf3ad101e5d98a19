"""Why this exists: "au Mali", "en Bolivie", "aux Philippines": a place's name bends to its sentence.

What no rule can know of a name (its article, its gender, that French says "à la Barbade") comes in with the
:class:`Place`. The rest is rule: contraction, elision, and French repeating a preposition before each part.
"""

from __future__ import annotations

from dataclasses import dataclass

from spanalysis.text.lists import join
from spanalysis.text.locales import checked_language

_FRENCH_ARTICLES = {"le ": "à", "les ": "à", "la ": "en", "l’": "en"}
_CONTRACTED = {
    "fr": {"à le ": "au ", "à les ": "aux ", "de le ": "du ", "de les ": "des "},
    "es": {"de el ": "del "},
}
_VOWELS = "aàâäeéèêëiîïoôöuùûü"
_MUTE_H = ("Haïti",)


@dataclass(frozen=True)
class Place:
    """A place's name as it stands in the middle of a sentence.

    Parameters
    ----------
    lang : str
        ``en``, ``fr`` or ``es``.
    parts : tuple of str
        The name with its article: ``le Mali``, ``El Salvador``. A French name made of several
        has one part each: ``l’Asie``, ``le Pacifique``.
    plural : bool
        Whether its verb is in the plural.
    feminine : bool
        Whether what agrees with it is feminine; without meaning in English.
    prepositions : tuple of str
        What says "in", one for each part and bare: ``à``, ``en``, ``dans``, ``on``. An empty one, or
        none at all, leaves it to the rule.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> in_place(Place("fr", ("la Barbade",), feminine=True, prepositions=("à",)))
    'à la Barbade'
    """

    lang: str
    parts: tuple[str, ...]
    plural: bool = False
    feminine: bool = False
    prepositions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        checked_language(self.lang)


def the_place(place: Place) -> str:
    """Write the name as a subject or an object.

    Examples
    --------
    >>> the_place(Place("fr", ("l’Asie", "le Pacifique"), plural=True))
    'l’Asie et le Pacifique'
    """
    return join(place.parts, place.lang)


def in_place(place: Place) -> str:
    """Write where something is.

    French says ``à`` before *le*, *les* and names without article, ``en`` before *la* and *l’*, unless the
    place has a preposition of its own.

    Examples
    --------
    >>> [in_place(Place("fr", (name,))) for name in ("le Mali", "la Bolivie", "Cuba")]
    ['au Mali', 'en Bolivie', 'à Cuba']
    >>> in_place(Place("fr", ("l’Asie", "le Pacifique"), prepositions=("", "dans")))
    'en Asie et dans le Pacifique'
    """
    given = place.prepositions or ("",) * len(place.parts)
    phrases = [_in(part, word, place.lang) for part, word in zip(place.parts, given, strict=True)]
    return join(phrases, place.lang)


def of_place(place: Place) -> str:
    """Write whose something is.

    Examples
    --------
    >>> [of_place(Place("fr", (name,))) for name in ("les Philippines", "Haïti", "l’Inde")]
    ['des Philippines', 'd’Haïti', 'de l’Inde']
    >>> [of_place(Place("es", (name,))) for name in ("el mundo", "El Salvador")]
    ['del mundo', 'de El Salvador']
    """
    word = "of" if place.lang == "en" else "de"
    return join([_led(word, part, place.lang) for part in place.parts], place.lang)


def _in(name: str, word: str, lang: str) -> str:
    if lang != "fr":
        return _led(word or {"en": "in", "es": "en"}[lang], name, lang)
    article = _french_article(name)
    word = word or _FRENCH_ARTICLES.get(article, "à")
    return _led(word, name.removeprefix(article) if word == "en" else name, lang)


def _led(word: str, name: str, lang: str) -> str:
    """Put a preposition before a name, contracted or elided as the language has it."""
    if lang == "fr" and word == "de" and _elides(name):
        return f"d’{name}"
    phrase = f"{word} {name}"
    for apart, together in _CONTRACTED.get(lang, {}).items():
        if phrase.startswith(apart):
            return together + phrase.removeprefix(apart)
    return phrase


def _french_article(name: str) -> str:
    return next((article for article in _FRENCH_ARTICLES if name.startswith(article)), "")


def _elides(name: str) -> bool:
    """Whether French ``de`` loses its e; the h of place names is aspirated, with the exceptions listed."""
    return name[:1].lower() in _VOWELS or name.startswith(_MUTE_H)

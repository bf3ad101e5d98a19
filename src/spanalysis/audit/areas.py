"""Why this exists: "the Bolivian average", "au Mali" and "EE. UU." are areas of our tables; Mr Jordan is not.

``lexicon/areas.csv`` lists every way to call an area, ``lexicon/blocked.csv`` what only looks like one. Both
are walked word by word, so the time taken grows with the text alone. Nothing is guessed from spelling: a name
in neither list is no area.

In both lists a word with a capital asks for a capital, a word of capitals (``DRC``) for capitals, any other
word for nothing; after an area's first word with a capital only words of capitals ask. Articles after a
conjunction or comma may be there or not. In ``blocked.csv`` ``…`` stands for any area (``University of …``)
and ``Xxx`` for a surname (``Maurice Xxx``); a last ``.`` is also the end of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from spanalysis.audit.lexicon import rows
from spanalysis.text.locales import checked_language

NAME, ADJECTIVE = "name", "adjective"

_ANY, _CAPITAL, _CAPITALS, _NOT_CAPITALS = range(4)
_AREA, _SURNAME = "…", "Xxx"
_TOKEN = re.compile(
    r"\n\s*\n|[^\W_]+(?:[\u0300-\u036f\u00ad]+[^\W_]*)*"
    r"|(?!(?<=\w)–(?=\w))[^\s\w\-\u2010\u2011'’‘ʼ`´\u00ad\u200b-\u200d\u2060\ufeff]|_"
)
_CONJUNCTION = {"en": "and", "fr": "et", "es": "y"}
_LINKS = {
    "en": frozenset(["the", "in", "of", "for", "across"]),
    "fr": frozenset(["le", "la", "les", "l", "de", "du", "des", "d", "dans", "en", "au", "aux", "a"]),
    "es": frozenset(["el", "la", "los", "las", "de", "del", "en", "a"]),
}
_HOMOGRAPHS = {"en": frozenset({"us"})}  # acronyms that a heading of capitals cannot tell from words
_ADDRESS_MARKS = "/\\@#"


@dataclass(frozen=True)
class AreaMention:
    """A place in a text that names an area.

    Parameters
    ----------
    start, end : int
        ``text[start:end]`` are its words, without article, elision or possessive.
    codes : tuple of str
        Codes of ``ref_areas`` that it may mean, the likeliest first: several publishers
        may have a group of that name.
    kind : str
        ``name`` (Mali, worldwide) or ``adjective`` (Malian, mondial).
    text : str
        The words as written.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    kind: str
    text: str


@dataclass(frozen=True)
class _Term:
    shape: tuple[int, ...]
    codes: tuple[str, ...] = ()
    kind: str = ""


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    terms: list[_Term] = field(default_factory=list)

    def grow(self, words: Sequence[str], term: _Term) -> None:
        node = self
        for word in words:
            node = node.children.setdefault(word, _Node())
        node.terms.append(term)
        node.terms.sort(key=lambda other: -sum(other.shape))


class _Words:
    """A text cut into words and marks; hyphens, spaces and apostrophes only part them."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        found = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
        found.append((".", len(text)))
        self.raw = [word for word, _ in found]
        self.starts = [start for _, start in found]
        self.folded = _keys(self.raw, lang)
        self.areas: dict[int, tuple[int, _Term] | None] = {}

    def __len__(self) -> int:
        return len(self.raw)

    def end(self, index: int) -> int:
        return min(self.starts[index] + len(self.raw[index]), len(self.text))

    def fits(self, term: _Term, indices: Sequence[int]) -> bool:
        return all(_fits(self.raw[i], shape) for i, shape in zip(indices, term.shape, strict=True))

    def shouts(self, index: int) -> bool:
        """Whether the words around are all of capitals, as in a heading."""
        around = self.raw[max(0, index - 3) : index] + self.raw[index + 1 : index + 4]
        words = [word for word in around if len(word) > 1 and word.isalpha()]
        return bool(words) and all(word.isupper() for word in words)

    def in_address(self, first: int, last: int) -> bool:
        """Whether a match without capital touches a mark of links and handles (``ilo.org/global/``)."""
        before = self.text[max(0, self.starts[first] - 1) : self.starts[first]]
        after = self.text[self.end(last) : self.end(last) + 1]
        marked = any(mark and mark in _ADDRESS_MARKS for mark in (before, after))
        return marked and self.raw[first].islower()

    @cached_property
    def titled(self) -> bool:
        """Whether it is a heading where most long words have a capital, so that a capital says nothing."""
        if self.text.rstrip().endswith((".", "!", "?")):
            return False
        words = [word for word in self.raw if len(word) > 3 and word.isalpha()]
        return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


class _Lexicon:
    """The lists of one language, ready to be walked."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.areas, self.blocked = _Node(), _Node()
        for row in (row for row in rows("areas") if row["lang"] == lang):
            words = _without_links(_TOKEN.findall(row["term"]), lang)
            term = _Term(_lenient(words), tuple(row["codes"].split()), row["kind"])
            self.areas.grow(_keys(words, lang), term)
        for row in (row for row in rows("blocked") if row["lang"] == lang):
            words = _TOKEN.findall(row["term"])
            keys = zip(words, _keys(words, lang), strict=True)
            marked = [word if word in {_AREA, _SURNAME} else key for word, key in keys]
            self.blocked.grow(marked, _Term(_strict(words, lang)))
        self.heads = frozenset(self.areas.children) | frozenset(self.blocked.children)

    def area(self, words: _Words, first: int) -> tuple[int, _Term] | None:
        """Return the longest area that begins at a word, as the index after it and its term."""
        if first not in words.areas:
            words.areas[first] = self._area(words, first)
        return words.areas[first]

    def _area(self, words: _Words, first: int) -> tuple[int, _Term] | None:
        best, node, matched, index = None, self.areas, [], first
        while index < len(words):
            step = node.children.get(words.folded[index])
            if step is not None:
                node = step
                matched.append(index)
                term = next((term for term in node.terms if words.fits(term, matched)), None)
                best = (index + 1, term) if term else best
            elif not matched or not _is_link(words.folded[matched[-1]], words.folded[index], self.lang):
                break
            index += 1
        return None if best is None or self._doubtful(words, first, best[0] - 1) else best

    def _doubtful(self, words: _Words, first: int, last: int) -> bool:
        homograph = first == last and words.folded[first] in _HOMOGRAPHS.get(self.lang, ())
        return (homograph and words.shouts(first)) or words.in_address(first, last)

    def blocked_to(self, words: _Words, index: int, node: _Node, matched: tuple[int, ...] = ()) -> int:
        """Return the index after the longest blocked phrase from here, 0 if there is none."""
        best = index if any(words.fits(term, matched) for term in node.terms) else 0
        if index >= len(words):
            return best
        ends = {words.folded[index]: index + 1}
        surname = node.children.get(_SURNAME)
        if surname is not None and self._is_surname(words, index, more=_SURNAME in surname.children):
            ends[_SURNAME] = index + 1
        area = self.area(words, index) if _AREA in node.children else None
        if area is not None:
            ends[_AREA] = area[0]
        for key, end in ends.items():
            if key in node.children:
                best = max(best, self.blocked_to(words, end, node.children[key], (*matched, index)))
        return best

    def _is_surname(self, words: _Words, index: int, *, more: bool) -> bool:
        capital = words.raw[index][0].isupper() and words.folded[index] not in self.areas.children
        alone = index + 1 >= len(words) or not words.raw[index + 1][0].isupper()
        return capital and (alone or more) and not words.titled


def find_areas(text: str, lang: str) -> list[AreaMention]:
    """Find where a text names areas.

    Parameters
    ----------
    text : str
        A sentence, a paragraph or a whole draft.
    lang : str
        Its language: ``en``, ``fr`` or ``es``.

    Returns
    -------
    list of AreaMention
        In reading order; none overlaps another, and the longest name wins.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> [(area.text, area.codes[0]) for area in find_areas("En Guinée équatoriale et au Mali", "fr")]
    [('Guinée équatoriale', 'GNQ'), ('Mali', 'MLI')]
    >>> find_areas("the Bank of Ghana and Michael Jordan", "en")
    []
    """
    lexicon = _lexicon(checked_language(lang))
    words = _Words(text, lang)
    found, index = [], 0
    while index < len(words):
        if words.folded[index] not in lexicon.heads:
            index += 1
            continue
        area = lexicon.area(words, index)
        blocked = lexicon.blocked_to(words, index, lexicon.blocked)
        if area is not None and area[0] >= blocked:
            found.append(_mention(words, index, *area))
        index = max(index + 1, blocked, area[0] if area is not None else 0)
    return found


def _mention(words: _Words, first: int, after: int, term: _Term) -> AreaMention:
    start, end = words.starts[first], words.end(after - 1)
    return AreaMention(start, end, term.codes, term.kind, words.text[start:end])


@cache
def _lexicon(lang: str) -> _Lexicon:
    return _Lexicon(lang)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    """Return a word without case, accents and soft hyphens."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word).replace("\u00ad", "")
    return "".join(mark for mark in apart if not unicodedata.combining(mark)).lower()


def _keys(words: Sequence[str], lang: str) -> list[str]:
    folded = [_folded(word) for word in words]
    return [_CONJUNCTION[lang] if key == "&" else key for key in folded] if "&" in folded else folded


def _is_link(before: str, word: str, lang: str) -> bool:
    """Whether a folded word only repeats article or preposition: en Asie et *dans le* Pacifique."""
    return before in {_CONJUNCTION[lang], "&", ","} and word in _LINKS[lang]


def _without_links(words: Sequence[str], lang: str) -> list[str]:
    kept = list(words[:1])
    for word in words[1:-1]:
        if not _is_link(_folded(kept[-1]), _folded(word), lang):
            kept.append(word)
    return [*kept, *words[1:][-1:]]


def _shape(word: str) -> int:
    if word == _AREA or not word[0].isupper():
        return _ANY
    return _CAPITALS if word.isupper() else _CAPITAL


def _lenient(words: Sequence[str]) -> tuple[int, ...]:
    """Ask for the first capital and for acronyms: Afrique de l’ouest is as good as Afrique de l’Ouest."""
    shapes = [_shape(word) for word in words]
    first = next((i for i, shape in enumerate(shapes) if shape), 0)
    return tuple(shape if i == first or shape == _CAPITALS else _ANY for i, shape in enumerate(shapes))


def _strict(words: Sequence[str], lang: str) -> tuple[int, ...]:
    """Ask for every capital, but let a heading's article tell LE MONDE, the world, from Le Monde, the paper."""
    first = _NOT_CAPITALS if _folded(words[0]) in _LINKS[lang] else _shape(words[0])
    return (first, *(_shape(word) for word in words[1:]))


def _fits(word: str, shape: int) -> bool:
    if shape == _ANY:
        return True
    if shape == _NOT_CAPITALS:
        return len(word) == 1 or not word.isupper()
    return word.isupper() if shape == _CAPITALS else word[0].isupper()

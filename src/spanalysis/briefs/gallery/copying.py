"""Why this exists: each text that a writer takes away stands whole, with a button that copies just that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.words import COPIED, COPY, LABELS, SENTENCE
from spanalysis.text import number, translator

if TYPE_CHECKING:
    from spanalysis.figures.figure import Words


@dataclass(frozen=True)
class Copyable:
    """A text with its button.

    Parameters
    ----------
    id : str
        Of the element that holds the text.
    heading : str
    text : str
    button : str
        What the button is called.
    done : str
        What is announced when it has been copied.
    """

    id: str
    heading: str
    text: str
    button: str
    done: str


def copyable(id: str, heading: str, text: str, lang: str) -> Copyable:  # noqa: A002
    """Return a text with its button in a language."""
    say = translator(lang).gettext
    return Copyable(id, heading, text, say(COPY, what=heading), say(COPIED, what=heading))


def words_to_copy(words: Words, lang: str) -> tuple[Copyable, ...]:
    """Return what a figure says of itself: caption, alternative text, and what it rests on."""
    parts = {"caption": words.caption, "alt": words.alt, **grounds(words)}
    return labelled(parts, lang)


def grounds(words: Words) -> dict[str, str]:
    """Return what a figure rests on, by name."""
    return {"citation": words.citation, "source": words.source, "licence": words.licence}


def labelled(parts: dict[str, str], lang: str) -> tuple[Copyable, ...]:
    """Return texts under their names; empty ones are left out."""
    say = translator(lang).gettext
    return tuple(copyable(name, say(LABELS[name]), text, lang) for name, text in parts.items() if text)


def sentences_to_copy(sentences: Iterable[str], lang: str) -> tuple[Copyable, ...]:
    """Return ready sentences, numbered."""
    say = translator(lang).gettext
    return tuple(
        copyable(f"sentence-{at}", say(SENTENCE, n=number(at, lang)), text, lang)
        for at, text in enumerate(sentences, start=1)
    )

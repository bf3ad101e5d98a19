"""Why this exists: a sentence is written once in the code, in English, and translated in a file for writers.

Mark a sentence where it stands, with named placeholders, and translate it where it is shown::

    from spanalysis.text import N_, percent, translator

    TITLE = N_("{share} of the world had at least one benefit")     # marks for extraction, changes nothing
    COUNTRIES = NN_("{n} country", "{n} countries")                 # the same, for a sentence with a plural

    words = translator(lang)
    words.gettext(TITLE, share=percent(52.4, lang))
    words.ngettext(*COUNTRIES, 3)                                   # {n} is filled in by itself
    words.pgettext("axis", "Share")                                 # one English word, two meanings

Then run ``python -m spanalysis.text.extract`` and fill in ``text/locale/fr`` and ``text/locale/es`` with any
.po editor. A sentence without a finished translation raises an error that names it: nothing turns English in
silence. The ``.po`` file is read as it stands, so there is no compiled copy to go stale. What comes back has
passed :func:`spanalysis.text.spacing.typography`. A comment ``# L10n: ...`` reaches the translator.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from spanalysis.errors import FileFormatError, TranslationError
from spanalysis.text.locales import checked_language, is_singular
from spanalysis.text.numbers import exact, number
from spanalysis.text.spacing import typography

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message


def N_(msgid: str) -> str:  # noqa: N802
    """Mark a sentence for extraction and return it unchanged.

    Examples
    --------
    >>> N_("{share} of the world")
    '{share} of the world'
    """
    return msgid


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802
    """Mark a sentence that depends on a number, for ``ngettext(*pair, n)``, and return both forms.

    Examples
    --------
    >>> NN_("{n} country", "{n} countries")
    ('{n} country', '{n} countries')
    """
    return singular, plural


def po_path(lang: str) -> Path:
    """Return the path of a language's ``.po`` file.

    Examples
    --------
    >>> po_path("fr").parts[-3:]
    ('fr', 'LC_MESSAGES', 'spanalysis.po')
    """
    return Path(__file__).parent / "locale" / checked_language(lang) / "LC_MESSAGES" / "spanalysis.po"


def read_catalogue(lang: str, path: Path) -> Catalog:
    """Return a ``.po`` file's catalogue, read anew only when the file has changed; do not change it.

    Raises
    ------
    FileFormatError
        If it is missing or not a ``.po`` file.
    """
    return _remembered(lang, path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=8)
def _remembered(lang: str, path: Path, _changed: int) -> Catalog:
    return fresh_catalogue(lang, path)


def fresh_catalogue(lang: str, path: Path) -> Catalog:
    """Read a ``.po`` file into a catalogue that the caller may change.

    Raises
    ------
    FileFormatError
        If it is missing or not a ``.po`` file.
    """
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as handle:
            return read_po(handle, locale=lang, abort_invalid=True)
    except (OSError, PoFileError, ValueError) as error:
        mend = "Mend the line, or restore the file from git."
        raise FileFormatError("a .po file", str(error), where=str(path), mend=mend) from error


def message_forms(message: Message) -> tuple[str, ...]:
    """Return the translations of a message, one for each plural form; empty where there is none."""
    text = message.string or ""
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(text: str) -> frozenset[str]:
    """Return the names between braces.

    Raises
    ------
    TranslationError
        If a placeholder has no name, or a brace no partner.

    Examples
    --------
    >>> sorted(placeholders("{share} of {area}"))
    ['area', 'share']
    """
    try:
        names = frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError as error:
        raise TranslationError("braces in pairs", f"{text!r} ({error})") from error
    if not all(name.isidentifier() for name in names):
        raise TranslationError("placeholders with plain names, like {share}", repr(text))
    return names


@dataclass(frozen=True)
class Translator:
    """Says marked sentences in one language; English is the sentence itself.

    Parameters
    ----------
    lang : str
        ``en``, ``fr`` or ``es``.
    path : pathlib.Path, optional
        A ``.po`` file; the package's own if left out.
    """

    lang: str
    path: Path | None = None

    def gettext(self, msgid: str, /, **values: object) -> str:
        """Translate a sentence and fill in its placeholders.

        Raises
        ------
        TranslationError
            If the sentence is missing or fuzzy in the ``.po`` file, its placeholders differ from the English
            ones, or a placeholder has no value.

        Examples
        --------
        >>> Translator("en").gettext("{share} of the world", share="52.4%")
        '52.4% of the world'
        """
        return self._filled(self._forms((msgid,), None)[0], values)

    def pgettext(self, context: str, msgid: str, /, **values: object) -> str:
        """Translate a sentence that means different things in different places; else as :meth:`gettext`."""
        return self._filled(self._forms((msgid,), context)[0], values)

    def ngettext(self, singular: str, plural: str, n: float, /, **values: object) -> str:
        """Translate a sentence by number, with ``{n}`` filled in; else as :meth:`gettext`.

        Examples
        --------
        >>> Translator("en").ngettext("{n} country", "{n} countries", 1234)
        '1,234 countries'
        """
        forms = self._forms((singular, plural), None)
        decimals = max(0, -int(exact(n).normalize().as_tuple().exponent))
        form = forms[0] if is_singular(exact(n).normalize(), self.lang) else forms[-1]
        return self._filled(form, {"n": number(n, self.lang, decimals), **values})

    def _forms(self, msgids: tuple[str, ...], context: str | None) -> tuple[str, ...]:
        if self.lang == "en":
            return msgids
        path = self.path or po_path(self.lang)
        message = read_catalogue(self.lang, path).get(msgids[0], context)
        forms = () if message is None else message_forms(message)
        if message is None or message.fuzzy or not forms or not all(forms):
            state = "none" if message is None else "one marked fuzzy" if message.fuzzy else "an empty one"
            raise _unfit("a finished translation", state, msgids[0], path)
        _check_placeholders(msgids, forms, path)
        return forms

    def _filled(self, text: str, values: dict[str, object]) -> str:
        missing = placeholders(text) - values.keys()
        if missing:
            raise TranslationError(f"a value for {', '.join(sorted(missing))}", "none", where=repr(text))
        return typography(text.format_map(values), self.lang)


def _check_placeholders(msgids: tuple[str, ...], forms: tuple[str, ...], path: Path) -> None:
    """Check that each form has the placeholders that all English forms share, and none that none has."""
    english = [placeholders(msgid) for msgid in msgids]
    needed, known = frozenset.intersection(*english), frozenset.union(*english)
    for form in forms:
        if not needed <= placeholders(form) <= known:
            raise _unfit(f"the placeholders {sorted(known)}", repr(form), msgids[0], path)


def _unfit(expected: str, arrived: str, msgid: str, path: Path) -> TranslationError:
    mend = "Run `python -m spanalysis.text.extract`, then translate it there."
    return TranslationError(f"{expected} of {msgid!r}", arrived, where=str(path), mend=mend)


def translator(lang: str) -> Translator:
    """Return what translates into a language.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> translator("en").gettext("Source: {name}", name="ILO")
    'Source: ILO'
    """
    return Translator(checked_language(lang))

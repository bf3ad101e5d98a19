"""Why this exists: the sentences of the code and those of the ``.po`` files must be the same ones.

``python -m spanalysis.text.extract`` collects every marked sentence of the package and brings both ``.po``
files up to date: new sentences are added empty, reworded ones keep their translation marked fuzzy, dropped
ones go. The files carry no dates and no line numbers, and are sorted, so that a diff shows words only.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.provenance import PACKAGE, atomic_write
from spanalysis.text.catalogue import fresh_catalogue, message_forms, po_path
from spanalysis.text.locales import LANGUAGES, locale

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

KEYWORDS = {
    "_": None,
    "N_": None,
    "NN_": (1, 2),
    "say": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
"""Calls whose literal arguments are sentences, in Babel's notation."""

_HEADER = """\
# {name} words of spanalysis.
msgid ""
msgstr ""
"Project-Id-Version: spanalysis\\n"
"Language: {lang}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def extracted(folder: Path = PACKAGE) -> Catalog:
    """Collect the marked sentences of all Python files below a folder.

    Parameters
    ----------
    folder : pathlib.Path
        The package itself, if left out.

    Returns
    -------
    babel.messages.catalog.Catalog
        A template: sentences with the files they stand in.

    Examples
    --------
    >>> extracted().locale is None
    True
    """
    from babel.messages.catalog import Catalog
    from babel.messages.extract import extract_from_dir

    template = Catalog(charset="utf-8")
    found = extract_from_dir(
        folder,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("L10n:",),
        strip_comment_tags=True,
    )
    for name, line, msgid, comments, context in found:
        template.add(
            msgid, locations=[(Path(name).as_posix(), line)], auto_comments=comments, context=context
        )
    return template


def updated(lang: str, path: Path, template: Catalog) -> bytes:
    """Return a ``.po`` file's new content: the template's sentences, translated as far as the file has them.

    Parameters
    ----------
    lang : str
        ``fr`` or ``es``.
    path : pathlib.Path
        The file as it stands; it is not written.
    template : babel.messages.catalog.Catalog
        From :func:`extracted`.

    Raises
    ------
    FileFormatError
        If the file is missing or not a ``.po`` file.
    """
    from babel.messages.pofile import write_po

    catalogue = fresh_catalogue(lang, path)
    catalogue.update(template)
    content = BytesIO()
    write_po(
        content,
        catalogue,
        width=0,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    name = locale(lang).english_name
    header = _HEADER.format(name=name, lang=lang, plural_forms=catalogue.plural_forms)
    return f"{header}\n{content.getvalue().decode()}".rstrip("\n").encode() + b"\n"


def unfinished(catalogue: Catalog) -> list[str]:
    """List the sentences of a catalogue that are empty, in part or whole, or marked fuzzy."""
    messages = [message for message in catalogue if message.id]
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in messages
        if message.fuzzy or not all(message_forms(message))
    ]


def main() -> None:
    """Bring the package's ``.po`` files up to date and say what is left to translate."""
    template = extracted()
    for lang in LANGUAGES[1:]:
        path = po_path(lang)
        atomic_write(path, updated(lang, path, template))
        left = unfinished(fresh_catalogue(lang, path))
        print(f"{path}: {len(template)} sentences, {len(left)} to translate or review")


if __name__ == "__main__":
    main()

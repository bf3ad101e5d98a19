"""Why this exists: the command line brings a draft up to date from the tables of the folder it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.briefs.refresh.refreshing import refresh_file
from spanalysis.briefs.refresh.telling import told
from spanalysis.errors import FileFormatError
from spanalysis.text import N_, translator
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from pathlib import Path

NONE_FOUND = N_("There is nothing in this file that a brief placed.")
WRITTEN = N_("Written to")


def refresh_here(draft: Path, out: Path | None = None, lang: str = "en") -> list[str]:
    """Bring a Word file up to date from the nearest project, and tell what changed.

    Parameters
    ----------
    draft : pathlib.Path
        The .docx file, which stays as it is.
    out : pathlib.Path, optional
        The file to write, over an older one. If left out, ``<draft>-refreshed.docx``, which may
        not be there yet.
    lang : str
        Language of the lines: ``en``, ``fr`` or ``es``.

    Returns
    -------
    list of str
        What changed, and where the new file is.

    Raises
    ------
    FileFormatError
        If the draft is no Word file, or the file to write may not be written.
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> refresh_here(Path("draft.docx"), lang="fr")[-1]  # doctest: +SKIP
    'Écrit dans draft-refreshed.docx'
    """
    from spanalysis.briefs.contents.making import Renewer
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    say = translator(checked_language(lang)).gettext
    target = out or draft.with_name(f"{draft.stem}-refreshed{draft.suffix}")
    if target.exists() and draft.exists() and target.samefile(draft):
        mend = "Give another name with `--out`; the draft stays as it is."
        raise FileFormatError("a file other than the draft", "the draft itself", where=str(target), mend=mend)
    made = refresh_file(draft, target, Renewer(Tables(find_home())), replace=out is not None)
    lines = told(made.changes, lang) if made.found else [say(NONE_FOUND)]
    return [*lines, f"{say(WRITTEN)} {target}"]

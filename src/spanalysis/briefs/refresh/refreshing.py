"""Why this exists: one call brings a writer's Word file up to date and says what it did."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.audit.outputs.copying import check_original
from spanalysis.briefs.brief import Grid
from spanalysis.briefs.documents.word.bundle import opened
from spanalysis.briefs.refresh.finding import SDT, controls_in, words_of
from spanalysis.briefs.refresh.job import job_on
from spanalysis.briefs.refresh.model import NOTHING_NOW, OTHER_VERSION, Change, Refreshed
from spanalysis.briefs.refresh.pictures import renew_picture
from spanalysis.briefs.refresh.sentences import renew_number, renew_sentence
from spanalysis.briefs.refresh.tables import renew_table
from spanalysis.errors import FileFormatError
from spanalysis.figures.figure import Figure
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.tags import Tag
    from spanalysis.briefs.refresh.finding import Control
    from spanalysis.briefs.refresh.job import Job
    from spanalysis.briefs.refresh.model import Renew


def refresh(source: Path | bytes, renew: Renew) -> Refreshed:
    """Bring what a brief placed in a Word file up to date, and leave everything else as it is.

    Parameters
    ----------
    source : pathlib.Path or bytes
        The .docx file, which is not written to.
    renew : callable
        Takes an :class:`~spanalysis.briefs.brief.Origin` and says what belongs there now: a text, a Figure, a
        Grid, or None. A name, code or value that is gone may raise its error.

    Returns
    -------
    Refreshed
        The file, each change, and how many places were found.

    Raises
    ------
    FileFormatError
        If the file is not there, or not a whole and harmless Word file.

    Examples
    --------
    >>> refresh(Path("draft.docx"), renewed_from(tables)).changes  # doctest: +SKIP
    (Change(origin=Origin(figure='country-coverage', ...), kind='renewed', was='38.4', now='39.0', why=''),)
    """
    data, where = (source, "") if isinstance(source, bytes) else (_read(Path(source)), Path(source).name)
    bundle = opened(data, where)
    job = job_on(bundle, renew)
    controls = list(controls_in(bundle))
    groups = _grouped(controls)
    changes = [
        change
        for control, inside in groups
        for change in _renewed(control, inside, job)
        if not control.is_second_form
    ]
    found = sum(not control.is_second_form for control, _ in groups)
    return Refreshed(bundle.packed() if bundle.fresh else data, tuple(changes), found)


def refresh_file(path: Path, out: Path, renew: Renew, *, replace: bool = False) -> Refreshed:
    """Bring a Word file up to date and write it, whole or not at all.

    Parameters
    ----------
    path : pathlib.Path
        The .docx file.
    out : pathlib.Path
        Where to write; its name ends as that of the file does.
    renew : callable
        As for :func:`refresh`.
    replace : bool
        Whether ``out`` may be a file that is there, such as ``path`` itself.

    Returns
    -------
    Refreshed

    Raises
    ------
    FileFormatError
        If ``out`` is there and may not be replaced, or has another ending; else as :func:`refresh`.

    Examples
    --------
    >>> refresh_file(Path("draft.docx"), Path("draft-refreshed.docx"), renew)  # doctest: +SKIP
    """
    check_original(path)
    _check_out(path, out, replace)
    found = refresh(path, renew)
    same = out.exists() and out.samefile(path) and found.content == path.read_bytes()
    if not same:
        atomic_write(out, found.content)
    return found


def _read(path: Path) -> bytes:
    check_original(path)
    return path.read_bytes()


def _check_out(path: Path, out: Path, replace: bool) -> None:
    mend = f"Write to {path.stem}-refreshed{path.suffix}, say."
    if out.suffix.casefold() != path.suffix.casefold():
        raise FileFormatError(f"a name that ends in {path.suffix}", out.name, where=str(out), mend=mend)
    if out.is_dir() or (out.exists() and not replace):
        arrived = "a folder" if out.is_dir() else "a file that is there already"
        mend = "Take it away, or name the file to write with `--out`, which writes over an older one."
        raise FileFormatError("the name of a new file", arrived, where=str(out), mend=mend)


def _grouped(controls: list[Control]) -> list[tuple[Control, list[Control]]]:
    """Put each number with the sentence that it still stands in; other controls are alone."""
    sentences = {id(one.element): one for one in controls if one.tag is not None and one.tag.ordinal is None}
    inside: dict[int, list[Control]] = {}
    groups = []
    for one in controls:
        held = _sentence_around(one, sentences)
        if held is None:
            groups.append((one, inside.setdefault(id(one.element), [])))
        else:
            inside[id(held)].append(one)
    return groups


def _sentence_around(control: Control, sentences: dict[int, Control]) -> _Element | None:
    if control.tag is None or control.tag.ordinal is None:
        return None
    for above in control.element.iterancestors(SDT):
        found = sentences.get(id(above))
        if found is not None and found.tag is not None and found.tag.origin == control.tag.origin:
            return above
    return None


def _renewed(control: Control, inside: list[Control], job: Job) -> list[Change]:
    tag = control.tag
    if tag is None:
        return [Change(None, "gone", words_of(control.content)[0], why=OTHER_VERSION)]
    now = job.renew(tag.origin)
    match (_what(tag), now):
        case ("sentence", str()):
            return renew_sentence(control, tag, inside, now, job)
        case ("number", str()):
            return renew_number(control, tag, now, job)
        case ("picture", Figure()):
            return list(renew_picture(control, tag, now, job))
        case ("table", Grid()):
            return renew_table(control, tag, now, job)
        case _:
            return [Change(tag.origin, "gone", words_of(control.content)[0], why=NOTHING_NOW)]


def _what(tag: Tag) -> str:
    kinds = {1: "table", 2: "sentence", 3: "picture"}
    return "number" if tag.ordinal is not None else kinds.get(len(tag.digests), "")

"""Why this exists: what a pack will hold is settled, and found right, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.errors import UnknownNameError
from spanalysis.figures.packs.contents import Entry, contents
from spanalysis.figures.render import checked_formats, checked_languages, checked_sizes

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.tables import Tables


@dataclass(frozen=True)
class Pack:
    """Figures that are handed on together, made and not yet drawn.

    Parameters
    ----------
    figures : tuple of Figure
        In any language, no two with one slug.
    tables : Tables
        That they were made from.
    langs : tuple of str
        Languages of the pack.
    formats : tuple of str
        Picture formats.
    sizes : tuple of str
        Sizes asked for; none stands for each figure's usual one.
    """

    figures: tuple[Figure, ...]
    tables: Tables
    langs: tuple[str, ...]
    formats: tuple[str, ...]
    sizes: tuple[str, ...] = ()

    def entries(self, figure: Figure) -> tuple[Entry, ...]:
        """Return the files of one figure."""
        return contents(figure, self.langs, self.formats, checked_sizes(figure, self.sizes))

    def folder(self, figure: Figure) -> Path:
        """Return where a figure's files stand below the pack: in a folder of their own if there are several."""
        return Path(figure.slug) if len(self.figures) > 1 else Path()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file, below the pack."""
        return tuple(self.folder(item) / entry.name for item in self.figures for entry in self.entries(item))


def prepare(
    tables: Tables,
    ids: Sequence[str],
    params: Mapping[str, str],
    langs: Iterable[str] = ("en",),
    formats: Iterable[str] = ("svg", "png", "pdf"),
    sizes: Iterable[str] = (),
) -> Pack:
    """Make the figures of a pack; nothing is drawn or written.

    Parameters
    ----------
    tables : Tables
    ids : sequence of str
        Names in the catalogue; a name given twice counts once.
    params : mapping of str to str
        Such as ``{"area": "BOL"}`` or ``{"area": "BOL,RWA"}``: each figure takes those that it knows, and is
        packed once for each value; ``all`` for every country, each of which must have something to draw.
    langs : iterable of str
        Any of ``en``, ``fr``, ``es``, or ``all``.
    formats : iterable of str
        Any of ``svg``, ``png``, ``pdf``.
    sizes : iterable of str
        Sizes that every figure of the pack has, or ``all``; each figure's usual one if left out.

    Raises
    ------
    UnknownNameError
        If a figure (the message names close ones), a parameter, an area, a language, a format or a size does
        not exist.

    Examples
    --------
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> prepare(Tables(find_home()), ["world-coverage-trend"], {}).paths[0].name
    'world-coverage-trend.en.svg'
    """
    from spanalysis.figures.catalogue import SPECS, make
    from spanalysis.figures.export import choices
    from spanalysis.figures.near import checked_ids

    spoken, pictured = checked_languages(langs), checked_formats(formats)
    specs = [SPECS[name] for name in checked_ids(ids)]
    _refuse_unused(params, {name for spec in specs for name in spec.params})
    figures = [
        make(tables, spec.id, spoken[0], **chosen)
        for spec in specs
        for chosen in choices(tables, spec.id, {key: params[key] for key in spec.params if key in params})
    ]
    pack = Pack(tuple(figures), tables, spoken, pictured, tuple(sizes))
    for figure in pack.figures:
        checked_sizes(figure, pack.sizes)
    return pack


def _refuse_unused(params: Mapping[str, str], taken: set[str]) -> None:
    unused = sorted(set(params) - taken)
    if unused:
        raise UnknownNameError(
            f"parameters that one of the figures takes ({', '.join(sorted(taken)) or 'none'})",
            ", ".join(unused),
            mend="Leave it out, or add a figure that takes it.",
        )

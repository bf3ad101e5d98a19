"""Why this exists: renewing a place needs the file, what is published now, and ids that are free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from spanalysis.briefs.documents.word.setting import free_controls
from spanalysis.briefs.documents.word.xml import with_namespace
from spanalysis.errors import NoDataError, UnknownCodeError, UnknownNameError

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Grid, Origin
    from spanalysis.briefs.documents.word.bundle import Bundle
    from spanalysis.briefs.refresh.model import Renew
    from spanalysis.figures.figure import Figure


@dataclass(frozen=True)
class Job:
    """A file that is being renewed.

    Parameters
    ----------
    bundle : Bundle
    renew : callable
        What belongs to an origin now; asked once for each.
    controls : iterator of int
        Ids for new controls.
    """

    bundle: Bundle
    renew: Renew
    controls: Iterator[int]

    def touch(self, part: str) -> None:
        """Have a part written anew, fit for controls without a frame."""
        root = self.bundle.edit(part)
        fit = with_namespace(root, "w15")
        if fit is not root:
            self.bundle.put(part, fit)


def job_on(bundle: Bundle, renew: Renew) -> Job:
    """Return the work on a file; names and codes that are gone have nothing now."""

    @cache
    def asked(origin: Origin) -> str | Figure | Grid | None:
        try:
            return renew(origin)
        except (UnknownNameError, UnknownCodeError, NoDataError):
            return None

    return Job(bundle, asked, free_controls(bundle))

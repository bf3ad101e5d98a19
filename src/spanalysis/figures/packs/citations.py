"""Why this exists: a writer's reference manager reads BibTeX or CSL-JSON, and types nothing again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spanalysis.figures.packs.references import Reference

_ENTRY_TYPES = {"dataset": "dataset", "report": "techreport"}
_HOUSE_FIELDS = {"dataset": "publisher", "report": "institution"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\u00a0": "~",
        "\u202f": r"\,",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"})


def bibtex(references: Iterable[Reference]) -> str:
    """Write references as BibTeX: ``@dataset``, ``@techreport`` and ``@misc``, in UTF-8.

    Parameters
    ----------
    references : iterable of Reference

    Returns
    -------
    str
        One entry each; months are BibTeX's own abbreviations, special characters are escaped.

    Examples
    --------
    >>> from spanalysis.figures.packs.references import Reference
    >>> print(bibtex([Reference("a-1", "webpage", "Work & pay", "ILO", accessed=(2026, 11, 23))]), end="")
    @misc{a-1,
      author = {{ILO}},
      title = {{Work \\& pay}},
      urldate = {2026-11-23}
    }
    """
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    kind = _ENTRY_TYPES.get(reference.type, "misc")
    lines = ",\n".join(f"  {name} = {value}" for name, value in _fields(reference).items())
    return f"@{kind}{{{reference.key},\n{lines}\n}}\n"


def _fields(reference: Reference) -> dict[str, str]:
    """Names and values, braces included; what is empty is left out."""
    author = _tex(reference.author)
    house = _HOUSE_FIELDS.get(reference.type)
    dates = reference.issued
    fields = {
        "author": f"{{{{{author}}}}}",
        "title": f"{{{{{_tex(reference.title)}}}}}",
        "year": f"{{{dates[0]}}}" if dates else "",
        "month": _MONTHS[dates[1] - 1] if len(dates) > 1 else "",
        "day": f"{{{dates[2]}}}" if len(dates) > 2 else "",
        **({house: f"{{{author}}}"} if house else {}),
        "howpublished": f"{{{_tex(reference.made)}}}" if reference.made else "",
        "version": f"{{{_tex(reference.version)}}}" if reference.version else "",
        "url": f"{{{reference.url.translate(_ADDRESS)}}}" if reference.url else "",
        "urldate": f"{{{_iso(reference.accessed)}}}" if reference.accessed else "",
        "note": f"{{{_tex(reference.note)}}}" if reference.note else "",
    }
    return {name: value for name, value in fields.items() if value}


def _tex(text: str) -> str:
    return _CONTROL.sub(" ", text).translate(_TEX)


def _iso(day: Sequence[int]) -> str:
    return "-".join(f"{part:02d}" for part in day)


def csl_json(references: Iterable[Reference]) -> str:
    """Write references as CSL-JSON, which Zotero and other reference managers read.

    Parameters
    ----------
    references : iterable of Reference

    Returns
    -------
    str
        A JSON array, one item each.

    Examples
    --------
    >>> from spanalysis.figures.packs.references import Reference
    >>> json.loads(csl_json([Reference("a-1", "report", "Work", "ILO", issued=(2024, 9))]))[0]["issued"]
    {'date-parts': [[2024, 9]]}
    """
    return json.dumps([_item(item) for item in references], ensure_ascii=False, indent=2) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    """A newspaper is where an article stands; any other publisher is its author too."""
    press = reference.type == "article-newspaper"
    item = {
        "id": reference.key,
        "type": reference.type,
        "title": reference.title,
        "author": [] if press else [{"literal": reference.author}],
        "container-title": reference.author if press else "",
        "publisher": reference.author if reference.type in _HOUSE_FIELDS else "",
        "issued": {"date-parts": [list(reference.issued)]} if reference.issued else {},
        "accessed": {"date-parts": [list(reference.accessed)]} if reference.accessed else {},
        "URL": reference.url,
        "genre": reference.made,
        "version": reference.version,
        "note": reference.note,
    }
    return {name: value for name, value in item.items() if value}

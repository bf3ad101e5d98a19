"""Why this exists: codes are matched exactly, and their labels live in one place per language.

Every codelist is a CSV file beside this module, read as text with ``NA`` kept (it is Namibia's ISO code, not
a missing value).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.errors import UnknownCodeError, UnknownNameError

if TYPE_CHECKING:
    import pandas as pd

FOLDER = Path(__file__).resolve().parent


@lru_cache(maxsize=32)
def _read(name: str) -> pd.DataFrame:
    import pandas as pd

    path = FOLDER / f"{name}.csv"
    if not path.is_file():
        known = ", ".join(sorted(item.stem for item in FOLDER.glob("*.csv")))
        raise UnknownNameError(f"a codelist ({known})", repr(name))
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def load(name: str) -> pd.DataFrame:
    """Return a codelist as a frame of strings.

    Parameters
    ----------
    name : str
        File stem, such as ``contingencies``.

    Returns
    -------
    pandas.DataFrame
        One row a code, in the file's order; a copy that may be changed.

    Raises
    ------
    UnknownNameError
        If there is no such codelist.

    Examples
    --------
    >>> load("contingencies").soc.iloc[0]
    'SOC_CONTIG_TOTAL'
    """
    return _read(name).copy()


def codes(concept: str) -> frozenset[str]:
    """Return the allowed codes of a concept in ``codes.csv``, such as ``sex`` or ``unit_measure``.

    Examples
    --------
    >>> sorted(codes("sex"))
    ['SEX_F', 'SEX_M', 'SEX_T']
    """
    frame = _read("codes")
    return frozenset(frame.loc[frame["list"] == concept, "code"])


def labels(name: str, key: str, lang: str) -> dict[str, str]:
    """Return the labels of a codelist in one language.

    Parameters
    ----------
    name : str
        Codelist, such as ``contingencies``.
    key : str
        Column of its codes, such as ``soc``.
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    dict of str to str
        A copy that may be changed.

    Examples
    --------
    >>> labels("contingencies", "soc", "fr")["SOC_CONTIG_CHILD"]
    'Enfants'
    """
    return dict(_labels(name, key, lang))


@lru_cache(maxsize=128)
def _labels(name: str, key: str, lang: str) -> dict[str, str]:
    frame = _read(name)
    column = f"label_{lang}" if f"label_{lang}" in frame else f"name_{lang}"
    if column not in frame:
        raise UnknownNameError("a language with labels (en, fr, es)", repr(lang), where=name)
    return dict(zip(frame[key], frame[column], strict=True))


def label(name: str, key: str, code: str, lang: str) -> str:
    """Return one label.

    Raises
    ------
    UnknownCodeError
        If the code is not in the list; nothing is guessed from its beginning or its spelling.

    Examples
    --------
    >>> label("indicators", "indicator", "SDG_0131_SEX_SOC_RT", "es")
    'Cobertura efectiva (indicador 1.3.1 de los ODS)'
    """
    found = _labels(name, key, lang).get(code)
    if found is None:
        raise UnknownCodeError(
            f"a code of {name}.csv", repr(code), mend=f"Add it to codelists/{name}.csv, or correct the code."
        )
    return found

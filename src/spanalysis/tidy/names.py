"""Why this exists: the UN writes a name's article behind it; a chart needs the name, a sentence both."""

from __future__ import annotations

import pandas as pd

_ARTICLES = {"en": "the", "fr": "l'|l’|le|la|les", "es": "el|la|los|las"}


def split_articles(names: pd.Series[str], lang: str) -> pd.DataFrame:
    """Split UNTERM short names into name and article.

    Parameters
    ----------
    names : pandas.Series of str
        Names such as ``Bolivie (la)`` or ``Îles Cook (les) **``; asterisks mark non-member States and go.
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    pandas.DataFrame
        Columns ``name`` and ``article`` (empty where the name takes none). Other brackets stay:
        ``Bolivie (État plurinational de)`` is one name.

    Examples
    --------
    >>> split_articles(pd.Series(["Mali (le)", "Cuba"]), "fr").values.tolist()
    [['Mali', 'le'], ['Cuba', '']]
    """
    bare = names.str.replace(r"\s*\*+$", "", regex=True).str.strip()
    pattern = rf"^(?P<name>.*?)\s*\((?P<article>{_ARTICLES[lang]})\)$"
    parts = bare.str.extract(pattern)
    name = parts["name"].fillna(bare).str.replace("'", "’")
    return pd.DataFrame({"name": name, "article": parts["article"].fillna("").str.replace("’", "'")}).astype(
        "str"
    )

"""Why this exists: tables come back from CSV exactly as written, types and Namibia's ``NA`` included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.errors import ProjectError, UnknownNameError
from spanalysis.tidy.tables import DATE, REAL, SPECS, TABLES, TEXT, WHOLE

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.provenance import Home

__all__ = ["TABLES", "read_table"]


def read_table(home: Home, name: str) -> pd.DataFrame:
    """Read one tidy table.

    Parameters
    ----------
    home : Home
        A project, or the tables that came with the package.
    name : str
        One of :data:`TABLES`.

    Returns
    -------
    pandas.DataFrame
        The columns of ``tidy.tables.SPECS[name]``, in that order; empty text is ``""``, a missing value NaN.

    Raises
    ------
    UnknownNameError
        If there is no table of that name.
    ProjectError
        If the table has not been built.
    """
    import pandas as pd

    if name not in SPECS:
        raise UnknownNameError(f"a table ({', '.join(TABLES)})", repr(name))
    path = home.processed / f"{name}.csv"
    if not path.is_file():
        raise ProjectError("a built table", "no file", where=str(path), mend="Run `spanalysis build` first.")
    columns = SPECS[name].columns
    plain = {key: kind for key, kind in columns.items() if kind in (TEXT, WHOLE, REAL)}
    texts = [key for key, kind in columns.items() if kind == TEXT]
    frame = pd.read_csv(
        path, dtype=plain, keep_default_na=False, na_values={key: [""] for key in columns if key not in texts}
    )
    for key in (key for key, kind in columns.items() if kind == DATE):
        frame[key] = pd.to_datetime(frame[key], format="%Y-%m-%d")
    return frame.astype(columns)

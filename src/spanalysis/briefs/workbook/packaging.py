"""Why this exists: the same workbook is the same bytes: nothing in the package says when it was made."""

from __future__ import annotations

import zipfile
from io import BytesIO

_DATE = (1980, 1, 1, 0, 0, 0)
_MODE, _UNIX = 0o100644 << 16, 3


def repacked(content: bytes, replaced: dict[str, bytes]) -> bytes:
    """Return a zip with its members sorted by name and without dates.

    Parameters
    ----------
    content : bytes
        Of a zip file.
    replaced : dict of str to bytes
        New content of members, by name.

    Examples
    --------
    >>> from zipfile import ZipFile
    >>> out = BytesIO()
    >>> with ZipFile(out, "w") as archive:
    ...     archive.writestr("b", "old")
    ...     archive.writestr("a", "")
    >>> ZipFile(BytesIO(repacked(out.getvalue(), {"b": b"new"}))).namelist()
    ['a', 'b']
    """
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist()):
            member = zipfile.ZipInfo(name, _DATE)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, _UNIX
            member.external_attr = _MODE
            new.writestr(member, replaced[name] if name in replaced else old.read(name), compresslevel=6)
    return out.getvalue()

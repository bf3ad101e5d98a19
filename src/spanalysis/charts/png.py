"""Why this exists: a chart has few colours; a PNG that says so is a quarter of the size and looks alike."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image
from PIL.PngImagePlugin import PngInfo

_COLOURS: Final = 256
_NEARLY_WHITE: Final = 250


def compact_png(rgba: bytes, size: tuple[int, int], texts: dict[str, str], dpi: int, lang: str = "") -> bytes:
    """Write a picture as a PNG with a palette.

    Parameters
    ----------
    rgba : bytes
        Pixels, four bytes each, row by row.
    size : tuple of (int, int)
        Width and height in pixels.
    texts : dict of str to str
        Text chunks, such as Title and Description.
    dpi : int
        Pixels an inch.
    lang : str
        Language of the texts, such as ``fr``; it goes into their chunks and into one of its own.

    Returns
    -------
    bytes
        The file; the same pixels give the same bytes. The background is pure white.

    Examples
    --------
    >>> compact_png(b"\\xff\\xff\\xff\\xff" * 6, (3, 2), {"Title": "White"}, 200)[1:4]
    b'PNG'
    """
    picture = Image.frombytes("RGBA", size, rgba).convert("RGB")
    reduced = picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced.putpalette(_with_white(reduced.getpalette() or []))
    chunks = PngInfo()
    for name, text in {**texts, **({"Language": lang} if lang else {})}.items():
        chunks.add_itxt(name, text.encode("utf-8", "replace").decode(), lang)
    out = BytesIO()
    reduced.save(out, "png", compress_level=6, pnginfo=chunks, dpi=(dpi, dpi))
    return out.getvalue()


def _with_white(palette: list[int]) -> list[int]:
    """The quantiser's nearly white is the paper: make it white."""
    colours = [palette[at : at + 3] for at in range(0, len(palette), 3)]
    whitest = max(colours, key=min, default=[])
    if not whitest or min(whitest) < _NEARLY_WHITE:
        return palette
    return [part for colour in colours for part in ([255, 255, 255] if colour == whitest else colour)]

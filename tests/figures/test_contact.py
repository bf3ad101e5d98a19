"""Contact sheets hold every picture once, in order, whole and with its name."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from spanalysis.errors import UnknownNameError
from spanalysis.figures.contact import PAGE, places, save_sheets, sheets


def picture(folder: Path, name: str, size: tuple[int, int], colour: tuple[int, int, int]) -> tuple[str, Path]:
    path = folder / f"{name}.png"
    Image.new("RGB", size, colour).save(path)
    return name, path


def test_pictures_keep_their_order_and_shape_and_do_not_overlap():
    sizes = [(1338, 900), (1338, 1800), (1338, 400), (1338, 2500), (600, 4000), (1338, 1000), (300, 300)]
    found = list(places(sizes))
    assert [(place.page, place.x, place.y) for place in found] == sorted(
        (place.page, place.x, place.y) for place in found
    )
    for (wide, high), place in zip(sizes, found, strict=True):
        assert place.wide / place.high == pytest.approx(wide / high, rel=0.01)
        assert place.x >= 0
        assert place.x + place.wide <= PAGE[0]
        assert place.y + place.high <= PAGE[1]
    for one, other in pairwise(found):
        same = (one.page, one.x) == (other.page, other.x)
        assert not same or other.y >= one.y + one.high


def test_a_page_shows_the_pictures_with_their_names(tmp_path):
    pictures = [
        picture(tmp_path, "red", (944, 500), (255, 0, 0)),
        picture(tmp_path, "blue", (944, 2600), (0, 0, 255)),
    ]
    (page,) = sheets(pictures)
    assert page.size == PAGE
    first, second = places([(944, 500), (944, 2600)])
    assert page.getpixel((first.x + 400, first.y + 250)) == (255, 0, 0)
    assert page.getpixel((second.x + 400, second.y + 1000)) == (0, 0, 255)
    name = page.crop((first.x, first.y - 30, first.x + 100, first.y - 2))
    assert len(name.getcolors(10_000) or []) > 5, "a name is written above the picture"


def test_more_pictures_make_more_pages(tmp_path):
    tall = [picture(tmp_path, str(number), (944, 2500), (number, 0, 0)) for number in range(5)]
    assert len(list(sheets(tall))) == 3
    assert list(sheets([])) == []


def test_a_figure_is_drawn_in_each_language_and_the_file_is_named(tables, tmp_path):
    (path,) = save_sheets(tables, ["world-coverage-trend"], ["en", "es"], tmp_path / "deep" / "all.png")
    assert path == tmp_path / "deep" / "all.png"
    with Image.open(path) as page:
        assert page.size == PAGE
    (first,) = save_sheets(tables, ["world-coverage-trend"], ["fr"], tmp_path / "folder")
    assert first == tmp_path / "folder" / "contact-sheet-1.png"


def test_an_unknown_figure_is_refused(tables, tmp_path):
    with pytest.raises(UnknownNameError, match="Did you mean world-coverage-trend"):
        save_sheets(tables, ["world-coverage-trnd"], ["en"], tmp_path / "x")
    assert list(tmp_path.iterdir()) == []

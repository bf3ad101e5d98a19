"""Why this exists: what is offered is what was handed over, with its true size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from briefs.gallery.small_site import SOCIAL, Site
from spanalysis.briefs.gallery.offers import SIZE_WORDS, offers, weight
from spanalysis.briefs.gallery.pictures import picture_size
from spanalysis.briefs.gallery.shelf import Brief, Download, Shelf
from spanalysis.briefs.gallery.thumbnails import THUMB_WIDTH, thumbnail, thumbnails
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import FileFormatError


def test_pictures_are_as_large_as_their_files_say(site: Site) -> None:
    for item in site.shelf.downloads[SOCIAL.slug]:
        path = site.reports / item.path
        assert item.bytes == path.stat().st_size
        if item.format == "png":
            with Image.open(path) as picture:
                assert (item.width, item.height) == picture.size
    chart = site.shelf.chart(SOCIAL.slug, "es")
    assert chart is not None
    assert chart.path == "figures/country-coverage/country-coverage-BOL.es.svg"
    assert abs(chart.width / chart.height - 1338 / 1072) < 0.01


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_a_picture_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(FileFormatError, match=name):
        picture_size(b"<html>", name)


def test_a_reader_gets_files_of_one_language_and_word_first(site: Site) -> None:
    files = site.shelf.files(SOCIAL.slug, "es")
    assert {item.lang for item in files} == {"", "es"}
    assert [item.format for item in site.shelf.brief("BOL", "fr")] == ["docx", "md"]
    assert site.shelf.brief("KEN", "fr") == ()
    assert site.shelf.chart("country-coverage-KEN", "fr") is None


def test_a_png_stands_in_where_there_is_no_svg() -> None:
    png = Download("figures/x/x.en.png", "en", 9, "page", 20, 10)
    assert Shelf(downloads={"x": (png,)}).chart("x", "en") == png
    assert Shelf(briefs=(Brief("x", {}, ()),)).brief("x", "en") == ()


def test_downloads_are_named_by_use_pixels_and_weight(site: Site) -> None:
    groups = offers(site.shelf.files(SOCIAL.slug, "es"), "es")
    assert [group.heading for group in groups] == [
        "Para una página, 170 mm de ancho",
        "Para redes sociales, 1200 × 675 píxeles",
        "Datos",
    ]
    assert [[file.name for file in group.files] for group in groups] == [
        ["SVG", "PNG"],
        ["PNG"],
        ["CSV", "JSON"],
    ]
    assert all(file.weight.endswith("kB") and file.purpose for group in groups for file in group.files)
    assert weight(1_250_000, "fr") == "1,3 Mo"


def test_thumbnails_are_small_and_the_same_each_time(site: Site) -> None:
    made = dict(thumbnails(site.reports, site.shelf, ("es",)))
    assert len(made) == len(site.shelf.exhibits)
    assert all(len(content) < 25_000 for content in made.values())
    png = (site.reports / "figures/country-coverage/country-coverage-BOL.es.png").read_bytes()
    path = "gallery/thumbs/country-coverage-BOL.es.webp"
    assert made[path] == thumbnail(png) == (site.reports / path).read_bytes()
    with Image.open(site.reports / path) as picture:
        assert picture.size == (THUMB_WIDTH, 320)


def test_an_exhibit_without_a_png_has_no_thumbnail(tmp_path: Path, site: Site) -> None:
    assert list(thumbnails(tmp_path, Shelf(exhibits=site.shelf.exhibits))) == []


def test_every_size_has_words() -> None:
    assert set(SIZE_WORDS) == set(SIZES)

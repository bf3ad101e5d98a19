"""Why this exists: charts and countries are found by words of any language, and the first page is light."""

from __future__ import annotations

import pytest

from briefs.gallery.reading import tree, words
from briefs.gallery.small_site import EXHIBITS, SOCIAL, Site
from spanalysis.briefs.gallery.addresses import CSS, DOOR, SCRIPT, index_path
from spanalysis.briefs.gallery.cards import found_by, searched
from spanalysis.briefs.gallery.index_page import index_pages, told_apart
from spanalysis.briefs.gallery.library import Library
from spanalysis.briefs.gallery.places import names
from spanalysis.briefs.gallery.shelf import Download, Exhibit, Shelf
from spanalysis.briefs.gallery.site import shared
from spanalysis.codelists.tiles import tiles
from spanalysis.figures.listing import folded
from spanalysis.figures.registry import SPECS
from spanalysis.figures.tables import Tables
from spanalysis.text import LANGUAGES

BEFORE_THE_FIRST_CHART = 300_000
"""Bytes of page, style and scripts."""


def test_a_chart_is_found_by_words_of_every_language(site: Site) -> None:
    found = searched(site.library, SOCIAL)
    for word in ("bolivia", "bolivie", "country-coverage", "population", "poblacion", "couverte", "ficha"):
        assert word in found
    assert found == folded(found)
    assert len(found.split()) == len(set(found.split()))


def test_a_chart_is_found_by_the_areas_it_is_about(site: Site) -> None:
    trend, bolivia, union, platforms = (found_by(site.library, exhibit) for exhibit in EXHIBITS)
    assert trend == ("X01",)
    assert bolivia == ("BOL",)
    assert union[0] == "WAEMU"
    assert {"MLI", "BEN"} < set(union)
    assert platforms == ("EU27",)
    assert "burkina" in searched(site.library, EXHIBITS[2]).split()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_country_is_listed_and_mapped_squares_lead_to_its_page(site: Site, lang: str) -> None:
    shown = tree(site.reports / index_path(lang))
    listed = shown.xpath("//ul[@id='places']/li/a/@href")
    assert len(listed) == len(site.library.countries()) == len(set(listed))
    squares = shown.xpath("//ul[@id='tiles']/li/a")
    assert len(squares) == len(tiles())
    assert {square.get("href") for square in squares} <= set(listed)
    bolivia = next(square for square in squares if square.get("href").endswith("area-BOL.html"))
    assert words(bolivia) == "BO38"
    assert bolivia.get("aria-label").startswith({"fr": "Bolivie", "es": "Bolivia", "en": "Bolivia"}[lang])
    assert "2021" in bolivia.get("aria-label")


def test_names_are_in_alphabetical_order_whatever_their_accents(site: Site) -> None:
    listed = [place.name for place in names(site.library, "fr")]
    assert listed.index("Égypte") < listed.index("Espagne") < listed.index("Éthiopie")
    initials = [place.initial for place in names(site.library, "fr") if place.initial]
    assert initials == sorted(set(initials))
    assert "".join(initials).startswith("ABCDEFGH")


def test_values_and_gaps_differ_in_more_than_colour(site: Site) -> None:
    shown = tree(site.reports / "index.html")
    gaps = shown.xpath("//ul[@id='tiles']//a[@class='m']")
    assert gaps
    assert all(not words(gap)[-1].isdigit() and "no published value" in gap.get("aria-label") for gap in gaps)
    assert {"s0", "s4", "m"} <= set(shown.xpath("//ul[@class='legend']//span/@class"))


def test_cards_have_sized_lazy_thumbnails_and_filters_offer_what_there_is(site: Site) -> None:
    shown = tree(site.reports / index_path("es"))
    pictures = shown.xpath("//ul[@id='cards']//img")
    assert len(pictures) == len(EXHIBITS)
    assert all(item.get("loading") == "lazy" for item in pictures)
    assert all(item.get("width") and item.get("height") for item in pictures)
    themes = shown.xpath("//select[@id='theme']/option/@value")
    assert themes == ["", "coverage", "platform-work", "country"]
    areas = shown.xpath("//select[@id='area']//option/@value")
    assert {"BOL", "MLI", "WAEMU", "EU27", "X01"} <= set(areas)
    assert "KEN" not in areas
    assert words(shown.get_element_by_id("count")) == "4 gráficos"


def test_documents_and_groups_stand_on_the_index(site: Site) -> None:
    shown = tree(site.reports / index_path("fr"))
    offered = shown.xpath("//section[@id='documents']//a/@href")
    assert offered == ["../../briefs/women/women.fr.docx", "../../workbook/spanalysis.fr.xlsx"]
    assert "area-WAEMU.html" in shown.xpath("//section[@id='map']//a/@href")


def test_the_page_opened_first_is_english_and_reads_without_a_script(site: Site) -> None:
    shown = tree(site.reports / "index.html")
    assert shown.get("lang") == "en"
    assert [link.get("href") for link in shown.xpath("//a[@hreflang]")] == [
        "index.html?lang=en",
        "gallery/fr/index.html",
        "gallery/es/index.html",
    ]
    assert shown.xpath("//script/@src") == [DOOR, SCRIPT]
    assert not any(script.text for script in shown.xpath("//script"))
    assert len(shown.xpath("//ul[@id='cards']/li")) == len(EXHIBITS)
    assert DOOR.rpartition("/")[2] not in (site.reports / index_path("es")).read_text()


def test_all_exhibits_of_the_catalogue_fit_into_a_light_page(tables: Tables) -> None:
    """One exhibit of each figure stands for the others of it."""
    exhibits = tuple(Exhibit(spec.id, tuple(spec.defaults[0].items())) for spec in SPECS.values())
    files = {exhibit.slug: tuple(_picture(exhibit, lang) for lang in LANGUAGES) for exhibit in exhibits}
    common = sum(len(content) for path, content in shared() if path in (CSS, SCRIPT, DOOR))
    empty = dict(index_pages(Library(tables, Shelf()), LANGUAGES))
    pages = dict(index_pages(Library(tables, Shelf(exhibits, files)), LANGUAGES))
    assert set(pages) == {index_path(lang) for lang in LANGUAGES}
    for path, content in pages.items():
        assert content.count(b'class="card"') == len(exhibits)
        each = (len(content) - len(empty[path])) / len(exhibits)
        every = sum(len(spec.defaults) for spec in SPECS.values())
        assert common + len(empty[path]) + every * each < BEFORE_THE_FIRST_CHART, path


def _picture(exhibit: Exhibit, lang: str) -> Download:
    path = f"figures/{exhibit.id}/{exhibit.slug}.{lang}.png"
    return Download(path, lang, 60_000, "page", 1338, 1072)


def test_a_shelf_with_nothing_still_leads_to_every_country(tables: Tables) -> None:
    library = Library(tables, Shelf())
    ((path, content),) = index_pages(library, ("en",))
    assert path == "index.html"
    assert b"0 charts" in content
    assert b"area-BOL.html" in content


def test_areas_of_one_name_are_told_apart_and_sorted_without_accents(site: Site) -> None:
    named = told_apart(("X01", "M49_002", "X06", "M49_005"), site.library.speaker("es"))
    assert [name for _, name in named] == [
        "África (región de la OIT)",
        "África (región de las Naciones Unidas)",
        "América del Sur",
        "Mundo",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_menu_of_the_first_page_leads_to_the_documents(site: Site, lang: str) -> None:
    shown = tree(site.reports / index_path(lang))
    assert shown.xpath("//header//a[@href='#documents']")
    assert shown.xpath("//section[@id='documents']")


def test_the_order_of_areas_never_depends_on_that_of_a_set(site: Site) -> None:
    """Two areas of the same name and kind, in either order: the page has the same bytes."""

    class Alike:
        tables = site.library.tables
        say = staticmethod(lambda words, **_: words)
        area = label = staticmethod(lambda *_: "Africa")

    codes = ["X06", "M49_002"]
    ways = [told_apart(each, Alike()) for each in (codes, codes[::-1])]  # type: ignore[arg-type]
    assert ways[0] == ways[1] and [code for code, _ in ways[0]] == ["M49_002", "X06"]

"""Why this exists: whatever a name or a title holds, a page shows it and obeys none of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from briefs.gallery.reading import by_id, words
from briefs.gallery.small_site import SOCIAL, Site
from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.gallery.area_page import country_page
from spanalysis.briefs.gallery.country import Country
from spanalysis.briefs.gallery.figure_page import figure_page
from spanalysis.briefs.gallery.index_page import index_pages
from spanalysis.briefs.gallery.library import Library
from spanalysis.briefs.gallery.trail import web_address
from spanalysis.figures.figure import Headline
from spanalysis.figures.tables import Tables

NAMES = (
    '</script><script>document.title="caught"</script>',
    '"><img src=x onerror="document.title=1">',
    "=1+1",
    "{{ 7 * 7 }}{% raw %}",
    "safe \u202eevil\u2066 name",
    "two\u2028lines\u2029of\r\ntext",
    "'single' & \"double\" &amp; quotes",
    "W" * 300,
    "ا" * 300,
)


def hostile(tables: Tables, name: str) -> Tables:
    """Give Bolivia a name in all languages."""
    areas = tables["ref_areas"].copy()
    mine = areas["ref_area"] == "BOL"
    for lang in ("en", "fr", "es"):
        areas.loc[mine, [f"short_name_{lang}", f"name_{lang}"]] = name
    return Tables(tables.home, {**{table: tables[table] for table in tables}, "ref_areas": areas})


def library(site: Site, name: str) -> Library:
    """Give Bolivia a name, and put it into every text of its figure too."""
    made = Library(hostile(site.library.tables, name), site.shelf)
    for lang in ("en", "fr", "es"):
        figure = site.library.figure(SOCIAL, lang)
        said = replace(
            figure.words, title=name, subtitle=name, caption=name, alt=name, source=name, citation=name,
            sentences=(name, name), notes=(name,), licence=name,
        )  # fmt: skip
        made.figures[SOCIAL.slug, lang] = replace(figure, words=said, headline={name: Headline(1.0, "PT")})
    return made


def shown(name: str) -> str:
    return " ".join(printable(name).split())


def checked(content: bytes) -> html.HtmlElement:
    """Return a page in which nothing but the site's own scripts stands."""
    page = html.document_fromstring(content.decode())
    own = page.xpath("//script/@src | //link[@rel='stylesheet']/@href")
    assert all(source.removeprefix("../").startswith(("assets/", "gallery/assets/")) for source in own)
    assert not [script for script in page.xpath("//script") if script.text]
    assert not page.xpath("//@onerror | //@onclick | //@style | //style | //iframe | //object")
    assert not {"\u202e", "\u2066", "\u2028", "\u2029"} & set(content.decode())
    return page


@pytest.mark.parametrize("name", NAMES)
def test_a_figures_page_shows_it_as_text(site: Site, name: str) -> None:
    _, content = figure_page(library(site, name), SOCIAL, "es")
    page = checked(content)
    assert words(page.xpath("//h1")[0]) == shown(name)
    for part in ("caption", "alt", "citation", "source", "licence", "sentence-1"):
        assert " ".join(by_id(page, part).split()) == shown(name)
    assert " ".join(page.xpath("//figure//img/@alt")[0].split()) == shown(name)
    assert shown(name) in words(page.xpath("//table[caption]")[0])


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_a_country_shows_it_as_text(site: Site, name: str) -> None:
    _, content = country_page(Country(library(site, name), "BOL"), "fr")
    page = checked(content)
    assert words(page.xpath("//h1")[0]) == shown(name)
    assert words(page.xpath("//ul[@class='cards']//h3")[0]) == shown(name)


def test_the_index_shows_all_of_them_as_text(site: Site) -> None:
    name = " ".join(NAMES)
    ((_, content),) = index_pages(library(site, name), ("en",))
    page = checked(content)
    assert shown(name) in [words(link) for link in page.xpath("//ul[@id='places']//a")]
    assert shown(name) in [words(option) for option in page.xpath("//select[@id='area']//option")]
    labels = [" ".join(label.split()) for label in page.xpath("//ul[@id='tiles']//a/@aria-label")]
    assert any(shown(name) in label for label in labels)
    assert all(set(item) <= set("0123456789") for item in page.xpath("//img/@width"))


def test_only_the_web_is_linked() -> None:
    for address in ("javascript:alert(1)", "data:text/html,x", "file:///x", " https://x"):
        assert web_address(address) == ""
    assert web_address("https://www.ilo.org/") == "https://www.ilo.org/"


def test_a_release_with_a_hostile_address_has_no_link(site: Site, changed: Callable[..., Tables]) -> None:
    releases = site.library.tables["vintages"].assign(url="javascript:alert(1)", title_es=NAMES[0])
    made = Library(changed(vintages=releases), site.shelf)
    page = checked(figure_page(made, SOCIAL, "es")[1])
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert NAMES[0] in words(page.get_element_by_id("trail"))

"""Why this exists: a page says what its figure says, offers what is on the shelf, and leads somewhere."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from briefs.gallery.reading import by_id, cells, tree, words
from briefs.gallery.small_site import COUNTRIES, EXHIBITS, SOCIAL, Site
from spanalysis.briefs.gallery.addresses import area_path, figure_path, index_path
from spanalysis.briefs.gallery.area_page import country_page
from spanalysis.briefs.gallery.country import Country
from spanalysis.briefs.gallery.library import Library
from spanalysis.briefs.gallery.rows import grid
from spanalysis.briefs.gallery.shelf import Exhibit, Shelf
from spanalysis.briefs.gallery.trail import file_numbers, spans
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.country.country_page_words import ADEQUACY
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.tables import Tables
from spanalysis.text import LANGUAGES


def page(site: Site, path: str) -> html.HtmlElement:
    return tree(site.reports / path)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda item: item.slug)
def test_a_figures_page_says_what_the_figure_says(site: Site, exhibit: Exhibit, lang: str) -> None:
    figure = make(site.library.tables, exhibit.id, lang, **dict(exhibit.params))
    shown = page(site, figure_path(exhibit.slug, lang))
    said = figure.words
    assert shown.get("lang") == lang
    assert words(shown.xpath("//h1")[0]) == " ".join(said.title.split())
    for name in ("caption", "alt", "source", "citation", "licence"):
        assert by_id(shown, name) == getattr(said, name)
    for at, sentence in enumerate(said.sentences, start=1):
        assert by_id(shown, f"sentence-{at}") == sentence
    for note in said.notes:
        assert " ".join(note.split()) in words(shown)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_is_sized_and_described_and_its_files_are_those_of_the_shelf(site: Site, lang: str) -> None:
    for exhibit in EXHIBITS:
        shown = page(site, figure_path(exhibit.slug, lang))
        (chart,) = shown.xpath("//figure//img")
        assert chart.get("alt") == by_id(shown, "alt")
        assert int(chart.get("width")) > 300
        assert int(chart.get("height")) > 100
        offered = {link.get("href").removeprefix("../../") for link in shown.xpath("//a[@download]")}
        assert offered == {item.path for item in site.shelf.files(exhibit.slug, lang)}


def test_every_link_leads_somewhere(site: Site) -> None:
    known = {area_path(code, lang) for code in site.library.countries() for lang in LANGUAGES}
    for path in sorted(site.reports.rglob("*.html")):
        if "briefs" in path.parts:
            continue
        shown = tree(path)
        for link in shown.xpath("//@href | //@src"):
            address = urlsplit(str(link))
            if address.scheme in ("http", "https", "data") or not address.path:
                continue
            assert not address.scheme, f"{link} on {path.name} is not relative"
            target = (path.parent / unquote(address.path)).resolve()
            below = target.relative_to(site.reports.resolve()).as_posix()
            assert target.is_file() or below in known, f"{link} on {path.name}"
            if address.fragment and "=" not in address.fragment and target.is_file():
                assert tree(target).xpath(f"//*[@id='{address.fragment}']"), f"{link} on {path.name}"
        for link in shown.xpath("//a[starts-with(@href, '#')]/@href"):
            assert shown.get_element_by_id(str(link)[1:]) is not None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_holds_every_row_with_names_for_codes(site: Site, lang: str) -> None:
    for exhibit in EXHIBITS:
        figure = site.library.figure(exhibit, lang)
        (table,) = page(site, figure_path(exhibit.slug, lang)).xpath("//table[caption/@id='table-c']")
        found = cells(table)
        speaker = Speaker(lang, site.library.tables)
        assert len(found) == len(figure.rows)
        assert [row[0] for row in found] == [
            " ".join(speaker.area(code).split()) for code in figure.rows["ref_area"]
        ]
        assert [row[-1] for row in found] == [str(row) for row in figure.rows["raw_row"]]
        assert all(head.get("scope") == "col" for head in table.xpath("./thead//th"))
        assert len(table.xpath("./tbody/tr/th[@scope='row']")) == len(figure.rows)
        assert "SDG_0131_SEX_SOC_RT" not in " ".join(words(head) for head in table.xpath("./thead//th"))


def test_values_are_written_as_words_write_them_and_units_stand_in_the_head(tables: Tables) -> None:
    figure = make(tables, "country-coverage", "fr", area="BOL")
    table = grid(figure.rows, file_numbers(figure), Speaker("fr", tables))
    heads = [column.heading for column in table.columns]
    assert "Valeur, pour cent" in heads
    values = [row[heads.index("Valeur, pour cent")] for row in table.cells]
    assert values == [f"{value:.1f}".replace(".", ",") for value in figure.rows["obs_value"]]
    assert "Unité\u00a0: pour cent" in table.same
    people = make(tables, "eu-platform-work", "en")
    table = grid(people.rows, file_numbers(people), Speaker("en", tables))
    heads = [column.heading for column in table.columns]
    assert [row[heads.index("Value, persons")] for row in table.cells] == [
        f"{value:,.0f}" for value in people.rows["obs_value"]
    ]


def test_the_trail_leads_to_file_digest_and_rows(site: Site) -> None:
    figure = site.library.figure(SOCIAL, "en")
    trail = page(site, figure_path(SOCIAL.slug, "en")).get_element_by_id("trail")
    said = words(trail)
    for item in figure.raw_files:
        assert f"data/raw/{item.path}" in said
        assert item.sha256 in said
        used = figure.rows[(figure.rows["raw_file"] == item.path) & (figure.rows["vintage"] == item.vintage)]
        assert spans(used["raw_row"]) in said
    values = {row[0]: row[1:] for row in cells(trail.xpath(".//table")[0])}
    assert set(values) == set(figure.headline)
    assert values["share"] == [f"{figure.headline['share'].value:.1f}", "per cent"]
    assert values["year"] == [str(int(figure.headline["year"].value)), "year"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bolivias_page_has_chart_words_and_brief(site: Site, lang: str) -> None:
    shown = page(site, area_path("BOL", lang))
    figure = site.library.figure(SOCIAL, lang)
    assert by_id(shown, "caption") == figure.words.caption
    assert by_id(shown, "alt") == figure.words.alt == shown.xpath("//figure//img/@alt")[0]
    first = shown.xpath("//section[@aria-labelledby='brief-h']//a[@download]")[0]
    assert first.get("href") == f"../../briefs/BOL/BOL.{lang}.docx"
    assert words(first).startswith("Word")
    assert not shown.xpath("//*[@class='command']")
    assert shown.xpath("//ul[@class='cards']//a/@href") == [f"{SOCIAL.slug}.html"]


def test_a_country_without_chart_or_brief_says_how_to_get_them(site: Site) -> None:
    shown = page(site, area_path("KEN", "es"))
    commands = [words(code) for code in shown.xpath("//*[@class='command']")]
    assert commands == [
        "spanalysis brief KEN --lang es --format docx",
        "spanalysis figure country-page --area KEN --lang es",
    ]
    assert not shown.xpath("//a[@download] | //figure//img")
    assert by_id(shown, "sentence-1").startswith("En Kenya, el 9,0")
    speaker = Speaker("es", site.library.tables)
    assert speaker.say(ADEQUACY) in words(shown.get_element_by_id("unknown-h").getparent())


def test_a_country_without_a_value_says_that_it_is_not_zero(site: Site) -> None:
    shown = page(site, area_path("PRK", "en"))
    unknown = words(shown.get_element_by_id("unknown-h").getparent())
    assert "No share covered by at least one benefit has been published: that is not zero." in unknown
    assert len(shown.xpath("//table[caption]")) == 1


def test_a_member_of_a_group_finds_the_groups_chart(site: Site) -> None:
    shown = page(site, area_path("MLI", "fr"))
    assert shown.xpath("//ul[@class='cards']//a/@href") == ["contingency-heatmap-WAEMU.html"]
    group = page(site, area_path("WAEMU", "fr"))
    members = group.xpath("//section[@aria-labelledby='members-h']//a/@href")
    assert "area-MLI.html" in members
    assert len(members) == 8


def test_contingencies_come_in_the_codelists_order(site: Site) -> None:
    (table,) = page(site, area_path("BOL", "en")).xpath("//table[caption/@id='table-k']")
    assert [row[0] for row in cells(table)][:3] == [
        "At least one benefit",
        "Children",
        "Mothers with newborns",
    ]


@pytest.mark.parametrize("name", [f"{SOCIAL.slug}.html", "area-BOL.html"])
def test_pages_link_to_themselves_in_the_other_languages(site: Site, name: str) -> None:
    for lang in LANGUAGES:
        links = page(site, f"gallery/{lang}/{name}").xpath("//a[@hreflang]")
        wanted = [name if other == lang else f"../{other}/{name}" for other in LANGUAGES]
        assert [link.get("href") for link in links] == wanted
        assert [link.get("hreflang") for link in links if link.get("aria-current")] == [lang]


def test_headings_go_down_step_by_step(site: Site) -> None:
    paths = [index_path("es"), figure_path(SOCIAL.slug, "es"), *(area_path(code, "es") for code in COUNTRIES)]
    for path in paths:
        levels = [int(head.tag[1]) for head in page(site, path).xpath("//h1 | //h2 | //h3 | //h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_a_page_is_the_same_each_time(site: Site, tables: Tables) -> None:
    again = Library(tables, site.shelf)
    path, content = country_page(Country(again, "BOL"), "fr")
    assert content == (site.reports / path).read_bytes()


def test_an_aggregate_is_no_country_and_a_shelf_with_an_unknown_figure_is_refused(tables: Tables) -> None:
    with pytest.raises(UnknownNameError):
        country_page(Country(Library(tables, Shelf()), "WAEMU"), "en")
    with pytest.raises(UnknownNameError, match="no-such"):
        Library(tables, Shelf()).figure(Exhibit("no-such"), "en")

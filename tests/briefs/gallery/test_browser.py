"""Why this exists: a writer uses the site in a browser, from a disk or a server, by mouse or by keys."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefs.browser import ARGUMENTS, Watched, executable, served, watched
from briefs.gallery.reading import by_id, tree
from briefs.gallery.small_site import SOCIAL, Site
from briefs.gallery.test_hostile import NAMES, library
from spanalysis.briefs.gallery.area_page import country_page
from spanalysis.briefs.gallery.country import Country
from spanalysis.briefs.gallery.figure_page import figure_page
from spanalysis.briefs.gallery.index_page import index_pages
from spanalysis.provenance import atomic_write

pytestmark = pytest.mark.enable_socket

SPANISH = "gallery/es/index.html"
CHART = f"gallery/es/{SOCIAL.slug}.html"
BOLIVIA = "gallery/es/area-BOL.html"
NARROW = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """One browser for all tests of this module."""
    path = executable()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=["file", "server"])
def base(request: pytest.FixtureRequest, site: Site) -> Iterator[str]:
    """The address of the small gallery: on the disk, and on a server."""
    if request.param == "file":
        yield site.reports.resolve().as_uri()
    else:
        with served(site.reports) as address:
            yield address


@pytest.fixture
def at(chromium: Any, base: str) -> Iterator[Watched]:
    """A page at a desk, of somebody whose browser speaks English."""
    with watched(chromium, base) as found:
        yield found


@pytest.fixture
def on_disk(chromium: Any, site: Site) -> Iterator[Watched]:
    """The same, from the disk alone, where what is tested does not depend on how the page came."""
    with watched(chromium, site.reports.resolve().as_uri()) as found:
        yield found


def cards(page: Any) -> list[str]:
    return [card.inner_text() for card in page.locator("#cards > li:visible h3").all()]


def test_from_a_first_visit_to_bolivias_words_and_brief_in_spanish(at: Watched, site: Site) -> None:
    """What a writer does: Spanish, Bolivia, caption, alternative text, and the brief in Word."""
    from docx import Document

    page = at.open("index.html")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="español").click()
    page.wait_for_url(f"**/{SPANISH}")
    page.get_by_label("Buscar un gráfico o un país").fill("bolívia")
    assert len(cards(page)) == 1
    page.locator("#hits").get_by_role("link", name="Bolivia").click()
    page.wait_for_url("**/area-BOL.html")
    source = tree(site.reports / BOLIVIA)
    for name, button in (("caption", "Copiar: Pie de gráfico"), ("alt", "Copiar: Texto alternativo")):
        page.get_by_role("button", name=button).click()
        page.locator(".done").first.wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == by_id(source, name)
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Word").click()
    assert fetched.value.suggested_filename == "BOL.es.docx"
    assert Document(str(fetched.value.path())).paragraphs[0].text == "Brief in es"


def test_search_and_filters_narrow_down_and_are_kept_in_the_address(at: Watched) -> None:
    page = at.open(SPANISH)
    assert page.locator("#count").inner_text() == "4 gráficos"
    page.locator("#q").fill("ÁFRICA occidental")
    assert len(cards(page)) == 1
    page.locator("#said", has_text="1 gráfico").wait_for(state="attached")
    page.locator("#clear").click()
    assert len(cards(page)) == 4
    assert page.evaluate("document.activeElement.id") == "q"
    page.locator("#theme").select_option("platform-work")
    page.locator("#area").select_option("EU27")
    assert page.evaluate("location.hash") == "#theme=platform-work&area=EU27"
    page.locator("#cards > li:visible a").click()
    page.wait_for_url("**/eu-platform-work.html")
    page.go_back()
    page.locator("#count", has_text="1 gráfico").wait_for()
    assert len(cards(page)) == 1
    assert page.locator("#theme").input_value() == "platform-work"
    page.locator("#area").select_option("BOL")
    assert page.locator("#nothing").is_visible()
    page.locator("#said", has_text="Ningún resultado").wait_for(state="attached")


def test_words_of_another_language_find_and_a_shared_address_restores(at: Watched) -> None:
    page = at.open(f"{SPANISH}#q=bolivie+couverte")
    assert len(cards(page)) == 1
    assert page.locator("#q").input_value() == "bolivie couverte"
    page = at.open(f"{SPANISH}#q=mali")
    assert page.locator("#hits a").first.inner_text() == "Malí"


def test_the_language_is_remembered_asked_for_and_taken_from_the_browser(chromium: Any, base: str) -> None:
    with watched(chromium, base, locale="fr-FR") as found:
        page = found.open("index.html#q=mali")
        page.wait_for_url("**/gallery/fr/index.html#q=mali")
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**/index.html?lang=en#q=mali")
        page = found.open("index.html")
        assert page.locator("html").get_attribute("lang") == "en"
        page.get_by_role("link", name="español").click()
        page.wait_for_url("**/gallery/es/index.html")
        found.open("index.html").wait_for_url("**/gallery/es/index.html")
        found.open("index.html?lang=fr").wait_for_url("**/gallery/fr/index.html")
    with watched(chromium, base, locale="de-DE") as found:
        assert found.open("index.html").locator("html").get_attribute("lang") == "en"


def test_without_the_clipboard_of_new_browsers_copying_works_all_the_same(at: Watched, site: Site) -> None:
    at.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = at.open(CHART)
    button = page.get_by_role("button", name="Copiar: Texto alternativo")
    button.click()
    assert button.inner_text() == "Copiado"
    page.locator("#said", has_text="Copiado: Texto alternativo").wait_for(state="attached")
    assert page.evaluate("document.activeElement.dataset.copy") == "alt"
    other = page.context.new_page()
    other.goto(f"{at.base}/{BOLIVIA}")
    assert other.evaluate("navigator.clipboard.readText()") == by_id(tree(site.reports / CHART), "alt")


def test_where_nothing_can_be_copied_the_text_is_selected(on_disk: Watched, site: Site) -> None:
    on_disk.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});document.execCommand = () => false"
    )
    page = on_disk.open(CHART)
    page.get_by_role("button", name="Copiar: Pie de gráfico").click()
    page.locator("#said", has_text="seleccionado").wait_for(state="attached")
    assert page.evaluate("getSelection().toString()") == by_id(tree(site.reports / CHART), "caption")


def test_every_offered_file_comes_down_whole(at: Watched, site: Site) -> None:
    """From a disk, a browser shows what it can show instead of saving it: the page says what to do then."""
    page = at.open(CHART)
    for item in site.shelf.files(SOCIAL.slug, "es"):
        link = page.locator(f"a[download][href$='{Path(item.path).name}']")
        if at.base.startswith("file:") and item.format in ("svg", "png", "json"):
            link.click()
            page.wait_for_url(f"**/{item.path}")
            page.go_back()
            assert page.locator(".save").is_visible()
            continue
        with page.expect_download() as fetched:
            link.click()
        assert Path(fetched.value.path()).read_bytes() == (site.reports / item.path).read_bytes()


def test_charts_and_thumbnails_are_really_shown(at: Watched) -> None:
    for path in (SPANISH, CHART, BOLIVIA):
        page = at.open(path)
        widths = page.evaluate(
            "Promise.all([...document.images].map(one => { one.loading = 'eager';"
            " return one.decode().then(() => one.naturalWidth) }))"
        )
        assert widths
        assert min(widths) > 0


def test_all_of_it_works_by_keys_alone(on_disk: Watched) -> None:
    page = on_disk.open(SPANISH)
    keys = page.keyboard
    keys.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    keys.press("Enter")
    keys.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"
    keys.type("bolivia")
    for _ in range(12):
        keys.press("Tab")
        if page.evaluate("!!document.activeElement.closest('#cards')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    keys.press("Enter")
    page.wait_for_url(f"**/{SOCIAL.slug}.html")
    page.locator("[data-copy=citation]").focus()
    keys.press("Enter")
    page.locator("[data-copy=citation]", has_text="Copiado").wait_for()


def test_the_map_is_one_stop_and_arrows_lead_from_square_to_square(on_disk: Watched) -> None:
    page = on_disk.open("index.html")
    assert page.locator("#tiles a[tabindex='0']").count() == 1
    page.locator("#tiles a[href$='area-BOL.html']").focus()

    def here() -> str:
        return str(page.evaluate("document.activeElement.getAttribute('href')")).rpartition("-")[2]

    page.keyboard.press("ArrowLeft")
    assert here() == "PER.html"
    page.keyboard.press("ArrowRight")
    assert here() == "BOL.html"
    page.keyboard.press("ArrowDown")
    assert here() == "PRY.html"
    page.keyboard.press("Home")
    assert here() == "NOR.html"
    page.keyboard.press("ArrowUp")
    assert here() == "NOR.html"
    assert page.locator("#tiles a[tabindex='0']").get_attribute("href").endswith("NOR.html")
    page.locator("#tiles a[href$='area-BOL.html']").focus()
    assert page.get_by_role("link", name="Bolivia: 38.4% (2021)").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/area-BOL.html")


def test_no_page_scrolls_sideways_on_a_narrow_screen(chromium: Any, site: Site) -> None:
    with watched(chromium, site.reports.resolve().as_uri(), viewport=NARROW) as found:
        for lang in ("en", "fr", "es"):
            index = "index.html" if lang == "en" else f"gallery/{lang}/index.html"
            for path in (index, f"gallery/{lang}/{SOCIAL.slug}.html", f"gallery/{lang}/area-KEN.html"):
                page = found.open(path)
                assert page.evaluate("document.documentElement.scrollWidth") == 360, path
                small = page.evaluate(
                    "[...document.querySelectorAll('button, input, select, .map a')]"
                    ".filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24).length"
                )
                assert small == 0, path


def test_hostile_names_neither_run_nor_break_the_page(chromium: Any, site: Site, tmp_path: Path) -> None:
    shutil.copytree(site.reports, tmp_path, dirs_exist_ok=True)
    for at, name in enumerate((NAMES[0], NAMES[1], NAMES[4], "W" * 300)):
        made = library(site, name)
        files = [
            figure_page(made, SOCIAL, "es"),
            country_page(Country(made, "BOL"), "es"),
            *index_pages(made, ("es",)),
        ]
        with watched(chromium, tmp_path.resolve().as_uri(), viewport=NARROW) as found:
            for path, content in files:
                atomic_write(tmp_path / path, content)
                page = found.open(path)
                assert page.evaluate("document.documentElement.scrollWidth") == 360, (at, path)
                assert page.title() != "caught"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(chromium: Any, site: Site, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    paths = (SPANISH, CHART, BOLIVIA, "gallery/fr/area-PRK.html", "gallery/fr/area-WAEMU.html")
    with watched(chromium, site.reports.resolve().as_uri(), color_scheme=scheme) as found:
        for path in paths if scheme == "light" else paths[:2]:
            result = Axe().run(found.open(path), options={"preload": False})
            assert result.violations_count == 0, f"{path}\n{result.generate_report()}"


def test_dark_pages_keep_charts_on_white_paper(chromium: Any, site: Site) -> None:
    with watched(chromium, site.reports.resolve().as_uri(), color_scheme="dark") as found:
        page = found.open(CHART)
        look = "getComputedStyle(document.querySelector('{}')).backgroundColor"
        assert page.evaluate(look.format("body")) == "rgb(17, 23, 30)"
        assert page.evaluate(look.format("figure.chart")) == "rgb(255, 255, 255)"


def test_nothing_moves_while_the_page_loads(on_disk: Watched) -> None:
    for path in (SPANISH, CHART, BOLIVIA):
        page = on_disk.open(path)
        moved = page.evaluate(
            "new Promise(done => { let sum = 0; new PerformanceObserver(list => list.getEntries().forEach("
            "one => { sum += one.value })).observe({type: 'layout-shift', buffered: true});"
            " setTimeout(() => done(sum), 200) })"
        )
        assert moved < 0.01, path


def test_without_scripts_everything_can_be_read_and_dead_controls_are_gone(chromium: Any, site: Site) -> None:
    with watched(chromium, site.reports.resolve().as_uri(), java_script_enabled=False) as found:
        page = found.open("index.html")
        assert len(cards(page)) == 4
        assert not page.locator("#find").is_visible()
        assert page.locator("#places a").first.is_visible()
        page = found.open(CHART)
        assert page.locator("#caption").is_visible()
        assert page.locator("[data-copy]:visible").count() == 0


def test_a_missing_browser_is_skipped_with_a_reason_or_fails_where_it_is_required(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("SPANALYSIS_BROWSER", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no browser among chromium"):
        executable()
    monkeypatch.setenv("SPANALYSIS_BROWSER", "required")
    with pytest.raises(pytest.fail.Exception, match="required"):
        executable()

"""In a real browser the page fits a phone, can be used by everybody, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefs.browser import ARGUMENTS, executable

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory, pages: dict[str, str]) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, page in pages.items():
        Path(folder, f"{name}.html").write_text(page, encoding="utf-8")
    return {name: Path(folder, f"{name}.html").as_uri() for name in pages}


def opened(
    browser: Any, address: str, viewport: dict[str, int], scheme: str = "light"
) -> tuple[Any, list[str]]:
    """Open a page, and note whatever it complains about or asks for."""
    page = browser.new_context(viewport=viewport, color_scheme=scheme).new_page()
    noted: list[str] = []
    page.on("console", lambda message: noted.append(message.text))
    page.on("pageerror", lambda error: noted.append(str(error)))
    page.on("request", lambda request: noted.extend([request.url] if outside(request.url, address) else []))
    page.goto(address)
    return page, noted


def outside(url: str, address: str) -> bool:
    return url != address and not url.startswith("data:")


@pytest.mark.parametrize("name", ["en", "fr", "es", "hostile"])
def test_page_fits_a_phone_and_asks_for_nothing(name: str, browser: Any, addresses: dict[str, str]) -> None:
    page, noted = opened(browser, addresses[name], PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    image = page.locator("img")
    assert image.evaluate("it => it.currentSrc === it.parentElement.querySelector('source').srcset")
    assert image.evaluate("it => it.complete && it.naturalWidth > 0")
    narrowest = page.locator("tbody th, td:not(.number)").evaluate_all(
        "all => Math.min(...all.map(it => it.offsetWidth))"
    )
    assert narrowest >= 120
    assert noted == []


@pytest.mark.parametrize(("name", "viewport", "scheme"), [("fr", DESK, "light"), ("es", PHONE, "dark")])
def test_axe_finds_nothing(
    name: str, viewport: dict[str, int], scheme: str, browser: Any, addresses: dict[str, str]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, _ = opened(browser, addresses[name], viewport, scheme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_night_keeps_the_paper_of_charts(browser: Any, addresses: dict[str, str]) -> None:
    page, _ = opened(browser, addresses["en"], DESK, "dark")
    colour = "it => getComputedStyle(it).backgroundColor"
    assert page.locator("img").evaluate(colour) == "rgb(255, 255, 255)"
    assert page.locator("body").evaluate(colour) == "rgb(27, 36, 48)"


def test_wide_screen_has_the_wide_chart_without_a_jump(browser: Any, addresses: dict[str, str]) -> None:
    page, _ = opened(browser, addresses["en"], DESK)
    image = page.locator("img")
    assert image.evaluate("it => it.currentSrc === it.src")
    box = image.bounding_box()
    assert box["width"] == pytest.approx(int(image.get_attribute("width")), abs=1)
    assert box["height"] == pytest.approx(int(image.get_attribute("height")), abs=1)


def test_marks_lead_to_notes_by_key(browser: Any, addresses: dict[str, str]) -> None:
    page, _ = opened(browser, addresses["en"], DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "doc-noteref"
    page.keyboard.press("Enter")
    assert page.url.endswith("#note-1")


def test_paper_is_a4_with_light_colours(browser: Any, addresses: dict[str, str]) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    page, _ = opened(browser, addresses["fr"], PHONE, "dark")
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == [595, 842]
    assert len(paper.pages) <= 2
    page.emulate_media(media="print")
    assert page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("img").evaluate("it => it.currentSrc === it.src")

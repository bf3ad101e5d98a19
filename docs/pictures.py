"""Take the pictures of ``docs/writers.md`` again: the gallery in Chromium, a brief through LibreOffice.

Run ``.venv/bin/python docs/pictures.py`` in a project whose reports are built. Needs ``chromium``,
``soffice`` and ``pdftoppm`` on the path. Nothing else reads this file.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs/pictures"
GALLERY = ROOT / "reports/gallery/es"
BRIEF = ROOT / "reports/briefs/BOL/BOL.es.docx"
PAGES = {
    "gallery": (GALLERY / "index.html", 900),
    "chart": (GALLERY / "country-coverage-BOL.html", 1330),
}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
COLOURS = 128


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with few colours, which is how it looks anyway."""
    few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(OUT / f"{name}.png", optimize=True)


def take_pages() -> None:
    """Open each page as a reader with a wide screen sees it first."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, (page, high) in PAGES.items():
            tab = browser.new_page(viewport={"width": 1280, "height": high})
            tab.goto(page.as_uri(), wait_until="load")
            tab.wait_for_timeout(500)
            save(Image.open(BytesIO(tab.screenshot())), name)
        browser.close()


def take_brief() -> None:
    """Print the brief, and put its two pages side by side."""
    with TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(BRIEF)]
        subprocess.run(convert, check=True, capture_output=True)
        pdf = Path(folder, f"{BRIEF.stem}.pdf")
        subprocess.run(["pdftoppm", "-r", "75", "-png", str(pdf), f"{folder}/page"], check=True)
        pages = [Image.open(path) for path in sorted(Path(folder).glob("page-*.png"))]
        wide, high = pages[0].size
        both = Image.new("RGB", (len(pages) * (wide + 16) + 16, high + 32), "#d0d4d8")
        for at, page in enumerate(pages):
            both.paste(page, (16 + at * (wide + 16), 16))
        save(both, "brief")


def main() -> int:
    """Take all pictures."""
    take_pages()
    take_brief()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Why this exists: style sheet, scripts and templates keep to the palette, the map and the words."""

from __future__ import annotations

import re

import pytest

from spanalysis.briefs.gallery import words
from spanalysis.briefs.gallery.page import FOLDER
from spanalysis.briefs.gallery.places import STATES
from spanalysis.briefs.templating import environment
from spanalysis.charts import palette
from spanalysis.codelists.tiles import tiles
from spanalysis.text import LANGUAGES

CSS = (FOLDER / "assets" / "gallery.css").read_text()
SCRIPTS = "".join((FOLDER / "assets" / name).read_text() for name in ("gallery.js", "door.js"))
TEMPLATES = "".join(path.read_text() for path in sorted((FOLDER / "templates").glob("*.html")))


def colour(name: str, part: str) -> str:
    found = re.search(rf"--{name}: (#[0-9A-F]{{6}})", part)
    assert found, name
    return found[1]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it."""
    light = sorted(map(luminance, (one, other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def luminance(code: str) -> float:
    parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_colours_are_those_of_the_charts() -> None:
    own = {
        "paper": palette.BACKGROUND,
        "ink": palette.INK,
        "muted": palette.MUTED,
        "accent": palette.ACCENT,
        "accent-light": palette.ACCENT_LIGHT,
        "grid": palette.GRID,
        "rule": palette.RULE,
        "focus": palette.CONTRAST,
        "ramp-edge": palette.RAMP_EDGE,
        **{f"ramp-{step}": fill for step, fill in enumerate(palette.RAMP)},
    }
    assert {name: colour(name, CSS) for name in own} == own
    for step, fill in enumerate(palette.RAMP):
        look = f"{{ background: var(--ramp-{step}); color: {palette.RAMP_TEXT[fill]}; }}"
        assert f".map .s{step}, .legend .s{step} {look}" in CSS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_edges_stand_out_in_both_schemes(scheme: str) -> None:
    light, dark = CSS.split("@media (prefers-color-scheme: dark)")[:2]
    part = light if scheme == "light" else dark
    for ground in ("paper", "panel", "accent-light"):
        for name in ("ink", "accent", "muted"):
            if (ground, name) != ("accent-light", "muted"):
                assert contrast(colour(name, part), colour(ground, part)) >= 4.5, (name, ground)
    for name in ("edge", "focus"):
        assert contrast(colour(name, part), colour("paper", part)) >= 3, name


def test_every_square_of_the_map_has_its_place_and_mark() -> None:
    for column, row in tiles().values():
        assert f".c{column}{{grid-column:{column + 1}}}" in CSS
        assert f".r{row}{{grid-row:{row + 1}}}" in CSS
    assert f"repeat({max(column for column, _ in tiles().values()) + 1}," in CSS
    assert all(f".map .{mark}" in CSS for mark in STATES.values())


def test_nothing_is_fetched_and_nothing_runs_from_text() -> None:
    for word in (
        "fetch(",
        "XMLHttpRequest",
        "import(",
        "eval(",
        "innerHTML",
        "insertAdjacent",
        "http:",
        "https:",
    ):
        assert word not in SCRIPTS
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert "|safe" not in TEMPLATES.replace(" ", "")
    assert "autoescape" not in TEMPLATES
    assert not re.search(r"\son\w+=|\sstyle=|<style", TEMPLATES)
    assert environment(FOLDER / "templates").autoescape is True


def test_motion_paper_and_missing_scripts_are_thought_of() -> None:
    for query in ("prefers-reduced-motion: reduce", "print", "scripting: none", "forced-colors: active"):
        assert f"@media ({query})" in CSS or f"@media {query} " in CSS


def test_every_word_is_used_and_none_is_english_by_mistake() -> None:
    code = "".join(path.read_text() for path in sorted(FOLDER.glob("*.py")) if path.name != "words.py")
    for name in words.LABELS:
        assert re.search(rf"\bt\.{name}\b", TEMPLATES) or f'"{name}"' in code, name
    english = words.labels("en")
    alike = {"site", "documents", "main_menu"}
    for lang in LANGUAGES[1:]:
        same = {name for name, text in words.labels(lang).items() if text == english[name]}
        assert same <= alike, (lang, same)

"""A Figure's files and its display in a notebook say what the Figure says, and nothing else."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from matplotlib.figure import Figure as Drawing

from spanalysis.errors import UnknownNameError
from spanalysis.figures.figure import Figure, Headline, RawFile, Words
from spanalysis.figures.render import (
    checked_formats,
    checked_languages,
    file_words,
    notebook_bundle,
    save_data,
    save_pictures,
)

ALT = 'Line from 42.8 to 52.4 & "more" <up>'


def figure(lang: str = "en", drawn: list[str] | None = None) -> Figure:
    def draw(size: str = "") -> Drawing:
        if drawn is not None:
            drawn.append(lang)
        drawing = Drawing(figsize=(2, 1))
        drawing.text(0.1, 0.5, "Couverture")
        return drawing

    return Figure(
        id="world-trend",
        params={"area": "BOL"},
        lang=lang,
        rows=pd.DataFrame({"ref_area": ["NAM", "X01"], "obs_value": [24.3, 52.4]}),
        headline={"share": Headline(52.4, "PT"), "people": Headline(3_800_000_000.0, "PS")},
        words=Words(
            title=f"Title {lang}",
            subtitle="Sub",
            caption="Caption <b>",
            alt=ALT,
            source="Source: ILO & UN.",
            citation="ILO (2025).",
            notes=("A note.", ""),
            licence="Data: CC BY.",
        ),
        raw_files=(RawFile("ilo/x.csv", "ab" * 32, "ilo-2025-10"),),
        draw=draw,
        in_language=lambda other: figure(other, drawn),
        licences=("CC-BY-4.0",),
    )


class Tags(HTMLParser):
    """Collects attributes by tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: dict[str, dict[str, Any]] = {}
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes[tag] = dict(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_pictures_are_named_after_figure_language_and_format(tmp_path: Path) -> None:
    drawn: list[str] = []
    paths = save_pictures(figure("fr", drawn), tmp_path / "new", ["pdf", "svg", "png"])
    assert [path.name for path in paths] == [f"world-trend-BOL.fr.{fmt}" for fmt in ("svg", "png", "pdf")]
    starts = [path.read_bytes()[:5] for path in paths]
    assert starts == [b"<?xml", b"\x89PNG\r", b"%PDF-"]
    assert drawn == ["fr"], "drawn once for all formats"
    assert 'lang="fr"' in paths[0].read_text(encoding="utf-8")
    assert "Line from 42.8 to 52.4 &amp;" in paths[0].read_text(encoding="utf-8")
    assert not list(tmp_path.rglob("*.part"))


def test_a_picture_says_what_the_figure_says_under_which_terms_and_by_whom() -> None:
    words = file_words(figure("es"))
    assert (words.title, words.description, words.lang) == ("Title es", ALT, "es")
    assert (words.source, words.rights) == ("Source: ILO & UN.", "Data: CC BY.")
    assert words.creator == "Los autores de spanalysis"
    assert words.licence_url == "https://creativecommons.org/licenses/by/4.0/"
    assert file_words(replace(figure(), licences=("CC-BY-4.0", "other-at"))).licence_url == ""
    assert file_words(replace(figure(), licences=("other-at",))).licence_url == ""


def test_the_same_figure_gives_the_same_bytes(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in save_pictures(figure(), tmp_path / "a")]
    second = [path.read_bytes() for path in save_pictures(figure(), tmp_path / "b")]
    assert first == second


def test_data_are_the_rows_and_the_record_in_three_languages(tmp_path: Path) -> None:
    csv, record = save_data(figure("es"), tmp_path)
    assert csv.name == "world-trend-BOL.csv"
    assert csv.read_bytes() == b"ref_area,obs_value\nNAM,24.3\nX01,52.4\n"
    content = json.loads(record.read_text(encoding="utf-8"))
    assert content["headline"]["share"] == {"value": 52.4, "unit": "PT"}
    assert [words["title"] for words in content["words"].values()] == ["Title en", "Title fr", "Title es"]
    assert record.read_bytes() == save_data(figure("en"), tmp_path / "other")[1].read_bytes()


def test_a_notebook_gets_a_scalable_picture_with_its_words() -> None:
    html = notebook_bundle(figure("fr"))["text/html"]
    tags = Tags(html)
    assert tags.attributes["figure"]["lang"] == "fr"
    image = tags.attributes["img"]
    assert image["alt"] == ALT
    assert "max-width:100%" in image["style"]
    svg = base64.b64decode(image["src"].removeprefix("data:image/svg+xml;base64,")).decode()
    assert re.search(r"<svg [^>]*viewBox", svg)
    assert tags.text == "Caption <b>A note.Source: ILO & UN."
    assert "<script" not in html


def test_a_terminal_gets_title_and_values() -> None:
    assert notebook_bundle(figure())["text/plain"] == "Title en\n  share: 52.4 PT\n  people: 3800000000 PS"


def test_figure_shows_and_saves_itself_this_way(tmp_path: Path) -> None:
    names = [path.name for path in figure().save(tmp_path, formats=("png",))]
    assert names == ["world-trend-BOL.en.png", "world-trend-BOL.csv", "world-trend-BOL.json"]
    assert figure()._repr_mimebundle_() == notebook_bundle(figure())


def test_an_unknown_format_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    drawn: list[str] = []
    with pytest.raises(UnknownNameError, match="picture formats among svg, png, pdf; got 'gif'"):
        save_pictures(figure("en", drawn), tmp_path / "x", ["svg", "gif"])
    assert drawn == []
    assert not (tmp_path / "x").exists()


def test_names_come_back_once_and_in_order() -> None:
    assert checked_formats(["pdf", "svg", "pdf"]) == ("svg", "pdf")
    assert checked_languages(("es", "en")) == ("en", "es")
    assert checked_languages(["all", "fr"]) == ("en", "fr", "es")
    with pytest.raises(UnknownNameError, match="languages among en, fr, es; got none"):
        checked_languages([])


def test_formats_may_be_one_text_and_a_wrong_one_is_named_whole() -> None:
    assert checked_formats("png,svg") == checked_formats(["svg", "png"])
    with pytest.raises(UnknownNameError, match="'gif'"):
        checked_formats("gif")

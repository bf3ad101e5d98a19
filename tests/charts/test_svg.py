"""The words of an SVG are valid XML whatever they hold, and catalogues can read them."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from spanalysis.charts.filewords import FileWords
from spanalysis.charts.svg import speaking_svg

BARE = (
    b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1pt">'
    b"<metadata> old </metadata><g/></svg>"
)
WORDS = FileWords(
    "Titre", "Deux barres.", "fr", "Source : OIT.", "CC BY 4.0", "Nous", "https://example.org/by"
)
SVG = "{http://www.w3.org/2000/svg}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
CC = "{http://creativecommons.org/ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"


def work(words: FileWords) -> Element:
    root = ElementTree.fromstring(speaking_svg(BARE, words))  # noqa: S314
    (found,) = root.findall(f"{SVG}metadata/{RDF}RDF/{CC}Work")
    return found


def test_metadata_is_dublin_core_without_a_date() -> None:
    found = {item.tag.removeprefix(DC): item.text for item in work(WORDS) if item.tag.startswith(DC)}
    assert found == {
        "title": "Titre",
        "description": "Deux barres.",
        "creator": "Nous",
        "source": "Source : OIT.",
        "rights": "CC BY 4.0",
        "language": "fr",
        "format": "image/svg+xml",
    }
    assert b" old " not in speaking_svg(BARE, WORDS)


def test_a_licence_stands_there_only_if_one_covers_the_picture() -> None:
    licence = work(WORDS).find(f"{CC}license")
    assert licence is not None
    assert licence.get(f"{RDF}resource") == "https://example.org/by"
    assert work(replace(WORDS, licence_url="")).find(f"{CC}license") is None


@pytest.mark.parametrize(
    "text",
    ['"><script>alert(1)</script>', "]]> & <!-- -->", "</title></svg>", "&amp; 'quoted' \"twice\""],
)
def test_hostile_words_stay_words(text: str) -> None:
    words = FileWords(text, text, text, text, text, text, text)
    root = ElementTree.fromstring(speaking_svg(BARE, words))  # noqa: S314
    assert (root[0].text, root[1].text, root.get("lang")) == (text, text, text)
    assert {item.text for item in work(words) if item.tag.startswith(DC)} == {text, "image/svg+xml"}
    assert not list(root.iter("script"))
    assert not list(root.iter(f"{SVG}script"))


def test_characters_that_xml_forbids_are_dropped() -> None:
    words = replace(WORDS, title="Ti\x00t\x0bre\ufffe \ud800!", description="Deux\tbarres \U0001f4c8")
    root = ElementTree.fromstring(speaking_svg(BARE, words))  # noqa: S314
    assert (root[0].text, root[1].text) == ("Titre !", "Deux\tbarres \U0001f4c8")

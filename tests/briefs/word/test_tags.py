"""Tags fit Word, are read again as they were written, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from briefs.word.word_files import found, roots, value
from spanalysis.briefs.brief import BRIEF, Brief, Origin
from spanalysis.briefs.documents.word.controls import number_tags, sentence_tag
from spanalysis.briefs.documents.word.tags import LONGEST, Tag, digest, is_ours, read_tag
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import ValueRangeError
from spanalysis.figures.choices import choices
from spanalysis.figures.country.country_page_words import GAPS
from spanalysis.figures.registry import SPECS
from spanalysis.figures.tables import Tables

PARTS = ("statement-10", "note-10", "caption", "table", "heading")


def longest_values(tables: Tables) -> list[tuple[str, tuple[str, ...]]]:
    """Every figure with the longest value of each of its parameters, and a brief with the longest subject."""
    areas = max(tables["ref_areas"]["ref_area"], key=len)
    taken = [
        (
            spec.id,
            tuple(
                max((code for _, code in choices(spec, param, tables, "en")), key=len)
                if param != "area"
                else areas
                for param in spec.params
            ),
        )
        for spec in SPECS.values()
    ]
    return [*taken, (BRIEF, (areas,))]


def test_every_origin_fits(tables: Tables) -> None:
    for figure, values in longest_values(tables):
        drawn = [f"picture-{size}" for size in SIZES]
        own = {
            BRIEF: [f"reference-{name}" for name in tables["vintages"]["vintage"]],
            "country-page": [f"unknown-{code}" for code in GAPS],
        }.get(figure, [])
        for part in (*PARTS, *drawn, *own, "licence"):
            origin = Origin(figure, values, "en", part)
            said = [
                sentence_tag("In 2021", origin),
                Tag(origin, ("abcd", "a-_d"), 12),
                Tag(origin, ("abcd",)),
            ]
            for tag in [Tag(origin, ("abcd",) * 3)] if part in drawn else said:
                assert len(tag.checked()) <= LONGEST
                assert read_tag(str(tag)) == tag


def test_an_origin_that_is_too_long_is_refused() -> None:
    origin = Origin("a-figure-with-a-very-long-name-indeed", ("AND_A_LONG_VALUE_TOO",), "en", "statement-0")
    with pytest.raises(ValueRangeError, match="at most 64"):
        sentence_tag("x", origin).checked()


def test_an_origin_that_would_be_read_as_another_is_refused() -> None:
    with pytest.raises(ValueRangeError):
        sentence_tag("x", Origin("world-map", ("~s",), "en", "caption")).checked()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sp1/",
        "sp1/x#abcdefgh",
        "sp1/world-map/xx/caption#abcd",
        "sp2/world-map/en/caption#abcd",
        "sp1/a/en/c#abc",
    ],
)
def test_what_is_no_tag_of_this_version(text: str) -> None:
    assert read_tag(text) is None


def test_whose_tag_it_is() -> None:
    assert is_ours("sp1/x") and is_ours("sp23/whatever")
    assert not is_ours("spending") and not is_ours("goog_rdk_1") and not is_ours("")


def test_digests_see_words_and_not_blanks() -> None:
    assert digest("38,4 %") == digest(" 38,4\u202f%\n")
    assert digest("38,4 %") != digest("38,5 %")
    assert digest(b"a b") != digest(b"a  b")


def test_all_numbers_of_a_sentence_know_its_words() -> None:
    origin = Origin("world-map", ("X",), "en", "caption")
    tags = number_tags("From 40.8% in 2015 to 38.4% in 2021", origin)
    assert [tag.ordinal for tag in tags] == [0, 1, 2, 3]
    assert {tag.digests[0] for tag in tags} == {sentence_tag("From 1% in 2 to 3% in 4", origin).digests[0]}
    assert tags[0].digests[1] == digest("40.8")


def test_every_placed_thing_is_tagged(samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    inside = roots(files["es"])
    tags = {}
    for part in ("word/document.xml", "word/footnotes.xml"):
        for one in found(inside[part], "//w:sdtPr/w:tag"):
            tag = read_tag(value(one))
            assert tag is not None and tag.origin.lang == "es"
            if tag.ordinal is None:
                tags[tag.origin.part] = part.rpartition("/")[2]
    assert tags == {
        "dated": "document.xml", "statement-0": "document.xml", "statement-1": "document.xml",
        "note-0": "footnotes.xml", "note-1": "footnotes.xml", "caption": "document.xml",
        "picture": "document.xml", "table-caption": "document.xml", "table": "document.xml",
    }  # fmt: skip


def test_controls_show_no_frame_and_say_what_they_are(files: dict[str, bytes]) -> None:
    controls = found(roots(files["fr"])["word/document.xml"], "//w:sdtPr")
    assert {value(found(one, "w15:appearance")[0], "w15:val") for one in controls} == {"hidden"}
    assert {value(found(one, "w:alias")[0]) for one in controls} == {
        "Phrase tirée de données publiées", "Chiffre tiré de données publiées",
        "Graphique tiré de données publiées", "Tableau tiré de données publiées",
    }  # fmt: skip
    assert not any(found(one, "w:lock") for one in controls)

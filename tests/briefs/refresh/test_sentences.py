"""Numbers follow the data in any words; sentences are replaced only as they were placed."""

from __future__ import annotations

from typing import Any

import pytest

from briefs.refresh.newer import Published, control, edited, published, said, typed, wrapped
from briefs.word.word_files import body, found, parts, text, value, with_body
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.word.xml import named, run, valued
from spanalysis.briefs.refresh.model import (
    LONE_NUMBER,
    LOOSE_NUMBER,
    NUMBER_BY_HAND,
    REWORDED_BY_HAND,
    Change,
)
from spanalysis.briefs.refresh.refreshing import refresh

OLD = "In Bolivia, 38.4% of the population was covered by at least one benefit in 2021."
NEW = "In Bolivia, 41.0% of the population was covered by at least one benefit in 2023."


@pytest.fixture
def newer(now: Published) -> Published:
    """The first statement has other numbers."""
    return now.swapped("statement-0", "38.4", "41.0", "2021", "2023")


@pytest.fixture
def turned(now: Published) -> Published:
    """The first statement says something else."""
    return now.swapped("statement-0", "38.4", "41.0", "was covered by", "received")


def test_nothing_new_gives_the_very_bytes(draft: bytes, now: Published) -> None:
    made = refresh(draft, now)
    assert made.content is draft and made.changes == ()
    assert made.found == 9


def test_numbers_are_renewed_where_they_stand(draft: bytes, now: Published, newer: Published) -> None:
    made = refresh(draft, newer)
    assert made.changes == (Change(now.origin("statement-0"), "renewed", OLD, NEW),)
    assert said(made.content, "statement-0") == NEW
    before, after = parts(draft), parts(made.content)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_what_was_renewed_is_not_renewed_again(draft: bytes, now: Published, newer: Published) -> None:
    once = refresh(draft, newer)
    assert refresh(once.content, newer).changes == ()
    back = refresh(once.content, now)
    assert back.changes == (Change(now.origin("statement-0"), "renewed", NEW, OLD),)
    assert parts(back.content)["word/document.xml"] == parts(draft)["word/document.xml"]


def test_a_reworded_sentence_keeps_its_words(draft: bytes, newer: Published) -> None:
    mine = edited(draft, "statement-0", "In Bolivia, ", "At home, not even ")
    (change,) = refresh(mine, newer).changes
    assert change.kind == "renewed"
    assert change.now == NEW.replace("In Bolivia, ", "At home, not even ")


def test_the_format_of_a_number_stays(draft: bytes, newer: Published) -> None:
    def embolden(root: Any) -> None:
        (number,) = found(control(root, "statement-0", 0), ".//w:r")
        number.insert(0, number.makeelement(named("w:rPr")))
        number[0].append(number.makeelement(named("w:b")))

    made = refresh(with_body(draft, embolden), newer)
    (number,) = found(control(body(made.content), "statement-0", 0), ".//w:r")
    assert text(number) == "41.0" and found(number, "w:rPr/w:b")


def test_a_number_that_was_split_is_put_together(draft: bytes, newer: Published) -> None:
    """Word splits runs at will: for its spelling, for a format."""

    def split(root: Any) -> None:
        (number,) = found(control(root, "statement-0", 0), ".//w:r")
        number.find(named("w:t")).text = "38"
        number.addnext(run(".4", number.makeelement(named("w:rPr"))))

    made = refresh(with_body(draft, split), newer)
    assert [text(one) for one in found(control(body(made.content), "statement-0", 0), ".//w:r")] == ["41.0"]


def test_a_number_changed_by_hand_keeps_its_whole_sentence(
    draft: bytes, now: Published, newer: Published
) -> None:
    """What a writer rounded is a value of 2021, and would be false beside 2023."""
    mine = edited(draft, "statement-0", "38.4", "almost 39")
    made = refresh(mine, newer)
    standing = OLD.replace("38.4", "almost 39")
    assert made.changes == (Change(now.origin("statement-0"), "kept", standing, NEW, REWORDED_BY_HAND),)
    assert made.content is mine


def test_a_number_changed_by_hand_that_has_no_news_is_nobodys_business(draft: bytes, now: Published) -> None:
    mine = edited(draft, "statement-0", "38.4", "almost 39")
    (change,) = refresh(mine, now.swapped("statement-0", "2021", "2023")).changes
    assert (change.kind, change.now) == ("renewed", NEW.replace("41.0", "almost 39"))


def test_a_lone_number_changed_by_hand_is_kept(draft: bytes, now: Published, newer: Published) -> None:
    def move(root: Any) -> None:
        found(root, "//w:body/w:p")[-1].append(control(root, "statement-0", 0))
        outer = control(root, "statement-0")
        outer.getparent().remove(outer)
        (piece,) = found(control(root, "statement-0", 0), ".//w:t")
        piece.text = "39"

    made = refresh(with_body(draft, move), newer)
    assert made.changes == (Change(now.origin("statement-0"), "kept", "39", "41.0", NUMBER_BY_HAND),)


def test_words_typed_beside_a_number_stay(draft: bytes, newer: Published) -> None:
    """Word takes what is typed at the edge of a control into it."""
    mine = edited(draft, "statement-0", "38.4", "about 38.4")
    (change,) = refresh(mine, newer).changes
    assert (change.kind, change.now) == ("renewed", NEW.replace("41.0", "about 41.0"))
    twice = edited(draft, "statement-0", "38.4", "38.4 to 40")
    assert [one.kind for one in refresh(twice, newer).changes] == ["kept"]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_range_typed_at_a_year_is_not_moved_at_one_end(dash: str, draft: bytes, newer: Published) -> None:
    mine = edited(draft, "statement-0", "2021", f"2021{dash}2022")
    (change,) = refresh(mine, newer).changes
    assert (change.kind, change.why) == ("kept", REWORDED_BY_HAND)


def test_what_a_writer_changed_is_nobodys_business_without_news(draft: bytes, now: Published) -> None:
    mine = edited(edited(draft, "statement-0", "38.4", "39"), "statement-1", "newest", "latest")
    made = refresh(mine, now)
    assert made.content is mine and made.changes == ()


def test_a_number_that_is_right_already_needs_nothing(draft: bytes, newer: Published) -> None:
    mine = edited(edited(draft, "statement-0", "38.4", "41.0"), "statement-0", "2021", "2023")
    assert refresh(mine, newer).changes == ()


def test_a_sentence_that_says_it_already_needs_nothing(draft: bytes, turned: Published) -> None:
    once = edited(draft, "statement-0", "38.4", "41.0")
    mine = edited(once, "statement-0", "was covered by", "received")
    assert said(mine, "statement-0") == turned["statement-0"]
    assert refresh(mine, turned).changes == ()


def test_a_finding_that_turned_replaces_its_sentence(draft: bytes, now: Published, turned: Published) -> None:
    made = refresh(draft, turned)
    assert made.changes == (Change(now.origin("statement-0"), "reworded", OLD, turned["statement-0"]),)
    assert said(made.content, "statement-0") == turned["statement-0"]
    (mark,) = found(control(body(made.content), "statement-0").getparent(), "w:r/w:footnoteReference")
    assert value(mark, "w:id") == "1"
    newest = turned.swapped("statement-0", "41.0", "45.5")
    (again,) = refresh(made.content, newest).changes
    assert again.kind == "renewed", "numbers of the new sentence are found too"


def test_a_replaced_sentence_looks_as_its_first_word(draft: bytes, turned: Published) -> None:
    def colour(root: Any) -> None:
        first = found(control(root, "statement-0"), ".//w:r")[0]
        first.insert(0, first.makeelement(named("w:rPr")))
        first[0].append(valued("w:highlight", "yellow"))

    made = refresh(with_body(draft, colour), turned)
    runs = found(control(body(made.content), "statement-0"), ".//w:r")
    assert len(runs) > 3 and all(found(one, "w:rPr/w:highlight") for one in runs)


def test_a_finding_that_turned_leaves_a_reworded_sentence(
    draft: bytes, now: Published, turned: Published
) -> None:
    mine = edited(draft, "statement-0", "In Bolivia", "At home")
    made = refresh(mine, turned)
    was = OLD.replace("In Bolivia", "At home")
    assert made.changes == (
        Change(now.origin("statement-0"), "kept", was, turned["statement-0"], REWORDED_BY_HAND),
    )
    assert made.content is mine


def test_a_number_typed_anew_outside_its_control_is_reported(
    draft: bytes, now: Published, newer: Published
) -> None:
    def retype(root: Any) -> None:
        number = control(root, "statement-0", 0)
        number.addprevious(run("some 38"))
        number.getparent().remove(number)

    mine = with_body(draft, retype)
    made = refresh(mine, newer)
    standing = OLD.replace("38.4", "some 38")
    assert made.changes == (Change(now.origin("statement-0"), "kept", standing, NEW, LOOSE_NUMBER),)
    assert made.content is mine


def test_a_number_that_was_cut_out_is_not_missed(draft: bytes, newer: Published) -> None:
    def cut(root: Any) -> None:
        number = control(root, "statement-0", 1)
        number.getparent().remove(number)

    (change,) = refresh(with_body(draft, cut), newer).changes
    assert change.kind == "renewed" and change.now.endswith(
        "41.0% of the population was covered by at least one benefit in ."
    )


def test_a_sentence_whose_numbers_lost_their_controls(draft: bytes, newer: Published) -> None:
    """Some programs keep the outer control only."""

    def flatten(root: Any) -> None:
        outer = control(root, "statement-0")
        for inner in found(outer, ".//w:sdt"):
            for child in list(inner.find(named("w:sdtContent"))):
                inner.addprevious(child)
            inner.getparent().remove(inner)

    made = refresh(with_body(draft, flatten), newer)
    assert [(change.kind, change.now) for change in made.changes] == [("renewed", NEW)]
    assert len(found(control(body(made.content), "statement-0"), ".//w:sdt")) == 2


def test_a_number_alone_in_another_sentence(draft: bytes, now: Published, newer: Published) -> None:
    def move(root: Any) -> None:
        paragraph = found(root, "//w:body/w:p")[-1]
        paragraph.append(control(root, "statement-0", 0))
        outer = control(root, "statement-0")
        outer.getparent().remove(outer)

    mine = typed(draft, "By now it is ", move)
    made = refresh(mine, newer)
    assert made.changes == (Change(now.origin("statement-0"), "renewed", "38.4", "41.0"),)
    assert text(found(body(made.content), "//w:body/w:p")[-1]) == "By now it is 41.0"
    lost = refresh(mine, newer.swapped("statement-0", "was covered", "is covered"))
    assert [(change.kind, change.was, change.why) for change in lost.changes] == [
        ("kept", "38.4", LONE_NUMBER)
    ]


def test_comments_bookmarks_and_fields_inside_stay(draft: bytes, turned: Published) -> None:
    def mark(root: Any) -> None:
        outer = control(root, "statement-0")
        first = found(outer, "w:sdtContent/w:r")[0]
        for name in ("bookmarkStart", "commentRangeStart"):
            first.addprevious(first.makeelement(named(f"w:{name}"), {named("w:id"): "5"}))
        inner = found(control(root, "statement-0", 0), "w:sdtContent")[0]
        inner.append(inner.makeelement(named("w:bookmarkEnd"), {named("w:id"): "5"}))
        reference = run("")
        reference.append(reference.makeelement(named("w:commentReference"), {named("w:id"): "5"}))
        found(outer, "w:sdtContent")[0].append(reference)

    made = refresh(with_body(draft, mark), turned)
    outer = control(body(made.content), "statement-0")
    assert text(outer) == turned["statement-0"]
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentReference"):
        assert len(found(outer, f".//w:{name}")) == 1, name


def test_tracked_changes_are_respected(draft: bytes, newer: Published) -> None:
    """What was deleted with changes tracked is no longer there; what was inserted is."""

    def track(root: Any) -> None:
        wrapped(control(root, "statement-0"), "w:ins", id="90", author="A")
        for piece in found(control(root, "statement-1"), ".//w:r"):
            wrapped(piece, "w:del", id="91", author="A")
            for words in found(piece, "w:t"):
                words.tag = named("w:delText")

    mine = with_body(draft, track)
    both = newer.swapped("statement-1", "40.8", "11.1")
    made = refresh(mine, both)
    assert [change.now for change in made.changes] == [NEW]
    assert made.found == 8
    wholly = with_body(draft, lambda root: wrapped(control(root, "statement-0"), "w:del", id="9", author="A"))
    assert refresh(wholly, newer).changes == ()


def test_an_emptied_control_is_left_empty(draft: bytes, newer: Published) -> None:
    def empty(root: Any) -> None:
        outer = control(root, "statement-0")
        content = found(outer, "w:sdtContent")[0]
        for child in list(content):
            content.remove(child)
        content.append(run("Click or tap here to enter text."))
        found(outer, "w:sdtPr")[0].insert(3, outer.makeelement(named("w:showingPlcHdr")))

    mine = with_body(draft, empty)
    made = refresh(mine, newer)
    assert made.content is mine and made.changes == ()


def test_notes_and_captions_are_sentences(draft: bytes, now: Published) -> None:
    newer = now.swapped("note-1", "2026", "2027").swapped("caption", "38.4", "41.0")
    made = refresh(draft, newer)
    assert [(change.origin and change.origin.part, change.kind) for change in made.changes] == [
        ("caption", "renewed"),
        ("note-1", "renewed"),
    ]
    before, after = parts(draft), parts(made.content)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/footnotes.xml"}


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_other_languages_write_other_numbers(
    lang: str, briefs: dict[str, Brief], drafts: dict[str, bytes]
) -> None:
    newer = published(briefs[lang]).swapped("statement-0", "38,4", "41,0")
    made = refresh(drafts[lang], newer)
    assert [change.now for change in made.changes] == [newer["statement-0"]]
    assert "41,0\xa0%" in said(made.content, "statement-0")


def test_hostile_news_is_text(draft: bytes, now: Published) -> None:
    evil = 'In <w:b/> & "2021" \x00\ufffe]]> {{x}}'
    made = refresh(draft, now.but(statement_0=evil))
    assert said(made.content, "statement-0") == 'In <w:b/> & "2021" ]]> {{x}}'
    assert refresh(made.content, now.but(statement_0=evil)).changes == ()


def test_links_of_a_replaced_sentence_stay(briefs: dict[str, Brief]) -> None:
    from dataclasses import replace

    from spanalysis.briefs.brief import Origin, Paragraph, Passage
    from spanalysis.briefs.documents.word.writing import docx

    origin, url = Origin("brief", ("BOL",), "en", "reference-0"), "https://ilo.org/2021"
    passage = Passage(f"ILO (2021). Data. {url}", origin, link=url)
    data = docx(replace(briefs["en"], blocks=(Paragraph(passage),)))
    now = f"ILO (2023). More data: {url}."
    made = refresh(data, lambda asked: now if asked == origin else "2026")
    (change,) = made.changes
    assert (change.kind, change.now) == ("reworded", now)
    assert [text(one) for one in found(body(made.content), "//w:hyperlink")] == [url]
    assert said(made.content, "reference-0") == now

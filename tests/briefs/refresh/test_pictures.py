"""Charts are exchanged for the newest, in the writer's size, and no other picture is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefs.refresh.newer import Published, control, newer_figure, twin
from briefs.word.word_files import body, found, parts, roots, value, with_body, zipped
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.margins import inset
from spanalysis.briefs.documents.word import docx
from spanalysis.briefs.documents.word.drawings import png_size
from spanalysis.briefs.documents.word.xml import NAMESPACES
from spanalysis.briefs.refresh.model import ALT_BY_HAND, OTHER_PICTURE, Change
from spanalysis.briefs.refresh.refreshing import refresh


@pytest.fixture(scope="session")
def newer(now: Published) -> Published:
    """The chart has another value, another alternative text and is three times as wide as high."""
    return now.but(picture=newer_figure(now["picture"]))


def shown(data: bytes) -> list[bytes]:
    """The pictures that the body shows."""
    members = parts(data)
    targets = {one.get("Id"): one.get("Target") for one in roots(data)["word/_rels/document.xml.rels"]}
    return [members[f"word/{targets[value(one, 'r:embed')]}"] for one in found(body(data), "//a:blip")]


def test_picture_size_and_words_are_renewed(draft: bytes, now: Published, newer: Published) -> None:
    made = refresh(draft, newer)
    alt = now["picture"].words.alt
    assert made.changes == (Change(now.origin("picture"), "picture", alt, "Newer"),)
    assert shown(made.content) == [inset(newer["picture"]).png]
    (before,), (after,) = (found(body(data), "//wp:extent") for data in (draft, made.content))
    assert after.get("cx") == before.get("cx")
    wide, high = png_size(inset(newer["picture"]).png)
    assert wide / high > 3
    assert int(after.get("cx")) / int(after.get("cy")) == pytest.approx(wide / high, rel=0.001)
    assert {one.get("descr") for one in found(body(made.content), "//wp:docPr | //pic:cNvPr")} == {"Newer"}


def test_the_old_picture_leaves_the_file(draft: bytes, newer: Published) -> None:
    made = refresh(draft, newer)
    old, new = parts(draft), parts(made.content)
    assert [name for name in old if name in new] == [
        name for name in old if not name.startswith("word/media")
    ]
    assert len([name for name in new if name.startswith("word/media")]) == 1
    kept = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert all(old[name] == new[name] for name in old if name in new and name not in kept)


def test_once_renewed_it_rests(draft: bytes, newer: Published) -> None:
    made = refresh(draft, newer)
    again = refresh(made.content, newer)
    assert again.content is made.content and again.changes == ()


def test_words_alone_are_news_too(draft: bytes, now: Published) -> None:
    figure = now["picture"]
    said = now.but(picture=replace(figure, words=replace(figure.words, title="Else")))
    assert [change.kind for change in refresh(draft, said).changes] == ["picture"]


def test_a_picture_put_in_its_place_is_kept(draft: bytes, now: Published, newer: Published) -> None:
    members = parts(draft)
    members["word/media/image1.png"] = inset(newer["picture"]).png
    mine = zipped(members)
    made = refresh(mine, newer)
    alt = now["picture"].words.alt
    assert made.changes == (Change(now.origin("picture"), "kept", alt, "Newer", OTHER_PICTURE),)
    assert made.content is mine


def test_alternative_text_of_a_writer_is_kept(draft: bytes, newer: Published) -> None:
    def change(root: Any) -> None:
        found(root, "//wp:docPr")[0].set("descr", "My words")

    made = refresh(with_body(draft, change), newer)
    assert [(one.kind, one.now, one.why) for one in made.changes] == [
        ("picture", "My words", ""),
        ("kept", "Newer", ALT_BY_HAND),
    ]
    assert found(body(made.content), "//wp:docPr")[0].get("descr") == "My words"
    assert shown(made.content) == [inset(newer["picture"]).png]


def test_a_deleted_chart_is_not_missed(draft: bytes, now: Published, newer: Published) -> None:
    def delete(root: Any) -> None:
        (drawing,) = found(root, "//w:drawing")
        drawing.getparent().remove(drawing)

    mine = with_body(draft, delete)
    assert refresh(mine, newer).changes == ()
    assert refresh(mine, now).found == 8


def test_a_copy_of_the_chart_is_renewed_too(draft: bytes, newer: Published) -> None:
    def copy(root: Any) -> None:
        found(root, "//w:body")[0].insert(0, twin(control(root, "picture").getparent()))

    made = refresh(with_body(draft, copy), newer)
    assert [change.kind for change in made.changes] == ["picture", "picture"]
    assert shown(made.content) == [inset(newer["picture"]).png] * 2
    assert len([name for name in parts(made.content) if name.startswith("word/media")]) == 1


def test_two_charts_are_both_in_the_file(briefs: dict[str, Brief], now: Published, newer: Published) -> None:
    """The name of a picture that left is not given to another."""
    (exhibit,) = briefs["en"].exhibits
    other = replace(
        exhibit,
        figure=newer_figure(exhibit.figure, "Other"),
        origin=replace(exhibit.origin, part="picture-page"),
    )
    data = docx(replace(briefs["en"], blocks=(exhibit, other)))
    later = newer_figure(newer["picture"], "Later")
    made = refresh(data, lambda origin: later if origin == other.origin else newer(origin))
    assert [change.now for change in made.changes] == ["Newer", "Later"]
    assert shown(made.content) == [inset(newer["picture"]).png, inset(later).png]


def test_the_same_picture_elsewhere_stays(draft: bytes, newer: Published) -> None:
    """A writer pasted the drawing without its control."""

    def copy(root: Any) -> None:
        paragraph = twin(control(root, "picture").getparent())
        wrapper = found(paragraph, "w:sdt")[0]
        for child in list(found(wrapper, "w:sdtContent")[0]):
            wrapper.addprevious(child)
        paragraph.remove(wrapper)
        found(root, "//w:body")[0].insert(0, paragraph)

    mine = with_body(draft, copy)
    old = shown(mine)[0]
    made = refresh(mine, newer)
    assert len(made.changes) == 1
    assert shown(made.content) == [old, inset(newer["picture"]).png]


def test_a_picture_that_another_part_shows_too_stays_in_the_file(draft: bytes, newer: Published) -> None:
    """Word refuses a file whose footer refers to a picture that is gone."""
    (old,) = (name for name in parts(draft) if name.startswith("word/media"))
    kind = f"{NAMESPACES['r']}/image"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relation = f'<Relationship Id="rId1" Type="{kind}" Target="/{old}"/>'
    rels = f'<Relationships xmlns="{space}">{relation}</Relationships>'
    mine = zipped({**parts(draft), "word/_rels/footer1.xml.rels": rels.encode()})
    made = parts(refresh(mine, newer).content)
    assert made[old] == parts(draft)[old]
    assert len([name for name in made if name.startswith("word/media")]) == 2


def test_a_cropped_picture_keeps_its_frame(draft: bytes, newer: Published) -> None:
    def crop(root: Any) -> None:
        (blip,) = found(root, "//a:blip")
        blip.addnext(
            blip.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}srcRect", {"t": "9000"})
        )

    mine = with_body(draft, crop)
    (before,), (after,) = (found(body(data), "//wp:extent") for data in (mine, refresh(mine, newer).content))
    assert dict(before.attrib) == dict(after.attrib)

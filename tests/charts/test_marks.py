import pytest

from spanalysis.charts import palette
from spanalysis.charts.marks import bar_look, draw_key, make_key, point_look
from spanalysis.charts.page import SheetText, open_sheet
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import PAGE
from spanalysis.errors import SchemaError

NAMES = {
    "reported": "as reported",
    "modelled": "estimated",
    "earlier": "earlier",
    "structural_zero": "no scheme",
}


def test_each_style_of_a_point_has_its_own_shape_or_fill() -> None:
    looks = [point_look(style, palette.ACCENT) for style in NAMES]
    assert [(look["marker"], look.get("markerfacecolor")) for look in looks] == [
        ("o", palette.ACCENT),
        ("D", palette.ACCENT_LIGHT),
        ("o", palette.BACKGROUND),
        ("x", None),
    ]


def test_each_style_of_a_bar_has_its_own_texture() -> None:
    reported, modelled, earlier = (
        bar_look(style, palette.ACCENT) for style in ("reported", "modelled", "earlier")
    )
    assert reported["facecolor"] == palette.ACCENT
    assert "hatch" not in reported
    assert modelled["hatch"]
    assert modelled["facecolor"] == palette.ACCENT_LIGHT
    assert earlier["facecolor"] == palette.BACKGROUND
    assert "hatch" not in earlier


def test_no_key_for_reported_values_alone() -> None:
    key = make_key(iter(["reported", "reported"]), NAMES, "point", "here", PAGE.inner)
    assert key.lines == ()
    assert key.height == 0


def test_the_key_names_the_styles_that_occur_in_a_fixed_order() -> None:
    key = make_key(iter(["structural_zero", "reported", "modelled"]), NAMES, "point", "here", PAGE.inner)
    assert [style for line in key.lines for style, _ in line] == ["reported", "modelled", "structural_zero"]
    sheet = open_sheet(SheetText("T", "", "S"), key.height)
    draw_key(sheet, key)
    assert written(sheet.figure, "key") == ["as reported", "estimated", "no scheme"]
    assert [line.get_marker() for line in sheet.figure.artists if line.get_label() == "key"] == [
        "o",
        "D",
        "x",
    ]


def test_a_long_key_takes_several_lines() -> None:
    names = dict.fromkeys(NAMES, "a long explanation of what this is " * 2)
    key = make_key(NAMES, names, "bar", "here", PAGE.inner)
    assert len(key.lines) > 1
    assert key.height > make_key(NAMES, NAMES, "bar", "here", PAGE.inner).height


def test_a_style_without_words_is_refused() -> None:
    with pytest.raises(SchemaError, match="none for modelled"):
        make_key(["reported", "modelled"], {"reported": "as reported"}, "bar", "here", PAGE.inner)

import matplotlib as mpl
import pytest

from spanalysis.charts import theme


def test_style_leaves_no_trace() -> None:
    before = dict(mpl.rcParams)
    with theme.style():
        assert mpl.rcParams["svg.hashsalt"] == "spanalysis"
        assert mpl.rcParams["font.family"] == ["Lato"]
    assert dict(mpl.rcParams) == before


def test_style_overrides_a_users_own_settings() -> None:
    with mpl.rc_context({"lines.linewidth": 9, "svg.fonttype": "none"}):
        with theme.style():
            assert mpl.rcParams["lines.linewidth"] == 1.5
            assert mpl.rcParams["svg.fonttype"] == "path"
        assert mpl.rcParams["lines.linewidth"] == 9


def test_style_is_undone_after_an_error() -> None:
    before = mpl.rcParams["svg.hashsalt"]
    with pytest.raises(ZeroDivisionError), theme.style():
        _ = 1 / 0
    assert mpl.rcParams["svg.hashsalt"] == before


@pytest.mark.parametrize(("weight", "name"), [("regular", "Lato-Regular.ttf"), ("bold", "Lato-Bold.ttf")])
def test_fonts_are_static_files_by_path(weight: theme.Weight, name: str) -> None:
    assert theme.font_file(weight).is_file()
    assert theme.font(8, weight).get_file() == str(theme.font_file(weight))
    assert theme.font_file(weight).name == name

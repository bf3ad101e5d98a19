import pytest

from spanalysis.charts.rows import label_column, reach, stack


def test_every_text_fits_after_its_bar() -> None:
    values, texts, area = [90.0, 20.0, float("nan")], [30.0, 80.0, 60.0], 200.0
    end = reach(values, texts, area)
    assert all(
        value / end * area + text <= area + 1e-9 for value, text in zip(values[:2], texts[:2], strict=True)
    )
    assert reach([0.0], [10.0], area) == 1.0


def test_rows_are_stacked_with_their_gaps() -> None:
    assert stack([10, 20, 10], [0, 5, 0], start=3) == [8, 28, 43]


def test_a_column_is_as_wide_as_its_widest_label() -> None:
    labels = label_column(["a", "", "Latin America and the Caribbean"], 80, bold=[True, False, False])
    assert labels.texts[1] == ""
    assert 60 < labels.width <= 80
    assert labels.heights()[2] == pytest.approx(2 * labels.heights()[0])

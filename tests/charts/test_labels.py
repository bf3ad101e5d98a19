from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.charts.labels import Box, place, spots, spread


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(1, 20)), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_spread_intervals_never_overlap_and_keep_their_order(items: list[tuple[float, float]]) -> None:
    wanted, sizes = [item[0] for item in items], [item[1] for item in items]
    middles = spread(wanted, sizes, 0, 200)
    order = sorted(range(len(items)), key=lambda at: wanted[at])
    for one, two in pairwise(order):
        assert middles[two] - middles[one] >= (sizes[one] + sizes[two]) / 2 - 1e-6
    assert all(
        size / 2 - 1e-6 <= middle <= 200 - size / 2 + 1e-6
        for middle, size in zip(middles, sizes, strict=True)
    )


def test_spread_leaves_free_labels_alone() -> None:
    assert spread([20.0, 60.0], [10.0, 10.0], 0, 100) == [20.0, 60.0]


@pytest.mark.parametrize(
    ("segment", "crossed"),
    [
        ((-5, 5, 15, 5), True),
        ((-5, 20, 15, 20), False),
        ((5, -5, 5, 15), True),
        ((-5, 8, 8, 21), False),
        ((2, 2, 3, 3), True),
    ],
)
def test_segments_cross_a_box(segment: tuple[float, float, float, float], crossed: bool) -> None:
    assert Box(0, 0, 10, 10).crossed(*segment) is crossed


def test_the_first_free_spot_is_taken() -> None:
    bounds, around = Box(0, 0, 200, 200), spots(100, 100, 30, 10, 4)
    first = place(around, [], [], bounds)
    assert (first.align, first.top) == ("center", 86)
    second = place(around, [first.box], [], bounds)
    assert (second.align, second.top) == ("center", 104)
    assert place(around, [], [(0, 90, 200, 90)], bounds).top == 104


def test_labels_stay_inside() -> None:
    bounds = Box(0, 0, 200, 200)
    assert place(spots(2, 2, 30, 10, 4), [], [], bounds).box.inside(bounds)

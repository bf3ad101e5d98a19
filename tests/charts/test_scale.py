import pytest

from spanalysis.charts.scale import largest, nice_ticks, year_ticks


@pytest.mark.parametrize(
    ("top", "ticks"),
    [
        (52.4, [0, 20, 40, 60]),
        (100, [0, 20, 40, 60, 80, 100]),
        (12.6, [0, 5, 10, 15]),
        (1.1, [0, 0.25, 0.5, 0.75, 1.0, 1.25]),
        (0, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (float("nan"), [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
    ],
)
def test_ticks_are_round_and_reach_the_top(top: float, ticks: list[float]) -> None:
    assert nice_ticks(top) == ticks


def test_the_last_year_is_always_written() -> None:
    assert year_ticks(2000, 2025, 10, 22)[-1] == 2025
    assert year_ticks(2021, 2021, 100, 22) == [2021]


def test_largest_ignores_missing_values() -> None:
    assert largest([float("nan"), 2.0]) == 2.0
    assert largest([]) == 0.0

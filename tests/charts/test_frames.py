import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest

from spanalysis.charts.frames import check_choice, check_names, read_rows
from spanalysis.errors import SchemaError


@dataclass(frozen=True)
class Row:
    label: str
    value: float
    year: int = 0
    strong: bool = False


def test_rows_are_typed_and_ordered() -> None:
    frame = pd.DataFrame({"value": [1, None], "label": ["b", "a"], "strong": [True, False], "more": [1, 2]})
    rows = read_rows(frame, Row)
    assert [row.label for row in rows] == ["b", "a"]
    assert rows[0] == Row("b", 1.0, 0, True)
    assert math.isnan(rows[1].value)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("label", None),
        ("label", 3),
        ("value", "12"),
        ("value", np.inf),
        ("year", 1.5),
        ("year", True),
        ("strong", 1),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_place(column: str, value: object) -> None:
    cells: dict[str, object] = {"label": "a", "value": 1.0, "year": 2020, "strong": False, column: value}
    frame = pd.DataFrame({name: pd.Series([cell], dtype=object) for name, cell in cells.items()})
    with pytest.raises(SchemaError, match=f"column {column}, row 0"):
        read_rows(frame, Row)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(SchemaError, match="none named value"):
        read_rows(pd.DataFrame({"label": ["a"]}), Row)


def test_an_empty_frame_is_refused_unless_allowed() -> None:
    frame = pd.DataFrame({"label": [], "value": []})
    with pytest.raises(SchemaError, match="at least one row"):
        read_rows(frame, Row)
    assert read_rows(frame, Row, allow_empty=True) == ()


def test_choices_and_names() -> None:
    check_choice(["reported"], ["reported", "modelled"], "here")
    check_names(["reported"], {"reported": "as reported"}, "here")
    with pytest.raises(SchemaError, match="'guessed'"):
        check_choice(["guessed"], ["reported"], "here")
    with pytest.raises(SchemaError, match="none for modelled"):
        check_names(["reported", "modelled"], {"reported": "as reported"}, "here")

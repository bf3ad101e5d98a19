"""Of a notebook the Markdown cells are read, whatever else is in it."""

from __future__ import annotations

import json

import nbformat
import pytest

from spanalysis.audit.readers.notebook import blocks
from spanalysis.errors import FileFormatError


def test_markdown_cells_are_read_and_code_and_outputs_are_not() -> None:
    four = nbformat.v4
    output = four.new_output("display_data", {"text/markdown": "98 %", "text/plain": "97 %"})
    cells = [
        four.new_markdown_cell("# Mali\n\nIt was *12.6 %*."),
        four.new_code_cell("99", outputs=[output]),
        four.new_raw_cell("96 %"),
        four.new_markdown_cell("In 2023, `95`."),
    ]
    assert list(blocks(nbformat.writes(four.new_notebook(cells=cells)))) == [
        ("Mali", "heading", 1),
        ("It was 12.6 %.", "text", 0),
        ("In 2023, .", "text", 0),
    ]


def test_an_old_notebook_is_read_too() -> None:
    three = nbformat.v3
    cells = [
        three.new_heading_cell("Mali", level=2),
        three.new_text_cell("markdown", "12.6 %"),
        three.new_code_cell("99"),
    ]
    book = three.new_notebook(worksheets=[three.new_worksheet(cells=cells)])
    assert list(blocks(json.dumps(book))) == [("Mali", "heading", 2), ("12.6 %", "text", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        "null",
        '"cells"',
        '{"cells": 3}',
        '{"worksheets": 3}',
        '{"worksheets": [3]}',
        '{"nbformat": 4}',
        '{"cells": [{"cell_type": "markdown", "source": 3}]}',
        '{"cells": [{"cell_type": "markdown", "source": [3]}]}',
        '{"cells": [{"cell_type": "markdown", "source": null}]}',
        "[" * 200_000,
        '{"a":' * 200_000,
        '{"cells": ' + "9" * 9000 + "}",
        "NaN",
        '{"cells": [}',
        "\x01",
    ],
)
def test_what_is_no_notebook_is_refused(text: str) -> None:
    with pytest.raises(FileFormatError) as caught:
        list(blocks(text, "draft.ipynb"))
    assert (caught.value.where, bool(caught.value.mend)) == ("draft.ipynb", True)


@pytest.mark.parametrize(
    "cell", [3, None, "x", [], {}, {"cell_type": []}, {"cell_type": "heading", "level": "x", "source": "y"}]
)
def test_odd_cells_do_no_harm(cell: object) -> None:
    source = {"cell_type": "markdown", "source": "52 %"}
    assert ("52 %", "text", 0) in list(blocks(json.dumps({"cells": [cell, source]})))

"""Fonts in memory change how fast a figure is saved, and not one byte of it."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator

import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure

from spanalysis.charts import measure, memory
from spanalysis.charts.filewords import FileWords
from spanalysis.charts.memory import hold_fonts
from spanalysis.charts.save import render
from spanalysis.charts.theme import font, font_file, style

FORMATS = ("svg", "png", "pdf")


@pytest.fixture(autouse=True)
def without_fonts() -> Iterator[None]:
    """Begin and end with no font opened."""
    forget()
    yield
    forget()


def forget() -> None:
    memory._hold.cache_clear()
    measure._face.cache_clear()
    font_manager._get_font.cache_clear()


def saved() -> list[bytes]:
    figure = Figure(figsize=(3, 1))
    figure.text(0.1, 0.6, "Couverture : 52,4 %", fontproperties=font(9.0))
    figure.text(0.1, 0.2, "Población protegida", fontproperties=font(9.0, "bold"))
    return [render(figure, fmt, FileWords("t", "d", "es")) for fmt in FORMATS]


def test_the_same_bytes_as_from_disk() -> None:
    from_disk = saved()
    width = measure.width("Población protegida", 9.0, "bold")
    forget()
    measure._unit_width.cache_clear()
    hold_fonts()
    assert saved() == from_disk
    assert measure.width("Población protegida", 9.0, "bold") == width


def test_saving_opens_no_font_again_after_that(monkeypatch: pytest.MonkeyPatch) -> None:
    hold_fonts()
    with style():
        held = font_manager.get_font(str(font_file()))
    assert held.fname == os.path.realpath(font_file())
    before = font_manager._get_font.cache_info().misses
    saved()
    assert font_manager._get_font.cache_info().misses == before


def test_files_are_opened_as_ever_afterwards() -> None:
    real = io.open
    hold_fonts()
    assert io.open is real
    with font_file().open("rb") as file:
        assert not isinstance(file, io.BytesIO)


def test_it_is_done_once_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    hold_fonts()
    hold_fonts()
    assert memory._hold.cache_info().misses == 1
    thread = threading.Thread(target=hold_fonts)
    thread.start()
    thread.join()
    assert memory._hold.cache_info().misses == 2

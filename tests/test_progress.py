"""A log gets a few lines, a terminal a bar."""

from __future__ import annotations

import io
import sys

from spanalysis.progress import shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_for_each_tenth() -> None:
    log = io.StringIO()
    with shown(log) as progress:
        progress(0, 0, "tables")
        for done in range(101):
            progress(done, 100, "figures")
    lines = log.getvalue().splitlines()
    assert lines == ["tables", *(f"figures: {done} of 100" for done in range(0, 101, 10))]


def test_a_few_jobs_get_a_line_each() -> None:
    log = io.StringIO()
    with shown(log) as progress:
        for done in range(4):
            progress(done, 3, "figures")
    assert log.getvalue().splitlines() == [f"figures: {done} of 3" for done in range(4)]


def test_a_terminal_gets_a_bar() -> None:
    screen = Terminal()
    with shown(screen) as progress:
        progress(0, 0, "tables")
        progress(2, 3, "figures")
    assert "2/3" in screen.getvalue()
    assert "figures" in screen.getvalue()


def test_nothing_is_shown_and_loaded_when_nothing_happens() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "rich"]:
        del sys.modules[name]
    screen = Terminal()
    with shown(screen):
        pass
    assert screen.getvalue() == ""
    assert "rich" not in sys.modules

"""A lock is one process's at a time, and goes with the process that held it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from spanalysis.errors import ProjectError
from spanalysis.lock import build_lock

HOLD = """
import sys, time
from pathlib import Path
from spanalysis.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def hold(path: Path, seconds: float) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_file_exists_while_the_lock_is_held_and_names_the_holder(tmp_path: Path) -> None:
    path = tmp_path / "reports/.build.lock"
    with build_lock(path):
        assert path.read_text() == str(os.getpid())
    assert not path.exists()


def test_it_can_be_taken_again_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(KeyError), build_lock(path):
        raise KeyError
    with build_lock(path, wait=0):
        assert path.exists()


def test_a_second_holder_is_refused_after_waiting(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    process = hold(path, 30)
    with pytest.raises(ProjectError) as caught, build_lock(path, wait=0.2):
        pass
    process.kill()
    process.communicate()
    assert str(caught.value) == (
        f"{path}: expected no other build of this project; got one at work in process {process.pid}. "
        "Wait until it has ended, or stop that process, and build again."
    )


def test_a_second_holder_gets_it_when_the_first_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    process = hold(path, 0.3)
    with build_lock(path, wait=20):
        assert path.read_text() == str(os.getpid())
    process.communicate()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    process = hold(path, 30)
    process.kill()
    process.communicate()
    assert path.exists()
    with build_lock(path, wait=0):
        assert path.read_text() == str(os.getpid())
    assert not path.exists()

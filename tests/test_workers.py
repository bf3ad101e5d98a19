"""Work is done once each, in processes or in this one, and a fault comes back as one sentence."""

from __future__ import annotations

import copy
import multiprocessing
import os
import threading
import time

import pytest

from spanalysis import workers
from spanalysis.errors import NoDataError, SpanalysisError, ValueRangeError
from spanalysis.workers import run, run_beside, worker_count


def square(number: int) -> int:
    return number * number


def process_id(_number: int) -> int:
    time.sleep(0.02)
    return os.getpid()


def refuse(number: int) -> int:
    if number == 2:
        raise NoDataError("a value", "none", where="row 2", mend="Look elsewhere.")
    return number


def divide(number: int) -> float:
    return 1 / number


@pytest.mark.parametrize("count", [1, 2])
def test_every_job_is_done_once(count: int) -> None:
    assert sorted(run(square, range(20), count)) == [number * number for number in range(20)]


def test_one_worker_is_this_process_and_two_are_two_others() -> None:
    assert set(run(process_id, range(3), 1)) == {os.getpid()}
    assert len(set(run(process_id, range(20), 2)) - {os.getpid()}) == 2


def test_no_jobs_start_no_process() -> None:
    before = threading.active_count()
    assert list(run(square, [], 2)) == []
    assert (threading.active_count(), multiprocessing.active_children()) == (before, [])


@pytest.mark.parametrize("count", [1, 2])
def test_an_error_of_the_house_keeps_its_kind_and_its_parts(count: int) -> None:
    with pytest.raises(NoDataError) as caught:
        list(run(refuse, range(4), count))
    assert str(caught.value) == "2: row 2: expected a value; got none. Look elsewhere."
    assert (caught.value.expected, caught.value.mend) == ("a value", "Look elsewhere.")


@pytest.mark.parametrize("count", [1, 2])
def test_any_other_error_names_the_job_and_keeps_its_cause(count: int) -> None:
    with pytest.raises(
        SpanalysisError, match=r"^0: expected no fault .* ZeroDivisionError: division"
    ) as caught:
        list(run(divide, [1, 0], count))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_jobs_that_have_not_begun_are_dropped_after_a_fault() -> None:
    begun = []

    def work(number: int) -> float:
        begun.append(number)
        time.sleep(0.01)
        return 1 / number

    with pytest.raises(SpanalysisError):
        list(run(work, [1, 0, *range(1, 200)], 1))
    assert len(begun) < 100


def test_errors_of_the_house_would_not_survive_the_way_by_themselves() -> None:
    with pytest.raises(TypeError):
        copy.copy(NoDataError("a", "b"))


def test_beside_does_both() -> None:
    seen = []
    assert run_beside(square, 3, lambda: seen.append(1), 2, "label") == 9
    assert seen == [1]
    assert run_beside(square, 3, lambda: seen.append(2), 1, "label") == 9
    assert seen == [1]
    with pytest.raises(SpanalysisError, match=r"^label: expected no fault"):
        run_beside(divide, 0, int, 2, "label")


def test_spawned_workers_do_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_can_fork", lambda: False)
    assert sorted(run(abs, [-1, -2], 2)) == [1, 2]


def test_workers_are_as_many_as_cores_or_as_asked_for() -> None:
    assert 1 <= worker_count(None) <= (os.cpu_count() or 1)
    assert worker_count(7) == 7
    with pytest.raises(ValueRangeError, match="1 or more workers; got -1"):
        worker_count(-1)


def test_no_process_is_left_behind() -> None:
    list(run(square, range(4), 2))
    assert multiprocessing.active_children() == []

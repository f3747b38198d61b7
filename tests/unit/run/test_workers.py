from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from instancelint.config.settings import Settings
from instancelint.lint.lint_input import DataInput, Input
from instancelint.model.report import EVERYTHING, FileReport, Wanted
from instancelint.run import workers

STARTED, FINISHED = Path("started"), Path("finished")


def work_for_long(_batch: list[Input], _wanted: Wanted) -> list[FileReport]:
    STARTED.touch()
    time.sleep(20)
    FINISHED.touch()
    return []


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="workers know nothing of a patched function")
def test_nobody_waits_for_workers_when_a_run_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workers, "_lint", work_for_long)
    given = DataInput("a.json", Settings().for_file("a.json"), {})

    def stopped() -> Iterator[Input]:
        yield from ()
        while not STARTED.exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(workers.lint_in_workers(given, stopped(), EVERYTHING, jobs=1, chunk=1))
    for worker in multiprocessing.active_children():
        worker.join()
    assert not FINISHED.exists()

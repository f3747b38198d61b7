"""Both stores keep the same promises; the file keeps them through the end of the process."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from mock_client import Client

from instancelint import Settings, Severity
from instancelint.mock.app import application
from instancelint.mock.context import MockContext
from instancelint.mock.journal import Journal
from instancelint.mock.judge import Judge
from instancelint.mock.store import FileStore, MemoryStore, StateError, Store
from instancelint.mock.stored_instance import StoredInstance


def instance(number: int) -> StoredInstance:
    return StoredInstance(number, f"token-{number}", {"id": number}, "key")


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = MemoryStore() if request.param == "memory" else FileStore(str(tmp_path / "state.db"))
    yield opened
    opened.close()


def test_a_store_keeps_changes_and_forgets(store: Store) -> None:
    first, second = store.add(instance), store.add(instance)
    assert (first.id, second.id) == (1, 2)
    assert (store.get(2), store.by_token("token-1"), store.all()) == (second, first, [first, second])
    changed = first._replace(data={"id": 1, "name": "New"}, signature_key="other")
    store.put(changed)
    assert store.get(1) == changed
    assert (store.remove(1), store.remove(1)) == (True, False)
    assert (store.get(1), store.by_token("token-1"), store.all()) == (None, None, [second])
    assert store.add(instance).id == 3, "a number is never given twice"
    store.clear()
    assert (store.all(), store.add(instance).id) == ([], 1)


def test_a_maker_that_fails_leaves_nothing_behind(store: Store) -> None:
    def fail(number: int) -> StoredInstance:
        raise ValueError(number)

    with pytest.raises(ValueError, match="1"):
        store.add(fail)
    assert store.all() == []


def test_a_file_is_there_for_the_next_process_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    before = FileStore(str(path))
    kept = before.add(instance)
    after = FileStore(str(path))  # the first one was never closed, as in a process that was killed
    assert after.all() == [kept]
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    before.close()
    after.close()


def test_a_file_that_is_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_text("not a database, but something that must stay as it is\n" * 40)
    before = path.read_bytes()
    with pytest.raises(OSError, match="not a state file"):
        FileStore(str(path))
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE instances (name TEXT)")
    with pytest.raises(OSError, match="not a state file"):
        FileStore(str(path))


def test_a_file_that_another_program_holds_or_changes_is_named(tmp_path: Path) -> None:
    path = str(tmp_path / "state.db")
    store = FileStore(path)
    store.add(instance)
    client = Client(application(MockContext(Judge(Settings(), Severity.ERROR), store, Journal())))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for data in ("{not JSON", "[]", None):
            other.execute("UPDATE instances SET data = ?", (data,))
            answer = client.get("/elements/api-v2/instances")
            assert (answer.status_code, answer.json()["message"]) == (
                500,
                "the state file cannot be used: instance 1 is not one",
            )
        other.execute("DROP TABLE instances")
    with pytest.raises(StateError, match=r"^the state file cannot be used: no such table: instances$"):
        store.add(instance)
    store.close()


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "state.db")
    store = FileStore(path)
    kept = store.add(instance)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON instances WHEN length(NEW.data) > 1000"
            " BEGIN SELECT raise(ROLLBACK, 'database or disk is full'); END"
        )
    with pytest.raises(StateError, match=r"^the state file cannot be used: database or disk is full$"):
        store.add(lambda number: StoredInstance(number, "large", {"name": "x" * 100_000}))
    assert store.all() == [kept]
    assert store.add(instance).id == 2
    store.close()

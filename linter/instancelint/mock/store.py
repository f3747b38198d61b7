"""Where instances are kept: in memory, or in a file that survives the process."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol

from instancelint.mock.stored_instance import StoredInstance

Maker = Callable[[int], StoredInstance]
"""Makes an instance from the number that the store gives it."""


class StateError(OSError):
    """The file of a store cannot be used any more: another program holds it, has changed it, or the disk is full."""


class Store(Protocol):
    """Keeps instances by number; what a call has returned from is kept."""

    def add(self, make: Maker) -> StoredInstance:
        """Keep a new instance under the next number."""

    def get(self, number: int) -> StoredInstance | None:
        """Return an instance; None if there is none of that number."""

    def by_token(self, token: str) -> StoredInstance | None:
        """Return the instance of a token."""

    def all(self) -> list[StoredInstance]:
        """Return every instance, in the order of their numbers."""

    def put(self, instance: StoredInstance) -> None:
        """Keep a changed instance."""

    def remove(self, number: int) -> bool:
        """Forget an instance; False if there is none of that number."""

    def clear(self) -> None:
        """Forget every instance, and count from the start again."""

    def close(self) -> None:
        """Let go of files."""


class MemoryStore:
    """A store that ends with the process."""

    def __init__(self) -> None:
        self._instances: dict[int, StoredInstance] = {}
        self._numbers: dict[str, int] = {}
        self._last = 0

    def add(self, make: Maker) -> StoredInstance:
        """Keep a new instance under the next number."""
        self._last += 1
        instance = make(self._last)
        self.put(instance)
        return instance

    def get(self, number: int) -> StoredInstance | None:
        """Return an instance; None if there is none of that number."""
        return self._instances.get(number)

    def by_token(self, token: str) -> StoredInstance | None:
        """Return the instance of a token."""
        number = self._numbers.get(token)
        return None if number is None else self._instances[number]

    def all(self) -> list[StoredInstance]:
        """Return every instance, in the order of their numbers."""
        return list(self._instances.values())

    def put(self, instance: StoredInstance) -> None:
        """Keep a changed instance."""
        self._instances[instance.id] = instance
        self._numbers[instance.token] = instance.id

    def remove(self, number: int) -> bool:
        """Forget an instance; False if there is none of that number."""
        instance = self._instances.pop(number, None)
        return instance is not None and self._numbers.pop(instance.token, None) is not None

    def clear(self) -> None:
        """Forget every instance, and count from the start again."""
        self._instances.clear()
        self._numbers.clear()
        self._last = 0

    def close(self) -> None:
        """Do nothing."""


class FileStore:
    """
    A store in an SQLite file, which only its owner may read: it has the keys that sign events.

    Each change is on the disk when its call returns. Raises OSError for a file that is not such a store or cannot be
    opened, and later on StateError.
    """

    def __init__(self, path: str) -> None:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._lock = Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self._database.close()
            raise OSError(f"not a state file: {error}") from None

    def _prepare(self) -> None:
        """Make the table if it is not there, and see that it is ours."""
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS instances"
            " (id INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT UNIQUE, data TEXT, signature_key TEXT)"
        )
        self._database.execute(f"{_SELECT} LIMIT 1")

    def add(self, make: Maker) -> StoredInstance:
        """Keep a new instance under the next number."""
        with self._in_use():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                number = self._database.execute("INSERT INTO instances DEFAULT VALUES").lastrowid or 0
                instance = make(number)
                self._write(instance)
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:  # SQLite itself ends one for which the disk has no room
                    self._database.execute("ROLLBACK")
                raise
            return instance

    def get(self, number: int) -> StoredInstance | None:
        """Return an instance; None if there is none of that number."""
        return self._one("id = ?", number)

    def by_token(self, token: str) -> StoredInstance | None:
        """Return the instance of a token."""
        return self._one("token = ?", token)

    def all(self) -> list[StoredInstance]:
        """Return every instance, in the order of their numbers."""
        with self._in_use():
            rows = self._database.execute(f"{_SELECT} ORDER BY id").fetchall()
        return [_instance(row) for row in rows]

    def put(self, instance: StoredInstance) -> None:
        """Keep a changed instance."""
        with self._in_use():
            self._write(instance)

    def remove(self, number: int) -> bool:
        """Forget an instance; False if there is none of that number."""
        with self._in_use():
            return self._database.execute("DELETE FROM instances WHERE id = ?", (number,)).rowcount > 0

    def clear(self) -> None:
        """Forget every instance, and count from the start again."""
        with self._in_use():
            self._database.executescript("DELETE FROM instances; DELETE FROM sqlite_sequence;")

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        """Use the database, one thread at a time."""
        try:
            with self._lock:
                yield
        except sqlite3.Error as error:
            raise StateError(f"the state file cannot be used: {error}") from None

    def _write(self, instance: StoredInstance) -> None:
        self._database.execute(
            "UPDATE instances SET token = ?, data = ?, signature_key = ? WHERE id = ?",
            (instance.token, json.dumps(instance.data), instance.signature_key, instance.id),
        )

    def _one(self, condition: str, value: int | str) -> StoredInstance | None:
        with self._in_use():
            row = self._database.execute(f"{_SELECT} WHERE {condition}", (value,)).fetchone()
        return _instance(row) if row else None


_SELECT = "SELECT id, token, data, signature_key FROM instances"


def _instance(row: tuple[int, str, str, str]) -> StoredInstance:
    number, token, data, key = row
    try:
        kept = json.loads(data)
    except (TypeError, ValueError):
        kept = None
    if not isinstance(kept, dict):
        raise StateError(f"the state file cannot be used: instance {number} is not one")
    return StoredInstance(number, token, kept, key)

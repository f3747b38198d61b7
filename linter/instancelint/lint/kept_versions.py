"""What is kept of a text is forgotten some edits after it is gone from the text, so that typing fills no memory."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

_OLDER = 20
"""Things that are kept of older versions of a text, as a person may undo an edit."""
_MARK = 100
"""The characters that a list of keys counts for, beside what it refers to."""


class Keeper(Protocol):
    """What is kept under a key, with the keys under which more of it is kept."""

    keys: tuple[Hashable, ...]


def forget_older(kept: Space, text: Hashable, used: Mapping[Hashable, Keeper | None]) -> None:
    """Forget what was used for older versions of a text, but for the last of it."""
    mark = ("used", text)
    before: dict[Hashable, Keeper | None] = kept.get(mark) or {}
    older = {key: keeper for key, keeper in before.items() if key not in used}
    for key in list(older)[: max(len(older) - _OLDER, 0)]:
        keeper = older.pop(key)
        kept.drop((key, *(keeper.keys if keeper is not None else ())))
    kept.put(mark, {**older, **used}, _MARK)


@contextmanager
def one_version(kept: Space | None, text: Hashable) -> Iterator[None]:
    """Note what is used meanwhile for a text, and forget what its older versions used."""
    if kept is None:
        yield
        return
    with kept.noting() as keys:
        yield
    forget_older(kept, text, dict.fromkeys(keys))

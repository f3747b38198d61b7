"""Did you mean: the words of a list that are a slip of the finger away from one that is not in it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

_LETTERS_PER_SLIP = 3
"""A short word is close to too many others: one slip is forgiven for each three letters."""


def nearest(word: str, candidates: Iterable[str], distance: int = 2) -> tuple[str, ...]:
    """
    Return the candidates that are closest to a word, sorted; none when all are further than `distance` slips.

    A slip is a letter too many, too few, wrong, or swapped with its neighbour. Upper and lower case count as equal.
    """
    lowered = word.lower()
    best = min(distance, len(lowered) // _LETTERS_PER_SLIP)
    found: set[str] = set()
    for candidate in candidates:
        if abs(len(candidate) - len(lowered)) > best and candidate.isascii():  # others may have longer small letters
            continue
        if not any(piece in lowered for piece in pieces(candidate, best)):
            continue
        slips = _slips(lowered, candidate.lower(), best)
        if slips < best:
            best = slips
            found = {candidate}
        elif slips == best:
            found.add(candidate)
    return tuple(sorted(found))


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return the end of an error of usage, `; did you mean 'x'?`, or nothing when no candidate is close."""
    return _hint(map(repr, nearest(word, candidates)))


def suggestion(word: str, names: Iterable[str]) -> str:
    """Return the end of a message of a finding, `; did you mean "x"?`, or nothing when no name of ours is close."""
    return _hint(f'"{name}"' for name in nearest(word, names))


def _hint(quoted: Iterable[str]) -> str:
    listed = " or ".join(quoted)
    return f"; did you mean {listed}?" if listed else ""


_MOST_ENTRIES = 10_000
"""Names in a folder that are compared; nobody would find a slip among more."""


def nearest_file(path: str, shown: str | None = None) -> str:
    """
    Return the end of a message about a path that does not exist, `; did you mean 'x'?`, or nothing.

    `shown` is the path as it was written, where that is only its end.
    """
    shown = path if shown is None else shown
    steps = path.replace("\\", "/").split("/") if os.sep == "\\" else path.split("/")
    folder = steps[0] or "/"
    start = 1
    if not os.path.lexists(folder):
        folder, start = ".", 0
    found: list[str] = []
    for number, step in enumerate(steps[start:], start=start):
        wanted = step if os.path.lexists(os.path.join(folder, step)) else _entry(folder, step)
        if wanted is None or (number < len(steps) - 1 and not os.path.isdir(os.path.join(folder, wanted))):
            return ""
        found.append(wanted)
        folder = os.path.join(folder, wanted)
    kept = shown.split("/")
    ending = found[-len(kept) :]
    return f"; did you mean {'/'.join([*kept[: len(kept) - len(ending)], *ending])!r}?"


def _entry(folder: str, name: str) -> str | None:
    """Return the entry of a folder that a name may have been meant to be: a slip away, or with another ending."""
    try:
        entries = sorted(os.listdir(folder))[:_MOST_ENTRIES]
    except OSError:
        return None
    found = nearest(name, entries)
    if found:
        return found[0]
    stem = os.path.splitext(name)[0].lower()
    return next((entry for entry in entries if os.path.splitext(entry)[0].lower() == stem), None)


@lru_cache(maxsize=4096)
def pieces(word: str, distance: int) -> tuple[str, ...]:
    """
    Cut a word, in lower case, so that whatever is within a distance of it holds at least one of the pieces.

    A slip changes two neighbouring pieces at most (letters that are swapped may be in two), so one piece more than
    twice the number of slips is enough. A word that is too short for that has the empty piece, which is in all.
    """
    number = 2 * distance + 1
    lowered = word.lower()
    if len(lowered) < number:
        return ("",)
    edges = [len(lowered) * index // number for index in range(number + 1)]
    return tuple(lowered[start:end] for start, end in pairwise(edges))


def _slips(left: str, right: str, limit: int) -> int:
    """
    Count the slips between two words (restricted Damerau-Levenshtein); anything above `limit` is `limit + 1`.

    Only the cells within `limit` of the diagonal are filled, so the time is linear in the length of the words.
    """
    if left == right:
        return 0
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    far = limit + 1
    before: dict[int, int] = {}
    above = {column: column for column in range(min(limit, len(right)) + 1)}
    for row in range(1, len(left) + 1):
        current: dict[int, int] = {}
        for column in range(max(0, row - limit), min(len(right), row + limit) + 1):
            cost = min(above.get(column, far) + 1, current.get(column - 1, far) + 1)
            if column:
                cost = min(cost, above.get(column - 1, far) + (left[row - 1] != right[column - 1]))
            if row > 1 and column > 1 and left[row - 2 : row] == right[column - 1] + right[column - 2]:
                cost = min(cost, before.get(column - 2, far) + 1)
            current[column] = cost
        if min(current.values()) > limit:
            return far
        before, above = above, current
    return min(above.get(len(right), far), far)

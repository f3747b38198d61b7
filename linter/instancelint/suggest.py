"""Did you mean: the words of a list that are a slip of the finger away from one that is not in it."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS_PER_SLIP = 3
"""A short word is close to too many others: one slip is forgiven for each three letters."""


def nearest(word: str, candidates: Iterable[str], distance: int = 2) -> tuple[str, ...]:
    """
    Give the candidates that are closest to a word, sorted; none when all are further than `distance` slips.

    A slip is a letter too many, too few, wrong, or swapped with its neighbour. Upper and lower case count as equal.
    """
    lowered = word.lower()
    best = min(distance, len(lowered) // _LETTERS_PER_SLIP)
    found: set[str] = set()
    for candidate in candidates:
        slips = _slips(lowered, candidate.lower(), best)
        if slips < best:
            best = slips
            found = {candidate}
        elif slips == best:
            found.add(candidate)
    return tuple(sorted(found))


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Give the end of a message, `; did you mean 'x'?`, or nothing when no candidate is close."""
    found = nearest(word, candidates)
    if not found:
        return ""
    return f"; did you mean {' or '.join(repr(candidate) for candidate in found)}?"


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

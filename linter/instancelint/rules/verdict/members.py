"""What the compiled schemas ask of several members or items together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Check = Callable[[Any], Any]

_MOST_KEYS = 10_000
"""Keys that are remembered; payloads share most of theirs."""


class Members:
    """
    A predicate for all members of an object, true where each is surely fine; of other values it demands nothing.

    `exact` gives all that a key demands of its value, and `names` what every key has to meet. For a key that is not
    among those, `patterns` tell what the values of matching keys have to meet, and `rest` what the values do whose keys
    match none of some patterns. What concerns a key is worked out once.
    """

    def __init__(
        self,
        exact: Mapping[str, Check],
        names: Sequence[Check],
        patterns: Sequence[tuple[Check, Check]],
        rest: Sequence[tuple[tuple[Check, ...], Check]],
    ) -> None:
        self._exact = exact
        self._names = names
        self._patterns = patterns
        self._rest = rest
        self._checks: dict[str, tuple[Check, ...]] = {}

    def __call__(self, value: object) -> bool:
        """Check whether all members are fine."""
        if not isinstance(value, dict):
            return True
        known = self._checks
        for key, member in value.items():
            checks = known.get(key)
            for check in self._learn(key) if checks is None else checks:
                if not check(member):
                    return False
        return True

    def _learn(self, key: str) -> tuple[Check, ...]:
        """Find out what concerns a key; raises TypeError for one that is no string."""
        found: list[Check] = []
        if not all(check(key) for check in self._names):
            found.append(_refuse)
        if key in self._exact:
            found.append(self._exact[key])
        else:
            found += [check for search, check in self._patterns if search(key) is not None]
            found += [check for searches, check in self._rest if all(search(key) is None for search in searches)]
        checks = tuple(dict.fromkeys(found))
        if len(self._checks) < _MOST_KEYS:
            self._checks[key] = checks
        return checks


def are_unique(items: Iterable[Any]) -> bool:
    """Check whether no item equals another; strings, of which long arrays consist, are looked up by hash."""
    seen: list[Any] = []
    known = set[str]()
    for item in items:
        if isinstance(item, str):
            if item in known:
                return False
            known.add(item)
        elif item in seen:
            return False
        else:
            seen.append(item)
    return True


def _refuse(_: object) -> bool:
    return False

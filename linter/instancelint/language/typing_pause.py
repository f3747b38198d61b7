"""What waits until typing rests: what is only missing from a payload because it is not written yet."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from instancelint.base.path import Path
from instancelint.config.registry import OWN
from instancelint.model.finding import Finding

_Mark = tuple[str, int, Path]
_REQUIRED = frozenset({"element-key-required", "configuration-required", "name-required"})


class TypingPause:
    """The texts that are being typed in, with what was said to be missing from them before."""

    def __init__(self) -> None:
        self._known: dict[str, frozenset[_Mark]] = {}

    def begin(self, name: str, shown: Iterable[Finding]) -> None:
        """Note that a text is being typed in; `shown` are the findings that are on the screen."""
        self._known.setdefault(name, frozenset(_mark(finding) for finding in shown if _is_absence(finding)))

    def end(self, name: str) -> bool:
        """Note that typing rests; returns whether it had not before."""
        return self._known.pop(name, None) is not None

    def visible(self, name: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are to be shown now."""
        known = self._known.get(name)
        if known is None:
            return tuple(findings)
        return tuple(finding for finding in findings if not _is_absence(finding) or _mark(finding) in known)


def _is_absence(finding: Finding) -> bool:
    return _says_absence(finding.code, finding.name)


@lru_cache(maxsize=1_000)  # a text may have thousands of findings, and their rules are asked about at every change
def _says_absence(code: str, name: str) -> bool:
    return name in _REQUIRED or (OWN.knows(code) and OWN.entry(name).absence)


def _mark(finding: Finding) -> _Mark:
    return finding.code, finding.payload, finding.path

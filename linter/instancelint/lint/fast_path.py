"""
Passes over what surely has nothing wrong with it.

Most files are clean, and the engine is not needed to see it: the text is plain JSON or YAML, the schema is met, and no
condition calls for a rule. Whatever is doubted here is linted by the engine, whose word is final. A test proves that
both say the same of what is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from instancelint.base.file_kinds import MARK, suffix_of
from instancelint.base.file_patterns import matches
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import classify
from instancelint.rules.claims import name_and_callback
from instancelint.rules.conditions import conditions
from instancelint.rules.verdict.gate import surely_valid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from instancelint.config.settings import Settings
    from instancelint.model.report import Claim
    from instancelint.model.terms import Kind

_MARK = MARK.encode()
_JSON = (".json",)
_YAML = (".yaml", ".yml")
_PUBLISHED = ELEMENTS.get


_HARMLESS = frozenset(
    {
        *("root", "source", "profile", "profiles", "ignore", "severity", "include", "exclude", "per_file_ignores"),
        *("kinds", "kind", "limits", "baseline", "use_baseline", "respect_gitignore", "force_exclude", "fail_on"),
    }
)
"""Settings that call for no rule which is off by default, and tell none of them to look at more."""


class Passed:
    """What is to be remembered of clean payloads: how many there are, and what they claim."""

    __slots__ = ("claims", "payloads")

    def __init__(self, payloads: int, claims: tuple[Claim, ...]) -> None:
        self.payloads = payloads
        self.claims = claims


class Quick:
    """
    Looks at texts under one set of settings.

    `applies` tells whether that makes sense: with other rules than the default ones, or with elements of the user's
    own, the engine is asked about everything.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._limits = settings.limits
        initial = settings._field_defaults
        self.applies = all(
            getattr(settings, name) == initial[name] for name in settings._fields if name not in _HARMLESS
        )

    def file(self, data: bytes, name: str) -> Passed | None:
        """Look at the content of a file; None where the engine is to be asked."""
        suffix = suffix_of(name)
        if not self.applies or len(data) > self._limits.size or _MARK in data or suffix not in (*_JSON, *_YAML):
            return None
        kind = self.kind_for(name)
        try:
            text = data.decode()
            payloads = self._json(text) if suffix in _JSON else self._yaml(text)
            return self._passed(payloads, kind) if payloads and not may_include(text) else None
        except (ValueError, RecursionError):  # not UTF-8, or not plain
            return None

    def line(self, data: bytes, kind: Kind | None = None) -> Passed | None:
        """Look at a line of JSON; `kind` is that of all payloads, if they have one."""
        if not self.applies or len(data) > self._limits.size or _MARK in data:
            return None
        try:
            text = data.decode()
            return None if may_include(text) else self._passed(self._json(text), kind)
        except (ValueError, RecursionError):
            return None

    def payload(self, data: object, kind: Kind | None = None) -> Passed | None:
        """Look at a payload that is plain data."""
        return self._passed([(data, None)], kind) if self.applies else None

    def kind_for(self, name: str) -> Kind | None:
        """Give the kind that settings say the payloads of a file have."""
        settings = self._settings
        if settings.kind is not None:
            return settings.kind
        return next((kind for pattern, kind in settings.kinds if matches(pattern, name, settings.root)), None)

    def _json(self, text: str) -> list[Any]:
        from instancelint.parse.json import plain_json  # YAML does not need the standard library's JSON

        data = plain_json.load(text, self._limits.depth, self._limits.nodes)
        return [(item, None) for item in data] if isinstance(data, list) else [(data, None)]

    def _yaml(self, text: str) -> list[Any]:
        from instancelint.parse.yaml import plain_yaml  # JSON does not need PyYAML

        return [(found.data, found.words) for found in plain_yaml.load(text, self._limits.depth, self._limits.nodes)]

    def _passed(self, payloads: Iterable[Any], kind: Kind | None) -> Passed | None:
        claims: list[Claim] = []
        number = 0
        for data, words in payloads:
            own = classify(data)
            if own is None or not surely_valid(data, kind or own) or conditions(data, words):
                return None
            claims += name_and_callback(data, _PUBLISHED)
            number += 1
        return Passed(number, tuple(claims)) if number else None


def may_include(text: str) -> bool:
    """Tell whether a template tag may bring in members that the text does not hold."""
    return "{%" in text or "{{" in text

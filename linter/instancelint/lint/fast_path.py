"""
The fast path: finds out that an input is clean without the rules.

Most files are clean, and it takes no rule to see it: the text is plain JSON or YAML, the schema is met, and no
condition calls for a rule. Whatever is doubted here is linted in full, and what was learnt of it is handed on. A test
proves that nothing is found in what counts as clean here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from instancelint.base.file_kinds import LINES, MARK, suffix_of
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import classify
from instancelint.lint.lint_input import BytesInput, DataInput
from instancelint.model.terms import Kind
from instancelint.parse.plain_reading import PlainReading
from instancelint.rules.claims import NAME_CODE, name_and_callback
from instancelint.rules.conditions import conditions
from instancelint.rules.verdict.gate import surely_valid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from instancelint.config.settings import Settings
    from instancelint.lint.lint_input import Input
    from instancelint.model.report import Claim

    Heard: TypeAlias = Callable[[frozenset[str]], frozenset[str]]

_MARK = MARK.encode()
_YAML = (".yaml", ".yml")
_SUFFIXES = (".json", *LINES, *_YAML)
_PUBLISHED = ELEMENTS.get


_HARMLESS = frozenset(
    {
        *("root", "source", "profile", "profiles", "ignore", "severity", "include", "exclude", "per_file_ignores"),
        *("kinds", "kind", "limits", "baseline", "use_baseline", "respect_gitignore", "force_exclude", "fail_on"),
        "require_payloads",
    }
)
"""Settings that call for no rule which is off by default, and tell none of them to look at more."""


class Clean:
    """An input in which nothing is wrong: how many payloads it holds, and what they claim."""

    __slots__ = ("claims", "payloads")

    def __init__(self, payloads: int, claims: tuple[Claim, ...]) -> None:
        self.payloads = payloads
        self.claims = claims


class Learnt:
    """What is known of one payload: whether the schema surely holds, and which conditions do (None: not asked)."""

    __slots__ = ("conditions", "is_valid", "kind")

    def __init__(self, kind: Kind | None, *, is_valid: bool = False, found: frozenset[str] | None = None) -> None:
        self.kind = kind
        self.is_valid = is_valid
        self.conditions = found


class Doubted:
    """An input that is not surely clean: how it was read, and what is known of its first candidates for payloads."""

    __slots__ = ("learnt", "reading")

    def __init__(self, reading: PlainReading, learnt: tuple[Learnt, ...] = ()) -> None:
        self.reading = reading
        self.learnt = learnt

    @property
    def kinds(self) -> tuple[Kind | None, ...]:
        """The kinds of the first objects that may be payloads, in the order of the text."""
        return tuple(each.kind for each in self.learnt)

    @property
    def payloads(self) -> tuple[Learnt, ...]:
        """What is known of the first payloads, in the order of the text."""
        return self.learnt if None not in self.kinds else ()


class FastPath:
    """
    Looks at inputs under one set of settings.

    With other rules than the default ones, or with elements of the user's own, it has nothing to say. `heard` returns
    those of some conditions that call for a rule which is not ignored.
    """

    def __init__(self, settings: Settings, heard: Heard | None = None) -> None:
        self._limits = settings.limits
        self._heard = heard if settings.ignore else None  # without `ignore`, every condition calls for a rule
        initial = settings._field_defaults
        self._applies = all(
            getattr(settings, name) == initial[name] for name in settings._fields if name not in _HARMLESS
        )

    def look(self, given: Input) -> Clean | Doubted | None:
        """Look at an input; None where nothing can be said, as that takes more than plain reading."""
        if not self._applies or given.settings.kind is Kind.POLLER_CONFIGURATION:
            return None
        if isinstance(given, DataInput):
            return self._ask([(given.data, None)], given.settings.kind, PlainReading())
        suffix = suffix_of(given.name)
        text = self._plain_text(given) if isinstance(given, BytesInput) and suffix in _SUFFIXES else None
        if text is None:
            return None
        reading = PlainReading()
        payloads = self._yaml(text, reading) if suffix in _YAML else self._json(text, reading)
        return self._ask(payloads, given.settings.kind, reading)

    def _plain_text(self, given: BytesInput) -> str | None:
        """Decode a content; None where a plain reader has no business with it."""
        if given.size > self._limits.size or _MARK in given.data:
            return None
        try:
            text = given.data.decode()
        except ValueError:
            return None
        return None if may_include(text) else text

    def _json(self, text: str, reading: PlainReading) -> list[Any]:
        from instancelint.parse.json import plain_json  # YAML does not need the standard library's JSON

        try:
            data = plain_json.load(text, self._limits)
        except (ValueError, RecursionError):
            reading.is_refused = True
            return []
        reading.data = data
        return [(item, None) for item in data] if isinstance(data, list) else [(data, None)]

    def _yaml(self, text: str, reading: PlainReading) -> list[Any]:
        from instancelint.parse.yaml import plain_yaml  # JSON does not need PyYAML

        try:
            found = plain_yaml.load(text, self._limits, reading)
        except (ValueError, RecursionError):
            return []
        return [(document.data, document.words) for document in found]

    def _ask(self, payloads: Iterable[Any], kind: Kind | None, reading: PlainReading) -> Clean | Doubted:
        """Ask about each payload, until one is doubted."""
        claims: list[Claim] = []
        learnt: list[Learnt] = []
        for data, words in payloads:
            if not isinstance(data, dict):
                return Doubted(reading, tuple(learnt))
            own = classify(data)
            if own is None or isinstance(data.get("configuration"), str):
                return Doubted(reading, (*learnt, Learnt(own)))
            is_valid = surely_valid(data, kind or own)
            found = conditions(data, words) if is_valid else None
            if found and self._heard is not None:
                found = self._heard(found)
            learnt.append(Learnt(own, is_valid=is_valid, found=found))
            if not is_valid or found:
                return Doubted(reading, tuple(learnt))
            claims += _claims(data, kind or own)
        return Clean(len(learnt), tuple(claims)) if learnt else Doubted(reading)


def _claims(data: object, kind: Kind) -> Iterator[Claim]:
    """Yield what a payload claims, as far as the rules about it look at its kind: only what is created is named."""
    if kind in {Kind.CREATE, Kind.CREATE_FOR_ELEMENT}:
        found = name_and_callback(data, _PUBLISHED)
        yield from (claim for claim in found if kind is Kind.CREATE or claim.code != NAME_CODE)


def may_include(text: str) -> bool:
    """Check whether a template tag may bring in members that the text does not hold."""
    return "{%" in text or "{{" in text

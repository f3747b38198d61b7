"""
Mistakes in the settings of an element, one setting at a time: dropped, misspelt, of another type, another element's.

Each is judged by its exact place: the finding has to begin inside the member that was changed, or, where one was
dropped or the element is the wrong one, at the key of the table that lacks it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from linting import lint

from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.finding import Finding
from instancelint.model.repair import Add, Operation, Rename, Replace, apply_operations
from instancelint.model.stand_ins import is_template
from instancelint.model.terms import Severity
from seeded.kind import Data, drop
from seeded.notations import Layout, Notation, Written, start_and_end, write
from seeded.places import CONFIGURATION, ELEMENT_KEY
from seeded.verdicts import LINTER

_TABLES: tuple[Path, ...] = (CONFIGURATION, ("element",), ("providerData",))
_RARE = 3
"""A setting of no more elements than this is surely another's."""
_SHORTEST = 4
_WORDS = {"true", "false"}


class Subject(NamedTuple):
    """A payload whose settings are changed, those without which it is incomplete, and what is known of their types."""

    title: str
    data: Data
    demanded: frozenset[str]
    types: Mapping[str, str] = {}

    @property
    def element(self) -> Element | None:
        """Return the element as the catalogue knows it."""
        return Catalog.default().get(self.data["element"]["key"])


class Slip(NamedTuple):
    """A change of a payload, the setting that it is about, and the places at which it may be reported."""

    setting: str
    operations: tuple[Operation, ...]
    at: tuple[Path, ...]


class Outcome(NamedTuple):
    """Whether a mistake was found in place, whether alone; and what was found, for a person to look into."""

    kind: str
    title: str
    setting: str
    found: bool
    alone: bool
    said: tuple[str, ...]


Make = Callable[[Subject], Iterator[Slip]]


def outcomes(subject: Subject) -> Iterator[Outcome]:
    """Make each mistake in each setting of a payload, and see what is found of it."""
    before = _found(subject.data)[1]
    known = Counter(_identity(finding) for finding in before)
    wrong = {finding.path[:2] for finding in before if finding.severity is not Severity.INFO}
    for kind, make in KINDS.items():
        for slip in make(subject):
            if ("configuration", slip.setting) in wrong:
                continue  # it is a mistake as it is
            written, findings = _found(apply_operations(subject.data, slip.operations))
            renamed = {step.key: step.path[-1] for step in slip.operations if isinstance(step, Rename)}
            new = list(_new(findings, known, renamed))
            spots = (start_and_end(written, path, key_alone=path in _TABLES) for path in slip.at)
            places = [spot for spot in spots if spot is not None]
            found = any(start <= _start(finding) < end for finding in new for start, end in places)
            said = tuple(f"{finding.name} {finding.pointer} {finding.message}" for finding in new)
            yield Outcome(kind, subject.title, slip.setting, found, len(new) == 1, said)


def alarms(subject: Subject) -> tuple[Finding, ...]:
    """Return what is found in a payload as it is."""
    return _found(subject.data)[1]


def _found(data: object) -> tuple[Written, tuple[Finding, ...]]:
    written = write(data, Notation.JSON, Layout())
    return written, lint(written.text, Notation.JSON.value, LINTER).findings


def _new(
    findings: Iterable[Finding], known: Counter[tuple[str, Path]], renamed: Mapping[str, str | int]
) -> Iterator[Finding]:
    left = known.copy()
    for finding in findings:
        name, path = _identity(finding)
        was = (name, tuple(renamed.get(str(step), step) for step in path))
        if left[was]:
            left[was] -= 1
        else:
            yield finding


def _identity(finding: Finding) -> tuple[str, Path]:
    return finding.name, finding.path


def _start(finding: Finding) -> int:
    return finding.span.start if finding.span else -1


def _settings(subject: Subject) -> Iterator[tuple[Path, object]]:
    yield from ((("configuration", key), value) for key, value in subject.data["configuration"].items())


def _dropped(subject: Subject) -> Iterator[Slip]:
    for path, _ in _settings(subject):
        key = str(path[1])
        if key in subject.demanded:
            family = (
                other
                for other, _ in _settings(subject)
                if other != path
                and (
                    other[1] == AUTHENTICATION_TYPE or all(str(each[1]).startswith("event.") for each in (path, other))
                )
            )
            yield Slip(key, drop(path).operations, (*_TABLES, ELEMENT_KEY, *family))


def _respelt(form: Callable[[str], str]) -> Make:
    def make(subject: Subject) -> Iterator[Slip]:
        for path, _ in _settings(subject):
            key = str(path[1])
            other = form(key)
            if other != key and other not in subject.data["configuration"]:
                yield Slip(key, (Rename(path, other),), (("configuration", other),))

    return make


def _misspelt(key: str) -> str:
    """Swap two unlike letters, those that are nearest to the middle of the longest word."""
    word = max(re.split(r"[._-]", key), key=len)
    if len(word) < _SHORTEST:
        return key
    places = sorted(range(1, len(word) - 2), key=lambda at: abs(at - len(word) // 2)) or [1]
    at = next((at for at in places if word[at] != word[at + 1]), None)
    swapped = word if at is None else f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    return key.replace(word, swapped, 1)


def _camel(key: str) -> str:
    first, *rest = re.split(r"[._-]", key)
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def _snake(key: str) -> str:
    return re.sub(r"[.-]", "_", key).lower()


def _valued(type_: str, *values: object) -> Make:
    def make(subject: Subject) -> Iterator[Slip]:
        for path, value in _settings(subject):
            if _type(subject, str(path[1]), value) == type_:
                yield from (Slip(str(path[1]), (Replace(path, each),), (path,)) for each in values)

    return make


def _type(subject: Subject, key: str, value: object) -> str:
    """Return the type of a setting: that which its value shows, the catalogue or a table says."""
    if isinstance(value, dict | list):
        return "object"
    if _words(subject, key):
        return "choice"
    if isinstance(value, bool) or value in _WORDS:
        return "boolean"
    known = subject.element.parameter(key) if subject.element else None
    said = subject.types.get(key) or (known.type if known else None) or "string"
    if said == "boolean" and isinstance(value, str) and not is_template(value):
        return "string"  # the page itself shows another word
    return said


def _words(subject: Subject, key: str) -> tuple[str, ...]:
    known = subject.element.parameter(key) if subject.element else None
    return known.enum if known else ()


def _near_choice(subject: Subject) -> Iterator[Slip]:
    for path, value in _settings(subject):
        words = _words(subject, str(path[1]))
        for word in words:
            if _misspelt(word) != word and (word == value or value not in words):
                yield Slip(str(path[1]), (Replace(path, _misspelt(word)),), (path,))


def _foreign_keys(subject: Subject) -> list[str]:
    """Return settings of other elements, in an order that the element decides."""
    catalog = Catalog.default()
    element = subject.element
    own = element.parameters.keys() if element else set[str]()
    found = sorted(
        name
        for name in catalog.parameter_names()
        if not catalog.generic(name) and "." in name and name not in own and len(catalog.owners(name)) <= _RARE
    )
    random.Random(subject.data["element"]["key"]).shuffle(found)  # noqa: S311 - repeatable on purpose
    return found


def _foreign(subject: Subject) -> Iterator[Slip]:
    catalog = Catalog.default()
    others = _foreign_keys(subject)
    own = [path for path, _ in _settings(subject) if not catalog.generic(str(path[1]))]
    for path, other in zip(own, others, strict=False):
        yield Slip(str(path[1]), (Rename(path, other),), (("configuration", other),))


def _foreign_beside(subject: Subject) -> Iterator[Slip]:
    for other in _foreign_keys(subject)[-1:]:
        yield Slip(other, (Add(("configuration", other), "${VALUE}"),), (("configuration", other),))


def _other_element(subject: Subject) -> Iterator[Slip]:
    catalog = Catalog.default()
    own = [str(path[1]) for path, _ in _settings(subject) if not catalog.generic(str(path[1]))]
    others = [each for each in catalog.elements() if each.table and not any(key in each.parameters for key in own)]
    random.Random(subject.data["element"]["key"]).shuffle(others)  # noqa: S311 - repeatable on purpose
    for each in others[:2] if own else ():
        yield Slip(
            "element.key",
            (Replace(ELEMENT_KEY, each.key),),
            (*_TABLES, ELEMENT_KEY, *((*CONFIGURATION, key) for key in own)),
        )


KINDS: Mapping[str, Make] = {
    "dropped": _dropped,
    "misspelt": _respelt(_misspelt),
    "in camelCase": _respelt(_camel),
    "in snake_case": _respelt(_snake),
    "a list for a text": _valued("string", ["a", "b"]),
    "an object for a text": _valued("string", {"value": "a"}),
    "a word for a switch": _valued("boolean", "nope"),
    "a number for a switch": _valued("boolean", 3),
    "a list for a switch": _valued("boolean", [True]),
    "a word for a number": _valued("number", "often"),
    "a list for a number": _valued("number", [5]),
    "a number for an object": _valued("object", 5),
    "another word for a choice": _valued("choice", "somewhere"),
    "a choice misspelt": _near_choice,
    "another element's in its place": _foreign,
    "another element's beside": _foreign_beside,
    "the key of another element": _other_element,
}

"""
The proof that fixes did what they say, and nothing else, before anything is written.

A text before and after is parsed and linted alike; the two must differ in what the fixes declare, and in no other way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import Result
from instancelint.model.document import Document
from instancelint.model.finding import Edit, Finding, Fix
from instancelint.model.repair import Move, Operation, Rename, Repair, apply_operations
from instancelint.parse.json.json_issues import STILL_JSON
from instancelint.parse.yaml.yaml_issues import STILL_YAML

Mark = tuple[str, int, Path]
"""A mistake that is recognised again after a fix: rule, payload, and place with every index left open."""

_ANY = "*"
_STILL_READ = STILL_JSON | STILL_YAML


@dataclass(frozen=True, slots=True, repr=False)
class FixCandidate:
    """A finding with the result after it, whose fix may hold what the payload keeps secret."""

    finding: Finding
    result: Result
    edits: tuple[Edit, ...]
    """What a fix of the text does; nothing where operations say it."""

    @property
    def document(self) -> Document:
        """The payload that is to be fixed."""
        return self.result.document

    @property
    def root(self) -> int:
        """What all payloads that are parts of one document share."""
        return _root(self.document)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """What is to be done to the root; nothing where the fix is about the text alone."""
        fix = self.result.problem.fix
        if not isinstance(fix, Repair):
            return ()
        return self.document.rooted(fix, written=self.result.problem.issue is not None)

    @property
    def moves(self) -> bool:
        """Whether something is moved from one place to another."""
        return any(isinstance(operation, Move) for operation in self.operations)

    @property
    def mark(self) -> Mark:
        """What has to be gone afterwards."""
        return _mark(self.result)


class Objection(NamedTuple):
    """What speaks against a text, in a few words: against all of it, or against the fixes of a payload by its index."""

    reason: str
    payloads: Mapping[int, str] = {}
    marks: frozenset[Mark] = frozenset()
    """The mistakes that came up."""
    reasons: Mapping[Mark, str] = {}
    """What is said of each mistake that came up or stayed."""


class _Pair(NamedTuple):
    """A document before and after."""

    root: int
    before: Document
    after: Document


def changed_otherwise(before: Examination, after: Examination, fixes: Sequence[FixCandidate]) -> Objection | None:
    """Say how a text differs from what fixes declare that they make of it; None where it does not."""
    if len(before.documents) != len(after.documents):
        return Objection("the text would no longer contain the same payloads")
    if _parses_worse(before.documents, after.documents):
        return _against("the text would no longer parse as it does now", _worse(before.documents, after.documents))
    by_root: dict[int, list[FixCandidate]] = {}
    for fix in fixes:
        by_root.setdefault(fix.root, []).append(fix)
    changed = {
        pair.root
        for pair in _roots(before.documents, after.documents)
        if not _as_declared(pair, by_root.get(pair.root, []))
    }
    if not changed:
        return None
    payloads = [document.number for document in before.documents if _root(document) in changed]
    return _against("it would change more of the payload than it should", payloads)


def _against(reason: str, payloads: Sequence[int]) -> Objection:
    return Objection(reason, dict.fromkeys(payloads, reason))


def is_broken(document: Document) -> bool:
    """Check whether a strict parser refuses a text."""
    return document.recovered and any(issue.kind not in _STILL_READ for issue in document.issues)


def _parses_worse(before: Sequence[Document], after: Sequence[Document]) -> bool:
    """Check whether the parser has a new complaint, besides what it could not see after the one it stopped at."""
    known = Counter(issue.kind for document in before for issue in document.issues)
    found = Counter(issue.kind for document in after for issue in document.issues)
    for old, new in zip(before, after, strict=True):
        if new.recovered and not old.recovered:
            return True
        if _is_unreadable(old) and (old.issues or new.issues):  # a request without a body has none
            if _is_unreadable(new) and _first_issue(new) <= _first_issue(old):
                return True
            known.update(issue.kind for issue in new.issues)
    return bool(found - known)


def _worse(before: Sequence[Document], after: Sequence[Document]) -> list[int]:
    """Return the payloads in which the parser has a new complaint; none where they cannot be told."""
    if any(map(_is_unreadable, before)):
        return []
    pairs = zip(before, after, strict=True)
    return [old.number for old, new in pairs if _parses_worse([old], [new])]


def _is_unreadable(document: Document) -> bool:
    """Check whether a text is so broken that the parser made nothing of it."""
    return document.recovered and not isinstance(document.data, dict | list)


def _first_issue(document: Document) -> int:
    return min((issue.span.start for issue in document.issues), default=-1)


def _roots(before: Iterable[Document], after: Iterable[Document]) -> Iterator[_Pair]:
    """Yield every document once, however many payloads are parts of it."""
    seen = set()
    for old, new in zip(before, after, strict=True):
        root = _root(old)
        if root not in seen:
            seen.add(root)
            yield _Pair(root, old.whole or old, new.whole or new)


def _root(document: Document) -> int:
    """Tell the document that a payload is a part of from others; one that is alone may be copied by the linter."""
    return id(document.whole) if document.whole is not None else -1 - document.number


def _as_declared(pair: _Pair, fixes: Sequence[FixCandidate]) -> bool:
    """Check whether a document holds what the operations make of it; repairs of the text may change their own place."""
    if _is_unreadable(pair.before):
        return True
    operations = tuple(operation for fix in fixes for operation in fix.operations)
    try:
        expected = apply_operations(pair.before.data, operations)
    except ValueError:
        return False
    allowed = {path for fix in fixes if not fix.operations for path in _declared(fix) if path}
    return all(_is_below(path, allowed) for path in differences(expected, pair.after.data))


def _declared(fix: FixCandidate) -> Iterator[Path]:
    """Yield the places that a repair of the text may change, as seen from the root."""
    base, wrapper = fix.document.base, fix.document.wrapper
    own = fix.result.problem.fix  # that of the finding is masked
    for path in own.paths if isinstance(own, Fix) else ():
        yield (*base, *path[len(wrapper) :])


def _is_below(path: Path, places: set[Path]) -> bool:
    return any(path[:length] in places for length in range(len(path) + 1))


def differences(before: object, after: object) -> Iterator[Path]:
    """Yield each place at which two values differ: in type, value, members, or the order of members."""
    stack: list[tuple[Path, object, object]] = [((), before, after)]
    while stack:
        path, old, new = stack.pop()
        if isinstance(old, dict) and isinstance(new, dict):
            shared = [key for key in old if key in new]
            yield from ((*path, key) for key in (*old, *new) if key not in old or key not in new)
            if shared != [key for key in new if key in old]:
                yield path
            stack.extend(((*path, key), old[key], new[key]) for key in shared)
        elif isinstance(old, list) and isinstance(new, list):
            if len(old) != len(new):
                yield path
            stack.extend(((*path, index), *pair) for index, pair in enumerate(zip(old, new, strict=False)))
        elif type(old) is not type(new) or repr(old) != repr(new):
            yield path


def came_up(before: Examination, after: Examination, fixes: Sequence[FixCandidate]) -> Objection | None:
    """Say what is not gone, or came up, but for what no rule could see before; None where all is well."""
    unreadable = {document.number for document in before.documents if _is_unreadable(document)}
    moves: dict[int, dict[Path, Path]] = {}
    for fix in fixes:
        moves.setdefault(fix.document.number, {}).update(_moves(fix.result.problem.fix))
    known = Counter(_mark(result, moves.get(result.document.number)) for result in _alone(before))
    fixed = Counter(_mark(fix.result, moves.get(fix.document.number)) for fix in fixes)
    left = Counter(_mark(result) for result in _alone(after) if result.document.number not in unreadable)
    surplus = left - (known - fixed)
    if not surplus:
        return None
    names = {_mark(result): result.active.entry for result in _alone(after)}
    against: dict[int, str] = {}
    reasons: dict[Mark, str] = {}
    for mark in surplus:
        reason = f"it would cause {names[mark].code} {names[mark].name}"
        reasons[mark] = "the mistake would remain" if mark in fixed else reason
        against.setdefault(mark[1], reasons[mark])
    return Objection(next(iter(against.values())), against, frozenset(surplus) - frozenset(fixed), reasons)


def _alone(examination: Examination) -> Iterator[Result]:
    """Yield what counts without other files and is not suppressed."""
    for result, finding in examination.results:
        if result.problem.group is None and finding.suppressed_by is None:
            yield result


def _moves(fix: Repair | Fix | None) -> Iterator[tuple[Path, Path]]:
    for operation in fix.operations if isinstance(fix, Repair) else ():
        if isinstance(operation, Move):
            yield operation.path, operation.to
        elif isinstance(operation, Rename):
            yield operation.path, (*operation.path[:-1], operation.key)


def _mark(result: Result, moves: Mapping[Path, Path] | None = None) -> Mark:
    """Name a mistake by where it is, or will be after moves."""
    path = result.problem.at.path
    for length in range(len(path), 0, -1) if moves else ():
        target = (moves or {}).get(path[:length])
        if target is not None:
            path = (*target, *path[length:])
            break
    return (result.active.entry.code, result.document.number, open_path(path))


def open_path(path: Path) -> Path:
    """Leave every index of a path open."""
    return tuple(_ANY if isinstance(step, int) else step for step in path)

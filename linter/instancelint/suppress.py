"""
Suppressions: findings that comments or the config file silence are marked, never dropped.

What is wrong with a suppression itself is noted as issues, for which there are rules as for those of a parser. They go
by the documents' comments and the findings alone, so a file tells the same whatever else is linted with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from instancelint.config.select import check_selector, selects
from instancelint.config.settings import ConfigError, Settings, Suppression
from instancelint.directives import VERBS, Commented, Directive, Selector
from instancelint.document import Document, Format, SyntaxIssue
from instancelint.finding import Edit, Finding
from instancelint.message import Word, safe, shorten
from instancelint.path import Path, to_pointer
from instancelint.patterns import matches
from instancelint.relevance import EMBEDDED, LINES, MARK, suffix_of
from instancelint.rules import ENTRIES
from instancelint.suggest import did_you_mean, nearest
from instancelint.text import SourceText, Span

if TYPE_CHECKING:
    from datetime import date

BLANKET = "suppression-blanket"
UNKNOWN = "suppression-unknown-rule"
UNUSED = "suppression-unused"
EXPIRED = "suppression-expired"
REASON_MISSING = "suppression-reason-missing"

_EVERYTHING = frozenset({"ALL", "I", "IL"})
_WILDCARDS = frozenset("*?[")


class Suppressed(NamedTuple):
    """The findings, marked, and documents that carry what is to be said of the suppressions."""

    findings: list[Finding]
    notes: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file whose findings may be suppressed; `rules` are the codes that are on, `clean` masks secrets."""

    source: SourceText
    documents: Sequence[Document]
    settings: Settings
    rules: frozenset[str]
    clean: Callable[[str], str]


def suppress(findings: Sequence[Finding], file: File, shared: Collection[int] = ()) -> Suppressed:
    """
    Mark the findings of one file, and note what is wrong with its suppressions.

    `shared` are the indexes of findings that count only beside another file's.
    """
    comments = _Comments(file)
    config = _Config(file)
    marked = [config.mark(comments.mark(finding, is_shared=index in shared)) for index, finding in enumerate(findings)]
    notes: dict[int, list[SyntaxIssue]] = {}
    for index, issue in (*comments.issues(), *config.issues()):
        notes.setdefault(index, []).append(issue)
    return Suppressed(marked, tuple(_note(file, index, issues) for index, issues in sorted(notes.items())))


def _note(file: File, index: int, issues: list[SyntaxIssue]) -> Document:
    """Give a document that stands for a payload and carries issues at places of the file."""
    document = next((document for document in file.documents if document.index == index), file.documents[0])
    return Document(
        file.source,
        None,
        document.format if document.format is Format.MEMORY else Format.YAML,
        document.kind,
        index=document.index,
        issues=tuple(issues),
    )


def _mark(finding: Finding, by: str, reason: str, file: File) -> Finding:
    if finding.suppressed_by is not None:
        return finding
    said = shorten(safe(file.clean(reason)))
    return replace(finding, suppressed_by=f"{by}: {said}" if said else by)


def _is_past(day: str | date) -> bool:
    from datetime import datetime  # few suppressions have a date

    return str(day) < datetime.now().astimezone().date().isoformat()


def _is_day(text: str) -> bool:
    from datetime import date  # as above

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_known(selector: str) -> bool:
    try:
        check_selector(selector)
    except ConfigError:
        return False
    return selector != "extra"


class _Comments:
    """The suppressions in the comments of a file."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._used: dict[Directive, set[str]] = {directive: set() for directive in _directives(file)}
        self._silenced: dict[Directive, set[str]] = {}
        self._active = [directive for directive in self._used if directive.verb in VERBS and not _is_expired(directive)]

    def mark(self, finding: Finding, *, is_shared: bool) -> Finding:
        """Mark a finding when a comment covers it and names its rule."""
        for directive in self._active:
            if not directive.holds_for(finding.span):
                continue
            for selector in _selectors(directive):
                if selects(selector, finding.code, finding.name):
                    self._used[directive].add(selector)
                    if not is_shared:
                        self._silenced.setdefault(directive, set()).add(finding.name)
                    finding = _mark(finding, "comment", directive.reason, self._file)
        return finding

    def issues(self) -> Iterator[tuple[int, SyntaxIssue]]:
        """Give what is wrong with the comments, each with the index of its payload."""
        for directive in self._used:
            for issue in self._wrong(directive):
                yield directive.index, issue

    def _wrong(self, directive: Directive) -> Iterator[SyntaxIssue]:
        if directive.verb not in VERBS:
            yield from _unknown_verb(directive)
            return
        for selector in directive.selectors:
            if not _is_known(selector.text):
                yield _unknown_rule(directive, selector)
        if _is_expired(directive):
            args = {"until": directive.until, "what": Word("this comment")}
            yield SyntaxIssue(EXPIRED, directive.in_file(directive.comment), args=args)
            return
        unused = self._unused(directive)
        if unused is not None:
            yield unused
        elif _is_blanket(directive):
            yield self._blanket(directive)
        if not directive.reason:
            yield SyntaxIssue(REASON_MISSING, directive.in_file(directive.comment))

    def _blanket(self, directive: Directive) -> SyntaxIssue:
        names = sorted(self._silenced.get(directive, ()))
        place = directive.rules or Span(directive.verb_end, directive.verb_end)
        edits = directive.edits(place, f"[{', '.join(names)}]") if names else ()
        return SyntaxIssue(BLANKET, directive.in_file(directive.comment), args={"rules": names}, edits=edits)

    def _unused(self, directive: Directive) -> SyntaxIssue | None:
        """Note what has nothing to suppress, as far as the rules concerned are on and could see the payload."""
        if any(document.recovered and not isinstance(document.data, dict) for document in self._file.documents):
            return None
        used = self._used[directive]
        known = [selector for selector in _selectors(directive) if _is_known(selector)]
        idle = [selector for selector in known if selector not in used and self._is_on(selector)]
        if not idle:
            return None
        where = directive.in_file(directive.comment)
        args = {"what": Word("this comment"), "rules": idle}
        if len(idle) == len(_selectors(directive)):
            return SyntaxIssue(UNUSED, where, args=args, edits=directive.deletion())
        kept = [selector.text for selector in directive.selectors if selector.text not in idle]
        return SyntaxIssue(UNUSED, where, args=args, edits=self._keep(directive, kept))

    def _keep(self, directive: Directive, kept: list[str]) -> tuple[Edit, ...]:
        return directive.edits(directive.rules, f"[{', '.join(kept)}]") if directive.rules else ()

    def _is_on(self, selector: str) -> bool:
        """Tell whether every rule that is named is on, but for opt-in rules of a group."""
        named = [entry for entry in ENTRIES if selects(selector, entry.code, entry.name)]
        return all(entry.code in self._file.rules or (entry.extra and len(named) > 1) for entry in named)


def _directives(file: File) -> Iterator[Directive]:
    if MARK not in file.source.text:
        return
    texts: dict[int, list[Document]] = {}
    for document in file.documents:
        texts.setdefault(id(document.source), []).append(document)
    for documents in texts.values():
        if any(document.comments for document in documents):
            yield from Commented(documents).directives()
    if suffix_of(file.source.name) in EMBEDDED:
        from instancelint.directives_around import directives_around  # most files hold one payload and nothing else

        yield from directives_around(file.source, file.documents)


def _selectors(directive: Directive) -> list[str]:
    return [selector.text for selector in directive.selectors] or ["ALL"]


def _is_blanket(directive: Directive) -> bool:
    return any(selector in _EVERYTHING for selector in _selectors(directive))


def _is_expired(directive: Directive) -> bool:
    return directive.until is not None and _is_day(directive.until) and _is_past(directive.until)


def _unknown_verb(directive: Directive) -> Iterator[SyntaxIssue]:
    """Note a word that is none of ours where it plainly was meant to be one."""
    hint = did_you_mean(directive.verb, VERBS)
    if hint or directive.rules:
        span = Span(directive.verb_end - len(directive.verb), directive.verb_end)
        yield SyntaxIssue(
            UNKNOWN,
            directive.in_file(span),
            args={"what": Word("directive"), "word": directive.verb, "hint": Word(hint)},
            edits=_correction(directive, span, nearest(directive.verb, VERBS)),
            safe=False,
        )


def _unknown_rule(directive: Directive, selector: Selector) -> SyntaxIssue:
    names = [name for entry in ENTRIES for name in (entry.code, entry.name)]
    return SyntaxIssue(
        UNKNOWN,
        directive.in_file(selector.span),
        args={"what": Word("rule"), "word": selector.text, "hint": Word(did_you_mean(selector.text, names))},
        edits=_correction(directive, selector.span, nearest(selector.text, names)),
        safe=False,
    )


def _correction(directive: Directive, span: Span, words: tuple[str, ...]) -> tuple[Edit, ...]:
    return directive.edits(span, words[0]) if len(words) == 1 else ()


class _Config:
    """The suppressions of the config file that concern a file."""

    def __init__(self, file: File) -> None:
        self._file = file
        root = file.settings.root
        self._entries = [
            entry
            for entry in file.settings.suppressions
            if not entry.files or matches(entry.files, file.source.name, root)
        ]
        self._used: set[Suppression] = set()
        self._expired: dict[tuple[Suppression, int], Finding] = {}

    def mark(self, finding: Finding) -> Finding:
        """Mark a finding when an entry covers it; remember those that an expired entry would have covered."""
        for entry in self._entries:
            if not selects(entry.rule, finding.code, finding.name) or not _leads_to(entry.pointer, finding.path):
                continue
            self._used.add(entry)
            if entry.expires is None or not _is_past(entry.expires):
                finding = _mark(finding, "config", entry.reason, self._file)
            elif finding.suppressed_by is None:
                self._expired.setdefault((entry, finding.payload), finding)
        return finding

    def issues(self) -> Iterator[tuple[int, SyntaxIssue]]:
        """Give what is wrong with the entries, each with the index of the payload where that shows."""
        for (entry, payload), finding in self._expired.items():
            args = {"until": str(entry.expires), "what": Word(self._entry)}
            yield payload, SyntaxIssue(EXPIRED, finding.span or Span(0, 0), finding.path, args)
        if suffix_of(self._file.source.name) in LINES:
            return  # each line is looked at alone, and says nothing of the others
        for entry in self._entries:
            is_for_one = entry.files and not _WILDCARDS & set(entry.files) and not entry.files.endswith("/")
            if entry in self._used or not is_for_one or not self._names_the_file(entry) or not self._is_on(entry):
                continue
            unused = {"rules": [entry.rule], "what": Word(self._entry)}
            yield self._file.documents[0].index, SyntaxIssue(UNUSED, Span(0, 0), args=unused)

    @cached_property
    def _entry(self) -> str:
        return f"the entry under `ignore` in {self._file.settings.source or 'the settings'}"

    def _names_the_file(self, entry: Suppression) -> bool:
        return self._file.source.name.replace("\\", "/").endswith(entry.files.rpartition("/")[2])

    def _is_on(self, entry: Suppression) -> bool:
        return any(
            active.code in self._file.rules and selects(entry.rule, active.code, active.name) for active in ENTRIES
        )


def _leads_to(pattern: str, path: Path) -> bool:
    """Tell whether a pointer pattern names a place or one above it."""
    steps = pattern.split("/")[1:]
    found = to_pointer(path).split("/")[1:]
    return len(steps) <= len(found) and all(
        step in {"*", other} for step, other in zip(steps, found[: len(steps)], strict=True)
    )

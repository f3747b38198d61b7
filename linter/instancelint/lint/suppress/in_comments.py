"""Suppressions in comments: which findings they cover, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from heapq import heappop, heappush

from instancelint.base.file_kinds import MARK, container_of
from instancelint.base.message import Name, Word
from instancelint.base.source_text import Span
from instancelint.base.suggest import nearest, suggestion
from instancelint.config.registry import EXTRA, Registry
from instancelint.config.select import selects
from instancelint.lint.suppress.directive import VERBS, Directive, Selector, Until
from instancelint.lint.suppress.directives import Commented
from instancelint.lint.suppress.suppressed_file import (
    BLANKET,
    EXPIRED,
    NO_BRACKETS,
    NO_DATE,
    ODD_DATE,
    REASON_MISSING,
    UNKNOWN,
    UNUSED,
    File,
    is_past,
    marked,
)
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.finding import Edit, Finding

_EVERYTHING = frozenset({"ALL", "I", "IL"})


_MOST_AT_A_PLACE = 100
"""Comments that are asked about one finding; nobody writes more, and a file made to stall a run could."""
_MOST_HINTS = 100
"""Unknown rules of a file for which a name is suggested."""


class Comments:
    """The suppressions in the comments of a file."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._used: dict[Directive, set[str]] = {directive: set() for directive in _directives(file)}
        self._silenced: dict[Directive, set[str]] = {}
        self._matching: dict[tuple[Directive, str], tuple[str, ...]] = {}
        self._on: dict[str, bool] = {}
        self._known: dict[str, bool] = {}
        self._hints = _MOST_HINTS
        active = [directive for directive in self._used if self._is_readable(directive) and not _is_expired(directive)]
        self._everywhere = [directive for directive in active if directive.covers is None]
        self._covers = sorted(
            (cover.start, cover.end, number, directive)
            for number, directive in enumerate(active)
            for cover in directive.covers or ()
        )

    def mark(self, findings: Sequence[Finding], shared: Collection[int]) -> list[Finding]:
        """Mark the findings that a comment covers whose rule it names, in one walk over the text."""
        marked = list(findings)
        waiting = iter(self._covers)
        following = next(waiting, None)
        here: list[tuple[int, int, Directive]] = []
        for index in sorted(range(len(marked)), key=lambda index: _start(marked[index])):
            place = _start(marked[index])
            while following is not None and following[0] <= place:
                heappush(here, (following[1], following[2], following[3]))
                following = next(waiting, None)
            while here and here[0][0] < place:
                heappop(here)
            covering = [*self._everywhere[:_MOST_AT_A_PLACE], *(entry[2] for entry in here[:_MOST_AT_A_PLACE])]
            for directive in covering:
                marked[index] = self._apply(directive, marked[index], is_shared=index in shared)
        return marked

    def _apply(self, directive: Directive, finding: Finding, *, is_shared: bool) -> Finding:
        key = (directive, finding.code)
        if key not in self._matching:
            self._matching[key] = tuple(
                selector for selector in _selectors(directive) if selects(selector, finding.code, finding.name)
            )
        if not self._matching[key]:
            return finding
        self._used[directive].update(self._matching[key])
        if not is_shared:
            self._silenced.setdefault(directive, set()).add(finding.name)
        return marked(finding, "comment")  # the reason is masked as the whole comment is

    def issues(self) -> Iterator[tuple[int, SyntaxIssue]]:
        """Yield what is wrong with the comments, each with the index of its payload."""
        for directive in self._used:
            for issue in self._wrong(directive):
                yield directive.index, issue

    def _wrong(self, directive: Directive) -> Iterator[SyntaxIssue]:
        if directive.verb not in VERBS:
            yield from _unknown_verb(directive)
            return
        if self._names_without_brackets(directive):
            yield _without_brackets(directive)
            return
        for selector in directive.selectors:
            if not self._is_known(selector.text):
                self._hints -= 1
                yield _unknown_rule(directive, selector, self._file.registry if self._hints >= 0 else None)
        if directive.until is not None:
            yield from _wrong_date(directive, directive.until)
        if _is_expired(directive):
            return
        unused = self._unused(directive)
        if unused is not None:
            yield unused
        elif _is_blanket(directive):
            yield self._blanket(directive)
        if not directive.reason:
            yield SyntaxIssue(REASON_MISSING, directive.in_file(directive.comment))

    def _is_readable(self, directive: Directive) -> bool:
        """Check whether it is certain what is to be suppressed; what is not suppresses nothing."""
        return directive.verb in VERBS and not self._names_without_brackets(directive)

    def _names_without_brackets(self, directive: Directive) -> bool:
        """Check whether rules are named, but not in square brackets; without any name every rule is meant."""
        found = directive.list_without_brackets()
        return found is not None and (not found[1] or self._is_known(found[1][0]))

    def _blanket(self, directive: Directive) -> SyntaxIssue:
        names = sorted(self._silenced.get(directive, ()))
        place = directive.rules or Span(directive.verb_end, directive.verb_end)
        edits = directive.edits(place, f"[{', '.join(names)}]") if names else ()
        return SyntaxIssue(BLANKET, directive.in_file(directive.comment), args={"rules": names}, edits=edits)

    def _unused(self, directive: Directive) -> SyntaxIssue | None:
        """Note what has nothing to suppress, as far as the rules concerned are on and could see the payload."""
        if any(map(_is_lost, self._file.documents)):
            return None
        used = self._used[directive]
        known = [selector for selector in _selectors(directive) if self._is_known(selector)]
        idle = [selector for selector in known if selector not in used and self._is_on(selector)]
        if not idle:
            return None
        where = directive.in_file(directive.comment)
        args = {"where": Word(""), "rules": list(map(Word, idle))}
        if len(idle) == len(_selectors(directive)):
            return SyntaxIssue(UNUSED, where, args=args, edits=directive.deletion())
        kept = [selector.text for selector in directive.selectors if selector.text not in idle]
        return SyntaxIssue(UNUSED, where, args=args, edits=self._keep(directive, kept))

    def _keep(self, directive: Directive, kept: list[str]) -> tuple[Edit, ...]:
        return directive.edits(directive.rules, f"[{', '.join(kept)}]") if directive.rules else ()

    def _is_known(self, selector: str) -> bool:
        if selector not in self._known:
            self._known[selector] = selector != EXTRA and self._file.registry.knows(selector)
        return self._known[selector]

    def _is_on(self, selector: str) -> bool:
        """Check whether every rule that is named is on, but for opt-in rules of a group."""
        if selector not in self._on:
            named = [entry for entry in self._file.registry.entries if selects(selector, entry.code, entry.name)]
            self._on[selector] = all(
                entry.code in self._file.rules or (entry.extra and len(named) > 1) for entry in named
            )
        return self._on[selector]


def _is_lost(document: Document) -> bool:
    """Check whether rules could not see all that is written."""
    return document.loses or (document.recovered and not isinstance(document.data, dict))


def _start(finding: Finding) -> int:
    return finding.span.start if finding.span else -1


def _directives(file: File) -> Iterator[Directive]:
    if MARK not in file.source.text:
        return
    texts: dict[int, list[Document]] = {}
    for document in file.documents:
        texts.setdefault(id(document.source), []).append(document)
    for documents in texts.values():
        if any(document.comments for document in documents):
            yield from Commented(documents).directives()
    if any(document.region for document in file.documents) or container_of(file.source.name):
        from instancelint.lint.suppress.directives_around import (
            directives_around,  # most files hold one payload and nothing else
        )

        yield from directives_around(file.source, file.documents)


def _selectors(directive: Directive) -> list[str]:
    return [selector.text for selector in directive.selectors] or ["ALL"]


def _is_blanket(directive: Directive) -> bool:
    return any(selector in _EVERYTHING for selector in _selectors(directive))


def _is_expired(directive: Directive) -> bool:
    """Check whether its last day is over; of a day that cannot be read nobody knows that it is not."""
    return directive.until is not None and (directive.until.day is None or is_past(directive.until.day))


def _wrong_date(directive: Directive, until: Until) -> Iterator[SyntaxIssue]:
    """Note a last day that is past, is no date, or is not written as dates are."""
    where = directive.in_file(until.span)
    if until.day is None:
        yield SyntaxIssue(NO_DATE, where)
    elif is_past(until.day):
        args = {"until": until.day, "where": Word("")}
        yield SyntaxIssue(EXPIRED, directive.in_file(directive.comment), args=args)
    elif until.day != until.text:
        yield SyntaxIssue(ODD_DATE, where, args={"day": Word(until.day)}, edits=directive.edits(until.span, until.day))


def _without_brackets(directive: Directive) -> SyntaxIssue:
    """Note rules that are named, but not in square brackets."""
    span, names = directive.list_without_brackets() or (Span(directive.verb_end, directive.verb_end), ())
    written = f"[{', '.join(names)}]"
    args = {"example": Word(f"{directive.verb}{written if names else '[IL223]'}")}
    edits = directive.edits(Span(directive.verb_end, span.end), written) if names else ()
    return SyntaxIssue(NO_BRACKETS, directive.in_file(span), args=args, edits=edits, safe=False)


def _unknown_verb(directive: Directive) -> Iterator[SyntaxIssue]:
    """Note a word that is none of ours where it plainly was meant to be one."""
    hint = suggestion(directive.verb, VERBS)
    if hint or directive.rules:
        span = Span(directive.verb_end - len(directive.verb), directive.verb_end)
        yield SyntaxIssue(
            UNKNOWN,
            directive.in_file(span),
            args={"what": Word("directive"), "word": Name(directive.verb), "hint": Word(hint)},
            edits=_correction(directive, span, nearest(directive.verb, VERBS)),
            safe=False,
        )


def _unknown_rule(directive: Directive, selector: Selector, registry: Registry | None) -> SyntaxIssue:
    """Note a rule that there is not; `registry` has the names to suggest."""
    names = registry.words() if registry else []
    return SyntaxIssue(
        UNKNOWN,
        directive.in_file(selector.span),
        args={"what": Word("rule"), "word": Name(selector.text), "hint": Word(suggestion(selector.text, names))},
        edits=_correction(directive, selector.span, nearest(selector.text, names)),
        safe=False,
    )


def _correction(directive: Directive, span: Span, words: tuple[str, ...]) -> tuple[Edit, ...]:
    return directive.edits(span, words[0]) if len(words) == 1 else ()

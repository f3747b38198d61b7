"""The rules that words ask for: by code or name, by a prefix or group, or by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from instancelint.cli.terminal import CliError
from instancelint.config.registry import OWN, Registry
from instancelint.config.select import selects
from instancelint.rulebook.rules_generated import SUMMARIES
from instancelint.rules.entry import Entry
from instancelint.rules.groups import OWN as OWN_CODES


class Asked(NamedTuple):
    """The rules that were asked for; `exact` where each was named by its code or name."""

    entries: Sequence[Entry]
    exact: bool


def named(words: Sequence[str]) -> Asked | None:
    """Return rules of this package that are named exactly, whatever a config file says; None for other words."""
    known = set(OWN.words())
    codes = [_as_code(word) for word in words]
    return Asked([OWN.entry(code) for code in codes], exact=True) if codes and known.issuperset(codes) else None


def search(words: Sequence[str], registry: Registry) -> Asked:
    """Return the rules that words ask for; raises CliError where there are none, with what may have been meant."""
    codes = [_as_code(word) for word in words]
    known = set(registry.words())
    if known.issuperset(codes):
        return Asked([registry.entry(code) for code in codes], exact=True)
    if len(codes) == 1 and registry.knows(codes[0]) and not registry.removed_rule(codes[0]):
        return Asked([entry for entry in registry.entries if _selects(codes[0], entry)], exact=False)
    found = [entry for entry in registry.entries if _mentions(entry, words)]
    if not found:
        raise CliError(_nothing(words, registry))
    return Asked(found, exact=False)


def _nothing(words: Sequence[str], registry: Registry) -> str:
    if len(words) > 1:
        return f"no rule matches {' '.join(words)!r}; 'instancelint rule' lists all rules"
    removed = registry.removed_rule(_as_code(words[0]))
    if removed:
        return removed.sentence
    return f"unknown rule {words[0]!r}{registry.hint(_as_code(words[0]))}"


def _as_code(word: str) -> str:
    return word.upper() if word.upper().startswith(OWN_CODES) else word


def _selects(selector: str, entry: Entry) -> bool:
    return entry.extra if selector == "extra" else selects(selector, entry.code, entry.name)


def _mentions(entry: Entry, words: Iterable[str]) -> bool:
    text = f"{entry.code} {entry.name} {summary_of(entry)}".lower()
    return all(word.lower() in text for word in words)


def summary_of(entry: Entry) -> str:
    """Return the summary of a rule, without loading it if it is one of this package."""
    if entry.rule is None and entry.name in SUMMARIES:
        return SUMMARIES[entry.name]
    from instancelint.rulebook.rule_facts import docstring_of

    return docstring_of(entry.load()).summary


def listing(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one line for each rule: code, severity, name and what it finds."""
    listed = list(entries)
    width = max((len(entry.name) for entry in listed), default=0)
    codes = max((len(entry.code) for entry in listed), default=0)
    for entry in listed:
        marks = ["opt-in"] * entry.extra + ["preview"] * entry.preview + ["deprecated"] * bool(entry.deprecated)
        summary = f"({', '.join(marks)}) {summary_of(entry)}" if marks else summary_of(entry)
        yield "  ".join((f"{entry.code:<{codes}}", f"{entry.severity.value:<7}", f"{entry.name:<{width}}", summary))

"""
What only several payloads together can show: the same secret or name in two of them.

Linting a payload gives its claims: what it would share with another. Only where a claim is made twice are the payloads
linted once more, for the places and the words of a finding; most claims are made once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from instancelint.model.report import Claim, Contested, FileReport, Report

if TYPE_CHECKING:
    from instancelint.model.finding import Finding, Mention

Again: TypeAlias = "Callable[[FileReport, Contested], Iterable[Mention]]"
"""Lints a file once more, for its mentions of what is contested."""


def compare_files(files: Iterable[FileReport], again: Again) -> Report:
    """
    Add what only several files together can show, and put the files in order.

    The result depends on the set of files alone, never on the order in which they were linted.
    """
    ordered = sorted(files, key=lambda file: file.name)
    contested = contested_by(ordered)
    mentions = [
        mention
        for file in ordered
        if any(claim.mark in contested for claim in file.claims)
        for mention in sorted(again(file, contested), key=lambda mention: mention.finding.sort_key)
    ]
    added = _beside_each_other(mentions)
    return Report(tuple(_with_findings(file, added.get(file.name, [])) for file in ordered))


def contested_by(files: Iterable[FileReport]) -> Contested:
    """Give what more than one payload claims, where that is a fault."""
    claims: dict[tuple[str, str], list[Claim]] = {}
    for file in files:
        for claim in file.claims:
            claims.setdefault(claim.mark, []).append(claim)
    return frozenset(mark for mark, several in claims.items() if len(several) > 1 and _is_fault(several))


def _is_fault(claims: list[Claim]) -> bool:
    owned = any(claim.owner for claim in claims)
    return any(not claim.owner and (owned or not claim.needs_owner) for claim in claims)


def _beside_each_other(mentions: Iterable[Mention]) -> dict[str, list[Finding]]:
    """Give the findings of each file: of the mentions of a group all but the first, or its owner."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.claim.mark, []).append(mention)
    added: dict[str, list[Finding]] = {}
    for group in groups.values():
        owner = next((mention for mention in group if mention.claim.owner), None)
        first = owner or group[0]
        for mention in group:
            if mention is not first and not mention.claim.owner and (owner or not mention.claim.needs_owner):
                added.setdefault(mention.finding.file, []).append(_beside(mention.finding, first.finding))
    return added


def _beside(finding: Finding, first: Finding) -> Finding:
    from dataclasses import replace  # few claims are contested

    from instancelint.model.finding import Related

    return replace(finding, related=(*finding.related, Related("also here", first.path, first.span, first.file)))


def _with_findings(file: FileReport, added: list[Finding]) -> FileReport:
    """Add findings in order, and drop the claims, which have said what they can."""
    if not added:
        return file._replace(claims=()) if file.claims else file
    return file._replace(findings=tuple(sorted((*file.findings, *added), key=sort_key)), claims=())


def sort_key(finding: Finding) -> tuple[int, int, str, int, str, str]:
    """Give the order of findings in a file."""
    return finding.sort_key

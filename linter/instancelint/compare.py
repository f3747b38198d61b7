"""What only several payloads together can show: the same secret or name in two of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from instancelint.finding import FileReport, Finding, Mention, Related, Report


def compare_files(files: Iterable[FileReport]) -> Report:
    """
    Add what only several files together can show, and put the files in order.

    The result depends on the set of files alone, never on the order in which they were linted.
    """
    ordered = sorted(files, key=lambda file: file.name)
    groups: dict[tuple[str, str], list[Mention]] = {}
    for file in ordered:
        for mention in sorted(file.mentions, key=lambda mention: mention.finding.sort_key):
            groups.setdefault((mention.finding.code, mention.group), []).append(mention)
    added: dict[str, list[Finding]] = {}
    for mentions in groups.values():
        owner = next((mention for mention in mentions if mention.owner), None)
        first = owner or mentions[0]
        for mention in mentions:
            if mention is not first and not mention.owner and (owner or not mention.needs_owner):
                added.setdefault(mention.finding.file, []).append(_beside(mention.finding, first.finding))
    return Report(tuple(_with_findings(file, added.get(file.name, [])) for file in ordered))


def _beside(finding: Finding, first: Finding) -> Finding:
    return replace(finding, related=(*finding.related, Related("also here", first.path, first.span, first.file)))


def _with_findings(file: FileReport, added: list[Finding]) -> FileReport:
    """Add findings in order, and drop the mentions, which have said what they can."""
    if not added:
        return replace(file, mentions=()) if file.mentions else file
    return replace(file, findings=tuple(sorted((*file.findings, *added), key=sort_key)), mentions=())


def sort_key(finding: Finding) -> tuple[int, int, str, int, str, str]:
    """Give the order of findings in a file."""
    return finding.sort_key

"""Fixes the content of a file: bytes to bytes, in the encoding and with the byte-order mark that it had."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import BytesIO
from typing import NamedTuple

from instancelint.fix.rounds import FixResult, Place, Rejected, fix_text
from instancelint.lint.lint_input import BytesInput, Input, TextInput, content_input
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding
from instancelint.parse.encoding import decode, encode
from instancelint.parse.merge_conflict import is_start

_NOT_TEXT = "the file contains bytes that are not text and cannot be written back"
_CONFLICT = "the file contains a merge conflict"
_MORE_LINES = "it would split a line of JSON Lines"


class FixedFile(NamedTuple):
    """
    The content of a file after fixing, and what became of each text in it: the whole, or each of its JSON Lines.

    The findings count their payloads in the file.
    """

    data: bytes
    texts: tuple[FixResult, ...] = ()
    applied: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def fix_bytes(
    data: bytes, name: str, linter: Linter, *, unsafe: bool = False, spared: Collection[Place] = ()
) -> FixedFile:
    """Fix the content of a file; `spared` are findings to leave alone. What no fix touches stays byte for byte."""
    return fix_content(
        content_input(name, linter.settings.for_file(name), data), data, linter, unsafe=unsafe, spared=spared
    )


def fix_content(
    given: Input, data: bytes, linter: Linter, *, unsafe: bool = False, spared: Collection[Place] = ()
) -> FixedFile:
    """Fix the content of an input, which is `data`, under the settings of its own; see `fix_bytes`."""
    if isinstance(given, BytesInput):
        fixed, result = _fix(data, given, linter, unsafe=unsafe, spared=spared)
        return FixedFile(fixed, (result,), result.applied, result.rejected)
    parts: list[bytes] = []
    texts: list[FixResult] = []
    payloads = 0
    is_unmerged = any(map(is_start, BytesIO(data)))
    for line in BytesIO(data):
        here = {(code, payload - payloads, path) for code, payload, path in spared}
        fixed, result = _fix(line, given, linter, unsafe=unsafe, spared=here)
        if is_unmerged or fixed.count(b"\n") != line.count(b"\n"):
            fixed, result = line, _without_fixes(result, _CONFLICT if is_unmerged else _MORE_LINES)
        parts.append(fixed)
        texts.append(_counted_from(result, payloads))
        payloads += result.before.report.payloads
    applied = tuple(finding for result in texts for finding in result.applied)
    rejected = tuple(refusal for result in texts for refusal in result.rejected)
    return FixedFile(b"".join(parts), tuple(texts), applied, rejected)


def _fix(
    data: bytes, given: Input, linter: Linter, *, unsafe: bool, spared: Collection[Place]
) -> tuple[bytes, FixResult]:
    source, issues = decode(data, given.name)
    result = fix_text(TextInput(source, given.settings, issues), linter, unsafe=unsafe, spared=spared)
    if not result.applied:
        return data, result
    try:
        if encode(source.text, data) == data:
            return encode(result.after.source.text, data), result
    except ValueError:
        pass
    return data, _without_fixes(result, _NOT_TEXT)


def _without_fixes(result: FixResult, reason: str) -> FixResult:
    """Take all fixes back."""
    refused = (*(Rejected(finding, reason) for finding in result.applied), *result.rejected)
    return FixResult(result.before, result.before, (), refused)


def _counted_from(result: FixResult, payloads: int) -> FixResult:
    """Count the payloads of findings from the beginning of the file."""
    applied = tuple(finding._replace(payload=finding.payload + payloads) for finding in result.applied)
    return result._replace(applied=applied, rejected=tuple(_shifted(result.rejected, payloads)))


def _shifted(rejected: tuple[Rejected, ...], payloads: int) -> Iterator[Rejected]:
    for finding, reason in rejected:
        yield Rejected(finding._replace(payload=finding.payload + payloads), reason)

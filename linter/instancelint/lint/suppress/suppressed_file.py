"""A file whose findings may be suppressed, and what the two kinds of suppressions have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from instancelint.base.source_text import SourceText
from instancelint.config.registry import Registry
from instancelint.config.settings import FileSettings
from instancelint.model.document import Document
from instancelint.model.finding import Finding

if TYPE_CHECKING:
    from datetime import date

BLANKET = "suppression-blanket"
UNKNOWN = "suppression-unknown-rule"
UNUSED = "suppression-unused"
EXPIRED = "suppression-expired"
NO_BRACKETS = "suppression-no-brackets"
NO_DATE = "suppression-no-date"
ODD_DATE = "suppression-odd-date"
REASON_MISSING = "suppression-reason-missing"


@dataclass(frozen=True, slots=True)
class File:
    """
    A file whose findings may be suppressed.

    `rules` are the codes that are on, `registry` holds the rules that can be named, `clean` masks secrets in a reason.
    """

    source: SourceText
    documents: Sequence[Document]
    settings: FileSettings
    rules: frozenset[str]
    clean: Callable[[str], str]
    registry: Registry


def marked(finding: Finding, by: str) -> Finding:
    """Say what suppresses a finding, unless something else does."""
    return finding if finding.suppressed_by is not None else finding._replace(suppressed_by=by)


def is_past(day: str | date) -> bool:
    """Check whether a last day is over, where this runs."""
    from datetime import datetime  # few suppressions have a date

    return str(day) < datetime.now().astimezone().date().isoformat()

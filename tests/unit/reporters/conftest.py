"""Reports made by hand, as the formats are shown them."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Finding, Fix, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind, Safety, Severity

TEXT = """\
element:
  key: box
configuration:
  event.notification.enabled: true
tags: [a, a]
"""

MISSING = Finding(
    code="IL301",
    name="events-callback-url-missing",
    kind=Kind.CREATE,
    severity=Severity.ERROR,
    message="events are on, but nothing says where to send them",
    file="sub/box.yaml",
    span=Span(37, 63),
    path=("configuration", "event.notification.enabled"),
    url="https://example.org/events-callback-url-missing/",
)
DOUBLE = Finding(
    code="IL602",
    name="tag-blank-or-duplicate",
    kind=Kind.CREATE,
    severity=Severity.WARNING,
    message='the tag "a" is there twice',
    file="sub/box.yaml",
    span=Span(80, 81),
    path=("tags", 1),
    related=(Related("first one here", ("tags", 0), Span(77, 78)),),
    fix=Fix("Remove it", (Edit(Span(78, 81), ""),), Safety.UNSAFE),
    url="https://example.org/tag-blank-or-duplicate/",
    label="duplicate",
)
BOX = FileReport("sub/box.yaml", (MISSING, DOUBLE), payloads=1, source=SourceText("sub/box.yaml", TEXT))


@pytest.fixture
def report() -> Report:
    return Report(
        (FileReport("clean.json", payloads=2), FileReport("other.json", skipped="no instance payload in it"), BOX)
    )


@pytest.fixture
def in_memory() -> Report:
    finding = MISSING._replace(file="<payload>", span=None)
    return Report((FileReport("<payload>", (finding,), payloads=1, source=SourceText("<payload>", "")),))


@pytest.fixture
def suppressed() -> Report:
    return Report((BOX._replace(findings=(MISSING._replace(suppressed_by="comment"),)),))

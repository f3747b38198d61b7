"""
What the playground asks of the linter: a request in, an answer out, both as JSON.

It runs in the browser, in a worker of the page, and does with a text what the command line does with a file. Offsets
that come in and go out count UTF-16 code units, as the page does. What linting does not need is imported where it is
used: half of the time that Python takes to start would go into that.
"""

from __future__ import annotations

import base64
import json
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from io import StringIO
from typing import TYPE_CHECKING, Any

from instancelint.api import lint_text
from instancelint.base.message import safe
from instancelint.base.path import to_pointer
from instancelint.base.source_text import SourceText, Span
from instancelint.base.version import __version__
from instancelint.config.choices import chosen
from instancelint.config.settings import FileSettings, Settings
from instancelint.domain.catalog import Catalog
from instancelint.language.answers import Surroundings
from instancelint.lint.lint_input import TextInput, content_input
from instancelint.lint.linter import Linter
from instancelint.lint.redaction import Redactor
from instancelint.model.finding import Edit, Finding, Related
from instancelint.model.report import FileReport, Report
from instancelint.reporters.frame import Label, Row, beside, frame, suggest
from instancelint.reporters.shown import ADVICE, has_text, is_fixable, where_in_payload
from instancelint.reporters.summary import counts

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MOST_SHOWN = 200
"""Findings that an answer holds; the counts are those of all."""

_ROOM = 90
_BOM = "\ufeff"
_SYNTAX = "IL1"
_SAMPLE = """{"element": {"key": "box"}, "name": " ", "configuration": {"event.notification.enabled": "true"
"event.notification.callback.url": "https//localhost"}}"""
_CURL = """\
curl -X POST https://api.cloud-elements.com/elements/api-v2/instances \\
  -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \\
  -H "Content-Type: application/json" \\
  --data-binary @- <<'EOF'
{body}EOF
"""
_MARKDOWN = """\
# {title}

```json
{body}```
"""


class Units:
    """Offsets of a text in code points and in UTF-16 code units; the linter counts from after a byte-order mark."""

    def __init__(self, text: str) -> None:
        self._skipped = len(_BOM) if text.startswith(_BOM) else 0
        self._wide = [] if text.isascii() else [index for index, char in enumerate(text) if char > "\uffff"]
        self._wide_units = [place + number for number, place in enumerate(self._wide)]

    def of(self, offset: int) -> int:
        """Return an offset of the linter in UTF-16 code units of the page."""
        return offset + self._skipped + bisect_left(self._wide, offset + self._skipped)

    def points(self, unit: int) -> int:
        """Return an offset of the page as the linter counts."""
        return max(0, unit - bisect_left(self._wide_units, unit) - self._skipped)


class Text:
    """A text as the page sends it: what is in it, under which name, and under which settings it is read."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.name: str = asked.get("name", "payload.json")
        self.choices: dict[str, Any] = {name: asked[name] for name in ("kind", "profile") if asked.get(name)}
        text = asked.get("text")
        self.data = base64.b64decode(asked["bytes"]) if text is None else text.encode("utf-8", "surrogatepass")
        self.text: str = text or ""

    @property
    def settings(self) -> FileSettings:
        """The settings that hold for it."""
        return chosen(None, self.choices).for_file(self.name)

    @property
    def source(self) -> SourceText:
        """The text as the linter reads it."""
        return SourceText(self.name, self.text.removeprefix(_BOM), bom=self.text.startswith(_BOM))

    def report(self) -> Report:
        """Lint it as a file."""
        return lint_text(self.data, self.name, is_payload=False, **self.choices)


@lru_cache(maxsize=8)
def _linter(settings: Settings) -> Linter:
    return Linter(settings)


def lint(asked: dict[str, Any]) -> dict[str, Any]:
    """Return the findings of a text, each with its frame and what its fix would change."""
    given = Text(asked)
    report = given.report()
    (file,) = report.files
    units = Units(given.text)
    findings = report.findings
    return {
        "skipped": file.skipped,
        "payloads": report.payloads,
        "counts": counts(findings),
        "findings": [_finding(file, finding, units) for finding in findings[:MOST_SHOWN]],
        "more": max(0, len(findings) - MOST_SHOWN),
        "suppressed": len(report) - len(findings),
        "fixable": sum(map(is_fixable, findings)),
        "safe": sum(is_fixable(finding) and _safety(finding) == "safe" for finding in findings),
    }


def _safety(finding: Finding) -> str:
    return finding.fix.safety.value if finding.fix else ""


def _finding(file: FileReport, finding: Finding, units: Units) -> dict[str, Any]:
    source = file.source if finding.span and has_text(file.source) else None
    here, apart = beside(source, finding, _ROOM)
    labels = [Label(finding.span, finding.label), *here] if finding.span else []
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": safe(finding.message),
        "pointer": where_in_payload(finding),
        "line": finding.line,
        "column": finding.column,
        **_range(finding.span, units),
        "rows": _rows(frame(source, labels, room=_ROOM)) if source else [],
        "related": [_related(related, source, units) for related in apart],
        "fix": _fix(finding, source),
    }


def _range(span: Span | None, units: Units) -> dict[str, int | None]:
    return {"from": units.of(span.start), "to": units.of(span.end)} if span else {"from": None, "to": None}


def _related(related: Related, source: SourceText | None, units: Units) -> dict[str, Any]:
    rows = frame(source, [Label(related.span, primary=False)], context=0, room=_ROOM) if source and related.span else []
    place = _range(related.span, units)
    return {"message": safe(related.message), "pointer": safe(to_pointer(related.path)), "rows": _rows(rows), **place}


def _fix(finding: Finding, source: SourceText | None) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    found = suggest(source, finding.fix, _ROOM) if source else None
    return {
        "title": safe(finding.fix.title),
        "advice": ADVICE[finding.fix.safety].strip(" ()"),
        "safety": finding.fix.safety.value,
        "removed": _rows(found.removed if found else ()),
        "added": _rows(found.added if found else ()),
    }


def _rows(rows: Iterable[Row]) -> list[Any]:
    """Return rows as lists: number, text, and for each mark its start, its end, whether it is primary, its label."""
    return [
        [row.number, row.text, [_mark(Units(row.text), mark.start, mark.end, mark.label) for mark in row.marks]]
        for row in rows
    ]


def _mark(units: Units, start: int, end: int, label: Label) -> list[Any]:
    return [units.of(start), units.of(end), label.primary, safe(label.text)]


def fix(asked: dict[str, Any]) -> dict[str, Any]:
    """
    Return a text after fixing, how many findings were fixed, and which fixes were rolled back, with the reason.

    `only` is the index of the one finding to fix; without it, all are. A text that does not parse is fixed together
    with what keeps it from that, as no fix can be verified before. With `unsafe`, also fixes that change what is sent
    are applied.
    """
    given = Text(asked)
    report = given.report()
    listed = report.findings
    only = asked.get("only")
    if only is None:
        return _fixed(given, report, listed, unsafe=bool(asked.get("unsafe")))
    done = _fixed(given, report, (listed[only],), unsafe=bool(asked.get("unsafe")))
    syntax = [finding for finding in listed if finding.code.startswith(_SYNTAX)]
    if done["fixed"] or not syntax:
        return done
    return _fixed(given, report, (listed[only], *syntax), unsafe=bool(asked.get("unsafe")))


def _fixed(given: Text, report: Report, wanted: Iterable[Finding], *, unsafe: bool) -> dict[str, Any]:
    """Fix what is wanted; the rest, and what is suppressed, stays as it is."""
    from instancelint.fix.content import fix_content
    from instancelint.fix.rounds import place_of

    own = given.settings
    spared = set(map(place_of, report)) - set(map(place_of, wanted))
    content = content_input(given.name, own, given.data)
    done = fix_content(content, given.data, _linter(own.settings), unsafe=unsafe, spared=spared)
    rejected = [f"{each.finding.code} {each.finding.name}: {each.reason}" for each in done.rejected]
    return {"text": done.data.decode("utf-8", "replace"), "fixed": len(done.applied), "rejected": rejected}


def report(asked: dict[str, Any]) -> str:
    """Return the report of a text in a format, as the command line writes it for a file of that name."""
    from instancelint.reporters import formats

    given = Text(asked)
    stream = StringIO()
    formats.render(asked["format"], given.report(), stream, formats.Options(named=frozenset({given.name})))
    return stream.getvalue()


def masked(asked: dict[str, Any]) -> str:
    """Return a text with every value masked that is not public."""
    given = Text(asked)
    own = given.settings
    examiner = _linter(own.settings).examiner
    seen = examiner.examine(TextInput(given.source, own))
    return Redactor(seen.source, seen.documents, examiner.catalog).source.text


def elements(_: dict[str, Any]) -> list[dict[str, Any]]:
    """List the elements of the catalogue, with what a first payload can be chosen by."""
    from instancelint.domain.starter import ways

    return [
        {
            "key": element.key,
            "title": element.name or element.key,
            "hub": element.hub or "",
            "ways": ways(element),
            "events": element.events,
            "described": element.described,
        }
        for element in Catalog.default().elements()
    ]


def start(asked: dict[str, Any]) -> str:
    """Return a first payload for an element, in a notation of the page."""
    from instancelint.domain.starter import starter

    element = Catalog.default().get(asked["key"])
    if element is None:
        raise ValueError("there is no such element")
    notation = asked["notation"]
    options = {"events": asked.get("events") or None, "authentication": asked.get("way") or None}
    text = starter(element, notation="yaml" if notation == "yaml" else "json", **options)
    if notation == "curl":
        return _CURL.format(body=text)
    return _MARKDOWN.format(title=element.name or element.key, body=text) if notation == "markdown" else text


def about(_: dict[str, Any]) -> str:
    """Lint once, so that what follows is quick, and return the version."""
    lint({"text": _SAMPLE, "name": "sample.json"})
    return __version__


def prepare(asked: dict[str, Any]) -> bool:
    """Do one of the steps after which the first completion, hover and fix are quick; returns whether there are more."""
    given = {"text": _SAMPLE, "name": "sample.json", "offset": _SAMPLE.index("event")}
    steps: list[Callable[[], object]] = [partial(hover, given), partial(complete, given), partial(fix, given)]
    step: int = asked["step"]
    steps[step]()
    return step + 1 < len(steps)


def complete(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what may be written at an offset of a text, the best first."""
    from instancelint.language.complete import completions

    given = Text(asked)
    units = Units(given.text)
    offset = units.points(asked["offset"])
    found = completions(given.source, offset, Surroundings(given.settings, Catalog.default()))
    return [
        {
            "label": each.label,
            "kind": each.kind.value,
            "detail": each.detail,
            "info": _html(each.documentation),
            "edits": [_edit(edit, units) for edit in (each.edit, *each.others)],
            "snippet": each.is_snippet,
            "filter": each.filter or each.label,
            "required": each.is_required,
        }
        for each in found[:MOST_SHOWN]
    ]


def _edit(edit: Edit, units: Units) -> dict[str, Any]:
    return {**_range(edit.span, units), "text": edit.text}


def hover(asked: dict[str, Any]) -> dict[str, Any] | None:
    """Return what is known of a place in a text, as HTML."""
    from instancelint.language.hover import hover_at

    given = Text(asked)
    units = Units(given.text)
    offset = units.points(asked["offset"])
    found = hover_at(given.source, offset, Surroundings(given.settings, Catalog.default()))
    return {**_range(found.span, units), "html": _html(found.markdown)} if found else None


def _html(markdown: str) -> str:
    """Return Markdown of our own as HTML; what looks like markup in it stays text, and links open a page of its own."""
    return _markdown().render(markdown) if markdown else ""


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


METHODS: dict[str, Callable[[dict[str, Any]], Any]] = {
    each.__name__: each for each in (lint, fix, report, masked, complete, hover, elements, start, about, prepare)
}


def call(request: str) -> str:
    """Answer a request: a method's name and its arguments, as JSON; so is the answer."""
    method, asked = json.loads(request)
    try:
        return json.dumps({"result": METHODS[method](asked)})
    except Exception as error:  # noqa: BLE001 - the text of an exception could contain a secret
        return json.dumps({"error": type(error).__name__})

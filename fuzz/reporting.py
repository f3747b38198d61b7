"""Whatever a text and its name hold, a report of it parses, has every finding once, and speaks to no other program."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from io import StringIO
from typing import NoReturn
from xml.etree import ElementTree as ET

from readers import EVERY_RULE, JSON, OTHERS, YAML
from report_records import RECORDS, speaks_elsewhere
from sample import sample

from instancelint.api import lint_text
from instancelint.base.file_kinds import COMPRESSED
from instancelint.model.report import Report
from instancelint.reporters.formats import FORMATS, Options, render

ENDS = (*JSON, *YAML, *(each for each in OTHERS if each not in COMPRESSED))
_WITH_SUPPRESSED = ("json", "sarif")
_JSON = {"json", "sarif", "gitlab", "rdjson"}
_XML = {"junit", "checkstyle"}
_OWN_SCRIPTS = ["", "application/json"]
"""The types of the scripts of a page: its own, and the data that it draws."""


def report(data: bytes) -> None:
    """Write a report of a file that has the first line as its name."""
    given = sample(data)
    name = given.head.decode("utf-8", "surrogateescape").replace("\0", "") + given.choice(ENDS)
    found = lint_text(given.body, name, settings=EVERY_RULE)
    chosen = given.choice(FORMATS)
    stream = StringIO()
    render(chosen, found, stream, Options(suppressed=given.says("suppressed"), verbose=given.says("verbose")))
    _holds(stream.getvalue(), chosen, found)


def _holds(out: str, name: str, found: Report) -> None:
    foreign = speaks_elsewhere(out, name)
    assert not foreign, f"{name} speaks to another program: {foreign!r}"
    if name == "html":
        _page(out)
        return
    if name in _JSON:
        json.loads(out, parse_constant=_no_json)
    elif name == "jsonl":
        for line in out.splitlines():
            json.loads(line, parse_constant=_no_json)
    elif name in _XML:
        ET.fromstring(out)  # noqa: S314 - our own output
    elif name == "tap":
        tests = re.findall(r"^(?:not )?ok (\d+) ", out, re.MULTILINE)
        assert tests == [str(number) for number in range(1, len(tests) + 1)], "the tests are not counted"
        assert f"\n1..{len(tests)}\n" in out, "the plan is another one"
    counted = list(found) if name in _WITH_SUPPRESSED else found.findings
    if name in RECORDS and not any(finding.suppressed_by for finding in found):
        at_least = len(counted)
        records = RECORDS[name](out)
        assert records == at_least or not counted, f"{name} has {records} records of {at_least} findings"


def _no_json(word: str) -> NoReturn:
    message = f"{word} is no JSON"
    raise AssertionError(message)


def _page(out: str) -> None:
    assert out.isascii(), "a page is not ASCII"
    parser = _Tags()
    parser.feed(out)
    parser.close()
    assert sorted(parser.scripts) == _OWN_SCRIPTS, f"the page has scripts {parser.scripts}"


class _Tags(HTMLParser):
    """Looks at each tag of a page as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            assert not name.startswith("on"), f"<{tag}> has a handler"
            assert not (value or "").lower().startswith("javascript:"), f"<{tag}> leads to a script"
        assert tag not in {"img", "iframe", "object", "embed"}, f"the page holds <{tag}>"
        if tag == "script":
            self.scripts.append(dict(attrs).get("type") or "")

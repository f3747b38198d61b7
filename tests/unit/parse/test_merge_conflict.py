"""Merges that were not finished."""

from __future__ import annotations

import pytest
from linting import lint_bytes

from instancelint.edits.writer import apply
from instancelint.parse.merge_conflict import conflict_in

OURS = '{"element": {"key": "box"},\n"name": "A", "configuration": {},}\n'
CONFLICT = (
    '{"element": {"key": "box"},\n<<<<<<< HEAD\n"name": "A", "configuration": {},}\n'
    '||||||| base\n"name": "B"}\n=======\n"name": "C"}\n>>>>>>> topic\n'
)


def test_our_side_and_the_place() -> None:
    found = conflict_in(CONFLICT.replace("\n", "\r\n"))
    assert found is not None
    assert found.ours == OURS.replace("\n", "\r\n")
    assert (found.issue.span.start, found.issue.span.end, found.issue.args) == (29, 41, {"more": "0"})


def test_several() -> None:
    found = conflict_in(CONFLICT + CONFLICT)
    assert found is not None
    assert found.issue.args == {"more": "1"}
    assert found.ours == OURS + OURS


@pytest.mark.parametrize(
    "text",
    [
        "Heading\n=======\n",
        "<<<<<<< HEAD\n{}\n>>>>>>> topic\n",
        "<<<<<<< HEAD\n{}\n=======\n{}\n",
        ">>>>>>> a quote\n=======\n<<<<<<< HEAD\n",
        "  <<<<<<< HEAD\n  =======\n  >>>>>>> topic\n",
        "<<<<<<<HEAD\n=======\n>>>>>>>topic\n",
    ],
)
def test_no_conflict(text: str) -> None:
    assert conflict_in(text) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", CONFLICT),
        (
            "a.yaml",
            "element: {key: box}\n<<<<<<< HEAD\nname: ' A'\n=======\nname: B\n>>>>>>> topic\nconfiguration: {}\n",
        ),
        ("a.md", f"# A\n\n```json\n{CONFLICT}```\n"),
        ("a.md", f"<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> topic\n\n```json\n{OURS}```\n"),
        ("a.sh", f"curl https://x.io/elements/api-v2/instances -d '{CONFLICT}'\n"),
        ("a.http", f"POST https://x.io/elements/api-v2/instances\n\n{CONFLICT}"),
    ],
)
def test_one_finding_and_no_fix(name: str, text: str) -> None:
    report = lint_bytes(text.encode(), name)
    (finding,) = report.findings
    assert (finding.code, finding.message) == (
        "IL122",
        "unresolved merge conflict; keep one version and remove the markers",
    )
    assert finding.span is not None
    assert text[finding.span.start : finding.span.end] == "<<<<<<< HEAD"
    assert apply(text, finding.fix.edits if finding.fix else ()) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> topic\n}\n'),
        ("a.md", f"So it looks:\n\n```text\n{CONFLICT}```\n\n`element:` is a table.\n"),
    ],
)
def test_nothing_to_say(name: str, text: str) -> None:
    assert lint_bytes(text.encode(), name).findings == ()

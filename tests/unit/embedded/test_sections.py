"""Where texts are parted into sections that can be read alone."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.sections import sections_of

FENCE = "```json\n{}\n```\n"


def parted(name: str, text: str) -> list[str]:
    sections = sections_of(SourceText(name, text))
    assert all(text.startswith(section.text, section.start) for section in sections)
    return [f"{section.before}{section.text}{section.after}" for section in sections]


def test_a_page_is_parted_behind_its_fences() -> None:
    assert parted("a.md", f"# A\n\n{FENCE}\nB\n\n{FENCE}\nThe end.\n") == [
        f"# A\n\n{FENCE}",
        f"\nB\n\n{FENCE}",
        "\nThe end.\n",
    ]


def test_a_fence_in_a_list_belongs_to_the_section_of_the_next_one_outside() -> None:
    nested = "1. x\n\n   ```sh\n   true\n   ```\n\n"
    assert parted("a.md", f"{FENCE}{nested}{FENCE}{FENCE}") == [FENCE, nested + FENCE, FENCE]


@pytest.mark.parametrize(
    "odd",
    [
        "1. x\n\n   ```sh\ntrue\n   ```\n",
        "> ```sh\n> true\n> ```\n",
        "- ```sh\n  true\n  ```\n",
        "Say ```x```.\n",
        "````sh\n```\n",
        '```json\n{"a": 1}```\n',
    ],
)
def test_behind_a_fence_that_can_be_read_in_two_ways_nothing_is_parted(odd: str) -> None:
    assert parted("a.md", f"{FENCE}{FENCE}{odd}{FENCE}{FENCE}") == [FENCE, FENCE, f"{odd}{FENCE}{FENCE}"]


@pytest.mark.parametrize(
    "far",
    ["<!-- a", "{/* a", "{% a %}", "{{< a >}}", "~~~\n", "<pre>", "<Code >", "instancelint: ignore", "\r"],
)
def test_what_may_reach_far_keeps_a_text_in_one_piece(far: str) -> None:
    assert parted("a.md", FENCE * 3) == [FENCE] * 3
    assert parted("a.md", f"{FENCE * 3}{far}\n") == []


def test_a_conflict_keeps_a_text_in_one_piece() -> None:
    stream = "---\na: 1\n---\nb: 1\n"
    assert parted("a.yaml", stream) == ["---\na: 1\n", "---\nb: 1\n"]
    assert parted("a.yaml", f"{stream}<<<<<<< a\nc: 1\n=======\nd: 1\n>>>>>>> b\n") == []


def test_a_stream_is_parted_where_its_documents_start() -> None:
    assert parted("a.yml", "# x\n---\na: 1\n--- # y\nb: 1\n") == ["# x\n---\na: 1\n", "--- # y\nb: 1\n"]
    assert parted("a.yml", "%TAG ! x\n---\na: 1\n---\nb: 1\n") == []
    assert parted("a.yml", "a: 1\n") == []


def test_lines_are_parted_where_they_do_not_continue_the_one_above() -> None:
    assert parted("a.jsonl", '{}\n\n{"a": 1}\n "b"\n: 2\n[]') == ["{}\n\n", '{"a": 1}\n "b"\n: 2\n', "[]"]
    assert parted("a.jsonl", '{}\r\n{"a": 1}\r\n') == ["{}\r\n", '{"a": 1}\r\n']
    assert parted("a.jsonl", "{}\n") == []


def test_other_texts_are_one_piece() -> None:
    assert parted("a.json", "[{},\n{}]") == []
    assert parted("a.http", FENCE * 3) == []

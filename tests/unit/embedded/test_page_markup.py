from __future__ import annotations

import pytest

from instancelint.embedded.page_markup import lines_of_markup


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<pre>\na\n\nb\n</pre>\nc", [range(5)]),
        ("a\n<pre>a</pre>\nb", [range(1, 2)]),
        ("<div><pre>\na\n</PRE></div>", [range(3)]),
        ("```\n<pre>\n```\n</pre>", []),
        ("<pre>\n```\n</pre>\n```", [range(3)]),
        ("Say `<pre>` and </pre>", []),
        ("<pre>\nno end", []),
        ("a <code>x</code> b", []),
        ("a <code>{}</code> b", [range(1)]),
        ("a <code>curl x</code> b", [range(1)]),
        ("<pre>\n<pre>\n", []),
        ("<preview>\n</preview>", []),
        ("<pre>\na\n</pre>\n<pre>\nb\n</pre>", [range(3), range(3, 6)]),
    ],
)
def test_lines(page: str, expected: list[range]) -> None:
    assert list(lines_of_markup(page.split("\n"), ())) == expected


def test_hidden_lines_are_not_looked_at() -> None:
    assert list(lines_of_markup(["<pre>", "</pre>"], {0, 1})) == []

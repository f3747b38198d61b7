"""Scripts of `cmd`: carets, comments, loops and variables."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.cmd_script import texts
from instancelint.model.finding import Edit


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('curl x.io -d "{\\"a\\": 1}"\r\n', ['{"a": 1}']),
        ('curl ^\r\n  x.io ^\r\n  -d "{}"\r\n', ["{}"]),
        ('curl ^"x.io^" --data-raw ^"{^\\^"a^\\^": ^\\^"^^^%^\\^"}^"\r\n', ['{"a": "^%"}']),
        ('curl x.io -d "{^ }"\r\n', ["{^ }"]),
        ('REM it\'s\r\n:: a "quote\r\n@rem x\r\ncurl x.io -d "{}"\r\n', ["{}"]),
        ("for /f %%i in ('curl x.io -d \"{}\"') do set A=%%i\r\n", ["{}"]),
        ('set A={"a": 1}\r\n@SET "A={}"\r\n', ['{"a": 1}', "{}"]),
        ('set A={\\"a\\": 1}\r\n', ['{"a": 1}']),
        ('echo {} > a.json\r\n(echo {"a": 1}) > b.json\r\n', ["{}", '{"a": 1}']),
        ("set A={no end\r\nset B=x{}\r\n", []),
        ("", []),
    ],
)
def test_what_a_script_sends(script: str, expected: list[str]) -> None:
    assert [each.region.source.text for each in texts(SourceText("a.bat", script))] == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('curl x.io -d "{x}"', 'curl x.io -d "{\\"}"'),
        ("set A={x}", 'set A={"}'),
        ('set A={x\\"a\\"}', None),
        ('curl ^"x.io^" -d "{x}"', None),
    ],
)
def test_an_edit_is_written_where_no_carets_are(script: str, expected: str | None) -> None:
    (found,) = texts(SourceText("a.bat", script))
    edit = found.region.edit(Edit(Span(1, 2), '"'))
    assert (script[: edit.span.start] + edit.text + script[edit.span.end :] if edit else None) == expected

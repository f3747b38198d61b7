from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.jenkinsfile import texts
from instancelint.model.finding import Edit


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("sh '''curl x.io -d '{}' '''", ["{}"]),
        ('sh """\n  curl x.io \\\\\n  -d \'{"a": "${B}"}\'\n"""', ['{"a": "${B}"}']),
        ("sh 'curl x.io -d \\'{}\\''", ["{}"]),
        ('sh "curl x.io -d \'{\\"a\\": 1}\'"', ['{"a": 1}']),
        ("sh(script: 'curl x.io -d {}')", ["{}"]),
        ("sh(returnStdout: true, script: '''curl x.io -d {}''').trim()", ["{}"]),
        ('bat \'curl x.io -d "{\\\\"a\\\\": 1}"\'', ['{"a": 1}']),
        ("powershell 'irm https://x.io -Method Post -Body \"{}\"'", ["{}"]),
        ("def body = '''{}'''; foo('{}')", ["{}", "{}"]),
        ("echo 'curl x.io -d {}'; push 'curl x.io -d {}'; steps.sh", []),
        ("// sh 'curl x.io -d {}'\n/* it's sh 'curl x.io -d {}' */", []),
        ("a = 'no end\nsh 'curl x.io -d {}'\n", ["{}"]),
        ("a = '''no end\nsh 'curl x.io -d {}'\n", ["{}"]),
        ("a = '\\u007b}'", ["{}"]),
        ("a = '{' + b + '}'; c = '{}'", ["{}"]),
        ("sh 'curl x.io -d {' + a + '}'", []),
        ("a = 'x\\", []),
        ("/*", []),
        ("", []),
    ],
)
def test_what_strings_hold(file: str, expected: list[str]) -> None:
    assert [each.region.source.text for each in texts(SourceText("Jenkinsfile", file))] == expected


@pytest.mark.parametrize(
    ("file", "new", "expected"),
    [
        ("a = '{x}'", "'\n\\", "a = '{\\'\\n\\\\}'"),
        ('a = "{x}"', '"', 'a = "{\\"}"'),
        ('a = "{x}"', "$", None),
        ("a = '''{x}'''", '"\n', "a = '''{\"\n}'''"),
        ("a = '''{x}'''", "'", "a = '''{\\'}'''"),
        ("sh '''curl x.io -d '{x}' '''", "\\", "sh '''curl x.io -d '{\\\\}' '''"),
    ],
)
def test_an_edit_is_written_as_groovy(file: str, new: str, expected: str | None) -> None:
    (found,) = texts(SourceText("Jenkinsfile", file))
    edit = found.region.edit(Edit(Span(1, 2), new))
    assert (file[: edit.span.start] + edit.text + file[edit.span.end :] if edit else None) == expected

"""What is kept of the regions of a file, and when one of them is looked at again."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.examiner import Examiner
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.lint.placing import ReadInput
from instancelint.model.report import FileReport

SECRET = "k9Zq27Lmw0"
SENT = "https://api.cloud-elements.com/elements/api-v2/instances"


def payload(number: int, secret: str = SECRET) -> str:
    configuration = {"oauth.api.secret": secret, "event.vendor.type": "polling", "filter.response.nulls": "true"}
    return json.dumps({"element": {"key": "box"}, "name": f"Contracts {number}", "configuration": configuration})


def script(*bodies: str) -> str:
    return "".join(f"curl -X POST {SENT} -d '{body}'\n" for body in bodies)


def batch(*bodies: str) -> str:
    escaped = (body.replace('"', '\\"') for body in bodies)
    return "@echo off\n" + "".join(f'curl -X POST {SENT} -d "{body}"\n' for body in escaped)


def requests(*bodies: str) -> str:
    return "".join(f"POST {SENT}\n\n{body}\n\n###\n" for body in bodies)


def page(*bodies: str) -> str:
    return "".join(f"<pre>{body}</pre>\n" for body in bodies)


def collection(*bodies: str) -> str:
    sent = ({"method": "POST", "url": SENT, "body": {"mode": "raw", "raw": body}} for body in bodies)
    return json.dumps({"info": {"_postman_id": "a"}, "item": [{"request": each} for each in sent]}, indent=1)


def code(*bodies: str) -> str:
    return "".join(f"body = '''{body}'''\nrequests.post('{SENT}', data=body)\n" for body in bodies)


def jenkinsfile(*bodies: str) -> str:
    return "".join(f'sh """\n{script(body)}"""\n' for body in bodies)


class Linted:
    """Lints texts, and says which payloads were looked at for it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.looked: list[object] = []
        self.keeping = Linter(cache=PayloadCache())
        checked = Examiner._checked  # noqa: SLF001 - to see what is looked at

        def counted(examiner: Examiner, read: ReadInput, *args: object, **options: object) -> object:
            if examiner is self.keeping.examiner:
                self.looked += (document.members["name"] for document in read.documents)
            return checked(examiner, read, *args, **options)  # type: ignore[arg-type] # handed on as they are

        monkeypatch.setattr(Examiner, "_checked", counted)

    def __call__(self, name: str, text: str) -> FileReport:
        self.looked.clear()
        given = TextInput(SourceText(name, text), Settings().for_file(name))
        report, expected = self.keeping.lint(given), Linter().lint(given)
        assert report == expected
        assert report.source == expected.source
        return report


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> Linted:
    return Linted(monkeypatch)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.sh", script),
        ("a.cmd", batch),
        ("a.http", requests),
        ("a.html", page),
        ("a.json", collection),
        ("a.py", code),
        ("a.groovy", jenkinsfile),
    ],
)
def test_only_the_region_with_the_edit_is_looked_at(linted: Linted, name: str, write: Callable[..., str]) -> None:
    bodies = [payload(number) for number in range(5)]
    text = write(*bodies)
    report = linted(name, text)
    assert report.payloads == 5
    assert linted.looked == [f"Contracts {number}" for number in range(5)]
    edited = linted(name, text.replace("Contracts 2", "Contracts of 2"))
    assert linted.looked == ["Contracts of 2"]
    assert [each.payload for each in edited.findings] == [each.payload for each in report.findings]
    linted(name, write(*bodies[1:]))
    assert linted.looked == []


def test_what_is_a_secret_elsewhere_is_not_shown(linted: Linted) -> None:
    text = script(payload(0, secret="Zq27Lmw0k9"), payload(1), payload(2))

    def written(text: str) -> list[bool]:
        fixes = [each.fix for each in linted("a.sh", text).findings if each.code == "IL302"]
        return [bool(fix.edits) for fix in fixes if fix is not None]

    assert written(text) == [True, True, True]
    assert written(text.replace("Zq27Lmw0k9", "1notification")) == [False, False, False]
    assert written(text) == [True, True, True]
    assert linted.looked == []


def test_repairs_are_written_for_the_first_findings_only(linted: Linted) -> None:
    report = linted("a.sh", script(*(payload(number) for number in range(120))))
    written = [bool(each.fix.edits) for each in report.findings if each.code == "IL302" and each.fix is not None]
    assert len(written) == 120
    assert written == sorted(written, reverse=True)
    assert True in written
    assert False in written


def test_a_file_with_comments_for_the_linter_is_looked_at_as_a_whole(linted: Linted) -> None:
    text = "# instancelint: ignore[IL302]\n" + script(payload(0), payload(1))
    linted("a.sh", text)
    linted("a.sh", text)
    assert linted.looked == ["Contracts 0", "Contracts 1"]


@pytest.mark.parametrize(
    ("name", "written", "slip", "mended", "code"),
    [
        ("a.sh", f"curl -X POST {SENT} -d '%s\n\n", "}\n\n", "}'\n\n", "IL128"),
        ("a.sh", f"curl -X POST {SENT} \u2013H 'A: b' -d '%s'\n\n", "\u2013H", "-H", "IL129"),
        ("a.http", f"POST {SENT}\nA: b\n%s\n\n###\n", "A: b\n", "A: b\n\n", "IL127"),
    ],
)
def test_what_is_mended_around_a_payload_is_not_told_again(  # noqa: PLR0913, PLR0917 - a file, its mistake, and the rule
    linted: Linted, name: str, written: str, slip: str, mended: str, code: str
) -> None:
    def told(text: str) -> int:
        return [each.code for each in linted(name, text).findings].count(code)

    text = "".join(written % payload(number) for number in range(3))
    assert [told(text), told(text.replace(slip, mended, 1)), told(text.replace(slip, mended)), told(text)] == [
        3,
        2,
        0,
        3,
    ]

"""What is kept of the sections of a file, and when one of them is looked at again."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.lint.examiner import Examiner
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.report import FileReport

SECRET = "k9Zq27Lmw0"


def payload(number: int, secret: str = SECRET) -> str:
    return (
        f"element:\n  key: box\nname: Contracts {number}\nconfiguration:\n  oauth.api.secret: {secret}\n"
        f"  event.vendor.type: polling\n  filter.response.nulls: 'true'\n"
    )


def page(*payloads: str) -> str:
    return "".join(f"# {number}\n\n```yaml\n{each}```\n\n" for number, each in enumerate(payloads))


class Linted:
    """Lints texts, and says what was looked at for it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.looked: list[str] = []
        self.keeping = Linter(cache=PayloadCache())
        read = Examiner._read  # noqa: SLF001 - to see what is read

        def counted(examiner: Examiner, given: TextInput, *args: object, **options: object) -> object:
            if examiner is self.keeping.examiner:
                self.looked.append(given.source.text)
            return read(examiner, given, *args, **options)  # type: ignore[arg-type] # handed on as they are

        monkeypatch.setattr(Examiner, "_read", counted)

    def __call__(self, name: str, text: str) -> FileReport:
        self.looked.clear()
        given = TextInput(SourceText(name, text), Settings().for_file(name))
        report, expected = self.keeping.lint(given), Linter().lint(given)
        assert report == expected
        assert report.source is not None
        assert expected.source is not None
        assert report.source.text == expected.source.text
        return report


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> Linted:
    return Linted(monkeypatch)


def test_only_the_section_with_the_edit_is_looked_at(linted: Linted) -> None:
    payloads = [payload(number) for number in range(5)]
    text = page(*payloads)
    report = linted("a.md", text)
    assert len(linted.looked) == 6
    assert report.payloads == 5
    edited = text.replace("Contracts 2", "Contracts of 2")
    assert [finding.payload for finding in linted("a.md", edited).findings] == [
        finding.payload for finding in report.findings
    ]
    assert linted.looked == [f"\n# 2\n\n```yaml\n{payload(2)}```\n".replace("Contracts 2", "Contracts of 2")]
    moved = linted("a.md", f"```\n```\n{edited}")
    assert linted.looked == ["```\n```\n"]
    assert len(moved.findings) == len(report.findings)


def test_what_is_a_secret_elsewhere_is_not_shown(linted: Linted) -> None:
    text = page(payload(0, secret="Zq27Lmw0k9"), payload(1), payload(2))

    def written(text: str) -> list[bool]:
        fixes = [each.fix for each in linted("a.md", text).findings if each.code == "IL302"]
        return [bool(fix.edits) for fix in fixes if fix is not None]

    assert written(text) == [True, True, True]
    assert written(text.replace("Zq27Lmw0k9", "1notification")) == [False, False, False]
    assert [each.count("name:") for each in linted.looked] == [1, 1, 1]
    assert written(text) == [True, True, True]
    assert linted.looked == []


def test_one_doubtful_document_makes_the_whole_stream_doubtful(linted: Linted) -> None:
    text = "".join(f"---\n{payload(number)}" for number in range(3))
    linted("a.yaml", text)
    linted("a.yaml", text.replace("key: box", "key:box", 1))
    linted("a.yaml", text)
    assert linted.looked == []


def test_repairs_are_written_for_the_first_findings_only(linted: Linted) -> None:
    text = page(*(payload(number) for number in range(120)))
    report = linted("a.md", text)
    repairs = [finding for finding in report.findings if finding.fix is not None]
    assert [bool(finding.fix.edits) for finding in repairs if finding.fix] == [True] * 100 + [False] * (
        len(repairs) - 100
    )
    linted("a.md", text.replace("filter.response.nulls: 'true'", "filter.response.nulls: true", 3))


def test_a_secret_in_a_public_value_elsewhere_has_a_stream_looked_at_as_a_whole(linted: Linted) -> None:
    text = "".join(f"---\n{payload(number)}" for number in range(3)).replace("Contracts 2", "Of k9Zq27Lmw0")
    report = linted("a.yaml", text)
    assert report.source is not None
    assert "k9Zq27Lmw0" not in report.source.text
    assert linted.looked[-1] == text


def test_behind_the_last_written_repair_edits_that_are_known_are_still_at_their_places(linted: Linted) -> None:
    broken = '```json\n{"element": {"key": "box"}, "name": "A" "tags": ["a"], "configuration": {}}\n```\n'
    text = page(*(payload(number) for number in range(60))) + broken
    report = linted("a.md", text)
    (finding,) = (each for each in report.findings if each.code == "IL101")
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert (text[edit.span.start - 3 : edit.span.start], edit.text) == ('"A"', ",")


@pytest.mark.parametrize(("head", "tail"), [("[\n  ", "\n]\n"), ('{"instances": [\n  ', "\n]}\n")])
def test_only_the_item_with_the_edit_is_looked_at(head: str, tail: str, linted: Linted) -> None:
    bodies = [
        f'{{"element": {{"key": "box"}} "name": "n{number}", "configuration": {{"event.vendor.type": "polling"}}}}'
        for number in range(5)
    ]
    report = linted("a.json", head + ",\n  ".join(bodies) + tail)
    assert report.payloads == 5
    assert {finding.payload for finding in report.findings} == {0, 1, 2, 3, 4}
    bodies[3] = bodies[3].replace("n3", "n three")
    linted("a.json", head + ",\n  ".join(bodies) + tail)
    assert linted.looked == [head + bodies[3] + tail]


def test_items_are_read_again_where_one_alone_is_broken(linted: Linted) -> None:
    bodies = ['{"element": {"key": "box"}, "name": "n", "tags": ["a "]}'] * 3
    linted("a.json", f"[{', '.join(bodies)}]")
    linted("a.json", f"[{', '.join([*bodies, bodies[0].replace(',', ' ', 1)])}]")
    linted("a.json", f"[{', '.join([*bodies, bodies[0].replace('{', '', 1)])}]")
    linted("a.json", f"[{', '.join([*bodies, bodies[0].replace('}', '', 1)])}]")

"""Suppressions mark findings, and what is wrong with a suppression is a finding."""

from __future__ import annotations

from datetime import date

import pytest
from linting import fixed, lint_data, lint_files, marked

from instancelint.config.settings import Settings, Suppression
from instancelint.model.finding import Finding
from instancelint.model.report import Report

BLANKS = Settings(select=("surrounding-whitespace", "IL91"))
ALONE = Settings(select=("surrounding-whitespace",))


def check(text: str, name: str = "box.yaml", settings: Settings = ALONE) -> Report:
    return lint_files({name: text.encode()}, settings)


def marks(text: str, name: str = "box.yaml", settings: Settings = ALONE) -> dict[str, str | None]:
    """Give what suppressed each finding, by its place."""
    return {finding.pointer: finding.suppressed_by for finding in check(text, name, settings)}


def left(text: str, settings: Settings = BLANKS) -> list[tuple[str, str]]:
    """Give the code and the text of each finding that is not suppressed."""
    return marked(check(text, settings=settings).findings, text)


def tidied(text: str, name: str = "box.yaml", settings: Settings = BLANKS) -> str:
    """Apply the fixes of what is wrong with suppressions."""
    found = check(text, name, settings).findings
    return fixed(text, [finding.fix for finding in found if finding.code.startswith("IL91")])


YAML = """\
- element: {{key: box}}
  name: a
- element: {{key: box}}{item}
  name: " a"{name}
  configuration:{configuration}
    {above}
    first: " b"
    third: " c"
  tags:{tags}
    {tag}
    - " d"
    - " e"
"""


def payload(**comments: str) -> str:
    names = ("item", "name", "configuration", "above", "tags", "tag")
    return YAML.format(**{name: comments.get(name, "") for name in names})


IGNORE = "# instancelint: ignore[surrounding-whitespace] why"
PLACES = {"/name", "/configuration/first", "/configuration/third", "/tags/0", "/tags/1"}


@pytest.mark.parametrize(
    ("comments", "silenced"),
    [
        ({"name": " " + IGNORE}, {"/name"}),
        ({"configuration": " " + IGNORE}, {"/configuration/first", "/configuration/third"}),
        ({"above": IGNORE}, {"/configuration/first"}),
        ({"above": IGNORE.replace("ignore", "ignore-next")}, {"/configuration/first"}),
        ({"above": "# more\n\n  " + IGNORE + "\n  # and more"}, {"/configuration/first"}),
        ({"tags": " " + IGNORE}, {"/tags/0", "/tags/1"}),
        ({"tags": " " + IGNORE.replace("ignore", "ignore-next")}, {"/tags/0"}),
        ({"tag": IGNORE}, {"/tags/0"}),
        ({"item": " " + IGNORE}, set()),
        ({"tag": IGNORE.replace("ignore", "ignore-file")}, PLACES),
        ({"tag": "# see instancelint: ignore[surrounding-whitespace]"}, set()),
        ({"name": " # old " + IGNORE}, {"/name"}),
    ],
)
def test_what_a_comment_covers(comments: dict[str, str], silenced: set[str]) -> None:
    found = marks(payload(**comments))
    assert {place for place, by in found.items() if by} == silenced
    assert {by for by in found.values() if by} <= {"comment"}
    assert all(by is None for by in marks(payload()).values())


def test_an_item_is_covered_from_the_line_above() -> None:
    text = payload().replace("  name: a\n", f"  name: a\n{IGNORE}\n")
    assert {place for place, by in marks(text).items() if by} == PLACES


@pytest.mark.parametrize("selector", ["IL223", "IL2", "structure", "surrounding-whitespace", "IL301, IL223", "ALL"])
def test_every_way_to_name_a_rule(selector: str) -> None:
    assert marks(payload(name=f" # instancelint: ignore[{selector}]"))["/name"] == "comment"


def test_comments_of_json_with_comments() -> None:
    text = """\
{
  "element": {"key": "box"},
  // instancelint: ignore[IL223] one
  "name": " a",
  "tags": [ /* instancelint: ignore[IL223] two */
    " b"
  ],
  /*
   instancelint: ignore[IL223] three
  */
  "configuration": {"x": " c"}
}
"""
    expected = {"/name": "comment", "/tags/0": "comment", "/configuration/x": "comment"}
    assert marks(text, "box.jsonc") == expected
    found = check(text, "box.json", Settings(select=("IL103", "IL223")))
    assert {finding.code for finding in found.findings} == {"IL103"}


def test_each_payload_of_a_stream_has_its_own_comments() -> None:
    text = 'element: {key: box}\nname: " a"  # instancelint: ignore[IL223] x\n---\nelement: {key: box}\nname: " b"\n'
    assert [finding.suppressed_by for finding in check(text)] == ["comment", None]
    whole = "# instancelint: ignore-file[IL223]\n" + text
    assert [finding.suppressed_by for finding in check(whole)] == ["comment", "comment"]


def test_a_list_of_payloads() -> None:
    text = '- element: {key: box}\n  name: " a"\n# instancelint: ignore[IL223]\n- element: {key: box}\n  name: " b"\n'
    assert [finding.suppressed_by for finding in check(text)] == [None, "comment"]


PAGE = """\
# Guide

{above}
```json{info}
{{"element": {{"key": "box"}}, "name": " a", "configuration": {{}}}}
```

```yaml
element:
  key: box
name: " b"{inside}
configuration: {{}}
```

```sh
{command}
curl -X POST https://api.acme.com/instances -d '{{"element": {{"key": "box"}}, "name": " c", "configuration": {{}}}}'
```
"""
HTML = "<!-- instancelint: ignore[IL223] why -->"


@pytest.mark.parametrize(
    ("comments", "silenced"),
    [
        ({}, []),
        ({"above": HTML}, [0]),
        ({"above": HTML + "\n"}, [0]),
        ({"above": HTML + "\n\ntext\n"}, []),
        ({"info": " instancelint=ignore[IL223]"}, [0]),
        ({"inside": "  # instancelint: ignore[IL223]"}, [1]),
        ({"command": "# instancelint: ignore[IL223] why"}, [2]),
        ({"above": "<!-- instancelint: ignore-file[IL223] -->\n\ntext"}, [0, 1, 2]),
        ({"above": f"```html\n{HTML.replace('ignore', 'ignore-file')}\n```"}, []),
    ],
)
def test_comments_around_the_payloads_of_a_page(comments: dict[str, str], silenced: list[int]) -> None:
    text = PAGE.format(**{name: comments.get(name, "") for name in ("above", "info", "inside", "command")})
    found = check(text, "guide.md").files[0].findings
    assert [finding.payload for finding in found] == [0, 1, 2]
    assert [finding.payload for finding in found if finding.suppressed_by] == silenced


def test_comments_of_a_script_and_of_a_request_file() -> None:
    body = '{"element": {"key": "box"}, "name": " a", "configuration": {}}'
    script = f"set -e\n# instancelint: ignore[IL223] why\ncurl -X POST https://api.acme.com/instances -d '{body}'\n"
    assert marks(script, "make.sh") == {"/name": "comment"}
    request = f"### one\n// instancelint: ignore[IL223] why\nPOST https://api.acme.com/instances HTTP/1.1\n\n{body}\n"
    assert marks(request, "make.http") == {"/name": "comment"}
    assert marks(script.replace("# ins", "# instancelint: ignore-file[IL223]\necho\n# x"), "make.sh") == {
        "/name": "comment"
    }


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("# instancelint: ignore[IL223]", []),
        ("# instancelint: ignore", [("IL910", "# instancelint: ignore")]),
        ("# instancelint: ignore[ALL] x", [("IL910", "# instancelint: ignore[ALL] x")]),
        ("# instancelint: ignore[IL223, IL987]", [("IL911", "IL987")]),
        ("# instancelint: ignore[il223]", [("IL223", '" a"'), ("IL911", "il223")]),
        ("# instancelint: ignroe[IL223]", [("IL223", '" a"'), ("IL911", "ignroe")]),
        ("# instancelint: see the guide", [("IL223", '" a"')]),
        ("# instancelint: ignore[IL301]", [("IL223", '" a"')]),
        ("# instancelint: ignore[IL912, IL223]", [("IL912", "# instancelint: ignore[IL912, IL223]")]),
        ("# instancelint: ignore-next[IL223]", [("IL223", '" a"'), ("IL912", "# instancelint: ignore-next[IL223]")]),
        ("# instancelint: ignore[IL223] until 2020-01-31", [("IL223", '" a"'), ("IL913", None)]),
        ("# instancelint: ignore[IL223] until: 2020-01-31", [("IL223", '" a"'), ("IL913", None)]),
        ("# instancelint: ignore[IL223] until 2030-13-31", [("IL223", '" a"'), ("IL913", "2030-13-31")]),
        ("# instancelint: ignore[IL223] until 31.12.2030, then", [("IL223", '" a"'), ("IL913", "31.12.2030")]),
        ("# instancelint: ignore[IL223] until", [("IL223", '" a"'), ("IL913", "until")]),
        ("# instancelint: ignore[IL223] (until the portal trims)", [("IL223", '" a"'), ("IL913", "the")]),
        ("# instancelint: ignore[IL223] until 9999-5-1 then", [("IL913", "9999-5-1")]),
        ("# instancelint: ignore[IL223] Until=9999/12/31", [("IL913", "9999/12/31")]),
        ("# instancelint: ignore[IL223] until 9999-12-31T00:00:00Z.", [("IL913", "9999-12-31T00:00:00Z")]),
        ("# instancelint: ignore[IL223] until 2020-5-1", [("IL223", '" a"'), ("IL913", None)]),
        ("# instancelint: ignore[IL223] until: 9999-12-31 then", []),
        ("# instancelint: ignore[IL223] untilled", []),
        ("# instancelint: ignore[IL223", [("IL223", '" a"'), ("IL911", "[IL223")]),
        ("# instancelint: ignore IL223", [("IL223", '" a"'), ("IL911", "IL223")]),
        ("# instancelint: ignore: IL223, x", [("IL223", '" a"'), ("IL911", ": IL223")]),
        ("# instancelint: ignore(surrounding-whitespace)", [("IL223", '" a"'), ("IL911", "(surrounding-whitespace)")]),
        ("# instancelint: ignore[]", [("IL223", '" a"'), ("IL911", "[]")]),
        ("# instancelint: ignore third-party text", [("IL910", "# instancelint: ignore third-party text")]),
        ("# instancelint: ignore[IL223] until 9999-12-31", []),
    ],
)
def test_what_is_wrong_with_a_comment(comment: str, found: list[tuple[str, str | None]]) -> None:
    text = f'element:\n  key: box\nname: " a"  {comment}\n'
    assert left(text) == [(code, comment if part is None else _inside(part)) for code, part in found]


def _inside(part: str) -> str:
    return " " if part == '" a"' else part


def test_reasons_are_demanded_on_request() -> None:
    settings = Settings(select=("IL223", "suppression-reason-missing"))
    text = 'element: {key: box}\nname: " a"  # instancelint: ignore[IL223]'
    assert left(text + "\n", settings=settings) == [("IL914", "# instancelint: ignore[IL223]")]
    assert left(text + " the portal\n", settings=settings) == []


@pytest.mark.parametrize(
    ("comment", "result"),
    [
        ("  # instancelint: ignore[tags-type, IL602]", ""),
        ("  # instancelint: ignore", "  # instancelint: ignore[surrounding-whitespace]"),
        ("  # instancelint: ignore[IL602, IL223, IL603] x", "  # instancelint: ignore[IL223] x"),
        ("  # owner: team-a # instancelint: ignore[tags-type] x", "  # owner: team-a"),
        ("  # owner - a /b  #instancelint: ignore[tags-type]", "  # owner - a /b"),
        ("  # instancelint: ignore[tags-type] x # owner: team-a", "  # owner: team-a"),
        ("  # b  ## instancelint: ignore[tags-type] x  # owner", "  # b  # owner"),
        ("  # instancelint: ignore[IL223] until 9999-5-1, x", "  # instancelint: ignore[IL223] until 9999-05-01, x"),
    ],
)
def test_fixes(comment: str, result: str) -> None:
    settings = Settings(select=("IL223", "IL6", "tags-type", "IL91"), ignore=("name-generic",))
    name = "a" if "tags-type" in comment else '" a"'
    text = f"element:\n  key: box\nname: {name}{comment}\nconfiguration: {{}}\ntags: [x]\n"
    assert tidied(text, settings=settings) == text.replace(comment, result)


def test_a_deleted_comment_takes_its_line_with_it() -> None:
    text = "> ```yaml\n> element:\n>   key: box\n>   # instancelint: ignore[IL223]\n> name: a\n> ```\n"
    assert tidied(text, "guide.md") == text.replace(">   # instancelint: ignore[IL223]\n", "")
    text = (
        "<!-- instancelint: ignore[IL223] -->\n```yaml instancelint=ignore[IL223]\nelement: {key: box}\nname: a\n```\n"
    )
    assert tidied(text, "guide.md") == "```yaml\nelement: {key: box}\nname: a\n```\n"


def test_a_rule_that_is_off_or_could_not_look_is_not_unused() -> None:
    text = "element: {key: box}\nname: a  # instancelint: ignore[IL602]\n"
    assert left(text) == []
    broken = "element: {key: box}\nsome words\n  and: more\nname: a  # instancelint: ignore[IL223]\n"
    assert left(broken) == []


def config(*suppressions: Suppression) -> Settings:
    return Settings(select=BLANKS.select, suppressions=suppressions, source="instancelint.toml")


TEXT = '{"element": {"key": "box"}, "name": " a", "tags": [" b"], "configuration": {"x": " c"}}'


@pytest.mark.parametrize(
    ("suppression", "silenced"),
    [
        (Suppression("IL223", reason="why"), {"/name", "/tags/0", "/configuration/x"}),
        (Suppression("IL223", pointer="/name", reason="why"), {"/name"}),
        (Suppression("IL2", pointer="/tags/*", reason="why"), {"/tags/0"}),
        (Suppression("IL223", pointer="/configuration", reason="why"), {"/configuration/x"}),
        (Suppression("IL223", pointer="/*/x", reason="why"), {"/configuration/x"}),
        (Suppression("IL223", pointer="/configuration/*/*", reason="why"), set()),
        (Suppression("IL223", files="sub/*.json", reason="why"), {"/name", "/tags/0", "/configuration/x"}),
        (Suppression("IL223", files="other/*.json", reason="why"), set()),
        (Suppression("IL223", expires=date(9999, 12, 31), pointer="/name", reason="why"), {"/name"}),
        (Suppression("IL602", reason="why"), set()),
    ],
)
def test_suppressions_of_the_config_file(suppression: Suppression, silenced: set[str]) -> None:
    report = check(TEXT, "sub/box.json", config(suppression))
    assert {finding.pointer for finding in report if finding.suppressed_by == "config: why"} == silenced
    assert {finding.code for finding in report} == {"IL223"}
    assert len(report.findings) == 3 - len(silenced)


def expired(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == "IL913"]


def test_an_expired_one_is_told_where_it_held() -> None:
    report = check(TEXT, "box.json", config(Suppression("IL223", pointer="/tags", expires=date(2020, 2, 29))))
    (finding,) = expired(report)
    assert finding.pointer == "/tags/0"
    assert finding.message == (
        'suppression under "ignore" in instancelint.toml expired on 2020-02-29; fix the finding or extend the date'
    )
    assert len(report.findings) == 4


def test_an_unused_one_is_told_where_it_is_for_one_file() -> None:
    unused = 'unused suppression of "IL223" under "ignore" in instancelint.toml; remove it'
    for files, found in (("box.json", [unused]), ("*.json", []), ("", []), ("other.json", [])):
        report = check(TEXT, "box.json", config(Suppression("IL223", files=files, pointer="/x")))
        assert [finding.message for finding in report.findings if finding.code == "IL912"] == found


def test_json_lines_are_suppressed_by_the_config_file() -> None:
    text = TEXT + "\n" + TEXT.replace('" ', '"') + "\n"
    report = check(text, "box.jsonl", config(Suppression("IL223", files="box.jsonl", pointer="/name")))
    assert [(finding.code, finding.payload, finding.suppressed_by) for finding in report] == [
        ("IL223", 0, "config"),
        ("IL223", 0, None),
        ("IL223", 0, None),
    ]


def test_payloads_in_memory_have_no_places() -> None:
    payload: dict[str, object] = {"element": {"key": "box"}, "name": " a"}
    settings = config(Suppression("IL223", expires=date(2020, 1, 1)))
    report = lint_data(payload, settings)
    assert [(finding.code, finding.pointer, finding.span) for finding in report.findings] == [
        ("IL223", "/name", None),
        ("IL913", "/name", None),
    ]


def test_findings_that_several_files_show_are_suppressed_too() -> None:
    text = "element: {key: box}\nname: Contracts  # instancelint: ignore[duplicate-instance-name] a copy\n"
    settings = Settings(select=("duplicate-instance-name", "IL91"))
    report = lint_files(dict.fromkeys(("a.yaml", "b.yaml"), text.encode()), settings)
    assert [(finding.file, finding.suppressed_by) for finding in report] == [("b.yaml", "comment")]


def test_the_reason_in_a_comment_is_not_shown_and_that_of_the_config_has_no_secret() -> None:
    secret = "Kx7canaryQ2w9Zr4"
    text = f"element: {{key: box}}\nname: ' a'  # instancelint: ignore[IL223] it is {secret}\npassword: {secret}\n"
    (finding,) = [finding for finding in check(text) if finding.suppressed_by]
    assert finding.suppressed_by == "comment"
    settings = Settings(select=("IL223",), suppressions=(Suppression("IL223", reason=f"it is {secret}"),))
    (finding,) = check(text.replace("IL223", "IL224"), settings=settings)
    assert finding.suppressed_by == f"config: it is {'*' * len(secret)}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "element: {key: box}\nname: ' a\n  b'  # instancelint: ignore[IL223] so it is\nconfiguration: {}\n"),
        ("a.yaml", "element: {key: box}\nname: a\ntags: [' a',\n  b]  # instancelint: ignore[IL223] so it is\n"),
        (
            "a.jsonc",
            (
                '{"element": {"key": "box"}, "name": "a", "tags": [\n" a"\n], // instancelint: ignore[IL223] so it is\n'
                '"configuration": {}}'
            ),
        ),
        (
            "a.sh",
            (
                'curl https://x.io/elements/api-v2/instances \\\n  -d \'{\n"element": {"key": "box"}, "name": " a"\n}\''
                " | jq . # instancelint: ignore[IL223] so it is\n"
            ),
        ),
        (
            "a.md",
            (
                '```sh\ncurl https://x.io/elements/api-v2/instances -d \'{"element": {"key": "box"}, "name": " a"}\' '
                "# instancelint: ignore[IL223] so it is\n```\n"
            ),
        ),
    ],
)
def test_a_comment_behind_several_lines(name: str, text: str) -> None:
    assert list(marks(text, name).values()) == ["comment"]
    assert [finding.code for finding in check(text, name, BLANKS).findings] == []


def test_a_comment_behind_the_last_line_covers_no_table_around_it() -> None:
    text = (
        "element: {key: box}\nname: a\nconfiguration:\n  a: ' b'\n  c: ' d'  # instancelint: ignore[IL223] so it is\n"
    )
    assert marks(text) == {"/configuration/a": None, "/configuration/c": "comment"}


def test_a_comment_behind_a_payload_covers_nothing_of_it() -> None:
    text = '{"element": {"key": "box"}, "name":\n" a"\n} // instancelint: ignore[IL223] so it is\n'
    assert marks(text, "a.jsonc") == {"/name": None}

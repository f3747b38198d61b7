from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from repository import DATA

import instancelint
from instancelint import (
    Choices,
    ConfigError,
    FindingsError,
    InputError,
    Kind,
    Limits,
    Profile,
    Report,
    Settings,
    Severity,
    fix_text,
    lint_paths,
    lint_payload,
    lint_text,
)

PAYLOAD: dict[str, object] = {
    "element": {"key": "box"},
    "configuration": {"event.notification.enabled": True},
    "name": "Box contracts",
}
ONE_RULE = Settings(select=("events-callback-url-missing",))


def test_a_payload_gives_pointers() -> None:
    report = lint_payload(PAYLOAD, settings=ONE_RULE)
    (finding,) = report.findings
    assert (finding.code, finding.pointer, finding.span, finding.file) == (
        "IL301",
        "/configuration/event.notification.enabled",
        None,
        "<payload>",
    )


def test_a_clean_payload_raises_nothing() -> None:
    lint_payload({**PAYLOAD, "configuration": {}}, settings=ONE_RULE).raise_for_findings()


def test_raising_lists_the_findings() -> None:
    report = lint_payload(PAYLOAD, name="box", settings=ONE_RULE)
    with pytest.raises(FindingsError) as caught:
        report.raise_for_findings()
    assert caught.value.report is report
    assert str(caught.value).startswith("box/configuration/event.notification.enabled: error IL301 ")
    milder = Settings(select=ONE_RULE.select, severity={"events-callback-url-missing": Severity.INFO})
    lint_payload(PAYLOAD, settings=milder).raise_for_findings()
    with pytest.raises(FindingsError):
        lint_payload(PAYLOAD, settings=milder).raise_for_findings(Severity.INFO)


def test_the_kind_can_be_told() -> None:
    settings = Settings(select=("configuration-required",), kind=Kind.CREATE)
    body: dict[str, object] = {"element": {"key": "box"}, "name": "Box"}
    assert [finding.name for finding in lint_payload(body, settings=settings).findings] == ["configuration-required"]


def test_what_is_linted_is_a_copy_with_tuples_as_arrays() -> None:
    assert not lint_payload({**PAYLOAD, "tags": ("a", "b")}, settings=Settings(select=("tags-type",))).findings


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (
            {**PAYLOAD, "tags": [dt.date(2014, 8, 21)]},
            r"^tags\[0\] is of type date, which JSON cannot represent; convert it as your JSON encoder does$",
        ),
        ({**PAYLOAD, "configuration": {5: 1}}, "^configuration has a key of type int; keys are strings$"),
        ([PAYLOAD], "^a payload must be a mapping, not list$"),
    ],
)
def test_what_json_does_not_know_is_refused(payload: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        lint_payload(payload)


def test_a_payload_that_holds_itself_is_refused() -> None:
    payload = dict(PAYLOAD)
    payload["configuration"] = {"self": payload}
    with pytest.raises(ValueError, match=r"^the payload contains itself, or is nested too deeply or too large$"):
        lint_payload(payload)


def test_a_text_gives_places() -> None:
    (finding,) = lint_text(json.dumps(PAYLOAD, indent=2), "box.json", settings=ONE_RULE).findings
    assert finding.span is not None
    assert finding.file == "box.json"
    assert lint_text(json.dumps(PAYLOAD).encode(), "box.json", settings=ONE_RULE).payloads == 1


def test_a_text_in_which_a_payload_is_looked_for() -> None:
    report = lint_text("{}", "a.json", is_payload=False)
    assert (report.payloads, report.findings, report.files[0].skipped) == (0, (), "no instance payload in it")
    assert fix_text('{"foo": 1,}', "a.json", is_payload=False).text == '{"foo": 1,}'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{}", [("IL201", "<text>.json"), ("IL202", "<text>.json"), ("IL203", "<text>.json")]),
        ('{"foo": 1}', [(code, "<text>.json") for code in ("IL201", "IL202", "IL203", "IL204")]),
        ("[]", [("IL210", "<text>.json")]),
        (b"\xef\xbb\xbf[]", [("IL115", "<text>.json"), ("IL210", "<text>.json")]),
        ("hello", [("IL210", "<text>.yaml")]),
        ("5", [("IL210", "<text>.yaml")]),
        ("", [("IL210", "<text>.yaml")]),
        ("# nothing\n", [("IL210", "<text>.yaml")]),
        ("{element: {key: box}, name: Contracts, configuration: {}}", []),
    ],
)
def test_a_text_is_a_payload_whatever_it_looks_like(text: str | bytes, found: list[tuple[str, str]]) -> None:
    report = lint_text(text)
    assert [(finding.code, finding.file) for finding in report.findings] == found
    assert report.payloads == 1


@pytest.mark.parametrize("name", ["page.md", "script.sh", "requests.http", "lines.jsonl"])
def test_pages_and_lines_are_searched_for_payloads(name: str) -> None:
    assert lint_text('{"foo": 1}\n', name).payloads == 0


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [json.dumps(PAYLOAD), "element:\n  key: box\nname: Contracts\nconfiguration: {}\n"])
def test_utf_16_without_a_mark_is_told(text: str, encoding: str) -> None:
    report = lint_text(text.encode(encoding), settings=Settings(select=("IL116",)))
    assert [(finding.code, finding.message) for finding in report.findings] == [
        ("IL116", "file is encoded as UTF-16; save it as UTF-8")
    ]


def test_a_text_without_a_name_is_fixed_in_its_notation() -> None:
    fixed = fix_text('{"element": "box", "name": "Contracts", "configuration": {}}')
    assert fixed.text == '{"element": {"key": "box"}, "name": "Contracts", "configuration": {}}'
    assert fixed.report.findings == ()


def test_lone_surrogates_in_a_text() -> None:
    assert lint_text('{"element": {"key": "box"}, "name": "\udce9", "configuration": {}}', "a.json").payloads == 1


def test_paths_are_read_under_their_own_config(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(PAYLOAD))
    (tmp_path / "instancelint.toml").write_text("select = ['events-callback-url-missing']\n")
    assert len(lint_paths(tmp_path).findings) == 1
    assert len(lint_paths([tmp_path / "a.json", str(tmp_path)]).findings) == 1
    assert len(lint_paths(tmp_path, settings=Settings(select=("tags-type",))).findings) == 0
    (tmp_path / "instancelint.toml").write_text("x = 1\n")
    with pytest.raises(ConfigError, match="unknown key 'x'"):
        lint_paths(tmp_path)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(PAYLOAD))
    with pytest.raises(InputError) as caught:
        lint_paths([tmp_path / "gone", tmp_path / "a.json"], settings=ONE_RULE)
    assert caught.value.errors == (f"cannot read {tmp_path / 'gone'}: no such file or directory",)
    assert len(caught.value.report.findings) == 1


@pytest.mark.parametrize(("paths", "kind"), [(3, "int"), ([3], "int"), (b"a.json", "bytes"), (None, "NoneType")])
def test_what_is_no_path(paths: object, kind: str) -> None:
    with pytest.raises(TypeError) as caught:
        lint_paths(paths)  # type: ignore[arg-type]  # what a type checker refuses
    assert str(caught.value) == f"a path must be a string or a Path, not {kind}"


def test_threads_give_what_one_thread_gives() -> None:
    payloads = [{**PAYLOAD, "name": f"Box {number}"} for number in range(40)]
    alone = [lint_payload(payload) for payload in payloads]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lint_payload, payloads)) == alone


def test_every_public_name_is_there() -> None:
    for name in instancelint.__all__:
        assert getattr(instancelint, name) is not None
    assert set(instancelint.__all__) <= set(dir(instancelint))
    with pytest.raises(AttributeError, match="module 'instancelint' has no attribute 'nonsense'"):
        instancelint.nonsense  # noqa: B018 - the access is the test


@pytest.mark.parametrize(
    "program",
    [
        "import instancelint",
        "from instancelint import *",
        f"from instancelint import lint_payload; lint_payload({ {**PAYLOAD, 'configuration': {}}!r})",
        f"from instancelint import lint_payload; assert lint_payload({ {**PAYLOAD, 'tags': 5}!r}).findings",
    ],
)
def test_importing_costs_neither_the_command_line_nor_the_schema_library(program: str) -> None:
    code = f"{program}\nimport sys\nprint(sorted({{'click', 'jsonschema', 'concurrent.futures'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version

    assert instancelint.__version__ == version("instancelint")


def test_fixing_a_text() -> None:
    text = '\ufeff{"element": {"key": "box"},\r\n "configuration": {}, "nam": "x", "tags": ["a", "a"]}'
    fixed = fix_text(text, "box.json")
    assert fixed.text == text.replace(', "a"]', "]")
    assert [finding.code for finding in fixed.fixed] == ["IL602"]
    assert "IL204" in {finding.code for finding in fixed.report.findings}
    assert fix_text(fixed.text, "box.json")[:3] == (fixed.text, fixed.report, ())
    assert fix_text(text, "box.json", unsafe=True).text == fixed.text.replace('"nam"', '"name"')


def test_fixing_leaves_alone_what_is_no_payload_or_too_large() -> None:
    assert fix_text("{}", "x.json").text == "{}"
    small = Settings(limits=Limits(size=10))
    assert fix_text('{"element": {"key": " box"}}', "x.json", settings=small).fixed == ()
    assert fix_text('{"element": {"key": " box"}}\udc80', "x.json").fixed == ()


@pytest.mark.parametrize(
    ("choices", "names"),
    [
        ({"select": ["events"]}, ["events-callback-url-missing"]),
        ({"select": ["events"], "ignore": ["IL301"]}, []),
        ({"kind": "update", "select": ["name-required"]}, []),
        ({"kind": Kind.CREATE, "select": ["name-required"]}, ["name-required"]),
        ({"profile": "deploy", "select": ["placeholder-value"]}, ["placeholder-value"]),
        ({"profile": Profile.DOCS, "select": ["oauth-keys-missing"]}, []),
    ],
)
def test_choices_go_over_settings(choices: Choices, names: list[str]) -> None:
    payload: dict[str, object] = {
        "element": {"key": "box"},
        "configuration": {"event.notification.enabled": True, "oauth.api.key": "<CLIENT_ID>"},
    }
    text = json.dumps(payload)
    assert [finding.name for finding in lint_payload(payload, **choices)] == names
    assert [finding.name for finding in lint_text(text, "a.json", **choices)] == names
    assert [finding.name for finding in fix_text(text, "a.json", **choices).report] == names


def test_choices_add_to_settings() -> None:
    settings = Settings(select=("events", "IL203"), ignore=("IL203",))
    payload: dict[str, object] = {"element": {"key": "box"}, "configuration": {"event.notification.enabled": True}}
    assert [finding.code for finding in lint_payload(payload, settings=settings)] == ["IL301"]
    assert list(lint_payload(payload, settings=settings, ignore=["IL301"])) == []


def test_choices_go_over_config_files(tmp_path: Path) -> None:
    (tmp_path / "instancelint.toml").write_text('select = ["IL203"]\n')
    (tmp_path / "a.json").write_text(
        '{"element": {"key": "box"}, "configuration": {"event.notification.enabled": true}}'
    )
    assert [finding.code for finding in lint_paths(tmp_path)] == ["IL203"]
    assert [finding.code for finding in lint_paths(tmp_path, select=["IL301"])] == ["IL301"]
    assert [finding.code for finding in lint_paths(tmp_path, ignore=["IL203"])] == []
    assert [(finding.line, finding.column) for finding in lint_paths(tmp_path)] == [(1, 2)]


def test_private_elements_are_an_argument(tmp_path: Path) -> None:
    definition = tmp_path / "acme.json"
    text = (DATA / "definitions" / "akeneo.json").read_text(encoding="utf-8")
    definition.write_text(text.replace('"akeneo"', '"acme-crm"'), encoding="utf-8")
    payload: dict[str, object] = {"element": {"key": "acme-crm"}, "configuration": {}, "name": "Acme"}
    unknown = [finding.code for finding in lint_payload(payload, select=["element-key-unknown"])]
    known = [finding.code for finding in lint_payload(payload, select=["element-key-unknown"], elements=[definition])]
    assert (unknown, known) == (["IL701"], [])


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: lint_payload({}, settings={"select": []}),  # type: ignore[arg-type] # what is refused
            TypeError,
            "settings must be Settings, not dict; write Settings(select=[...]), or pass select=[...]",
        ),
        (lambda: lint_payload({}, select="IL3"), TypeError, "select must be a list, not str; write select=[...]"),
        (lambda: lint_payload({}, select=[3]), TypeError, "select must list strings, not int"),  # type: ignore[list-item]
        (
            lambda: lint_payload({}, kind="creat"),
            ValueError,
            "invalid kind 'creat'; valid values are create, create-for-element, update, response, poller-configuration",
        ),
        (
            lambda: lint_payload({}, profile=3),  # type: ignore[arg-type] # what is refused
            TypeError,
            "profile must be Profile or one of default, docs, deploy, not int",
        ),
        (
            lambda: lint_payload({}, selct=["IL3"]),  # type: ignore[call-arg] # what is refused
            TypeError,
            "unknown keyword argument 'selct'",
        ),
        (
            lambda: lint_text({"element": 1}),  # type: ignore[arg-type] # what is refused
            TypeError,
            "text must be a string, not dict; use lint_payload for data",
        ),
        (
            lambda: fix_text(b"{}"),  # type: ignore[arg-type] # what is refused
            TypeError,
            "text must be a string, not bytes; decode it first",
        ),
        (
            lambda: lint_payload("{}"),  # type: ignore[arg-type] # what is refused
            TypeError,
            "a payload must be a mapping, not str; use lint_text",
        ),
        (
            lambda: lint_payload({"a": [dt.date(2020, 1, 1)]}),
            TypeError,
            "a[0] is of type date, which JSON cannot represent; convert it as your JSON encoder does",
        ),
    ],
)
def test_wrong_arguments_are_named_with_the_way_out(
    call: Callable[[], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value).startswith(message)


@dataclasses.dataclass
class Body:
    name: str = "Contracts"


class Attrs:
    __attrs_attrs__ = ()


class Model:
    def model_dump(self) -> None: ...


@pytest.mark.parametrize(
    ("value", "way"),
    [
        (Body(), "dataclasses.asdict(value)"),
        (Attrs(), "attrs.asdict(value)"),
        (Model(), 'value.model_dump(mode="json", by_alias=True)'),
    ],
)
def test_objects_are_refused_with_the_way_to_what_they_send(value: object, way: str) -> None:
    """Which of its members a program sends, and under which names, only the program knows."""
    for payload in (value, {"element": value}, {"tags": [value]}):
        with pytest.raises(TypeError) as caught:
            lint_payload(payload)  # type: ignore[arg-type] # what is refused
        assert str(caught.value).endswith(f"; pass what you send, such as {way}")


_AFTER_WARM_UP = """
import sys, instancelint
instancelint.warm_up()
before = set(sys.modules)
instancelint.lint_payload({"element": {"key": "sfdc"}, "configuration": {"event.notification.enabled": "true"}})
instancelint.lint_text('{"element": {"key": "sfdc"} "configuration": []}')
instancelint.lint_text("element: {key: sfdc}\\nconfiguration:\\n  event.vendor.type: poling\\n")
instancelint.fix_text('{"element": {"key": "sfdc"} "name": " x"}')
print(sorted(set(sys.modules) - before))
"""


def test_after_warming_up_nothing_is_left_to_load() -> None:
    done = subprocess.run([sys.executable, "-c", _AFTER_WARM_UP], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_service_may_lint_in_threads_of_its_loop() -> None:
    texts = [f'{{"element": {{"key": "box"}}, "configuration": {{}}, "name": "N{number}"}}' for number in range(40)]

    async def serve() -> list[Report]:
        return await asyncio.gather(*(asyncio.to_thread(lint_text, text, "a.json") for text in texts))

    assert asyncio.run(serve()) == [lint_text(text, "a.json") for text in texts]

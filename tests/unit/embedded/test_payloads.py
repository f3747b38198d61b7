"""Which payloads a text holds, of which kind, and what is part of what."""

from __future__ import annotations

import json

import pytest
from linting import lint, named

from instancelint.base.source_text import SourceText
from instancelint.config.settings import Settings
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.lint.linter import Linter
from instancelint.model.document import Document
from instancelint.model.terms import Kind

CREATE = '{"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": true}}'
RESPONSE = '{"id": 1, "token": "x", "valid": true, "element": {"key": "box"}, "configuration": {}}'
BARE = '"event.notification.enabled": "true",\n"event.vendor.type": "polling",\n'
REQUEST = "POST https://x.example/elements/api-v2/instances HTTP/1.1\n\n"


def payloads(name: str, text: str, *places: str) -> tuple[Document, ...]:
    return payloads_in(SourceText(name, text), Expectation(places=places))


def fence(text: str, info: str = "json") -> str:
    return f"```{info}\n{text}\n```\n"


@pytest.mark.parametrize(
    ("name", "text", "kinds"),
    [
        ("a.json", CREATE, [Kind.CREATE]),
        ("a.json", f"[{CREATE}, 1, {RESPONSE}]", [Kind.CREATE, Kind.RESPONSE]),
        ("a.json", f'{{"instances": [{CREATE}]}}', [Kind.CREATE]),
        ("a.json", '{"instances": 1}', []),
        ("a.json", '[{"a": 1}]', []),
        ("a.yaml", f"{CREATE}\n---\n- {CREATE}\n- {RESPONSE}\n", [Kind.CREATE, Kind.CREATE, Kind.RESPONSE]),
        ("a.jsonl", f"{CREATE}\n\n{RESPONSE}\n[{CREATE}]", [Kind.CREATE, Kind.RESPONSE, Kind.CREATE]),
        ("a.md", fence(CREATE) + fence(RESPONSE), [Kind.CREATE, Kind.RESPONSE]),
        ("a.md", fence(f"[{CREATE}, {CREATE}]"), [Kind.CREATE, Kind.CREATE]),
        ("a.md", fence('{"name": "x", "version": "1"}'), []),
        ("a.md", fence('{"element": {"key": "own"}, "configuration": {"site.id": "1"}}'), [Kind.CREATE]),
        ("a.md", fence('{"element": {"key": "<KEY>"}, "name": "x", "configuration": {}}'), [Kind.CREATE]),
        ("a.md", fence('{"element": {"key": "own"}, "name": "x", "providerData": {"code": "x"}}'), [Kind.CREATE]),
        ("a.md", fence('{"element": {"key": "a"}, "name": "x", "configuration": {"username": "y"}}'), []),
        ("a.md", fence('{"configuration": {"username": "y"}, "name": "x", "element": "#app"}'), []),
        ("a.md", fence('{"event.type": "click", "name": "x"}'), []),
        ("a.md", fence('{"event": {"type": "click"}, "name": "x"}'), []),
        ("a.md", fence('{"event": {"notification": {"enabled": true}}, "a": 1}'), [Kind.UPDATE]),
        ("a.md", fence('{"event.notifcation.enabled": true, "a": 1}'), [Kind.UPDATE]),
        ("a.md", fence(CREATE, "python"), [Kind.CREATE]),
        ("a.md", fence(f"x = {CREATE}", "python"), [Kind.CREATE]),
        ("a.md", fence(f"x = {CREATE}", "julia"), []),
        ("a.md", fence("element:\n  key: box\nname: x\nconfiguration: {}", ""), [Kind.CREATE]),
        ("a.md", fence(CREATE, "json instancelint=update"), [Kind.UPDATE]),
        ("a.md", fence(CREATE, "json instancelint=ignore"), []),
        ("a.http", REQUEST + CREATE, [Kind.CREATE]),
        ("a.http", REQUEST + RESPONSE, [Kind.CREATE]),
        ("a.http", REQUEST.replace("POST", "PATCH").replace("instances", "instances/1") + CREATE, [Kind.UPDATE]),
        (
            "a.http",
            REQUEST.replace("instances", "elements/box/instances") + '{"name": "x"}',
            [Kind.CREATE_FOR_ELEMENT],
        ),
        ("a.http", REQUEST.replace("instances", "formulas") + '{"name": "x"}', []),
        ("a.sh", f"echo '{CREATE}'", [Kind.CREATE]),
    ],
)
def test_kinds(name: str, text: str, kinds: list[Kind]) -> None:
    found = payloads(name, text)
    assert [document.kind for document in found] == kinds
    assert [document.number for document in found] == list(range(len(kinds)))


@pytest.mark.parametrize(
    ("text", "wrapper"),
    [
        (BARE, ("configuration",)),
        ('{"event.notification.enabled": true}', ("configuration",)),
        ('"configuration": {\n  "event.notification.enabled": "true",\n  ...\n}', ()),
        ('{"element": {"key": "box"}, "configuration": {...}, ...}', ()),
        ('{"configuration": {"oauth.api.key": "x"}}', ()),
        (
            '"files": {"url": "/hubs/documents/files", "idField": "id"}',
            ("configuration", "event.poller.configuration"),
        ),
        ('{"element": {"key": "box"}, "configuration": {\n{% include more.md %}\n}, "name": "x"}', ()),
    ],
)
def test_fragments(text: str, wrapper: tuple[str, ...]) -> None:
    (found,) = payloads("a.md", fence(text))
    assert (found.fragment, found.kind, found.wrapper, found.issues) == (True, Kind.UPDATE, wrapper, ())
    report = lint(fence(text), "a.md", Linter(Settings(select=("ALL",), ignore=("IL5", "boolean-as-string"))))
    assert report.findings == ()


def test_values_and_keys_of_a_fragment_are_checked() -> None:
    text = fence(BARE.replace("polling", "poling") + '"event.notification.callback.url": "https;//x.io"', "")
    found = {(finding.pointer, finding.name, _line(text, finding.span)) for finding in lint(text, "a.md").findings}
    assert found == {
        ("/configuration/event.notification.enabled", "boolean-as-string", 2),
        ("/configuration/event.vendor.type", "event-vendor-type-value", 3),
        ("/configuration/event.notification.callback.url", "url-malformed", 4),
    }


def test_a_fence_can_say_that_it_is_a_fragment() -> None:
    text = fence('{"element": {"key": "box"}, "name": "x"}', "json instancelint=fragment")
    assert lint(text, "a.md").findings == ()
    created = text.replace("=fragment", "=create")
    assert named(lint(created, "a.md").findings) == [("configuration-required", "")]


def test_a_body_that_lost_its_first_brace_is_no_fragment() -> None:
    text = fence('"element": {"key": "box"},\n"name": "x",\n"configuration": {"filter.response.nulls": true}\n}')
    (finding,) = lint(text, "a.md").findings
    assert (finding.name, _line(text, finding.span)) == ("json-unbalanced-brackets", 2)


def test_bare_members_are_a_mistake_in_a_request() -> None:
    text = f"curl -X POST https://x.io/instances -H 'Authorization: User $A' -H 'Content-Type: a' -d '{BARE}'"
    assert "json-unbalanced-brackets" in {finding.name for finding in lint(text, "a.sh").findings}


def test_liquid_tags_are_templates() -> None:
    text = CREATE.replace('"box"', '"{{page.elementKey}}"').replace("true", "{{ nulls }}")
    assert lint(fence(f"{{% raw %}}\n{text}\n{{% endraw %}}"), "a.md").findings == ()


def test_a_response_is_a_mistake_only_where_it_is_sent() -> None:
    linter = Linter(Settings(select=("response-only-property",)))
    assert lint(fence(RESPONSE), "a.md", linter).findings == ()
    sent = f"curl -X POST https://x.io/instances -d '{RESPONSE}'"
    assert {finding.pointer for finding in lint(sent, "a.sh", linter).findings} == {"/id", "/token", "/valid"}


def test_a_request_with_its_body_elsewhere_is_checked_and_is_no_payload() -> None:
    report = lint("curl -X POST https://x.io/elements/api-v2/instances -d @instance.json", "a.sh")
    assert named(report.findings) == [("curl-header-missing", "")]
    assert report.payloads == 0


def test_every_syntax_issue_of_a_list_belongs_to_its_item() -> None:
    broken = CREATE.replace('"Box",', '"Box"')
    report = lint(f"[{CREATE},\n{broken},\n{CREATE}]", "a.json", Linter(Settings(select=("IL1",))))
    assert [(finding.payload, finding.path) for finding in report.findings] == [(1, ("name",))]


def test_a_configured_place_is_a_payload_whatever_it_looks_like() -> None:
    text = json.dumps({"kind": "Instance", "spec": {"instance": {"name": "x"}}})
    assert payloads("a.json", text) == ()
    (found,) = payloads("a.json", text, "/spec/instance")
    assert (found.kind, found.data, found.base) == (Kind.CREATE, {"name": "x"}, ("spec", "instance"))


def test_a_broken_payload_in_a_string() -> None:
    body = '{"element": {"key": "box"},\n "name": "x" "configuration": {}}'
    text = f"a: 1\nbody: |\n  {body.replace(chr(10), chr(10) + '  ')}\n"
    (finding,) = lint(text, "a.yaml", Linter(Settings(payloads=("/body",), select=("IL101",)))).findings
    assert finding.span is not None
    assert text[: finding.span.start].endswith('"name": "x"')


def _line(text: str, span: object) -> int:
    return text.count("\n", 0, span.start) + 1  # type: ignore[attr-defined] # a span


@pytest.mark.parametrize(
    "members",
    [
        '"configuration": {\n{% for k, v in s %}\n"{{ k }}": "{{ v }}"{{ "," if not loop.last }}\n{% endfor %}\n}',
        '"configuration": {"api.key": "k"}{{ ", " if tags }}\n{% if tags %}"tags": {{ tags }}{% endif %}\n',
        '"configuration": {"api.key": "k", "filter.response.nulls": {{ if .N }}true{{ else }}false{{ end }}}',
        '"configuration": {"api.key": "k"},\n"tags": [{{ range .T }}{{ if . }}, {{ end }}"{{ . }}"{{ end }}]',
        '"configuration": {\n{{- range .S }}\n"{{ . }}": "x",\n{{- end }}\n"event.notification.enabled": true}',
    ],
)
def test_templates_of_whole_files(members: str) -> None:
    report = lint(f'{{"element": {{"key": "stripe"}}, "name": "x", {members}}}', "a.json")
    assert (report.payloads, report.findings) == (1, ())


def test_a_key_that_is_a_template_leaves_a_payload_open() -> None:
    text = "element:\n  key: stripe\nname: x\nconfiguration:\n  {{ key }}: a\n  event.notification.enabled: true\n"
    assert lint(text, "a.yaml").findings == ()
    assert [finding.code for finding in lint(text.replace("{{ key }}", "api.key"), "a.yaml").findings] == ["IL301"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('10:01 INFO POST /instances {"element": {"key": "box"}, "configuration": {"oauth.api.key": "k"}}\n', 0),
        ('[INFO] POST /instances {"element": {"key": "box"}, "configuration": {"oauth.api.key": "k"}}\n', 0),
        ('Send this:\n{"element": {"key": "box"}, "configuration": {"oauth.api.key": "k"}}\n', 0),
        ('# of ours\n{"element": {"key": "box"}, "configuration": {"oauth.api.key": "k"}}\n', 1),
        ("\n// of ours\n/* and theirs */ {element: {key: 'box'}, name: 'x'}\n", 1),
        ("element\n  key: box\nname: x\nconfiguration:\n  oauth.api.key: k\n", 1),
        ("- element: {key: box}\n  name: x\n", 1),
        ("element: key: box\nname: x\nconfiguration: {oauth.api.key: k}\n", 1),
        ('Note: to all\nSend {"element": {"key": "box"}, "configuration": {"oauth.api.key": "k"}} to it\n', 0),
        ('Feature: A\n  Scenario: B\n    """\n    {"element": {"key": "box"}, "configuration": {}}\n    """\n', 0),
    ],
)
def test_a_file_of_another_kind_is_read_if_it_begins_as_data(text: str, count: int) -> None:
    assert lint(text, "a.log").payloads == count


def test_null_of_another_language_is_one_mistake() -> None:
    text = '{"element": {"key": "stripe"}, "name": "x", "configuration": {"api.key": "${K}", "a.b": None}}'
    assert [finding.code for finding in lint(text, "a.json").findings if finding.code != "IL702"] == ["IL111"]

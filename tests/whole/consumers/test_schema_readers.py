"""
Our schemas in the programs that people load them into, several at once: Ajv, VS Code's JSON, yaml-language-server.

`make test-consumers` installs those with npm; elsewhere these tests are skipped.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from language_server import Client
from repository import ROOT

from instancelint import lint_payload
from instancelint.base.addresses import SCHEMAS
from instancelint.domain.catalog import Catalog
from instancelint.domain.element_schema import element_schema
from instancelint.domain.schema_bundle import bundle
from tools import schema_store, site_schemas

SCRIPTS = Path(__file__).parent / "node"
INSTALLED = ROOT / "build" / "consumers"
if os.environ.get("INSTANCELINT_TEST_CONSUMERS") != "required" and not (INSTALLED / "node_modules").is_dir():
    pytest.skip("what `make test-consumers` installs with npm is not here", allow_module_level=True)

GOOD: dict[str, Any] = {
    "element": {"key": "box"},
    "configuration": {
        "oauth.api.key": "${ID}",
        "oauth.api.secret": "${SECRET}",
        "oauth.callback.url": "https://acme.example/oauth",
    },
    "providerData": {"code": "${CODE}"},
    "name": "Contracts",
    "tags": ["contracts"],
}
BAD = GOOD | {"configuration": {**GOOD["configuration"], "event.notification.enabled": True}}
ADVISED = GOOD | {"tags": [" contracts"]}


def node(script: str, job: object) -> Any:  # noqa: ANN401 - as the script has it
    command = ["node", str(SCRIPTS / script), str(INSTALLED)]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_ajv_loads_all_schemas_of_the_site_at_once_and_agrees() -> None:
    schemas = [json.loads(text) for name, text in site_schemas.files() if not name.endswith("/elements.json")]
    wanted = []
    cases = []
    for draft in ("2020-12", "draft-07"):
        for strict in ("", "strict/"):
            for name in ("instance", "elements/box"):
                for data, valid in ((GOOD, True), (BAD, False), (ADVISED, not strict)):
                    cases.append({"id": f"{SCHEMAS}{draft}/{strict}{name}.json", "data": data})
                    wanted.append(valid)
    for source in ("instance", "instance-for-element", "update"):
        cases.append({"id": f"{SCHEMAS}{source}.schema.json", "data": GOOD})
        wanted.append(True)

    assert node("ajv.mjs", {"schemas": schemas, "cases": cases, "strict": False}) == wanted


def test_ajv_accepts_what_schemastore_is_offered() -> None:
    """With the keywords that SchemaStore adds, and the strictness that its file of options asks for."""
    files = dict(schema_store.files())
    schemas = {path: json.loads(text) for path, text in files.items() if path.startswith("src/schemas/json/")}
    cases, wanted = [], []
    for path, text in files.items():
        match = re.fullmatch(r"src/(test|negative_test)/(.*)/[^/]*\.yaml", path)
        if match:
            cases.append({"id": schemas[f"src/schemas/json/{match[2]}.json"]["$id"], "data": yaml.safe_load(text)})
            wanted.append(match[1] == "test")

    assert node("ajv.mjs", {"schemas": list(schemas.values()), "cases": cases, "strict": True}) == wanted
    assert len(cases) == 36


def element(key: str, *, strict: bool) -> dict[str, Any]:
    catalog = Catalog.default()
    found = catalog.get(key)
    assert found is not None
    return element_schema(found, catalog, draft="7", strict=strict)


def filled_in(snippet: str) -> str:
    """Return what an editor inserts: the defaults of tab stops, without the escapes of snippets."""
    text = re.sub(r"(?<!\\)\$\{\d+:([^}]*)\}", r"\1", snippet)
    return re.sub(r"\\([\\$}])", r"\1", re.sub(r"(?<!\\)\$\d+", "", text))


def test_vs_code_reads_json_with_several_of_them() -> None:
    strict, box = bundle("instance", draft="7", strict=True), element("box", strict=False)
    schemas = [
        {"uri": strict["$id"], "fileMatch": ["*.instance.json"], "schema": strict},
        {"uri": box["$id"], "fileMatch": ["box.json"], "schema": box},
    ]
    bad = json.dumps(BAD, indent=2)
    padded = json.dumps(ADVISED, indent=2)
    texts = [
        {"uri": "file:///a.instance.json", "text": bad, "hover": bad.index("event.notification.enabled")},
        {"uri": "file:///b.instance.json", "text": padded},
        {"uri": "file:///box.json", "text": padded, "hover": padded.index("oauth.api.key")},
        {"uri": "file:///box.json", "text": "", "complete": 0},
        {"uri": "file:///c.instance.json", "text": "", "complete": 0},
    ]

    events, tags, shown, started, generic = node("vscode_json.mjs", {"schemas": schemas, "texts": texts})

    assert events["problems"] == [
        [bad.index('"configuration"'), 'Missing property "event.notification.callback.url".'],
    ]
    assert "Enables events for the instance." in events["hover"][0]
    assert "rules/boolean-as-string.html" in events["hover"][0]
    ((place, message),) = tags["problems"]
    assert place == padded.index('" contracts"')
    assert message.endswith("(surrounding-whitespace)")
    assert shown["problems"] == []
    assert "elements/box.html" in shown["hover"][0]
    for answer, ways in (
        (started, ("Box instance", "Box instance with events by webhook")),
        (
            generic,
            (
                "Element instance",
                "Element instance with events by webhook",
                "Element instance with events by polling",
            ),
        ),
    ):
        offered = {label: filled_in(text) for label, text in answer["items"] if "instance" in label}
        assert tuple(offered) == ways
        for text in offered.values():
            assert {finding.name for finding in lint_payload(json.loads(text)).findings} <= {
                "placeholder-value",
                "placeholder-element-key",
            }


@pytest.fixture
def yaml_server(tmp_path: Path) -> Iterator[Client]:
    names = {}
    for name, schema in (
        ("instance", bundle("instance", draft="7", strict=True)),
        ("box", element("box", strict=False)),
    ):
        path = tmp_path / f"{name}.schema.json"
        path.write_text(json.dumps(schema), encoding="utf-8")
        names[path.as_uri()] = f"*.{name}.yaml"
    settings = {"yaml": {"schemas": names, "schemaStore": {"enable": False}, "validate": True}}
    server = INSTALLED / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    client = Client(["node", str(server), "--stdio"], settings)
    yield client
    client.close()


def opened(client: Client, name: str, text: str) -> str:
    uri = f"file:///project/{name}"
    client.tell(
        "textDocument/didOpen",
        {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}},
    )
    return uri


def test_yaml_language_server_reads_yaml_with_several_of_them(yaml_server: Client) -> None:
    events = opened(yaml_server, "a.instance.yaml", yaml.safe_dump(BAD, sort_keys=False))
    assert yaml_server.problems(events) == [
        (2, 0, "A callback URL is required if events are enabled. (events-callback-url-missing)")
    ]
    advised = opened(yaml_server, "b.box.yaml", yaml.safe_dump(ADVISED, sort_keys=False))
    assert yaml_server.problems(advised) == []
    hovered = yaml_server.ask("textDocument/hover", {"textDocument": {"uri": advised}, "position": at(3, 4)})
    assert "elements/box.html" in hovered["contents"]["value"]

    empty = opened(yaml_server, "c.box.yaml", "")
    offered = yaml_server.ask("textDocument/completion", {"textDocument": {"uri": empty}, "position": at(0, 0)})
    texts = {each["label"]: filled_in(each["insertText"]) for each in offered["items"] if "instance" in each["label"]}
    assert next(iter(texts)) == "Box instance"
    for text in texts.values():
        payload = yaml.safe_load(text)
        assert payload["element"] == {"key": "box"}
        assert {finding.name for finding in lint_payload(payload).findings} == {"placeholder-value"}


def at(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}

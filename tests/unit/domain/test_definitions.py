from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from linting import lint
from repository import DATA

from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.definitions import DefinitionError, read_all, read_definitions
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.starter import Mechanism, starter
from instancelint.lint.linter import Linter

EXPORT: dict[str, object] = {
    "id": 9001,
    "key": "acmecrm",
    "name": "Acme CRM",
    "hub": "crm",
    "authentication": {"type": "oauth2"},
    "configuration": [
        {"key": "oauth.api.key", "name": "Client id", "type": "TEXTFIELD_128", "required": True},
        {
            "key": "oauth.api.secret",
            "name": "Client secret",
            "type": "PASSWORD",
            "required": True,
            "defaultValue": "hunter2x",
        },
        {"key": "oauth.callback.url", "type": "TEXTFIELD_1000", "required": True, "defaultValue": None},
        {
            "key": "base.url",
            "type": "TEXTFIELD_32",
            "required": True,
            "internal": True,
            "defaultValue": "https://api.acme.test/v1",
        },
        {"key": "acme.site", "name": " Site\n name ", "type": "TEXTFIELD_64", "required": True, "defaultValue": ""},
        {
            "key": "acme.region",
            "type": "COMBO",
            "required": True,
            "options": [{"name": "Europe", "value": "eu"}, {"value": "us"}],
        },
        {"key": "acme.note", "type": "TEXTAREA", "defaultValue": "anything could stand here"},
        {
            "key": "acme.sandbox",
            "type": "BOOLEAN_YESNO",
            "options": [{"value": "Yes"}, {"value": "No"}],
            "defaultValue": "false",
        },
        {"key": "acme.script", "type": "CODE_EDITOR", "hideFromConsole": True},
        {"key": "acme.rating", "type": "STARS_5", "required": False},
        {"key": "event.notification.enabled", "type": "BOOLEAN", "defaultValue": "false"},
        {"key": "event.metadata", "type": "TEXTAREA", "defaultValue": '{"polling": {}, "webhook": {}}'},
        {"key": "event.poller.configuration", "type": "TEXTAREA", "defaultValue": '{"leads": {}, "contacts": {}}'},
    ],
    "parameters": [],
    "resources": [],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acme.json").write_text(json.dumps(EXPORT), encoding="utf-8")
    return tmp_path


def write(folder: Path, name: str, data: object) -> str:
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return str(path)


def definition(key: str, type_: str, **facts: object) -> Parameter:
    facts = {"required": False, **facts}
    return Parameter(key, Basis.DEFINITION, type_, required_basis=Basis.DEFINITION, **facts)  # type: ignore[arg-type] # keyword by keyword


def test_what_is_understood(folder: Path) -> None:
    (element,) = read_definitions(str(folder / "acme.json"))
    assert (element.key, element.name, element.hub, element.id) == ("acmecrm", "Acme CRM", "crm", 9001)
    assert element.authentication == ("oauth2",)
    assert element.provider_data == ("code",)
    assert element.events == ("polling", "webhook")
    assert element.poller_resources == ("contacts", "leads")
    assert element.source == str(folder / "acme.json")
    assert element.table
    assert set(element.basis.values()) == {Basis.DEFINITION}
    assert list(element.parameters.values()) == [
        definition("oauth.api.key", "string", required=True, label="Client id"),
        definition("oauth.api.secret", "string", required=True, secret=True, default=WITHHELD, label="Client secret"),
        definition("oauth.callback.url", "string", required=True),
        definition("base.url", "string", required=True, hidden=True, default="https://api.acme.test/v1"),
        definition("acme.site", "string", required=True, label="Site name"),
        definition("acme.region", "string", required=True, enum=("eu", "us")),
        definition("acme.note", "string", default=WITHHELD),
        definition("acme.sandbox", "boolean", default="false"),
        definition("acme.script", "string", hidden=True),
        definition("acme.rating", "string"),
        definition("event.notification.enabled", "boolean", default="false"),
        definition("event.metadata", "string", default=WITHHELD),
        definition("event.poller.configuration", "object", default=WITHHELD),
    ]


def test_what_is_required(folder: Path) -> None:
    (element,) = read_definitions(str(folder))
    # The secret has a default of its own, and base.url is the element's business.
    expected = ["acme.region", "acme.site", "oauth.api.key", "oauth.callback.url"]
    assert [found.key for found in element.missing({})] == expected
    assert element.oauth_requirements() == {
        "oauth.api.key": Basis.DEFINITION,
        "oauth.callback.url": Basis.DEFINITION,
    }
    assert (element.uses_oauth, element.takes_grant) == (True, True)


def test_no_default_of_a_password_is_kept(folder: Path) -> None:
    assert "hunter2x" not in repr(read_definitions(str(folder)))


@pytest.mark.parametrize(
    ("value", "kind", "kept"),
    [
        ("true", "TEXTFIELD_32", "true"),
        ("100", "TEXTFIELD_32", "100"),
        (100, "TEXTFIELD_32", 100),
        (False, "BOOLEAN", False),
        ("https://api.acme.test:8443/v1/{id}", "TEXTFIELD_32", WITHHELD),
        ("https://user:word@acme.test", "TEXTFIELD_32", WITHHELD),
        ("https://acme.test/?token=abc", "TEXTFIELD_32", WITHHELD),
        ("true", "PASSWORD", WITHHELD),
        (12345678, "PASSWORD", WITHHELD),
        ({"a": 1}, "TEXTAREA", WITHHELD),
        ("", "TEXTFIELD_32", None),
        (None, "TEXTFIELD_32", None),
    ],
)
def test_defaults(tmp_path: Path, value: object, kind: str, kept: object) -> None:
    field = {"key": "k", "type": kind, "defaultValue": value}
    (element,) = read_definitions(write(tmp_path, "a.json", {"key": "a", "configuration": [field]}))
    assert element.parameters["k"].default == kept
    assert type(element.parameters["k"].default) is type(kept)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"authentication": {"type": "basic"}}, (("basic",), ())),
        ({"authentication": {"type": "apiKey"}}, (("api_key",), ())),
        ({"authentication": {"type": "oauth1"}}, (("oauth1",), ("oauth_token", "oauth_verifier", "secret"))),
        ({"authentication": "oauth2"}, (("oauth2",), ("code",))),
        ({"authentication": {"type": None}}, ((), ())),
        ({"typeOauth": True}, (("oauth2",), ("code",))),
        ({}, ((), ())),
    ],
)
def test_authentication(tmp_path: Path, given: dict[str, object], expected: object) -> None:
    (element,) = read_definitions(write(tmp_path, "a.json", {"key": "a", "configuration": [], **given}))
    assert (element.authentication, element.provider_data) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ({"type": "COMBO", "options": [{"value": "polling"}, {"value": "webhooks"}]}, ("polling", "webhook")),
        ({"type": "TEXTFIELD_32", "defaultValue": "Polling"}, ("polling",)),
        ({"type": "TEXTFIELD_32"}, ()),
    ],
)
def test_events_from_the_vendor_type(tmp_path: Path, field: dict[str, object], expected: tuple[str, ...]) -> None:
    export = {"key": "a", "configuration": [{"key": "event.vendor.type", **field}]}
    (element,) = read_definitions(write(tmp_path, "a.json", export))
    assert element.events == expected


def test_several_elements_in_files_folders_and_patterns(folder: Path) -> None:
    (folder / "sub").mkdir()
    write(folder / "sub", "two.json", [{"key": "two", "configuration": []}, {"key": "three", "configuration": []}])
    write(folder, "notes.txt", "no export")
    assert [element.key for element in read_definitions(str(folder))] == ["acmecrm"]
    assert [element.key for element in read_definitions(str(folder / "**" / "*.json"))] == ["acmecrm", "two", "three"]
    catalog = Catalog.default().with_files([str(folder / "*.json"), str(folder), str(folder / "sub" / "two.json")])
    assert catalog.known("acmecrm")
    assert catalog.known("three")
    assert catalog.known("box")


def test_a_byte_order_mark_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + b'{"key": "a", "configuration": []}')
    assert read_definitions(str(tmp_path / "a.json")) == [
        Element(
            "a",
            basis=dict.fromkeys(
                ("hub", "authentication", "events", "provider_data", "poller_resources"), Basis.DEFINITION
            ),
            table=True,
            source=str(tmp_path / "a.json"),
        )
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"key": "a",\n  "configuration": [}', (2, 21), "not valid JSON: Expecting value"),
        ("", (1, 1), "not valid JSON: Expecting value"),
        ('{"key": "a", "id": ' + "9" * 5000 + "}", (None, None), "contains a number that is too long"),
        ("[" * 100_000, (None, None), "is nested too deeply"),
        ("7", (None, None), "the document must be an object"),
        ("[7]", (None, None), "/0 must be an object"),
        ("{}", (None, None), "/key is missing or blank"),
        ('{"key": " "}', (None, None), "/key is missing or blank"),
        ('{"key": 5}', (None, None), "/key must be a string"),
        ('{"key": "a\\u0007"}', (None, None), "/key contains a control character"),
        ('{"key": "\\ud800"}', (None, None), "/key contains a control character"),
        ('{"key": "a"}', (None, None), "/configuration must be a list of parameters; this is not an exported element"),
        (
            '[{"key": "a", "configuration": {}}]',
            (None, None),
            "/0/configuration must be a list of parameters; this is not an exported element",
        ),
        ('{"key": "a", "name": [], "configuration": []}', (None, None), "/name must be a string"),
        ('{"key": "a", "authentication": [], "configuration": []}', (None, None), "/authentication must be an object"),
        (
            '{"key": "a", "authentication": {"type": 1}, "configuration": []}',
            (None, None),
            "/authentication/type must be a string",
        ),
        ('{"key": "a", "configuration": ["x"]}', (None, None), "/configuration/0 must be an object"),
        (
            '{"key": "a", "configuration": [{}]}',
            (None, None),
            "/configuration/0/key is missing or blank",
        ),
        (
            '{"key": "a", "configuration": [{"key": "b", "required": "yes"}]}',
            (None, None),
            "/configuration/0/required must be true or false",
        ),
        (
            '{"key": "a", "configuration": [{"key": "b", "internal": 1}]}',
            (None, None),
            "/configuration/0/internal must be true or false",
        ),
        (
            '{"key": "a", "configuration": [{"key": "b", "type": 1}]}',
            (None, None),
            "/configuration/0/type must be a string",
        ),
        (
            '{"key": "a", "configuration": [{"key": "b", "options": {"c": 1}}]}',
            (None, None),
            "/configuration/0/options must be a list of objects with a value",
        ),
        (
            '{"key": "a", "configuration": [{"key": "b", "options": [{"value": null}]}]}',
            (None, None),
            "/configuration/0/options/0 must be an object whose value is a string",
        ),
    ],
)
def test_broken_exports(tmp_path: Path, text: str, place: tuple[int | None, int | None], message: str) -> None:
    path = write(tmp_path, "broken.json", text)
    with pytest.raises(DefinitionError) as caught:
        read_definitions(path)
    error = caught.value
    assert (error.file, error.line, error.column, error.message) == (path, *place, message)
    where = path if error.line is None else f"{path}:{error.line}:{error.column}"
    assert str(error) == f"{where}: {message}"


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.json").write_bytes(b'{"key": "\xe9"}')
    expected = {
        "nosuch.json": "cannot read: no such file or directory",
        "no*.json": "no files match this pattern; name the exported element definitions",
        "empty": "folder contains no .json files; name the exported element definitions",
        "latin.json": "is not UTF-8; save it as UTF-8",
    }
    expected["nosuch.json"] = "cannot be read: no such file or directory"
    for name, message in expected.items():
        with pytest.raises(DefinitionError) as caught:
            read_definitions(str(tmp_path / name))
        assert caught.value.message == message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(DefinitionError) as caught:
        read_definitions(str(tmp_path / "pipe.json"))
    assert caught.value.message == "cannot be read: it is not a regular file"


def test_a_key_defined_twice(folder: Path) -> None:
    write(folder, "copy.json", EXPORT)
    with pytest.raises(DefinitionError) as caught:
        read_definitions(str(folder))
    first = folder / "acme.json"
    assert caught.value.message == f"element 'acmecrm' is already defined in {first}; keep one"
    assert caught.value.file == str(folder / "copy.json")


PUBLISHED = DATA / "definitions"
"""Definitions as people publish them, with what lies beside them."""


def test_published_definitions() -> None:
    found = read_all([str(PUBLISHED)])
    assert [element.key for element in found.elements] == [
        "adpwfnSDF", "akeneo", "asana", "dice", "eventmobiv1", "httppalette.se", "linkedin",
    ]  # fmt: skip
    assert [Path(file).name for file in found.others] == ["formula.json", "metadata.json", "swagger.json"]
    by_key = {element.key: element for element in found.elements}
    assert (by_key["dice"].authentication, by_key["dice"].takes_grant) == (("oauth2Password",), False)
    assert by_key["eventmobiv1"].events == ("polling",)
    assert [found.key for found in by_key["asana"].parameters.values() if found.sent] == []
    assert by_key["akeneo"].missing({}) == ()  # what it hides it fills in


@pytest.mark.parametrize("element", read_all([str(PUBLISHED)]).elements, ids=lambda element: element.key)
def test_a_body_for_a_published_definition_is_clean(element: Element) -> None:
    linter = Linter(Settings(elements=(str(PUBLISHED),)))
    ways: tuple[Mechanism | None, ...] = (None, "polling", "webhook")
    for events in (way for way in ways if way is None or way in element.events):
        report = lint(starter(element, notation="json", events=events), f"{element.key}.json", linter)
        assert report.payloads == 1
        assert {finding.name for finding in report.findings} <= {"placeholder-value"}


def test_a_key_that_is_defined_is_not_malformed(tmp_path: Path) -> None:
    file = write(tmp_path, "ours.json", {"key": "Our.Archive", "configuration": []})
    payload = json.dumps({"element": {"key": "Our.Archive"}, "name": "Files", "configuration": {}})
    own = Linter(Settings(elements=(file,)))
    assert [finding.name for finding in lint(payload, "a.json", own).findings] == []
    assert [finding.name for finding in lint(payload, "a.json").findings] == ["element-key-format"]


@pytest.mark.parametrize("pattern", ["", "*.json", "**/*.json"])
def test_other_files_are_passed_over(folder: Path, pattern: str) -> None:
    others = {
        "a.json": {"swagger": "2.0"}, "b.json": [], "c.json": 7, "d.json": {"key": "x"},
        "e.json": {"configuration": []}, "z.json": [{"name": "x"}],
    }  # fmt: skip
    for name, data in others.items():
        write(folder, name, data)
    found = read_all([str(folder / pattern)])
    assert [element.key for element in found.elements] == ["acmecrm"]
    assert [Path(file).name for file in found.others] == list(others)


def test_a_file_that_is_named_must_be_an_export(folder: Path) -> None:
    write(folder, "a.json", {"swagger": "2.0"})
    with pytest.raises(DefinitionError) as caught:
        read_all([str(folder), str(folder / "a.json")])
    assert caught.value.message == "/key is missing or blank"


def test_an_export_that_is_wrong_is_not_passed_over(folder: Path) -> None:
    file = write(folder, "b.json", {"key": "x", "configuration": {}})
    with pytest.raises(DefinitionError) as caught:
        read_all([str(folder)])
    assert (caught.value.file, caught.value.message) == (
        file,
        "/configuration must be a list of parameters; this is not an exported element",
    )


def test_a_folder_without_exports(tmp_path: Path) -> None:
    write(tmp_path, "swagger.json", {"swagger": "2.0"})
    with pytest.raises(DefinitionError) as caught:
        read_all([str(tmp_path)])
    assert caught.value.message == "none of these files is an exported element; name the files that are"

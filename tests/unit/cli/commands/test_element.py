from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("schema", "elements", "--bundle"), "the element catalogue is data, not a schema"),
        (("schema", "--element", "boxx"), "unknown element 'boxx'; did you mean 'box'?"),
        (("element", "boxx"), "unknown element 'boxx'; did you mean 'box'?"),
        (
            ("element", "qqqqqqqqqqqq"),
            "unknown element 'qqqqqqqqqqqq'; search with 'instancelint element --search TEXT'",
        ),
        (("element", "salesforce"), "unknown element 'salesforce'; did you mean 'sfdc' (Salesforce Sales Cloud)?"),
        (
            ("schema", "--element", "Salesforce Sales Cloud"),
            "unknown element 'Salesforce Sales Cloud'; did you mean 'sfdc' (Salesforce Sales Cloud)?",
        ),
        (
            ("init", "--element", "webex"),
            "unknown element 'webex'; did you mean 'ciscospark'?",
        ),
        (("init", "--element", "zoho"), "unknown element 'zoho'; did you mean 'zohocrm' or 'zohocrmv2'?"),
        (
            ("init", "--element", "c4c"),
            (
                "unknown element 'c4c'; did you mean 'sapc4ccrm' (SAP Hybris Cloud for Customer CRM)"
                " or 'sapc4chd' (SAP Hybris Cloud for Customer Helpdesk)?"
            ),
        ),
        (("element", "--search", "qqqqqqqq"), "no matching elements"),
        (("init", "--element", "boxx"), "unknown element 'boxx'; did you mean 'box'?"),
        (("init", "--element", "box", "--events", "polling"), None),
    ],
)
def test_wrong_elements(cli: Cli, arguments: tuple[str, ...], message: str | None) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("instancelint: ")
    if message:
        assert done.err == f"instancelint: {message}\n"


def test_elements(cli: Cli) -> None:
    assert cli("element", "box").out.startswith("box  Box\n")
    assert json.loads(cli("element", "box", "--output-format", "json").out)["key"] == "box"
    listed = cli("element").out.splitlines()
    assert len(listed) > 190
    assert [line.split()[0] for line in cli("element", "--search", "dropbox").out.splitlines()[1:3]] == [
        "dropbox",
        "dropboxbusiness",
    ]
    assert cli("element", "box", "--search", "x").code == 2


EXPORT = {
    "key": "acmecrm",
    "name": "Acme CRM",
    "hub": "crm",
    "authentication": {"type": "basic"},
    "configuration": [{"key": "acme.tenant", "name": "Tenant", "type": "TEXTFIELD_32", "required": True}],
}


def test_own_elements(cli: Cli) -> None:
    Path("acme.json").write_text(json.dumps(EXPORT))
    assert cli("element", "--from", "acme.json").out.startswith("acmecrm  Acme CRM\n")
    assert cli("element", "acmecrm").code == 2
    Path("instancelint.toml").write_text("elements = ['*.json']\n")
    assert cli("element", "acmecrm").out.startswith("acmecrm  Acme CRM\n")
    assert "acme.tenant" in cli("init", "--element", "acmecrm").out
    Path("acme.json").write_text("{")
    done = cli("element", "acmecrm")
    assert (done.code, done.out) == (2, "")
    assert "acme.json:1:2: " in done.err
    assert cli("element", "--from", "acme.json").code == 2


def test_files_beside_definitions_are_told_of_once(cli: Cli) -> None:
    Path("acme.json").write_text(json.dumps(EXPORT))
    for name in ("a.json", "b.json", "c.json", "d.json", "e.json"):
        Path(name).write_text("{}")
    told = "instancelint: skipped 5 files that are not exported elements: {0}a.json, {0}b.json, {0}c.json and 2 more\n"
    assert cli("element", "--from", "*.json").err == told.format("")
    Path("instancelint.toml").write_text("elements = ['*.json']\n")
    for name in ("one.yaml", "two.yaml"):
        Path(name).write_text("element: {key: acmecrm}\nname: CRM\nconfiguration: {acme.tenant: EU}\n")
    here = f"{Path.cwd()}/"
    assert cli("check", ".").err == told.format(here)
    assert cli("element", "acmecrm").err == told.format(here)
    for option in ("--quiet", "--skip-others"):
        assert cli("check", option, ".").err == ""
    for name in ("b.json", "c.json", "d.json", "e.json"):
        Path(name).unlink()
    message = f"instancelint: skipped 1 file that is not an exported element: {here}a.json\n"
    assert cli("check", ".").err == message


BOX = {
    "key": "box",
    "hub": "documents",
    "authentication": {"type": "oauth2"},
    "configuration": [
        {"key": "oauth.api.key", "type": "TEXTFIELD_128", "required": True},
        {"key": "oauth.api.secret", "type": "PASSWORD", "required": True},
        {"key": "oauth.callback.url", "type": "TEXTFIELD_1000", "required": True},
    ],
}


def test_how_definitions_differ(cli: Cli) -> None:
    Path("box.json").write_text(json.dumps(BOX))
    done = cli("element", "--from", "box.json", "--diff")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert cli("element", "--from", "box.json", "--diff", "--output-format", "json").out == "[]\n"
    Path("box.json").write_text(json.dumps([{**BOX, "hub": "crm"}, EXPORT]))
    done = cli("element", "--from", "box.json", "--diff")
    assert (done.code, done.err) == (1, "")
    assert done.out == "box: hub crm; in the catalogue: documents (responses)\nacmecrm: new element\n"
    done = cli("element", "acmecrm", "--from", "box.json", "--diff", "--output-format", "json")
    assert (done.code, json.loads(done.out)) == (
        1,
        [{"element": "acmecrm", "fact": "element", "definition": "Acme CRM", "catalogue": None, "basis": None}],
    )
    done = cli("element", "box", "--diff")
    assert (done.code, done.out) == (2, "")
    assert "--diff requires --from, which names the definitions to compare" in done.err

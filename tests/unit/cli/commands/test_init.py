from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_a_payload_to_start_from(cli: Cli) -> None:
    done = cli("init", "--element", "box", "-o", "box.json")
    assert (done.code, done.out) == (0, "")
    assert json.loads(Path("box.json").read_text())["element"] == {"key": "box"}
    again = cli("init", "--element", "box", "-o", "box.json")
    assert again == (
        2,
        "",
        "instancelint: box.json already exists; use --force to overwrite it\n",
    )
    assert cli("init", "--element", "box", "-o", "box.json", "--format", "yaml", "--force").code == 0
    assert "element:\n  key: box\n" in Path("box.json").read_text()


def test_a_way_to_authenticate(cli: Cli) -> None:
    done = cli("init", "--element", "hubspot", "--format", "json", "--authentication", "apiKey")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["configuration"]["authentication.type"] == "apiKey"
    assert cli("init", "--element", "hubspot", "--authentication", "basic") == (
        2,
        "",
        "instancelint: hubspot does not support authentication type 'basic' (choose from oauth2, apiKey)\n",
    )

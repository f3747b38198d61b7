"""The extension for VS Code names what the server and the package have."""

from __future__ import annotations

import json
import re

from repository import ROOT

from instancelint.base.version import __version__
from instancelint.language.open_text import SUFFIXES
from instancelint.server.code_actions import FIX_ALL

EXTENSION = ROOT / "editors" / "vscode"
MANIFEST = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
SOURCE = (EXTENSION / "src" / "extension.js").read_text(encoding="utf-8")


def test_the_version_is_that_of_the_package() -> None:
    assert MANIFEST["version"] == __version__


def test_commands_are_those_of_the_manifest() -> None:
    declared = {each["command"] for each in MANIFEST["contributes"]["commands"]}
    assert set(re.findall(r'registerCommand\("([^"]+)"', SOURCE)) == declared


def test_settings_are_those_of_the_manifest() -> None:
    used = {
        f"instancelint.{name}" for name in re.findall(r'getConfiguration\("instancelint"\)\.get\("(\w+)"\)', SOURCE)
    }
    assert used == set(MANIFEST["contributes"]["configuration"]["properties"])


def test_languages_are_those_that_the_server_knows() -> None:
    (listed,) = re.findall(r"const LANGUAGES = (\[.*\]);", SOURCE)
    languages = set(json.loads(listed))
    assert languages <= set(SUFFIXES)
    started = {event.removeprefix("onLanguage:") for event in MANIFEST["activationEvents"]}
    assert started <= languages


def test_the_kind_of_action_is_that_of_the_server() -> None:
    assert f'kind: "{FIX_ALL}"' in SOURCE

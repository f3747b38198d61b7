"""The container of the guide, installed by pip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

LUA = """\
local body = [[ {
  "element": {"key": "Box"}, "name": "x"
} ]]
"""
CONCISE = ("--output-format", "concise", "--select", "IL603", "-q")


@pytest.fixture(autouse=True)
def script(run: Run) -> None:  # noqa: ARG001 - it sets the folder
    Path("a.lua").write_text(LUA)
    Path("instancelint.toml").write_text('plugins = ["lua"]\n')


def test_its_files_are_searched_and_fixed(run: Run) -> None:
    found = 'a.lua:2:22: error IL603 element keys are case-sensitive; write "box" instead of "Box"\n'
    assert run("check", *CONCISE) == (1, found, "")
    assert run("check", "--show-files").out == "a.lua: 1 payload (create at 1:17) in lua, recognized by content\n"
    assert run("fix", *CONCISE, "a.lua").code == 0
    assert Path("a.lua").read_text() == LUA.replace("Box", "box")


def test_it_is_not_read_unless_it_is_named(run: Run) -> None:
    Path("instancelint.toml").write_text("")
    assert run("check", "-q", "a.lua") == (0, "", "")
    assert run("check", "a.lua").err == "instancelint: skipped (files of this kind are not read): a.lua.\n"


def test_a_plugin_that_is_not_there(run: Run) -> None:
    Path("instancelint.toml").write_text('plugins = ["luo"]\n')
    done = run("check", "a.lua")
    assert done.code == 2
    assert "unknown plug-in 'luo'; did you mean" in done.err

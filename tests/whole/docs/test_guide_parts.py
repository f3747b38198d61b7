"""Commands in the guide show what they print, and tables of options what there is."""

from __future__ import annotations

import importlib
import sys

import pytest
from repository import ROOT

LINTER = ROOT / "linter"
pytestmark = [
    pytest.mark.skipif(not (LINTER / "tools").exists(), reason="the generator is not part of an installation"),
    pytest.mark.skipif(sys.platform == "win32", reason="the pages show a POSIX shell"),
]


def render(text: str) -> str:
    rendered = importlib.import_module("tools.guide").render(text)
    assert isinstance(rendered, str)
    return rendered


def test_commands_see_the_files_of_the_page_and_each_other() -> None:
    page = """
```yaml title="a/box.yaml"
element: {key: box}
```

```console
$ cat a/box.yaml
old
$ ls examples/good/box-webhook.yaml && exit 3
$ echo $?
```
"""
    assert render(page).partition("```console")[2] == (
        "\n$ cat a/box.yaml\nelement: {key: box}\n"
        "$ ls examples/good/box-webhook.yaml && exit 3\nexamples/good/box-webhook.yaml\n"
        "$ echo $?\n3\n```\n"
    )


def test_a_command_of_ours_prints_for_people_without_colours() -> None:
    command = "```console\n$ instancelint check --quiet examples/bad/servicenow-tags.yml | head -n 2\n"
    assert render(f"{command}```\n") == (
        f'{command}error IL227 masked-value: "password" is a masked value copied from a response; '
        "use the real value or a reference such as ${NAME}\n"
        " --> examples/bad/servicenow-tags.yml:7:13 /configuration/password\n```\n"
    )


def test_other_blocks_stay() -> None:
    page = "```sh\n$ instancelint\n```\n\n````markdown\n```console\n$ false\n```\n````\n"
    assert render(page) == page


def test_a_table_of_options() -> None:
    assert render("a\n<!-- options: init -->\nold\n<!-- end -->\nb") == (
        "a\n<!-- options: init -->\n| Option | Meaning |\n|---|---|\n"
        "| `--element KEY` | Key of the element. Required. |\n"
        "| `--format` | Output notation. One of `yaml`, `json`. Default: `yaml, or by the name of FILE`. |\n"
        "| `--authentication TYPE` | Authentication type, if the element has several, such as oauth2 or basic. |\n"
        "| `--events` | Add event settings. One of `webhook`, `polling`. |\n"
        "| `-o`, `--output-file FILE` | Write to a new file. |\n"
        "| `--force` | Overwrite FILE if it exists. |\n"
        "<!-- end -->\nb"
    )


def test_the_list_of_commands() -> None:
    shown = render("<!-- commands -->\nold\n<!-- end -->")
    assert "| [`check`](#check) | Lint the payloads in files and folders. |\n" in shown
    assert "\nold\n" not in shown


def test_a_table_for_no_command() -> None:
    with pytest.raises(KeyError, match="nothing"):
        render("<!-- options: nothing -->\n<!-- end -->")


def test_every_command_has_its_table() -> None:
    import click

    from instancelint.cli.app import COMMANDS, app

    page = (LINTER.parent / "docs" / "cli.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        command = app.get_command(click.Context(app), name)
        assert command is not None
        has_options = any(isinstance(parameter, click.Option) for parameter in command.params)
        assert (f"<!-- options: {name} -->" in page) == (has_options and name != "fix"), name

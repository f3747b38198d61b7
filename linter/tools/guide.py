"""
The generated parts of the guide: the output of commands, the tables of options, and the rules in the site's navigation.

A block of `console` holds commands after `$ `, each followed by what it prints. They run in a scratch folder that holds
a copy of `examples/` and every block that the page shows under a `title`, in the order of the page. A pair of comments
`<!-- options: NAME -->` and `<!-- end -->` encloses the options of a command, `<!-- commands -->` the list of commands,
`<!-- fields -->` the columns of a table of findings, `<!-- rooms -->` the rooms of the package,
`<!-- inputs: FILE -->` and `<!-- outputs: FILE -->` those of the action or the component.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]

FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="(?P<path>[^"]+)"')
_MARKED = re.compile(r"^<!-- (?:commands|options: (?P<command>\w+)) -->\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL)
_ROOMS = re.compile(r"^<!-- rooms -->\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL)
_DECLARED = re.compile(
    r"^<!-- (?P<kind>inputs|outputs): (?P<path>\S+) -->\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL
)
_FIELDS = re.compile(r"^<!-- fields -->\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL)
_RULES = re.compile(r"(?<=\n        # Written by `python linter/tools`.\n).*?(?=        # end\n)", re.DOTALL)
_DEFAULT = re.compile(r"\s*\[default: ([^\]]*)\]$")


def pages() -> Iterator[Path]:
    """Yield every page that people write."""
    yield ROOT / "README.md"
    for path in sorted((ROOT / "docs").rglob("*.md")):
        if path.parent.name not in {"rules", "elements"} and path.name not in {"changelog.md", "library-reference.md"}:
            yield path


def render(text: str) -> str:
    """Return a page's text with its generated parts as they are to be now."""
    text = _MARKED.sub(_marked, text)
    text = _FIELDS.sub(lambda _: _fields(), text)
    text = _DECLARED.sub(_declared, text)
    text = _ROOMS.sub(lambda _: _rooms(), text)
    if "```console\n" not in text:
        return text
    with tempfile.TemporaryDirectory() as folder:
        return _Scratch(Path(folder)).run(text)


def _rooms() -> str:
    """Return the rooms of the package from the top, each in the words of its docstring."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = [each["layers"] for each in config["tool"]["importlinter"]["contracts"] if each["name"] == "Rooms"]
    lines = ["| Room | |", "|---|---|"]
    for name in layers:
        init = ROOT / "linter" / "instancelint" / name / "__init__.py"
        if init.exists():
            told = ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))) or ""
            lines.append(f"| `{name}` | {told} |")
    return "\n".join(["<!-- rooms -->", *lines, "<!-- end -->"])


def _declared(part: re.Match[str]) -> str:
    """Return the inputs or outputs that an action or a component declares, as a table."""
    import yaml

    document = next(yaml.safe_load_all((ROOT / part["path"]).read_text(encoding="utf-8")))
    lines = [part[0].partition("\n")[0], f"| {part['kind'].capitalize()[:-1]} | Meaning |", "|---|---|"]
    for name, each in document.get("spec", document)[part["kind"]].items():
        default = str(each.get("default", ""))
        shown = f" By default `{default.lower() if isinstance(each['default'], bool) else default}`." if default else ""
        choices = ", ".join(f"`{choice}`" for choice in each.get("options", ()))
        chosen = f" One of {choices}." if choices else ""
        lines.append(f"| `{name}` | {each['description']}{chosen}{shown} |")
    return "\n".join([*lines, "<!-- end -->"])


def _fields() -> str:
    """Return the columns of a table of findings, as a table of their own."""
    from instancelint.run.rows.arrow_batches import FIELDS

    lines = ["| Column | Type | |", "|---|---|---|"]
    lines.extend(f"| `{name}` | {kind} | {meaning} |" for name, (kind, meaning) in FIELDS.items())
    return "\n".join(["<!-- fields -->", *lines, "<!-- end -->"])


class _Scratch:
    """A folder in which the commands of one page run, one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._code = 0
        shutil.copytree(ROOT / "examples", folder / "examples")

    def run(self, text: str) -> str:
        return FENCE.sub(self._block, text)

    def _block(self, block: re.Match[str]) -> str:
        title = _TITLE.search(block["info"])
        if title:
            path = self._folder / title["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8", newline="\n")
        if block["info"] != "console":
            return block[0]
        commands = re.findall(r"^\$ (.*)$", block["body"], re.MULTILINE)
        shown = "".join(f"$ {command}\n{self._output(command)}" for command in commands)
        return f"{block['fence']}console\n{shown}{block['fence']}"

    def _output(self, command: str) -> str:
        """Run a command as a person would on a terminal without colours; `$?` is the code of the one before."""
        done = subprocess.run(  # noqa: S603 - commands of our own pages
            ["/bin/sh", "-c", f"(exit {self._code}); {command}"],
            cwd=self._folder,
            env=_environment() | {"HOME": str(self._folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self._code = done.returncode
        return done.stdout


def _environment() -> dict[str, str]:
    """Return an environment in which output does not depend on where it is generated."""
    kept = {name: os.environ[name] for name in ("LANG", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", os.defpath)])
    return kept | {"PATH": path, "NO_COLOR": "1", "COLUMNS": "100", "INSTANCELINT_OUTPUT_FORMAT": "text"}


def _marked(part: re.Match[str]) -> str:
    opening = part[0].partition("\n")[0]
    return f"{opening}\n{options_table(part['command']) if part['command'] else _commands_table()}<!-- end -->"


def _commands_table() -> str:
    """Return the list of commands, each with a link to its section."""
    from instancelint.cli.app import app

    rows = []
    for name in app.list_commands(click.Context(app)):
        command = app.get_command(click.Context(app), name)
        if command is not None:
            rows.append(f"| [`{name}`](#{name}) | {command.get_short_help_str(limit=200)} |\n")
    return "| Command | Meaning |\n|---|---|\n" + "".join(rows)


def options_table(name: str) -> str:
    """Return the options of a command as Markdown, a table a section; raises KeyError if there is no such command."""
    from instancelint.cli.app import app

    command = app.get_command(click.Context(app), name)
    if command is None:
        raise KeyError(name)
    from instancelint.cli.help_layout import section_of

    sections: dict[str, str] = {}
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            sections[section_of(parameter)] = sections.get(section_of(parameter), "") + _option(parameter)
    head = "| Option | Meaning |\n|---|---|\n"
    if len(sections) == 1:
        return head + "".join(sections.values())
    return "\n".join(f"**{title}**\n\n{head}{rows}" for title, rows in sections.items())


def _option(option: click.Option) -> str:
    names = [*option.opts, *option.secondary_opts]
    if not option.is_flag and (option.metavar or not isinstance(option.type, click.Choice)):
        names[-1] += f" {option.metavar or (option.name or '').rpartition('_')[2].upper()}"
    shown = ", ".join(f"`{name}`" for name in names).replace("|", " or ")  # in a table, few agree on bars within code
    return f"| {shown} | {_description(option)} |\n"


def _description(option: click.Option) -> str:
    """Return an option's help with what values it takes, and which one by default."""
    text = option.help or ""
    default = _DEFAULT.search(text)
    words = default[1] if default else str(option.default) if option.show_default else ""
    sentences = [_DEFAULT.sub("", text)]
    if isinstance(option.type, click.Choice):
        sentences.append(f"One of {', '.join(f'`{choice}`' for choice in option.type.choices)}.")
    if words:
        sentences.append(f"Default: `{words}`.")
    if option.multiple:
        sentences.append("May be repeated.")
    if option.required:
        sentences.append("Required.")
    return " ".join(filter(None, sentences)).replace("|", "\\|")


def site() -> str:
    """Return the text of zensical.toml with every rule in its group."""
    from instancelint.rules._generated import ENTRIES
    from instancelint.rules.groups import GROUPS

    lines = []
    for digit, (_, title) in GROUPS.items():
        names = [entry.name for entry in ENTRIES if entry.code[2] == digit]
        lines += [f'        {{ "{title}" = [', *(f'            "rules/{name}.md",' for name in names), "        ] },"]
    return _RULES.sub("".join(f"{line}\n" for line in lines), (ROOT / "zensical.toml").read_text(encoding="utf-8"))

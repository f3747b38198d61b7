"""
Writes what is derived from the rule declarations, so that no fact stands in two places. For maintainers.

    python linter/generate.py            write every generated file
    python linter/generate.py --check    say which ones are out of date; exit 1 if any is
    python linter/generate.py new-rule IL399 my-rule
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "linter" / "instancelint"
sys.path.insert(0, str(PACKAGE.parent))

from instancelint.rule import (  # noqa: E402 - path first
    ALL_KINDS,
    CREATES,
    REQUESTS,
    Rule,
    SyntaxRule,
)
from instancelint.rule_entry import trigger_of  # noqa: E402 - as above


def rule_registry() -> str:
    """Give the text of rules/__init__.py: an entry for every rule module, sorted by code."""
    found = sorted((rule.meta.code, path.stem, rule) for path, rule in _rule_classes())
    entries = "".join(f"    {_entry(module, rule)},\n" for _, module, rule in found)
    return _formatted(f'''"""
Every rule, in the order of codes. Written by `python linter/generate.py`.

`ENTRIES` is cheap: a rule is imported when a payload calls for it. `ALL_RULES` imports them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from instancelint.finding import Kind, Severity
from instancelint.rule import ALL_KINDS, CREATES, Entry, Rule

if TYPE_CHECKING:
    ALL_RULES: tuple[type[Rule[Any]], ...]

ENTRIES = (
{entries})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the tuple of rules
    if name != "ALL_RULES":
        raise AttributeError(name)
    return tuple(entry.load() for entry in ENTRIES)
''')


def _formatted(text: str) -> str:
    """Lay a module out as `ruff format` does."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(PACKAGE / "rules" / "__init__.py"), "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own formatter


def _rule_classes() -> Iterator[tuple[Path, type[Rule[Any]]]]:
    for path in sorted((PACKAGE / "rules").glob("*.py")):
        name = re.search(r"^class (\w+)\((?:\w*Rule)\[", path.read_text(encoding="utf-8"), re.MULTILINE)
        if name:
            yield path, getattr(importlib.import_module(f"instancelint.rules.{path.stem}"), name[1])


def _entry(module: str, rule: type[Rule[Any]]) -> str:
    meta = rule.meta
    trigger, triggers = trigger_of(rule)
    parts = [
        f'"{meta.code}"',
        f'"{meta.name}"',
        str(meta.severity),
        f'"{module}"',
        f'"{rule.__name__}"',
        f'"{trigger}"',
    ]
    if triggers:
        parts.append("(" + "".join(f"{json.dumps(word)}, " for word in triggers).rstrip() + ")")
    if trigger == "condition" and issubclass(rule, SyntaxRule):
        parts.append(f"issues={tuple(sorted(rule.issues))!r}")
    if meta.kinds != REQUESTS:
        named = {ALL_KINDS: "ALL_KINDS", CREATES: "CREATES"}.get(meta.kinds)
        parts.append("kinds=" + (named or f"frozenset({{{', '.join(sorted(map(str, meta.kinds)))}}})"))
    if meta.extra:
        parts.append("extra=True")
    if meta.absence:
        parts.append("absence=True")
    if meta.profiles:
        pairs = ", ".join(f'"{profile}": {severity}' for profile, severity in sorted(meta.profiles.items()))
        parts.append(f"profiles={{{pairs}}}")
    return f"Entry({', '.join(parts)})"


_HOOKS = (
    (
        "instancelint",
        "Finds what is wrong with Cloud Elements / SAP Open Connectors instance payloads.",
        "instancelint check --force-exclude",
    ),
    (
        "instancelint-fix",
        "Fixes what can be fixed without changing what is meant, and reports what is left.",
        "instancelint check --fix --force-exclude",
    ),
)


def hook_file() -> str:
    """
    Give the text of .pre-commit-hooks.yaml.

    pre-commit has no type for `.jsonl`, `.http` and the like but `text`; the pattern keeps all other texts out.
    """
    from instancelint.discover import SUFFIXES
    from instancelint.relevance import COMPRESSED  # never texts, as the hook wants them

    pattern = "|".join(sorted(suffix.removeprefix(".") for suffix in SUFFIXES if suffix not in COMPRESSED))
    lines = ["# Written by `python linter/generate.py`."]
    for name, description, entry in _HOOKS:
        lines += [
            f"- id: {name}",
            f"  name: {name}",
            f"  description: {description}",
            f"  entry: {entry}",
            "  language: python",
            "  types_or: [json, yaml, markdown, shell, text]",
            f"  files: (?i)\\.({pattern})$",
            "  args: []",
            '  minimum_pre_commit_version: "2.9.2"',
        ]
    return "\n".join(lines) + "\n"


def _config_schema() -> str:
    from instancelint.config.schema import render_config_schema

    return render_config_schema()


def _predicate() -> str:
    import generate_predicate

    return generate_predicate.render()


def _outlines() -> str:
    """Give the text of outlines.py."""
    from instancelint.catalog import Catalog
    from instancelint.outline import generic_settings, outline_of

    catalog = Catalog.default()
    elements = {element.key: tuple(outline_of(element, catalog)) for element in catalog.elements()}
    return _formatted(f'''"""
The published catalogue in outline; see `outline.Outline`. Written by `python linter/generate.py` from `schema/`.

`GENERIC` holds the settings that any element may have, `ELEMENTS` the elements by key.
"""

GENERIC = {generic_settings(catalog)!r}
ELEMENTS = {elements!r}
''')


def _fixed_outputs() -> dict[Path, Callable[[], str]]:
    return {
        PACKAGE / "rules" / "__init__.py": rule_registry,
        ROOT / ".pre-commit-hooks.yaml": hook_file,
        PACKAGE / "validate" / "predicate.py": _predicate,
        PACKAGE / "outlines.py": _outlines,
        ROOT / "schema" / "config.schema.json": _config_schema,
    }


def outputs() -> dict[Path, str]:
    """Give every generated file with its text."""
    import guide
    import rule_pages

    texts = {path: make() for path, make in _fixed_outputs().items()}
    texts[ROOT / "zensical.toml"] = guide.site()
    texts.update({path: guide.render(path.read_text(encoding="utf-8")) for path in guide.pages()})
    texts.update({ROOT / "docs" / "rules" / name: text for name, text in rule_pages.pages().items()})
    return texts


def stale_pages(texts: dict[Path, str]) -> list[Path]:
    """List rule pages that no rule has any more."""
    return [path for path in (ROOT / "docs" / "rules").glob("*.md") if path not in texts]


def write() -> int:
    """Write every generated file that differs; gives 0."""
    _write(PACKAGE / "validate" / "predicate.py", _predicate())  # the rules and the rest are read with these
    _write(PACKAGE / "rules" / "__init__.py", rule_registry())
    texts = outputs()
    for path, text in texts.items():
        _write(path, text)
    for path in stale_pages(texts):
        path.unlink()
        print(f"removed {path.relative_to(ROOT)}")
    return 0


def _write(path: Path, text: str) -> None:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {path.relative_to(ROOT)}")


def check() -> int:
    """Compare every generated file with what would be written; gives the exit code."""
    texts = outputs()
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    stale.extend(stale_pages(texts))
    for path in stale:
        print(f"out of date: {path.relative_to(ROOT)}; run `python linter/generate.py`", file=sys.stderr)
    return 1 if stale else 0


SKELETON = '''\
"""{code} {name}."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.document import Document
from instancelint.finding import Severity
from instancelint.rule import Example, Meta, NoOptions, Problem, Rule, value_of


class {class_name}(Rule[NoOptions]):
    """
    What the rule flags, in one line.

    Why it matters, and what to write instead.
    """

    meta = Meta(
        code="{code}",
        name="{name}",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={{"found": "say where, what is wrong with {{value!r}}, and what to do"}},
        bad=(
            Example("""
                element:
                  key: box
                  ~~~~~~~~ found
                name: Box
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Box
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield a problem for each place."""
        yield Problem(value_of("element"), "found", {{"value": doc.element_key}})
'''


def new_rule(code: str, name: str) -> int:
    """Write the skeleton of a rule; gives the exit code."""
    path = PACKAGE / "rules" / f"{name.replace('-', '_')}.py"
    if path.exists() or not re.fullmatch(r"IL\d{3}", code) or not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        print(f"{name}: a file of that name exists, or the code or the name is malformed", file=sys.stderr)
        return 2
    taken = {module.read_text(encoding="utf-8") for module in (PACKAGE / "rules").glob("*.py")}
    if any(f'code="{code}"' in text for text in taken):
        print(f"{code} is taken", file=sys.stderr)
        return 2
    class_name = "".join(word.capitalize() for word in name.split("-"))
    path.write_text(SKELETON.format(code=code, name=name, class_name=class_name), encoding="utf-8")
    print(f"wrote {path.relative_to(ROOT)}; fill it in, then run `python linter/generate.py` and `make test`")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file is out of date")
    commands = parser.add_subparsers(dest="command")
    new = commands.add_parser("new-rule", help="write the skeleton of a rule")
    new.add_argument("code")
    new.add_argument("name")
    options: Any = parser.parse_args(arguments)
    if options.command == "new-rule":
        return new_rule(options.code, options.name)
    return check() if options.check else write()


if __name__ == "__main__":
    sys.exit(main())

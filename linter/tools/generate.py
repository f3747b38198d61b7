"""
Writes what is derived from the rule declarations, so that no fact stands in two places. For maintainers.

    python linter/tools                     write every generated file
    python linter/tools --check             say which ones are out of date; exit 1 if any is
    python linter/tools new-rule IL399 my-rule
    python linter/tools site                    write the pages that only the site has, as `make docs` does
    python linter/tools merge FOLDER ADDRESS    add published definitions to the element catalogue
    python linter/tools schemas SITE            add the schemas to a built site
    python linter/tools schemastore FOLDER      write what SchemaStore is offered
    python linter/tools playground FOLDER       write the Python files that the playground runs
    python linter/tools record OUT FOLDER...    write down what the program says of folders
    python linter/tools compare BEFORE AFTER    say how two such records differ
    python linter/tools release-check           check everything about a release but its publication
    python linter/tools release-notes           print the notes of the current version
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.outline import generic_settings, outline_of
from tools import catalogue, explainer, playground_files, predicate, replay, rule_registry, site_schemas
from tools.layout import PACKAGE, ROOT, RULES, formatted
from tools.new_rule import new_rule
from tools.release import check as release_check

_HOOKS = (
    (
        "instancelint",
        "Finds what is wrong with Cloud Elements / SAP Open Connectors instance payloads.",
        "instancelint check --force-exclude --skip-others",
    ),
    (
        "instancelint-fix",
        "Fixes what can be fixed without changing what is meant, and reports what is left.",
        "instancelint check --fix --force-exclude --skip-others",
    ),
)
_CODE_HOOK = (
    "instancelint-code",
    "Finds what is wrong with instance payloads in source code, in literals and in strings that hold JSON.",
    "instancelint check --force-exclude --skip-others",
)


def hook_file() -> str:
    """
    Return the text of .pre-commit-hooks.yaml.

    pre-commit has no type for `.jsonl`, `.http` and the like but `text`; the pattern keeps all other texts out. Source
    code has a hook of its own, which brings along what it is read with.
    """
    from instancelint.base.file_kinds import COMPRESSED, NAMED_CONTAINERS, SOURCE
    from instancelint.run.discover import SUFFIXES

    lines = ["# Written by `python linter/tools`."]
    suffixes = _pattern(each for each in SUFFIXES if each not in (*COMPRESSED, *SOURCE))
    names = "|".join(sorted(NAMED_CONTAINERS))
    for name, description, entry in _HOOKS:
        lines += _hook(name, description, entry, f"({suffixes}|(^|/)({names})(\\.[^./]+)?)$")
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]["code"]
    lines += _hook(*_CODE_HOOK, f"{_pattern(SOURCE)}$")
    lines += [f"  additional_dependencies: {json.dumps(packages)}"]
    return "\n".join(lines) + "\n"


def _pattern(suffixes: Iterable[str]) -> str:
    """Return a pattern of the ends of names."""
    return f"\\.({'|'.join(sorted(suffix.removeprefix('.') for suffix in suffixes))})"


def _hook(name: str, description: str, entry: str, files: str) -> list[str]:
    return [
        f"- id: {name}",
        f"  name: {name}",
        f"  description: {description}",
        f"  entry: {entry}",
        "  language: python",
        "  types_or: [json, yaml, markdown, shell, text]",
        f"  files: (?i){files}",
        "  args: []",
        '  minimum_pre_commit_version: "2.9.2"',
    ]


def _outlines() -> str:
    """Return the text of domain/_generated.py."""
    catalog = Catalog.default()
    secrets = catalog.declared_secrets
    elements = {element.key: tuple(outline_of(element, secrets)) for element in catalog.elements()}
    return formatted(f'''"""
The published catalogue in outline; see `outline.Outline`. Written by `python linter/tools` from `schema/`.

`GENERIC` holds the settings that any element may have, `ELEMENTS` the elements by key.
"""

GENERIC = {generic_settings(catalog.generic_keys(), secrets)!r}
ELEMENTS = {elements!r}
''')


def _element_settings() -> str:
    """Return the text of domain/element_settings_generated.py."""
    catalog = Catalog.default()
    return formatted(f'''"""
Settings of the published elements.

`OWNERS` names the elements that surely take a setting, `SECRETS` the settings that are declared as secret, and
`CHOICES` the words that some settings take.

Written by `python linter/tools` from `schema/elements.json` and `schema/parameters.schema.json`.
"""

OWNERS = {dict(sorted(catalog.owners_by_setting().items()))!r}
SECRETS = frozenset({sorted(catalog.published_secrets())!r})
CHOICES = {tuple(dict.fromkeys(catalog.published_choices()))!r}
''')


def _settings() -> str:
    """Return the text of domain/settings_generated.py."""
    body = schemas.load("instance")["$defs"]["body"]["properties"]
    grant = body["providerData"]["else"]["properties"]
    public = [field for field, schema in grant.items() if not schema.get("writeOnly")]
    names = "\n".join(f'{name.upper().replace(".", "_")} = "{name}"' for name in schemas.parameters())
    return formatted(f'''"""
Names of a payload: the settings that any element may have, and the members of a body and of a grant.

Written by `python linter/tools` from `schema/parameters.schema.json` and `schema/instance.schema.json`.
"""

{names}

BODY = frozenset({sorted(body)!r})
"""The members of a body."""
GRANT = {tuple(sorted(grant))!r}
"""The members of `providerData`."""
PUBLIC_GRANT = frozenset({sorted(public)!r})
"""Those that are no secret."""
''')


_MODULES: dict[Path, Callable[[], str]] = {
    PACKAGE / "domain" / "settings_generated.py": _settings,
    PACKAGE / "domain" / "element_settings_generated.py": _element_settings,
    PACKAGE / "domain" / "_generated.py": _outlines,
    RULES / "verdict" / "gate_generated.py": predicate.render,
    RULES / "verdict" / "explainer_generated.py": explainer.render,
    RULES / "_generated.py": rule_registry.render,
}
"""What the linter itself is read with, so that it is written before the rest is worked out."""


def outputs() -> dict[Path, str]:
    """Return every generated file with its text; imports what reads the registry once that is written."""
    from instancelint.config.config_schema import render_config_schema
    from tools import guide, help_texts, man_page, rule_pages

    texts = {path: make() for path, make in _MODULES.items()}
    texts[PACKAGE / "rulebook" / "rules_generated.py"] = rule_pages.descriptions()
    texts[PACKAGE / "rulebook" / "rule_texts_generated.py"] = rule_pages.texts()
    texts[PACKAGE / "cli" / "help_texts_generated.py"] = help_texts.render()
    texts[ROOT / ".pre-commit-hooks.yaml"] = hook_file()
    texts[catalogue.FILE] = catalogue.render(catalogue.load())
    texts[ROOT / "schema" / "config.schema.json"] = render_config_schema()
    texts[ROOT / "zensical.toml"] = guide.site()
    texts.update({path: guide.render(path.read_text(encoding="utf-8")) for path in guide.pages()})
    texts[man_page.FILE] = man_page.render()
    texts.update({ROOT / "docs" / "rules" / name: text for name, text in rule_pages.pages().items()})
    return texts


def stale_pages(texts: dict[Path, str]) -> list[Path]:
    """List rule pages that no rule has any more."""
    return [path for path in (ROOT / "docs" / "rules").glob("*.md") if path not in texts]


def write() -> int:
    """Write every generated file that differs; gives 0."""
    for path, make in _MODULES.items():
        _write(path, make())
    texts = outputs()
    for path, text in texts.items():
        _write(path, text)
    for path in stale_pages(texts):
        path.unlink()
        print(f"removed {path.relative_to(ROOT)}")
    return 0


def _write(path: Path, text: str, *, quiet: bool = False) -> None:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    if not quiet:
        print(f"wrote {path.relative_to(ROOT)}")


def _write_all(files: Iterable[tuple[str, str]], folder: Path) -> int:
    for name, text in files:
        _write(folder / name, text, quiet=True)
    return 0


def _store_files() -> Iterable[tuple[str, str]]:
    from tools import schema_store  # which needs a registry that fits, as the code that writes it does not

    return schema_store.files()


def _write_site() -> int:
    from tools import site_pages  # griffe is installed only where the site is built

    return site_pages.write()


def check() -> int:
    """Compare every generated file with what would be written; gives the exit code."""
    texts = outputs()
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    stale.extend(stale_pages(texts))
    for path in stale:
        print(f"out of date: {path.relative_to(ROOT)}; run `python linter/tools`", file=sys.stderr)
    return 1 if stale else 0


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="linter/tools", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file is out of date")
    commands = parser.add_subparsers(dest="command")
    new = commands.add_parser("new-rule", help="write the skeleton of a rule")
    new.add_argument("code")
    new.add_argument("name")
    merge = commands.add_parser("merge", help="add published definitions to the element catalogue")
    merge.add_argument("folder")
    merge.add_argument("address")
    commands.add_parser("site", help="write the pages that only the site has")
    written = {
        "schemas": "add the schemas to a built site",
        "schemastore": "write what SchemaStore is offered",
        "playground": "write the Python files that the playground runs",
    }
    for name, text in written.items():
        commands.add_parser(name, help=text).add_argument("folder", type=Path)
    replay.add_commands(commands)
    release_check.add_commands(commands)
    options: Any = parser.parse_args(arguments)
    verbs: dict[str, Callable[[], int]] = {
        "new-rule": lambda: new_rule(options.code, options.name),
        "merge": lambda: catalogue.merge(options.folder, options.address),
        "site": _write_site,
        "schemas": lambda: _write_all(site_schemas.files(), options.folder),
        "schemastore": lambda: _write_all(_store_files(), options.folder),
        "playground": lambda: playground_files.write(options.folder),
        "record": lambda: replay.record(options.out, options.folders, options.program),
        "compare": lambda: replay.compare(options.before, options.after),
        "release-check": lambda: release_check.check(options.tag, options.out),
        "release-notes": release_check.print_notes,
    }
    if options.command is not None:
        return verbs[options.command]()
    return check() if options.check else write()

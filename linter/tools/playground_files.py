"""
The files that the playground runs in the browser: the linter, and what it imports, as plain Python. For maintainers.

`playground/build.mjs` asks for them and packs them for Pyodide. The command line, the mock and what else has no place
in a browser stays away; so does what is compiled, such as PyYAML's binding of libyaml.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools.layout import PACKAGE, ROOT

_LIBRARIES = ("markdown_it", "mdurl", "yaml")
_ABSENT = (
    *("__main__.py", "arrow.py", "pytest_plugin.py", "spark.py", "testing.py"),
    *("cli/", "clients/", "man/", "mock/", "run/", "server/"),
    *("rulebook/rule_texts_generated.py", "rulebook/rules_generated.py"),
)
"""What nothing in the browser imports: the beginnings of places in the package."""
_EXAMPLES = (
    ("JSON with a missing comma", "examples/bad/box-missing-comma.json"),
    ("YAML that polls", "examples/bad/zendesk-polling.yaml"),
    ("YAML with nested keys", "examples/bad/gmail-nested-keys.yaml"),
    ("JSON without OAuth keys", "examples/bad/dropbox-no-oauth-keys.json"),
    ("Markdown guide", "examples/bad/guide.md"),
    ("curl in a script", "examples/clients/create.sh"),
    ("JSON without problems", "examples/good/salesforce-polling.json"),
    ("YAML without problems", "examples/good/box-webhook.yaml"),
)


def write(folder: Path) -> int:
    """Write everything below a folder; gives the exit code."""
    for source, target in _files():
        path = folder / "python" / target
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
    (folder / "rules.json").write_text(json.dumps(dict(_rule_pages())), encoding="utf-8")
    examples = [{"title": title, "text": (ROOT / path).read_text(encoding="utf-8")} for title, path in _EXAMPLES]
    (folder / "examples.json").write_text(json.dumps(examples), encoding="utf-8")
    return 0


def _files() -> Iterator[tuple[Path, Path]]:
    """Yield each file with its place on the import path."""
    for path in sorted(PACKAGE.rglob("*")):
        place = path.relative_to(PACKAGE)
        is_meant = path.is_file() and "__pycache__" not in place.parts
        if is_meant and not place.as_posix().startswith(_ABSENT):
            yield path, "instancelint" / place
    for path in sorted((ROOT / "schema").glob("*.json")):
        yield path, Path("instancelint", "schema", path.name)
    for name in _LIBRARIES:
        folder = _folder_of(name)
        for path in sorted(folder.rglob("*.py")):
            yield path, name / path.relative_to(folder)
    yield ROOT / "playground" / "bridge.py", Path("bridge.py")


def _folder_of(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent


def _rule_pages() -> Iterator[tuple[str, str]]:
    """Yield the page of each rule as HTML, by its name; links lead to the pages of the site."""
    from markdown_it import MarkdownIt

    from instancelint.rules._generated import ENTRIES

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    for entry in ENTRIES:
        tokens = reader.parse((ROOT / "docs" / "rules" / f"{entry.name}.md").read_text(encoding="utf-8"))
        for token in (inner for each in tokens for inner in (each, *(each.children or ()))):
            address = str(token.attrs.get("href", ""))
            if token.type == "link_open" and "://" not in address:
                page, _, place = address.partition("#")
                token.attrs["href"] = f"../rules/{(page or f'{entry.name}.md').replace('.md', '.html')}" + (
                    f"#{place}" if place else ""
                )
        yield entry.name, reader.renderer.render(tokens, reader.options, {})

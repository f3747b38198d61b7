"""The pages that only the site has, and where the pages of the guide lead."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

import pytest
from guide_pages import BUILT, DOCS, kept_pages, written_pages
from repository import ROOT

import instancelint

LINTER = ROOT / "linter"
pytestmark = pytest.mark.skipif(not (LINTER / "tools").exists(), reason="the generator is not part of an installation")

HOSTS = {
    "check-jsonschema.readthedocs.io",
    "github.com",
    "instancelint.github.io",
    "json5.org",
    "pre-commit.com",
    "prek.j178.dev",
    "semver.org",
}
"""Where the pages that people write lead; the pages of elements name the source of each fact besides."""

_LINK = re.compile(r"\]\(([^)\s]+)\)|<(https?://[^>\s]+)>")
_FENCED = re.compile(r"^ *(`{3,}).*?^ *\1", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^### (\w+)\n\n```python\n(?:class )?(\w+)", re.MULTILINE)


@pytest.fixture(scope="module")
def site_pages() -> ModuleType:
    pytest.importorskip("griffe")
    return importlib.import_module("tools.site_pages")


@pytest.fixture(scope="module")
def texts(site_pages: ModuleType) -> dict[Path, str]:
    found: dict[Path, str] = site_pages.pages()
    return found


def links(text: str) -> list[str]:
    return [first or second for first, second in _LINK.findall(_FENCED.sub("", text))]


def test_what_is_written_is_what_the_navigation_names(texts: dict[Path, str]) -> None:
    names = {path.relative_to(DOCS).as_posix() for path in texts}
    assert set(BUILT) <= names
    assert {name for name in names if not name.startswith("elements/")} == {each for each in BUILT if "/" not in each}


def test_the_reference_has_every_public_name_once(site_pages: ModuleType, texts: dict[Path, str]) -> None:
    sections = _SECTION.findall(texts[site_pages.REFERENCE])
    assert [heading for heading, shown in sections if heading != shown] == []
    others = {name.rpartition(".")[2] for names in library_reference().GROUPS.values() for name in names if "." in name}
    names = sorted(heading for heading, _ in sections)
    assert names == sorted({*instancelint.__all__, *others} - {"__version__"})


def library_reference() -> ModuleType:
    return importlib.import_module("tools.library_reference")


def declared(module: str) -> set[str]:
    """Return the public names of a module, without importing what it needs."""
    path = LINTER / "instancelint" / f"{module.replace('.', '/')}.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    (names,) = [
        ast.literal_eval(line.value)
        for line in tree.body
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "__all__"
    ]
    return set(names)


def test_the_reference_has_the_public_names_of_each_module_and_no_others() -> None:
    groups: dict[str, tuple[str, ...]] = library_reference().GROUPS
    named = [name for names in groups.values() for name in names]
    assert {name for name in named if "." not in name} == {*instancelint.__all__} - {"__version__"}
    shared = {"clients.requests": {"RequestLinter"}, "testing": {"Case"}, "spark": {"SCHEMA"}}
    shared["arrow"] = {"SCHEMA", "FIELDS", "MissingExtraError"}
    for module in ("testing", "pytest_plugin", "clients.httpx", "clients.requests", "arrow", "spark"):
        told = {name.removeprefix(f"{module}.") for name in named if name.rpartition(".")[0] == module}
        assert told == declared(module) - shared.get(module, set()), module


def test_what_the_guide_imports_is_public() -> None:
    for page in (ROOT / "README.md", *written_pages()):
        if page.name == "architecture.md":  # for those who change the code
            continue
        for module, names in re.findall(
            r"^ *from instancelint(\.[\w.]+)? import ([\w, ]+)$", page.read_text(encoding="utf-8"), re.MULTILINE
        ):
            public = declared(module[1:]) if module else set(instancelint.__all__)
            assert set(names.split(", ")) <= public, (page.name, module)


def test_the_reference_shows_signatures_and_fields(site_pages: ModuleType, texts: dict[Path, str]) -> None:
    text = texts[site_pages.REFERENCE]
    assert "    **choices: Unpack[Choices],\n) -> Report\n```\n\nLint files and folders" in text
    assert "| `severity` | `Severity` |  |  |" in text
    assert "#### Report.raise_for_findings\n\n```python\nraise_for_findings(" in text


def test_the_changelog_leads_to_pages(texts: dict[Path, str], site_pages: ModuleType) -> None:
    targets = [target for target in links(texts[site_pages.CHANGELOG]) if not target.startswith("https://")]
    assert targets != []
    assert [target for target in targets if not (DOCS / target.partition("#")[0]).exists()] == []


def test_links_to_other_sites_are_well_formed_and_known() -> None:
    """Nothing asks a network here; whoever links to another site adds it."""
    found: dict[str, str] = {}
    outside = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
    for page in (*outside, *written_pages()):
        for target in links(page.read_text(encoding="utf-8")):
            if ":" in target.partition("/")[0]:
                found.setdefault(target, page.name)
    parts = {target: urlsplit(target) for target in found}
    assert {target: found[target] for target, part in parts.items() if part.scheme != "https"} == {}
    assert {part.netloc for part in parts.values()} == HOSTS


def test_sources_of_facts_are_well_formed(texts: dict[Path, str]) -> None:
    for path, text in texts.items():
        for target in links(text):
            part = urlsplit(target)
            assert not part.scheme or (part.scheme == "https" and "." in part.netloc), (path.name, target)


def test_anchors_inside_the_guide_exist() -> None:
    """Those of the command line and the rules, too; `make docs` sees to all, and is not part of these tests."""
    lost = []
    for page in kept_pages():
        for target in links(page.read_text(encoding="utf-8")):
            path, _, anchor = target.partition("#")
            there = (page.parent / path).resolve() if path else page
            if ":" not in path and anchor and there.suffix == ".md" and there in kept_pages():
                text = _FENCED.sub("", there.read_text(encoding="utf-8"))
                headings = [
                    re.sub(r"[^\w -]", "", each.lower()) for each in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
                ]
                if anchor not in {heading.strip().replace(" ", "-") for heading in headings}:
                    lost.append(f"{page.name}: {target}")
    assert lost == []

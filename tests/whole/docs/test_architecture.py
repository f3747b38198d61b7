"""The page about the architecture says what the code is: its rooms, its words, its modules and its tests."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict

import pytest
from repository import ROOT

PACKAGE = ROOT / "linter" / "instancelint"
PAGE = ROOT / "docs" / "architecture.md"
LINES, FUNCTION = 300, 40

pytestmark = pytest.mark.skipif(not PACKAGE.exists(), reason="the modules are those of a checkout")


def rows(name: str) -> dict[str, str]:
    """Read a table between comments: the first column without backticks, and the second."""
    part = PAGE.read_text(encoding="utf-8").partition(f"<!-- {name} -->")[2].partition("<!-- end -->")[0]
    return dict(re.findall(r"^\| `([^`]+)` \| (.+) \|$", part, re.MULTILINE))


def classes() -> dict[str, list[str]]:
    """List the modules that define each public class."""
    found = defaultdict(list)
    for path in PACKAGE.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(path.relative_to(PACKAGE).as_posix())
    return found


def test_rooms_stand_in_the_order_of_the_layers() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = [each["layers"] for each in config["tool"]["importlinter"]["contracts"] if each["name"] == "Rooms"]
    order = [name for name in layers if (PACKAGE / name).is_dir()]
    assert list(rows("rooms")) == order


def test_each_word_of_the_glossary_is_a_class_and_one_alone() -> None:
    found = classes()
    assert {word: len(found[word]) for word in rows("glossary")} == dict.fromkeys(rows("glossary"), 1)


def test_no_two_classes_have_one_name() -> None:
    assert {name: places for name, places in classes().items() if len(places) > 1 and name != "Options"} == {}


def test_every_file_that_is_named_exists() -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = {name for name in re.findall(r"`([\w./]+\.(?:py|json)|[\w/]+/)`", text) if not name.startswith("<")}
    assert [name for name in sorted(named) if not ((PACKAGE / name).exists() or (ROOT / name).exists())] == []
    assert len(text.splitlines()) <= 200


def test_nothing_else_lies_at_the_top_of_the_package() -> None:
    modules = {path.stem for path in PACKAGE.glob("*.py")}
    assert modules == {"__init__", "__main__", "api", "arrow", "pytest_plugin", "spark", "testing"}
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} == set(rows("rooms"))


def test_faces_and_init_files_hold_no_code_of_rooms() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        if path.parent != PACKAGE:
            body = ast.parse(path.read_text(encoding="utf-8")).body
            assert [type(node) for node in body] == [ast.Expr], path


def test_files_and_functions_are_short() -> None:
    long = []
    for path in PACKAGE.rglob("*.py"):
        if path.name.endswith("_generated.py"):
            continue
        text = path.read_text(encoding="utf-8")
        long += [path.name] if len(text.splitlines()) > LINES else []
        functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
        long += [f"{path.name}:{each.name}" for each in functions if (each.end_lineno or 0) - each.lineno >= FUNCTION]
    assert long == []

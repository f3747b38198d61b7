"""Every regular expression of the package, and how it is asked."""

from __future__ import annotations

import ast
import importlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import BuiltinMethodType, ModuleType
from typing import Any

from repository import ROOT

from instancelint.base.lazy_pattern import LazyPattern

LINTER = ROOT / "linter"
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"})
_FLAGS = {"compile": 1, "match": 2, "fullmatch": 2, "search": 2, "finditer": 2, "findall": 2}
"""Which argument of a function of `re` holds the flags."""


@dataclass
class Use:
    """An expression, where it is written, and the methods by which it is asked; none where that is not known."""

    pattern: re.Pattern[Any]
    place: str
    methods: set[str] = field(default_factory=set)


def modules() -> Iterator[tuple[str, Path]]:
    """Yield the modules of the package, by name and file."""
    for path in sorted((LINTER / "instancelint").rglob("*.py")):
        parts = path.relative_to(LINTER).with_suffix("").parts
        if parts[-1] != "__main__":
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def uses() -> list[Use]:
    """Collect the expressions that modules hold, and those that their functions write down."""
    trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in modules()}
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, tree in trees.items():
        for word, method in _asked(tree):
            asked[_owner(name, word)].add(method)
    found: dict[tuple[str | bytes, int], Use] = {}
    for name, tree in trees.items():
        module = importlib.import_module(name)
        for word, pattern, methods in _held(module):
            use = found.setdefault((pattern.pattern, pattern.flags), Use(pattern, f"{name}.{word}"))
            use.methods |= methods | asked[_owner(name, word)]
        for use in _written(module, tree):
            known = found.setdefault((use.pattern.pattern, use.pattern.flags), use)
            known.methods |= use.methods
    return list(found.values())


def _owner(module: str, word: str) -> tuple[str, str]:
    """Tell apart what two modules call by one name, unless it can be imported."""
    return (module if word.startswith("_") else "", word)


def _asked(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names of what is asked, and by which method."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for scope in (tree, *functions):
        others = _other_names(scope)
        for node in ast.walk(scope):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                words = _words(node.value)
                for word in words.union(*(others.get(each, set()) for each in words)):
                    yield word, node.attr


def _other_names(scope: ast.AST) -> dict[str, set[str]]:
    """Return what local names stand for: a name that runs over a table stands for the table."""
    found: dict[str, set[str]] = defaultdict(set)
    if isinstance(scope, ast.Module):
        return found
    for node in ast.walk(scope):
        if isinstance(node, ast.For | ast.comprehension):
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    found[target.id] |= _words(node.iter)
        elif isinstance(node, ast.Assign | ast.NamedExpr):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name):
                found[target.id] |= _words(node.value)
    return found


def _words(node: ast.expr) -> set[str]:
    """Return the names that an expression may stand for, past what is looked up in it."""
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    if isinstance(node, ast.Subscript):
        return _words(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr not in METHODS:
        return _words(node.func.value)
    return _words(node.body) | _words(node.orelse) if isinstance(node, ast.IfExp) else set()


def _held(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any], set[str]]]:
    """Yield the compiled expressions among the names of a module, with those in its tables and classes."""
    for name, value in vars(module).items():
        if name.startswith("__") or isinstance(value, ModuleType):
            continue
        if isinstance(value, type) and value.__module__ == module.__name__:
            yield from ((key, *each) for key, one in vars(value).items() for each in _inside(one))
        else:
            yield from ((name, *each) for each in _inside(value))


def _inside(value: object) -> Iterator[tuple[re.Pattern[Any], set[str]]]:
    """Yield the expressions in a value, each with the method that is kept in its place."""
    if isinstance(value, LazyPattern):
        yield value.compiled, set()
    elif isinstance(value, re.Pattern):
        yield value, set()
    elif isinstance(value, BuiltinMethodType) and isinstance(value.__self__, re.Pattern):
        yield value.__self__, {value.__name__}
    elif isinstance(value, dict):
        yield from (each for item in value.items() for part in item for each in _inside(part))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (each for part in value for each in _inside(part))


def _written(module: ModuleType, tree: ast.Module) -> Iterator[Use]:
    """Yield the expressions given to functions of `re`, as far as they are known without running them."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.func, ast.Attribute):
            continue
        function = node.func
        if not isinstance(function.value, ast.Name) or function.value.id != "re":
            continue
        text = _value(node.args[0], module)
        if isinstance(text, str | bytes) and function.attr in {"compile", *METHODS}:
            flags = [word.value for word in node.keywords if word.arg == "flags"]
            place = _FLAGS.get(function.attr, 9)
            flags += node.args[place : place + 1]
            chosen = _value(flags[0], module) if flags else 0
            pattern = re.compile(text, chosen if isinstance(chosen, int) else 0)
            yield Use(pattern, f"{module.__name__}:{node.lineno}", {function.attr} - {"compile"})


def _value(node: ast.expr, module: ModuleType) -> object:
    try:
        return eval(compile(ast.Expression(node), "<pattern>", "eval"), vars(module))  # noqa: S307 - our own source
    except NameError:
        return None

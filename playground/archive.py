"""
Packs Python for the browser: everything compiled, and of the standard library only what is imported.

`build.mjs` runs it in the very Pyodide that the page loads, so that the bytecode is of the right version.
"""

from __future__ import annotations

import ast
import json
import marshal
import struct
import sys
import zipfile
from collections.abc import Iterable
from importlib.util import MAGIC_NUMBER
from pathlib import Path, PurePosixPath

_ALWAYS = ("_pyodide", "importlib", "collections", "re", "json", "zipimport", "site", "os", "io")
"""Packages and modules that the interpreter imports by itself, or by names that are worked out."""
_ENCODINGS = (
    *("aliases", "ascii", "cp1252", "cp437", "idna", "latin_1", "punycode", "raw_unicode_escape", "unicode_escape"),
    *("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_8", "utf_8_sig"),
)
_NEVER = (
    *("_pydatetime", "_pydecimal", "_pyrepl", "argparse", "asyncio.proactor_events", "asyncio.windows_events"),
    *("asyncio.windows_utils", "bdb", "cmd", "code", "compression", "concurrent", "csv", "ctypes", "curses", "difflib"),
    *("doctest", "email", "ftplib", "glob", "graphlib", "gzip", "http", "importlib.metadata", "json.tool", "logging"),
    *(
        "multiprocessing",
        "pdb",
        "pickle",
        "py_compile",
        "pydoc",
        "pyodide._nodesock_transport",
        "quopri",
        "rlcompleter",
    ),
    *(
        "runpy",
        "selectors",
        "socket",
        "ssl",
        "subprocess",
        "tomllib",
        "unittest",
        "urllib.request",
        "webbrowser",
        "xml",
    ),
    *("xmlrpc", "zipfile._path"),
)
"""Modules for what a worker of a page cannot do, and what is there in C as well; those that are loaded come anyway."""
_RULES = "instancelint/rules/"
_EXAMPLES = frozenset({"bad", "good"})
"""Arguments of a rule's `Meta` that only its page shows, which is written beforehand."""
_UNCHECKED = 0b01
"""A bytecode file that is never compared with its source, as there is none."""


def compiled(tree: ast.Module, name: str) -> bytes:
    """Return the bytecode file of a module, without its docstrings."""
    code = compile(tree, name, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + struct.pack("<LQ", _UNCHECKED, 0) + marshal.dumps(code)


class WithoutExamples(ast.NodeTransformer):
    """Takes the examples out of a rule's declaration."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        """Leave out what only the page of a rule shows."""
        if isinstance(node.func, ast.Name) and node.func.id == "Meta":
            for keyword in node.keywords:
                if keyword.arg in _EXAMPLES:
                    keyword.value = ast.copy_location(ast.Tuple([], ast.Load()), keyword.value)
        return node


class Library:
    """The standard library as Pyodide ships it, and which of its modules are needed."""

    def __init__(self, archive: str) -> None:
        with zipfile.ZipFile(archive) as opened:
            self.files = {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
        self._modules = {}
        for name in self.files:
            place = PurePosixPath(name)
            if place.suffix == ".py":
                parts = place.parent.parts if place.stem == "__init__" else place.with_suffix("").parts
                self._modules[".".join(parts)] = name
        self.needed: set[str] = set()

    def need(self, module: str) -> None:
        """Add a module, the packages it is in, and what these import when they are loaded."""
        waiting = [module]
        while waiting:
            name = waiting.pop()
            parent = name.rpartition(".")[0]
            waiting += [parent] if parent else []
            file = self._modules.get(name)
            if file is None or file in self.needed or (is_useless(name) and name not in sys.modules):
                continue
            self.needed.add(file)
            tree = ast.parse(self.files[file])
            waiting += imports(top_level(tree), name, is_package=file.endswith("__init__.py"))

    def need_all_of(self, package: str) -> None:
        """Add a module, and all that is in it."""
        for name in self._modules:
            if name == package or name.startswith(package + "."):
                self.need(name)


def is_useless(module: str) -> bool:
    """Check whether a module, or the package it is in, is one of those that nothing in the browser needs."""
    return any(f"{module}.".startswith(f"{each}.") for each in _NEVER)


def top_level(tree: ast.Module) -> list[ast.AST]:
    """Return the statements that run when a module is loaded; what functions import they may never need."""
    found: list[ast.AST] = []
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, ast.If | ast.Try | ast.With | ast.ClassDef | ast.For | ast.While):
            waiting += [child for child in ast.walk(node) if isinstance(child, ast.Import | ast.ImportFrom)]
    return found


def imports(nodes: Iterable[ast.AST], module: str, *, is_package: bool) -> list[str]:
    """Return the names of all modules that statements may import, absolute."""
    found = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                parts = parts[: len(parts) - node.level + is_package]
                base = ".".join([*parts, base] if base else parts)
            found += [base, *(f"{base}.{alias.name}" for alias in node.names)]
    return found


def pack(folder: str, library: str, out: str) -> dict[str, int]:
    """
    Write `library.zip`, which Pyodide mounts, and `linter.pack`, which the page unpacks, and return how large both are.

    A pack is the length of its index (4 bytes), the index as JSON, and the content of each file.
    """
    found = Library(library)
    for package in _ALWAYS:
        found.need_all_of(package)
    for name in (*sys.modules, *(f"encodings.{each}" for each in _ENCODINGS)):
        found.need(name)
    index: list[tuple[str, int]] = []
    content = bytearray()
    for path in sorted(Path(folder).rglob("*")):
        place = path.relative_to(folder).as_posix()
        if not path.is_file():
            continue
        data = path.read_bytes()
        if path.suffix == ".py":
            module = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            tree = ast.parse(data)
            for name in imports(ast.walk(tree), module, is_package=path.name == "__init__.py"):
                found.need(name)
            if place.startswith(_RULES):
                WithoutExamples().visit(tree)
            data, place = compiled(tree, place), f"{place}c"
        index.append((place, len(data)))
        content += data
    head = json.dumps(index, separators=(",", ":")).encode()
    Path(out, "linter.pack").write_bytes(struct.pack("<L", len(head)) + head + content)
    _write_library(found, Path(out, "library.zip"))
    return {"files": len(index), "modules": len(found.needed)}


def _write_library(library: Library, path: Path) -> None:
    """Write the modules that are needed, uncompressed: the whole is compressed once, and better so."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as opened:
        for name in sorted(library.files):
            if not name.endswith(".py"):
                continue
            if name in library.needed:
                opened.writestr(zipfile.ZipInfo(f"{name}c"), compiled(ast.parse(library.files[name]), name))

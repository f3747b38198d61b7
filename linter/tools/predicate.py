"""Compiles the published schemas to linter/instancelint/rules/verdict/gate_generated.py. For maintainers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tools import fused
from tools.compiler import Compiler
from tools.simplify import simplified

_HEADER: Final = '''\
"""
Whether a payload surely meets its schema: `FUSED` gives a predicate for the rules of a kind that are on by default.

It looks at each member of a payload once. Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.rules.verdict.members import Members, are_unique
'''
_NAME: Final = re.compile(r"\b_\w+")
_PATTERN: Final = """\
def {name}(x: str) -> Any:
    global {name}
    {name} = re.compile({text}).{method}
    return {name}(x)
"""
"""Compiles a pattern on first use, and then stands aside; what is tied to the start is not looked for elsewhere."""


def render() -> str:
    """Return the text of rules/verdict/gate_generated.py."""
    compiler = Compiler()
    written = fused.render(compiler)
    costs = {name: len(text) for text, name in compiler.patterns.items()}
    functions = simplified([*compiler.functions.values(), *written], costs)
    compiler.functions = dict(zip(compiler.functions, functions, strict=False))
    return assemble(_HEADER, compiler, functions[len(compiler.functions) :])


def assemble(header: str, compiler: Compiler, parts: Iterable[str]) -> str:
    """Return the text of a module: some parts, after every function that they need of those that were compiled."""
    written = list(parts)
    functions = dict(compiler.functions)
    for text, name in compiler.patterns.items():
        functions[name] = _PATTERN.format(
            name=name, text=text, method="match" if _is_anchored(text) else "search"
        ).strip()
    needed = _needed("\n".join(written), functions)
    return "\n\n".join([header, *(f"{text}\n" for name, text in functions.items() if name in needed), *written])


def _needed(text: str, functions: dict[str, str]) -> set[str]:
    """Return the names of the functions that some code calls, and of those that these call in turn."""
    needed = set[str]()
    pending = [text]
    while pending:
        called = functions.keys() & set(_NAME.findall(pending.pop())) - needed
        needed |= called
        pending += [functions[name] for name in called]
    return needed


def _is_anchored(text: str) -> bool:
    """Check whether each alternative of a pattern is tied to the start."""
    depth = 0
    starts = [1]
    inside = text[1:-1]
    position = 0
    while position < len(inside):
        character = inside[position]
        if character == "\\":
            position += 1
        elif character == "[":
            position = _end_of_class(inside, position)
        else:
            depth += (character == "(") - (character == ")")
            if character == "|" and depth == 0:
                starts.append(position + 2)
        position += 1
    return all(text[start] == "^" for start in starts)


def _end_of_class(text: str, position: int) -> int:
    position += 2  # a bracket right after the first one is a member
    while text[position] != "]":
        position += 2 if text[position] == "\\" else 1
    return position

"""Compiles the published schemas to linter/instancelint/rules/verdict/_generated.py. For maintainers."""

from __future__ import annotations

from typing import Final

from instancelint.domain import schemas
from instancelint.model.terms import Kind
from tools import fused
from tools.compiler import Compiler

_HEADER: Final = '''\
"""
Which rules of the schemas may refuse a payload: `KINDS` gives a predicate for each, true where the rule surely holds.

`FUSED` gives one for all rules of a kind that are on by default: it looks at each member of a payload once.

Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.rules.verdict.members import Members


def _unique(items: Any) -> bool:
    seen: list[Any] = []
    known = set()
    for item in items:
        if isinstance(item, str):
            if item in known:
                return False
            known.add(item)
        elif item in seen:
            return False
        else:
            seen.append(item)
    return True

'''
_PATTERN: Final = """\
def {name}(x: str) -> Any:
    global {name}
    {name} = re.compile({text}).{method}
    return {name}(x)
"""
"""Compiles a pattern on first use, and then stands aside; what is tied to the start is not looked for elsewhere."""


def render() -> str:
    """Return the text of rules/verdict/_generated.py."""
    compiler = Compiler()
    kinds = []
    for kind in Kind:
        root = schemas.load(schemas.for_kind(kind))
        body = {key: value for key, value in root.items() if key not in {"allOf", "$defs"}}
        rows = [f'        ("structure", "", {compiler.function(body, root)}),']
        for group, rule, reference in schemas.rule_references(root):
            rows.append(f'        ("{group}", "{rule}", {compiler.function({"$ref": reference}, root)}),')
        kinds.append(f'    "{kind.value}": (\n' + "\n".join(rows) + "\n    ),")
    table = "KINDS = {\n" + "\n".join(kinds) + "\n}"
    all_rules = fused.render(compiler)
    return f"{assemble(compiler)}\n\n{all_rules}\n\n\n{table}\n"


def assemble(compiler: Compiler) -> str:
    """Return the text of a module with every function that was compiled."""
    patterns = [
        _PATTERN.format(name=name, text=text, method="match" if _is_anchored(text) else "search")
        for text, name in compiler.patterns.items()
    ]
    functions = [f"{text}\n" for text in compiler.functions.values()]
    return "\n\n".join([_HEADER, *patterns, *functions])


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

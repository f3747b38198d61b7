"""Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Opened, Syntax, TableEntry

if TYPE_CHECKING:
    from tree_sitter import Node


class _Python(Syntax):
    def pairs(self, arguments: list[Node]) -> list[TableEntry] | None:
        return [
            TableEntry(each, each.child_by_field_name("name"), each.child_by_field_name("value"))
            if each.type == "keyword_argument"
            else TableEntry(each)
            for each in arguments
        ]

    def escapes(self, string: Opened) -> tuple[str, str]:
        return ("none" if "r" in string.opening.lower() else "all"), ""


PYTHON = _Python(
    notation=Notation(words=("True", "False", "None")),
    grammar=("tree_sitter_python", "language"),
    strings=frozenset({"string"}),
    interpolations=frozenset({"interpolation"}),
    joined=frozenset({"concatenated_string"}),
    additions=frozenset({"binary_operator"}),
    wrappers=frozenset({"parenthesized_expression"}),
    numbers=frozenset({"integer", "float"}),
    words={"True": "true", "False": "false", "None": "null"},
    tables=frozenset({"dictionary"}),
    members=frozenset({"pair"}),
    lists=frozenset({"list", "tuple"}),
    calls=frozenset({"call"}),
    assignments=frozenset({"assignment"}),
    functions=frozenset({"function_definition", "lambda"}),
    branches=frozenset(
        {
            *("if_statement", "elif_clause", "else_clause", "for_statement", "while_statement", "except_clause"),
            *("case_clause", "conditional_expression"),
        }
    ),
    accesses=frozenset({"attribute", "subscript"}),
    bare_keys=frozenset({"identifier"}),
    spreads=frozenset({"list_splat"}),
    brace_doubles=True,
    makers=frozenset({"dict"}),
)

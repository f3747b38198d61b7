"""PHP."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Call, Inside, Opened, Syntax, TableEntry, pair_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

_FILLED = frozenset({"variable_name", "subscript_expression", "member_access_expression", "dynamic_variable_name"})


class _Php(Syntax):
    def table(self, node: Node) -> Inside | None:
        inside = self._inside(node)
        if inside is None or not any(entry.key for entry in inside.entries):
            return None
        return inside

    def items(self, node: Node) -> Inside | None:
        inside = self._inside(node)
        if inside is None or any(entry.key for entry in inside.entries):
            return None
        found = [entry.node.named_children[0] for entry in inside.entries if entry.node.named_children]
        return inside._replace(entries=list(map(TableEntry, found)))

    def _inside(self, node: Node) -> Inside | None:
        if node.type != "array_creation_expression" or not node.children:
            return None
        opening = node.children[1] if node.children[0].type == "array" else node.children[0]
        inner = [child for child in node.children if child.type == "array_element_initializer"]
        return Inside(list(map(self.entry, inner)), opening.end_byte, node.children[-1].start_byte)

    def entry(self, node: Node) -> TableEntry:
        if not any(child.type == "=>" for child in node.children):
            return TableEntry(node)
        parts = [child for child in node.named_children if child.type not in self.comments]
        pair = pair_of(parts)
        return TableEntry(node, *pair) if pair else TableEntry(node)

    def call(self, node: Node) -> Call | None:
        if node.type not in self.calls:
            return None
        name = node.child_by_field_name("name") or node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if name is None or arguments is None:
            return None
        return Call(node.child_by_field_name("object"), text_of(name), self.arguments(arguments))

    def quotes(self, node: Node, written: str) -> tuple[str, str]:
        return ("", "") if node.type in {"heredoc_body", "nowdoc_body"} else super().quotes(node, written)

    def escapes(self, string: Opened) -> tuple[str, str]:
        if string.kind == "nowdoc_body":
            return "none", ""
        return ("quotes" if string.opening.startswith("'") else "all"), ""

    def filled(self, node: Node) -> Iterator[Node]:
        yield from (child for child in node.children if child.type in _FILLED)


PHP = _Php(
    notation=Notation(colon=" =>", brackets="[][]", filled_in="$"),
    grammar=("tree_sitter_php", "language_php"),
    strings=frozenset({"string", "encapsed_string", "heredoc_body", "nowdoc_body"}),
    additions=frozenset({"binary_expression"}),
    plus=".",
    wrappers=frozenset({"parenthesized_expression", "argument", "cast_expression"}),
    numbers=frozenset({"integer", "float"}),
    words={"true": "true", "false": "false", "null": "null", "TRUE": "true", "FALSE": "false", "NULL": "null"},
    names=frozenset({"variable_name"}),
    calls=frozenset({"function_call_expression", "member_call_expression", "scoped_call_expression"}),
    assignments=frozenset({"assignment_expression"}),
    functions=frozenset({"function_definition", "method_declaration", "anonymous_function", "arrow_function"}),
    branches=frozenset(
        {
            *("if_statement", "else_clause", "else_if_clause", "for_statement", "foreach_statement", "while_statement"),
            *("case_statement", "default_statement", "catch_clause", "conditional_expression"),
        }
    ),
    accesses=frozenset({"subscript_expression", "member_access_expression"}),
    bare_keys=frozenset({"name"}),
    spreads=frozenset({"variadic_unpacking"}),
)
FRAGMENT = replace(PHP, grammar=("tree_sitter_php", "language_php_only"))
"""PHP without the tag that begins it, as pages show it."""

"""Kotlin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Call, Syntax, TableEntry, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_TABLES = frozenset({"mapOf", "mutableMapOf", "hashMapOf", "linkedMapOf", "JSONObject", "JsonObject", "HashMap"})
_PAIR = 3


class _Kotlin(Syntax):
    def call(self, node: Node) -> Call | None:
        if node.type != "call_expression" or not node.named_children:
            return None
        arguments = next((child for child in node.named_children if child.type == "value_arguments"), None)
        if arguments is None:
            return None
        receiver, name = self.named(node.named_children[0])
        return Call(receiver, name, [self.bare(each) for each in self.arguments(arguments)])

    def pairs(self, arguments: list[Node]) -> list[TableEntry] | None:
        return [self._pair(each) for each in arguments]

    def _pair(self, node: Node) -> TableEntry:
        parts = node.named_children
        if node.type == "infix_expression" and len(parts) == _PAIR and text_of(parts[1]) == "to":
            return TableEntry(node, parts[0], parts[2])
        call = self.call(node)
        return TableEntry(node, *call.pair) if call and call.name == "Pair" and call.pair else TableEntry(node)

    def is_new(self, node: Node) -> bool:
        call = self.call(node)
        return call is not None and call.receiver is None and call.name in _TABLES and not call.arguments


KOTLIN = _Kotlin(
    notation=Notation(colon="", brackets="", filled_in="$"),
    grammar=("tree_sitter_kotlin", "language"),
    strings=frozenset({"string_literal", "multiline_string_literal"}),
    raw_strings=frozenset({"multiline_string_literal"}),
    interpolations=frozenset({"interpolation"}),
    additions=frozenset({"binary_expression"}),
    wrappers=frozenset({"parenthesized_expression", "value_argument", "as_expression"}),
    numbers=frozenset({"number_literal", "float_literal"}),
    words={"true": "true", "false": "false", "null": "null"},
    calls=frozenset({"call_expression"}),
    assignments=frozenset({"property_declaration", "assignment"}),
    functions=frozenset({"function_declaration", "anonymous_function"}),
    branches=frozenset({"if_expression", "for_statement", "while_statement", "when_entry", "catch_block"}),
    accesses=frozenset({"navigation_expression", "index_expression"}),
    fills_in_names=True,
    makers=_TABLES,
    listers=frozenset({"listOf", "mutableListOf", "arrayOf", "setOf", "arrayListOf"}),
)

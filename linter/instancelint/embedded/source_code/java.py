"""Java."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Call, Inside, Syntax, TableEntry, between, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_ENTRIES = frozenset({"entry", "Map.entry", "SimpleEntry"})


class _Java(Syntax):
    def table(self, node: Node) -> Inside | None:
        """Return what is put into a new map in the block of its own class: `new HashMap<>() {{ put("a", 1); }}`."""
        body = next((child for child in node.named_children if child.type == "class_body"), None)
        if node.type != "object_creation_expression" or body is None:
            return None
        blocks = [child for child in body.named_children if child.type == "block"]
        if len(blocks) != 1:
            return None
        entries = [self._put(child) for child in blocks[0].named_children if child.type not in self.comments]
        return Inside(entries, blocks[0].start_byte + 1, blocks[0].end_byte - 1)

    def _put(self, statement: Node) -> TableEntry:
        call = self.call(statement.named_children[0]) if statement.named_children else None
        if call is None or call.name != "put" or not call.pair:
            return TableEntry(statement)
        return TableEntry(statement, *call.pair)

    def call(self, node: Node) -> Call | None:
        if node.type != "method_invocation":
            return None
        name, arguments = node.child_by_field_name("name"), node.child_by_field_name("arguments")
        if name is None or arguments is None:
            return None
        return Call(node.child_by_field_name("object"), text_of(name), self.arguments(arguments))

    def pairs(self, arguments: list[Node]) -> list[TableEntry] | None:
        entries = [self._entry(each) for each in arguments]
        if arguments and all(entry.key for entry in entries):
            return entries
        return super().pairs(arguments)

    def _entry(self, node: Node) -> TableEntry:
        """Return what `Map.entry("key", value)` is."""
        call = self.call(node)
        return TableEntry(node, *call.pair) if call and call.full in _ENTRIES and call.pair else TableEntry(node)

    def items(self, node: Node) -> Inside | None:
        body = node.child_by_field_name("value") if node.type == "array_creation_expression" else node
        is_list = body is not None and body.type == "array_initializer"
        return between(body, self.comments) if body is not None and is_list else None

    def is_new(self, node: Node) -> bool:
        call = self.call(node)
        if call is not None:
            return call.name in {"createObjectNode", "createObjectBuilder", "builder"} and not call.arguments
        return super().is_new(node) and not any(child.type == "class_body" for child in node.children)


JAVA = _Java(
    notation=Notation(colon="", brackets=""),
    grammar=("tree_sitter_java", "language"),
    strings=frozenset({"string_literal"}),
    additions=frozenset({"binary_expression"}),
    wrappers=frozenset({"parenthesized_expression", "cast_expression"}),
    numbers=frozenset({"decimal_integer_literal", "decimal_floating_point_literal"}),
    words={"true": "true", "false": "false", "null": "null", "Boolean.TRUE": "true", "Boolean.FALSE": "false"},
    tables=frozenset({"object_creation_expression"}),
    calls=frozenset({"method_invocation"}),
    assignments=frozenset({"variable_declarator", "assignment_expression"}),
    functions=frozenset({"method_declaration", "constructor_declaration", "lambda_expression"}),
    branches=frozenset(
        {
            *("if_statement", "for_statement", "enhanced_for_statement", "while_statement", "do_statement"),
            *("switch_block_statement_group", "switch_rule", "catch_clause", "ternary_expression"),
        }
    ),
    accesses=frozenset({"field_access"}),
    new=frozenset({"object_creation_expression"}),
    makers=frozenset(
        {"Map.of", "ImmutableMap.of", "Map.ofEntries", "Collections.singletonMap", "ImmutableMap.ofEntries"}
    ),
    listers=frozenset(
        {"List.of", "Arrays.asList", "asList", "ImmutableList.of", "Set.of", "Collections.singletonList"}
    ),
)

"""Go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Inside, Syntax, between

if TYPE_CHECKING:
    from tree_sitter import Node


class _Go(Syntax):
    def table(self, node: Node) -> Inside | None:
        body = _body(node, "map_type")
        if body is None:
            return None
        inner = [child for child in body.children[1:-1] if child.is_named and child.type not in self.comments]
        return Inside([self.entry(child) for child in inner], body.children[0].end_byte, body.children[-1].start_byte)

    def items(self, node: Node) -> Inside | None:
        body = _body(node, "slice_type") or _body(node, "array_type")
        return between(body, self.comments) if body is not None else None


def _body(node: Node, kind: str) -> Node | None:
    """Return what is between the brackets of a literal of a type; one of a map may have a type of its own."""
    if node.type == "literal_value":
        is_bare = node.parent is None or node.parent.type != "composite_literal"
        is_keyed = any(child.type == "keyed_element" for child in node.children)
        return node if is_bare and is_keyed and kind == "map_type" else None
    written, body = node.child_by_field_name("type"), node.child_by_field_name("body")
    if node.type != "composite_literal" or written is None or body is None or not body.children:
        return None
    is_keyed = any(child.type == "keyed_element" for child in body.children)
    named = written.type in {"type_identifier", "qualified_type", "generic_type"} and kind == "map_type" and is_keyed
    return body if written.type == kind or named else None


GO = _Go(
    notation=Notation(brackets=""),
    grammar=("tree_sitter_go", "language"),
    strings=frozenset({"interpreted_string_literal", "raw_string_literal"}),
    raw_strings=frozenset({"raw_string_literal"}),
    additions=frozenset({"binary_expression"}),
    wrappers=frozenset({"parenthesized_expression", "literal_element", "expression_list"}),
    numbers=frozenset({"int_literal", "float_literal"}),
    words={"true": "true", "false": "false", "nil": "null"},
    tables=frozenset({"composite_literal"}),
    members=frozenset({"keyed_element"}),
    calls=frozenset({"call_expression"}),
    assignments=frozenset({"short_var_declaration", "assignment_statement", "var_spec"}),
    functions=frozenset({"function_declaration", "method_declaration", "func_literal"}),
    branches=frozenset({"if_statement", "for_statement", "expression_case", "default_case", "type_case"}),
    accesses=frozenset({"index_expression", "selector_expression"}),
)

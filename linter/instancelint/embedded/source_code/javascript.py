"""JavaScript and TypeScript, with JSX or without."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from instancelint.embedded.source_code.syntax import Syntax

if TYPE_CHECKING:
    from tree_sitter import Node


class _JavaScript(Syntax):
    def key(self, node: Node) -> Node | None:
        if node.type != "computed_property_name":
            return node
        inner = node.named_children
        return inner[0] if len(inner) == 1 and inner[0].type == "string" else None

    def wrapped(self, node: Node, inner: list[Node]) -> Node:
        return inner[-1] if node.type == "type_assertion" else inner[0]


JAVASCRIPT = _JavaScript(
    grammar=("tree_sitter_javascript", "language"),
    strings=frozenset({"string", "template_string"}),
    interpolations=frozenset({"template_substitution"}),
    additions=frozenset({"binary_expression"}),
    wrappers=frozenset(
        {
            *("parenthesized_expression", "as_expression", "satisfies_expression", "type_assertion"),
            *("non_null_expression", "await_expression"),
        }
    ),
    numbers=frozenset({"number"}),
    words={"true": "true", "false": "false", "null": "null"},
    names=frozenset({"identifier", "shorthand_property_identifier"}),
    tables=frozenset({"object"}),
    members=frozenset({"pair"}),
    shorthands=frozenset({"shorthand_property_identifier"}),
    lists=frozenset({"array"}),
    calls=frozenset({"call_expression"}),
    assignments=frozenset({"variable_declarator", "assignment_expression", "public_field_definition"}),
    functions=frozenset(
        {
            *("function_declaration", "function_expression", "arrow_function", "method_definition"),
            *("generator_function_declaration", "generator_function"),
        }
    ),
    branches=frozenset(
        {
            *("if_statement", "else_clause", "for_statement", "for_in_statement", "while_statement", "do_statement"),
            *("switch_case", "switch_default", "catch_clause", "ternary_expression"),
        }
    ),
    accesses=frozenset({"member_expression", "subscript_expression"}),
    bare_keys=frozenset({"property_identifier", "shorthand_property_identifier", "number"}),
    spreads=frozenset({"spread_element"}),
)
TYPESCRIPT = replace(JAVASCRIPT, grammar=("tree_sitter_typescript", "language_typescript"))
TSX = replace(JAVASCRIPT, grammar=("tree_sitter_typescript", "language_tsx"))

"""C#."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Inside, Opened, Syntax, TableEntry, between, pair_of

if TYPE_CHECKING:
    from tree_sitter import Node

_VERBATIM = ("@", "$@", "@$")
_PAIR = 2


class _CSharp(Syntax):
    def table(self, node: Node) -> Inside | None:
        if node.type == "anonymous_object_creation_expression":
            return self._anonymous(node)
        body = node.child_by_field_name("initializer") if node.type == "object_creation_expression" else None
        if body is None or len(body.children) < _PAIR:
            return None
        inner = [child for child in body.children[1:-1] if child.is_named and child.type not in self.comments]
        entries = list(map(self.entry, inner))
        if inner and not any(entry.key for entry in entries):
            return None
        return Inside(entries, body.children[0].end_byte, body.children[-1].start_byte)

    def entry(self, node: Node) -> TableEntry:
        """Return what `["key"] = value`, `{ "key", value }` or `new JProperty("key", value)` is."""
        pair = pair_of([child for child in node.named_children if child.type not in self.comments])
        if node.type == "initializer_expression" and pair:
            return TableEntry(node, *pair)
        if node.type == "assignment_expression" and pair and pair[0].type == "element_binding_expression":
            return TableEntry(node, pair[0].named_children[0], pair[1]) if pair[0].named_children else TableEntry(node)
        arguments = node.child_by_field_name("arguments")
        handed = pair_of(arguments.named_children) if arguments is not None else None
        is_new = node.type == "object_creation_expression"
        return TableEntry(node, *handed) if is_new and handed else TableEntry(node)

    def _anonymous(self, node: Node) -> Inside | None:
        """Return the members of `new { a = 1, b }`, whose keys, values and marks stand side by side."""
        opening = next((child for child in node.children if child.type == "{"), None)
        if opening is None or node.children[-1].type != "}":
            return None
        entries = []
        group: list[Node] = []
        for child in (each for each in node.children if each.start_byte > opening.start_byte):
            if child.type not in {",", "}"}:
                group += [child] if child.type not in self.comments else []
                continue
            if group:
                key, value = group[0], group[-1]
                is_member = key.type in self.names and (key == value or group[1].type == "=")
                entries.append(TableEntry(key, key, value) if is_member else TableEntry(key))
            group = []
        return Inside(entries, opening.end_byte, node.children[-1].start_byte)

    def items(self, node: Node) -> Inside | None:
        if node.type == "collection_expression":
            return between(node, self.comments)
        body = next((child for child in node.named_children if child.type == "initializer_expression"), None)
        is_list = node.type in {"implicit_array_creation_expression", "array_creation_expression"}
        is_list = is_list or node.type == "object_creation_expression"
        return between(body, self.comments) if body is not None and is_list and len(body.children) >= _PAIR else None

    def is_new(self, node: Node) -> bool:
        return super().is_new(node) and node.child_by_field_name("initializer") is None

    def escapes(self, string: Opened) -> tuple[str, str]:
        if string.opening.startswith(_VERBATIM):
            return "none", '"'
        return ("none" if string.opening.endswith('"""') else "all"), ""


CSHARP = _CSharp(
    notation=Notation(colon="", brackets=""),
    grammar=("tree_sitter_c_sharp", "language"),
    strings=frozenset(
        {"string_literal", "verbatim_string_literal", "raw_string_literal", "interpolated_string_expression"}
    ),
    interpolations=frozenset({"interpolation"}),
    additions=frozenset({"binary_expression"}),
    wrappers=frozenset({"parenthesized_expression", "argument", "expression_element", "collection_element"}),
    numbers=frozenset({"integer_literal", "real_literal"}),
    words={"true": "true", "false": "false", "null": "null"},
    calls=frozenset({"invocation_expression"}),
    assignments=frozenset({"variable_declarator", "assignment_expression"}),
    functions=frozenset(
        {"method_declaration", "constructor_declaration", "local_function_statement", "lambda_expression"}
    ),
    branches=frozenset(
        {
            *("if_statement", "for_statement", "foreach_statement", "while_statement", "do_statement"),
            *("switch_section", "catch_clause", "conditional_expression"),
        }
    ),
    accesses=frozenset({"member_access_expression", "element_access_expression"}),
    bare_keys=frozenset({"identifier"}),
    new=frozenset({"object_creation_expression"}),
    brace_doubles=True,
)

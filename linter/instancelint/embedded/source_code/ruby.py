"""Ruby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.syntax import Call, Inside, Opened, Syntax, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_BARE = frozenset({"pair", "hash_splat_argument"})
_SINGLE = ("'", "%q")


class _Ruby(Syntax):
    def bare_key(self, node: Node) -> tuple[int, int] | None:
        if node.type == "simple_symbol":
            return node.start_byte + 1, node.end_byte
        return super().bare_key(node)

    def table(self, node: Node) -> Inside | None:
        """Return a hash; the last one that is handed over needs no brackets."""
        if node.type != "argument_list":
            return super().table(node)
        pairs = [child for child in node.named_children if child.type in _BARE]
        if not any(child.type == "pair" for child in pairs):
            return None
        return Inside([self.entry(child) for child in pairs], pairs[0].start_byte, pairs[-1].end_byte)

    def call(self, node: Node) -> Call | None:
        if node.type != "call":
            return None
        name, arguments = node.child_by_field_name("method"), node.child_by_field_name("arguments")
        if name is None:
            return None
        return Call(node.child_by_field_name("receiver"), text_of(name), self.arguments(arguments) if arguments else [])

    def quotes(self, node: Node, written: str) -> tuple[str, str]:
        if node.type == "simple_symbol":
            return ":", ""
        if node.type == "heredoc_body":
            end = next((child for child in node.children if child.type == "heredoc_end"), None)
            return "", written[end.start_byte - node.start_byte :] if end else ""
        if node.type == "bare_string":
            return "", ""
        if written.startswith("%") and node.children:
            return written[: node.children[0].end_byte - node.start_byte], written[-1:]
        return super().quotes(node, written)

    def escapes(self, string: Opened) -> tuple[str, str]:
        return ("quotes" if string.opening.startswith(_SINGLE) else "all"), ""


RUBY = _Ruby(
    notation=Notation(words=("true", "false", "nil"), colon=" =>", filled_in="#"),
    grammar=("tree_sitter_ruby", "language"),
    strings=frozenset({"string", "bare_string", "simple_symbol", "heredoc_body"}),
    interpolations=frozenset({"interpolation"}),
    joined=frozenset({"chained_string"}),
    additions=frozenset({"binary"}),
    wrappers=frozenset({"parenthesized_statements"}),
    numbers=frozenset({"integer", "float"}),
    words={"true": "true", "false": "false", "nil": "null"},
    names=frozenset({"identifier", "constant", "instance_variable"}),
    tables=frozenset({"hash"}),
    members=frozenset({"pair"}),
    lists=frozenset({"array", "string_array"}),
    calls=frozenset({"call"}),
    assignments=frozenset({"assignment"}),
    functions=frozenset({"method", "singleton_method"}),
    branches=frozenset(
        {"if", "unless", "else", "elsif", "while", "until", "when", "rescue", "if_modifier", "unless_modifier"}
    ),
    accesses=frozenset({"element_reference"}),
    bare_keys=frozenset({"hash_key_symbol"}),
    spreads=frozenset({"splat_argument"}),
)

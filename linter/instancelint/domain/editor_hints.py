"""
What editors show of a draft-07 schema beyond the standard: `markdownDescription`, `errorMessage`, `defaultSnippets`.

VS Code and yaml-language-server read them; validators ignore them. All words come from the schema itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from instancelint.base.addresses import RULE
from instancelint.base.lazy_pattern import lazy_pattern

Schema = dict[str, Any]
Place = tuple[str, ...]

_SAID_BY: Final = ("type", "enum", "const", "pattern", "not", "required", "contains")
"""Keywords in whose place editors show an `errorMessage`."""
_INTO: Final = ("then", "else", "additionalProperties", "items", "propertyNames")
_PLACEHOLDER: Final = lazy_pattern(r"<[A-Z0-9_]+>")
_SPECIAL: Final = lazy_pattern(r"[\\$}]")


def describe(properties: Mapping[str, Schema], where: Place, rules: Mapping[Place, list[str]], more: str = "") -> None:
    """
    Add a `markdownDescription` to each described property and to those inside it.

    `where` leads to the properties, `rules` is what `rules_by_place` returned, `more` ends each description.
    """
    for name, schema in properties.items():
        place = (*where, name)
        if "description" in schema:
            parts = [schema["description"], *_facts(schema), *_links(rules.get(place, ())), more]
            schema["markdownDescription"] = "\n\n".join(filter(None, parts))
        for holder in (schema, schema.get("else", {})):
            describe(holder.get("properties", {}), place, rules, more)


def _facts(schema: Schema) -> Iterator[str]:
    """Say what a property is by default and what it may look like, in code spans."""
    if "default" in schema:
        yield f"Default: {_code(schema['default'])}"
    if "examples" in schema:
        yield f"Example: {_code(schema['examples'][0])}"


def _code(value: object) -> str:
    """Write a value as JSON in a code span of Markdown."""
    text = json.dumps(value, ensure_ascii=False)
    return f"`{text}`" if "`" not in text else f"`` {text} ``"


def _links(names: Sequence[str]) -> Iterator[str]:
    if names:
        yield "Rules: " + ", ".join(f"[{name}]({RULE.format(name=name)})" for name in names)


def hide(definition: Schema) -> None:
    """Turn the description of an auxiliary definition into a comment: editors would show it for values that match."""
    if "title" not in definition and "description" in definition:
        definition["$comment"] = definition.pop("description")


def rules_by_place(rules: Mapping[str, Schema]) -> dict[Place, list[str]]:
    """Return for each place of a body the names of the rules that speak of it."""
    found: dict[Place, list[str]] = {}
    for name, schema in rules.items():
        for place in dict.fromkeys(_places(schema, ())):
            found.setdefault(place, []).append(name)
    return found


def _places(schema: object, where: Place) -> Iterator[Place]:
    """Yield the places that a schema speaks of: those of the properties that it names."""
    if isinstance(schema, list):
        for part in schema:
            yield from _places(part, where)
    if not isinstance(schema, dict):
        return
    for name in schema.get("required", ()):
        yield (*where, name)
    for name, part in schema.get("properties", {}).items():
        if part is not True:
            yield (*where, name)
            yield from _places(part, (*where, name))
    for keyword in ("allOf", "anyOf", "oneOf", "if", "then", "else", "not"):
        yield from _places(schema.get(keyword), where)


def explain(name: str, schema: Schema) -> None:
    """Add to every part of a rule that can fail an `errorMessage`: what the rule asks for, and its name."""
    _explain(schema, f"{schema['description']} ({name})")


def _explain(schema: object, message: str) -> None:
    if isinstance(schema, list):
        for part in schema:
            _explain(part, message)
    if not isinstance(schema, dict) or "$ref" in schema:  # beside a reference draft 7 ignores everything
        return
    if schema.get("additionalProperties") is False or any(keyword in schema for keyword in _SAID_BY):
        schema["errorMessage"] = message
    for keyword in ("allOf", "anyOf", "oneOf", *_INTO):
        _explain(schema.get(keyword), message)
    for keyword in ("properties", "patternProperties"):
        _explain(list(schema.get(keyword, {}).values()), message)


def snippet(label: str, description: str, body: object) -> Schema:
    """Return an entry of `defaultSnippets`: a value whose placeholders, such as <NAME>, become tab stops."""
    return {"label": label, "description": description, "body": _with_stops(body, {})}


def _with_stops(value: Any, stops: dict[str, int]) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, dict):
        return {key: _with_stops(item, stops) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_stops(item, stops) for item in value]
    if not isinstance(value, str):
        return value
    return _text_with_stops(value, stops)


def _text_with_stops(text: str, stops: dict[str, int]) -> str:
    """Write a string for a snippet; what follows a caret is inserted as it is, so it brings its quotes and escapes."""
    raw = _SPECIAL.search(text) is not None
    if raw:
        text = json.dumps(text, ensure_ascii=False)
    pieces, end = [], 0
    for match in _PLACEHOLDER.finditer(text):
        number = stops.setdefault(match[0], len(stops) + 1)
        pieces += [_escaped(text[end : match.start()]), f"${{{number}:{match[0]}}}"]
        end = match.end()
    written = "".join([*pieces, _escaped(text[end:])])
    return f"^{written}" if raw else written


def _escaped(text: str) -> str:
    r"""Escape what means something in a snippet: `$`, `}` and the backslash."""
    return _SPECIAL.sub(r"\\\g<0>", text)

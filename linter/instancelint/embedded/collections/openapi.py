"""Descriptions of APIs in OpenAPI 3 and Swagger 2: examples and defaults of the bodies of calls about instances."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path, steps_of_pointer
from instancelint.base.source_text import Span
from instancelint.embedded.collections.exchange import Sample, rows, table, text
from instancelint.model.request import Request
from instancelint.model.terms import Kind

_METHODS = frozenset({"get", "post", "put", "patch"})
_MOST_REFERENCES = 10
"""References to references; more are a circle."""
_PLATFORM = ("cloud-elements", "openconnectors", "/elements/api-v")

Node = tuple[object, Path]
"""A part of a description and the way to it."""


def recognises(data: dict[str, object]) -> bool:
    """Check whether an object describes an API."""
    is_named = isinstance(data.get("openapi"), str) or "swagger" in data
    return is_named and isinstance(data.get("paths"), dict)


def exchanges(data: dict[str, object]) -> Iterator[Sample]:
    """Yield the examples of the calls about instances, each once."""
    reader = _Reader(data)
    seen: set[Path] = set()
    for example in reader.examples():
        if example.path not in seen:
            seen.add(example.path)
            yield example


class _Reader:
    """Reads one description, of which any part may be elsewhere in it."""

    def __init__(self, data: dict[str, object]) -> None:
        self._data = data
        places = [*map(table, rows(data.get("servers"))), data]
        addresses = " ".join(text(place.get(key)) for place in places for key in ("url", "host", "basePath"))
        self._is_platform = any(word in addresses for word in _PLATFORM)

    def examples(self) -> Iterator[Sample]:
        """Yield the examples in the order of the calls."""
        for address, value in table(self._data.get("paths")).items():
            calls, base = self._found(value, ("paths", address))
            for method in sorted(_METHODS & table(calls).keys()):
                request = Request(method.upper(), address, Span(0, 0), Span(0, 0))
                if request.call is not None:
                    shared = self._inside(calls, base, "parameters")
                    yield from self._operation(self._inside(calls, base, method), request.kind, shared)

    def _operation(self, operation: Node, kind: Kind | None, shared: Node) -> Iterator[Sample]:
        if kind is not None:
            body = self._inside(*operation, "requestBody")
            for parameters in (shared, self._inside(*operation, "parameters")):
                for parameter in self._items(*parameters):
                    if table(parameter[0]).get("in") == "body":
                        yield from self._of(parameter, kind)
            yield from self._contents(body, kind)
        for code, response in self._members(*self._inside(*operation, "responses")):
            if code.startswith("2"):
                yield from self._contents(response, Kind.RESPONSE)
                yield from self._of(response, Kind.RESPONSE)
                for _, example in self._members(*self._inside(*response, "examples")):
                    yield self._example(example[1], Kind.RESPONSE)  # of Swagger, by the type of what is sent

    def _contents(self, body: Node, kind: Kind) -> Iterator[Sample]:
        for name, media in self._members(*self._inside(*body, "content")):
            if "json" in name or "*" in name:
                yield from self._of(media, kind)
                for _, example in self._members(*self._inside(*media, "examples")):
                    if "value" in table(example[0]):
                        yield self._example((*example[1], "value"), kind)

    def _of(self, holder: Node, kind: Kind) -> Iterator[Sample]:
        """Yield what a body, a parameter or a schema gives as an example, and what the schema of it does."""
        data, path = holder
        for name in ("example", "x-example", "default"):
            if name in table(data):
                yield self._example((*path, name), kind)
        for _, example in self._members(*self._inside(data, path, "x-examples")):
            yield self._example(example[1], kind)
        schema, at = self._inside(data, path, "schema")
        for name in ("example", "x-example", "default"):
            if name in table(schema):
                yield self._example((*at, name), kind)
        for index, _ in enumerate(rows(table(schema).get("examples"))):
            yield self._example((*at, "examples", index), kind)

    def _example(self, path: Path, kind: Kind) -> Sample:
        return Sample(path, kind, self._is_platform and kind is not Kind.RESPONSE)

    def _inside(self, data: object, path: Path, key: str) -> Node:
        """Return a member of a part; nothing where there is none."""
        return self._found(table(data).get(key), (*path, key))

    def _members(self, data: object, path: Path) -> Iterator[tuple[str, Node]]:
        for key, value in table(data).items():
            yield str(key), self._found(value, (*path, key))

    def _items(self, data: object, path: Path) -> Iterator[Node]:
        for index, value in enumerate(rows(data)):
            yield self._found(value, (*path, index))

    def _found(self, value: object, path: Path) -> Node:
        """Follow references inside of the description; what they lead to elsewhere is nothing."""
        for _ in range(_MOST_REFERENCES):
            reference = table(value).get("$ref")
            if not isinstance(reference, str):
                return value, path
            if not reference.startswith("#/"):
                return None, path
            value, path = self._data, ()
            for step in steps_of_pointer(reference):
                value = table(value).get(step)
                path = (*path, step)
        return None, path

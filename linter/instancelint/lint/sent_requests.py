"""What the payloads of a file say of requests: those without a payload, and the files that others send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from instancelint.model.document import Document
from instancelint.model.report import Body


def requests_of(documents: Iterable[Document]) -> tuple[int, ...]:
    """Return the numbers of the requests whose payload is elsewhere."""
    return tuple(document.number for document in documents if document.is_request_alone)


def bodies_of(documents: Iterable[Document]) -> Iterator[Body]:
    """Yield the files that requests send as payloads."""
    for document in documents:
        command = document.request
        if command is not None and command.kind is not None:
            yield from (Body(name, command.kind) for name in command.files)

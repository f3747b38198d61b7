"""Links: from the element of a payload to its page, and from a request to the file that it sends."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.language.answers import Link, Surroundings
from instancelint.model.document import Document


def links(documents: Iterable[Document], surroundings: Surroundings) -> tuple[Link, ...]:
    """Return the links in the payloads of a file."""
    del documents, surroundings
    return ()

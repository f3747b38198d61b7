"""The outline of a file: its payloads, with their names."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.language.answers import Symbol
from instancelint.model.document import Document


def symbols(documents: Iterable[Document]) -> tuple[Symbol, ...]:
    """Return a symbol for each payload of a file."""
    del documents
    return ()

"""Hints inside the text: what holds for a payload although it is not written there."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.language.answers import Hint, Surroundings
from instancelint.model.document import Document


def hints(documents: Iterable[Document], surroundings: Surroundings) -> tuple[Hint, ...]:
    """Return the hints for the payloads of a file."""
    del documents, surroundings
    return ()

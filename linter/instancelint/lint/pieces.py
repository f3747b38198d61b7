"""Pieces of texts, by which a text is found in another one."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.source_text import Span


def small_letters(text: str) -> str:
    """Write a text in small letters, each for itself: none becomes two, or hangs on its neighbours."""
    if text.isascii():
        return text.lower()
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def short_pieces(text: str, longest: int) -> Iterator[str]:
    """Yield the pieces of a text that are whole words, or several with what is between them, up to a length."""
    edges = [at for at in range(len(text) + 1) if _is_letter(text[at - 1 : at]) != _is_letter(text[at : at + 1])]
    for number, start in enumerate(edges):
        for end in edges[number + 1 : number + 1 + longest]:
            if end - start <= longest and _is_letter(text[start]) and _is_letter(text[end - 1]):
                yield text[start:end]


def _is_letter(character: str) -> bool:
    return character.isalnum()


def inside_quotes(text: str, span: Span) -> Span:
    """Return a range without the quotes around it, if there are any."""
    if span.length > 1 and text[span.start] in "\"'" and text[span.end - 1] == text[span.start]:
        return Span(span.start + 1, span.end - 1)
    return span

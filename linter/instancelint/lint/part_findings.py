"""What is found in a part of a file, and what of it matters to the other parts."""

from __future__ import annotations

from typing import NamedTuple

from instancelint.base.file_kinds import suffix_of
from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.data_text import YAML, parse
from instancelint.lint.array_items import ArrayItem
from instancelint.lint.redaction import Redactor, grams_of
from instancelint.model.finding import Finding
from instancelint.model.report import Body, Claim
from instancelint.model.terms import Limits


class SectionText(NamedTuple):
    """The text that is read of a section; what is `inside` is its own."""

    source: SourceText
    inside: Span
    is_item: bool = False
    """Whether it is an item of an array."""


class Secrets(NamedTuple):
    """What is secret in a part, and what in it would not be shown if it were secret elsewhere."""

    values: frozenset[str]
    grams: frozenset[str]
    asked: frozenset[str]
    """The texts that were looked for, but for those that are secret in the part itself."""
    asked_grams: frozenset[str]
    is_countable: bool
    """Whether these are all there are: of a very long value they are not."""


_NO_SECRETS = Secrets(frozenset(), frozenset(), frozenset(), frozenset(), is_countable=True)


class OneText(NamedTuple):
    """What matters to other parts only where all are one text to the reader, as the documents of a stream are."""

    is_doubtful: bool
    beginnings: frozenset[str]
    """What the secrets begin with that public values may repeat."""
    pieces: frozenset[str]
    """The pieces of public values that are as long."""
    properties: frozenset[str]


class Found(NamedTuple):
    """What was found in a part; places are counted from its start, and payloads from 0."""

    findings: tuple[Finding, ...]
    results: int
    """The findings before any of them was ignored or joined with another one."""
    repairs: int
    documents: int
    requests: tuple[int, ...]
    claims: tuple[Claim, ...]
    bodies: tuple[Body, ...]
    secrets: Secrets
    one_text: OneText | None = None
    may_meet: bool = True
    """Whether a finding may be where one of another part is, or behind it."""
    masked: str = ""
    """The text of a section as reports may show it."""
    is_doubted: bool = False
    """Whether it was not taken for a payload and does not parse: beside others that are some it would be one."""
    item: ArrayItem | None = None
    """What was noticed in it, if it is an item of an array or a list."""

    def without_secrets(self) -> Found:
        """Return it without what only other sections ask for."""
        return self._replace(secrets=_NO_SECRETS, one_text=None)


def secrets_of(redactor: Redactor) -> Secrets:
    """Return what is secret in a part, and what of it was looked for among that."""
    values, grams, asked = redactor.values, redactor.grams, frozenset(redactor.asked)
    asked_grams = frozenset().union(*map(grams_of, asked))
    return Secrets(values, grams, asked - values, asked_grams - grams, not redactor.has_long_values)


def one_text_of(source: SourceText, redactor: Redactor) -> OneText | None:
    """Return what of a part matters where its payloads are in the text itself; None where they are in regions."""
    text = redactor.texts.get(id(source))
    return OneText(text.is_doubtful, *text.repeats(), text.properties) if text is not None else None


def are_texts_apart(texts: list[OneText]) -> bool:
    """Check whether no secret may stand in what is public elsewhere, and no alias have its anchor there."""
    beginnings = frozenset().union(*(each.beginnings for each in texts))
    if not all(each.pieces.isdisjoint(beginnings) for each in texts):
        return False
    names = frozenset().union(*(each.properties for each in texts))
    other = {"&": "*", "*": "&"}
    pairs = ((each, f"{other[name[0]]}{name[1:]}") for each in texts for name in each.properties if name[0] in other)
    return not any(pair in names and pair not in each.properties for each, pair in pairs)


def is_broken_data(source: SourceText, limits: Limits) -> bool:
    """Check whether a text is in YAML, and does not parse."""
    return suffix_of(source.name) in YAML and any(document.recovered for document in parse(source, limits))

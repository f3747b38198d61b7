"""
From a text to the payloads in it: parse, look into lists, strings and other texts, and tell each payload's kind.

A file may be a payload, hold a list or a stream of them, or be a page, a script or any other document with payloads
somewhere inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.bounded_cache import Kept
from instancelint.base.file_kinds import LINES, MARKDOWN, container_of, suffix_of
from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.payload_kind import classify
from instancelint.embedded.collections.formats import CollectionFormat, format_of, is_broken_collection
from instancelint.embedded.data_text import JSON, YAML, begins_as_data, is_prose, parse
from instancelint.embedded.document_parts import parts_of
from instancelint.embedded.kept_payloads import kept_payloads
from instancelint.embedded.literals import as_literal
from instancelint.embedded.recognition import as_payload
from instancelint.embedded.sent_body import is_of_another_service
from instancelint.embedded.wrapped_payloads import wrapped_payloads
from instancelint.model.document import Document, Format, Node, SyntaxIssue
from instancelint.model.listed import PAYLOADS
from instancelint.model.region import Region, identity
from instancelint.model.terms import Kind, Limits
from instancelint.parse.merge_conflict import Conflict, conflict_in, is_start
from instancelint.parse.plain_reading import PlainReading

if TYPE_CHECKING:
    from instancelint.embedded.containers import Container
    from instancelint.embedded.embedded_text import Embedded


class Expectation(NamedTuple):
    """What settings say of the payloads of a file: a kind for all, or that there are some (`included`)."""

    kind: Kind | None = None
    included: bool = False
    places: tuple[str, ...] = ()
    """Patterns of places where payloads lie in other documents."""
    limits: Limits = Limits()
    container: Container | None = None
    """That of a plug-in which reads the file."""
    is_section: bool = False
    """Whether the text is a section of a file: a line of many that is alone in it."""
    is_broken: bool = False
    """Whether the rest of the file that a section is of does not parse."""
    kept: Kept | None = None
    """What keeps the payloads of regions for the next reading."""


def payloads_in(
    source: SourceText,
    expected: Expectation,
    issues: tuple[SyntaxIssue, ...] = (),
    reading: PlainReading | None = None,
    kinds: Iterable[Kind | None] = (),
) -> tuple[Document, ...]:
    """
    Return the payloads of a file in the order of the text, numbered; `issues` are those found while decoding.

    `reading` is what the plain reader has made of the text, and `kinds` are those of the first objects in it that may
    be payloads, where that is known.
    """
    conflict = conflict_in(source.text)
    if conflict is not None and not _is_shown(source, conflict):
        return _unmerged(source, conflict, expected, issues)
    suffix = suffix_of(source.name)
    found: Iterable[Document]
    if suffix in LINES and is_start(source.text.encode()):
        found = (_conflict_alone(source),)
    elif expected.container is not None or container_of(source.name):
        found = _embedded(source, expected)
    elif suffix in LINES and (expected.is_section or "\n" in source.text.rstrip()):
        found = _lines(source, expected)
    elif suffix in (*JSON, *YAML) or expected.included or expected.kind is not None or begins_as_data(source.text):
        documents = parse(source, expected.limits, issues, reading, expected.kept)
        documents = tuple(each._replace(recovered=True) for each in documents) if expected.is_broken else documents
        if not documents and (expected.included or expected.kind is not None):
            documents = (Document(source, None, Format.YAML, issues=issues, scan=partial(Node, 0, 0)),)
        is_data = suffix in (*JSON, *YAML) or expected.included or expected.kind is not None
        found = _payloads(documents, expected, kinds) if is_data or not is_prose(source.text, documents) else ()
    else:
        found = ()  # prose, or lines of a log
    return tuple(document._replace(number=index) for index, document in enumerate(found))


def payloads_in_data(document: Document, kind: Kind | None, asked: Kind | None) -> tuple[Document, ...]:
    """Return the payload that data in memory are, or those in them, as in a text; `asked` is the kind of settings."""
    found = tuple(_payloads((document,), Expectation(asked, included=True), (kind,))) or (document,)
    return tuple(each._replace(number=index) for index, each in enumerate(found))


def _is_shown(source: SourceText, conflict: Conflict) -> bool:
    """Check whether a page explains what a conflict looks like."""
    if suffix_of(source.name) not in MARKDOWN:
        return False
    from instancelint.embedded import page_lines

    number = source.position(conflict.issue.span.start).line - 1
    return page_lines.shows_other_text(source.text.splitlines(), number)


def _unmerged(
    source: SourceText, conflict: Conflict, expected: Expectation, issues: tuple[SyntaxIssue, ...]
) -> tuple[Document, ...]:
    """Return one document for a file with a conflict, if our side of it holds a payload: only the conflict is said."""
    ours = payloads_in(SourceText(source.name, conflict.ours), expected)
    if not ours:
        return ()
    found = (*issues, conflict.issue)
    return (Document(source, None, Format.YAML, kind=ours[0].kind, issues=found, recovered=True, fragment=True),)


def _conflict_alone(source: SourceText) -> Document:
    """Return a document for the first line of a conflict, where a file is read line by line."""
    issue = SyntaxIssue("merge-conflict", Span(0, len(source.text.rstrip("\r\n"))), args={"more": Word(0)})
    return Document(source, None, Format.JSON, kind=Kind.CREATE, issues=(issue,), recovered=True, fragment=True)


def _embedded(source: SourceText, expected: Expectation) -> Iterator[Document]:
    from instancelint.embedded import containers

    texts = expected.container.texts(source) if expected.container else containers.texts_in(source)
    yield from _in_regions(texts, expected)


def _in_regions(found: Iterable[Embedded], expected: Expectation) -> Iterator[Document]:
    for region, notation in found:
        command = region.request
        if command is not None and (command.is_elsewhere or is_of_another_service(command, region.source.text)):
            continue
        payloads = list(_in_region(region, notation, expected)) if notation is not None else []
        yield from payloads
        if not payloads and command is not None and command.may_send_payload:
            yield _request_alone(region)


def _lines(source: SourceText, expected: Expectation) -> Iterator[Document]:
    for number, start in enumerate(source.line_starts, start=1):
        line = SourceText(source.name, source.slice(source.line_span(number)))
        if line.text.strip():
            yield from _in_region(Region(line, identity(len(line.text), start), label="line"), Format.JSON, expected)


def _in_region(region: Region, notation: Format, expected: Expectation) -> Iterator[Document]:
    def read(where: Region) -> Iterator[Document]:
        return _payloads(_parse_region(where, notation, expected), expected)

    kept = expected.kept
    return read(region) if kept is None else kept_payloads(region, (notation, expected), kept, read)


def _request_alone(region: Region) -> Document:
    """Return a document for a request whose payload lies elsewhere: there is nothing in it but the request."""
    empty = region._replace(source=SourceText(region.source.name, ""))
    return Document(empty.source, None, Format.JSON, kind=Kind.UPDATE, recovered=True, region=empty, fragment=True)


def _parse_region(region: Region, notation: Format, expected: Expectation) -> tuple[Document, ...]:
    if notation is Format.YAML:
        from instancelint.parse.yaml import read_yaml

        found = read_yaml.parse(region.source, limits=expected.limits)
    else:
        from instancelint.parse.json import read_json
        from instancelint.parse.json.dialect import Dialect

        found = (read_json.parse(region.source, limits=expected.limits, dialect=Dialect(region.role.dialect)),)
    if region.role.code:
        found = tuple(literal for document in found if (literal := as_literal(document)) is not None)
    return tuple(document._replace(region=region) for document in found)


def _payloads(
    documents: Sequence[Document], expected: Expectation, kinds: Iterable[Kind | None] = ()
) -> Iterator[Document]:
    known = iter(kinds)
    for document in documents:
        placed = list(_placed(document, expected)) if expected.places else []
        if placed:
            yield from placed
            continue
        kind = _kind_of(document, known)
        collection = format_of(document.data) if kind is None else None
        if collection is not None or is_broken_collection(document):
            yield from _collected(document, collection, expected) if collection else ()
            continue
        steps = list(_in_pipeline(document, expected)) if kind is None else []
        wrapped = steps or list(_unwrapped(document, kind, expected))
        if wrapped:
            yield from wrapped
            continue
        payload = _as_payload(document, kind, expected)
        items = _items(document) if payload is None or kind is None else []
        inner = [found for item in items for found in _in_item(item, _kind_of(item, known), expected)]
        if inner:
            yield from inner
        elif payload is not None:
            yield payload


def _in_pipeline(document: Document, expected: Expectation) -> Iterator[Document]:
    """Yield the payloads in the steps of a pipeline; none where a document is something else."""
    from instancelint.embedded import pipelines

    if pipelines.is_pipeline(document):
        own = expected._replace(kind=None, included=False, places=())
        yield from _in_regions(pipelines.texts_in(document), own)


def _in_item(item: Document, kind: Kind | None, expected: Expectation) -> Iterator[Document]:
    """Yield the payload that an item of a list is, or those that are wrapped in it."""
    wrapped = list(_unwrapped(item, kind, expected))
    payload = None if wrapped else _as_payload(item, kind, expected)
    yield from wrapped if payload is None else [payload]


def _unwrapped(document: Document, kind: Kind | None, expected: Expectation) -> Iterator[Document]:
    """Yield the payloads that an object holds under names; none where it is a payload of the `kind` itself."""
    parts = wrapped_payloads(document) if kind is None else ()
    return filter(None, (_as_payload(part, classify(part.data), expected) for part in parts))


def _kind_of(document: Document, known: Iterator[Kind | None]) -> Kind | None:
    """
    Return the kind of payload that a document looks like, from what is known already as far as that leads.

    What is known is that of the text as it is, which a slip may have made into something else than was meant.
    """
    if not isinstance(document.data, dict):
        return None
    for kind in () if document.recovered else known:
        return kind
    return classify(document.data)


def _collected(document: Document, form: CollectionFormat, expected: Expectation) -> Iterator[Document]:
    """Yield the payloads of a collection of requests, which knows itself what is one."""
    from instancelint.embedded.collections.bodies import bodies_in, samples_in

    own = expected._replace(kind=None, included=False, places=())
    yield from _in_regions(bodies_in(document, form), own)
    for part, kind in samples_in(document, form):
        yield from _payloads([part], own._replace(kind=kind, included=True))


def _placed(document: Document, expected: Expectation) -> Iterator[Document]:
    """Yield the payloads at the places that the config names; inside of one that holds some, none are looked for."""
    from instancelint.embedded.placed_payloads import is_exact, placed_in

    done: set[Path] = set()
    for pattern in expected.places:
        inside = expected._replace(included=is_exact(pattern), places=())
        for path, placed in placed_in(document, pattern):
            if any(path[:length] in done for length in range(len(path) + 1)):
                continue
            found = [*_in_regions(placed.texts, inside), *_payloads(placed.parts, inside)]
            if found:
                done.add(path)
            yield from found


def _as_payload(document: Document, kind: Kind | None, expected: Expectation) -> Document | None:
    return as_payload(document, kind, expected.kind, included=expected.included)


def _items(document: Document) -> list[Document]:
    """Return the items of a list of payloads, or of an object that holds one under `instances`."""
    data = document.data
    base: Path = ()
    if isinstance(data, dict) and isinstance(data.get(PAYLOADS), list):
        base, data = (PAYLOADS,), data[PAYLOADS]
    items = data if isinstance(data, list) else []
    return parts_of(document, [(*base, index) for index, item in enumerate(items) if isinstance(item, dict)])

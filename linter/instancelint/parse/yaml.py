"""
YAML: one pass over PyYAML's events gives data and every range, for each document of the stream.

The mistakes that this parser reports, as `SyntaxIssue.kind`, are listed in `KINDS`. PyYAML stops at the first error of
a stream: documents before it are kept, the broken one has no data and is marked as recovered.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from instancelint.document import Comment, Document, Format, Limits, Node, PlainScalar, SyntaxIssue
from instancelint.parse import yaml_errors
from instancelint.parse.yaml_build import Builder, Built, TooDeepError
from instancelint.parse.yaml_templates import covered
from instancelint.path import Path
from instancelint.text import SourceText, Span

KINDS = (
    *yaml_errors.KINDS,
    "control-character",
    "undefined-alias",
    "recursive-alias",
    "complex-key",
    "bad-merge",
    "duplicate-key",
    "too-deep",
    "too-many-nodes",
)

_REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")
_SHOWN_CHARACTERS = 20


def parse(
    source: SourceText,
    *,
    limits: Limits | None = None,
    issues: tuple[SyntaxIssue, ...] = (),
    pure: bool = False,
) -> tuple[Document, ...]:
    """
    Parse a stream; gives one document for each that is not empty.

    `issues` are those found while decoding; the first document carries them. `pure` uses the pure Python parser.
    """
    import yaml

    from instancelint.parse.yaml_events import events

    limits = limits or Limits()
    early = [*issues, *_refused(source)]
    text = covered(_REFUSED.sub("\ufffd", source.text) if len(early) > len(issues) else source.text)
    builder = Builder(source, text, limits)
    built: list[Built] = []
    failure: SyntaxIssue | None = None
    try:
        built.extend(builder.documents(events(text, pure=pure)))
    except yaml.YAMLError as error:
        failure = yaml_errors.issue_of(error, source)
    except TooDeepError as error:
        args = {"limit": "too-deep", "maximum": limits.depth}
        failure = SyntaxIssue("too-deep", Span(error.offset, error.offset + 1), args=args)
    if failure is not None:
        broken = builder.current
        if broken.complete:
            broken = Built(start=broken.end)
        built.append(
            Built(None, Node(0, len(text)), {}, [*broken.issues, failure], broken.quoted, broken.start, len(text))
        )
    return _documents(source, built, early, failed=failure is not None)


def _documents(
    source: SourceText, built: list[Built], early: list[SyntaxIssue], *, failed: bool
) -> tuple[Document, ...]:
    comments = _comments(source, built)
    documents: list[Document] = []
    for number, part in enumerate(built):
        broken = failed and number == len(built) - 1
        if part.data is None and not broken and not part.issues:
            continue
        last = number == len(built) - 1
        mine = tuple(
            c for c in comments if (c.span.start >= part.start or not documents) and (last or c.span.start < part.end)
        )
        documents.append(_document(source, part, mine, index=len(documents), early=early, broken=broken))
        early = []
    return tuple(documents)


def _document(  # noqa: PLR0913 - one call, names make it plain
    source: SourceText,
    part: Built,
    comments: tuple[Comment, ...],
    *,
    index: int,
    early: list[SyntaxIssue],
    broken: bool,
) -> Document:
    tree = part.tree
    scalars: dict[Path, PlainScalar] = part.scalars
    return Document(
        source,
        part.data,
        Format.YAML,
        index=index,
        issues=(*early, *part.issues),
        comments=comments,
        scalars=scalars,
        recovered=broken,
        scan=lambda: tree,
    )


def _refused(source: SourceText) -> list[SyntaxIssue]:
    """Find the characters that YAML does not allow, the same ones whichever parser is installed."""
    found = []
    for match in _REFUSED.finditer(source.text):
        if len(found) == _SHOWN_CHARACTERS:
            break
        args = {"number": f"{ord(match.group()):04X}"}
        found.append(SyntaxIssue("control-character", Span(match.start(), match.end()), args=args))
    return found


def _comments(source: SourceText, built: list[Built]) -> list[Comment]:
    if "#" not in source.text:
        return []
    quoted = sorted(span for part in built for span in part.quoted)
    starts = [span.start for span in quoted]
    comments = []
    for match in _COMMENT.finditer(source.text):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < quoted[before].end:
            continue
        comments.append(Comment(Span(match.start(), match.end()), match.group()))
    return comments

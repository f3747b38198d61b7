"""Mistakes in the text of JSON: what people paste around a payload, and values that JSON does not have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from defects import texts

from seeded.kind import IN_FILES, SAFE, Defect, slipped
from seeded.notations import Notation

Spoilt = Iterator[tuple[int, str]]
Make = Callable[[list[str]], Spoilt]

_MEMBER = re.compile(r'(?P<indent>\s*)"(?P<key>[^"]+)"(?P<colon>:) (?P<value>.*?)(?P<comma>,?)$')
_ALONE = (Notation.JSON,)


def changed_line(pattern: str, new: str, *, first: int = 0) -> Make:
    """Change each line (from the first so many) in which a pattern is found, at its first place."""
    compiled = re.compile(pattern)

    def make(lines: list[str]) -> Spoilt:
        for index, line in enumerate(lines):
            changed = compiled.sub(new, line, count=1)
            if index >= first and changed != line:
                yield index + 1, texts.with_line(lines, index, changed)

    return make


def put_before(*new: str) -> Make:
    """Put a line before the text."""
    return lambda lines: ((1, "\n".join((each, *lines)) + "\n") for each in new)


def put_behind(*new: str) -> Make:
    """Put a line behind the text."""
    return lambda lines: ((len(lines) + 1, "\n".join((*lines, each)) + "\n") for each in new)


def put_between(*new: str) -> Make:
    """Put a line of its own between two members."""

    def make(lines: list[str]) -> Spoilt:
        for index, line in enumerate(lines[1:], start=1):
            if lines[index - 1].endswith(","):
                indent = line[: len(line) - len(line.lstrip())]
                yield from ((index + 1, texts.with_line(lines, index, indent + each, line)) for each in new)

    return make


def _merged(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        if "https://" in line:
            other = line.replace("https://", "https://eu.")
            yield index + 1, texts.with_line(lines, index, "<<<<<<< HEAD", line, "=======", other, ">>>>>>> feature/eu")


def _bare(word: str, new: str) -> Make:
    return changed_line(rf'(": ){word}(?=,?$)', rf"\g<1>{new}")


def chained(*makes: Make) -> Make:
    """Make what several make."""
    return lambda lines: chain.from_iterable(make(lines) for make in makes)


AROUND = (
    slipped(
        "JSON: comment in slashes",
        "json-comment",
        chained(changed_line(r",$", ", // from the vault"), put_between("// filled in by the pipeline")),
        mended=SAFE,
    ),
    slipped(
        "JSON: comment behind a hash",
        "json-comment",
        chained(changed_line(r",$", ", # from the vault"), put_between("# filled in by the pipeline")),
        mended=SAFE,
    ),
    slipped("JSON: comment in a block", "json-comment", put_between("/* filled in by the pipeline */"), mended=SAFE),
    slipped(
        "JSON: comment of another language",
        "json-comment json-extra-content json-syntax",
        put_between("-- filled in by the pipeline", "<!-- filled in -->"),
    ),
    slipped("JSON: dots for what was left out", "json-extra-content json-syntax", put_between("..."), notations=_ALONE),
    slipped(
        "JSON: words before the payload",
        "json-extra-content",
        put_before("POST /instances", "Request body:"),
        notations=_ALONE,
    ),
    slipped(
        "JSON: words behind the payload",
        "json-extra-content",
        put_behind("The response is:", "see the wiki for the keys"),
        notations=_ALONE,
    ),
    slipped("JSON: fence pasted along", "json-extra-content", put_behind("```"), mended=SAFE, notations=_ALONE),
    slipped(
        "JSON: second payload behind the first",
        "json-extra-content duplicate-instance-name",
        lambda lines: [(len(lines) + 1, "\n".join((*lines, *lines)) + "\n")],
        notations=_ALONE,
    ),
    slipped(
        "JSON: semicolon behind the payload", "json-extra-content json-syntax", changed_line(r"^\}$", "};"), mended=SAFE
    ),
    slipped(
        "JSON: comma behind the payload",
        "json-extra-content json-trailing-comma json-syntax",
        changed_line(r"^\}$", "},"),
        mended=SAFE,
    ),
    slipped(
        "JSON: assigned to a name",
        "json-extra-content json-syntax",
        changed_line(r"^\{$", "body = {"),
        notations=_ALONE,
    ),
    slipped("merge that was not finished", "merge-conflict", _merged, notations=IN_FILES),
    slipped(
        "byte-order mark", "byte-order-mark", lambda lines: [(1, "\ufeff" + "\n".join(lines) + "\n")], notations=_ALONE
    ),
)

VALUES = (
    slipped(
        "JSON: word of Python", "json-syntax", chained(_bare("true", "True"), _bare("false", "FALSE")), mended=SAFE
    ),
    slipped(
        "JSON: bare word for a value",
        "json-syntax json-broken-string property-type",
        chained(_bare("true", "yes"), _bare("true", "enabled"), _bare("false", "no")),
    ),
    slipped("JSON: value lost", "json-syntax", texts.missing_value),
    slipped(
        "JSON: number with a leading zero",
        "json-syntax poller-interval-value",
        changed_line(r'(refresh_interval": )15', r"\g<1>015"),
    ),
    slipped(
        "JSON: number that is none",
        "json-non-finite-number json-syntax",
        changed_line(r'(refresh_interval": )15', r"\g<1>NaN"),
    ),
    slipped(
        "JSON: number with its unit",
        "json-syntax json-broken-string",
        changed_line(r'(refresh_interval": )15', r"\g<1>15m"),
    ),
    slipped("JSON: key twice", "duplicate-key", texts.repeated_key, mended=SAFE),
    slipped(
        "NUL character",
        "nul-character yaml-syntax",
        changed_line(r'(name"?: "?\w+)', "\\1\\0"),
        mended=SAFE,
        notations=IN_FILES,
    ),
    slipped("JSON: half a surrogate pair", "lone-surrogate", changed_line(r'("name": "\w+)', r"\1 \\ud83d")),
    slipped(
        "JSON: sum of texts",
        "json-syntax json-extra-content json-missing-comma json-unescaped-quote",
        changed_line(r'(": "https)(:)', r'\1" + "\2'),
    ),
    slipped("JSON: no-break space before a value", "json-syntax", changed_line(r'": ', '":\u00a0'), mended=SAFE),
)

DEFECTS: tuple[Defect, ...] = (*AROUND, *VALUES)

"""Kinds of files, by name, and whether their bytes are worth parsing: most files of a repository end here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache

NOT_A_PAYLOAD = "no instance payload in it"
BINARY = "not a text file"
NOT_READ = "files of this kind are not read"
NEEDS_CODE = "source code needs an extra; run: pip install 'instancelint[code]'"

_HEAD = 8192
GZIP, ZSTD = ".gz", ".zst"
_PACKED = (GZIP, ZSTD)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WIDE = rb"(?:[\t\n\r -~]\0){2}|(?:\0[\t\n\r -~]){2}"
"""A pattern of two ASCII characters in UTF-16, as every payload begins."""
_WORDS = (
    (b"element", b"key"),
    (b"element", b"id"),
    (b"configuration",),
    (b"element", b"config"),
    (b"Element", b"Configuration"),
    (b"ELEMENT", b"CONFIGURATION"),
    (b"datesConfiguration",),
)
_IN_WORDS = (b"lement", b"onfiguration", b"LEMENT")
"""What all of these contain: far quicker to look for, and long words are quicker to look for than short ones."""
_IN_TEXT = (
    rb"[Ee]lement(?:[_.]?[Kk]ey)?\W{0,4}:|[Cc]onfig(?:uration|s)?\W{0,4}:|[Pp]roviderData|/instances\b|event\.(?:notification|vendor|poller)\."
    rb"|oauth\.[a-z]+\."
)
"""
What a page, a script or a request file holds that speaks of payloads; words alone are too common there.

A pattern, which is compiled when the first such file comes.
"""
_WORDS_IN_ARCHIVE = (b"instances", b'element\\"', b'configuration\\"')
"""What a record of a request with a payload holds, whose body is a string; all else is common in what is recorded."""
_WORDS_IN_TEXT = (b"lement", b"onfig", b"providerData", b"/instances", b"event.", b"oauth.")
"""What whatever matches that pattern holds: far quicker to look for."""

KEY_IN_SOURCE = (
    r"(?<![\w-])(?:element|configuration|providerData)"
    r"(?=\\?[\"'`]{0,2}[ \t]{0,4}\]?(?:[ \t]{0,20}(?::|=>|=(?![=>~])|,|\)|\})|\s{1,40}(?:to\b|=>|\})))"
)
"""A word that payloads have as a key, where a key may be in source code; a pattern."""

MARK = "instancelint"
"""What every comment that speaks to the linter holds."""

LINES = (".jsonl", ".ndjson")
"""Files of which each line is a JSON text."""
COMPRESSED = tuple(lines + packed for lines in LINES for packed in _PACKED)
"""The same, compressed."""
MARKDOWN = (".md", ".markdown", ".mdx")
REQUESTS = (".http", ".rest")
SOURCE = (
    *(".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".py", ".pyi", ".rb", ".rake"),
    *(".php", ".go", ".java", ".kt", ".kts", ".cs"),
)
"""Source code, which takes an extra to be read."""
ARCHIVE = ".har"
RECORDS = (ARCHIVE, ".postman_collection")
"""Records and collections of requests, which are JSON."""
CONTAINERS = {
    **dict.fromkeys(MARKDOWN, "markdown_code"),
    **dict.fromkeys((".sh", ".bash", ".curl"), "shell"),
    **dict.fromkeys((".bat", ".cmd"), "cmd_script"),
    ".ps1": "powershell",
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html_page"),
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc_code"),
    ".rst": "restructured_code",
    ".dockerfile": "dockerfile",
    ".tf": "terraform",
    **dict.fromkeys((".mk", ".make"), "makefile"),
    **dict.fromkeys((".jenkinsfile", ".groovy"), "jenkinsfile"),
    **dict.fromkeys(REQUESTS, "request_file"),
    **dict.fromkeys(SOURCE, "source_code.code_file"),
    ".hurl": "hurl",
    ".bru": "bruno",
    ".ipynb": "notebook",
}
"""Files that hold payloads among other things, by their suffix, with the module of `embedded` that reads them."""
NAMED_CONTAINERS = {
    **dict.fromkeys(("dockerfile", "containerfile"), "dockerfile"),
    **dict.fromkeys(("makefile", "gnumakefile"), "makefile"),
    "jenkinsfile": "jenkinsfile",
}
"""The same by their name, in lower case, up to the first point in it."""
DATA = (".json", ".jsonc", ".json5", ".yaml", ".yml", *RECORDS, *LINES, *COMPRESSED)
"""Files that are data by themselves."""
_READ = frozenset((*CONTAINERS, *DATA))
COLOURED = ("html_page",)
"""Containers in which tags may be between a key and what follows it."""
CODE = frozenset(
    """
    .vue .svelte .scala .gradle .clj .rs .pl .pm .fs .vb .c .h .cc .cpp .cxx .hpp .m .mm .swift .dart .lua .r .jl .ex
    .exs .erl .hs .ml .sql .proto .graphql .hcl .bicep .xml .xsd .xsl .svg .css .scss .less .toml .ini .cfg
    .properties .csv .tsv .tex .jq .diff .patch .feature .robot
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Files in other notations, which are not read although they are named: what they hold is no JSON or YAML."""


def is_read(name: str) -> bool:
    """Check whether files of this name are read when they are found."""
    suffix = suffix_of(name)
    return suffix in _READ or _container(name, suffix) != ""


def container_of(name: str) -> str:
    """Return the module of `embedded` that reads a file, by its name; '' where a file is data by itself."""
    return _container(name, suffix_of(name))


def _container(name: str, suffix: str) -> str:
    if suffix in _READ:
        return CONTAINERS.get(suffix, "")
    base = name[max(name.rfind("/"), name.rfind(os.sep)) + 1 :]
    return NAMED_CONTAINERS.get(base.lower().partition(".")[0], "")


@lru_cache(maxsize=4)
def suffix_of(name: str) -> str:
    """
    Return the end of a file's name, in lower case, from its last point on; '' where it has none.

    Of compressed lines, it is the end of their name before they were compressed: `.jsonl` for `a.jsonl.gz`.
    """
    point = name.rfind(".")
    suffix = name[point:].lower() if point >= 0 else ""
    if suffix in _PACKED and name.lower().endswith(COMPRESSED):
        return suffix_of(name[: -len(suffix)])
    return suffix


def compression_of(name: str) -> str:
    """Return the end of a file's name that says how its lines are compressed; '' where they are not."""
    return name[name.rfind(".") :].lower() if is_compressed(name) else ""


def is_compressed(name: str) -> bool:
    """Check whether a file holds compressed lines, by its name."""
    return name.lower().endswith(COMPRESSED)


def looks_relevant(data: bytes, name: str = "") -> bool:
    """Check whether a file can hold a payload; its name tells what kind of text it is."""
    if _is_wide(data):
        data = data.replace(b"\0", b"")
    suffix = suffix_of(name)
    container = _container(name, suffix)
    if suffix in SOURCE:
        return re.search(KEY_IN_SOURCE.encode(), data) is not None
    if container and _has_any(data, _WORDS_IN_TEXT) and re.search(_IN_TEXT, data):
        return True
    if container and container not in COLOURED:
        return False
    if suffix == ARCHIVE and not _has_any(data, _WORDS_IN_ARCHIVE):
        return False
    return _has_any(data, _IN_WORDS) and any(all(word in data for word in words) for words in _WORDS)


def _has_any(data: bytes, words: Iterable[bytes]) -> bool:
    for word in words:  # noqa: SIM110 - `any` takes three times as long, for each file of a repository
        if word in data:
            return True
    return False


def is_binary(data: bytes) -> bool:
    """Check whether a file is no text; one that speaks of payloads is a text with a flaw."""
    return data.find(b"\0", 0, _HEAD) >= 0 and not data.startswith(_UTF16_MARKS) and not looks_relevant(data)


def _is_wide(data: bytes) -> bool:
    """Check whether a text is UTF-16: by its mark, or by zero bytes in every other place."""
    return data.startswith(_UTF16_MARKS) or (b"\0" in data[:4] and re.match(_WIDE, data) is not None)

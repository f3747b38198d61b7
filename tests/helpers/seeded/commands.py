"""Mistakes in a curl command: its options, its quotes, its headers, its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from defects.texts import with_line

from seeded.json_texts import changed_line
from seeded.kind import SAFE, UNSAFE, Clean, Defect, Slip, commanded
from seeded.notations import Notation

_ADDRESS = "https://api.cloud-elements.com/elements/api-v2/instances"


def replaced(old: str, *new: str) -> Callable[[list[str]], Iterator[tuple[int, str]]]:
    """Replace a text of the command by others."""

    def make(lines: list[str]) -> Iterator[tuple[int, str]]:
        for index, line in enumerate(lines):
            if old in line:
                yield from ((index + 1, with_line(lines, index, line.replace(old, each, 1))) for each in new)

    return make


def _without(start: str) -> Callable[[list[str]], Iterator[tuple[int, str]]]:
    """Leave a line of the command out; that is reported where the command begins."""

    def make(lines: list[str]) -> Iterator[tuple[int, str]]:
        first = next(index for index, line in enumerate(lines) if line.startswith("curl"))
        for index, line in enumerate(lines):
            if line.strip().startswith(start):
                yield first + 1, "\n".join((*lines[:index], *lines[index + 1 :])) + "\n"

    return make


def _unescaped(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Write the apostrophes of a payload as they are, where the shell ends its quotes."""
    text = "\n".join(lines) + "\n"
    if "'\\''" in text:
        first = next(index for index, line in enumerate(lines) if "'\\''" in line)
        yield first + 1, text.replace("'\\''", "'")


def _in_double_quotes(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Put the payload in double quotes, which its own end; that is reported at the first of them."""
    text = "\n".join(lines) + "\n"
    opening = text.index("-d '{") + len("-d ")
    closing = text.index("\n}'", opening) + len("\n}")
    body = text[opening + 1 : closing]
    if "'" not in body:
        first = text.index('"', opening)
        yield text.count("\n", 0, first) + 1, f'{text[:opening]}"{body}"{text[closing + 1 :]}'


def _other_element(clean: Clean) -> Iterator[Slip]:
    """Name another element in the address; that may be reported there, or where the payload names its own."""
    lines = clean.written.text.splitlines()
    at = next(index for index, line in enumerate(lines) if _ADDRESS in line)
    key = next(index for index, line in enumerate(lines) if '"key": ' in line)
    if '"shopify"' not in lines[key]:
        other = clean.written.text.replace(_ADDRESS, _ADDRESS.replace("/instances", "/elements/shopify/instances"))
        yield Slip(at + 1, other, key + 1)


DEFECTS: tuple[Defect, ...] = (
    commanded("curl: apostrophes inside quotes", "curl-apostrophe", _unescaped, mended=SAFE),
    commanded("curl: double quotes around the payload", "curl-unescaped-quote", _in_double_quotes, mended=SAFE),
    commanded(
        "curl: no backslash at the end of a line",
        "curl-continuation",
        changed_line(r"^(curl .*|  -H .*) \\$", r"\1"),
        mended=SAFE,
    ),
    commanded(
        "curl: blank behind a backslash",
        "curl-continuation",
        changed_line(r"^(curl .*|  -H .*) \\$", r"\1 \\ "),
        mended=SAFE,
    ),
    commanded("curl: content type missing", "curl-header-missing", _without("-H 'Content-Type")),
    commanded("curl: authorization missing", "curl-header-missing", _without("-H 'Authorization")),
    commanded(
        "curl: content type of another kind",
        "curl-header-missing",
        replaced("application/json", "application/x-www-form-urlencoded", "text/plain"),
    ),
    commanded(
        "curl: comma between user and organization lost",
        "authorization-header",
        replaced("', Organization", "' Organization"),
        mended=SAFE,
    ),
    commanded(
        "curl: token as Bearer",
        "authorization-header",
        replaced("""User '"$USER_SECRET"', Organization '"$ORGANIZATION_SECRET\"""", """Bearer '"$TOKEN\""""),
    ),
    commanded(
        "curl: organization missing",
        "authorization-header",
        replaced("""', Organization '"$ORGANIZATION_SECRET\"""", ""),
    ),
    commanded(
        "curl: user misspelt",
        "authorization-header",
        replaced("Authorization: User ", "Authorization: Usr ", "Authorization: Uesr "),
    ),
    commanded("curl: asks with GET", "request-method", replaced("-X POST", "-X GET", "--request GET")),
    commanded(
        "curl: sent to an instance that there is", "request-method", replaced("/instances ", "/instances/48213 ")
    ),
    commanded(
        "curl: host of the console",
        "request-host",
        replaced("api.cloud-elements.com", "console.cloud-elements.com"),
        mended=UNSAFE,
    ),
    commanded(
        "curl: secret of the user written down",
        "secret-in-command",
        replaced("""User '"$USER_SECRET"',""", "User Vt7kQ2mX9wLr4ZbN8cHdPq1s=,"),
    ),
    Defect("curl: address of another element", frozenset({"element-path-mismatch"}), _other_element, (Notation.CURL,)),
    commanded(
        "curl: last quote lost",
        "curl-unclosed-quote",
        changed_line(r"^\}'$", "}"),
        mended=SAFE,
    ),
    commanded(
        "curl: typographic quotes around the payload",
        "json-smart-quotes curl-apostrophe json-extra-content",
        lambda lines: (
            (index + 1, "\n".join(lines).replace("-d '{", "-d \u2018{").replace("\n}'", "\n}\u2019") + "\n")
            for index, line in enumerate(lines)
            if "-d '{" in line and "'\\''" not in "\n".join(lines)
        ),
    ),
    commanded("curl: dash of a typesetter", "curl-dash", replaced("-X POST", "\u2013X POST"), mended=SAFE),
)

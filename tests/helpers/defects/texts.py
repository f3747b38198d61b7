"""Defects of the text: what breaks JSON, what YAML reads as something else, keys that stand twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Spoilt = Iterator[tuple[int, str]]
"""Texts with one mistake each, and the lines (from 1) at which it may be reported."""
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def with_line(lines: list[str], index: int, *new: str) -> str:
    return "\n".join((*lines[:index], *new, *lines[index + 1 :])) + "\n"


def missing_comma(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        if line.endswith(","):
            yield index + 1, with_line(lines, index, line[:-1])


def trailing_comma(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines[:-1]):
        if lines[index + 1].strip()[0] in "}]" and line.strip()[-1] not in "{[":
            yield index + 1, with_line(lines, index, line + ",")


def comment(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        yield index + 1, with_line(lines, index, line + " // not needed")
        yield index + 1, with_line(lines, index, "# not needed", line)
        yield index + 1, with_line(lines, index, "/* not needed */" + line)


def smart_quotes(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        for match in STRING.finditer(line):
            spoilt = f"{line[: match.start()]}\u201c{match[1]}\u201d{line[match.end() :]}"
            yield index + 1, with_line(lines, index, spoilt)


def single_quotes(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        for match in STRING.finditer(line):
            if "'" not in match[1]:
                yield index + 1, with_line(lines, index, f"{line[: match.start()]}'{match[1]}'{line[match.end() :]}")


def bare_key(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.match(r'( *)"(\w+)":', line)
        if match:
            yield index + 1, with_line(lines, index, f"{match[1]}{match[2]}:{line[match.end() :]}")


def broken_string(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.fullmatch(r' *"(?:oauth.scope|username|password|github.repository)": "(.+)",?', line)
        if match:
            half = match.start(1) + 2
            yield index + 1, with_line(lines, index, line[:half], line[half:])
            yield index + 1, with_line(lines, index, line[: match.end(1)] + line[match.end(1) + 1 :])


def open_brackets(lines: list[str]) -> Spoilt:
    yield len(lines), "\n".join(lines[:-1]) + "\n"
    yield len(lines) + 1, "\n".join((*lines, "}")) + "\n"
    yield len(lines), "\n".join((*lines[:-1], "}}")) + "\n"


def more_content(lines: list[str]) -> Spoilt:
    yield len(lines) + 1, "\n".join((*lines, "...")) + "\n"
    yield len(lines) + 1, "\n".join((*lines, "```")) + "\n"
    yield len(lines) + 2, "\n".join((*lines, "", "This is the response:")) + "\n"


def missing_value(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.fullmatch(r'( *"[\w.]+":) "[^"]*"(,?)', line)
        if match:
            yield index + 1, with_line(lines, index, f"{match[1]} {match[2]}".rstrip())


def unescaped_quote(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.fullmatch(r' *"(?:oauth.scope|username|name|github.repository)": "(\w+) \w.*",?', line)
        if match:
            start, end = match.span(1)
            yield index + 1, with_line(lines, index, f'{line[:start]}"{match[1]}"{line[end:]}')


def no_number(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.fullmatch(r'( *"event.poller.refresh_interval": )\d+(,?)', line)
        if match:
            for number in ("NaN", "Infinity", "-Infinity"):
                yield index + 1, with_line(lines, index, f"{match[1]}{number}{match[2]}")


def repeated_key(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        if re.fullmatch(r' *("?)[\w.]+\1: (?![{\[|]).+[^{\[]', line):
            comma = "," if line.lstrip().startswith('"') and not line.endswith(",") else ""
            yield index + 2, with_line(lines, index, line + comma, line)


JSON_DEFECTS: dict[str, list[Callable[[list[str]], Spoilt]]] = {
    "json-missing-comma": [missing_comma],
    "json-trailing-comma": [trailing_comma],
    "json-comment": [comment],
    "json-smart-quotes": [smart_quotes],
    "json-single-quotes": [single_quotes],
    "json-unquoted-key": [bare_key],
    "json-broken-string": [broken_string],
    "json-unescaped-quote": [unescaped_quote],
    "json-non-finite-number": [no_number],
    "json-unbalanced-brackets": [open_brackets],
    "json-extra-content": [more_content],
    "json-syntax": [missing_value],
    "duplicate-key": [repeated_key],
}


WORDS = ("12345", "0042", "2.10", "yes", "1:30", "1.5e+3", "true")
"""YAML reads none of them as a text."""


def without_quotes(pattern: str) -> Callable[[list[str]], Spoilt]:
    """Make a defect: words without quotes where a text belongs, in lines of which a pattern matches the beginning."""

    def spoil(lines: list[str]) -> Spoilt:
        for index, line in enumerate(lines):
            match = re.match(pattern, line)
            if match:
                for word in WORDS:
                    yield index + 1, with_line(lines, index, f"{match.group()} {word}")

    return spoil


def unquoted(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        match = re.fullmatch(r"( *[\w.]+:) (true|false)", line)
        if match:
            for word in ("yes", "on") if match[2] == "true" else ("No", "OFF"):
                yield index + 1, with_line(lines, index, f"{match[1]} {word}")
        match = re.fullmatch(r"( *(?:name|username|code|idField|oauth.api.key|oauth.scope|createdDateField):) .*", line)
        if match:
            yield index + 1, with_line(lines, index, f"{match[1]} 2024-01-01")
        if line.startswith("- "):
            yield index + 1, with_line(lines, index, "- 2024-01-01")


def date_quotes(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        if "DateFormat: " in line:
            key = line.partition(":")[0]
            for value in (
                "yyyy-MM-ddTHH:mm:ss",
                "'yyyy-MM-dd'T'HH:mm:ss'",
                "'yyyy-MM-dd'T'HH:mm:ss'Z''",
                "yyyy-MM-ddTHH:mmXXX",
            ):
                yield index + 1, with_line(lines, index, f"{key}: {value}")
        if " url: /hubs" in line or " url: '/hubs" in line:
            key = line.partition(":")[0]
            for value in ("/hubs/a?w=${gmtDate:yyyy-MM-ddTHH:mm}", "'/hubs/a?w>'${gmtDate:yyyy-MM-dd'T'HH:mm}''"):
                yield index + 1, with_line(lines, index, f"{key}: {value}")


def with_comma(lines: list[str]) -> Spoilt:
    for index, line in enumerate(lines):
        if ": " in line and line[-1] not in "\"'{}[]":
            yield index + 1, with_line(lines, index, line + ",")


YAML_DEFECTS = {
    "yaml-mark-in-value": with_comma,
    "name-required": without_quotes("name:"),
    "tags-type": without_quotes("-(?= )"),
    "property-type": without_quotes(r" +(?:username|code|oauth\.api\.key|oauth\.scope):"),
    "poller-resource-fields": without_quotes(r" +idField:"),
    "yaml-implicit-type": unquoted,
    "yaml-quoting-date-pattern": date_quotes,
    "duplicate-key": repeated_key,
}

"""
Stand-ins for values: templates, placeholders, masks, samples. The one vocabulary that everybody asks.

| kind | who is to fill it in | example |
|---|---|---|
| template | another tool | `prefix-${A}`, `{{ a }}`; one that is nothing but `${NAME}` is a reference |
| placeholder | a person | `<KEY>`, `xxxx`, `YOUR_KEY`, `CHANGE_ME` |
| mask | nobody: the platform took the value out | `****` |
| sample | nobody: it is shown as an example | `my-sample-password1` |

The patterns of templates and placeholders also stand in `schema/instance.schema.json` (`$defs/template`,
`$defs/placeholder`); a test compares. They use only constructs on which JSON Schema validators agree, and are matched
in time linear in the text. What few payloads ask for is compiled on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.message import Word
from instancelint.base.source_text import Span

TEMPLATE_PATTERN = (
    r"[$%#]\{[^{}]*\}|\$\([^()]*\)|%\([^()]*\)s|\{\{[^{}]*\}\}|<%[^<>]*%>|\{%[^{}]*%\}|\{[0-9]\}"
    r"|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%"
    r"|(^|[/:@.?=&-])\$[A-Z_][A-Z0-9_]+([/:@.?=&-]|\n*$)"
    r"|^@[A-Za-z][A-Za-z0-9_.-]*@\n*$|^ENC\x5b|^\{cipher\}|^\$ANSIBLE_VAULT;"
)
"""
`${VAR}`, `%{var}`, `#{VAR}`, `$(VAR)`, `%(var)s`, `{{ var }}`, `<%= var %>`, `{% tag %}`, `{0}`, `__VAR__`, `%VAR%`,
`$VAR`, `@var@`, and values that are sealed until they are sent (`ENC[…]`, `{cipher}…`): filled in by another tool.

A bare `$VAR` counts between the marks of an address or alone, and `@var@` alone: both may be part of a password.
"""

_BRACKETS = r"<<?[^<>%/=][^<>=]*>>?"
_CROSSES = r"[xX][._ -]*[xX][xX._ -]*[xX]"
_TO_DO = r"[Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD"
_CAPITALS = r"[A-Z]+(_[A-Z]+)+"
PLACEHOLDER_PATTERN = (
    rf"^ *{_BRACKETS} *\n*$"
    rf"|^{_CROSSES}\n*$"
    r"|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\n*$"
    rf"|^({_TO_DO})\n*$"
    rf"|^{_CAPITALS}\n*$"
)
"""`<WORD>`, `<<WORD>>`, `xxxx`, `INSERT_…`, `YOUR_…`, `CHANGE_ME`, `UPPER_SNAKE`: to be filled in by a person."""

REFERENCE = re.compile(r"\$\{\w+\}")
"""The plainest template, for whoever has to tell it from all else in no time."""

MASK = "*"

_NAMED = r"\$\{!?[\w.]+\}|\$\([\w.]+\)|\$?\{\{[-~]?[\w. ]+[-~]?\}\}|<%[-=]?[\w. ]+-?%>|\{%[-~]?[\w. ]+[-~]?%\}"
"""Templates that hold nothing but names: no default, no quoted text, no command."""
_PUBLIC = (
    rf"\s*(?:(?:(?:{_NAMED})\s*)+|{_BRACKETS}|{_CROSSES}|{_TO_DO}|{_CAPITALS}|\*+"
    r"|(?:your|insert|replace|enter)(?:[_-][a-z]+)+|(?:YOUR|INSERT|REPLACE|ENTER)(?:[_-][A-Z]+)+)\s*"
)
_SAMPLE_CREDENTIAL = (
    r".*(?:[$<>{}*`%…]|\.\.\.).*|[xX]+|[A-Z]+(?:[_-][A-Z]+)*|(?:your|my|insert|replace|enter)[\w-]*"
    r"|(?:(?:user|org|organization|account|element|instance)[_-]?)?(?:secret|token|key)\w?"
)
_SAMPLE_WORDS = (
    *("sample", "example", "dummy", "rand0m", "random", "secret", "password"),
    *("mycool", "test", "fake", "demo"),
)

_TEMPLATE = re.compile(TEMPLATE_PATTERN)
_PLACEHOLDER = re.compile(PLACEHOLDER_PATTERN)


def is_template(text: str) -> bool:
    """Check whether some other tool will fill in part of the value."""
    return _TEMPLATE.search(text) is not None


def is_placeholder(text: str) -> bool:
    """Check whether the value waits for a person to fill it in."""
    return _PLACEHOLDER.match(text) is not None  # every alternative is tied to the start


def is_open(text: str) -> bool:
    """Check whether the value is not final: a template or a placeholder. Nothing is known of its format."""
    return is_template(text) or is_placeholder(text)


def is_stand_in(text: str) -> bool:
    """Check whether the value is a template, a placeholder or a mask, so that there is nothing to judge."""
    return is_open(text) or not text.strip(MASK)


def is_public(text: str) -> bool:
    """
    Check whether every character of the value may be shown, whatever it is the value of.

    Masks, placeholders of a closed form, and templates with nothing around them but white space and nothing in them but
    names: `${A}` and `{% raw A %}`, not `a-${A}` nor `${A:-b}`, which may hold part of a secret.
    """
    return re.fullmatch(_PUBLIC, text) is not None


def public_parts(text: str) -> Iterator[Span]:
    """Yield the templates in a value that hold nothing but names."""
    return (Span(*match.span()) for match in re.finditer(_NAMED, text))


def is_sample_credential(text: str) -> bool:
    """Check whether what a request gives as a credential is none: a variable of a shell, a placeholder, or its name."""
    return re.fullmatch(_SAMPLE_CREDENTIAL, text) is not None


def has_sample_word(text: str) -> bool:
    """Check whether a word in the value says that it is a sample."""
    low = text.lower()
    return any(word in low for word in _SAMPLE_WORDS)


def is_true(value: object) -> bool:
    """Check whether the platform reads a configuration value as true; it stores every value as a string."""
    return value is True or value == "true"


def is_blank(value: object) -> bool:
    """Check whether a value is absent for every purpose: null, or a string with nothing but white space."""
    return value is None or (isinstance(value, str) and not value.strip())


_TYPE_NAMES: dict[type, str] = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}


def type_name(value: object) -> Word:
    """Return the JSON type of a value, with its article."""
    return Word(_TYPE_NAMES.get(type(value), "null"))

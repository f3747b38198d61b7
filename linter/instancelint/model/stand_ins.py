"""
Stand-ins for values: templates, placeholders, masks, samples. The one vocabulary that everybody asks.

| kind | who is to fill it in | example |
|---|---|---|
| template | another tool | `prefix-${A}`, `{{ a }}`; one that is nothing but `${NAME}` is a reference |
| placeholder | a person | `<KEY>`, `xxxx`, `YOUR_KEY`, `API_KEY`, `CHANGE_ME` |
| mask | nobody: the platform took the value out | `****` |
| sample | nobody: it is shown as an example | `my-sample-password1` |

The patterns of templates and placeholders also stand in `schema/instance.schema.json` (`$defs/template`,
`$defs/placeholder`); a test compares. They use only constructs on which JSON Schema validators agree, and are matched
in time linear in the text. What few payloads ask for is compiled on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word

if TYPE_CHECKING:
    from instancelint.base.source_text import Span

TEMPLATE_PATTERN = (
    r"[$%#]\{[^{}]*\}|\$\([^()]*\)|%\([^()]*\)s|\{\{[^{}]*\}\}|<%[^<>]*%>|\{%[^{}]*%\}|\{[0-9]{1,2}\}"
    r"|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>"
    r"|(^|[/:@.?=&-])\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\n*$)"
    r"|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\n*$)"
    r"|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\$\x5b[^\n]+\]|\x5b[A-Za-z]+\([^\n]*\]|\$[a-z][a-z0-9_]*)\n*$"
    r"|^@Microsoft\.KeyVault\(|^ENC\x5b|^\{cipher\}|^\$ANSIBLE_VAULT;"
    r"|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):"
)
"""
`${VAR}`, `%{var}`, `#{VAR}`, `$(VAR)`, `%(var)s`, `{{ var }}`, `<%= var %>`, `{% tag %}`, `{0}`, `__VAR__`, `%VAR%`,
`<<var>>`, `$VAR`, `@var@`, expressions of Azure (`$[…]`, `[parameters('…')]`, `@Microsoft.KeyVault(…)`), and values
that are sealed until they are sent (`ENC[…]`, `{cipher}…`, `$ANSIBLE_VAULT;…`) or kept in a store of secrets (`op://…`,
`ref+vault://…`, `vault:path#key`, `arn:aws:secretsmanager:…`): filled in by another tool.

A bare `$VAR` counts between the marks of an address or alone, and so does `@var@`; `%var%` and `__var__` in small
letters count alone: all of them may be part of a password.
"""

_BRACKETS = r"(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>)"
_ASIDE = r"\(([Dd]efault|[Oo]ptional|[Rr]equired|e\.g\.)[^()]*\)|(, *)?(default|e\.g\.)[^<>\n]*"
"""What pages write after the word in brackets: `<LIMIT> (default is 3)`."""
_CROSSES = r"[xX][._ -]*[xX][xX._ -]*[xX]"
_TO_DO = r"[Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD"
_SLOT = (
    r"([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)"
    r"|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)"
    r"|([A-Z]+_)+(PASSWORD|HERE)"
)
"""Words that the vendor's pages write where a value belongs. Any other word in capitals may be a value."""
_HALF = r"<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)"
"""A placeholder that lost its closing bracket."""
_HALF_CLOSED = r"([A-Z]+_)+[A-Z]+>>?"
PLACEHOLDER_PATTERN = (
    rf"^ *{_BRACKETS} *({_ASIDE})?\n*$"
    rf"|^{_CROSSES}\n*$"
    r"|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\n*$"
    rf"|^({_TO_DO})\n*$"
    rf"|^({_SLOT}|{_HALF}|{_HALF_CLOSED})\n*$"
)
"""
`<WORD>`, `<<WORD`, `xxxx`, `INSERT_…`, `YOUR_…`, `…_HERE`, `CHANGE_ME`, `API_KEY`: to be filled in by a person.

An ordinary word in capitals, such as `SALES_DWH`, is none.
"""

REFERENCE = lazy_pattern(r"\$\{\w+\}")
"""The plainest template, for whoever has to tell it from all else in no time."""

MASK = "*"

LEFT_OUT = "{{...}}"
"""A template in place of dots: nobody can say what the value is that they omit."""

_NAMED = r"\$\{!?[\w.]+\}|\$\([\w.]+\)|\$?\{\{[-~]?[\w. ]+[-~]?\}\}|<%[-=]?[\w. ]+-?%>|\{%[-~]?[\w. ]+[-~]?%\}"
"""Templates that hold nothing but names: no default, no quoted text, no command."""
_HALF_REFERENCE = (
    r"(?:[$%#]\{|\$\()[ ]*[A-Za-z_][\w.-]*[ ]*|\{\{[-~]?[ ]*[A-Za-z_][\w.]*[ ]*\}?|<%[-=]?[ ]*[A-Za-z_][\w.]*[ ]*%?"
    r"|\$[A-Z_][A-Z0-9_]*\}|\{[ ]*[A-Za-z_][\w.]*[ ]*\}\}"
)
"""A template that lost a bracket."""
_ASKED_FOR = (
    "your|insert|enter|my|key|secret|token|password|name|url|uri|id|code|user|username|account|here|value|host|domain|tenant|"
    "company|string|client|app|org|organization|element|instance|callback|site|subdomain|email|scope|region|date"
)
_PUBLIC_BRACKETS = (
    r"<{1,2}(?:[A-Z]{1,20}(?:[ _.-]+[A-Z]{1,20}){0,6}"
    rf"|(?=[^<>]{{0,80}}(?<![A-Za-z])(?i:{_ASKED_FOR})(?![A-Za-z]))"
    r"[A-Za-z]{1,20}(?:[ _.-]+[A-Za-z]{1,20}){0,6})>{1,2}"
)
"""Brackets in which plain words say what belongs there: `<API_KEY>`, `<your key>`; anything else may be a value."""
_PUBLIC_HALF = rf"<(?=[^<>]{{0,80}}(?<![A-Za-z])(?i:{_ASKED_FOR})(?![A-Za-z]))[A-Z]{{1,20}}(?:_[A-Z]{{1,20}}){{1,6}}"
"""The same that lost its closing bracket: only a word of what is asked for tells it from a value."""
_PUBLIC = (
    rf"\s*+(?:(?:(?:{_NAMED})\s*+)++|{_PUBLIC_BRACKETS}|{_CROSSES}|{_TO_DO}|{_SLOT}|{_PUBLIC_HALF}|\*+"
    r"|(?:your|insert|replace|enter)(?:[_-][a-z]+)+|(?:YOUR|INSERT|REPLACE|ENTER)(?:[_-][A-Z]+)+)\s*+"
)
_SAMPLE_CREDENTIAL = (
    r"(?>.*?(?:[$<>{}*`%…]|\.\.\.)).*|[xX]+|[A-Z]+(?:[_-][A-Z]+)*|(?:your|my|insert|replace|enter)[\w-]*"
    r"|(?:(?:user|org|organization|account|element|instance)[_-]?)?(?:secret|token|key)\w?"
)
_SAMPLE_WORDS = (
    *("sample", "example", "dummy", "rand0m", "random", "secret", "password"),
    *("mycool", "test", "fake", "demo"),
)

_TEMPLATE = lazy_pattern(TEMPLATE_PATTERN)
_BARE_SLOT = lazy_pattern(_SLOT)
_SHORTEST_NAME = 5
_PLACEHOLDER = lazy_pattern(rf"(?=[ <A-Zceirxy])(?:{PLACEHOLDER_PATTERN})")
"""With what they all begin with, as most values are none and are known by that."""


def is_template(text: str) -> bool:
    """Check whether some other tool will fill in part of the value."""
    return _TEMPLATE.search(text) is not None


def is_placeholder(text: str) -> bool:
    """Check whether the value waits for a person to fill it in."""
    return _PLACEHOLDER.match(text) is not None  # every alternative is tied to the start


def is_half_reference(text: str) -> bool:
    """Check whether the value is a template that lost a bracket, or a URL that ends in one: no tool fills it in."""
    before, opening, after = text.rpartition("${")
    if opening and "}" not in after and before.startswith(("http://", "https://")):
        return True
    return text[:1] in {"$", "%", "#", "{", "<"} and re.fullmatch(_HALF_REFERENCE, text) is not None


def is_slot(text: str) -> bool:
    """Check whether the value is nothing but a word of the vendor's pages, such as `API_KEY`."""
    return _BARE_SLOT.fullmatch(text) is not None


def may_hold_placeholder(text: str) -> bool:
    """Check quickly whether a placeholder may be the value or a part of it, or its own name may be written for it."""
    is_embedded = "<" in text or "YOUR_" in text or "YOUR-" in text or "INSERT_" in text or "_HERE" in text
    is_name = len(text) >= _SHORTEST_NAME and text.isupper()
    return is_embedded or is_name or is_placeholder(text) or is_half_reference(text)


def is_open(text: str) -> bool:
    """Check whether the value is not final: a template or a placeholder. Nothing is known of its format."""
    return is_template(text) or is_placeholder(text)


def is_stand_in(text: str) -> bool:
    """Check whether the value is a template, a placeholder or a mask, so that there is nothing to judge."""
    return is_open(text) or not text.strip(MASK)


def is_public(text: str) -> bool:
    """
    Check whether every character of the value may be shown, whatever it is the value of.

    Masks, placeholders of a closed form, and templates with nothing around them but whitespace and nothing in them but
    names: `${A}` and `{% raw A %}`, not `a-${A}` nor `${A:-b}`, which may hold part of a secret.
    """
    return re.fullmatch(_PUBLIC, text) is not None


def public_parts(text: str) -> Iterator[Span]:
    """Yield the templates in a value that hold nothing but names."""
    from instancelint.base.source_text import Span  # clean payloads need no dataclass

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
    """Check whether a value is absent for every purpose: null, or a string with nothing but whitespace."""
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

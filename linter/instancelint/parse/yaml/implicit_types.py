"""
The types that YAML 1.1 gives to scalars: the same as `yaml.SafeLoader`, without its loader.

Nothing but plain data comes out: a date stays its source text, and a value under a tag that only some other tool
understands is a template.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, reduce
from typing import TypeAlias

from yaml.resolver import Resolver

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.terms import PlainScalar

Data: TypeAlias = object

_LONGEST_NUMBER = 400
"""Characters; whatever is longer is no number that anyone meant, and its digits would cost time."""

ELSEWHERE = "elsewhere"
"""Tag of a text that readers of YAML 1.2 take for a number."""
_NUMBER_ELSEWHERE = lazy_pattern(r"0o[0-7]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")

_CORE = "tag:yaml.org,2002:"
_NUMBER_STARTS = frozenset("-+.0123456789")
_TRUE = ("yes", "true", "on")
_FALSE = ("no", "false", "off")
_TAG_CHARACTERS = lazy_pattern(r"[A-Za-z0-9!._/:-]{1,64}")

Resolved = tuple[Data, PlainScalar]


def _spellings(word: str) -> tuple[str, str, str]:
    return (word, word.capitalize(), word.upper())


_WORDS: dict[str, Resolved] = {
    **{text: (True, PlainScalar(text, "bool")) for word in _TRUE for text in _spellings(word)},
    **{text: (False, PlainScalar(text, "bool")) for word in _FALSE for text in _spellings(word)},
    **{text: (None, PlainScalar(text, "null")) for text in ("", "~", *_spellings("null"))},
}


def resolve(text: str) -> Resolved | None:
    """Return what a plain scalar means where that is not a string, with a note of how it was written."""
    known = _WORDS.get(text)
    if known is not None or text[:1] not in _NUMBER_STARTS or len(text) > _LONGEST_NUMBER:
        return known
    return _resolve_number(text)


@lru_cache(maxsize=1024)
def _resolve_number(text: str) -> Resolved | None:
    for tag, pattern in Resolver.yaml_implicit_resolvers[text[0]]:
        if pattern.match(text):
            name = tag.removeprefix(_CORE)
            return (_converted(name, text), PlainScalar(text, name)) if name in _CONVERTERS else None
    return (text, PlainScalar(text, ELSEWHERE)) if _NUMBER_ELSEWHERE.fullmatch(text) else None


def tagged(tag: str, text: str) -> Data:
    """Return the value of a scalar under an explicit tag; text that does not fit a core tag stays text."""
    name = tag.removeprefix(_CORE)
    if name == tag or name not in _CORE_NAMES:
        shown = tag if name == tag else f"!!{name}"
        return f"${{{shown}}}" if _TAG_CHARACTERS.fullmatch(shown) else "${!tag}"
    return _converted(name, text) if len(text) <= _LONGEST_NUMBER else text


def _converted(name: str, text: str) -> Data:
    convert = _CONVERTERS.get(name)
    try:
        return convert(text) if convert else text
    except (ValueError, OverflowError):
        return text


def _bool(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE and word not in _FALSE:
        raise ValueError
    return word in _TRUE


def _null(text: str) -> None:
    if text not in _WORDS or _WORDS[text][0] is not None:
        raise ValueError


def _signed(text: str) -> tuple[int, str]:
    digits = text.replace("_", "").lower()
    return (-1 if digits.startswith("-") else 1), digits.removeprefix("-").removeprefix("+")


def _int(text: str) -> int:
    sign, digits = _signed(text)
    if digits.startswith(("0b", "0x")):
        return sign * int(digits, 0)
    if ":" in digits:
        return sign * reduce(lambda total, part: total * 60 + int(part), digits.split(":"), 0)
    return sign * int(digits, 8 if digits.startswith("0") and digits != "0" else 10)


def _float(text: str) -> float:
    sign, digits = _signed(text)
    if digits == ".inf":
        return sign * float("inf")
    if digits == ".nan":
        return float("nan")
    value, base = 0.0, 1
    for part in reversed(digits.split(":")):  # as PyYAML adds them up, to the last bit
        value += float(part) * base
        base *= 60
    return sign * value


def _text(text: str) -> str:
    return text


_CONVERTERS: dict[str, Callable[[str], Data]] = {
    "bool": _bool,
    "int": _int,
    "float": _float,
    "null": _null,
    "timestamp": _text,
}
_CORE_NAMES = frozenset({*_CONVERTERS, "str", "binary", "seq", "map"})

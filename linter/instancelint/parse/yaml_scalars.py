"""What YAML 1.1 makes of a plain scalar: the same answer as PyYAML's SafeLoader, without building a loader."""

from __future__ import annotations

import re
from functools import lru_cache

_BOOL = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}
_BOOL_WORDS = frozenset(form for word in _BOOL for form in (word, word.capitalize(), word.upper()))
_NULL_WORDS = frozenset({"~", "null", "Null", "NULL", ""})
_INT = re.compile(
    r"[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"
)
_FLOAT = re.compile(
    r"[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_TIMESTAMP = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"
)
_LONGEST_NUMBER = 300
_SIXTY = 60


@lru_cache(maxsize=4096)
def resolve(text: str) -> tuple[str, object]:
    """
    Give the type of a plain scalar (str, bool, int, float, null or timestamp) and its value.

    A timestamp keeps its text as value, as JSON has no dates.
    """
    if text in _NULL_WORDS:
        return "null", None
    if text in _BOOL_WORDS:
        return "bool", _BOOL[text.lower()]
    if text[0] in "-+.0123456789" and len(text) < _LONGEST_NUMBER:
        if _INT.fullmatch(text):
            return "int", _integer(text)
        if _FLOAT.fullmatch(text):
            return "float", _real(text)
        if _TIMESTAMP.fullmatch(text):
            return "timestamp", text
    return "str", text


def _integer(text: str) -> object:
    digits = text.replace("_", "")
    sign = -1 if digits.startswith("-") else 1
    digits = digits.lstrip("+-")
    if digits.startswith("0b"):
        return sign * int(digits[2:] or "0", 2)
    if digits.startswith("0x"):
        return sign * int(digits[2:] or "0", 16)
    if ":" in digits:
        return sign * int(_sixties(digits))
    return sign * int(digits or "0", 8 if digits.startswith("0") and len(digits) > 1 else 10)


def _real(text: str) -> object:
    digits = text.replace("_", "").lower()
    sign = -1.0 if digits.startswith("-") else 1.0
    digits = digits.lstrip("+-")
    if digits == ".inf":
        return sign * float("inf")
    if digits == ".nan":
        return float("nan")
    return sign * (_sixties(digits) if ":" in digits else float(digits))


def _sixties(digits: str) -> float:
    value = 0.0
    for part in digits.split(":"):
        value = value * _SIXTY + float(part)
    return value

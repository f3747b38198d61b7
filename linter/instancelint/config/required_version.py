"""The versions that a config file was written for: `required-version = ">=0.1,<0.3"`."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import TypeAlias

from instancelint.base.version import __version__
from instancelint.config.toml_file import TomlFile

KEY = "required-version"

_VERSION = re.compile(r"v?(\d+(?:\.\d+)*)(?:[._-]?(a|b|rc|dev|post)[._-]?(\d*))?")
_CONDITION = re.compile(r"(~=|==|!=|<=|>=|<|>|)\s*([^\s,<>=!~]+)")
_STAGES = ("dev", "a", "b", "rc", "", "post")

_Order: TypeAlias = tuple[tuple[int, ...], int, int]


def check_version(file: TomlFile, version: str = __version__) -> None:
    """Raise ConfigError for a condition that cannot be read, or that this version does not meet."""
    text = file.table.get(KEY)
    if text is None:
        return
    conditions = _conditions(text) if isinstance(text, str) else None
    if not conditions:
        raise file.error((KEY,), f'{KEY!r} must be a version condition, such as ">=0.1,<0.3" or "0.1.0"', value=True)
    if not all(_holds(operator, wanted, version) for operator, wanted in conditions):
        raise file.error(
            (KEY,),
            f"these settings require instancelint {text}, but this is {version}; "
            f"install a matching version, or change {KEY!r}",
            value=True,
        )


def _conditions(text: str) -> list[tuple[str, str]] | None:
    """Split a condition at its commas; None when a part cannot be read."""
    found = []
    for part in text.split(","):
        match = _CONDITION.fullmatch(part.strip())
        if match is None or not _is_version(match[1], match[2]):
            return None
        found.append((match[1] or "==", match[2]))
    return found


def _is_version(operator: str, text: str) -> bool:
    if text.endswith(".*"):
        return operator in {"", "==", "!="} and re.fullmatch(r"\d+(?:\.\d+)*", text[:-2]) is not None
    return _VERSION.fullmatch(text) is not None and (operator != "~=" or "." in text)


def _holds(operator: str, wanted: str, version: str) -> bool:
    if wanted.endswith(".*"):
        return _begins(version, wanted[:-2]) is (operator == "==")
    if operator == "~=":
        return _COMPARE[">="](_order(version), _order(wanted)) and _begins(version, wanted.rpartition(".")[0])
    return _COMPARE[operator](_order(version), _order(wanted))


def _begins(version: str, prefix: str) -> bool:
    numbers, wanted = _order(version)[0], tuple(map(int, prefix.split(".")))
    pairs = zip_longest(numbers[: len(wanted)], wanted, fillvalue=0)
    return all(left == right for left, right in pairs)


def _order(version: str) -> _Order:
    """Return a key to compare versions by: the numbers, the stage before or after the release, and its number."""
    match = _VERSION.match(version)
    if match is None:
        return ((), 0, 0)
    numbers = [int(number) for number in match[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return (tuple(numbers), _STAGES.index(match[2] or ""), int(match[3] or 0))


_COMPARE: dict[str, Callable[[_Order, _Order], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
}

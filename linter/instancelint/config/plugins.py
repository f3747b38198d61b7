"""
Plug-ins of other packages, which are loaded only when a config file names them, and the rules that they bring.

An entry point of the group `instancelint.rules` leads to a rule, or to a list of rules; for the group
`instancelint.containers` see `container_plugins`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from instancelint.base.message import safe
from instancelint.base.suggest import did_you_mean
from instancelint.config.settings import ConfigError
from instancelint.rules.base import Meta, Rule
from instancelint.rules.entry import Entry
from instancelint.rules.registration import circle_of, entry_of, objection

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

RULES = "instancelint.rules"
CONTAINERS = "instancelint.containers"


@lru_cache(maxsize=32)
def load_plugin(name: str) -> tuple[Entry, ...]:
    """Load the rules of a plug-in; raises ConfigError, which names it, when that cannot be done."""
    point = _find(name)
    if point is None:
        return ()
    rules = _rules(loaded(point))
    wrong = "" if rules else f"{point.value} is not a rule or a list of rules"
    names = {str(rule.meta.name) for rule in rules if isinstance(getattr(rule, "meta", None), Meta)}
    for rule in rules:
        wrong = wrong or objection(rule, names)
    wrong = wrong or circle_of(rules)
    if wrong:
        raise unusable(point, wrong)
    return tuple(map(entry_of, rules))


def loaded(point: EntryPoint) -> object:
    """Return what an entry point leads to; raises ConfigError where that cannot be loaded."""
    try:
        return point.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever goes wrong in it is the plug-in's, not ours
        reason = safe(" ".join(str(error).split()))
        raise ConfigError(
            f"cannot load plug-in {point.name!r}{_origin(point)}: {type(error).__name__}: {reason}".rstrip(": ")
        ) from None


def unusable(point: EntryPoint, wrong: str) -> ConfigError:
    """Return the error that says what is wrong with what a plug-in brings."""
    return ConfigError(f"invalid plug-in {point.name!r}{_origin(point)}: {safe(wrong)}")


def _find(name: str) -> EntryPoint | None:
    """Return the entry point of a plug-in; None for one that has no rules, but containers."""
    from importlib.metadata import entry_points  # few runs have plug-ins

    points = entry_points(group=RULES)
    found = {point.value: point for point in points if point.name == name}
    if len(found) > 1:
        packages = " and ".join(sorted(_origin(point).strip(" ()") or point.value for point in found.values()))
        raise ConfigError(f"several packages have a plug-in {name!r}: {packages}; install only one of them")
    containers = {point.name for point in entry_points(group=CONTAINERS)}
    if not found and name not in containers:
        names = sorted({point.name for point in points} | containers)
        hint = did_you_mean(name, names)
        if not hint:
            hint = f" (installed: {', '.join(map(repr, names))})" if names else "; no plug-ins are installed"
        raise ConfigError(f"unknown plug-in {name!r}{hint}")
    return next(iter(found.values()), None)


def _rules(loaded: object) -> tuple[type[Rule[Any]], ...]:
    if isinstance(loaded, type):
        return (loaded,)
    return tuple(loaded) if isinstance(loaded, Iterable) and not isinstance(loaded, str) else ()


def _origin(point: EntryPoint) -> str:
    """Name the package of a plug-in, with its version."""
    package = point.dist
    return f" ({package.name} {package.version})" if package is not None else ""

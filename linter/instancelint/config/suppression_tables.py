"""Suppressions as a config file writes them: tables in the list `ignore`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.items import Item, Source
from instancelint.config.keys import SUPPRESSION_HELP
from instancelint.config.registry import Registry
from instancelint.config.settings import ConfigError, Suppression
from instancelint.config.toml_places import Keys
from instancelint.model.place_pattern import steps_of

REASON_RULE = "suppression-reason-missing"
"""The opt-in rule that `require-reasons` switches on for comments."""


def read_suppression(source: Source, place: Keys, table: dict[str, Any], registry: Registry) -> Suppression:
    """Read one table of `ignore`; raises ConfigError, which names the place."""
    for name, value in table.items():
        if name not in SUPPRESSION_HELP:
            raise source.error(
                (*place, name), f"unknown key {name!r} of a suppression{did_you_mean(name, SUPPRESSION_HELP)}"
            )
        if name != "expires" and (not isinstance(value, str) or not value.strip()):
            raise source.error((*place, name), f"{name!r} must be a text in quotes")
    if "rule" not in table:
        raise source.error(place, "a suppression names its 'rule'")
    try:
        registry.check_selector(table["rule"])
    except ConfigError as error:
        raise source.error((*place, "rule"), str(error), value=True) from None
    try:
        steps_of(table.get("pointer", ""))
    except ValueError as error:
        raise source.error((*place, "pointer"), str(error), value=True) from None
    _check_date(source, (*place, "expires"), table)
    return Suppression(**table)


def _check_date(source: Source, place: Keys, table: dict[str, Any]) -> None:
    from datetime import date, datetime  # few configs have suppressions

    value = table.get("expires")
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise source.error(place, "'expires' must be a date without quotes, such as 2030-12-31")


def demand_reason(suppressions: Iterable[Item]) -> None:
    """Raise ConfigError for a suppression without a reason."""
    for item in suppressions:
        if not item.value.reason:
            message = "'require-reasons' is on, and this suppression has no 'reason'"
            raise item.source.error(item.keys, message)

"""Suppressions as a config file writes them: tables in the list `ignore`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from instancelint.config.keys import SUPPRESSION_HELP
from instancelint.config.place import Keys
from instancelint.config.settings import ConfigError, Suppression
from instancelint.config.toml_file import TomlFile
from instancelint.suggest import did_you_mean

REASON_RULE = "suppression-reason-missing"
"""The opt-in rule that `require-reasons` switches on for comments."""


def read_suppression(file: TomlFile, keys: Keys, number: int, table: dict[str, Any]) -> Suppression:
    """Read one table of `ignore`; raises ConfigError, which names the place."""
    place = (*keys, number)
    for name, value in table.items():
        if name not in SUPPRESSION_HELP:
            raise file.error(
                (*place, name), f"unknown key {name!r} of a suppression{did_you_mean(name, SUPPRESSION_HELP)}"
            )
        if name != "expires" and (not isinstance(value, str) or not value.strip()):
            raise file.error((*place, name), f"{name!r} must be a text in quotes")
    if "rule" not in table:
        raise file.error(place, "a suppression names its 'rule'")
    _check_rule(file, (*place, "rule"), table["rule"])
    if not table.get("pointer", "/").startswith("/"):
        raise file.error((*place, "pointer"), "'pointer' must be a JSON Pointer, such as \"/configuration/*\"")
    _check_date(file, (*place, "expires"), table)
    return Suppression(**table)


def _check_rule(file: TomlFile, place: Keys, rule: str) -> None:
    from instancelint.config.select import check_selector  # imports every rule

    try:
        check_selector(rule)
    except ConfigError as error:
        raise file.error(place, str(error), rule) from None


def _check_date(file: TomlFile, place: Keys, table: dict[str, Any]) -> None:
    from datetime import date, datetime  # few configs have suppressions

    value = table.get("expires")
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise file.error(place, "'expires' must be a date without quotes, such as 2030-12-31")


def demand_reasons(file: TomlFile, suppressions: Iterable[Suppression]) -> None:
    """Raise ConfigError for a suppression without a reason."""
    for number, suppression in enumerate(suppressions):
        if not suppression.reason:
            raise file.error(("ignore", number), "'require-reasons' is on, and this suppression has no 'reason'")

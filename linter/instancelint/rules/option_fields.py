"""The options that a rule declares, for what lists them: pages, the config schema, the check of a plug-in."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Any

from instancelint.rules.base import NoOptions, Rule


def option_fields(rule: type[Rule[Any]]) -> tuple[Field[Any], ...]:
    """Return the options of a rule; raises TypeError where they are no dataclass."""
    return () if rule.Options is NoOptions else fields(rule.Options)  # type: ignore[arg-type]  # declared as a type

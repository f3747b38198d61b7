"""IL901 rule-failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class RuleFailed(EngineRule[NoOptions]):
    """
    Rule that failed on a payload.

    A bug in one rule does not stop a run: the other rules are applied, and the failure is reported here, with only the
    type of the error, as its text could contain a secret. For a rule of a plug-in, tell the plug-in's authors; for a
    built-in rule, please report it, if possible with a payload that shows it. Until then, ignore the rule by its name.
    This is reported whatever rules are selected; only `ignore` with this rule's own code or name silences it.
    """

    meta = Meta(
        code="IL901",
        name="rule-failed",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "failed": "rule {rule} failed on this payload with {error}; the other rules were still applied",
        },
        bad=(
            Example("""
                element: {key: box}
                ~~~~~~~~~~~~~~~~~~~ failed
                name: Contracts
            """),
        ),
        good=(
            Example("""
                element: {key: box}
                name: Contracts
            """),
        ),
    )
    issues: ClassVar[Mapping[str, str]] = {"rule-failed": "failed"}

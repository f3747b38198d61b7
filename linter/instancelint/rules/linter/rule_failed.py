"""IL901 rule-failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, EngineRule, Example, Meta, NoOptions


class RuleFailed(EngineRule[NoOptions]):
    """
    A rule could not finish its work on a payload.

    A mistake in one rule does not stop a run: the other rules are applied, and the failure is told here, with no more
    than the type of the error, as its text could hold a secret. If it is a rule of a plug-in, tell those who wrote it;
    if it is one of instancelint's own, please report it, with a payload that shows it where you can. Until then, leave
    the rule out by its name. This is told whatever rules are selected; only `ignore` with this rule's own code or name
    silences it.
    """

    meta = Meta(
        code="IL901",
        name="rule-failed",
        since="0.1.0",
        severity=Severity.ERROR,
        kinds=ALL_KINDS,
        messages={
            "failed": "the rule {rule} failed on this payload with {error}; the other rules were still applied",
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

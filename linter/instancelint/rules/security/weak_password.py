"""IL506 weak-password."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document
from instancelint.model.stand_ins import is_blank, is_stand_in
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, value_of
from instancelint.rules.conditions import SHORTEST_SECRET

_TRIVIAL = frozenset({"password", "changeme", "letmein", "12345678", "passw0rd", "password1", "administrator"})


class WeakPassword(Rule[NoOptions]):
    """
    Weak password.

    A password of fewer than eight characters, or one of the few that are commonly guessed, protects nothing. Rejecting
    it is up to the provider; select this rule to find out earlier. The password is never shown.
    """

    meta = Meta(
        code="IL506",
        name="weak-password",
        since="0.1.0",
        severity=Severity.INFO,
        marks=("password",),
        messages={
            "short": "password has fewer than eight characters; use a longer one",
            "trivial": "this is a commonly guessed password; use another",
        },
        bad=(
            Head("jira", "Issues").configured("""
                username: agent
                password: abc12
                          ~~~~~ short
            """),
            Head("jira", "Issues").configured("""
                username: agent
                jira.password: Letmein
                               ~~~~~~~ trivial
            """),
        ),
        good=(
            Head("jira", "Issues").configured("""
                username: agent
                password: ${PW}
            """),
        ),
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check every setting whose key ends in password."""
        for key, value in doc.configuration.items():
            if not key.lower().endswith("password") or not isinstance(value, str):
                continue
            if is_blank(value) or is_stand_in(value):
                continue
            at = value_of("configuration", key)
            if value.lower() in _TRIVIAL:
                yield Problem(at, "trivial")
            elif len(value) < SHORTEST_SECRET:
                yield Problem(at, "short")

"""IL232 alternatives-in-value."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_ALTERNATIVES = lazy_pattern(r"(?P<one>[\w.-]+)\s+(?:OR|or)\s+(?P<other>[\w.-]+)")


class AlternativesInValue(Rule[NoOptions]):
    """
    Two alternatives in one value.

    Documentation writes `oauth2 OR apiKey` to say that either works; sent as it is, it is neither. Keep one of them.
    """

    meta = Meta(
        code="IL232",
        name="alternatives-in-value",
        since="0.1.0",
        severity=Severity.INFO,
        marks=(" or",),
        messages={"both": "two alternatives in one value, {one!r} and {other!r}; keep one"},
        bad=(
            Head("hubspot", "Leads").configured("""
                hubspot.mode: oauth2 OR apiKey
                              ~~~~~~~~~~~~~~~~ both
            """),
        ),
        good=(
            Head("hubspot", "Leads or prospects").configured("""
                hubspot.mode: apiKey
                event.notification.callback.url: https://hooks.acme.io/a
            """),
        ),
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at short settings of exactly two words."""
        for key, value in doc.configuration.items():
            match = _ALTERNATIVES.fullmatch(value) if isinstance(value, str) and not is_open(value) else None
            if match:
                args = {"one": match["one"], "other": match["other"]}
                yield Problem(Target(("configuration", key)), "both", args)

"""IL505 signature-key-missing."""

from __future__ import annotations

from instancelint.domain.settings_generated import EVENT_NOTIFICATION_ENABLED
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, SchemaRule, key_of

_ENABLED = ("configuration", EVENT_NOTIFICATION_ENABLED)


class SignatureKeyMissing(SchemaRule[NoOptions]):
    """
    Events on, and no key to sign them with.

    Without `event.notification.signature.key` the receiver cannot tell the platform's events from forged ones. The key
    is optional everywhere; select this rule if your receivers check signatures.
    """

    meta = Meta(
        code="IL505",
        name="signature-key-missing",
        since="0.1.0",
        severity=Severity.INFO,
        absence=True,
        messages={"missing": "events are on without a signature key; add event.notification.signature.key"},
        bad=(
            Head("gmail", "Mail").configured("""
                event.notification.enabled: true
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ missing
                event.notification.callback.url: https://hooks.acme.io/events
            """),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://hooks.acme.io/events
                event.notification.signature.key: ${KEY}
            """),
        ),
        kinds=CREATES,
        extra=True,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Point at the key that switches events on."""
        return Problem(key_of(*_ENABLED), "missing")

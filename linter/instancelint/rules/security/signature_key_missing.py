"""IL505 signature-key-missing."""

from __future__ import annotations

from instancelint.domain.settings_generated import EVENT_NOTIFICATION_ENABLED
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, SchemaRule, key_of

_ENABLED = ("configuration", EVENT_NOTIFICATION_ENABLED)


class SignatureKeyMissing(SchemaRule[NoOptions]):
    """
    Events without a signature key.

    Without `event.notification.signature.key` the receiver cannot distinguish the platform's events from forged ones.
    The key is always optional; select this rule if your receivers check signatures.
    """

    meta = Meta(
        code="IL505",
        name="signature-key-missing",
        since="0.1.0",
        severity=Severity.INFO,
        absence=True,
        messages={"missing": "events are enabled without a signature key; add event.notification.signature.key"},
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
        """Report the key that enables events."""
        return Problem(key_of(*_ENABLED), "missing")

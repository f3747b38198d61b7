"""IL503 signature-key-weak."""

from __future__ import annotations

from instancelint.base.message import Word
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class SignatureKeyWeak(SchemaRule[NoOptions]):
    """
    Weak signature key.

    The platform signs every event with this key (HMAC-SHA256), and anyone who guesses it can forge events. Use at least
    16 random characters without whitespace, and keep them out of the file: `${SIGNATURE_KEY}`.
    """

    meta = Meta(
        code="IL503",
        name="signature-key-weak",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "short": "signature key has only {length}; use at least 16 random ones",
            "blank": "signature key contains whitespace; use at least 16 random characters without any",
        },
        bad=(
            Head("greenhouse", "Hiring").configured("""
                event.notification.signature.key: hunter2
                                                  ~~~~~~~ short
            """),
            Head("greenhouse", "Hiring").configured("""
                event.notification.signature.key: correct horse battery
                                                  ~~~~~~~~~~~~~~~~~~~~~ blank
            """),
        ),
        good=(
            Head("greenhouse", "Hiring").configured("""
                event.notification.signature.key: ${KEY}
            """),
        ),
        profiles={"docs": None},
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report the length of the key, never the key."""
        key = str(error.value)
        if any(map(str.isspace, key)):
            return Problem(value_of(*error.path), "blank")
        length = Word(f"{len(key)} character{'s' if len(key) != 1 else ''}")
        return Problem(value_of(*error.path), "short", {"length": length})

"""IL503 signature-key-weak."""

from __future__ import annotations

from instancelint.base.message import Word
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class SignatureKeyWeak(SchemaRule[NoOptions]):
    """
    A signature key that can be guessed.

    The platform signs every event with this key (HMAC-SHA256), and whoever guesses it can forge events. Take 16 random
    characters or more, without blanks, and keep them out of the file: `${SIGNATURE_KEY}`.
    """

    meta = Meta(
        code="IL503",
        name="signature-key-weak",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "short": "the signature key has {length} characters; take 16 random ones or more",
            "blank": "the signature key holds white space; take 16 random characters or more without any",
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
        """Say how long it is, never what it is."""
        key = str(error.value)
        if any(map(str.isspace, key)):
            return Problem(value_of(*error.path), "blank")
        return Problem(value_of(*error.path), "short", {"length": Word(str(len(key)))})

"""IL204 unknown-top-level-property."""

from __future__ import annotations

from typing import ClassVar

from instancelint.base.message import Name
from instancelint.domain.shape_draft import MEMBER_CASE
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Move, Rename, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.misspelt import meant_at_top, setting_meant_at_top
from instancelint.rules.shared.shape_rule import ShapeSchemaRule

_SEAL = "sops"
"""What SOPS adds to a file whose values it sealed, and takes out again when it opens them."""


class UnknownTopLevelProperty(ShapeSchemaRule[NoOptions]):
    """
    Unknown top-level property.

    The platform ignores unknown properties, so a misspelled `tags` or `providerData` is silently lost. Correct the
    spelling, or remove the key. Keys that start with `x-` or `_` are not reported: they are a common place for YAML
    anchors and notes.
    """

    meta = Meta(
        code="IL204",
        name="unknown-top-level-property",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "case": "keys are case-sensitive, so {key!r} is unknown; use {near}",
            "misspelt": "unknown top-level property {key!r}; did you mean {near!r}?",
            "setting": "unknown top-level property {key!r}; move it into configuration as {near!r}",
            "unknown": (
                "unknown top-level property {key!r}, which the API ignores; remove it or move it into configuration"
            ),
        },
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                tag:
                ~~~ misspelt
                  - legal
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                configuration: {}
                """,
            ),
            Example(
                """
                Element:
                ~~~~~~~ case
                  Key: box
                Name: Contracts
                Configuration:
                  oauth.api.key: ${KEY}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                """,
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                oauthApiKey: ${KEY}
                ~~~~~~~~~~~ setting
                configuration:
                  oauth.api.secret: ${SECRET}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.api.secret: ${SECRET}
                  oauth.api.key: ${KEY}
                """,
            ),
            Example("""
                element:
                  key: box
                name: Contracts
                owner: legal
                ~~~~~ unknown
                configuration: {}
            """),
        ),
        yields_to=("misplaced-property",),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                tags:
                  - legal
                retrieveObjectsAfterInstantiation: true
                configuration: {}
            """),
        ),
    )

    shapes: ClassVar = {MEMBER_CASE: "case"}
    severities: ClassVar = {MEMBER_CASE: Severity.ERROR}

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer the known key that is nearest, if there is exactly one and it is not there yet."""
        key = error.path[-1] if error.path else None
        if not isinstance(key, str) or (key == _SEAL and _is_sealed(doc)):
            return None
        near = meant_at_top(doc, key)
        if near is None:
            return self._unknown(doc, key)
        repair = Repair(f"Rename to {near}", (Rename((key,), near),), Safety.UNSAFE)
        return Problem(key_of(key), "misspelt", {"key": Name(key), "near": Name(near)}, fix=repair)

    def _unknown(self, doc: Document, key: str) -> Problem:
        """Look for the setting that is meant."""
        setting = setting_meant_at_top(doc, key, self.context.catalog)
        if setting is None:
            return Problem(key_of(key), "unknown", {"key": Name(key)})
        repair = Repair("Move it into configuration", (Move((key,), ("configuration", setting)),), Safety.UNSAFE)
        is_table = isinstance(doc.data, dict) and isinstance(doc.data.get("configuration"), dict)
        fix = repair if is_table else None
        return Problem(key_of(key), "setting", {"key": Name(key), "near": Name(setting)}, fix=fix)


def _is_sealed(doc: Document) -> bool:
    """Check whether a value of the payload itself is sealed."""
    return any(path[:1] != (_SEAL,) and value.startswith("ENC[") for path, value in doc.strings())

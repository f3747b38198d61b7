"""IL604 configuration-key-typo."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document
from instancelint.model.repair import Rename, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, key_of
from instancelint.rules.shared.misspelt import meant, resembles


class ConfigurationKeyTypo(Rule[NoOptions]):
    """
    Misspelt setting.

    The platform stores unknown settings without an error, so `oauth.api.secert` looks accepted and the login fails
    later. A key is reported only if the element does not document it and exactly one known key is the same but for
    case, the order of its segments, or one or two letters.
    """

    meta = Meta(
        code="IL604",
        name="configuration-key-typo",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={"near": "unknown setting {key!r}; did you mean {near!r}?"},
        bad=(
            Head("docusign", "Signatures").configured(
                """
                oauth.api.secert: ${SECRET}
                ~~~~~~~~~~~~~~~~ near
                vendor.event.type: polling
                ~~~~~~~~~~~~~~~~~ near
                """,
                fixed="""
                oauth.api.secret: ${SECRET}
                event.vendor.type: polling
                """,
            ),
        ),
        good=(
            Head("magento", "Shop").configured("""
                userName: agent
                baseUrl: https://shop.acme.io
            """),
            Head("our-own-element", "Archive").configured("""
                archive.user: agent
            """),
        ),
        conditions=("catalogue",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the keys that the element does not document; the catalogue decides first."""
        for key, value in doc.configuration.items():
            judged = not isinstance(value, dict | list) or resembles(key, EVENT_POLLER_CONFIGURATION)
            near = meant(key, doc, self.context.catalog) if judged else None
            if near is not None:
                at = key_of("configuration", key)
                repair = Repair(f"Rename to {near}", (Rename(at.path, near),))
                yield Problem(at, "near", {"key": Name(key), "near": Name(near)}, fix=repair)

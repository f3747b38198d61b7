"""IL704 configuration-parameter-required."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import OAUTH_KEYS
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Meta, NoOptions, Problem, Rule, head_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class ConfigurationParameterRequired(Rule[NoOptions]):
    """
    A setting that the element needs is missing.

    The platform answers such a body with a list of the settings that are missing. Only settings are demanded that the
    element's documentation or its imported definition asks for, for the kind of authentication that the body chooses;
    the OAuth credentials are the matter of `oauth-keys-missing`.
    """

    meta = Meta(
        code="IL704",
        name="configuration-parameter-required",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={"missing": "{element} needs {keys}; add what is missing to the configuration"},
        bad=(
            Example("""
                element:
                  key: bamboohr
                name: People
                configuration:
                ~~~~~~~~~~~~~ missing
                  username: ${BAMBOO_USER}
            """),
        ),
        good=(
            Example("""
                element:
                  key: bamboohr
                name: People
                configuration:
                  username: ${BAMBOO_USER}
                  password: ${BAMBOO_PASSWORD}
                  company.name: acme
            """),
        ),
        kinds=CREATES,
        conditions=("catalogue",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Ask the catalogue what is missing."""
        data = doc.data if isinstance(doc.data, dict) else {}
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not isinstance(data.get("configuration"), dict) or "oauthProxy" in data:
            return
        if data.get("externalAuthentication") not in (None, "none"):
            return
        missing = [item.key for item in element.missing(doc.configuration) if item.key not in OAUTH_KEYS]
        keys = tuple(key for key in missing if not stands_elsewhere(doc, key, self.context.catalog))
        if keys:
            yield Problem(head_of("configuration"), "missing", {"element": Name(element.key), "keys": Name.each(keys)})

"""IL704 configuration-parameter-required."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import OAUTH_KEYS
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Head, Meta, NoOptions, Problem, Rule, head_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class ConfigurationParameterRequired(Rule[NoOptions]):
    """
    A setting that the element needs is missing.

    The platform answers such a body with a list of the settings that are missing. Only settings are demanded that the
    element's documentation or its imported definition asks for, for the kind of authentication that the body chooses;
    the OAuth credentials are the matter of `oauth-keys-missing`. A setting may be needed only because of another one:
    with `netsuite.single.session` comes `netsuite.single.session.key`.
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
            Example("""
                element:
                  key: netsuitecrmv2
                name: Sales
                configuration:
                ~~~~~~~~~~~~~ missing
                  netsuite.sandbox: false
                  netsuite.single.session: true
                  netsuite.accountId: T1
                  authentication.type: basic
                  user.username: agent
                  user.password: ${PASSWORD}
            """),
        ),
        good=(
            Head("netsuitecrmv2", "Sales").configured("""
                netsuite.sandbox: false
                netsuite.single.session: false
                netsuite.accountId: T1
                authentication.type: basic
                user.username: agent
                user.password: ${PASSWORD}
            """),
            Head("bamboohr", "People").configured("""
                username: ${BAMBOO_USER}
                password: ${BAMBOO_PASSWORD}
                company.name: acme
            """),
        ),
        kinds=CREATES,
        conditions=("catalogue",),
        yields_to=("configuration-key-foreign",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Ask the catalogue what is missing."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not isinstance(doc.members.get("configuration"), dict) or "oauthProxy" in doc.members:
            return
        if doc.members.get("externalAuthentication") not in (None, "none"):
            return
        catalog = self.context.catalog
        missing = [
            item.key
            for item in element.missing(doc.configuration)
            if item.key not in OAUTH_KEYS and not (item.required_if and catalog.generic(item.key))
        ]
        keys = tuple(key for key in missing if not stands_elsewhere(doc, key, catalog))
        if keys:
            args = {"element": Name(element.key), "keys": Name.each(keys)}
            yield Problem(head_of("configuration"), "missing", args, yields_at=(("element", "key"),))

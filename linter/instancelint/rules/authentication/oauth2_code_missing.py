"""IL402 oauth2-code-missing."""

from __future__ import annotations

from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Head, Meta, NoOptions, Problem, SchemaRule, head_of, key_of
from instancelint.rules.shared.misplaced import misplaced_grant
from instancelint.rules.shared.misspelt import misspellings_at_top


class Oauth2CodeMissing(SchemaRule[NoOptions]):
    """
    The credentials of an OAuth app without a grant.

    Key, secret and callback URL name the app; who gave it access is in the code that the provider sends to the callback
    URL. Without that code the platform answers that an OAuth code is missing. Put it into `providerData`, or bring
    tokens of your own with `externalAuthentication: initial`.
    """

    meta = Meta(
        code="IL402",
        name="oauth2-code-missing",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={
            "missing": "there are OAuth credentials but no grant; add providerData with the code from the provider",
            "empty": "providerData is empty; write the code from the provider into it",
        },
        bad=(
            Example("""
                element:
                ~~~~~~~ missing
                  key: bigcommerce
                name: Shop
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData: {}
                ~~~~~~~~~~~~ empty
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                externalAuthentication: initial
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
                  oauth.user.refresh_token: ${REFRESH_TOKEN}
            """),
            Head("actessentialsoauth", "Contacts").configured("""
                oauth.api.key: ${KEY}
                oauth.api.secret: ${SECRET}
                oauth.callback.url: https://acme.io/oauth
            """),
        ),
        kinds=CREATES,
        yields_to=("unknown-top-level-property", "misplaced-property", "configuration-key-foreign"),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Leave out the elements that take no grant, and bodies that choose another way to authenticate."""
        element = self.context.catalog.get(doc.element_key or "")
        chosen = doc.configuration.get(AUTHENTICATION_TYPE)
        if element is not None and element.takes_grant is False:
            return None
        if isinstance(chosen, str) and "oauth" not in chosen.lower():
            return None
        if isinstance(doc.data, dict) and "providerData" in doc.data:
            return Problem(key_of("providerData"), "empty")
        elsewhere = tuple(at for at, _ in misplaced_grant(doc, self.context.catalog))
        return Problem(
            head_of(), "missing", yields_at=(*misspellings_at_top(doc, "providerData"), ("element", "key"), *elsewhere)
        )

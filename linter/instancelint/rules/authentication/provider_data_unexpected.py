"""IL404 provider-data-unexpected."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name, Word
from instancelint.domain.element import Basis
from instancelint.model.document import Document
from instancelint.model.repair import Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, key_of


class ProviderDataUnexpected(Rule[NoOptions]):
    """
    Grant for an element that does not use OAuth.

    `providerData` contains what a user's consent granted. An element that authenticates with a username, an API key or
    in its own way cannot use it; usually it was copied from a payload of another element. Remove it, and check that the
    element's own credentials are there.
    """

    meta = Meta(
        code="IL404",
        name="provider-data-unexpected",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("grant",),
        yields_to=("configuration-key-foreign",),
        messages={"unexpected": "{element} uses {ways} authentication, not OAuth; remove providerData"},
        bad=(
            Example(
                """
                element:
                  key: greenhouse
                name: Hiring
                providerData:
                ~~~~~~~~~~~~ unexpected
                  code: ${CODE}
                configuration:
                  username: ${GREENHOUSE_KEY}
                """,
                fixed="""
                element:
                  key: greenhouse
                name: Hiring
                configuration:
                  username: ${GREENHOUSE_KEY}
                """,
            ),
        ),
        good=(
            Example("""
                element:
                  key: actessentialsoauth
                name: Contacts
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
            Example("""
                element:
                  key: our-own-element
                name: Own
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the catalogue for whether the element accepts a grant; misplaced settings do not count."""
        catalog = self.context.catalog
        if all("." in key and catalog.generic(key) for key in doc.mapping("providerData")):
            return
        element = catalog.get(doc.element_key or "")
        if element is None or element.uses_oauth is not False or element.basis.get("authentication") is Basis.SUSPECT:
            return
        ways = " or ".join(way.replace("_", " ") for way in element.authentication or element.authentication_values)
        repair = Repair("Remove providerData", (Remove(("providerData",)),), Safety.UNSAFE)
        args = {"element": Name(element.key), "ways": Word(ways)}
        yield Problem(key_of("providerData"), "unexpected", args, fix=repair, yields_at=(("element", "key"),))

"""IL227 masked-value."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class MaskedValue(SchemaRule[NoOptions]):
    """
    Masked value copied from a response.

    In responses the platform shows passwords and OAuth credentials as asterisks. A body made from such a response sends
    the asterisks as the credential, and the provider rejects them. Use the real value or a reference such as
    `${API_SECRET}`; in an update, omit the setting to keep it as it is.
    """

    meta = Meta(
        code="IL227",
        name="masked-value",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "masked": (
                "{key!r} is a masked value copied from a response; use the real value or a reference such as ${{NAME}}"
            )
        },
        bad=(
            Head("servicenow", "Tickets").configured("""
                username: agent
                password: "********"
                          ~~~~~~~~~~ masked
            """),
        ),
        good=(
            Head("servicenow", "Tickets").configured("""
                username: agent
                password: ${SERVICENOW_PASSWORD}
                servicenow.filter: "*"
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name the setting."""
        return Problem(value_of(*error.path), "masked", {"key": Name(error.path[-1])})

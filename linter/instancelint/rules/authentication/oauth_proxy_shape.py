"""IL406 oauth-proxy-shape."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_blank, type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, head_of, value_of

_PROXY = "oauthProxy"
_NEEDED = ("isOauthProxy", "oauthProxyName")


class OauthProxyShape(SchemaRule[NoOptions]):
    """
    Invalid OAuth proxy.

    With `oauthProxy` the platform uses the app's credentials from a proxy that was set up before. It needs
    `isOauthProxy: true`, and the proxy's name in `oauthProxyName`.
    """

    meta = Meta(
        code="IL406",
        name="oauth-proxy-shape",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "not-an-object": "oauthProxy must be an object with isOauthProxy and oauthProxyName, not {actual}",
            "missing": "missing {fields} in oauthProxy; it needs isOauthProxy: true and the proxy's name",
            "switch": "isOauthProxy must be true or false, not {actual}",
            "name": "oauthProxyName must be the name of the proxy, not {actual}",
            "blank": "oauthProxyName is blank; set it to the proxy's name",
        },
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy: acme-proxy
                            ~~~~~~~~~~ not-an-object
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy:
                ~~~~~~~~~~ missing
                  isOauthProxy: "true"
                                ~~~~~~ switch
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy:
                  isOauthProxy: true
                  oauthProxyName: ""
                                  ~~ blank
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy:
                  isOauthProxy: true
                  oauthProxyName: true
                                  ~~~~ name
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy:
                  isOauthProxy: true
                  oauthProxyName: acme-proxy
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report what is wrong with the proxy as a whole, its switch or its name."""
        if error.path == (_PROXY, _NEEDED[0]):
            return Problem(value_of(*error.path), "switch", {"actual": type_name(error.value)})
        if error.path == (_PROXY, _NEEDED[1]):
            if isinstance(error.value, str) and is_blank(error.value):
                return Problem(value_of(*error.path), "blank")
            return Problem(value_of(*error.path), "name", {"actual": type_name(error.value)})
        if not isinstance(error.value, dict):
            return Problem(value_of(_PROXY), "not-an-object", {"actual": type_name(error.value)})
        fields = tuple(key for key in _NEEDED if key not in error.value)
        return Problem(head_of(_PROXY), "missing", {"fields": Name.each(fields)})

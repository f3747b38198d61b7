"""Defects of authentication: missing credentials, grants that do not fit, proxies, and settings the element needs."""

# ruff: noqa: ARG001 - every defect is called in the same way
from __future__ import annotations

from collections.abc import Iterator

from defects.mutant import Body, Mutant, element, settings
from instancelint.model.repair import Add, Remove, Replace
from instancelint.model.terms import Kind

CREDENTIALS = ("oauth.api.key", "oauth.api.secret", "oauth.callback.url")
GRANTLESS = {"servicenow", "netsuitecrmv2", "northwind-erp"}


def no_credentials(kind: Kind, body: Body) -> Iterator[Mutant]:
    if "providerData" not in body or not settings(body):
        return
    paths = [("configuration", key) for key in CREDENTIALS]
    for path in paths:
        yield "oauth-keys-missing", ("configuration",), (Remove(path),)
    yield "oauth-keys-missing", ("configuration",), tuple(Remove(path) for path in paths[:2])
    yield "oauth-keys-missing", ("configuration",), tuple(Remove(path) for path in paths)
    for path in paths[:2]:
        yield "oauth-keys-missing", ("configuration",), (Replace(path, ""),)


def no_grant(kind: Kind, body: Body) -> Iterator[Mutant]:
    if "providerData" in body and settings(body):
        yield "oauth2-code-missing", (), (Remove(("providerData",)),)
        yield "oauth2-code-missing", ("providerData",), (Replace(("providerData",), {}),)


def half_oauth1(kind: Kind, body: Body) -> Iterator[Mutant]:
    grant = body.get("providerData", {})
    if "oauth_token" in grant:
        for key in grant:
            yield "oauth1-provider-data", ("providerData",), (Remove(("providerData", key)),)
        path = ("providerData", "code")
        yield "oauth1-provider-data", path, (Add(path, "${CODE}"),)
    elif "code" in grant:
        path = ("providerData", "oauth_token")
        yield "oauth1-provider-data", ("providerData", "code"), (Add(path, "${TOKEN}"),)


def grant_for_nobody(kind: Kind, body: Body) -> Iterator[Mutant]:
    if element(body) in GRANTLESS:
        yield "provider-data-unexpected", ("providerData",), (Add(("providerData",), {"code": "${CODE}"}),)


def external(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("externalAuthentication",)
    for value in ("inital", "INITIAL", "true", True, None, 1, ["none"]):
        yield "external-authentication", path, (Replace(path, value) if path[0] in body else Add(path, value),)
    if path[0] in body:
        yield "external-authentication", path, (Remove(("configuration", "oauth.user.refresh_token")),)


def proxy(kind: Kind, body: Body) -> Iterator[Mutant]:
    if "oauthProxy" not in body:
        return
    path = ("oauthProxy",)
    values: list[object] = ["northwind-drive", True, None, {}, []]
    for value in values:
        yield "oauth-proxy-shape", path, (Replace(path, value),)
    for key in ("isOauthProxy", "oauthProxyName"):
        yield "oauth-proxy-shape", path, (Remove((*path, key)),)
        for bad in ("", None, ["a"]):
            yield "oauth-proxy-shape", (*path, key), (Replace((*path, key), bad),)


def kind_of_authentication(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("configuration", "authentication.type")
    known = {"hubspot": ("oauth2", "apiKey"), "netsuitecrmv2": ("custom", "basic")}.get(element(body))
    if known:
        for value in (known[0].upper(), f"{known[0]} OR {known[1]}", "ldap"):
            yield "authentication-type-value", path, (Replace(path, value),)


def without_what_it_needs(kind: Kind, body: Body) -> Iterator[Mutant]:
    needed = {
        "github": ("github.organization", "github.repository"),
        "sharefile": ("sharefile.subdomain", "document.root.folder.name"),
        "evernote": ("oauth.request.url",),
        "servicenow": ("username", "password", "servicenow.subdomain"),
        "netsuitecrmv2": ("consumer_key", "consumer_secret", "token_id", "token_secret", "netsuite.accountId"),
        "northwind-erp": ("northwind.site", "northwind.token"),
    }
    keys = needed.get(element(body), ()) if settings(body) else ()
    for key in keys:
        yield "configuration-parameter-required", ("configuration",), (Remove(("configuration", key)),)
    if len(keys) > 1:
        drop = tuple(Remove(("configuration", key)) for key in keys)
        yield "configuration-parameter-required", ("configuration",), drop


def more_than_a_code(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("providerData", "code")
    if "code" in body.get("providerData", {}):
        address = "https://login.northwind.io/cb?state=box&code=4f2a9c"
        for value in (address, "code=${CODE}", "?code=${CODE}&state=box", "${CODE}&state=box", "4%2F0AX"):
            yield "grant-value", path, (Replace(path, value),)


def grant_of_oauth1(kind: Kind, body: Body) -> Iterator[Mutant]:
    if element(body) in {"github", "sharefile"} and "code" in body.get("providerData", {}):
        triple = {"oauth_token": "${TOKEN}", "oauth_verifier": "${VERIFIER}", "secret": "${TOKEN_SECRET}"}
        yield "oauth1-provider-data", ("providerData",), (Replace(("providerData",), triple),)


def grant_among_settings(kind: Kind, body: Body) -> Iterator[Mutant]:
    if body.get("providerData", {}).keys() == {"code"} and settings(body):
        path = ("configuration", "code")
        yield "misplaced-property", path, (Remove(("providerData",)), Add(path, "${CODE}"))


def values_of_settings(kind: Kind, body: Body) -> Iterator[Mutant]:
    wrong: dict[str, tuple[str, tuple[object, ...]]] = {
        "netsuitecrmv2": ("netsuite.sandbox", ("nope", "yes", "On", 1)),
        "evernote": ("evernote.sandbox", ("perhaps", "True", "off")),
    }
    key, values = wrong.get(element(body), ("", ()))
    for value in values if key in settings(body) else ():
        yield "setting-value", ("configuration", key), (Replace(("configuration", key), value),)


def key_of_another_element(kind: Kind, body: Body) -> Iterator[Mutant]:
    if element(body) in {"github", "netsuitecrmv2", "sharefile"}:
        path = ("element", "key")
        yield "configuration-key-foreign", path, (Replace(path, "zendesk"),)


DEFECTS = [
    more_than_a_code,
    grant_of_oauth1,
    grant_among_settings,
    values_of_settings,
    key_of_another_element,
    no_credentials,
    no_grant,
    half_oauth1,
    grant_for_nobody,
    external,
    proxy,
    kind_of_authentication,
    without_what_it_needs,
]

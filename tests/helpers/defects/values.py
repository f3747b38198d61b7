"""Defects of values: placeholders, masks, blanks, damaged and risky addresses, secrets."""

# ruff: noqa: ARG001 - every defect is called in the same way
from __future__ import annotations

from collections.abc import Iterator

from defects.mutant import Body, Mutant, settings
from instancelint.base.path import Path
from instancelint.model.repair import Replace
from instancelint.model.terms import Kind

CALLBACK = "event.notification.callback.url"
POLLER = "event.poller.configuration"
VENDOR_TYPE = "event.vendor.type"
BASE = "base.url"
SECRETS = {"oauth.api.secret", "hubspot.authorization.apikey", "consumer_secret", "token_secret", "northwind.token"}
ELSEWHERE = {"oauth.api.key", "oauth.api.secret", CALLBACK, VENDOR_TYPE}
"""Settings without which another rule speaks."""


def texts(body: Body) -> Iterator[tuple[Path, str]]:
    """Give every text of the configuration and the grant."""
    for part in ("configuration", "providerData"):
        for key, value in body.get(part, {}).items():
            if isinstance(value, str):
                yield (part, key), value


def resource_texts(body: Body) -> Iterator[tuple[Path, str]]:
    for name, resource in settings(body).get(POLLER, {}).items():
        for key, value in resource.items():
            path = ("configuration", POLLER, name, key)
            if isinstance(value, str):
                yield path, value
            elif isinstance(value, dict):
                yield from (((*path, inner), text) for inner, text in value.items())


def urls(body: Body) -> Iterator[tuple[Path, str]]:
    for path, value in texts(body):
        if value.startswith("https://") and path[1] != BASE:
            yield path, value


def change(rule: str, path: Path, value: object) -> Mutant:
    return rule, path, (Replace(path, value),)


def placeholders(kind: Kind, body: Body) -> Iterator[Mutant]:
    places = [*texts(body), *resource_texts(body)]
    places += [(("tags", index), tag) for index, tag in enumerate(body.get("tags", []))]
    places.append((("name",), body["name"]))
    for path, _ in places:
        for value in ("<WHAT_BELONGS_HERE>", "<your value>", "xxxxxxxx", "YOUR_VALUE", "CHANGEME", "INSERT_IT_HERE"):
            yield change("placeholder-value", path, value)
    for key, value in settings(body).items():
        if isinstance(value, bool):
            yield change("placeholder-value", ("configuration", key), "<true or false>")
    for path, value in urls(body):
        if "northwind" in value:
            yield change("placeholder-value", path, value.replace("northwind.io", "<your-domain>"))
    if "code" in body.get("providerData", {}):
        yield change("placeholder-value", ("providerData", "code"), "Code on the return URL")


def element_placeholders(kind: Kind, body: Body) -> Iterator[Mutant]:
    if "key" in body.get("element", {}):
        for key in ("key", "fake", "elementKey", "<The Element Key>", "YOUR_ELEMENT", "xxxx"):
            yield change("placeholder-element-key", ("element", "key"), key)


def quoted_switches(kind: Kind, body: Body) -> Iterator[Mutant]:
    for key, value in settings(body).items():
        if isinstance(value, bool):
            yield change("boolean-as-string", ("configuration", key), str(value).lower())


def blanks(kind: Kind, body: Body) -> Iterator[Mutant]:
    places = [place for place in texts(body) if place[0][1] != VENDOR_TYPE and "{" not in place[1]]
    places += [place for place in resource_texts(body) if "${" not in place[1]]
    places += [(("name",), body["name"]), *((("tags", at), tag) for at, tag in enumerate(body.get("tags", [])))]
    for path, value in places:
        if path[-1] not in {"create.bulk.properties", "evernote.sandbox"}:
            for padded in (f" {value}", f"{value} ", f"  {value}  "):
                yield change("surrounding-whitespace", path, padded)


def unseen(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path in (("name",), *(("tags", at) for at in range(len(body.get("tags", []))))):
        yield change("invisible-character", path, "Con\u200btracts")


def broken_urls(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in urls(body):
        rest = value.removeprefix("https://")
        for start in ("https;//", "https//", "https:/", "https:///", "https://https://", "https://http//"):
            yield change("url-malformed", path, start + rest)
        for whole in (rest, "false", "/events", "ftp://" + rest, value.replace(".", " ", 1)):
            yield change("url-malformed", path, whole)


def odd_hosts(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in urls(body):
        tail = value.partition("//")[2].partition("/")[2]
        yield change("url-host", path, f"https://my_cool_app.northwind.io/{tail}")
        if "api-v2" not in tail:
            yield change("url-host", path, f"https://api.cloud-element.com/{tail}")
            yield change("url-host", path, f"https://cloud-element.com/{tail}")


def whole_addresses(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in texts(body):
        if str(path[1]).endswith("subdomain"):
            for address in (f"https://{value}.sf-api.com", f"https://{value}.sf-api.com/", f"{value}.sf-api.com/x"):
                yield change("subdomain-is-url", path, address)


def masks(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, _ in texts(body):
        for value in ("***", "********"):
            yield change("masked-value", path, value)


def empties(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, _ in texts(body):
        if path[1] in ELSEWHERE and not (path[1] == VENDOR_TYPE and kind is Kind.UPDATE):
            continue
        for value in ("", "  "):
            yield change("empty-value", path, value)


def damaged_urls(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in urls(body):
        yield change("url-residue", path, f"<{value}>")
        if "api-v2" not in value:
            yield change("url-residue", path, value + "//x")
            yield change("url-residue", path, value.replace(".io/", ".io//").replace(".com/", ".com//"))
            yield change("url-residue", path, value + "/page.elementKey")


def not_for_production(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, _ in urls(body):
        for host in ("mycoolapp.com", "www.example.com", "httpbin.org", "localhost:8080", "127.0.0.1"):
            yield change("url-not-production", path, f"https://{host}/a")


def plain_http(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in urls(body):
        yield change("url-insecure", path, value.replace("https", "http"))


def secrets_in_urls(kind: Kind, body: Body) -> Iterator[Mutant]:
    for path, value in urls(body):
        yield change("secret-in-url", path, value.replace("https://", "https://ada:9fK2xW@"))
        yield change("secret-in-url", path, value + "?access_token=9fK2xWq81")
        yield change("secret-in-url", path, value + "?a=b&password=9fK2xWq81")


def weak_keys(kind: Kind, body: Body) -> Iterator[Mutant]:
    path = ("configuration", "event.notification.signature.key")
    if path[1] in settings(body):
        for value in ("12345", "abc def ghi jkl mno pqr", "secret"):
            yield change("signature-key-weak", path, value)


def written_down(kind: Kind, body: Body) -> Iterator[Mutant]:
    secret = SECRETS | {"password", "oauth.api.key", "code", "oauth_token", "oauth_verifier", "secret"}
    for path, _ in texts(body):
        if path[1] in secret:
            yield change("hardcoded-secret", path, "q7Xw2LmZ9vT4kRb8")
    for path, _ in texts(body):
        if path[1] in SECRETS:
            yield change("hardcoded-secret", path, "9f86d081884c7d659a2feaa0c55ad015")


DEFECTS = [
    placeholders,
    element_placeholders,
    quoted_switches,
    blanks,
    unseen,
    broken_urls,
    odd_hosts,
    whole_addresses,
    masks,
    empties,
    damaged_urls,
    not_for_production,
    plain_http,
    secrets_in_urls,
    weak_keys,
    written_down,
]

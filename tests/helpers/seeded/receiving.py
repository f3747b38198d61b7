"""Mistakes about events and grants: the callback, the way of receiving, polled resources, ways to authenticate."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from instancelint.model.repair import Remove, Rename, Replace
from seeded.kind import SAFE, UNSAFE, Change, Data, Defect, add, changed, drop, put
from seeded.places import (
    CALLBACK,
    CODE,
    CONFIGURATION,
    EVENTS_ON,
    INTERVAL,
    POLLER,
    VENDOR_TYPE,
    addresses,
    has,
)


def _polling_alone(body: Data) -> Iterator[Change]:
    if has(body, POLLER):
        change = Replace(VENDOR_TYPE, "polling") if has(body, VENDOR_TYPE) else None
        if change:
            yield Change((VENDOR_TYPE, EVENTS_ON, CONFIGURATION), (Remove(POLLER),))


def _set_type(*words: str) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (put(VENDOR_TYPE, word) for word in words if has(body, VENDOR_TYPE))


def _misspelt_type(*pairs: tuple[str, str]) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put(VENDOR_TYPE, wrong) for right, wrong in pairs if body["configuration"].get(VENDOR_TYPE[1]) == right
    )


RECEIVING = (
    changed(
        "events on without a callback",
        "events-callback-url-missing",
        lambda body: [drop(CALLBACK, CONFIGURATION, EVENTS_ON)] * has(body, CALLBACK),
    ),
    changed(
        "events on with a blank callback",
        "events-callback-url-missing",
        lambda body: [put(CALLBACK, "")] * has(body, CALLBACK),
    ),
    changed(
        "event settings, and events never switched on",
        "events-not-enabled",
        lambda body: [drop(EVENTS_ON, CONFIGURATION, CALLBACK, VENDOR_TYPE)] * has(body, EVENTS_ON),
        mended=UNSAFE,
    ),
    changed(
        "event settings, and events switched off",
        "events-not-enabled",
        lambda body: [put(EVENTS_ON, value=False)] * has(body, EVENTS_ON),
        mended=UNSAFE,
    ),
    changed(
        "vendor type misspelt",
        "event-vendor-type-value",
        _misspelt_type(("polling", "poling"), ("polling", "pollling"), ("webhook", "webook"), ("webhook", "web-hook")),
        mended=SAFE,
    ),
    changed(
        "vendor type in capitals",
        "event-vendor-type-value",
        _misspelt_type(("polling", "Polling"), ("polling", "POLLING"), ("webhook", "Webhook"), ("webhook", "WebHook")),
        mended=SAFE,
    ),
    changed(
        "vendor type that does not exist", "event-vendor-type-value", _set_type("push", "stream", "rest", "callback")
    ),
    changed(
        "webhook with settings of the poller",
        "webhook-with-poller-settings",
        lambda body: (
            Change((VENDOR_TYPE, INTERVAL, POLLER), (Replace(VENDOR_TYPE, "webhook"),))
            for _ in (0,)
            if has(body, VENDOR_TYPE, POLLER)
        ),
    ),
    changed("polling without anything to poll", "polling-without-resources", _polling_alone),
    changed(
        "callback of the platform for another element",
        "callback-url-element",
        lambda body: (
            put(CALLBACK, f"https://api.cloud-elements.com/elements/api-v2/events/{key}")
            for key in ("shopify", "sapanywhere")
            if has(body, CALLBACK) and body["element"]["key"] != key
        ),
    ),
    changed(
        "callback of the platform without an element",
        "callback-url-element",
        lambda body: [put(CALLBACK, "https://api.cloud-elements.com/elements/api-v2/events/")] * has(body, CALLBACK),
    ),
    changed(
        "polled resources run together",
        "event-poller-urls-format",
        lambda body: (
            Change(
                ((path := ("configuration", "event.poller.urls")),),
                (Rename(POLLER, path[1]), Replace(path, "accountscontactscampaignsopportunitiesleads")),
            )
            for _ in (0,)
            if has(body, POLLER)
        ),
    ),
)


GRANTS = (
    changed(
        "whole redirect address as the grant code",
        "placeholder-value property-type url-residue misplaced-property grant-value",
        lambda body: (
            put(CODE, f"{url}?state=sync&code=Kc83jQ")
            for path, url in addresses(body)
            if "oauth" in str(path[1]) and has(body, CODE)
        ),
    ),
    changed(
        "grant code with its name",
        "placeholder-value property-type grant-value",
        lambda body: (put(CODE, form) for form in ("code=${GRANT_CODE}", "?code=${GRANT_CODE}") if has(body, CODE)),
    ),
    changed(
        "fields of OAuth 1 and 2 in one grant",
        "oauth1-provider-data",
        lambda body: (
            [add(("providerData", "oauth_token"), "${TOKEN}", ("providerData", "oauth_token"), CODE)] * has(body, CODE)
        ),
    ),
    changed(
        "external authentication misspelt",
        "external-authentication",
        lambda _: (add(("externalAuthentication",), word) for word in ("inital", "Initial", "yes")),
    ),
    changed(
        "proxy without its name",
        "oauth-proxy-shape",
        lambda body: [add(("oauthProxy",), {"isOauthProxy": True})] * has(body, CODE),
    ),
    changed(
        "proxy that is no table",
        "oauth-proxy-shape",
        lambda body: [add(("oauthProxy",), "acme-proxy")] * has(body, CODE),
    ),
    changed(
        "way to authenticate in another case",
        "authentication-type-value",
        lambda body: (
            put(("configuration", "authentication.type"), form)
            for value in [str(body["configuration"].get("authentication.type", ""))]
            for form in (value.upper(), value.title())
            if value and form != value
        ),
        mended=SAFE,
    ),
    changed(
        "way to authenticate that the element lacks",
        "authentication-type-value",
        lambda body: (
            [put(("configuration", "authentication.type"), "ldap")]
            * has(body, ("configuration", "authentication.type"))
        ),
    ),
    changed(
        "subdomain as a whole address",
        "subdomain-is-url",
        lambda body: (
            put(("configuration", key), f"https://{value}.{key.partition('.')[0]}.com")
            for key, value in body["configuration"].items()
            if key.endswith("subdomain")
        ),
        mended=SAFE,
    ),
)

DEFECTS: tuple[Defect, ...] = (*RECEIVING, *GRANTS)

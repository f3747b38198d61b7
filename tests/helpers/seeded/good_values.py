"""Values that look like mistakes and are none: words in capitals, documented forms."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from instancelint.model.repair import Move, Remove
from seeded.good_templates import named, tagged
from seeded.kind import Change, Data, Defect, add, changed, drop, put
from seeded.places import (
    CALLBACK,
    CODE,
    EVENTS_ON,
    INTERVAL,
    POLLER,
    REDIRECT,
    SIGNATURE_KEY,
    VENDOR_TYPE,
    addresses,
    has,
    plain,
    resources,
    switches,
)


def _set(path: tuple[str, str], *values: object) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (put(path, value) for value in values if has(body, path))


def _polled(key: str, *values: object) -> Callable[[Data], Iterator[Change]]:
    """Add a key to a polled resource, or write another value."""
    return lambda body: (
        put((*path, key), value) if key in resource else add((*path, key), value)
        for path, resource in resources(body)
        for value in values
    )


def _dates(*patterns: str) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put((*path, "datesConfiguration", f"{which}DateFormat"), pattern)
        for path, _ in resources(body)
        for which in ("updated", "created")
        for pattern in patterns
    )


def _url(*templates: str) -> Callable[[Data], Iterator[Change]]:
    return lambda body: (
        put((*path, "url"), resource["url"].partition("?")[0] + f"?where=lastModified>='{template}'")
        for path, resource in resources(body)
        for template in templates
    )


_OF_OTHER_SCRIPTS = ("注文同期", "Заказы ЕС", "سفارش‌ها", "Ordres d’été", "Team 👩‍👩‍👧")  # noqa: RUF001 - as meant

WORDS = (
    changed("words in capitals: name", "", named("SALES_DWH", "CRM EU", "PROD_EU", "SAP_HR_SYNC", "ACME")),
    changed("words in capitals: tag", "", tagged("PROD_EU", "TEAM_DATA", "Q3_ROLLOUT", "EU")),
    changed("words in capitals: field of a resource", "", _polled("idField", "CUSTOMER_ID", "ID", "ACCOUNT_NO")),
    changed(
        "words in capitals: date field",
        "",
        lambda body: (
            put((*path, "datesConfiguration", f"{which}DateField"), value)
            for path, _ in resources(body)
            for which in ("updated", "created")
            for value in ("LAST_UPDATE_DATE", "MODIFIED_ON")
        ),
    ),
    changed(
        "words in capitals: user",
        "",
        lambda body: (
            put(("configuration", key), value)
            for key in ("username", "user.username", "db.name")
            if has(body, ("configuration", key))
            for value in ("SVC_SYNC", "INTEGRATION_USER")
        ),
    ),
    changed(
        "name with signs",
        "",
        named(
            "R&D / EU",
            "Orders > 1000 EUR",
            "A & B (2nd try)",
            "Müller & Söhne",
            "50% off",
            "#1 store",
            "it's ours",
            'the "new" desk',
            "a,b;c",
        ),
    ),
    changed("name in another script", "", named(*_OF_OTHER_SCRIPTS)),
    changed(
        "name that mentions a test",
        "",
        named("Test of the EU store", "Demo store Lyon", "Sandbox of finance", "Example Corp orders"),
    ),
    changed(
        "tag of digits and signs",
        "",
        tagged("08/21/2014", "v1.2.3", "#billing", "cost-center:4711", "a b c", "2024-05-02"),
    ),
    changed("no tags", "", lambda _: [drop(("tags",)), put(("tags",), [])]),
    changed("many tags", "", lambda _: [put(("tags",), ["one", "two", "three", "four", "five", "six"])]),
    changed(
        "setting whose value is its own name's word",
        "",
        lambda body: (
            put(path, str(path[1]).rpartition(".")[2])
            for path, _ in plain(body)
            if "password" not in str(path[1]).lower() and "." in str(path[1])
        ),
    ),
    changed(
        "account number and digits",
        "",
        lambda body: (
            put(path, value) for path, _ in plain(body) for value in ("0042", "4711", "1-2-3") if "." in str(path[1])
        ),
    ),
)

ADDRESSES = (
    changed(
        "address: query and port",
        "",
        lambda body: (
            put(path, value)
            for path, _ in addresses(body)
            for value in (
                "https://hooks.ostend-shipping.be:8443/cb?tenant=7&mode=live",
                "https://hooks.tallgrass.farm/cb?source=a%20b",
                "https://hooks.sunda-health.id/cb#done",
            )
        ),
    ),
    changed(
        "address: another one in its query",
        "",
        lambda body: (
            put(path, "https://hooks.wexford-dairy.ie/cb?next=https%3A%2F%2Fwexford-dairy.ie%2Fdone")
            for path, _ in addresses(body)
        ),
    ),
    changed(
        "address: capitals, many labels",
        "",
        lambda body: (
            put(path, value)
            for path, _ in addresses(body)
            for value in (
                "https://Hooks.Ostend-Shipping.BE/Callback",
                "https://eu-1.prod.hooks.moravia-glass.cz/a/b/c",
                "https://xn--mller-kva.de/cb",
            )
        ),
    ),
    changed(
        "address: the platform's own inbound one",
        "",
        lambda body: (
            put(CALLBACK, f"https://{host}/elements/api-v2/events/{body['element']['key']}{end}")
            for host in ("api.cloud-elements.com", "staging.cloud-elements.com")
            for end in ("", "/")
            if has(body, CALLBACK)
        ),
    ),
    changed("address: the hosted redirect page", "", _set(REDIRECT, "https://auth.cloudelements.io/oauth")),
    changed(
        "address: functions of clouds",
        "",
        lambda body: (
            put(path, value)
            for path, _ in addresses(body)
            for value in (
                "https://x7k2p9.execute-api.eu-west-1.amazonaws.com/prod/cb",
                "https://wexford-sync.azurewebsites.net/api/cb",
                "https://europe-west1-kestrel-7.cloudfunctions.net/cb",
            )
        ),
    ),
)

EVENTS = (
    changed("interval as a text", "", _set(INTERVAL, "15", "1", "720")),
    changed(
        "vendor type webhooks",
        "",
        lambda body: [put(VENDOR_TYPE, "webhooks")] * (body["configuration"].get(VENDOR_TYPE[1]) == "webhook"),
    ),
    changed(
        "events switched off, without settings of events",
        "",
        lambda body: (
            [add(EVENTS_ON, value=False)] * (not any(key.startswith("event.") for key in body["configuration"]))
        ),
    ),
    changed(
        "poller's configuration as a text of JSON",
        "",
        lambda body: (
            put(POLLER, json.dumps(value, indent=indent))
            for value in [body["configuration"].get(POLLER[1])]
            if value
            for indent in (None, 2)
        ),
    ),
    changed(
        "polled URL: other templates",
        "",
        _url(
            "${gmtDate:yyyy-MM-dd}",
            "${date:yyyy-MM-dd HH:mm:ss}",
            "${epoch}",
            "${dateTimeZone:GMT-06:00:yyyy-MM-dd HH:mm:ss}",
        ),
    ),
    changed("polled URL: the platform's ${date}", "", _url("${date}")),
    changed(
        "date pattern: other forms",
        "",
        _dates(
            "yyyy-MM-dd",
            "MM/dd/yyyy HH:mm",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
            "milliseconds",
            "EEE, d MMM yyyy",
            "yyyy-MM-dd'T'HH:mm:ssZ",
        ),
    ),
    changed(
        "polled resource: documented keys",
        "",
        lambda body: (
            add((*path, key), value)
            for path, _ in resources(body)
            for key, value in (
                ("pageSize", 200),
                ("pageSize", "200"),
                ("filterByUpdatedDate", True),
                ("createdCheckTolerance", 10),
                ("pollDelay", 5),
            )
        ),
    ),
    changed(
        "polled resource: no dates",
        "",
        lambda body: (drop((*path, "datesConfiguration")) for path, _ in resources(body)),
    ),
    changed("signature key as a reference or long", "", _set(SIGNATURE_KEY, "${KEY}", "{{ key }}", "vault:${KEY}")),
)

SHAPES = (
    changed(
        "keys in another order",
        "",
        lambda _: [
            Change(((),), (Move(("element",), ("element",)),)),
            Change(((),), (Move(("configuration",), ("configuration",)),)),
        ],
    ),
    changed(
        "null switch that is documented",
        "",
        lambda body: (
            [add(("configuration", "filter.response.nulls"), value=True)]
            * (not has(body, ("configuration", "filter.response.nulls")))
        ),
    ),
    changed("objects asked for in the answer", "", lambda _: [add(("retrieveObjectsAfterInstantiation",), value=True)]),
    changed("external authentication: none", "", lambda _: [add(("externalAuthentication",), "none")]),
    changed(
        "external authentication with tokens",
        "",
        lambda body: (
            [
                Change(
                    ((),),
                    (
                        Remove(("providerData",)),
                        *add(("externalAuthentication",), "initial").operations,
                        *add(("configuration", "oauth.user.refresh_token"), "${REFRESH_TOKEN}").operations,
                        *add(("configuration", "oauth.user.token"), "${TOKEN}").operations,
                    ),
                )
            ]
            * (has(body, CODE, REDIRECT))
        ),
    ),
    changed(
        "proxy for the grant",
        "",
        lambda body: (
            [add(("oauthProxy",), {"isOauthProxy": True, "oauthProxyName": "kestrel-proxy"})] * has(body, CODE)
        ),
    ),
    changed(
        "scope in each documented form",
        "",
        _set(
            ("configuration", "oauth.scope"),
            "read write",
            "read,write",
            "https://www.googleapis.com/auth/drive",
            "user:email repo",
        ),
    ),
    changed("element by its id", "", lambda body: [put(("element",), {"id": 4711})] * has(body, CODE, REDIRECT)),
    changed("switch off", "", lambda body: (put(path, not on) for path, on in switches(body) if path != EVENTS_ON)),
)

GOOD: tuple[Defect, ...] = (*WORDS, *ADDRESSES, *EVENTS, *SHAPES)

"""Values that look like mistakes and are none: words in capitals, documented forms."""

from __future__ import annotations

from instancelint.model.repair import Move, Remove
from seeded.good_events import polled, set_to
from seeded.good_templates import named, tagged
from seeded.kind import Change, Defect, add, changed, drop, put
from seeded.places import (
    CALLBACK,
    CODE,
    EVENTS_ON,
    REDIRECT,
    addresses,
    has,
    plain,
    resources,
    switches,
)

_OF_OTHER_SCRIPTS = ("注文同期", "Заказы ЕС", "سفارش‌ها", "Ordres d’été", "Team 👩‍👩‍👧")  # noqa: RUF001 - as meant

WORDS = (
    changed("words in capitals: name", "", named("SALES_DWH", "CRM EU", "PROD_EU", "SAP_HR_SYNC", "ACME")),
    changed("words in capitals: tag", "", tagged("PROD_EU", "TEAM_DATA", "Q3_ROLLOUT", "EU")),
    changed("words in capitals: field of a resource", "", polled("idField", "CUSTOMER_ID", "ID", "ACCOUNT_NO")),
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
    changed("address: the hosted redirect page", "", set_to(REDIRECT, "https://auth.cloudelements.io/oauth")),
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
        set_to(
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

GOOD: tuple[Defect, ...] = (*WORDS, *ADDRESSES, *SHAPES)

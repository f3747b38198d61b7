"""Mistakes in values: addresses, placeholders left in, types, blanks, secrets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from seeded.kind import SAFE, Change, Data, Defect, changed, put
from seeded.places import (
    CODE,
    INTERVAL,
    SIGNATURE_KEY,
    addresses,
    has,
    plain,
    secrets,
    switches,
    texts,
)

Found = Callable[[Data], Iterable[tuple[Path, str]]]


def each(places: Found, *forms: Callable[[str], str]) -> Callable[[Data], Iterator[Change]]:
    """Make a mistake in the value of each of some places, in each of some forms."""

    def make(body: Data) -> Iterator[Change]:
        for path, value in places(body):
            yield from (put(path, form(value)) for form in forms if form(value) != value)

    return make


def words(places: Found, *values: str) -> Callable[[Data], Iterator[Change]]:
    """Write some words in the place of each value."""
    return lambda body: (put(path, value) for path, _ in places(body) for value in values)


def _free(body: Data) -> Iterator[tuple[Path, str]]:
    """Yield settings in which no rule expects anything but a text."""
    yield from plain(body)
    yield from secrets(body)


def _code(body: Data) -> Iterator[tuple[Path, str]]:
    return ((path, value) for path, value in texts(body, "providerData") if path == CODE)


def _names(body: Data) -> Iterator[tuple[Path, str]]:
    yield ("name",), body["name"]
    yield from ((("tags", index), tag) for index, tag in enumerate(body["tags"]))


def _unknown_choice(body: Data) -> Iterator[Change]:
    """Write another word where the catalogue lists those that the element takes."""
    element = Catalog.default().get(body["element"]["key"])
    for path, _ in plain(body):
        found = element.parameters.get(str(path[1])) if element else None
        if found and found.enum and found.basis.documented:
            yield put(path, "somewhere")


PLACEHOLDERS = (
    changed(
        "placeholder: word in angle brackets",
        "placeholder-value",
        words(lambda body: chain(_free(body), _names(body)), "<REPLACE_ME>", "<your value>", "<api secret>"),
    ),
    changed(
        "placeholder: YOUR_...", "placeholder-value", words(_free, "YOUR_VALUE", "YOUR_API_SECRET", "your-value-here")
    ),
    changed("placeholder: xxxx", "placeholder-value", words(_free, "xxxxxxxx", "XXXX")),
    changed(
        "placeholder: ..._HERE, INSERT_...",
        "placeholder-value",
        words(_free, "INSERT_VALUE_HERE", "PUT_VALUE_HERE", "INSERT_SECRET"),
    ),
    changed("placeholder: TODO, CHANGEME", "placeholder-value", words(_free, "CHANGEME", "TODO", "changeme")),
    changed(
        "placeholder: inside an address",
        "placeholder-value",
        each(addresses, lambda url: "https://<YOUR_DOMAIN>/" + url.rpartition("/")[2]),
    ),
    changed("placeholder: half deleted", "placeholder-value", words(_free, "<<TENANT", "<YOUR_TENANT")),
    changed("placeholder: note pasted behind it", "placeholder-value", words(_free, "<VALUE>(default is 3)")),
    changed(
        "placeholder: prose for the grant code",
        "placeholder-value",
        words(_code, "Code on Return the URL", "<code from the redirect>"),
    ),
    changed("masked value sent back", "masked-value", words(_free, "********", "***")),
    changed("value blank", "empty-value", words(plain, "", " ")),
)

TYPES = (
    changed(
        "switch in quotes",
        "boolean-as-string",
        lambda body: (put(path, str(on).lower()) for path, on in switches(body)),
        mended=SAFE,
    ),
    changed(
        "switch in quotes and capitals",
        "boolean-as-string property-type",
        lambda body: (put(path, str(on)) for path, on in switches(body)),
        mended=SAFE,
    ),
    changed(
        "switch as yes or no",
        "property-type boolean-as-string",
        lambda body: (
            put(path, word) for path, on in switches(body) for word in (("yes", "on") if on else ("no", "off"))
        ),
        mended=SAFE,
    ),
    changed(
        "switch as a number",
        "property-type boolean-as-string",
        lambda body: (put(path, int(on)) for path, on in switches(body)),
    ),
    changed(
        "switch that says something else",
        "property-type",
        lambda body: (put(path, word) for path, _ in switches(body) for word in ("maybe", "enabled", "always")),
    ),
    changed(
        "interval with its unit",
        "poller-interval-value",
        lambda body: (put(INTERVAL, word) for word in ("15 minutes", "15m", "15min") if has(body, INTERVAL)),
    ),
    changed(
        "interval that is no positive whole number",
        "poller-interval-value",
        lambda body: (put(INTERVAL, word) for word in (0, -15, 7.5, "0") if has(body, INTERVAL)),
    ),
    changed("value that the element does not know", "setting-value", _unknown_choice),
    changed(
        "list for a text", "configuration-value-type", lambda body: (put(path, [value]) for path, value in _free(body))
    ),
    changed(
        "table for a text",
        "configuration-value-type yaml-nested-key",
        lambda body: (put(path, {"value": value}) for path, value in _free(body)),
    ),
    changed(
        "list for the grant code", "property-type", lambda body: (put(path, [value]) for path, value in _code(body))
    ),
    changed(
        "null for a setting", "configuration-null-value", lambda body: (put(path, None) for path, _ in plain(body))
    ),
    changed(
        "null for the grant code",
        "property-type oauth2-code-missing",
        lambda body: (put(path, None) for path, _ in _code(body)),
    ),
    changed(
        "number for the name",
        "name-required property-type",
        lambda _: (put(("name",), value) for value in (4711, 20240101)),
    ),
    changed("list for the name", "name-required property-type", lambda body: (put(("name",), [body["name"]]),)),
    changed(
        "text for the tags",
        "tags-type",
        lambda body: (put(("tags",), body["tags"][0]) for _ in (0,) if len(body["tags"]) == 1),
        mended=SAFE,
    ),
    changed(
        "tags in one text",
        "tags-type",
        lambda body: (put(("tags",), mark.join(body["tags"])) for mark in (", ", ";") if len(body["tags"]) > 1),
    ),
    changed(
        "tag that is a table", "tags-type", lambda body: (put(("tags", 0), {"name": body["tags"][0]}),), mended=SAFE
    ),
    changed("tag that is a number", "tags-type", lambda _: (put(("tags", 0), value) for value in (2024, 47.11, True))),
)

BLANKS = (
    changed(
        "blank before a value",
        "surrounding-whitespace",
        each(lambda body: chain(addresses(body), plain(body), _names(body)), lambda value: " " + value),
        mended=SAFE,
    ),
    changed(
        "blank behind a value",
        "surrounding-whitespace",
        each(lambda body: chain(addresses(body), plain(body), _names(body)), lambda value: value + " "),
        mended=SAFE,
    ),
    changed(
        "blank behind a reference", "surrounding-whitespace", each(secrets, lambda value: value + " "), mended=SAFE
    ),
    changed(
        "line break copied behind a value",
        "surrounding-whitespace tag-control-character invisible-character",
        each(
            lambda body: chain(addresses(body), plain(body), _code(body)),
            lambda value: value + "\n",
            lambda value: value + "\r\n",
        ),
        mended=SAFE,
    ),
    changed(
        "invisible character at the end",
        "surrounding-whitespace invisible-character",
        each(
            lambda body: chain(addresses(body), plain(body), _names(body)),
            lambda value: value + "\u200b",
            lambda value: value + "\ufeff",
        ),
        mended=SAFE,
    ),
    changed(
        "no-break space at the end",
        "surrounding-whitespace invisible-character",
        each(lambda body: chain(addresses(body), plain(body), _names(body)), lambda value: value + "\xa0"),
        mended=SAFE,
    ),
    changed(
        "control character in a name or tag",
        "tag-control-character",
        each(_names, lambda value: value.replace(" ", "\t", 1), lambda value: value[:3] + "\x07" + value[3:]),
    ),
    changed(
        "markup in a name or tag",
        "markup-in-name-or-tag",
        each(
            _names, lambda value: f"<b>{value}</b>", lambda value: f"{value} &amp; more", lambda value: f"{value}<br/>"
        ),
    ),
)

SECRETS = (
    changed(
        "secret written down",
        "hardcoded-secret",
        words(
            secrets,
            "Vt7kQ2mX9wLr4ZbN8cHd",
            "9c1185a5c5e9fc54612808977ee8f548",
            "sk_live_4eC39HqLyjWDarjtT1zdp7dc"[:22] + "Xq",
        ),
    ),
    changed(
        "signature key that can be guessed",
        "signature-key-weak",
        lambda body: (put(SIGNATURE_KEY, word) for word in ("12345", "secret", "abc123") if has(body, SIGNATURE_KEY)),
    ),
)

DEFECTS: tuple[Defect, ...] = (*PLACEHOLDERS, *TYPES, *BLANKS, *SECRETS)

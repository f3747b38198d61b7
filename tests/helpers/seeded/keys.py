"""Mistakes in keys: settings and top-level keys misspelt, and the key of the element."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from instancelint.domain.catalog import Catalog
from instancelint.model.repair import Add, Remove
from seeded.kind import SAFE, UNSAFE, Change, Data, Defect, changed, put, rename
from seeded.places import CODE, CONFIGURATION, ELEMENT_KEY, always, has, keys


def respelt(*forms: Callable[[str], str]) -> Callable[[Data], Iterator[Change]]:
    """Write the keys of settings that every element knows in other forms."""
    return lambda body: (rename(path, form(key)) for path, key in keys(body) for form in forms if form(key) != key)


def _camel(key: str) -> str:
    first, *rest = key.split(".")
    return first + "".join(word.title() for word in rest)


def _swapped(key: str) -> str:
    return f"{key[:-3]}{key[-2]}{key[-3]}{key[-1]}"


def _nested(body: Data) -> Iterator[Change]:
    for table in ("oauth", "event"):
        found = [key for _, key in keys(body, f"{table}.")]
        if len(found) > 1:
            tree: dict[str, Any] = {}
            for key in found:
                *parents, last = key.split(".")[1:]
                holder = tree
                for parent in parents:
                    holder = holder.setdefault(parent, {})
                holder[last] = body["configuration"][key]
            path = ("configuration", table)
            yield Change((path,), (*(Remove(("configuration", key)) for key in found), Add(path, tree)))


def _other_key(body: Data) -> Iterator[Change]:
    """Name another element, one that has none of the settings of this one's own."""
    own = {key for path, key in keys(body, "") if not key.startswith(("oauth.", "event.")) and "." in key}
    others = [each for each in Catalog.default().elements() if each.table and not own & set(each.parameters)]
    if own:
        yield from (put(ELEMENT_KEY, each.key, ELEMENT_KEY, CONFIGURATION) for each in others[::9])


MISSPELT = (
    changed(
        "top-level key misspelt",
        "unknown-top-level-property configuration-required",
        always(
            rename(("name",), "nmae"),
            rename(("tags",), "tag"),
            rename(CONFIGURATION, "configuraton"),
            rename(CONFIGURATION, "configurations"),
        ),
        mended=UNSAFE,
    ),
    changed(
        "configuration called config or settings",
        "unknown-top-level-property configuration-required",
        always(rename(CONFIGURATION, "config"), rename(CONFIGURATION, "settings")),
    ),
    changed(
        "providerData in another spelling",
        "unknown-top-level-property",
        lambda body: (
            rename(("providerData",), key)
            for key in ("provider_data", "providerdata", "provider-data", "providersData")
            if has(body, CODE)
        ),
        mended=UNSAFE,
    ),
    changed(
        "top-level keys in capitals",
        "unknown-top-level-property",
        always(rename(("tags",), "Tags"), rename(("name",), "Name"), rename(CONFIGURATION, "Configuration")),
        mended=UNSAFE,
    ),
    changed(
        "element called Element",
        "unknown-top-level-property element-key-required",
        always(rename(("element",), "Element")),
        mended=UNSAFE,
    ),
    changed("setting with two letters swapped", "configuration-key-typo", respelt(_swapped), mended=SAFE),
    changed(
        "setting with a letter doubled",
        "configuration-key-typo",
        respelt(lambda key: key.replace("l", "ll", 1), lambda key: key.replace("t", "tt", 1)),
        mended=SAFE,
    ),
    changed(
        "setting with a letter lost",
        "configuration-key-typo",
        respelt(lambda key: key.replace("ti", "i", 1), lambda key: key.replace("ll", "l", 1)),
        mended=SAFE,
    ),
    changed("setting in capitals", "configuration-key-typo", respelt(str.upper, lambda key: key.title()), mended=SAFE),
    changed(
        "setting with underscores", "configuration-key-typo", respelt(lambda key: key.replace(".", "_")), mended=SAFE
    ),
    changed("setting with dashes", "configuration-key-typo", respelt(lambda key: key.replace(".", "-")), mended=SAFE),
    changed("setting in camel case", "configuration-key-typo", respelt(_camel), mended=SAFE),
    changed(
        "setting with its words swapped",
        "configuration-key-typo",
        lambda body: (
            rename(path, wrong)
            for path, key in keys(body)
            for wrong in [
                {"event.vendor.type": "vendor.event.type", "oauth.callback.url": "callback.oauth.url"}.get(key)
            ]
            if wrong
        ),
        mended=SAFE,
    ),
    changed(
        "setting with a blank at an end",
        "configuration-key-whitespace",
        respelt(lambda key: key + " ", lambda key: " " + key),
        mended=SAFE,
    ),
    changed(
        "setting with a blank inside",
        "configuration-key-whitespace configuration-key-typo",
        respelt(lambda key: key.replace(".", ". ", 1)),
        mended=SAFE,
    ),
    changed("dotted settings as nested tables", "yaml-nested-key", _nested, mended=SAFE),
)

ELEMENT = (
    changed("element as a text", "element-key-required", lambda body: [put(("element",), body["element"]["key"])]),
    changed("element key called name", "element-key-required", always(rename(ELEMENT_KEY, "name"))),
    changed(
        "element key called id",
        "element-key-required",
        always(rename(ELEMENT_KEY, "elementKey"), rename(ELEMENT_KEY, "type")),
    ),
    changed(
        "elementKey at the top",
        "unknown-top-level-property element-key-required misplaced-property response-only-property",
        lambda body: (
            Change(((key,),), (Remove(("element",)), Add((key,), body["element"]["key"])))
            for key in ("elementKey", "element_key")
        ),
    ),
    changed(
        "dotted element.key at the top",
        "unknown-top-level-property element-key-required misplaced-property yaml-nested-key",
        lambda body: [
            Change((("element.key",),), (Remove(("element",)), Add(("element.key",), body["element"]["key"])))
        ],
    ),
    changed(
        "element key in capitals",
        "element-key-format",
        lambda body: (
            put(ELEMENT_KEY, form)
            for form in (body["element"]["key"].upper(), body["element"]["key"].title())
            if form != body["element"]["key"]
        ),
        mended=SAFE,
    ),
    changed(
        "element key with a blank at an end",
        "element-key-format surrounding-whitespace",
        lambda body: [put(ELEMENT_KEY, body["element"]["key"] + " ")],
        mended=SAFE,
    ),
    changed(
        "element's name for its key",
        "element-key-format element-key-unknown",
        lambda body: [
            put(ELEMENT_KEY, "My " + body["element"]["key"].title()),
            put(ELEMENT_KEY, body["element"]["key"] + " API"),
        ],
    ),
    changed(
        "element key with a letter lost",
        "element-key-unknown",
        lambda body: (
            put(ELEMENT_KEY, key[:3] + key[4:])
            for key in [body["element"]["key"]]
            if len(key) > 6 and not Catalog.default().known(key[:3] + key[4:])
        ),
        mended=UNSAFE,
    ),
    changed(
        "element key with a letter doubled",
        "element-key-unknown",
        lambda body: (
            put(ELEMENT_KEY, key[:3] + key[2:])
            for key in [body["element"]["key"]]
            if len(key) > 4 and not Catalog.default().known(key[:3] + key[2:])
        ),
        mended=UNSAFE,
    ),
    changed("element key of another element", "configuration-key-foreign element-key-unknown", _other_key),
    changed(
        "element key that is a placeholder",
        "placeholder-element-key",
        always(put(ELEMENT_KEY, "<ELEMENT_KEY>"), put(ELEMENT_KEY, "YOUR_ELEMENT"), put(ELEMENT_KEY, "xxxx")),
    ),
    changed(
        "element key that is a number",
        "element-key-required property-type element-key-format element-key-unknown",
        always(put(ELEMENT_KEY, 39)),
    ),
)

DEFECTS: tuple[Defect, ...] = (*MISSPELT, *ELEMENT)

"""Mistakes in the tables of a payload: what is missing, misplaced, misspelt, or of another shape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from instancelint.model.repair import Add, Operation, Remove
from seeded.kind import SAFE, UNSAFE, Change, Data, Defect, add, changed, drop, move, put
from seeded.places import API_KEY, API_SECRET, CODE, CONFIGURATION, ELEMENT_KEY, REDIRECT, always, has, keys, plain


def _whole(body: Data, data: Any, *at: Path) -> Change:  # noqa: ANN401 - any data
    """Write something else for a whole payload."""
    operations: list[Operation] = [Remove((key,)) for key in body]
    return Change(at or ((),), (*operations, *(Add((key,), value) for key, value in data.items())))


def _required(body: Data) -> Iterator[Change]:
    element = Catalog.default().get(body["element"]["key"])
    assert element is not None
    for path, key in keys(body, ""):
        found = element.parameters.get(key)
        if found and found.demanded and found.required_basis and found.required_basis.documented and "oauth" not in key:
            yield drop(path)


MISSING = (
    changed("no element", "element-key-required", always(drop(("element",)))),
    changed("element without a key", "element-key-required", always(put(("element",), {}))),
    changed("blank element key", "element-key-required", always(put(ELEMENT_KEY, ""), put(ELEMENT_KEY, " "))),
    changed("no name", "name-required", always(drop(("name",)))),
    changed("blank name", "name-required", always(put(("name",), ""), put(("name",), "  "))),
    changed("no configuration", "configuration-required", always(drop(CONFIGURATION))),
    changed("null configuration", "configuration-required", always(put(CONFIGURATION, None))),
    changed("setting that the element needs is missing", "configuration-parameter-required", _required),
    changed(
        "no grant",
        "oauth2-code-missing",
        lambda body: [drop(("providerData",), (), CONFIGURATION)] * has(body, CODE, API_KEY),
    ),
    changed("empty grant", "oauth2-code-missing", lambda body: [put(("providerData",), {})] * has(body, CODE, API_KEY)),
    changed("blank grant code", "oauth2-code-missing empty-value", lambda body: [put(CODE, "")] * has(body, CODE)),
    changed(
        "app's key or secret missing",
        "oauth-keys-missing",
        lambda body: (drop(path) for path in (API_KEY, API_SECRET) if has(body, CODE, path)),
    ),
    changed(
        "app's key or secret blank",
        "oauth-keys-missing empty-value",
        lambda body: (put(path, "", path, CONFIGURATION) for path in (API_KEY, API_SECRET) if has(body, CODE, path)),
    ),
    changed(
        "redirect address missing", "oauth-keys-missing", lambda body: [drop(REDIRECT)] * has(body, CODE, REDIRECT)
    ),
    changed(
        "half a grant of OAuth 1",
        "oauth1-provider-data",
        lambda body: (
            drop(("providerData", key))
            for key in body.get("providerData", {})
            if has(body, ("providerData", "oauth_token"))
        ),
    ),
)

MISPLACED = (
    changed(
        "name inside configuration",
        "misplaced-property",
        always(move(("name",), ("configuration", "name"))),
        mended=SAFE,
    ),
    changed(
        "tags inside configuration",
        "misplaced-property",
        always(move(("tags",), ("configuration", "tags"))),
        mended=SAFE,
    ),
    changed(
        "grant inside configuration",
        "misplaced-property",
        lambda body: [move(("providerData",), ("configuration", "providerData"))] * has(body, CODE),
        mended=SAFE,
    ),
    changed(
        "element inside configuration",
        "misplaced-property",
        always(move(("element",), ("configuration", "element"))),
        mended=SAFE,
    ),
    changed(
        "name inside element",
        "misplaced-property response-only-property",
        always(move(("name",), ("element", "name"))),
        mended=UNSAFE,
    ),
    changed("tags inside element", "misplaced-property", always(move(("tags",), ("element", "tags"))), mended=UNSAFE),
    changed(
        "grant code in configuration",
        "misplaced-property",
        lambda body: (
            Change((to,), (Remove(("providerData",)), Add(to, body["providerData"]["code"])))
            for to in [("configuration", "code")]
            if len(body.get("providerData", {})) == 1 and has(body, CODE)
        ),
        mended=SAFE,
    ),
    changed(
        "grant code beside configuration",
        "misplaced-property",
        lambda body: (
            Change((("code",),), (Remove(("providerData",)), Add(("code",), body["providerData"]["code"])))
            for _ in (0,)
            if len(body.get("providerData", {})) == 1 and has(body, CODE)
        ),
        mended=UNSAFE,
    ),
    changed(
        "setting beside configuration",
        "misplaced-property",
        lambda body: (move(path, (key,)) for path, key in keys(body)),
        mended=SAFE,
    ),
    changed(
        "user or password beside configuration",
        "misplaced-property",
        lambda body: (move(path, (key,)) for path, key in keys(body, "username", "password")),
        mended=SAFE,
    ),
    changed(
        "element's own setting beside configuration",
        "misplaced-property unknown-top-level-property",
        lambda body: (move(path, (path[1],)) for path, _ in plain(body) if "." in str(path[1])),
        mended=UNSAFE,
    ),
    changed(
        "setting in the grant",
        "misplaced-property",
        lambda body: (
            move(path, ("providerData", key))
            for path, key in keys(body, "oauth.api", "oauth.callback")
            if has(body, CODE)
        ),
        mended=SAFE,
    ),
    changed(
        "setting in element",
        "misplaced-property",
        lambda body: (move(path, ("element", key)) for path, key in keys(body)),
        mended=UNSAFE,
    ),
)


SHAPE = (
    changed(
        "field of a response",
        "response-only-property",
        always(
            add(("id",), 48213),
            add(("token",), "${TOKEN}"),
            add(("valid",), value=True),
            add(("createdDate",), "2024-05-02T08:00:00Z"),
            add(("disabled",), value=False),
        ),
        mended=UNSAFE,
    ),
    changed(
        "top-level key that nobody knows",
        "unknown-top-level-property",
        always(add(("owner",), "team data"), add(("environment",), "production")),
    ),
    changed(
        "setting that the element does not document",
        "configuration-key-unknown",
        lambda body: (
            [add(("configuration", "nightly.export.folder"), "/out")]
            * bool((element := Catalog.default().get(body["element"]["key"])) and element.table)
        ),
    ),
    changed(
        "setting of another element",
        "configuration-key-foreign",
        lambda body: (
            [add(("configuration", "zuorav2.sandbox"), value=False)]
            * bool(
                (element := Catalog.default().get(body["element"]["key"]))
                and element.table
                and element.key != "zuorav2"
            )
        ),
    ),
    changed(
        "configuration as a list of pairs",
        "configuration-required",
        lambda body: [
            put(CONFIGURATION, [{"key": key, "value": value} for key, value in body["configuration"].items()])
        ],
    ),
    changed(
        "configuration as a text of JSON",
        "configuration-required",
        lambda body: [put(CONFIGURATION, json.dumps(body["configuration"]))],
    ),
    changed(
        "payload wrapped in a table",
        "element-key-required unknown-top-level-property misplaced-property",
        lambda body: (_whole(body, {key: body}, (), (key,)) for key in ("instance", "payload", "elementInstance")),
    ),
    changed(
        "grant for an element without one",
        "provider-data-unexpected",
        lambda body: (
            add(("providerData",), {"code": "${CODE}"}, ("providerData",))
            for element in [Catalog.default().get(body["element"]["key"])]
            if element and element.table and element.authentication == ("basic",) and "providerData" not in body
        ),
        mended=UNSAFE,
    ),
    changed(
        "tag twice",
        "tag-blank-or-duplicate",
        lambda body: (add(("tags", len(body["tags"])), body["tags"][0]) for _ in (0,)),
        mended=SAFE,
    ),
    changed(
        "blank tag",
        "tag-blank-or-duplicate",
        lambda body: (add(("tags", len(body["tags"])), word) for word in ("", " ")),
        mended=SAFE,
    ),
)

DEFECTS: tuple[Defect, ...] = (*MISSING, *MISPLACED, *SHAPE)

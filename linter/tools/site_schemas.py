"""The schemas as the site serves them: each at the address that its `$id` names. For maintainers."""

from __future__ import annotations

import json
from collections.abc import Iterator

from instancelint.base.addresses import SCHEMAS, SITE
from instancelint.domain import schemas
from instancelint.domain.catalog import Catalog
from instancelint.domain.element_schema import element_schema
from instancelint.domain.schema_bundle import Draft, bundle
from tools.layout import ROOT

DRAFTS: tuple[Draft, ...] = ("2020-12", "7")
_FOLDER = SCHEMAS.removeprefix(SITE)
BODIES = ("instance", "create-for-element", "update", "response")


def files() -> Iterator[tuple[str, str]]:
    """Yield the path of each file in the site and its text: the sources, the bundles, and those of the elements."""
    for path in sorted((ROOT / "schema").glob("*.json")):
        yield _FOLDER + path.name, path.read_text(encoding="utf-8")
    for schema in _variants():
        yield str(schema["$id"]).removeprefix(SITE), json.dumps(schema, ensure_ascii=False) + "\n"


def _variants() -> Iterator[schemas.Schema]:
    catalog = Catalog.default()
    for draft in DRAFTS:
        for name in (*BODIES, "parameters", "findings", "statistics"):
            yield bundle(name, draft=draft)
        for name in BODIES:
            yield bundle(name, draft=draft, strict=True)
        for element in catalog.elements():
            for strict in (False, True):
                yield element_schema(element, catalog, draft=draft, strict=strict)

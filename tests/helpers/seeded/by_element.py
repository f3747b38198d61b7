"""Mistakes that only the catalogue knows for such: settings and resources that are not those of the element."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.repair import Rename, Replace
from seeded.kind import Change, Data, Defect, add, changed
from seeded.places import POLLER, has, resources


def element_of(body: Data) -> Element | None:
    """Return the element of a payload."""
    return Catalog.default().get(body.get("element", {}).get("key", ""))


def _misspelt_resources(body: Data) -> Iterator[Change]:
    """Misspell a resource, in its name and in its URL."""
    element = element_of(body)
    for path, resource in resources(body):
        name = str(path[-1])
        url = resource["url"].replace(f"/{name}", f"/{name}s", 1)
        if element and name in element.poller_resources and len(name) >= len("abcdef") and url != resource["url"]:
            to = (*path[:-1], f"{name}s")
            yield Change((to,), (Replace((*path, "url"), url), Rename(path, f"{name}s")))


def _resources_beside_objects(body: Data) -> Iterator[Change]:
    element = element_of(body)
    if element and element.polls_by_objects and not has(body, POLLER):
        resource = {"url": f"/hubs/{element.hub}/accounts", "idField": "id"}
        yield add(POLLER, {"accounts": resource})


def _settings_of_another_way(body: Data) -> Iterator[Change]:
    element = element_of(body)
    chosen = str(body.get("configuration", {}).get(AUTHENTICATION_TYPE, "")).lower()
    for key, found in element.parameters.items() if element and chosen else ():
        path = ("configuration", key)
        if found.authentication and found.authentication.lower() != chosen and not has(body, path):
            yield add(path, "${OTHER}")


DEFECTS: tuple[Defect, ...] = (
    changed("polled resource: name misspelt", "poller-resource-unknown", _misspelt_resources),
    changed("polled resources where objects are polled", "polling-by-objects", _resources_beside_objects),
    changed("setting of another way to authenticate", "other-authentication-settings", _settings_of_another_way),
)

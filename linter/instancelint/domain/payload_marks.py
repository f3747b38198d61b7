"""The marks of a payload, counted: whether an object that is not written as one was meant to be one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import GRANT_CODES, OWN_START, classify, is_setting
from instancelint.domain.settings_generated import BODY
from instancelint.domain.shape_draft import settings_in
from instancelint.domain.strangers import is_label, is_other_name, weight
from instancelint.model.terms import Kind

_NEEDED: Final = 4


def looks_meant(meant: Mapping[str, Any], written: Mapping[str, Any]) -> bool:
    """
    Check whether an object is a payload by all its marks; `meant` is what it is when it is read as one.

    The part that is written in another shape counts like any other, so it does not decide alone: settings that are
    known, or a grant, have to be there as well; or the key of a known element, a name, and a configuration without any.
    """
    element = meant.get("element")
    key = element.get("key") if isinstance(element, dict) else None
    known = isinstance(key, str) and key in ELEMENTS
    configuration = meant.get("configuration")
    has_name = "configuration" in written
    settings = settings_in(key if known else None, configuration)
    if not known and isinstance(configuration, dict):
        settings = [name for name in settings if name.startswith(OWN_START) and not is_label(configuration[name])]
    if not (has_name or known):
        settings = [name for name in settings if "." in name]
    grant = meant.get("providerData")
    has_grant = isinstance(grant, dict) and bool(grant.keys() & GRANT_CODES)
    is_bare = known and configuration == {} and "name" in meant
    if not (settings or has_grant or is_bare):
        return False
    others = BODY & meant.keys() - {"element", "configuration"}
    others_own = weight(written, [name for name in written if name not in BODY and not is_other_name(name)])
    marks = (
        (2 if known else 1 if isinstance(key, str) else 0) + (2 if settings or is_bare else 0) + has_name + has_grant
    )
    return marks + len(others) - max(others_own - has_name, 0) >= _NEEDED


def is_whole(data: object) -> bool:
    """Check whether an object is surely a body that creates an instance, wherever it stands."""
    if not isinstance(data, dict) or classify(data) is not Kind.CREATE:
        return False
    element, configuration = data.get("element"), data.get("configuration")
    if not isinstance(element, dict) or not isinstance(element.get("key"), str) or not isinstance(configuration, dict):
        return False
    return element["key"] in ELEMENTS or any(is_setting(str(key), value) for key, value in configuration.items())

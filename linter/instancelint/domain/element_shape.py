"""The shape of an element: its key as a string, in a list or in another member, or other members inside of it."""

from __future__ import annotations

from typing import Any, Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.domain._generated import ELEMENTS
from instancelint.domain.payload_kind import RESPONSE_MARKS
from instancelint.domain.settings_generated import BODY
from instancelint.domain.shape_draft import (
    ELEMENT_FLAT,
    ELEMENT_KEY_NAME,
    ELEMENT_VALUE,
    IN_ELEMENT,
    PLAIN_SETTINGS,
    Draft,
    Slip,
    settings_in,
)
from instancelint.model.repair import Add, Operation, Remove, Rename, Repair, Replace
from instancelint.model.stand_ins import is_blank

_FLAT_NAMES: Final = frozenset({"elementkey", "element.key"})
_FLAT_NAMES_OF_KNOWN: Final = frozenset({"elementname", "element.name", "elementtype", "elementid", "key"})
"""Names that mean it where the value is the key of an element."""
_SEPARATORS: Final = lazy_pattern("[-_ ]")
_KEY: Final = lazy_pattern(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_DIGITS: Final = lazy_pattern("[1-9][0-9]{0,8}")
_KEY_MEMBER: Final = lazy_pattern(r"[\s{\"']*key[\"']?\s*[:=]\s*[\"']?(?P<key>[A-Za-z0-9][\w-]{0,63})[\"']?[\s}]*")
_PLAIN_KEY: Final = lazy_pattern(r"[a-z][a-z0-9_-]*")
_MEMBERS: Final = BODY - {"element", "configuration"}


def read_element(draft: Draft) -> None:
    """Read the element from another member, from a string or a list, or its key from another name."""
    if "element" not in draft.data:
        _read_flat(draft)
        return
    element = draft.data["element"]
    if element is None:
        _read_key_beside(draft)
    elif isinstance(element, str) and (key := _key_in_text(element)):
        draft.data["element"] = {"key": key}
        draft.origins["element", "key"] = ("element",)
        _tell_value(draft, "a string", "Put the key inside an object")
    elif isinstance(element, list) and len(element) == 1:
        _read_item(draft, element[0])
    elif isinstance(element, dict) and "key" not in element and "id" not in element:
        _read_key_name(draft, element)


def _key_in_text(text: str) -> str | None:
    """Return the key that a string consists of, alone or as the member `key: box`."""
    if _KEY.fullmatch(text):
        return text
    member = _KEY_MEMBER.fullmatch(text)
    return member["key"] if member else None


def _read_flat(draft: Draft) -> None:
    """Read the key or the number from a member such as `elementKey` or `elementId`."""
    for name, value in draft.data.items():
        letters = _SEPARATORS.sub("", name).lower()
        meant = _number(draft, letters, value) or _named(letters, value)
        if meant is None:
            continue
        draft.rename({name: "element"})
        draft.data["element"] = meant
        draft.origins.update((("element", part), (name,)) for part in meant)
        repair = Repair("Move it into element", (Remove((name,)), Add(("element",), meant)))
        draft.slips.append(Slip(ELEMENT_FLAT, (name,), {"key": name}, repair))
        return


def _named(letters: str, value: object) -> dict[str, Any] | None:
    """Return the element that a member names by its key."""
    if not isinstance(value, str) or is_blank(value):
        return None
    is_flat = letters in _FLAT_NAMES or (letters in _FLAT_NAMES_OF_KNOWN and value in ELEMENTS)
    return {"key": value} if is_flat else None


def _number(draft: Draft, letters: str, value: object) -> dict[str, Any] | None:
    """Return the element that a member names by its number; a response has other fields of its own as well."""
    if letters != "elementid" or len(RESPONSE_MARKS & draft.data.keys()) > 1:
        return None
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return {"id": int(value)}
    return {"id": value} if isinstance(value, int) and not isinstance(value, bool) else None


def _read_key_beside(draft: Draft) -> None:
    """Read a key that is written below an empty element, on the same level."""
    key = draft.data.get("key")
    if isinstance(key, str) and _KEY.fullmatch(key):
        del draft.data["key"]
        draft.data["element"] = {"key": key}
        draft.origins["element", "key"] = ("key",)
        repair = Repair("Move it into element", (Remove(("key",)), Replace(("element",), {"key": key})))
        draft.slips.append(Slip(ELEMENT_FLAT, ("key",), {"key": "key"}, repair))


def _read_item(draft: Draft, item: object) -> None:
    """Read the one item of a list."""
    if isinstance(item, dict) and ("key" in item or "id" in item):
        draft.data["element"] = item
        draft.origins["element",] = ("element", 0)
        _tell_value(draft, "an array", "Move it out of the list")
    elif isinstance(item, str) and _KEY.fullmatch(item):
        draft.data["element"] = {"key": item}
        draft.origins["element", "key"] = ("element", 0)
        _tell_value(draft, "an array", "Put the key inside an object")


def _tell_value(draft: Draft, actual: str, title: str) -> None:
    written = draft.origins.get(("element",), ("element",))[:1]
    repair = Repair(title, (Replace(written, draft.data["element"]),))
    draft.slips.append(Slip(ELEMENT_VALUE, written, {"actual": Word(actual)}, repair, is_key=False))


def _read_key_name(draft: Draft, element: dict[str, Any]) -> None:
    """Read the key of the element from under another name; any name means it where that is all and an element's key."""
    for name, value in element.items():
        letters = _SEPARATORS.sub("", str(name)).lower()
        if not isinstance(value, str) or is_blank(value):
            continue
        is_name = letters in {"name", "elementname", "type"}
        alone = is_name and len(element) == 1 and "name" in draft.data and _PLAIN_KEY.fullmatch(value)
        is_key = letters in {"key", "elementkey"} or ((is_name or len(element) == 1) and value in ELEMENTS)
        if is_key or alone:
            draft.data["element"] = {("key" if key == name else key): item for key, item in element.items()}
            written = (*draft.as_written(("element",)), name)
            draft.origins["element", "key"] = written
            repair = Repair("Rename to key", (Rename(written, "key"),))
            draft.slips.append(Slip(ELEMENT_KEY_NAME, written, {"key": name}, repair))
            return


def read_in_element(draft: Draft) -> None:
    """Read what is inside the element and belongs beside it, or in the configuration."""
    element = draft.data.get("element")
    if not isinstance(element, dict) or not {"key", "id"} & element.keys() or draft.origins:
        return
    table = _settings_in_element(draft, element)
    moved = [name for name in element if name in _MEMBERS and name not in draft.data]
    if not table and not element.keys() <= {"key", "id", "name", "tags", "providerData", "configuration"}:
        moved = []  # an element as a response describes it has a name of its own
    if isinstance(element.get("configuration"), dict) and not draft.data.get("configuration"):
        moved = ["configuration", *moved]
    operations = _gather(draft, table, element) if table else []
    operations += draft.lift("element", moved)
    gone = {*moved, *table, *(("configuration",) if table else ())} & element.keys()
    if gone:
        draft.tell_lifted(IN_ELEMENT, "element", gone, operations)


def _settings_in_element(draft: Draft, element: dict[str, Any]) -> list[str]:
    """Return the settings that are in the element; none where a table of settings is anywhere."""
    if isinstance(element.get("configuration"), dict) or isinstance(draft.data.get("configuration"), dict):
        return []
    others = {name: value for name, value in element.items() if name not in {"key", "id", "name", "tags"}}
    found = settings_in(draft.key, others)
    if not any("." in name or name in PLAIN_SETTINGS for name in found):
        return []
    return [name for name in others if name not in BODY and (name in found or "." in name)]


def _gather(draft: Draft, table: list[str], element: dict[str, Any]) -> list[Operation]:
    """Put the settings that are in the element into a configuration."""
    settings = {name: element[name] for name in table}
    has_head = "configuration" in element
    operations: list[Operation] = [Remove(("element", name)) for name in table]
    operations += [Remove(("element", "configuration"))] if has_head else []
    adds = Replace if "configuration" in draft.data else Add
    operations.append(adds(("configuration",), settings))
    draft.data["configuration"] = settings
    draft.origins["configuration",] = ("element", "configuration") if has_head else ("element",)
    draft.origins.update((("configuration", name), ("element", name)) for name in table)
    return operations

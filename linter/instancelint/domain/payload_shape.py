"""
The shape of a payload: what was written in another one than the API reads, put where it was meant to be.

Each such part is one mistake, which is told once; the rest of the payload is then checked as it was meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.domain.configuration_shape import read_configuration
from instancelint.domain.element_shape import read_element, read_in_element
from instancelint.domain.grant_shape import read_in_grant
from instancelint.domain.settings_generated import BODY
from instancelint.domain.shape_draft import MEMBER_CASE, Draft, Slip
from instancelint.model.repair import Operation, Rename, Repair

_BY_LETTERS: Final = {name.lower(): name for name in BODY}
_CORE: Final = frozenset({"element", "configuration"})


class MeantPayload(NamedTuple):
    """
    A payload as it was meant: its data, where the parts that moved are written, and what is to be told of them.

    With `is_guess`, settings were read from what is no table, so that nothing can be said to be missing from them.
    """

    data: dict[str, Any]
    origins: Mapping[Path, Path]
    slips: tuple[Slip, ...]
    is_guess: bool = False


def shape_of(data: object, *, names_element: bool = True) -> MeantPayload | None:
    """
    Return the payload that an object was meant to be; None where it is written as the API reads it.

    Without `names_element`, an address names the element, and nothing is said of it.
    """
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return None
    draft = Draft(dict(data))
    _read_member_names(draft)
    if names_element:
        read_element(draft)
        read_in_element(draft)
    read_in_grant(draft)
    read_configuration(draft)
    return MeantPayload(draft.data, draft.origins, tuple(draft.slips), draft.is_guess) if draft.slips else None


def _read_member_names(draft: Draft) -> None:
    """Read `Element` and `Configuration` as what they are in small letters, and their like with them."""
    names = {
        key: _BY_LETTERS[key.lower()]
        for key in draft.data
        if key not in BODY and key.lower() in _BY_LETTERS and _BY_LETTERS[key.lower()] not in draft.data
    }
    if not _CORE.intersection(names.values()):
        return
    operations: list[Operation] = [Rename((key,), name) for key, name in names.items()]
    draft.rename(names)
    operations += _inner_key(draft)
    first = next(key for key in names if names[key] in _CORE)
    args = {"key": first, "near": Word(", ".join(f'"{name}"' for name in names.values()))}
    draft.slips.append(Slip(MEMBER_CASE, (first,), args, Repair("Change the keys to lowercase", tuple(operations))))


def _inner_key(draft: Draft) -> list[Operation]:
    """Read `Key` inside the element, which goes with the rest."""
    element = draft.data.get("element")
    if not isinstance(element, dict) or "key" in element or "id" in element:
        return []
    key = next((key for key in element if isinstance(key, str) and key.lower() == "key"), None)
    if key is None:
        return []
    draft.data["element"] = {("key" if name == key else name): value for name, value in element.items()}
    draft.origins["element", "key"] = (*draft.as_written(("element",)), key)
    return [Rename(("element", key), "key")]

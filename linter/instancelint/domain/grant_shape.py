"""The shape of a grant: members of the payload inside of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from instancelint.domain.shape_draft import IN_GRANT, Draft

_GRANT: Final = "providerData"
_MEMBERS: Final[Mapping[str, type]] = {"name": str, "tags": list, "element": dict, "configuration": dict}
"""Members of the payload that no grant has, and what they hold."""


def read_in_grant(draft: Draft) -> None:
    """Read what is inside the grant and belongs beside it."""
    grant = draft.data.get(_GRANT)
    if not isinstance(grant, dict) or draft.origins:
        return
    moved = [
        name
        for name, value in grant.items()
        if name in _MEMBERS and draft.data.get(name) is None and isinstance(value, _MEMBERS[name])
    ]
    if moved:
        draft.tell_lifted(IN_GRANT, _GRANT, moved, draft.lift(_GRANT, moved))

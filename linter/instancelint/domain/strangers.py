"""
Strangers: members that no payload has, which tell the files of other software from payloads.

Other software has elements, configurations, names and tags as well. A payload may have a member too many, which is a
mistake of its own; what has several, and nothing that only the platform knows, is something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import BODY

_BESIDE: Final = 2
"""So many strangers at the top level make an element with an unknown key something else."""
_MANY: Final = 3
_NOTES: Final = ("x-", "_", "$", "//")
_OTHER_NAMES: Final = ("element", "config", "setting", "instance", "provider")
_LABEL: Final = lazy_pattern(r"(?:[^\W\d_a-z][^\W\d_]*(?:[ ,;:.!?()'’/&-]+[^\W\d_]+)*[ ,;:.!?)…]*)?")
_LETTERS: Final = frozenset(map(str.lower, BODY))
_DESCRIPTION: Final = frozenset(
    {
        *("key", "id", "name", "description", "image", "hookName", "active", "deleted", "typeOauth", "trialAccount"),
        *("resources", "parameters", "transformationsEnabled", "bulkDownloadEnabled", "bulkUploadEnabled"),
        *("cloneable", "extendable", "extended", "beta", "authentication", "hub", "protocolType", "private"),
        *("configDescription", "signupURL", "existingAccountDescription", "logo"),
    }
)
"""What an answer of the platform tells of an element."""


def is_label(value: object) -> bool:
    """Check whether a value is what a page calls a setting, such as `API key`, or nothing at all."""
    if not value:
        return value == ""
    return isinstance(value, str) and value[0].isalpha() and _LABEL.fullmatch(value) is not None


def is_other_name(name: str) -> bool:
    """Check whether a member may be one of a payload by another name, or a note beside it."""
    letters = name.lower()
    return letters.startswith(_NOTES + _OTHER_NAMES) or letters in {"key", *_LETTERS}


def names_other_thing(data: dict[Any, Any], element: dict[Any, Any], marks: frozenset[str]) -> bool:
    """
    Check whether an object with an element that has a key is something else, such as a part of a page or a log.

    Nothing in it is known to the platform alone. `marks` are names that are no strangers beside those of a request.
    """
    beside = strangers(data, marks)
    is_bare = not any(isinstance(data.get(table), dict | list | str) for table in ("configuration", "providerData"))
    if len(beside) >= _MANY and is_bare:
        return True
    if len(beside) < _BESIDE and not _has_strangers(element, marks):
        return False
    return not is_known_element(element.get("key"))


def is_known_element(key: object) -> bool:
    """Check whether a value is the key of an element, in whatever case of letters."""
    from instancelint.domain._generated import ELEMENTS  # hardly any payload needs it

    return isinstance(key, str) and (key in ELEMENTS or key.lower() in ELEMENTS)


def is_among_tables(data: dict[Any, Any], marks: frozenset[str]) -> bool:
    """Check whether an object holds tables that no payload has, as the values of a chart do."""
    return sum(isinstance(data[name], dict) for name in strangers(data, marks)) > 1


def configures_other_thing(data: dict[Any, Any], marks: frozenset[str], *, is_sure: bool) -> bool:
    """
    Check whether an object with a configuration, and no element with a key, is something else.

    `is_sure` is whether something in it is known to the platform alone.
    """
    element = data.get("element")
    if not is_sure and isinstance(element, dict) and _has_strangers(element, marks):
        return True
    return weight(data, strangers(data, marks)) >= (_MANY if is_sure else 1)


def weight(data: Mapping[Any, Any], names: Sequence[str]) -> int:
    """Return what strangers say against a payload: a table twice as much as another value."""
    return len(names) + sum(isinstance(data[name], dict) for name in names)


def _has_strangers(element: dict[Any, Any], marks: frozenset[str]) -> bool:
    """Check whether a member of an element is neither one that it has in an answer nor one that slipped into it."""
    known = BODY | marks | _DESCRIPTION
    found = (name for name in element if isinstance(name, str) and "." not in name and name not in known)
    return any(not is_other_name(name) and not nearest(name, ("key", "id"), 1) for name in found)


def strangers(data: dict[Any, Any], marks: frozenset[str]) -> list[str]:
    """Return the names of members that no payload has, nor by a slip; a name with a dot may be a setting."""
    found = (name for name in data.keys() - BODY - marks if isinstance(name, str) and "." not in name)
    return [name for name in found if not is_other_name(name) and not nearest(name, BODY)]

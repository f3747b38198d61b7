"""Secrets of a body, masked as the platform masks them in its answers."""

from __future__ import annotations

from typing import Any

from instancelint.base.path import Path
from instancelint.domain.secrets import is_secret_place, secret_parts

MASK = "********"
"""What the platform answers in place of a secret."""


def masked(value: Any, declared: frozenset[str], path: Path = ()) -> Any:  # noqa: ANN401 - JSON of any shape
    """
    Return data with every secret masked; `declared` are the settings that the catalogue says are secret.

    A value in which a secret is only a part, such as a URL with a password, is masked as a whole.
    """
    if isinstance(value, dict):
        return {key: masked(item, declared, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [masked(item, declared, (*path, index)) for index, item in enumerate(value)]
    if value is None or isinstance(value, bool):
        return value
    if value == "":
        return value
    is_secret = is_secret_place(path, declared) or any(True for _ in secret_parts(path, value, declared))
    return MASK if is_secret else value

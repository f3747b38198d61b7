from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from editor import Editor


@pytest.fixture
def connect() -> Iterator[Callable[..., Editor]]:
    """Start servers, which end with the test."""
    editors: list[Editor] = []

    def start(*options: str, **given: Any) -> Editor:  # noqa: ANN401 - the options of an editor
        editors.append(Editor(*options, **given))
        return editors[-1]

    yield start
    for editor in editors:
        if editor.process.poll() is None:
            editor.process.kill()
            editor.wait()

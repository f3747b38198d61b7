"""Regular expressions that are compiled when they are first asked: a run asks few of those in the modules it loads."""

from __future__ import annotations

import re
from typing import Any, cast


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, but for the time it takes until it is needed."""
    return cast("re.Pattern[str]", LazyPattern(text, flags))


class LazyPattern:
    """Stands for an expression, and has each of its attributes from the first time it is asked."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = (text, flags)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression, which `re` remembers."""
        text, flags = self._given
        return re.compile(text, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever an expression has
        if name.startswith("__"):  # what Python itself looks for, such as a way to copy it
            raise AttributeError(name)
        value = getattr(self.compiled, name)
        setattr(self, name, value)
        return value

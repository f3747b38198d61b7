"""Links of pages that are shown outside the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator

REPOSITORY = "https://github.com/instancelint/instancelint"
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def relative_links(text: str) -> Iterator[str]:
    """Yield the links that lead nowhere outside the repository."""
    yield from (target for target in _LINK.findall(text) if _is_relative(target))


def absolute_links(text: str, version: str) -> str:
    """Let relative links lead to the files of a released version."""
    base = f"{REPOSITORY}/blob/v{version}/"
    return _LINK.sub(lambda link: f"]({base}{link[1]})" if _is_relative(link[1]) else link[0], text)


def _is_relative(target: str) -> bool:
    return not target.startswith(("https://", "http://", "mailto:", "#"))

"""
Fragments: parts of payloads as documentation shows them, in which nothing can be missing.

A few members without braces, an object with some of its members, a payload with `...` in it: what is there is checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.domain._generated import GENERIC
from instancelint.domain.payload_kind import is_other_body, is_sure_setting, speaks_of_platform
from instancelint.domain.payload_layout import TABLES
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Data, Document, Member, Node
from instancelint.model.terms import Kind

_LEFT_OUT: Final = frozenset({"ellipsis"})
_OPEN: Final = frozenset({"missing-opener", "missing-closer"})
"""What is wrong with bare members, and is no mistake in documentation."""

_INCLUDE: Final = lazy_pattern(
    r"^[ \t]*(?:\{%[-~]?\s*(?:include|render)\w*\b[^\r\n]*%\}"
    r"|\{\{[-~]?\s*(?:>|include\b|template\b|toYaml\b)[^\r\n]*\}\})[ \t,]*$",
    re.MULTILINE,
)
CONFIGURATION: Final[Path] = ("configuration",)
POLLER: Final[Path] = ("configuration", EVENT_POLLER_CONFIGURATION)


def includes_more(document: Document) -> bool:
    """Check whether a template tag brings in members that the text does not hold."""
    return _has_include(document.source.text)


@lru_cache(maxsize=1)
def _has_include(text: str) -> bool:
    """Search a text once, however many payloads it holds."""
    return ("{%" in text or "{{" in text) and _INCLUDE.search(text) is not None


def as_fragment(document: Document, kind: Kind | None, *, forced: bool = False) -> Document | None:
    """
    Return a document as the fragment that it is, or None when it is a whole payload or none at all.

    `kind` is what the document looks like. With `forced`, its place says that it is a fragment.
    """
    elided = any(issue.kind in _LEFT_OUT for issue in document.issues)
    bare = is_bare(document)
    wrapper = _wrapper(document.data) if kind is None or bare else ()
    if wrapper is None and forced and isinstance(document.data, dict):
        wrapper = ()
    forced = forced or includes_more(document)
    if wrapper is None or not (elided or bare or forced or kind is None):
        return None
    dropped = _LEFT_OUT | (_OPEN if bare else frozenset())
    issues = tuple(
        issue._replace(path=(*wrapper, *issue.path)) for issue in document.issues if issue.kind not in dropped
    )
    kept = document._replace(issues=issues, recovered=document.recovered and bool(issues))
    fragment = kept._replace(kind=kind if kind is Kind.RESPONSE else Kind.UPDATE, fragment=True)
    return _wrapped(fragment, kept, wrapper) if wrapper else fragment


def poller_alone(document: Document) -> Document:
    """Return a document that is no more than the value of a setting, as the fragment of a payload that holds it."""
    issues = tuple(issue._replace(path=(*POLLER, *issue.path)) for issue in document.issues)
    kept = document._replace(issues=issues)
    fragment = kept._replace(kind=Kind.POLLER_CONFIGURATION, fragment=True)
    return _wrapped(fragment, kept, POLLER)


def is_poller(data: Data) -> bool:
    """Check whether an object surely is a poller configuration: resources by their names, with the dates to poll by."""
    if not isinstance(data, dict) or not data or not all(map(_is_resource, data.values())):
        return False
    return any(isinstance(value.get("datesConfiguration"), dict) for value in data.values())


def is_bare(document: Document) -> bool:
    """Check whether a text holds members without braces around them; a body that lost its first brace is none."""
    if not any(issue.kind == "missing-opener" for issue in document.issues) or document.tree is None:
        return False
    children = document.tree.children
    if not isinstance(children, dict) or not children:
        return False
    last = max(member.node.end for member in children.values())
    return "}" not in document.source.text[last : document.tree.end]


def _wrapper(data: Data) -> Path | None:
    """Return where in a payload the members of an object belong; None for an object of something else."""
    if not isinstance(data, dict) or not data:
        return None
    if any(isinstance(data.get(key), dict) for key in TABLES):
        return () if speaks_of_platform(data) and not is_other_body(data) else None
    if any(map(is_sure_setting, _dotted(data))) or data.keys() <= GENERIC.keys():
        return CONFIGURATION  # a `username` beside a name and an address is that of a user
    return POLLER if all(map(_is_resource, data.values())) else None


def _dotted(data: dict[str, Data]) -> Iterator[str]:
    """Yield the keys of an object with dots in them, also of those that are written as tables in tables."""
    for key, value in data.items():
        if isinstance(value, dict) and "." not in key:
            yield from (f"{key}.{inner}" for inner in _dotted(value))
        yield key


def _is_resource(value: Data) -> bool:
    return isinstance(value, dict) and "url" in value and bool(value.keys() & {"idField", "datesConfiguration"})


def _wrapped(fragment: Document, document: Document, wrapper: Path) -> Document:
    data = fragment.data
    for step in reversed(wrapper):
        data = {str(step): data}
    scalars = {(*wrapper, *path): scalar for path, scalar in document.scalars.items()}

    def scan() -> Node:
        tree = document.tree or Node(0, 0)
        for step in reversed(wrapper):
            tree = Node(tree.start, tree.end, {str(step): Member(tree.start, tree.start, tree)})
        return tree

    return fragment._replace(data=data, scan=scan, scalars=scalars, whole=document, wrapper=wrapper)

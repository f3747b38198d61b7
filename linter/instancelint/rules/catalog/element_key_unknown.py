"""IL701 element-key-unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of

_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")
_NO_KEYS = frozenset({"key", "fake", "elementKey"})


class ElementKeyUnknown(Rule[NoOptions]):
    """
    An element that the catalogue does not know.

    The catalogue holds the documented elements; yours may be newer or private. A private element is declared by its
    export: put the JSON file that the platform exports into the repository and name it under `elements` in the config.
    If the key is misspelt, correct it: the platform answers 404 for an element it does not have.
    """

    meta = Meta(
        code="IL701",
        name="element-key-unknown",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "near": "there is no element {key!r} in the catalogue; did you mean {near!r}",
            "unknown": "there is no element {key!r} in the catalogue; check the key, or declare a private element under"
            " elements in the config",
        },
        bad=(
            Example(
                """
                element:
                  key: dropbx
                       ~~~~~~ near
                name: Files
                configuration: {}
                """,
                fixed="""
                element:
                  key: dropbox
                name: Files
                configuration: {}
                """,
            ),
            Example("""
                element:
                  key: our-archive
                       ~~~~~~~~~~~ unknown
                name: Files
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: dropbox
                name: Files
                configuration: {}
            """),
            Example("""
                element:
                  key: ${ELEMENT}
                name: Files
                configuration: {}
            """),
        ),
        conditions=("catalogue",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look the key up, unless its format is wrong already."""
        key = doc.element_key
        catalog = self.context.catalog
        if key is None or key in _NO_KEYS or is_open(key) or not _KEY.fullmatch(key) or catalog.known(key):
            return
        at = value_of("element", "key")
        near = catalog.near(key)
        if not near:
            yield Problem(at, "unknown", {"key": Name(key)})
            return
        repair = Repair(f"Write {near[0]}", (Replace(at.path, near[0]),), Safety.UNSAFE) if len(near) == 1 else None
        yield Problem(at, "near", {"key": Name(key), "near": Name(near[0])}, fix=repair)

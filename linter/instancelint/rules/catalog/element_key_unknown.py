"""IL701 element-key-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Name, Word, safe, shorten
from instancelint.base.suggest import nearest
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of

_KEY = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")
_NO_KEYS = frozenset({"key", "fake", "elementKey"})


class ElementKeyUnknown(Rule[NoOptions]):
    """
    Unknown element.

    The catalogue contains the documented elements; yours may be newer or private. Declare a private element by its
    export: add the JSON file that the platform exports to the repository and list it under `elements` in the config. If
    the key is misspelt, or is the name of the product instead, fix it: the platform answers 404 for an element that it
    does not have.
    """

    meta = Meta(
        code="IL701",
        name="element-key-unknown",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "near": "unknown element {key!r}; did you mean {near!r}?",
            "called": "unknown element {key!r}; the key of {name} is {near!r}",
            "several": "unknown element {key!r}; similar keys are {near}",
            "unknown": "unknown element {key!r}; check the key, or declare a private element under elements in the "
            "config",
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
            Example(
                """
                element:
                  key: salesforce
                       ~~~~~~~~~~ called
                name: Sales
                configuration: {}
                """,
                fixed="""
                element:
                  key: sfdc
                name: Sales
                configuration: {}
                """,
            ),
            Example("""
                element:
                  key: netsuite
                       ~~~~~~~~ several
                name: Books
                configuration: {}
            """),
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
        """Look up the key, unless its format is already wrong."""
        key = doc.element_key
        catalog = self.context.catalog
        if key is None or key in _NO_KEYS or is_open(key) or not _KEY.fullmatch(key) or catalog.known(key):
            return
        at = value_of("element", "key")
        near = catalog.near(key)
        if not near:
            yield Problem(at, "unknown", {"key": Name(key)})
            return
        if len(near) > 1:
            yield Problem(at, "several", {"key": Name(key), "near": Name.each(near)})
            return
        repair = Repair(f"Replace with {near[0]}", (Replace(at.path, near[0]),), Safety.UNSAFE)
        name = shorten(safe(catalog.title(near[0])))
        args = {"key": Name(key), "near": Name(near[0]), "name": Word(name)}
        yield Problem(at, "called" if name and not nearest(key, near) else "near", args, fix=repair)

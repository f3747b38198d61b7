"""IL233 invisible-character."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.unseen import unseen_runs
from instancelint.model.document import Document, Target
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule


class InvisibleCharacter(Rule[NoOptions]):
    """
    Invisible character in a value.

    Zero-width spaces, soft hyphens and direction marks come along when text is copied from a web page or a document.
    Nobody sees them, but they are sent: the provider rejects the credential, the URL leads nowhere, and a search for
    the tag finds nothing. Remove them. Joiners that a script or an emoji needs are not reported.
    """

    meta = Meta(
        code="IL233",
        name="invisible-character",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("invisible",),
        messages={"unseen": "invisible character {character} in this value; remove it"},
        bad=(
            Example(
                """
                element:
                  key: box
                name: "Contr\\u200bacts"
                            ~~~~~~ unseen
                tags:
                  - "legal\\u00ad team"
                          ~~~~~~ unseen
                configuration:
                  oauth.scope: "root\\u2060_readwrite"
                                    ~~~~~~ unseen
                """,
                fixed="""
                element:
                  key: box
                name: "Contracts"
                tags:
                  - "legal team"
                configuration:
                  oauth.scope: "root_readwrite"
                """,
            ),
        ),
        good=(
            Example(
                """
                element:
                  key: box
                name: "\\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0647\\u0645"
                tags:
                  - "\\U0001F469\\u200d\\U0001F4BB"
                configuration: {}
            """,
                notation="yaml-only",
            ),
            Example("""
                element:
                  key: box
                name: Contracts
                configuration: {}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at every string value."""
        yield from filter(None, starmap(_problem, doc.strings()))


def _problem(path: Path, value: str) -> Problem | None:
    found = unseen_runs(value)
    if not found:
        return None
    clean = value
    for run in reversed(found):
        clean = clean[: run.start] + clean[run.end :]
    number = Word(f"U+{ord(value[found[0].start]):04X}")
    repair = Repair("Remove the invisible characters", (Replace(path, clean),)) if clean else None
    at = Target(path, within=(found[0].start, found[0].end))
    severity = Severity.ERROR if path == ("element", "key") else None
    return Problem(at, "unseen", {"character": number}, fix=repair, severity=severity)

"""IL122 merge-conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Meta, NoOptions, Problem, SyntaxRule


class MergeConflict(SyntaxRule[NoOptions]):
    """
    Unresolved merge conflict.

    Between `<<<<<<<` and `>>>>>>>` git keeps both versions of some lines, and only you can say which is right. Keep one
    of them and remove the markers. Nothing else is checked in such a file, and no fix changes it.
    """

    meta = Meta(
        code="IL122",
        name="merge-conflict",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "one": "unresolved merge conflict; keep one version and remove the markers",
            "several": (
                "unresolved merge conflict (and {more} more in this file); keep one version of each and "
                "remove the markers"
            ),
        },
        bad=(
            Example(
                """
                ```yaml
                element:
                  key: box
                <<<<<<< HEAD
                ~~~~~~~~~~~~ one
                name: Contracts
                =======
                name: Invoices
                >>>>>>> invoices
                configuration: {}
                ```
                """,
                notation="markdown",
            ),
            Example(
                """
                POST https://api.cloud-elements.com/elements/api-v2/instances
                Authorization: User {{user}}, Organization {{organization}}
                Content-Type: application/json

                {
                <<<<<<< HEAD
                ~~~~~~~~~~~~ several
                  "element": {"key": "box"},
                =======
                  "element": {"key": "dropbox"},
                >>>>>>> invoices
                  "name": "Contracts",
                <<<<<<< HEAD
                  "configuration": {}
                =======
                  "configuration": {"oauth.api.key": "${KEY}"}
                >>>>>>> invoices
                }
                """,
                notation="http",
            ),
        ),
        good=(
            Example(
                """
                # Contracts
                =======

                ```yaml
                element: {key: box}
                name: Contracts
                configuration: {}
                ```
                """,
                notation="markdown",
            ),
        ),
        kinds=ALL_KINDS,
    )
    issues: ClassVar[Mapping[str, str]] = {"merge-conflict": "one"}

    def check(self, doc: Document) -> Iterator[Problem]:
        """Report the conflicts of a file once, at the first of them."""
        for issue in doc.issues:
            if issue.kind in self.issues:
                message = "several" if str(issue.args["more"]) != "0" else "one"
                yield Problem(Target(()), message, issue.args, issue=issue)

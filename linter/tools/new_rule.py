"""The skeleton of a new rule. For maintainers."""

from __future__ import annotations

import re
import sys

from instancelint.rules.groups import group_of
from tools.layout import ROOT, RULES

SKELETON = '''\
"""{code} {name}."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, Rule, value_of


class {class_name}(Rule[NoOptions]):
    """
    What the rule flags, in one line.

    Why it matters, and what to write instead.
    """

    meta = Meta(
        code="{code}",
        name="{name}",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={{"found": "say where, what is wrong with {{value!r}}, and what to do"}},
        bad=(
            Example("""
                element:
                  key: box
                  ~~~~~~~~ found
                name: Box
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Box
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield a problem for each place."""
        yield Problem(value_of("element"), "found", {{"value": doc.element_key}})
'''


def new_rule(code: str, name: str) -> int:
    """Write the skeleton of a rule; returns the exit code."""
    from instancelint.rules._generated import ENTRIES  # may be out of date where it is about to be written

    if not re.fullmatch(r"IL[1-9]\d\d", code) or not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        print(f"{code} {name}: the code or the name is malformed", file=sys.stderr)
        return 2
    taken = next((entry for entry in ENTRIES if code == entry.code or name == entry.name), None)
    if taken is not None:
        print(f"there is a rule {taken.code} {taken.name}", file=sys.stderr)
        return 2
    path = RULES / group_of(code) / f"{name.replace('-', '_')}.py"
    class_name = "".join(word.capitalize() for word in name.split("-"))
    path.write_text(SKELETON.format(code=code, name=name, class_name=class_name), encoding="utf-8")
    print(f"wrote {path.relative_to(ROOT)}; fill it in, then run `python linter/tools` and `make test`")
    return 0

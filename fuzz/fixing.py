"""Whatever is broken, fixing it ends, makes nothing worse, and changes only what the fixes declare."""

from __future__ import annotations

import json
from collections.abc import Iterator

from readers import EVERY_RULE, JSON, OTHERS, YAML
from sample import sample

from instancelint.base.file_kinds import COMPRESSED
from instancelint.base.path import Path
from instancelint.config.settings import Settings
from instancelint.fix.content import FixedFile, fix_bytes
from instancelint.fix.proof import differences, is_broken
from instancelint.lint.linter import Linter

LINTERS = {"all": Linter(EVERY_RULE), "default": Linter(Settings())}
NAMES = (*JSON, *YAML, *(each for each in OTHERS if each not in COMPRESSED))


def fix(data: bytes) -> None:
    """Fix a text twice, with safe fixes or with all of them."""
    given = sample(data)
    name = "a" + given.choice(NAMES)
    linter = LINTERS["default" if given.says("default") else "all"]
    unsafe = given.says("unsafe")
    fixed = fix_bytes(given.body, name, linter, unsafe=unsafe)
    again = fix_bytes(fixed.data, name, linter, unsafe=unsafe)
    assert (again.data, again.applied) == (fixed.data, ()), "a second run changes something"
    assert fixed.applied or fixed.data == given.body, "a text changes without a fix"
    _no_worse(fixed)
    if name.endswith(".json"):
        _as_declared(given.body, fixed)


def _no_worse(fixed: FixedFile) -> None:
    for text in fixed.texts:
        before, after = text.before, text.after
        assert len(after.report.findings) <= len(before.report.findings), "there is more to find than before"
        assert len(after.documents) == len(before.documents), "there are other payloads than before"
        for old, new in zip(before.documents, after.documents, strict=True):
            assert not is_broken(new) or is_broken(old), "what parsed does not parse"
            changed = text.applied and old.source.text != new.source.text
            assert not (changed and is_broken(new)), "a text is changed that does not parse after all fixes"


def _as_declared(body: bytes, fixed: FixedFile) -> None:
    """Demand that what differs for another parser is what the fixes declare."""
    try:
        before, after = json.loads(body), json.loads(fixed.data)
    except (ValueError, RecursionError):
        return
    declared = set(_declared(fixed))
    for path in differences(before, after):
        assert any(path[:length] in declared for length in range(len(path) + 1)), f"{path} is not declared"


def _declared(fixed: FixedFile) -> Iterator[Path]:
    """Yield the places that fixes may change; an index may be another one after a fix before it."""
    for finding in fixed.applied:
        for path in finding.fix.paths if finding.fix is not None else ():
            items = [index for index, step in enumerate(path) if isinstance(step, int)]
            yield path[: items[0]] if items else path

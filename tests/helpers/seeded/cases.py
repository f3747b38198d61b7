"""Cases: mistakes of each kind made in clean payloads that a seed chooses, written down in each notation."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.model.repair import apply_operations
from seeded.bodies import bodies
from seeded.kind import Change, Clean, Defect, Slip
from seeded.notations import Layout, Notation, lines_of, meaning, write


class Case(NamedTuple):
    """A text with one mistake: where it stands (lines from 1), which rules may speak of it, and the text before."""

    kind: Defect
    notation: Notation
    title: str
    text: str
    lines: frozenset[int]
    rules: frozenset[str]
    clean: str

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.kind.file or self.notation.value

    def is_mended_by(self, text: str) -> bool:
        """Check whether a text says what was meant."""
        meant = meaning(self.clean, self.notation)
        said = meaning(text, self.notation)
        return said is not None and _exactly(said) == _exactly(meant)


def cases(kind: Defect, notation: Notation, number: int) -> Iterator[Case]:
    """Yield so many cases of a kind in a notation, or fewer where there are no more; the first ones do not change."""
    random_ = random.Random(f"{kind.name} {notation.name}")  # noqa: S311 - repeatable on purpose
    candidates = list(bodies())
    random_.shuffle(candidates)
    found = 0
    for body in candidates:
        if found == number:
            return
        layout = Layout.chosen(random_)
        clean = Clean(body.data, write(body.data, notation, layout))
        made = [each for each in kind.make(clean) if not isinstance(each, Slip) or each.text != clean.written.text]
        if not made:
            continue
        found += 1
        yield _case(kind, clean, layout, random_.choice(made), body.title)


def _case(kind: Defect, clean: Clean, layout: Layout, made: Change | Slip, title: str) -> Case:
    notation = clean.written.notation
    if isinstance(made, Slip):
        text, lines = made.text, frozenset((made.line, made.other or made.line))
        rules = kind.rules
    else:
        written = write(apply_operations(clean.data, made.operations), notation, layout)
        text = written.text
        lines = frozenset(line for path in made.at for line in lines_of(written, path))
        rules = frozenset(made.rules.split()) or kind.rules
    beside = frozenset(line + step for line in lines for step in (-1, 0, 1))
    return Case(kind, notation, title, text, beside, rules, clean.written.text)


def _exactly(value: object) -> object:
    """Tell apart what Python takes for equal: a switch and a number, a whole number and another."""
    if isinstance(value, dict):
        return {key: _exactly(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_exactly(item) for item in value]
    return type(value), value

"""
The search for the one repair under which a text that slipped parses, and its keys stand where they belong.

Every repair of the lines near the trouble is tried; the one that leads farthest into the text with the fewest odd
places counts. Where several do as well, nobody can say which was meant: one of them is read, and none offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from instancelint.parse.yaml.composer import Builder
from instancelint.parse.yaml.covered_text import View
from instancelint.parse.yaml.error_place import Diagnosis
from instancelint.parse.yaml.line_repairs import everywhere, omission, repairs
from instancelint.parse.yaml.odd_places import odd_places
from instancelint.parse.yaml.slip_lines import LEVEL, LineRepair, SlipLines

_MOST_TRIED = 60
"""Repairs of one slip."""
_MOST_ODD = 6
"""Odd places whose lines are looked at."""
_CLEAR = 0.25
"""A repair that is dearer than a perfect one by more than this is not tried."""

_KEEPS = frozenset(
    {
        *("tab", "colon-in-value", "missing-space", "special-character", "unclosed-quote", "text-after-quote"),
        *("date-quotes", "unknown-escape", "surrogate-pair", "unknown-directive"),
    }
)
"""Kinds of mistakes after which the parser is shown all that was written."""
_COSTS = {"missing-space": 1.02, "unclosed-quote": 0.9, "tab": 1.1, "text-after-quote": 1.05}


class Trial(NamedTuple):
    """A repaired text as it was read; `left` are the characters that were not reached, `odd` the odd places."""

    view: View
    builder: Builder
    left: int
    odd: tuple[int, ...]
    cost: float
    repair: LineRepair | None = None
    """None where the parser was merely led past the mistake that it told itself."""

    def rank(self, before: int) -> tuple[int, int, float]:
        """
        Return what the best trial has the least of.

        Where an error is left, only the odd places count that stand well before it: `before` is how many characters
        were left before the repair.
        """
        limit = len(self.view.text) - before if self.left else len(self.view.text)
        return (self.left, sum(place <= limit for place in self.odd), self.cost)


class Search:
    """Looks for the slip of a text; `build` reads a view, and `budget` is how many characters may still be read."""

    def __init__(self, build: Callable[[View], Builder], budget: int) -> None:
        self._build = build
        self.budget = budget

    def trial(self, view: View, cost: float = 0, repair: LineRepair | None = None) -> Trial:
        """Read a view and say how well that goes."""
        self.budget -= len(view.text)
        return trial_of(view, self._build(view), cost, repair)

    def best(self, now: Trial, found: Diagnosis | None) -> tuple[Trial, bool] | None:
        """
        Return the best trial, and whether it is the only one as good; None where none is better than what there is.

        `found` is the parser's own error, None where it read the whole text.
        """
        lines = SlipLines(now.view.text)
        trials = list(self._trials(now, found, lines))
        accepted = [trial for trial in trials if self._is_better(trial, now, lines)]
        if not accepted and found is not None:
            accepted = [trial for trial in self._omissions(now, found, lines) if self._is_better(trial, now, lines)]
        if not accepted:
            return None
        best = min(accepted, key=lambda trial: trial.rank(now.left))
        rank = best.rank(now.left)
        rivals = [trial for trial in accepted if trial.rank(now.left) == rank and trial is not best]
        return best, all(_data(rival) == _data(best) for rival in rivals)

    def _trials(self, now: Trial, found: Diagnosis | None, lines: SlipLines) -> Iterator[Trial]:
        clear = float("inf")
        if found is not None and (found.paints or found.rewrites):
            view = led_past(now.view, found)
            if view.text != now.view.text:
                cost = _COSTS.get(found.kind, 1) if found.kind in _KEEPS else 5
                if len(found.edits) > 1 and found.tabs:
                    cost -= _CLEAR  # tabs in several lines are one mistake
                trial = self.trial(view, cost)
                if not trial.left and not trial.odd:
                    clear = cost
                yield trial
        for repair in (*everywhere(lines), *_cheapest(lines, _suspects(now, lines))):
            if self.budget < 0 or repair.cost > clear + _CLEAR:
                return
            if found is None and (repair.loses or repair.for_errors):
                continue
            trial = self.trial(now.view.repaired(repair.edits), repair.cost, repair)
            if not trial.left and not trial.odd:
                clear = min(clear, repair.cost)
            yield trial

    def _omissions(self, now: Trial, found: Diagnosis, lines: SlipLines) -> Iterator[Trial]:
        for index in _suspects(now, lines):
            if self.budget < 0 or not lines[index].text.strip():
                return
            repair = omission(lines, index, found.kind, found.span, found.args)
            yield self.trial(now.view.repaired(repair.edits), repair.cost, repair)

    @staticmethod
    def _is_better(trial: Trial, now: Trial, lines: SlipLines) -> bool:
        """Check whether a trial comes past the slip, not merely to another place in it."""
        is_of_level = trial.repair is not None and trial.repair.kind == LEVEL
        if is_of_level and trial.odd:  # the line was on a level: elsewhere it has to stand well
            return False
        if now.builder.error is None:
            if is_of_level:  # what is odd alone may be in the wrong place
                return not trial.left and len(now.odd) > 1
            return not trial.left and len(trial.odd) < len(now.odd)
        if not trial.left:
            return True
        if trial.left >= now.left:
            return False
        last = max((lines.index(edit.span.start) for edit in trial.repair.edits), default=0) if trial.repair else 0
        return lines.index(max(len(lines.text) - trial.left, 0)) > last


def trial_of(view: View, builder: Builder, cost: float = 0, repair: LineRepair | None = None) -> Trial:
    """Say how well a view was read."""
    left = 0
    if builder.error is not None:
        left = max(len(view.text) - _reached(builder.error), 1)
    odd = tuple(odd_places(builder.documents, builder.issues, view.original))
    return Trial(view, builder, left, odd, cost, repair)


def _reached(error: YAMLError) -> int:
    """Return how far the parser came; a quote that is never closed takes it no farther than to that quote."""
    if not isinstance(error, MarkedYAMLError):
        return 0
    is_in_quotes = "quoted scalar" in (error.context or "")
    mark = (error.context_mark if is_in_quotes else None) or error.problem_mark
    return mark.index if mark else 0


def _suspects(now: Trial, lines: SlipLines) -> list[int]:
    """Return the lines in which the slip may be, the likeliest first."""
    offsets: list[int] = []
    error = now.builder.error
    if isinstance(error, MarkedYAMLError):
        offsets += [mark.index for mark in (error.problem_mark, error.context_mark) if mark]
        offsets.append(now.builder.last_scalar[0])
        offsets += [built.tree.start for built in now.builder.documents[-1:]]
    else:
        offsets += now.odd[:_MOST_ODD]
    found: dict[int, None] = {}
    for offset in offsets:
        found[lines.index(min(offset, len(lines.text)))] = None
    for index in list(found):
        found |= dict.fromkeys(range(max(index - 3, 0), index)) if error is not None else {}
        found |= dict.fromkeys(lines.above(index, 3))
        found |= dict.fromkeys(lines.below(index))
    return list(found)


def _cheapest(lines: SlipLines, indices: Iterable[int]) -> list[LineRepair]:
    found = [repair for index in indices for repair in repairs(lines, index)]
    return sorted(found, key=lambda repair: repair.cost)[:_MOST_TRIED]


def _data(trial: Trial) -> str:
    return repr([document.data for document in trial.builder.documents])


def led_past(view: View, found: Diagnosis) -> View:
    """Return what the parser is to be shown after a mistake that it told itself."""
    return view.repaired(found.edits) if found.rewrites else view.painted(found.paints, found.meant)


def keeps_all(kind: str) -> bool:
    """Check whether nothing is omitted after a mistake of a kind that the parser told itself."""
    return kind in _KEEPS

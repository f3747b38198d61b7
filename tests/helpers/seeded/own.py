"""The defects that the rules are tested with, in these payloads too: at least one for each rule about payloads."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from defects import authentication, events, naming, structure, values
from defects.mutant import Defect as Function

from instancelint.model.repair import Operation, apply_operations
from instancelint.model.terms import Kind
from seeded.kind import Change, Clean, Defect


def _from(function: Function) -> Callable[[Clean], Iterator[Change]]:
    def make(clean: Clean) -> Iterator[Change]:
        for rule, path, operations in function(Kind.CREATE, clean.data):
            if _changes(clean, operations):
                yield Change((path,), operations, rule)

    return make


def _changes(clean: Clean, operations: tuple[Operation, ...]) -> bool:
    """Check whether a payload has what is to be changed, and is another one then."""
    try:
        return apply_operations(clean.data, operations) != clean.data
    except ValueError:
        return False


_OF_THEIR_PAYLOADS = frozenset(
    {
        authentication.kind_of_authentication,
        authentication.proxy,
        authentication.without_what_it_needs,
        events.run_together,
    }
)
"""What knows more of the payloads it is made for than their shape."""

DEFECTS = tuple(
    Defect(f"rules: {function.__name__.replace('_', ' ')}", frozenset(), _from(function))
    for group in (structure, values, events, authentication, naming)
    for function in group.DEFECTS
    if function not in _OF_THEIR_PAYLOADS
)

"""Which error to report where every alternative of a schema fails."""

from __future__ import annotations

from instancelint.model.document import SchemaError


def choose(choice: SchemaError, *alternatives: list[SchemaError]) -> list[SchemaError]:
    """
    Return the errors of the one alternative that takes values of this type.

    Where none or several do, it is the choice itself that failed.
    """
    fitting = [errors for errors in alternatives if not any(_is_other_type(error, choice) for error in errors)]
    return fitting[0] if len(fitting) == 1 else [choice]


def _is_other_type(error: SchemaError, choice: SchemaError) -> bool:
    return error.keyword == "type" and error.path == choice.path

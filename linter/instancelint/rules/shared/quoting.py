"""The repair of a value that should have been a string, and only lacks its quotes."""

from __future__ import annotations

from instancelint.base.path import Path
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace


def in_quotes(doc: Document, path: Path, value: object) -> Repair | None:
    """
    Return the repair that puts a value in quotes; None where the intended text is not known.

    A YAML word without quotes stays as it is written: `1.10` and `yes` are no longer read as 1.1 and true.
    """
    scalar = doc.scalars.get(path)
    if scalar is not None and scalar.tag != "null":
        return Repair("Put it in quotes", (Replace(path, scalar.text),))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Repair("Put it in quotes", (Replace(path, str(value)),))
    return None

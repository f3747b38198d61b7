"""IL801 yaml-nested-key."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.base.path import Path
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Move, Operation, Remove, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of


class YamlNestedKey(SchemaRule[NoOptions]):
    """
    Dotted key written as nested mappings.

    In YAML it is tempting to write `oauth:` with `api:` below it. The platform only accepts flat keys with dots, such
    as `oauth.api.key`: a nested mapping is rejected or stored as one useless setting. Write each key in full.
    """

    meta = Meta(
        code="IL801",
        name="yaml-nested-key",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"nested": "use flat dotted keys ({keys}) instead of nested mappings"},
        bad=(
            Head("box", "Contracts").configured(
                """
                filter.response.nulls: true
                oauth:
                ~~~~~ nested
                  api:
                    key: ${KEY}
                    secret: ${SECRET}
                """,
                fixed="""
                filter.response.nulls: true
                oauth.api.key: ${KEY}
                oauth.api.secret: ${SECRET}
                """,
            ),
        ),
        good=(
            Head("box", "Contracts").configured("""
                oauth.api.key: ${KEY}
                event.poller.configuration:
                  files:
                    url: /hubs/documents/files
                    idField: id
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name the flat keys, and offer them."""
        key = str(error.path[-1])
        flat = dict(_flatten(key, error.value, error.path))
        fix = None
        if flat and not any(name in doc.configuration for name in flat):
            operations: list[Operation] = [Move(path, ("configuration", name)) for name, path in flat.items()]
            operations.append(Remove(error.path))
            fix = Repair("Replace with flat keys", tuple(operations))
        return Problem(key_of(*error.path), "nested", {"keys": Name.each(tuple(flat) or (f"{key}.…",))}, fix=fix)


def _flatten(prefix: str, value: object, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the flat name of each setting in a table, and where it is."""
    if isinstance(value, dict) and prefix != EVENT_POLLER_CONFIGURATION:
        for key, item in value.items():
            yield from _flatten(f"{prefix}.{key}", item, (*path, key))
    else:
        yield prefix, path

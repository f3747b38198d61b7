"""IL307 poller-resource-unknown-key."""

from __future__ import annotations

from instancelint.base.message import Name, Word
from instancelint.base.path import Path, value_at
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Move, Rename, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.poller import DATE_KEYS, RESOURCE_KEYS, near_misses
from instancelint.rules.shared.poller_rule import PollerSchemaRule

_DATES = "datesConfiguration"
_NEEDED = frozenset({"url", "idField"})


class PollerResourceUnknownKey(PollerSchemaRule[NoOptions]):
    """
    Unknown key in a polled resource.

    The poller ignores keys that it does not support, so the setting has no effect. Usually the key is misspelt, or it
    is inside `datesConfiguration` instead of next to it; only the fields, formats and time zones of the two dates
    belong in there.
    """

    meta = Meta(
        code="IL307",
        name="poller-resource-unknown-key",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.configuration",),
        yields_to=("misplaced-property",),
        messages={
            "misplaced": "{key!r} belongs next to datesConfiguration, not inside it; move it out",
            "into-dates": "{key!r} belongs in datesConfiguration; move it there",
            "misspelt": "unknown key {key!r} in {table}; did you mean {near!r}?",
            "unknown": "unknown key {key!r} in {table}; valid keys are {known}",
        },
        bad=(
            Head("hubspot", "Marketing").configured(
                """
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
                    datesConfiguration:
                      createdCheckTolerance: 10
                      ~~~~~~~~~~~~~~~~~~~~~ misplaced
                      createdDateField: created
                """,
                fixed="""
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
                    datesConfiguration:
                      createdDateField: created
                    createdCheckTolerance: 10
                """,
            ),
            Head("hubspot", "Marketing").configured(
                """
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idFeild: id
                    ~~~~~~~ misspelt
                """,
                fixed="""
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
                """,
            ),
            Head("plaid", "Bank").configured("""
                event.poller.configuration:
                  transactions:
                    url: /hubs/finance/transactions
                    idField: transaction_id
                    xPath: $.transactions
                    ~~~~~ unknown
                    createdDateField: date
                    ~~~~~~~~~~~~~~~~ into-dates
                    datesConfiguration: {}
            """),
            Head("plaid", "Bank").configured("""
                event.poller.configuration: '{"a": {"url": "/hubs/finance/a", "idField": "id", "page": 5}}'
                                                                                               ~~~~~~ unknown
            """),
        ),
        good=(
            Head("hubspot", "Marketing").configured("""
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
                    createdCheckTolerance: 10
                    filterByUpdatedDate: false
                    datesConfiguration:
                      createdDateTimezone: GMT
            """),
            Head("hubspot", "Marketing").configured("""
                event.raw.enabled: true
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
                    objectName: account
                    useLastPollDate: true
                    postHooks: []
                    datesConfiguration: {}
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a misplaced key from a misspelt one."""
        *parent, key = error.path
        data = value_at(doc.data, tuple(parent))
        if not isinstance(data, dict) or not isinstance(key, str):
            return None
        in_dates = parent[-1] == _DATES
        known = DATE_KEYS if in_dates else RESOURCE_KEYS
        moved = self._moved(doc, error.path, key, in_dates=in_dates)
        if moved is not None:
            return moved
        args = {"key": Name(key), "table": Word(_DATES if in_dates else "a polled resource")}
        near = near_misses(data, known).get(key)
        if near is None:
            return Problem(key_of(*error.path), "unknown", {**args, "known": Name.each(known)})
        repair = Repair(f"Rename to {near}", (Rename(error.path, near),), Safety.UNSAFE)
        severity = Severity.ERROR if near in _NEEDED else None
        return Problem(key_of(*error.path), "misspelt", {**args, "near": Name(near)}, fix=repair, severity=severity)

    def _moved(self, doc: Document, path: Path, key: str, *, in_dates: bool) -> Problem | None:
        """Report a key that is one level too deep or too high."""
        if key not in (RESOURCE_KEYS if in_dates else DATE_KEYS):
            return None
        target = path[:-2] if in_dates else (*path[:-1], _DATES)
        try:
            holder = value_at(doc.data, target)
        except ValueError:
            holder = None
        repair = None
        if isinstance(holder, dict) and key not in holder:
            word = "out of" if in_dates else "into"
            repair = Repair(f"Move {word} {_DATES}", (Move(path, (*target, key)),))
        return Problem(key_of(*path), "misplaced" if in_dates else "into-dates", {"key": Name(key)}, fix=repair)

"""Runs the rules that a payload calls for; a rule that raises becomes a finding of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.config.registry import Registry
from instancelint.config.select import ActiveRule, active_rules, selects
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.lint.dispatch import Dispatch
from instancelint.lint.findings import Result
from instancelint.lint.precedence import without_outranked
from instancelint.model.document import Document, Format, Target
from instancelint.model.report import Claim
from instancelint.rules.base import Context, Problem
from instancelint.rules.claims import SECRET_CODE, name_and_callback, shared_secrets
from instancelint.rules.verdict import verdict

_ABSENCE = frozenset({"required", "anyOf", "minProperties", "minItems"})
"""Keywords by which the schema says that something is missing, which cannot be said of a fragment."""

FAILED = "rule-failed"
"""The rule that names rules which raise."""


class Checker:
    """
    The rules that are switched on under some settings.

    Raises ConfigError where the settings name a rule or an option that does not exist.
    """

    def __init__(self, settings: Settings, catalog: Catalog, registry: Registry) -> None:
        self._settings = settings
        self._catalog = catalog
        self._registry = registry
        self.rules = active_rules(settings, Context(catalog, settings.profile.value), registry)
        self.dispatch = Dispatch(self.rules, catalog.outline, catalog.imported_secrets())
        self._has_extra = any(active.entry.extra for active in self.rules)

    def conditions(self, document: Document) -> frozenset[str]:
        """Return the names of the conditions that hold for a payload."""
        return self.dispatch.conditions(document)

    def claims(self, document: Document, found: frozenset[str]) -> Iterator[Claim]:
        """Yield what a payload may share with another one; `found` are the conditions that hold for it."""
        codes = {active.entry.code for active in self.dispatch.cross_file if active.entry.fits(document)}
        if not codes or document.is_request_alone:
            return
        yield from (claim for claim in name_and_callback(document.data, self._catalog.outline) if claim.code in codes)
        if SECRET_CODE in codes and "literal-secret" in found:
            digests = (digest for _, digest in shared_secrets(document.strings(), self._catalog))
            yield from (Claim(SECRET_CODE, digest) for digest in digests)

    def say(self, note: Document) -> Iterator[Result]:
        """Yield what the rules report of issues that were noted after all other rules have spoken."""
        for active in self.dispatch.called_by_note(note):
            yield from self._run(active, note)

    def check(
        self,
        document: Document,
        found: frozenset[str],
        *,
        sharing: bool,
        is_valid: bool | None = None,
        ignored: tuple[str, ...] = (),
    ) -> list[Result]:
        """
        Return what the rules report of a payload, in the order of the rules; with `sharing`, also those about several.

        `found` are the conditions that hold for it, `is_valid` tells whether the schema surely holds, where that is
        known, and `ignored` selects the rules that are ignored in its file.
        """
        if is_valid is not True and (not document.recovered or isinstance(document.data, dict)):
            errors = verdict.check(document.data, document.kind, extra=self._has_extra, is_doubted=is_valid is False)
            if document.is_partial:
                errors = tuple(error for error in errors if error.keyword not in _ABSENCE)
            if errors:
                document = replace(document, schema_errors=errors)
        guessed = _guessed(document)
        results = [
            result
            for active in self.dispatch.called_by(document, found, sharing=sharing)
            if not any(selects(word, active.entry.code, active.entry.name) for word in ignored)
            for result in self._run(active, document)
            if result.problem.issue or result.problem.at.path not in guessed
        ]
        return without_outranked(results) if len(results) > 1 else results

    def _run(self, active: ActiveRule, document: Document) -> list[Result]:
        try:
            results = [Result(active, document, problem) for problem in active.rule.check(document)]
            if all(isinstance(result.problem, Problem) for result in results):
                return results
            raise TypeError  # noqa: TRY301 - a rule that yields something else has failed as well
        except Exception as error:  # noqa: BLE001 - any mistake in a rule is a finding of its own, never a crash
            return self.failed(active, document, error)

    def failed(self, active: ActiveRule, document: Document, error: Exception) -> list[Result]:
        """Return the finding about a rule that raised; the text of its exception could hold a secret."""
        args = {"rule": Word(active.entry.name), "error": Word(type(error).__name__)}
        failing = self.failing
        return [Result(failing, document, Problem(Target(()), "failed", args))] if failing else []

    @cached_property
    def failing(self) -> ActiveRule | None:
        """The rule about rules that fail, which is on unless it is ignored by its own name or code."""
        entry = self._registry.entry(FAILED)
        if {entry.code, entry.name} & {*self._settings.ignore}:
            return None
        found = next((active for active in self.rules if active.entry is entry), None)
        severity = self._settings.severity.get(entry.name) or self._settings.severity.get(entry.code)
        return found or ActiveRule(entry, severity, {}, Context(self._catalog))


def _guessed(document: Document) -> frozenset[Path]:
    """Return the places of strings that did not parse: their values are guesses, and one mistake in them is enough."""
    if not document.recovered:
        return frozenset()
    from instancelint.parse.json.json_issues import STRING_KINDS
    from instancelint.parse.yaml.yaml_issues import GUESSED_KINDS

    kinds = GUESSED_KINDS if document.format is Format.YAML else STRING_KINDS
    return frozenset(issue.path for issue in document.issues if issue.kind in kinds)


def claim_of(result: Result) -> Claim:
    """Return the claim of a problem that counts beside those of other payloads."""
    problem = result.problem
    return Claim(result.active.entry.code, problem.group or "", problem.owner, problem.needs_owner)

"""Runs the rules that a payload calls for; a rule that raises becomes a finding of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

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

if TYPE_CHECKING:
    from instancelint.lint.fast_path import Learnt

_ABSENCE = frozenset({"required", "anyOf", "minProperties", "minItems"})
"""Keywords by which the schema says that something is missing, which cannot be said of a fragment."""

_CLAIMING = frozenset({"literal-secret"})
"""The condition under which a payload claims its secrets."""

FAILED = "rule-failed"
"""The rule that names rules which raise."""


class Checked(NamedTuple):
    """What was found in a payload: what it claims, and the results of the rules in their order."""

    claims: tuple[Claim, ...]
    results: list[Result]


class Checker:
    """
    The rules that are switched on under some settings.

    Raises ConfigError where the settings name a rule or an option that does not exist.
    """

    def __init__(self, settings: Settings, catalog: Catalog, registry: Registry) -> None:
        self._settings = settings
        self.catalog = catalog
        self.registry = registry
        self.rules = active_rules(settings, Context(catalog, settings.profile.value), registry)
        self.dispatch = Dispatch(self.rules, catalog.outline, catalog.imported_secrets())
        self._has_extra = any(active.entry.extra for active in self.rules)

    def heard(self, found: frozenset[str]) -> frozenset[str]:
        """Return those of the conditions that matter here: they call for a rule, or for claims."""
        return found & self._heard

    @cached_property
    def _heard(self) -> frozenset[str]:
        shares = any(active.entry.code == SECRET_CODE for active in self.dispatch.cross_file)
        return self.dispatch.heard | _CLAIMING if shares else self.dispatch.heard

    def claims(self, document: Document, found: frozenset[str]) -> Iterator[Claim]:
        """Yield what a payload may share with another one; `found` are the conditions that hold for it."""
        codes = {active.entry.code for active in self.dispatch.cross_file if active.entry.fits(document)}
        if not codes or document.is_request_alone:
            return
        yield from (claim for claim in name_and_callback(document.data, self.catalog.outline) if claim.code in codes)
        if SECRET_CODE in codes and found >= _CLAIMING:
            digests = (digest for _, digest in shared_secrets(document.strings(), self.catalog))
            yield from (Claim(SECRET_CODE, digest) for digest in digests)

    def say(self, note: Document) -> Iterator[Result]:
        """Yield what the rules report of issues that were noted after all other rules have spoken."""
        for active in self.dispatch.called_by_note(note):
            yield from self._run(active, note)

    def look(self, document: Document, learnt: Learnt | None, *, sharing: bool, ignored: tuple[str, ...]) -> Checked:
        """
        Return what a payload claims, and what the rules report of it; with `sharing`, also those about several.

        `learnt` is what is known of it already, and `ignored` selects the rules that are ignored in its file. What it
        claims is asked only where the rules about several payloads do not say so.
        """
        found = learnt.conditions if learnt else None
        conditions = self.dispatch.conditions(document) if found is None else found
        explained = self.explained(document, learnt.is_valid if learnt else None)
        called = self.dispatch.numbers(explained, conditions, sharing=sharing)
        results = [result for _, each in self.results(called, explained, ignored) for result in each]
        claims = () if sharing else tuple(self.claims(document, conditions))
        return Checked(claims, without_outranked(results) if len(results) > 1 else results)

    def explained(self, document: Document, is_valid: bool | None) -> Document:  # noqa: FBT001 - None is a third answer
        """Return a payload with what the schema refuses in it; `is_valid` tells whether the schema holds, if known."""
        if is_valid is True or (document.recovered and not isinstance(document.data, dict)):
            return document
        errors = verdict.check(document.data, document.kind, extra=self._has_extra, is_doubted=is_valid is False)
        if document.is_partial:
            errors = tuple(error for error in errors if error.keyword not in _ABSENCE)
        return document._replace(schema_errors=errors) if errors else document

    def results(
        self, numbers: Iterable[int], document: Document, ignored: tuple[str, ...]
    ) -> Iterator[tuple[int, tuple[Result, ...]]]:
        """Yield what rules report of a payload, by their numbers, but for those that are ignored in its file."""
        guessed = _guessed(document)
        for number in numbers:
            active = self.rules[number]
            if any(selects(word, active.entry.code, active.entry.name) for word in ignored):
                continue
            found = self._run(active, document)
            kept = tuple(each for each in found if each.problem.issue or each.problem.at.path not in guessed)
            if kept:
                yield number, kept

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
        entry = self.registry.entry(FAILED)
        if {entry.code, entry.name} & {*self._settings.ignore}:
            return None
        found = next((active for active in self.rules if active.entry is entry), None)
        severity = self._settings.severity.get(entry.name) or self._settings.severity.get(entry.code)
        return found or ActiveRule(entry, severity, {}, Context(self.catalog))


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

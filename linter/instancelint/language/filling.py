"""Values that are filled in: what an element requires, and references in place of secrets."""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.base.path import Path, value_at
from instancelint.domain.catalog import Catalog
from instancelint.fix.proof import FixCandidate
from instancelint.fix.single import with_repair
from instancelint.language.answers import Filling
from instancelint.language.choice import reference
from instancelint.language.choices import PayloadChoices
from instancelint.language.parts import TextPart
from instancelint.language.payload_facts import element_of, missing, secrets
from instancelint.lint.findings import Result
from instancelint.model.document import Data, Document
from instancelint.model.finding import Finding
from instancelint.model.repair import Add, Operation, Repair, Replace
from instancelint.model.terms import Safety
from instancelint.rules.base import Problem, head_of

_SECRETS = frozenset({"hardcoded-secret", "weak-password", "signature-key-weak"})
_LACKING = (
    *("configuration-required", "configuration-parameter-required", "oauth-keys-missing"),
    *("events-callback-url-missing", "polling-without-interval"),
)
_MEMBERS = {"name-required": "name", "oauth2-code-missing": "providerData"}
"""Rules about a missing member of the body, which is not a setting."""
_CONFIGURATION = "configuration"
_GRANT = "providerData"
_RULES = {Filling.REQUIRED: "configuration-parameter-required", Filling.SECRETS: "hardcoded-secret"}
"""The rule about what is filled in; where it is off, nobody wants that."""


def filling(part: TextPart, finding: Finding) -> FixCandidate | None:
    """Return what a finding asks to be filled in, as a fix to be tried; None where it asks for nothing."""
    found = part.found(finding)
    if found is None:
        return None
    repair = None
    if finding.name in _SECRETS:
        repair = _referring(found[0], part.linter.examiner.catalog)
    elif finding.name in _LACKING:
        repair = _required(found[0], part.linter.examiner.catalog)
    elif finding.name in _MEMBERS:
        repair = _member(found[0].document, _MEMBERS[finding.name], part.linter.examiner.catalog)
    return with_repair(found, repair) if repair else None


def filling_of(part: TextPart, document: Document, what: Filling) -> FixCandidate | None:
    """Return what can be filled in in a payload, whether or not a finding asks for it."""
    catalog = part.linter.examiner.catalog
    active = next((rule for rule in part.linter.examiner.checker.rules if rule.entry.name == _RULES[what]), None)
    if what is Filling.REQUIRED:
        repair = _adding(document, (), catalog)
    else:
        repair = _hiding(document, secrets(document, catalog), catalog)
    if active is None or repair is None:
        return None
    entry = active.entry
    problem = Problem(head_of(_CONFIGURATION), "", fix=repair)
    finding = Finding(entry.code, entry.name, document.kind, entry.severity, "", document.source.name, None, ())
    return FixCandidate(finding, Result(active, document, problem), ())


def may_fill(document: Document) -> bool:
    """Check whether something can be filled in: a shell may not replace a reference where that is quoted."""
    return document.request is None


def _referring(result: Result, catalog: Catalog) -> Repair | None:
    """Return the repair that puts a reference in place of a secret."""
    document, path = result.document, result.problem.at.path
    try:
        value = value_at(document.data, path)
    except ValueError:
        return None
    return _hiding(document, [path], catalog) if isinstance(value, str) else None


def _hiding(document: Document, paths: Sequence[Path], catalog: Catalog) -> Repair | None:
    paths = [path for path in paths if path and isinstance(path[-1], str)]
    if not paths or not may_fill(document):
        return None
    replaced = tuple(Replace(path, reference(path, catalog)) for path in paths)
    title = f"Replace with {replaced[0].value}" if len(paths) == 1 else f"Replace {len(paths)} secrets with references"
    return Repair(title, replaced, Safety.UNSAFE)


def _required(result: Result, catalog: Catalog) -> Repair | None:
    document, args = result.document, result.problem.args
    keys = [key for word in ("keys", "shown", "key") for key in _listed(args.get(word))]
    return _adding(document, keys, catalog)


def _member(document: Document, key: str, catalog: Catalog) -> Repair | None:
    """Return the repair that adds a member of the body."""
    if key in document.members or not isinstance(document.data, dict) or not may_fill(document):
        return None
    value = _grant(document, catalog) if key == _GRANT else reference((key,), catalog)
    return Repair(f'Add "{key}"', (Add((key,), value),), Safety.UNSAFE) if value else None


def _grant(document: Document, catalog: Catalog) -> dict[str, Data]:
    """Return what stands for the grant that an element asks for."""
    choices = PayloadChoices(document.data, document.kind, element_of(document, catalog), catalog)
    return {str(one.key): one.value for one in choices.keys((_GRANT,)) if one.is_required}


def _adding(document: Document, keys: Sequence[str], catalog: Catalog) -> Repair | None:
    """
    Return the repair that adds settings, or what the element requires where none are given.

    It adds the configuration where that is missing or null, and the grant that settings of OAuth are nothing without.
    """
    held = document.members.get(_CONFIGURATION)
    element = element_of(document, catalog)
    keys = keys or (missing(document, element) if element else ())
    keys = [key for key in dict.fromkeys(keys) if key not in document.configuration]
    if not keys or not may_fill(document) or not isinstance(held, dict | None):
        return None
    settings = {key: reference((_CONFIGURATION, key), catalog) for key in keys}
    operations: tuple[Operation, ...]
    if isinstance(held, dict):
        operations = tuple(Add((_CONFIGURATION, key), value) for key, value in settings.items())
    elif _CONFIGURATION in document.members:
        operations = (Replace((_CONFIGURATION,), settings),)
    else:
        operations = (Add((_CONFIGURATION,), settings),)
    title = f'Add "{keys[0]}"' if len(keys) == 1 else f"Add the {len(keys)} required settings"
    if element and element.takes_grant and any(map(element.is_of_grant, keys)) and _GRANT not in document.members:
        operations += (Add((_GRANT,), _grant(document, catalog)),)
        title += f", and {_GRANT}"
    return Repair(title, operations, Safety.UNSAFE)


def _listed(words: object) -> list[str]:
    if isinstance(words, str):
        return [words]
    return [str(word) for word in words] if isinstance(words, list | tuple) else []

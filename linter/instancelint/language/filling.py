"""Values that are filled in: what an element requires, and references in place of secrets."""

from __future__ import annotations

from instancelint.base.path import value_at
from instancelint.domain.catalog import Catalog
from instancelint.fix.proof import FixCandidate
from instancelint.fix.single import with_repair
from instancelint.language.choice import reference
from instancelint.language.parts import TextPart
from instancelint.lint.findings import Result
from instancelint.model.document import Document
from instancelint.model.finding import Finding
from instancelint.model.repair import Add, Repair, Replace
from instancelint.model.terms import Safety

_SECRETS = frozenset({"hardcoded-secret", "weak-password", "signature-key-weak"})
_LACKING = frozenset({"configuration-parameter-required", "oauth-keys-missing"})
_CONFIGURATION = "configuration"


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
    return with_repair(found, repair) if repair else None


def _referring(result: Result, catalog: Catalog) -> Repair | None:
    """Return the repair that puts a reference in place of a secret; a shell may not replace it where it is quoted."""
    document, path = result.document, result.problem.at.path
    try:
        value = value_at(document.data, path)
    except ValueError:
        return None
    if not path or not isinstance(value, str) or _is_in_shell(document) or not isinstance(path[-1], str):
        return None
    word = reference(path, catalog)
    return Repair(f"Replace with {word}", (Replace(path, word),), Safety.UNSAFE)


def _required(result: Result, catalog: Catalog) -> Repair | None:
    document, args = result.document, result.problem.args
    keys = [key for word in ("keys", "shown") for key in _listed(args.get(word)) if key not in document.configuration]
    if not keys or _is_in_shell(document) or _CONFIGURATION not in document.members:
        return None
    added = tuple(Add((_CONFIGURATION, key), reference((_CONFIGURATION, key), catalog)) for key in keys)
    title = f'Add "{keys[0]}"' if len(keys) == 1 else f"Add the {len(keys)} required settings"
    return Repair(title, added, Safety.UNSAFE)


def _listed(words: object) -> list[str]:
    return [str(word) for word in words] if isinstance(words, list | tuple) else []


def _is_in_shell(document: Document) -> bool:
    return document.request is not None

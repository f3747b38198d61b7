"""The payloads that the mutation tests start from give no finding at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from linting import lint_bytes
from repository import DATA

from instancelint.config.settings import Settings
from instancelint.domain.payload_kind import classify
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind

CLEAN: list[dict[str, Any]] = json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))
LINTER = Linter(Settings(elements=(str(DATA / "elements"),)))


@pytest.mark.parametrize("payload", CLEAN, ids=lambda payload: payload["title"])
def test_a_clean_payload_gives_no_finding(payload: dict[str, Any]) -> None:
    written = json.dumps(payload["body"], indent=2), yaml.safe_dump(payload["body"], sort_keys=False)

    assert classify(payload["body"]) is Kind(payload["kind"])
    for text, name in zip(written, ("payload.json", "payload.yaml"), strict=True):
        report = lint_bytes(text.encode(), name, LINTER)
        assert report.findings == ()
        assert report.payloads == 1

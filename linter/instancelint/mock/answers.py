"""Answers of the mock: those of the platform, and those that say what is wrong."""

from __future__ import annotations

import secrets
from typing import Any

from starlette.responses import JSONResponse

from instancelint.model.report import Report

FINDINGS = "Instancelint-Findings"
"""Header with the codes of the findings, separated by commas; absent where there are none."""


def answer(data: object, report: Report | None = None, status: int = 200) -> JSONResponse:
    """Answer with data; findings that do not refuse the body are named in the header."""
    return JSONResponse(data, status, headers=_named(report))


def refusal(status: int, message: str, report: Report | None = None) -> JSONResponse:
    """
    Refuse a request: `requestId` and `message` as the platform has them, and in `findings` what the linter found.

    `schema/findings.schema.json` describes a finding.
    """
    data: dict[str, Any] = {"requestId": secrets.token_hex(12), "message": message}
    if report is not None:
        data["findings"] = report.to_dict()["findings"]
    return JSONResponse(data, status, headers=_named(report))


def not_documented(what: str) -> JSONResponse:
    """Answer a call that is not documented: the mock does not make up what the platform might say."""
    return refusal(501, f"{what} is not documented, so the mock does not answer it")


def _named(report: Report | None) -> dict[str, str]:
    codes = dict.fromkeys(finding.code for finding in report.findings) if report is not None else {}
    return {FINDINGS: ",".join(codes)} if codes else {}

"""Lints requests that create or change instances, as a client hands them over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Unpack

from instancelint.api import lint_text
from instancelint.base.source_text import Span
from instancelint.config.choices import Choices, chosen
from instancelint.config.settings import Settings
from instancelint.model.report import Report
from instancelint.model.request import Request
from instancelint.model.terms import Severity

SENT_IN_PLAIN = ("hardcoded-secret", "secret-in-command", "shared-secret")
"""Rules about secrets that are kept in files; what is sent has them in plain text."""


class RequestLinter:
    """
    Lints each request that it is shown, and keeps the reports of those that send an instance payload.

    With `raises`, a report with a finding as severe as `fail_on` raises FindingsError, so that the request is not sent.
    `settings` and the other keyword arguments are those of `lint_text`. Requests to other addresses are left alone, and
    rules about secrets in files are off.
    """

    def __init__(
        self,
        *,
        raises: bool = True,
        fail_on: Severity = Severity.WARNING,
        settings: Settings | None = None,
        **choices: Unpack[Choices],
    ) -> None:
        self.reports: list[Report] = []
        self._raises = raises
        self._fail_on = fail_on
        self._settings = settings
        self._choices = choices

    def check(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Report | None:
        """
        Lint a request; None if it does not send an instance payload.

        Raises FindingsError; see the class.
        """
        report = lint_request(method, url, headers, body, settings=chosen(self._settings, self._choices))
        if report is None:
            return None
        self.reports.append(report)
        if self._raises:
            report.raise_for_findings(self._fail_on)
        return report


def lint_request(  # noqa: PLR0913 - the parts of a request
    method: str, url: str, headers: Mapping[str, str], body: bytes, *, settings: Settings, name: str = ""
) -> Report | None:
    """
    Lint a request that a client sends; None if it does not send an instance payload.

    Rules about secrets in files are off. `name` is what the report calls the request, by default its method.
    """
    verb = method.upper()
    if Request(verb, url, Span(0, 0), Span(0, 0)).kind is None:
        return None
    text = f"{verb} {url}\n{_lines(headers.items())}\n".encode() + body
    return lint_text(text, f"{name or verb}.http", settings=settings, ignore=SENT_IN_PLAIN)


def _lines(headers: Iterable[tuple[str, str]]) -> str:
    """Write headers as a request file has them; those that a client adds by itself say nothing about the payload."""
    kept = ((name, value) for name, value in headers if name.lower() in {"authorization", "content-type", "accept"})
    return "".join(f"{name}: {value}\n" for name, value in kept)

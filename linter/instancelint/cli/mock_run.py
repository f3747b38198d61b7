"""The mock from its options to its end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from instancelint.base.file_kinds import LINES, suffix_of
from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.cli.destinations import Output, resolve, write
from instancelint.cli.required_extra import require_extra
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError, silence
from instancelint.config.load import fail_on
from instancelint.config.settings import Overrides, Settings
from instancelint.lint.lint_input import BytesInput
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind
from instancelint.reporters import formats as reports
from instancelint.run.discover import discover

if TYPE_CHECKING:
    from instancelint.mock.context import MockContext
    from instancelint.mock.journal import AnsweredRequest, Journal
    from instancelint.mock.store import Store


def run_mock(given: dict[str, Any], overrides: Overrides, outputs: tuple[Output, ...]) -> None:
    """Serve until SIGINT or SIGTERM, then write the reports that were asked for; raises CliError and ConfigError."""
    require_extra("mock", "the mock requires starlette and uvicorn", "starlette", "uvicorn")
    finder = settings_finder(overrides, given["config"], isolated=given["isolated"])
    settings = finder.for_folder(os.getcwd())
    wants_report = bool(given["output_format"] or given["output_file"])
    outputs = resolve(outputs, sys.stdout) if wants_report else ()
    record = _recorder(given["record"]) if given["record"] else None
    journal = _journal(record, keeps_reports=wants_report)
    context = _context(settings, given, journal)
    for path in given["paths"]:
        _load(path, settings, context)
    try:
        _serve(context, given["host"], given["port"])
    finally:
        context.store.close()
    if wants_report:
        write(outputs, journal.report, reports.Options(), color=given["color"], beside=False)


def _context(settings: Settings, given: dict[str, Any], journal: Journal) -> MockContext:
    from instancelint.mock.context import MockContext
    from instancelint.mock.judge import Judge

    judge = Judge(settings, fail_on(given["fail_on"]))
    return MockContext(judge, _store(given["state"]), journal, seed=given["seed"])


def _store(path: str | None) -> Store:
    from instancelint.mock.store import FileStore, MemoryStore

    if path is None:
        return MemoryStore()
    try:
        return FileStore(path)
    except OSError as error:
        raise CliError(f"cannot use {safe(path)}: {reason(error)}") from None


def _journal(record: Callable[[AnsweredRequest], None] | None, *, keeps_reports: bool) -> Journal:
    from instancelint.mock.journal import Journal

    def show(entry: AnsweredRequest) -> None:
        _print(safe(entry.line()))

    listeners = (show,) if record is None else (show, record)
    return Journal(*listeners, keeps_reports=keeps_reports)


def _print(text: str) -> None:
    """Print a line; whoever started the mock may have read enough, and requests must still be answered."""
    try:
        click.echo(text)
    except OSError:
        silence()


def _recorder(path: str) -> Callable[[AnsweredRequest], None]:
    """Return what appends entries to a file; raises CliError where that cannot be written."""
    try:
        file = open(path, "a", encoding="ascii", buffering=1)  # noqa: SIM115 - open as long as the mock runs
    except OSError as error:
        raise CliError(f"cannot write {safe(path)}: {reason(error)}") from None

    def write_down(entry: AnsweredRequest) -> None:
        try:
            file.write(json.dumps(entry.to_dict()) + "\n")
        except OSError as error:
            click.echo(f"cannot write {safe(path)}: {reason(error)}", err=True)

    return write_down


def _load(path: str, settings: Settings, context: MockContext) -> None:
    """Make instances of the create bodies in a file or folder, and say which files have bodies that are refused."""
    from instancelint.mock.store import StateError

    found = discover([path], lambda _: settings)
    if found.failures:
        raise CliError(found.failures[0].text)
    for candidate in found.candidates:
        for body in _bodies(candidate.name, settings):
            try:
                is_made = context.make(body, candidate.name) is not None
            except StateError as error:
                raise CliError(str(error)) from None
            if not is_made:
                click.echo(f"Refused {safe(candidate.name)}; `instancelint check` says why.", err=True)


def _bodies(name: str, settings: Settings) -> Iterator[dict[str, Any]]:
    """Yield the create bodies in a file; raises CliError where it cannot be read."""
    try:
        with open(name, "rb") as file:
            data = file.read(settings.limits.size)
    except OSError as error:
        raise CliError(f"cannot read {safe(name)}: {reason(error)}") from None
    own = settings.for_file(name)
    lines = data.splitlines() if suffix_of(name) in LINES else [data]
    linter = Linter(settings)
    for text in lines:
        for document in linter.examine(BytesInput(name, own, text, len(text))).documents:
            if document.kind is Kind.CREATE and isinstance(document.data, dict):
                yield document.data


def _serve(context: MockContext, host: str, port: int) -> None:
    from instancelint.mock.app import application
    from instancelint.mock.server import address, listen, serve

    if not host:
        raise CliError("--host is empty; name the address to listen on, such as 127.0.0.1")
    try:
        opened = listen(host, port)
    except (OSError, OverflowError) as error:
        said = reason(error) if isinstance(error, OSError) else str(error)
        raise CliError(f"cannot listen on {safe(host)}, port {port}: {said}") from None
    url = address(opened)
    serve(application(context), opened, lambda: _print(f"Listening on {url}/elements/api-v2\nRequests: {url}"))

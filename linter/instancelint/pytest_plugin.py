"""
Instance payloads in tests of pytest.

    from instancelint.pytest_plugin import assert_instance, instance_tests

    def test_body():
        assert_instance(build_body())

    test_files = instance_tests("instances/")

    def test_client(instancelint_mock):
        create_instance(base_url=instancelint_mock.url)

pytest loads this module by itself and does nothing with it until it is used, so it imports the linter no sooner.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Unpack

import pytest

if TYPE_CHECKING:
    from instancelint.config.choices import Choices
    from instancelint.config.settings import Settings
    from instancelint.mock.running_mock import RunningMock
    from instancelint.model.report import FileReport, Report
    from instancelint.model.terms import Severity


__all__ = ["assert_instance", "instance_tests", "instancelint_mock"]


def assert_instance(
    payload: Mapping[str, object] | str,
    *,
    fail_on: Severity | None = None,
    settings: Settings | None = None,
    **choices: Unpack[Choices],
) -> None:
    """
    Fail a test if a payload, as data or as text, has a finding as severe as `fail_on`, by default a warning.

    The message shows the payload, with every secret masked, and what is wrong in it. The other arguments are those of
    `lint_payload`.
    """
    from instancelint.api import lint_payload, lint_text
    from instancelint.model.terms import Severity

    __tracebackhide__ = True
    least = fail_on or Severity.WARNING
    try:
        if isinstance(payload, str):
            report = lint_text(payload, settings=settings, **choices)
        else:
            report = lint_payload(payload, settings=settings, **choices)
    except (TypeError, ValueError) as error:  # pytest would show the arguments of each call, and so the payload
        raise error.with_traceback(None) from None
    bad = [finding for finding in report.findings if finding.severity.at_least(least)]
    if bad:
        shown = report if isinstance(payload, str) else _as_json(payload, report, settings, choices)
        raise AssertionError(f"instance payload:\n{shown}")


def _as_json(
    payload: Mapping[str, object], report: Report, settings: Settings | None, choices: Choices
) -> Report | str:
    """Show the findings in the payload as JSON; where that has other findings than the data, show them alone."""
    from instancelint.api import lint_text

    try:
        text = json.dumps(payload, indent=2)
    except TypeError:  # a mapping that is not a dict
        text = ""
    shown = lint_text(text, "payload.json", settings=settings, **choices)
    told = [(finding.code, finding.pointer) for finding in report.findings]
    if sorted(told) != sorted((finding.code, finding.pointer) for finding in shown.findings):
        return "\n".join(map(str, report.findings))
    return shown


def instance_tests(
    *paths: str | os.PathLike[str],
    fail_on: Severity | None = None,
    **options: Any,  # noqa: ANN401 - those of lint_paths
) -> Callable[..., None]:
    """
    Return a test for each file with payloads in files and folders: assign it to a name that begins with `test_`.

    The files are linted together when tests are collected, each with its config file. `options` are those of
    `lint_paths`. Raises InputError and ConfigError as that does, and ValueError where no payload is found.
    """
    from instancelint.api import lint_paths

    report = lint_paths(paths, **options)
    files = [file for file in report.files if file.payloads or file.findings]
    if not files:
        raise ValueError(f"no payloads in {', '.join(os.fspath(path) for path in paths)}")

    @pytest.mark.parametrize("instance_file", files, ids=_names(files))
    def test(instance_file: FileReport) -> None:
        _check(instance_file, fail_on)

    return test


def _names(files: Iterable[FileReport]) -> list[str]:
    return [os.path.relpath(file.name).replace(os.sep, "/") for file in files]


def _check(file: FileReport, fail_on: Severity | None) -> None:
    from instancelint.model.report import Report
    from instancelint.model.terms import Severity

    __tracebackhide__ = True
    report = Report((file,))
    if any(finding.severity.at_least(fail_on or Severity.WARNING) for finding in report.findings):
        raise AssertionError(report.render("text").rstrip())


@pytest.fixture(scope="session")
def _running_mock() -> Iterator[RunningMock]:
    """Start the mock once; it needs `pip install 'instancelint[mock]'`."""
    from instancelint.mock.running_mock import RunningMock

    with RunningMock() as mock:
        yield mock


@pytest.fixture
def instancelint_mock(_running_mock: RunningMock) -> RunningMock:
    """
    Return a mock of the platform's instances API on this machine, without instances: see `instancelint mock`.

    `url` is the base URL for clients, `requests` has what they sent, and `report` what was found in it.
    """
    _running_mock.reset()
    return _running_mock

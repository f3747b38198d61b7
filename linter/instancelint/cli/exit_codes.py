"""The exit codes of every command, and which of them a check ends with."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from instancelint.config.find import SettingsFinder
    from instancelint.model.terms import Severity

OK = 0
FINDINGS = 1
"""
Something at or above `--fail-on` was found; with `--diff`, something would change; with `--require-payloads`, there is
no payload.
"""
TROUBLE = 2
"""Wrong usage, wrong config, a file that cannot be read or written, or a failure of the linter itself."""
NOTHING = 3
"""There are no files to look at."""
INTERRUPTED = 130


def code_of_check(
    found: "Iterable[tuple[str, Severity]]", finder: "SettingsFinder", *, errors: bool, nothing: bool, exit_zero: bool
) -> int:
    """Return the exit code of a check; `found` are the file and the severity of each finding."""
    if errors:
        return TROUBLE
    if nothing:
        return NOTHING
    for file, severity in () if exit_zero else found:
        threshold = finder.above(file).fail_on
        if threshold is not None and severity.at_least(threshold):
            return FINDINGS
    return OK

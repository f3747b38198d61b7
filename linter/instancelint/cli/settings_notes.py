"""Notes about options and settings that do nothing, or soon will not."""

from __future__ import annotations

from instancelint.cli.check_options import CheckOptions
from instancelint.cli.terminal import note
from instancelint.config.find import SettingsFinder


def report_options(options: CheckOptions) -> None:
    """Write which options have no effect without others."""
    if options.unsafe_fixes and not options.fixes:
        note("--unsafe-fixes has no effect without --fix or --diff")


def report_rules(finder: SettingsFinder) -> None:
    """Write which rules that settings name are deprecated or were removed."""
    for text in finder.notes:
        note(text)

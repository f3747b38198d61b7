"""`instancelint fix`, which is `instancelint check --fix`."""

from __future__ import annotations

from typing import Any

from instancelint.cli.commands import check


def _run(**given: Any) -> None:  # noqa: ANN401 - the options of check, by name
    check.run_check({**given, "fix": True})


command = check.CheckCommand(
    "fix",
    callback=_run,
    params=[parameter for parameter in check.command.params if parameter.name != "fix"],
    help="""
    Fix the payloads in files and folders, and report what is left.

    This is `instancelint check --fix`, with the same options.
    """,
    examples=(
        ("Apply safe fixes", "fix payloads/"),
        ("Show what would change", "fix --diff payloads/"),
        ("Apply the unsafe fixes of one rule", "fix --unsafe-fixes --select IL227 box.yaml"),
    ),
    codes=check.CODES,
)

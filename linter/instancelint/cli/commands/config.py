"""`instancelint config`."""

from __future__ import annotations

import os
from typing import Any

import click

from instancelint.cli.commands import check
from instancelint.cli.help_layout import HelpCommand, SectionOption

_OPTIONS = (
    "select",
    "extend_select",
    "ignore",
    "preview",
    "severity",
    "fail_on",
    "profile",
    "include",
    "exclude",
    "respect_gitignore",
    "max_size",
    "max_depth",
    "baseline",
    "config",
    "isolated",
)
"""The options of `check` that are settings."""


def _run(*, file: str | None, output_format: str, **given: Any) -> None:  # noqa: ANN401 - options of check, by name
    from instancelint.cli.config_description import describe_settings  # as below: help needs none of these
    from instancelint.cli.output import writing
    from instancelint.cli.settings_lookup import settings_finder

    finder = settings_finder(check.overrides({"kind": None, **given}), given["config"], isolated=given["isolated"])
    folder = os.path.abspath(os.curdir)
    if file is not None:
        folder = os.path.abspath(file if os.path.isdir(file) else os.path.dirname(file))
    name = file if file is not None and not os.path.isdir(file) else None
    text = describe_settings(finder.merged_for(folder), name, given, as_json=output_format == "json")
    with writing(None) as stream:
        stream.write(text)


command = HelpCommand(
    "config",
    callback=_run,
    params=[
        click.Argument(["file"], required=False, type=click.Path(readable=False)),
        *(parameter for parameter in check.command.params if parameter.name in _OPTIONS),
        SectionOption(
            ["--output-format"],
            section="Report",
            type=click.Choice(["text", "json"]),
            default="text",
            show_default=True,
            help="Output format.",
        ),
    ],
    help="""
    Show the effective settings for a file and where each comes from.

    FILE is a file or a folder, by default the current folder; it need not exist. The output is an equivalent config
    file.
    """,
    examples=(
        ("Show the settings of the current folder", "config"),
        ("Show why a file is linted as it is", "config payloads/box.yaml"),
    ),
)

"""`instancelint rule`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.completions import rules
from instancelint.cli.help_layout import HelpCommand

if TYPE_CHECKING:
    from instancelint.cli.rule_search import Asked


@click.command(
    name="rule",
    cls=HelpCommand,
    examples=(
        ("Explain a rule", "rule IL301"),
        ("Search codes, names and summaries", "rule callback"),
        ("List the rules of a group, or of a prefix", "rule events"),
        ("List all rules as JSON", "rule --output-format json"),
    ),
)
@click.argument("words", nargs=-1, metavar="[RULE|GROUP|WORDS]...", shell_complete=rules)
@click.option("--all", "everything", is_flag=True, help="Explain every rule.")
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output format."
)
@CONFIG_OPTION
@ISOLATED_OPTION
def command(
    *, words: tuple[str, ...], everything: bool, config: tuple[str, ...], isolated: bool, output_format: str
) -> None:
    """
    Explain a rule, search the rules, or list them all.

    A code or name explains that rule: what it finds, why that matters, and what to write instead. A prefix of codes
    or a group lists its rules. Other words are searched for in codes, names and summaries. Includes rules from
    plug-ins and from the config that applies to the current folder.
    """
    if words and everything:
        raise click.UsageError("--all cannot be combined with words")
    from instancelint.cli import rule_search
    from instancelint.cli.output import writing  # as below: help needs none of these

    asked = rule_search.named(words)
    if asked is None:
        from instancelint.cli.settings_lookup import settings_finder

        registry = settings_finder(None, config, isolated=isolated).merged_for(os.getcwd()).registry
        asked = rule_search.search(words, registry) if words else rule_search.Asked(registry.entries, exact=everything)
    with writing(None) as stream:
        stream.write(_render(asked, is_one=asked.exact and len(words) == 1, as_json=output_format == "json") + "\n")


def _render(asked: Asked, *, is_one: bool, as_json: bool) -> str:
    if as_json:
        import json

        from instancelint.rulebook.rule_description import to_data

        data = [to_data(entry.load()) for entry in asked.entries]
        return json.dumps(data[0] if is_one else data, indent=2)
    if asked.exact:
        from instancelint.rulebook.rule_description import explain

        return "\n\n".join(explain(entry.load()) for entry in asked.entries)
    from instancelint.cli.rule_search import listing

    return "\n".join(listing(asked.entries))

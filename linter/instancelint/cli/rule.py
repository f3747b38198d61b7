"""`instancelint rule`."""

from __future__ import annotations

import json
from typing import Any

import click

from instancelint.cli.output import writing
from instancelint.cli.rule_text import explain, listing, to_data
from instancelint.config.registry import OWN
from instancelint.rule import Rule
from instancelint.rules import ALL_RULES


@click.command(name="rule")
@click.argument("rule", required=False, metavar="[CODE|NAME]")
@click.option("--all", "everything", is_flag=True, help="Explain every rule.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, rule: str | None, everything: bool, output_format: str) -> None:
    """
    Explain a rule, or list them all.

    Says what the rule finds, why that matters, and what to write instead.
    """
    if rule and everything:
        message = "name a rule or give --all, not both"
        raise click.UsageError(message)
    rules: list[type[Rule[Any]]] = list(ALL_RULES)
    if rule:
        name = OWN.name_of(rule if not rule.lower().startswith("il") else rule.upper())
        rules = [found for found in ALL_RULES if found.meta.name == name]
    if output_format == "json":
        data = [to_data(found) for found in rules]
        text = json.dumps(data[0] if rule else data, indent=2)
    elif rule or everything:
        text = "\n\n".join(explain(found) for found in rules)
    else:
        text = listing(rules)
    with writing(None) as stream:
        stream.write(text + "\n")

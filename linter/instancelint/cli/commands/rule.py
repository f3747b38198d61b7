"""`instancelint rule`."""

from __future__ import annotations

import json
import os

import click

from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.output import writing
from instancelint.cli.rule_description import explain, listing, to_data
from instancelint.cli.settings_lookup import settings_finder
from instancelint.config.registry import OWN


@click.command(name="rule")
@click.argument("rule", required=False, metavar="[CODE|NAME]")
@click.option("--all", "everything", is_flag=True, help="Explain every rule.")
@CONFIG_OPTION
@ISOLATED_OPTION
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, rule: str | None, everything: bool, config: tuple[str, ...], isolated: bool, output_format: str) -> None:
    """
    Explain a rule, or list them all.

    Says what the rule finds, why that matters, and what to write instead. The rules of plug-ins and of config files are
    among them where the config file says so that holds in the current folder.
    """
    if rule and everything:
        raise click.UsageError("name a rule or give --all, not both")
    word = rule.upper() if rule and rule.lower().startswith("il") else rule
    if word and word in OWN.words():
        rules = [OWN.entry(word).load()]  # whatever the config file says, and be it wrong
    else:
        registry = settings_finder(None, config, isolated=isolated).merged_for(os.getcwd()).registry
        rules = [entry.load() for entry in ([registry.entry(word)] if word else registry.entries)]
    if output_format == "json":
        data = [to_data(found) for found in rules]
        text = json.dumps(data[0] if rule else data, indent=2)
    elif rule or everything:
        text = "\n\n".join(explain(found) for found in rules)
    else:
        text = listing(rules)
    with writing(None) as stream:
        stream.write(text + "\n")

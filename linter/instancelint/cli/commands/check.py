"""`instancelint check`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import click

from instancelint.base.suggest import did_you_mean
from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.check_options import TABLE, CheckOptions
from instancelint.cli.check_run import check
from instancelint.cli.destinations import AUTO, pair
from instancelint.config.keys import FAIL_ON, KINDS, PROFILES, SEVERITIES
from instancelint.config.load import fail_on
from instancelint.config.settings import Overrides, Profile
from instancelint.model.terms import Kind, Severity
from instancelint.reporters.formats import FORMATS, REGISTRY

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FILE = click.Path(dir_okay=False)
_ORDER = "instancelint.order"


def _words(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001 - click's signature
    """Split words at commas, and drop empty ones."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _selectors(name: str, help_text: str) -> Callable[[_Command], _Command]:
    return click.option(name, multiple=True, metavar="RULES", callback=_words, help=help_text)


class CheckCommand(click.Command):
    """A command that knows which output file follows which format."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and the order of the options among them."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


@click.command(name="check", cls=CheckCommand)
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@_selectors("--select", "Run these rules only: codes, prefixes, names, groups, ALL; separated by commas.")
@_selectors("--extend-select", "Run these rules too, such as opt-in ones.")
@_selectors("--ignore", "Leave these rules out.")
@click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Give a rule another severity.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Mildest severity that fails the run.  [default: warning]")
@click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--require-payloads", is_flag=True, help="Fail where files are looked at and none holds a payload.")
@click.option("--profile", type=click.Choice(PROFILES), help="Who the payloads are for.  [default: default]")
@click.option("--kind", type=click.Choice(KINDS), help="Lint every file as payloads of this kind.")
@click.option("--fix", is_flag=True, help="Fix what can be fixed without changing what is meant.")
@click.option("--unsafe-fixes", is_flag=True, help="Fix also what changes what is sent; look at the result.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--baseline", type=_FILE, metavar="FILE", help="Use this baseline of known findings.")
@click.option("--no-baseline", is_flag=True, help="Report known findings like any others.")
@click.option(
    "--new-since", metavar="REVISION", help="Report only what stands on lines that changed since, as git tells."
)
@click.option("--report-suppressed", is_flag=True, help="Show suppressed findings too, marked as such.")
@click.option(
    "--output-format",
    multiple=True,
    type=click.Choice((AUTO, *FORMATS, TABLE)),
    help="How findings are shown; each format with its own -o.  [default: auto]",
)
@click.option(
    "-o",
    "--output-file",
    multiple=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write the report in the format before it to this file.",
)
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option(
    "--max-findings", type=click.IntRange(0), metavar="N", help="Show so many findings, the most severe ones."
)
@click.option("--show-files", is_flag=True, help="Show which files are looked at, and what they hold.")
@click.option("-q", "--quiet", is_flag=True, help="Show findings only, no summary.")
@click.option("-v", "--verbose", is_flag=True, help="Show where each rule is explained.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@CONFIG_OPTION
@ISOLATED_OPTION
@click.option("--stdin-filename", metavar="NAME", help="Name for standard input: decides notation and settings.")
@click.option("--include", multiple=True, callback=_words, metavar="PATTERNS", help="Files that hold payloads.")
@click.option("--exclude", multiple=True, callback=_words, metavar="PATTERNS", help="Files and folders to leave out.")
@click.option("--follow", is_flag=True, help="Lint also the files that requests send, as in -d @instance.json.")
@click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named.")
@click.option("--skip-others", is_flag=True, help="Say nothing of named files without a payload, as a hook does.")
@click.option("--respect-gitignore/--no-respect-gitignore", default=None, help="Leave out what .gitignore leaves out.")
@click.option("--column", metavar="NAME", help="Lint each row: the payload is in this column, or under this key.")
@click.option("--id-column", metavar="NAME", help="Column or key with what a row is called in findings.")
@click.option("--checkpoint", type=_FILE, metavar="FILE", help="Lint each row, and let a later run go on from here.")
@click.option("--max-size", type=click.IntRange(1), metavar="BYTES", help="Largest file to read.")
@click.option("--max-depth", type=click.IntRange(1), metavar="LEVELS", help="Deepest nesting to read.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Most processes to use.")
def command(**given: Any) -> None:  # noqa: ANN401 - the options above, by name
    """
    Lint the payloads in files and folders.

    PATHS are files and folders, the current one by default; `-` is standard input.

    Exit codes: 0 clean, 1 findings (with --diff: changes; with --require-payloads: no payload), 2 wrong usage or a file
    that cannot be read or written, 3 no files.
    """
    run_check(given)


def run_check(given: dict[str, Any]) -> None:
    """Check as the options say, and exit."""
    try:
        outputs = pair(click.get_current_context().meta[_ORDER], given["output_format"], given["output_file"])
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    _refuse_contradictions(given)
    names = set(CheckOptions._fields) & given.keys()
    options = {name: given[name] for name in names} | {
        "paths": given["paths"] or (".",),
        "outputs": outputs,
        "jobs": given["jobs"] or 0,
        "overrides": overrides(given),
    }
    code = check(CheckOptions(**options))
    click.get_current_context().exit(code)


def _refuse_contradictions(given: dict[str, Any]) -> None:
    """Raise UsageError for options that exclude each other."""
    formats = given["output_format"]
    documents = [name for name in formats if name not in {AUTO, TABLE} and not REGISTRY[name].plain]
    contradictions = {
        "--baseline and --no-baseline exclude each other": given["baseline"] and given["no_baseline"],
        f"--statistics counts for people; it does not go with --output-format {''.join(documents[:1])}": documents
        and given["statistics"],
        "--quiet shows less and --verbose shows more; leave one of them out": given["quiet"] and given["verbose"],
        "--stdin-filename names standard input, which '-' asks for; add '-'": given["stdin_filename"]
        and "-" not in given["paths"],
        "--show-files shows files and leaves them as they are; it does not go with --fix or --diff": given["show_files"]
        and (given["fix"] or given["diff"]),
        "--diff shows changes and no findings; it does not go with --statistics or --output-format": given["diff"]
        and (given["statistics"] or {*formats} - {AUTO, "text"}),
    }
    for message, holds in contradictions.items():
        if holds:
            raise click.UsageError(message)


def overrides(given: dict[str, Any]) -> Overrides:
    """Return the settings among the options."""
    names = set(Overrides._fields) & given.keys()
    return Overrides(
        **{name: given[name] for name in names}
        | {
            "severity": dict(_severities(given["severity"])),
            "profile": Profile(given["profile"]) if given["profile"] else None,
            "kind": Kind(given["kind"]) if given["kind"] else None,
            "fails": given["fail_on"] is not None,
            "fail_on": fail_on(given["fail_on"]) if given["fail_on"] else None,
        }
    )


def _severities(values: tuple[str, ...]) -> Iterator[tuple[str, Severity]]:
    for value in values:
        rule, equals, level = value.partition("=")
        if not equals or level not in SEVERITIES:
            hint = did_you_mean(level, SEVERITIES) if equals else ""
            raise click.UsageError(
                f"--severity takes RULE=LEVEL with a level of {', '.join(SEVERITIES)}, not {value!r}{hint}"
            )
        yield rule, Severity(level)

"""`instancelint check`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from instancelint.base.suggest import did_you_mean
from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.check_options import TABLE, CheckOptions
from instancelint.cli.completions import rule_lists, severities
from instancelint.cli.help_layout import HelpCommand, options_of
from instancelint.cli.usage import any_of
from instancelint.config.keys import FAIL_ON, KINDS, PROFILES, SEVERITIES
from instancelint.config.settings import Overrides, Profile
from instancelint.model.terms import Kind, Severity
from instancelint.reporters.formats import AUTO, FORMATS, REGISTRY, STATISTICS

if TYPE_CHECKING:
    from instancelint.cli.destinations import Output

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FILE = click.Path(dir_okay=False)
_ORDER = "instancelint.order"

_input = options_of("What to lint")
_rules = options_of("Rules")
_fixes = options_of("Fixes")
_known = options_of("Known findings")
_report = options_of("Report")
_exit = options_of("Exit code")
_rows = options_of("Rows of tables and JSON Lines")
_limits = options_of("Limits")

EXAMPLES = (
    ("Lint the current folder", "check"),
    ("Apply safe fixes, then report what is left", "check --fix payloads/"),
    ("Lint standard input as the file box.yaml", "check - --stdin-filename box.yaml < box.yaml"),
    ("Run only the rules about events, but not IL304", "check --select events --ignore IL304"),
    ("Write SARIF to a file and text to the terminal", "check --output-format sarif -o out.sarif --output-format text"),
    ("Lint again whenever a file changes", "check --watch payloads/"),
    ("Report only what a branch changes", "check --new-since main"),
)
CODES = (
    (0, "No findings at or above --fail-on."),
    (1, "Findings; with --diff, changes; with --require-payloads, no payload."),
    (2, "Wrong usage, or a file that cannot be read or written."),
    (3, "No files to lint."),
)


def _words(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001 - click's signature
    """Split words at commas, and drop empty ones."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _selectors(name: str, help_text: str) -> Callable[[_Command], _Command]:
    return _rules(name, multiple=True, metavar="RULES", callback=_words, shell_complete=rule_lists, help=help_text)


class CheckCommand(HelpCommand):
    """A command that knows which output file follows which format."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and the order of the options among them."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


@click.command(name="check", cls=CheckCommand, examples=EXAMPLES, codes=CODES)
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True, readable=False))
@_input("--include", multiple=True, callback=_words, metavar="PATTERNS", help="Treat matching files as payloads.")
@_input("--exclude", multiple=True, callback=_words, metavar="PATTERNS", help="Skip matching files and folders.")
@_input("--force-exclude", is_flag=True, help="Skip excluded files even if they are named.")
@_input("--respect-gitignore/--no-respect-gitignore", default=None, help="Skip what .gitignore ignores.")
@_input("--kind", type=click.Choice(KINDS), metavar="KIND", help="Treat every file as a payload of this kind.")
@_input("--follow", is_flag=True, help="Also lint files referenced by requests (-d @instance.json).")
@_input("--stdin-filename", metavar="NAME", help="File name to assume for standard input.")
@_input("--watch", is_flag=True, help="Lint again whenever a file changes (needs the extra watch).")
@_input("--skip-others", is_flag=True, help="Do not mention named files without a payload, as hooks do.")
@_selectors("--select", "Run only these rules (comma-separated codes, prefixes, names, groups or ALL).")
@_selectors("--extend-select", "Also run these rules, such as opt-in ones.")
@_selectors("--ignore", "Do not run these rules.")
@_rules("--preview/--no-preview", default=None, help="Also run rules in preview, which may still change.")
@_rules(
    "--severity", multiple=True, metavar="RULE=LEVEL", shell_complete=severities, help="Override a rule's severity."
)
@_rules(
    "--profile",
    type=click.Choice(PROFILES),
    metavar="PROFILE",
    help="Strictness: default, docs (placeholders allowed) or deploy (nothing left open).  [default: default]",
)
@_fixes("--fix", is_flag=True, help="Apply fixes that do not change what is meant.")
@_fixes("--unsafe-fixes", is_flag=True, help="Also apply fixes that change what is sent (with --fix).")
@_fixes("--diff", is_flag=True, help="Show what --fix would change, without writing anything.")
@_known("--baseline", type=_FILE, metavar="FILE", help="Use this baseline of known findings.")
@_known("--no-baseline", is_flag=True, help="Report known findings like any other.")
@_known("--new-since", metavar="REVISION", help="Report only findings on lines changed since REVISION (uses git).")
@_known("--report-suppressed", is_flag=True, help="Also show suppressed findings, marked as such.")
@_report(
    "--output-format",
    multiple=True,
    type=click.Choice((AUTO, *FORMATS, TABLE)),
    metavar="FORMAT",
    help="Report format; repeatable, each with its own -o.  [default: auto]",
)
@_report(
    "-o",
    "--output-file",
    multiple=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write the preceding --output-format to FILE.",
)
@_report("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@_report("--max-findings", type=click.IntRange(0), metavar="N", help="Show at most N findings, most severe first.")
@_report("--show-files", is_flag=True, help="Show which files are linted and what they contain.")
@_report("-q", "--quiet", is_flag=True, help="Show only findings, without a summary.")
@_report("-v", "--verbose", is_flag=True, help="Show the address of each rule's page.")
@_report(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    metavar="WHEN",
    default="auto",
    show_default=True,
    help="Use colors: auto, always or never.",
)
@_exit(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    metavar="LEVEL",
    help="Lowest severity that causes a non-zero exit: error, warning, info or never.  [default: warning]",
)
@_exit("-e", "--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@_exit("--require-payloads", is_flag=True, help="Exit with 1 if there are files but no payload.")
@CONFIG_OPTION
@ISOLATED_OPTION
@_rows("--column", metavar="NAME", help="Lint each row; the payload is in this column, or under this key.")
@_rows("--id-column", metavar="NAME", help="Column or key that identifies a row in findings.")
@_rows("--checkpoint", type=_FILE, metavar="FILE", help="Record progress in FILE so that a later run resumes.")
@_limits("--max-size", type=click.IntRange(1), metavar="BYTES", help="Maximum file size.")
@_limits("--max-depth", type=click.IntRange(1), metavar="LEVELS", help="Maximum nesting depth.")
@_limits("--jobs", type=click.IntRange(1), metavar="N", help="Maximum number of processes.")
def command(**given: Any) -> None:  # noqa: ANN401 - the options above, by name
    """
    Lint the payloads in files and folders.

    PATHS are files and folders, by default the current folder; `-` is standard input.
    """
    run_check(given)


def run_check(given: dict[str, Any]) -> None:
    """Check as the options say, and exit."""
    from instancelint.cli.check_run import check  # help needs none of it

    outputs = outputs_of(given)
    _refuse_contradictions(given)
    names = set(CheckOptions._fields) & given.keys()
    options = {name: given[name] for name in names} | {
        "paths": given["paths"] or (".",),
        "outputs": outputs,
        "jobs": given["jobs"] or 0,
        "overrides": overrides(given),
    }
    if given["watch"]:
        from instancelint.cli.watch import watch

        code = watch(CheckOptions(**options), check)
    else:
        code = check(CheckOptions(**options))
    click.get_current_context().exit(code)


def outputs_of(given: dict[str, Any]) -> tuple[Output, ...]:
    """Return the reports that are asked for; raises UsageError for files without a format, or two in one place."""
    from instancelint.cli.destinations import pair  # help needs none of it

    try:
        return pair(click.get_current_context().meta[_ORDER], given["output_format"], given["output_file"])
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _refuse_contradictions(given: dict[str, Any]) -> None:
    """Raise UsageError for options that cannot be combined."""
    formats = given["output_format"]
    documents = [name for name in formats if name not in {AUTO, TABLE, STATISTICS} and not REGISTRY[name].plain]
    contradictions = {
        "--baseline and --no-baseline cannot be combined": given["baseline"] and given["no_baseline"],
        f"--statistics cannot be combined with --output-format {''.join(documents[:1])}; use text or json": documents
        and given["statistics"],
        "--quiet and --verbose cannot be combined": given["quiet"] and given["verbose"],
        "--stdin-filename requires '-' (standard input) as the path": given["stdin_filename"]
        and "-" not in given["paths"],
        "--show-files cannot be combined with --fix or --diff": given["show_files"] and (given["fix"] or given["diff"]),
        "--diff cannot be combined with --statistics or --output-format": given["diff"]
        and (given["statistics"] or {*formats} - {AUTO, "text"}),
    }
    for message, holds in contradictions.items():
        if holds:
            raise click.UsageError(message)


def overrides(given: dict[str, Any]) -> Overrides:
    """Return the settings among the options."""
    from instancelint.config.load import fail_on  # help needs none of it

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
        if not equals:
            raise click.UsageError(f"invalid value {value!r} for --severity (expected RULE=LEVEL)")
        if level not in SEVERITIES:
            hint = did_you_mean(level, SEVERITIES)
            raise click.UsageError(f"invalid level {level!r} in --severity {value} (choose {any_of(SEVERITIES)}){hint}")
        yield rule, Severity(level)

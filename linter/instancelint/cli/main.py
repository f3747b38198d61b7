"""The command line from its arguments to the exit code of the process."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from instancelint.base.version import DEBUG, ISSUES_URL
from instancelint.cli.exit_codes import INTERRUPTED, OK
from instancelint.cli.terminal import CliError, fail, prepare, silence
from instancelint.config.settings import ConfigError

_COMPLETION = "_INSTANCELINT_COMPLETE"
_FORCE_EXCLUDE = "--force-exclude"
_SKIP_OTHERS = "--skip-others"
_SAFE_PATH = "PYTHONSAFEPATH"
"""Keeps worker processes from looking for modules in the current folder, where they are started anew."""
_ALLOCATIONS = 50_000
"""Objects after which Python looks for cycles: a run makes hardly any, and loading modules is interrupted less."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (`sys.argv` by default); returns the exit code."""
    is_ours = arguments is None
    if is_ours:
        os.environ[_SAFE_PATH] = "1"  # for the processes that it starts
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    gc.set_threshold(_ALLOCATIONS)
    if sys.stdout is None:  # what Python makes of a closed one
        return fail("standard output is closed; there is nowhere to write the report")
    prepare()
    try:
        code = _run(arguments, is_ours=is_ours)
        sys.stdout.flush()
    except (CliError, ConfigError) as error:
        return fail(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        silence()
        return OK
    except Exception as error:  # a traceback could show what payloads keep secret
        if os.environ.get(DEBUG) == "1":
            raise
        name = type(error).__name__
        return fail(f"internal error ({name}); please report it at {ISSUES_URL} (set {DEBUG}=1 for details)")
    return code


def _run(arguments: list[str], *, is_ours: bool) -> int:
    """Run the most common commands without the command line library, whose import takes longer than a check."""
    is_completion = bool(os.environ.get(_COMPLETION))
    paths = plain_paths(arguments)
    if paths is None and not is_completion:
        from instancelint.cli.plain_output import plain_output  # checks do not need it

        text = plain_output(arguments)
        if text is not None:
            from instancelint.cli.output import writing

            with writing(None) as stream:
                stream.write(text)
            return OK
    if paths is None or is_completion:
        from instancelint.cli.app import run_app

        if is_ours:
            from instancelint.cli.termination import clear_away_when_ended  # plain checks write no files

            clear_away_when_ended()
        return run_app(arguments)
    from instancelint.cli.check_options import CheckOptions
    from instancelint.cli.check_run import check
    from instancelint.config.settings import Overrides

    overrides = Overrides(force_exclude=_FORCE_EXCLUDE in arguments)
    return check(CheckOptions(paths, overrides, skip_others=_SKIP_OTHERS in arguments))


def plain_paths(arguments: list[str]) -> tuple[str, ...] | None:
    """
    Return the paths of a command line that is nothing but a check of paths, as the hook's is; None for any other.

    Whatever this declines is read by the library, with the same outcome for what both understand.
    """
    named = arguments[:1] == ["check"]
    words = [word for word in arguments[named:] if word not in {_FORCE_EXCLUDE, _SKIP_OTHERS}]
    if any(word.startswith("-") for word in words):
        return None
    if not named and words and not os.path.isfile(arguments[0]):
        return None
    return tuple(words) or (".",)

"""What a command says where an extra that it takes is not installed."""

from __future__ import annotations

from instancelint.base.extras import MissingExtraError, require
from instancelint.cli.terminal import CliError


def require_extra(extra: str, reason: str, *packages: str) -> None:
    """Check that the packages of an extra are installed; raises CliError, whose text begins with `reason`."""
    try:
        require(extra, reason, *packages)
    except MissingExtraError as error:
        raise CliError(str(error)) from None

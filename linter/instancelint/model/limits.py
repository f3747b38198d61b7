"""How much the linter takes on."""

from typing import NamedTuple


class Limits(NamedTuple):
    """How much a parser takes on before it reports a limit instead; every one can be set in the config."""

    depth: int = 200
    """Nested containers."""
    size: int = 20_000_000
    """Bytes of a file."""
    nodes: int = 200_000
    """Values of a payload, each use of a YAML alias counted with all it stands for."""

"""`python -m instancelint`."""

from __future__ import annotations

import sys

from instancelint.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

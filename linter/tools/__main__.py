"""`python linter/tools`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for a checkout that is not installed

from tools.generate import main

if __name__ == "__main__":
    sys.exit(main())

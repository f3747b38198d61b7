from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "click",
    "jsonschema",
    "yaml",
    "tomllib",
    "multiprocessing",
    "concurrent.futures",
    "importlib.metadata",
    "unicodedata",
    "subprocess",
    "textwrap",
    "instancelint.cli.progress",
    "instancelint.reporters.draw",
    "instancelint.reporters.frame",
    "instancelint.edits.writer",
    "instancelint.run.workers",
}


@pytest.mark.parametrize(
    "arguments", [["clean.json"], ["check", "clean.json"], ["check", "--force-exclude", "clean.json"]]
)
def test_a_clean_file_loads_only_what_it_needs(clean: str, arguments: list[str]) -> None:
    payload = json.loads(Path(clean).read_text())
    Path(clean).write_text(json.dumps(payload))
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom instancelint.cli.main import main\n"
        f"code = main({arguments!r})\n"
        f"print(sorted({HEAVY!r} & (set(sys.modules) - before)), code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[] 0", done.stdout

"""Whatever modules a checkout holds, a check of it runs none of them."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

DEPENDENCIES = ("attr", "attrs", "click", "jsonschema", "markdown_it", "mdurl", "referencing", "rpds", "yaml")
CLEAN = '{"element": {"key": "box"}, "name": "x", "configuration": {}}'
SPAWNED = """
import multiprocessing, sys
from instancelint.cli.main import main
from instancelint.run import runner
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    runner._START = 0
    code = main()
    assert "instancelint.run.workers" in sys.modules
    sys.exit(code)
"""


@pytest.fixture
def traps(checkout: Path) -> Path:
    """Fill the checkout with modules of all names, which tell that they were run, and a payload with a mistake."""
    for name in (*sys.stdlib_module_names, *DEPENDENCIES):
        (checkout / f"{name}.py").write_text(f"import sys\nprint('RUN {name}', file=sys.stderr)\n")
    own = checkout / "instancelint"
    own.mkdir()
    (own / "__init__.py").write_text("import sys\nprint('RUN instancelint', file=sys.stderr)\n")
    (own / "__main__.py").touch()
    (checkout / "a.yaml").write_text("element: {key: box}\nname: x\nconfiguration: {a: [}\n")
    return checkout


def run(*command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=kept)


def needed_for_a_module() -> set[str]:
    """Return the modules that Python itself loads before it runs one with `-m`."""
    done = run(sys.executable, "-P", "-c", "import runpy, sys; print(*(name.split('.')[0] for name in sys.modules))")
    return set(done.stdout.split())


@pytest.mark.usefixtures("traps")
def test_the_command_runs_nothing_of_the_checkout() -> None:
    script = "instancelint.exe" if sys.platform == "win32" else "instancelint"
    done = run(os.path.join(sysconfig.get_path("scripts"), script), "check", ".")
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.usefixtures("traps")
def test_a_module_without_the_current_folder_runs_nothing_of_the_checkout() -> None:
    done = run(sys.executable, "-P", "-m", "instancelint", "check", ".")
    assert (done.returncode, done.stderr) == (1, "")


def test_a_module_runs_only_what_python_looks_for_before_it(traps: Path) -> None:
    for name in needed_for_a_module():
        (traps / f"{name}.py").unlink(missing_ok=True)
    (traps / "instancelint" / "__init__.py").unlink()
    (traps / "instancelint" / "__main__.py").unlink()
    (traps / "instancelint").rmdir()
    assert (traps / "typing.py").exists()
    assert (traps / "re.py").exists()
    done = run(sys.executable, "-m", "instancelint", "check", ".")
    assert (done.returncode, done.stderr) == (1, "")


def test_workers_that_are_started_anew_run_nothing_of_the_checkout(traps: Path, tmp_path: Path) -> None:
    for number in range(100):
        (traps / f"{number}.json").write_text(CLEAN)
    script = tmp_path / "script.py"
    script.write_text(SPAWNED)
    done = run(sys.executable, str(script), "check", "--jobs", "2", "--quiet", ".")
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("folder", ["acme.egg-info", "acme-1.0.dist-info"])
def test_a_plug_in_that_is_not_installed_is_not_loaded(checkout: Path, folder: str) -> None:
    (checkout / folder).mkdir()
    metadata = "METADATA" if folder.endswith("dist-info") else "PKG-INFO"
    (checkout / folder / metadata).write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (checkout / folder / "entry_points.txt").write_text("[instancelint.rules]\nacme = acme:RULES\n")
    (checkout / "acme.py").write_text("import sys\nprint('RUN acme', file=sys.stderr)\nRULES = []\n")
    (checkout / "instancelint.toml").write_text('plugins = ["acme"]\n')
    (checkout / "a.yaml").write_text("element: {key: box}\n")
    done = run(sys.executable, "-m", "instancelint", "check", ".")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("instancelint: instancelint.toml:1:12: unknown plug-in 'acme'; ")

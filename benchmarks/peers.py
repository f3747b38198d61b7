"""Installs the programs to compare, this one among them, each into an environment of its own."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = "instancelint"
FAST = "instancelint[fast]"
ORJSON = "orjson"


@dataclass(frozen=True)
class Peer:
    """A program: its name in the tables, what to install from which registry, and its command."""

    name: str
    packages: tuple[str, ...]
    program: str
    registry: str = "pypi"


PEERS = (
    Peer("check-jsonschema", ("check-jsonschema",), "check-jsonschema"),
    # Since ruamel.yaml 0.19 its extra `libyaml` brings a module that it does not use; the former one makes it faster.
    Peer("check-jsonschema, libyaml", ("check-jsonschema", "ruamel.yaml[libyaml,oldlibyaml]"), "check-jsonschema"),
    Peer("yamllint", ("yamllint",), "yamllint"),
    Peer("jsonschema command", ("jsonschema",), "jsonschema"),
    Peer("ajv-cli", ("ajv-cli@5",), "ajv", "npm"),
    Peer("spectral-cli", ("@stoplight/spectral-cli",), "spectral", "npm"),
    Peer("v8r", ("v8r",), "v8r", "npm"),
    Peer("sourcemeta jsonschema", ("@sourcemeta/jsonschema",), "jsonschema", "npm"),
    Peer(ORJSON, ("orjson",), "python"),
)

_VERSION = re.compile(r"\d+\.\d+(?:\.\d+)*")


@dataclass(frozen=True)
class Installed:
    """A program that is there: its path and its version; without a path, the version says why it is absent."""

    name: str
    path: str | None
    version: str


def install(folder: Path, names: Sequence[str] | None = None) -> dict[str, Installed]:
    """Install the peers of these names, or all; one that cannot be had is given as absent."""
    wanted = [peer for peer in PEERS if names is None or peer.name in names]
    return {peer.name: _install(peer, folder / re.sub(r"\W+", "-", peer.name)) for peer in wanted}


def install_own(folder: Path) -> dict[str, Installed]:
    """Install this checkout as its users do, without and with the extra `fast`."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    base = Peer(OWN, (str(ROOT),), "instancelint")
    fast = Peer(FAST, (f"{ROOT}[fast]",), "instancelint")
    absent = Installed(FAST, None, "absent: there is no extra of this name")
    version = f"{declared['version']} ({_revision()})"
    found = {}
    for peer in (base, fast):
        has_extra = "fast" in declared["optional-dependencies"]
        installed = _install(peer, folder / peer.name, again=True) if peer is base or has_extra else absent
        found[peer.name] = Installed(peer.name, installed.path, version if installed.path else installed.version)
    return found


def own_here() -> dict[str, Installed]:
    """Give the program of this environment, which is as fast or slow as it was installed."""
    script = Path(sysconfig.get_path("scripts")) / f"{OWN}{sysconfig.get_config_var('EXE') or ''}"
    return {OWN: Installed(OWN, str(script) if script.exists() else None, _revision())}


def _revision() -> str:
    words = ("git", "describe", "--always", "--dirty", "--exclude=*")
    told = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
    return told.stdout.strip() or "no revision"


def _install(peer: Peer, folder: Path, *, again: bool = False) -> Installed:
    program = folder / ("node_modules/.bin" if peer.registry == "npm" else "bin") / peer.program
    stamp = folder / ".installed"
    wanted = "\n".join(peer.packages)
    if again or not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        print(f"installing {peer.name} ...", file=sys.stderr, flush=True)
        try:
            _fetch(peer, folder)
        except (OSError, subprocess.SubprocessError) as error:
            return Installed(peer.name, None, f"absent: {_reason(error)}")
        stamp.write_text(wanted, encoding="utf-8")
    if not program.exists():
        return Installed(peer.name, None, f"absent: the package brings no command `{peer.program}`")
    return Installed(peer.name, str(program), _version(peer, folder))


def _reason(error: OSError | subprocess.SubprocessError) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        lines = error.stderr.strip().splitlines()
        return lines[-1][:120] if lines else f"the installer ended with {error.returncode}"
    if isinstance(error, OSError):
        return f"{error.filename} is not there" if error.filename else type(error).__name__
    return "the installer took too long"


def _fetch(peer: Peer, folder: Path) -> None:
    """Install a peer's packages; raises OSError or SubprocessError."""
    folder.mkdir(parents=True, exist_ok=True)
    if peer.registry == "npm":
        _do("npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *peer.packages)
        return
    if not (folder / "bin" / "python").exists():
        _do(sys.executable, "-m", "venv", str(folder))
    _do(str(folder / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check", *peer.packages)


def _do(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True, text=True, timeout=600)


def _version(peer: Peer, folder: Path) -> str:
    if peer.registry == "pypi":
        code = "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))"
        words: tuple[str, ...] = (str(folder / "bin" / "python"), "-c", code, peer.packages[0])
    else:
        name = peer.packages[0].rpartition("@")[0] or peer.packages[0]
        words = ("node", "-p", f"require({str(folder / 'node_modules' / name / 'package.json')!r}).version")
    told = subprocess.run(words, check=False, capture_output=True, text=True)
    found = _VERSION.search(told.stdout)
    return found.group() if found else "unknown"

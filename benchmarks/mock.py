"""
How many clean bodies a second the mock answers, and how fast: under wrk, beside `prism mock` where that is given.

    python benchmarks/mock.py [path of prism]

Prism answers from an OpenAPI description of the same call with our schema of its body. It prints requests a second, the
99th percentile, and the ratio; nothing that is timed here is part of a test.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from instancelint.domain.schema_bundle import bundle

_PORT = 8765
_SECONDS = 10
_CONNECTIONS = 16
_BODY = {
    "element": {"key": "zendesk"},
    "name": "Support",
    "tags": ["support"],
    "configuration": {"username": "agent@acme.example", "password": "s3cr3tXyz9v8u7", "zendesk.subdomain": "acme"},
}
_HEADERS = {"Content-Type": "application/json", "Authorization": "User u, Organization o"}


class Measured(NamedTuple):
    """What wrk says of a run."""

    rate: float
    slowest: str
    failed: int


def load(url: str, folder: Path) -> Measured:
    """Send the body for some seconds from several connections."""
    headers = "\n".join(f'wrk.headers["{name}"] = "{value}"' for name, value in _HEADERS.items())
    script = folder / "post.lua"
    script.write_text(f"wrk.method = 'POST'\nwrk.body = [[{json.dumps(_BODY)}]]\n{headers}\n", encoding="utf-8")
    command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "--latency", "-s", str(script), url]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate, slowest = re.search(r"Requests/sec:\s+([\d.]+)", shown), re.search(r"99%\s+(\S+)", shown)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", shown)
    return Measured(float(rate[1]) if rate else 0, slowest[1] if slowest else "?", int(failed[1]) if failed else 0)


def served(command: Sequence[str], url: str, folder: Path) -> Measured:
    """Start a server, wait until it answers, and load it."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait(url)
            load(url, folder)  # once to warm up
            return load(url, folder)
        finally:
            server.terminate()


def _wait(url: str) -> None:
    request = urllib.request.Request(url, json.dumps(_BODY).encode(), _HEADERS)  # noqa: S310 - our own address
    for _ in range(100):
        try:
            urllib.request.urlopen(request).close()  # noqa: S310 - as above
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"{url} does not answer")


def description() -> dict[str, object]:
    """Return an OpenAPI description of the call that creates an instance, with our schemas of body and answer."""
    schema = bundle("instance", draft="7")
    definitions = schema.pop("definitions")  # its references lead to the root of the document
    answer = {"200": {"description": "created", "content": {"application/json": {"schema": {"type": "object"}}}}}
    call = {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}, "responses": answer}
    head = {"openapi": "3.1.0", "info": {"title": "instances", "version": "1"}}
    return {**head, "paths": {"/instances": {"post": call}}, "definitions": definitions}


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = ["-m", "instancelint", "mock", "--isolated", "--port", str(_PORT)]
        mine = served([sys.executable, *ours], f"http://127.0.0.1:{_PORT}/elements/api-v2/instances", folder)
        print(f"instancelint mock: {mine.rate:.0f} requests/s, 99 % within {mine.slowest}, {mine.failed} refused")
        for prism in arguments:
            (folder / "api.json").write_text(json.dumps(description()), encoding="utf-8")
            command = [prism, "mock", "-p", str(_PORT + 1), str(folder / "api.json")]
            other = served(command, f"http://127.0.0.1:{_PORT + 1}/instances", folder)
            print(f"prism mock: {other.rate:.0f} requests/s, 99 % within {other.slowest}, {other.failed} refused")
            print(f"ratio: {mine.rate / other.rate:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])

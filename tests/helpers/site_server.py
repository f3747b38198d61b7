"""A server for a built site, as pages with workers need one: it compresses what others compress, and counts bytes."""

from __future__ import annotations

import contextlib
import gzip
import threading
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
"""Files that servers compress; what the page unpacks by itself goes as it is."""


@lru_cache
def compressed(data: bytes) -> bytes:
    """Compress a file, once for all tests."""
    return gzip.compress(data)


class SiteServer:
    """Serves a folder; `asked` lists the path of each request with the bytes that went over the wire."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[tuple[str, int]] = []
        served = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                path = folder / unquote(urlsplit(self.path).path).lstrip("/")
                path = path / "index.html" if path.is_dir() else path
                is_there = path.is_file()
                data = path.read_bytes() if is_there else b""
                self.send_response(200 if is_there else 404)
                self.send_header("Content-Type", _TYPES.get(path.suffix, "application/octet-stream"))
                self.send_header("Cache-Control", "max-age=600")
                if path.suffix in _TYPES:
                    data = compressed(data)
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                with contextlib.suppress(ConnectionError):  # a page that was left asks no more
                    self.wfile.write(data)
                served.asked.append((self.path, len(data)))

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Serve no more, as if there were no network."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

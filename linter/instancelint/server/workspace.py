"""The folders that an editor has open: their files are linted too, as open texts are compared with them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from uuid import uuid4

from instancelint.base.file_kinds import SOURCE
from instancelint.config.find import NAMES
from instancelint.config.settings import BASELINE, ConfigError
from instancelint.model.report import FileReport
from instancelint.run.discover import SUFFIXES, discover
from instancelint.server.connection import Plain
from instancelint.server.diagnostics import diagnostics_of
from instancelint.server.editor import Editor
from instancelint.server.names import name_of, uri_of

_SLICE = 0.01
"""Seconds of linting files after which messages are looked at."""
_DELETED = 3
"""The kind of change that the protocol has for it."""


class Workspace:
    """The files of the open folders that are not open themselves."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._reports: dict[str, FileReport] = {}
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        editor.when_reloaded.append(self.read)
        editor.when_shown.append(self._changed.set)
        editor.when_closed.append(self.look_at)

    def read(self) -> None:
        """Lint all files, in slices beside the messages."""
        self.stop()
        self._reports.clear()
        if self._editor.folders:
            self._task = self._editor.connection.start(self._read())

    def stop(self) -> None:
        """Stop linting files."""
        if self._task is not None:
            self._task.cancel()

    async def _read(self) -> None:
        try:
            names = await asyncio.get_running_loop().run_in_executor(None, self._names)
            token = await self._begin(len(names))
            started = time.perf_counter()
            for number, name in enumerate(names):
                self._look_at(name)
                if time.perf_counter() - started > _SLICE:
                    self._report(token, number, len(names))
                    await asyncio.sleep(0)
                    started = time.perf_counter()
            self._progress(token, {"kind": "end"})
            self._show_again(self._editor.texts)
        except ConfigError:
            return  # which is said of the texts that are open
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self._editor.log.failed("workspace", error)

    def _names(self) -> list[str]:
        finder = self._editor.session.new_finder()
        return [candidate.name for candidate in discover(self._editor.folders, finder.for_folder).candidates]

    async def _begin(self, files: int) -> str | None:
        """Return the token of a progress that the editor shows; None where it shows none."""
        if not files or not self._editor.client.shows_progress:
            return None
        token = str(uuid4())
        answer = await self._editor.connection.ask("window/workDoneProgress/create", {"token": token})
        if "error" in answer:
            return None
        self._progress(token, {"kind": "begin", "title": "Linting payloads", "percentage": 0})
        return token

    def _report(self, token: str | None, number: int, files: int) -> None:
        state = {"kind": "report", "message": f"{number}/{files} files", "percentage": 100 * number // files}
        self._progress(token, state)

    def _progress(self, token: str | None, state: Plain) -> None:
        if token is not None:
            self._editor.connection.tell("$/progress", {"token": token, "value": state})

    def _look_at(self, name: str) -> None:
        """Lint a file that is not open."""
        if name in self._editor.texts:
            return
        outcome = self._editor.session.read_closed(name)
        if isinstance(outcome, FileReport) and (outcome.payloads or outcome.findings):
            self._reports[name] = outcome
        else:
            self._reports.pop(name, None)

    def look_at(self, name: str) -> None:
        """Lint a file that was closed or has changed."""
        if any(name.startswith(os.path.join(folder, "")) for folder in self._editor.folders):
            with suppress(ConfigError):
                self._look_at(name)
            self._changed.set()

    def change_folders(self, event: Plain) -> None:
        """Take folders that were added, and forget those that were removed."""
        gone = {name_of(folder["uri"]) for folder in event["removed"]}
        self._editor.folders = [folder for folder in self._editor.folders if folder not in gone]
        self._editor.folders += [name_of(folder["uri"]) for folder in event["added"]]
        self._editor.reload()

    def change_files(self, changes: Iterable[Plain]) -> None:
        """Look again at files that have changed, and at the texts that depend on them."""
        changes = list(changes)
        for change in changes:
            if change["type"] == _DELETED:
                self._editor.delete(name_of(change["uri"]))
        if self._editor.follow_settings():
            return
        for change in changes:
            name = name_of(change["uri"])
            if change["type"] == _DELETED and name not in self._editor.texts:
                self._reports.pop(name, None)
                self._editor.session.known.forget(name)
            elif name not in self._editor.texts:
                self.look_at(name)
        self._show_again(self._editor.texts)

    def _show_again(self, names: Iterable[str]) -> None:
        for name in list(names):
            self._editor.show_if_changed(name)
        self._changed.set()
        self._editor.refresh()

    async def diagnostics(self, params: Plain) -> Plain:
        """Return what is found in all files; where nothing is new, wait until something is."""
        known = {each["uri"]: each["value"] for each in params["previousResultIds"]}
        while True:
            if self._task is not None and not self._task.done():
                await asyncio.wait([self._task])
            self._changed.clear()
            items = self._items(known)
            if not known or any(item["kind"] == "full" for item in items):
                return {"items": items}
            await self._changed.wait()

    def _items(self, known: dict[str, str]) -> list[Plain]:
        found = {self._editor.uris[name]: self._editor.diagnostics(name) for name in self._editor.texts}
        versions: dict[str, int | None] = {
            self._editor.uris[name]: text.version for name, text in self._editor.texts.items()
        }
        with suppress(ConfigError):
            closed = [report for name, report in self._reports.items() if name not in self._editor.texts]
            for report in self._editor.session.beside_others(closed, self._editor.folders).files:
                findings = [finding for finding in report.findings if finding.suppressed_by is None]
                if findings:
                    found.setdefault(uri_of(report.name), diagnostics_of(findings, self._editor.places_of))
        found |= {uri: [] for uri in known if uri not in found}
        items: list[Plain] = []
        for uri, diagnostics in found.items():
            mark = hashlib.sha256(repr(diagnostics).encode()).hexdigest()[:16]
            about: Plain = {"uri": uri, "version": versions.get(uri), "resultId": mark}
            if known.get(uri) == mark:
                items.append({**about, "kind": "unchanged"})
            elif diagnostics or uri in known:
                items.append({**about, "kind": "full", "items": diagnostics})
        return items


def watchers() -> Plain:
    """Return which files an editor is to watch: those that payloads and settings come from."""
    suffixes = ",".join(suffix for suffix in SUFFIXES if suffix not in SOURCE)
    patterns = (f"**/*{{{suffixes}}}", *(f"**/{name}" for name in (*NAMES, BASELINE)))
    return {"watchers": [{"globPattern": pattern} for pattern in patterns]}

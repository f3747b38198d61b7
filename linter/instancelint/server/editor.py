"""An editor that is connected: its texts, what it is shown, and when."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable
from importlib import import_module

from instancelint.base.message import safe
from instancelint.base.source_text import SourceText, Span
from instancelint.language.actions import Actions
from instancelint.language.answers import Surroundings
from instancelint.language.open_text import source_of
from instancelint.language.session import CheckedText, Session
from instancelint.language.typing_pause import TypingPause
from instancelint.language.watched_files import WatchedFiles
from instancelint.model.finding import Finding
from instancelint.parse.encoding import decode
from instancelint.server.client import Client
from instancelint.server.connection import Connection, Plain
from instancelint.server.diagnostics import WrittenDiagnostics, beside_json_service, diagnostics_of
from instancelint.server.log import Log
from instancelint.server.names import name_of, uri_of
from instancelint.server.positions import Positions
from instancelint.server.synced_text import SyncedText

_ERROR = 1
"""The kind of message that the protocol has for an error."""
_REST = 0.7
"""Seconds without a change after which typing rests."""
_LONG = 0.05
"""Seconds that linting may take while every change is linted at once."""
_LONGEST_WAIT = 0.25
_WATCH = 2.0
"""Seconds between two looks at the files that settings come from, as not every editor watches them."""


class Editor:
    """The state of a connection."""

    def __init__(self, connection: Connection, session: Session, log: Log) -> None:
        self.connection = connection
        self.client = Client()
        self._written = WrittenDiagnostics()
        self.session = session
        self.log = log
        self.actions = Actions(session)
        self.typing = TypingPause()
        self.watched = WatchedFiles(session)
        self.json_is_validated = False
        self.texts: dict[str, SyncedText] = {}
        self.uris: dict[str, str] = {}
        self._deleted: set[str] = set()
        self._shown: dict[str, tuple[int | None, list[str]]] = {}
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._resting: dict[str, asyncio.TimerHandle] = {}
        self._took: dict[str, float] = {}
        self._said: set[str] = set()
        self._is_warm = False
        self.folders: list[str] = []
        self.when_reloaded: list[Callable[[], None]] = []
        self.when_shown: list[Callable[[], None]] = []
        self.when_closed: list[Callable[[str], None]] = []

    def open(self, document: Plain) -> None:
        """Take a text that was opened, and show what is found in it."""
        name = name_of(document["uri"])
        text = SyncedText(document["text"], document["version"], document["languageId"], self.client.encoding)
        self.texts[name] = text
        self.uris[name] = document["uri"]
        self._deleted.discard(name)
        self.session.open(name, text.text, text.version, text.language)
        self.follow_settings()
        self.watched.watch()
        self.show(name)
        if not self._is_warm:
            self._is_warm = True
            loop = asyncio.get_running_loop()
            loop.call_later(_REST, loop.run_in_executor, None, _warm)

    def change(self, document: Plain, changes: Iterable[Plain]) -> None:
        """Change a text; what is found is shown at once, or soon where that takes long."""
        name = name_of(document["uri"])
        text = self.texts.get(name)
        if text is None:  # a change of what was never opened says nothing of the rest of it
            return
        for change in changes:
            text.change(change)
        text.version = document["version"]
        self.typing.begin(name, self._findings.get(name, ()))
        self.session.change(name, text.text, text.version)
        self._deleted.discard(name)
        loop = asyncio.get_running_loop()
        for call in self.when_shown:
            call()
        if not self.client.pulls:
            took = self._took.get(name, 0.0)
            wait = min(took / 4, _LONGEST_WAIT) if took > _LONG else 0.0
            _cancel(self._waiting, name)
            self._waiting[name] = loop.call_later(wait, self.show, name)
        _cancel(self._resting, name)
        self._resting[name] = loop.call_later(_REST + 2 * self._took.get(name, 0.0), self._rest, name)

    def save(self, uri: str) -> None:
        """Note that a text was saved."""
        name = name_of(uri)
        self.session.save(name)
        self._deleted.discard(name)
        self.follow_settings()
        self.show(name)

    def close(self, uri: str) -> None:
        """Forget a text, and show nothing of it any more."""
        name = name_of(uri)
        near = self.session.related(name) if name in self.session.texts else frozenset()
        for timers in (self._waiting, self._resting):
            _cancel(timers, name)
        self.typing.end(name)
        self.session.close(name)
        self.actions.forget()
        for known in (self.texts, self._shown, self._findings, self._took):
            known.pop(name, None)
        self._written.forget(name)
        if not self.client.pulls:
            self.connection.publish(self.uris.get(name, uri), [], None)
        self.uris.pop(name, None)
        for call in self.when_closed:
            call(name)
        for other in near:
            self.show(other)

    def delete(self, name: str) -> None:
        """Show nothing of a text whose file is gone, until it is changed or saved."""
        if name in self.texts:
            self._deleted.add(name)
            self.show(name)

    def check(self, name: str) -> CheckedText:
        """Return what is found in a text, and say what is wrong with settings, once."""
        started = time.perf_counter()
        checked = self.session.check(name)
        self._took[name] = time.perf_counter() - started
        if checked.failure and checked.failure not in self._said:
            self._said.add(checked.failure)
            self.connection.tell("window/showMessage", {"type": _ERROR, "message": safe(checked.failure)})
        return checked

    def diagnostics(self, name: str) -> list[Plain]:
        """Return what is to be shown of a text now."""
        return diagnostics_of(self._visible(name), self.places_of)

    def _visible(self, name: str) -> tuple[Finding, ...]:
        checked = self.check(name)
        self._findings[name] = () if name in self._deleted else self.typing.visible(name, checked.findings)
        text, shown = self.texts[name], self._findings[name]
        return beside_json_service(shown, text.language, text.text) if self.json_is_validated else shown

    def show(self, name: str) -> None:
        """Publish what is found in a text, and in those that depend on it; an editor that asks is told to ask again."""
        self._waiting.pop(name, None)
        for call in self.when_shown:
            call()
        if name not in self.texts or self.client.pulls:
            return
        started = time.perf_counter()
        try:
            near = self.session.related(name)
            self._show(name, always=True)
            for other in near | self.session.related(name):
                self._show(other, always=False)
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self.log.failed("textDocument/publishDiagnostics", error)
        else:
            self.log.answered("textDocument/publishDiagnostics", started)

    def show_if_changed(self, name: str) -> None:
        """Publish what is found in a text where that is something else than what is shown."""
        if not self.client.pulls:
            self._show(name, always=False)

    def _show(self, name: str, *, always: bool) -> None:
        if name not in self.texts:
            return
        found = (self.texts[name].version, self._written.of(name, self._visible(name), self.places_of))
        if always or self._shown.get(name) != found:
            self._shown[name] = found
            self.connection.publish(self.uris[name], found[1], found[0])

    def _rest(self, name: str) -> None:
        """Show also what waited while a text was being typed in."""
        self._resting.pop(name, None)
        if self.typing.end(name):
            self.show(name)
            self.refresh()

    def refresh(self) -> None:
        """Tell an editor that asks for diagnostics to ask again."""
        if self.client.pulls:
            self.connection.ask("workspace/diagnostic/refresh", None)

    def follow_settings(self) -> bool:
        """Lint everything again where a file has changed that settings come from; returns whether one has."""
        if not self.watched.have_changed():
            return False
        self.reload()
        return True

    def reload(self) -> None:
        """Lint everything again."""
        self._said.clear()
        self.session.reload()
        self.actions.forget()
        for name in list(self.texts):
            self.show(name)
        self.watched.watch()
        self.refresh()
        for call in self.when_reloaded:
            call()

    async def watch(self) -> None:
        """Follow the settings as long as the connection is there."""
        while True:
            await asyncio.sleep(_WATCH)
            try:
                self.follow_settings()
            except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
                self.log.failed("settings", error)

    def places_of(self, file: str) -> tuple[str, Positions, int] | None:
        """Return the address of a file, what converts its places, and what is to be added to each."""
        for name, text in self.session.texts.items():
            if file in {name, text.linted_name}:
                return self.uris[name], self.texts[name].positions, text.shift
        try:
            with open(file, "rb") as stream:
                source = decode(stream.read(), file)[0]
        except OSError:
            return None
        return uri_of(file), Positions(source.text, self.client.encoding), 0

    def folder_of(self, name: str) -> str:
        """Return the open folder that a text lies in, else its own folder."""
        above = [folder for folder in self.folders if name.startswith(os.path.join(folder, ""))]
        return max(above, key=len, default=os.path.dirname(name))

    def source(self, name: str) -> SourceText:
        """Return a text as the linter has it."""
        return source_of(self.session.texts[name])

    def surroundings(self, name: str) -> Surroundings:
        """Return what holds for a text, and the elements that are known there; raises ConfigError."""
        settings = self.session.settings_of(self.session.texts[name])
        return Surroundings(settings, self.session.worker.linter(settings.settings).examiner.catalog)

    def span(self, name: str, where: Plain) -> Span:
        """Return the range of a text as the linter counts."""
        span = self.texts[name].positions.span(where)
        shift = self.session.texts[name].shift
        return Span(max(span.start - shift, 0), max(span.end - shift, 0))

    def offset(self, name: str, position: Plain) -> int:
        """Return a place in a text as the linter counts."""
        return max(self.texts[name].positions.offset(position) - self.session.texts[name].shift, 0)

    def range(self, name: str, span: Span) -> Plain:
        """Return a range of the linter as the editor counts."""
        shift = self.session.texts[name].shift
        return self.texts[name].positions.range(Span(span.start + shift, span.end + shift))


def _warm() -> None:
    """Import what waits until a person asks for it, after the first text is shown and beside the messages."""
    for name in ("complete", "hover", "parts", "hints", "lens", "links", "outline", "filling", "suppressing"):
        import_module(f"instancelint.language.{name}")


def _cancel(timers: dict[str, asyncio.TimerHandle], name: str) -> None:
    timer = timers.pop(name, None)
    if timer is not None:
        timer.cancel()

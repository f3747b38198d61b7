"""What an editor can do, as it says when it connects."""

from __future__ import annotations

from collections.abc import Iterable

_ENCODINGS = ("utf-8", "utf-16", "utf-32")


class Client:
    """The capabilities of an editor; what it says nothing of, or something odd, it does not have."""

    def __init__(self, capabilities: object = None) -> None:
        self._capabilities = capabilities

    def _value(self, path: str) -> object:
        found = self._capabilities
        for step in path.split("."):
            found = found.get(step) if isinstance(found, dict) else None
        return found

    def _has(self, path: str) -> bool:
        return self._value(path) is True

    def _listed(self, path: str) -> Iterable[object]:
        found = self._value(path)
        return found if isinstance(found, list) else ()

    @property
    def encoding(self) -> str:
        """What it counts places in: the first of what it prefers that is known here."""
        return next((str(each) for each in self._listed("general.positionEncodings") if each in _ENCODINGS), "utf-16")

    @property
    def pulls(self) -> bool:
        """Whether it asks for diagnostics, and can be told to ask again."""
        asks = isinstance(self._value("textDocument.diagnostic"), dict)
        return asks and self._has("workspace.diagnostics.refreshSupport")

    @property
    def resolves_edits(self) -> bool:
        """Whether it asks for the edits of a code action when that is chosen."""
        return "edit" in self._listed("textDocument.codeAction.resolveSupport.properties")

    @property
    def takes_versions(self) -> bool:
        """Whether it takes edits that say for which version of a text they are."""
        return self._has("workspace.workspaceEdit.documentChanges")

    @property
    def creates_files(self) -> bool:
        """Whether edits can create files."""
        return self.takes_versions and "create" in self._listed("workspace.workspaceEdit.resourceOperations")

    @property
    def applies_edits(self) -> bool:
        """Whether it applies edits that it has not asked for, as a command needs."""
        return self._has("workspace.applyEdit")

    @property
    def takes_snippets(self) -> bool:
        """Whether completions can have tab stops."""
        return self._has("textDocument.completion.completionItem.snippetSupport")

    @property
    def labels_have_details(self) -> bool:
        """Whether it shows details beside every label, and not only beside the one that is selected."""
        return self._has("textDocument.completion.completionItem.labelDetailsSupport")

    @property
    def shows_progress(self) -> bool:
        """Whether it shows how far work is."""
        return self._has("window.workDoneProgress")

    @property
    def watches_files(self) -> bool:
        """Whether it watches files that it is told of."""
        return self._has("workspace.didChangeWatchedFiles.dynamicRegistration")

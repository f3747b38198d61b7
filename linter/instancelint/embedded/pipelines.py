"""
Pipelines of build servers in YAML: the commands of their steps, and strings in them that hold a payload.

They are told by their shape: GitHub workflows and actions, GitLab, Azure, CircleCI, Bitbucket, and others that keep
commands in steps, jobs or phases.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded import block_content, powershell, shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.string_values import region_of
from instancelint.model.document import Data, Document, Format
from instancelint.model.region import Role

_GROUPS = ("jobs", "steps", "stages", "runs", "pipelines", "phases", "tasks")
"""Members of which a pipeline has one, with everything that it does inside."""
_SCRIPTS = frozenset({"script", "before_script", "after_script"})
_COMMANDS = frozenset({"run", "bash", "command", "commands", "cmds", "inlineScript", *_SCRIPTS})
_POWERSHELLS = frozenset({"powershell", "pwsh"})


class _Text(NamedTuple):
    """A string of a pipeline that may hold a payload: a script, if it is written in a shell, or a payload."""

    path: Path
    value: str
    shell: str


def is_pipeline(document: Document) -> bool:
    """Check whether a document is a pipeline: it has steps, or jobs with a script, and is none that is broken."""
    data = document.data
    if not isinstance(data, dict) or document.format is not Format.YAML or document.recovered:
        return False
    if any(isinstance(data.get(group), dict | list) for group in _GROUPS):
        return True
    return any(isinstance(job, dict) and isinstance(job.get("script"), str | list) for job in data.values())


def texts_in(document: Document) -> Iterator[Embedded]:
    """Yield every text of a pipeline that may be a payload, in order."""
    for text in _texts(document.data, (), "", ""):
        region = region_of(document, text.path, text.value, Role())
        if region is None:
            continue
        if not text.shell:
            yield as_json_or_yaml(region)
        elif text.shell in _POWERSHELLS:
            yield from map(as_json_or_yaml, powershell.regions(region.source, region))
        else:
            yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))


def _texts(data: Data, path: Path, name: str, used: str) -> Iterator[_Text]:
    """Yield the texts below a place, whose member is called `name`; `used` is the shell that its step names."""
    if isinstance(data, dict):
        used = _shell_of(data) or used
        for key, value in data.items():
            yield from _texts(value, (*path, key), key, used)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _texts(item, (*path, index), name, used)
    elif isinstance(data, str):
        if name in _POWERSHELLS or name in _COMMANDS:
            is_powershell = name in _POWERSHELLS or used in _POWERSHELLS or powershell.IS_POWERSHELL.search(data)
            if is_powershell or block_content.is_command(data) or text_looks_like_payload(data):
                yield _Text(path, data, "pwsh" if is_powershell else "sh")
        elif data.lstrip()[:1] == "{" and text_looks_like_payload(data):
            yield _Text(path, data, "")


def _shell_of(step: dict[str, Data]) -> str:
    """Return the shell that a step names; '' where it names none."""
    named = step.get("shell")
    if isinstance(named, str):
        return named.split()[0] if named.split() else ""
    task = step.get("task")
    return "powershell" if isinstance(task, str) and task.startswith("PowerShell@") else ""

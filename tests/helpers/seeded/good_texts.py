"""Ways to write a payload that are right: layouts, comments, quotes, anchors."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from seeded.kind import Clean, Data, Defect, Slip
from seeded.notations import Notation

Texts = Callable[[Data], Iterator[str]]


def written(name: str, file: str, make: Texts) -> Defect:
    """Declare a way to write a payload down, as a file of this name."""

    def slips(clean: Clean) -> Iterator[Slip]:
        yield from (Slip(1, text) for text in make(clean.data))

    notation = Notation.YAML if file.endswith((".yaml", ".yml")) else Notation.JSON
    return Defect(name, frozenset(), slips, (notation,), None, file)


def _json(**options: Any) -> Texts:  # noqa: ANN401 - what json.dumps takes
    return lambda body: iter([json.dumps(body, **options)])


def _lines(change: Callable[[str], str]) -> Texts:
    """Change each line of a JSON text."""
    return lambda body: iter(["\n".join(map(change, json.dumps(body, indent=2).split("\n"))) + "\n"])


def _yaml(**options: Any) -> Texts:  # noqa: ANN401 - what yaml.safe_dump takes
    return lambda body: iter([yaml.safe_dump(body, sort_keys=False, width=10_000, **options)])


def _yaml_lines(change: Callable[[str], str]) -> Texts:
    """Change each line of a YAML text."""
    return lambda body: iter(["\n".join(map(change, next(_yaml()(body)).splitlines())) + "\n"])


def _around(before: str, after: str = "") -> Texts:
    return lambda body: iter([before + next(_yaml()(body)) + after])


def _commented(line: str) -> str:
    return f"{line}  # as agreed" if line.endswith(":") or re.search(r": [\w.]+$", line) else line


def _anchored(body: Data) -> Iterator[str]:
    """Write the settings as an anchor that the payload takes over."""
    settings = yaml.safe_dump(body["configuration"], sort_keys=False, width=10_000)
    rest = yaml.safe_dump({key: value for key, value in body.items() if key != "configuration"}, sort_keys=False)
    first, *others = settings.splitlines()
    yield rest + "configuration:\n  <<: &shared\n" + "\n".join(f"    {line}" for line in (first, *others)) + "\n"


def _aliased(body: Data) -> Iterator[str]:
    """Name a value, and use it again."""
    lines = next(_yaml()(body)).splitlines()
    for index, line in enumerate(lines):
        if line.startswith("name: ") and line[6] not in "'\"[{":
            value = line.removeprefix("name: ")
            yield (
                "\n".join((*lines[:index], f"name: &title {value}", *lines[index + 1 :])).replace(
                    "\ntags:\n", "\ntags:\n- *title\n"
                )
                + "\n"
                if index < lines.index("tags:")
                else "\n".join(("name: &title " + value, *lines[:index], *lines[index + 1 :])).replace(
                    "\ntags:\n", "\ntags:\n- *title\n"
                )
                + "\n"
            )


def _blocks(sign: str) -> Texts:
    """Write the poller's configuration as a block of JSON."""

    def make(body: Data) -> Iterator[str]:
        poller = body["configuration"].get("event.poller.configuration")
        if poller:
            data = {**body, "configuration": {**body["configuration"], "event.poller.configuration": "BLOCK"}}
            block = json.dumps(poller, indent=2).replace("\n", "\n    ")
            yield next(_yaml()(data)).replace(
                "event.poller.configuration: BLOCK", f"event.poller.configuration: {sign}\n    {block}"
            )

    return make


def _complex(body: Data) -> Iterator[str]:
    yield yaml.safe_dump(body, sort_keys=False, width=10_000).replace("\nname: ", "\n? name\n: ")


JSON = (
    written("JSON in one line", "instance.json", _json(separators=(",", ":"))),
    written("JSON with wide indentation", "instance.json", _json(indent=8)),
    written("JSON with blank lines", "instance.json", _lines(lambda line: line + "\n" if line.endswith(",") else line)),
    written("JSON with blanks at the ends of lines", "instance.json", _lines(lambda line: line + "  ")),
    written("JSON with Windows line ends", "instance.json", _lines(lambda line: line + "\r")),
    written(
        "JSON with escaped slashes",
        "instance.json",
        lambda body: iter([json.dumps(body, indent=2).replace("/", "\\/")]),
    ),
    written(
        "JSON with escaped letters",
        "instance.json",
        lambda body: iter([json.dumps({**body, "name": "Köln 😀 été"}, indent=2)]),
    ),
    written(
        "JSON with letters as they are",
        "instance.json",
        lambda body: iter([json.dumps({**body, "name": "Köln 😀 été"}, indent=2, ensure_ascii=False)]),
    ),
    written("JSON without the last line end", "instance.json", _json(indent=2)),
    written(
        "JSON with commas first",
        "instance.json",
        lambda body: iter([re.sub(r",\n(\s*)", r"\n\1, ", json.dumps(body, indent=2))]),
    ),
    written("JSON with spaces around colons", "instance.json", _json(indent=2, separators=(",", " : "))),
    written(
        "JSON: list of payloads",
        "instances.json",
        lambda body: iter([json.dumps([body, {**body, "name": "Second " + body["name"]}], indent=2)]),
    ),
    written(
        "JSON Lines",
        "instances.jsonl",
        lambda body: iter([json.dumps(body) + "\n" + json.dumps({**body, "name": "Second " + body["name"]}) + "\n"]),
    ),
    written(
        "JSON with comments in a file for them",
        "instance.jsonc",
        _lines(lambda line: line + " // as agreed" if line.endswith(",") else line),
    ),
    written(
        "JSON with comments and last commas in a file for them",
        "instance.jsonc",
        lambda body: iter(["/* EU */\n" + re.sub(r'(["\]}])\n', r"\1,\n", json.dumps(body, indent=2).rstrip()) + "\n"]),
    ),
    written("JSON5", "instance.json5", lambda body: iter([re.sub(r'"(\w+)":', r"\1:", json.dumps(body, indent=2))])),
)

YAML = (
    written("YAML: comment behind each line", "instance.yaml", _yaml_lines(_commented)),
    written(
        "YAML: comment above each line",
        "instance.yaml",
        lambda body: iter(
            [
                "# payload\n"
                + next(_yaml()(body)).replace(
                    "\nconfiguration:\n", "\n# settings\nconfiguration:\n  # first: the app\n"
                )
            ]
        ),
    ),
    written(
        "YAML: commented-out settings",
        "instance.yaml",
        lambda body: iter(
            [
                next(_yaml()(body)).replace(
                    "\nconfiguration:\n",
                    "\nconfiguration:\n  # event.notification.enabled: yes\n  #oauth.scope: <scope>\n",
                )
            ]
        ),
    ),
    written("YAML: flow style", "instance.yaml", _yaml(default_flow_style=True)),
    written("YAML: flow style inside", "instance.yaml", _yaml(default_flow_style=None)),
    written("YAML: JSON in it", "instance.yaml", _json(indent=2)),
    written("YAML: all in double quotes", "instance.yaml", _yaml(default_style='"')),
    written(
        "YAML: all in single quotes",
        "instance.yaml",
        lambda body: iter(
            [
                re.sub(
                    r"!!(?:int|bool) '(\w+)'", r"\1", yaml.dump(body, default_style="'", sort_keys=False, width=10_000)
                )
            ]
        ),
    ),
    written("YAML: wide indentation", "instance.yaml", _yaml(indent=6)),
    written("YAML: Windows line ends", "instance.yaml", lambda body: iter([next(_yaml()(body)).replace("\n", "\r\n")])),
    written("YAML: document marks", "instance.yaml", _around("%YAML 1.2\n---\n", "...\n")),
    written(
        "YAML: several documents",
        "instances.yaml",
        lambda body: iter([next(_yaml()(body)) + "---\n" + next(_yaml()({**body, "name": "Second " + body["name"]}))]),
    ),
    written("YAML: a document of comments beside", "instances.yaml", _around("# nothing here\n---\n")),
    written("YAML: anchor merged", "instance.yaml", _anchored),
    written("YAML: value used again", "instance.yaml", _aliased),
    written("YAML: block of JSON", "instance.yaml", _blocks("|")),
    written("YAML: block of JSON without the last line end", "instance.yaml", _blocks("|-")),
    written("YAML: folded block of JSON", "instance.yaml", _blocks(">-")),
    written(
        "YAML: folded name",
        "instance.yaml",
        lambda body: iter(
            [next(_yaml()({**body, "name": "N"})).replace("name: N", f"name: >-\n  {body['name']}\n  and more")]
        ),
    ),
    written("YAML: key behind a question mark", "instance.yaml", _complex),
    written(
        "YAML: types written out",
        "instance.yaml",
        lambda body: iter(
            [next(_yaml()(body)).replace("element:\n", "element: !!map\n").replace("name: ", "name: !!str ")]
        ),
    ),
    written(
        "YAML: value sealed by a tag",
        "instance.yaml",
        lambda body: (
            iter(
                [
                    next(
                        _yaml()({**body, "configuration": {**body["configuration"], "oauth.api.secret": "SEALED"}})
                    ).replace(
                        "SEALED",
                        "!vault |\n    $ANSIBLE_VAULT;1.1;AES256\n    6638643965323633646262656665306333616466396630",
                    )
                ]
            )
            if "oauth.api.secret" in body["configuration"]
            else iter(())
        ),
    ),
    written(
        "YAML: template without quotes",
        "instance.yaml",
        lambda body: iter([next(_yaml()({**body, "name": "N"})).replace("name: N", "name: {{ instance_name }}")]),
    ),
    written(
        "YAML: list in a list of payloads",
        "instances.yaml",
        lambda body: iter(
            [yaml.safe_dump([body, {**body, "name": "Second " + body["name"]}], sort_keys=False, width=10_000)]
        ),
    ),
    written(
        "YAML: yes in quotes and hash inside",
        "instance.yaml",
        lambda body: iter(
            [
                next(_yaml()({**body, "name": "N", "tags": ["T"]}))
                .replace("name: N", "name: 'Desk #2'")
                .replace("- T", "- 'yes'")
            ]
        ),
    ),
    written("YAML: byte-order mark", "instance.yaml", _around("\ufeff")),
)


GOOD: tuple[Defect, ...] = (*JSON, *YAML)

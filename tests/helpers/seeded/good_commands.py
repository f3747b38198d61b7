"""Ways to send or show a payload that are right: commands of every kind, pages, programs."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator

from seeded.good_texts import Texts, written
from seeded.kind import Data, Defect

_API = "https://api.cloud-elements.com/elements/api-v2"
_HEADERS = ("Authorization: User ${USER}, Organization ${ORGANIZATION}", "Content-Type: application/json")
_BOTH = f'-H "{_HEADERS[0]}" -H "{_HEADERS[1]}"'


def _text(form: str) -> Texts:
    """Write a payload into a text that has a place for it (`$BODY`, or `$LINE` in one line)."""

    def make(body: Data) -> Iterator[str]:
        text = form.replace("$BODY", json.dumps(body, indent=2)).replace("$LINE", json.dumps(body))
        quoted = json.dumps(body, indent=2)
        yield text.replace("$QUOTED", shlex.quote(quoted)).replace(
            "$DOUBLE", json.dumps(quoted.replace("$", "\\$")).replace("\\n", "\n").replace("\\\\$", "\\$")
        )

    return make


def _shell(options: str) -> Texts:
    """Write a command whose options have a place for the payload."""
    headers = " \\\n".join(f'  -H "{header}"' for header in _HEADERS)
    return _text(f"#!/bin/sh\ncurl -X POST {_API}/instances \\\n{headers} \\\n  {options}\n")


def _fence(label: str, text: str) -> Texts:
    return _text(f"# Instances\n\nText.\n\n```{label}\n{text}\n```\n\nMore text.\n")


GOOD: tuple[Defect, ...] = (
    written("curl: --data-raw", "create.sh", _shell("--data-raw $QUOTED")),
    written("curl: --data-binary", "create.sh", _shell("--data-binary $QUOTED")),
    written("curl: --data=", "create.sh", _shell("--data=$QUOTED")),
    written("curl: --json", "create.sh", _text(f'curl --json $QUOTED -H "{_HEADERS[0]}" {_API}/instances\n')),
    written("curl: double quotes", "create.sh", _shell("-d $DOUBLE")),
    written("curl: here-document", "create.sh", _shell("-d @- <<'EOF'\n$BODY\nEOF")),
    written("curl: payload in a file", "create.sh", _shell("-d @instance.json")),
    written(
        "curl: payload in a variable",
        "create.sh",
        _text(f'BODY=$QUOTED\ncurl -X POST {_API}/instances {_BOTH} -d "$BODY_"\n'.replace("$BODY_", "${BODY}")),
    ),
    written(
        "curl: joined options",
        "create.sh",
        _text(f"curl -sSXPOST {_API}/instances -H'{_HEADERS[1]}' -H \"{_HEADERS[0]}\" -d$QUOTED\n"),
    ),
    written(
        "curl: result in a variable",
        "create.sh",
        _text(f"TOKEN=$(curl -s -X POST {_API}/instances {_BOTH} -d $QUOTED | jq -r .token)\n"),
    ),
    written(
        "curl: whole header in a variable",
        "create.sh",
        _text(f'curl -X POST {_API}/instances -H "Authorization: $AUTH" -H "{_HEADERS[1]}" -d $QUOTED\n'),
    ),
    written(
        "curl: host in a variable",
        "create.sh",
        _text(f'curl -X POST "$HOST/elements/api-v2/instances" {_BOTH} -d $QUOTED\n'),
    ),
    written(
        "wget",
        "create.sh",
        _text(f"wget --method=POST {_BOTH.replace('-H ', '--header=')} --body-data=$QUOTED {_API}/instances\n"),
    ),
    written(
        "HTTP file",
        "create.http",
        _text(
            f"POST {_API}/instances\nAuthorization: User {{{{u}}}}, Organization {{{{o}}}}\n{_HEADERS[1]}\n\n$BODY\n"
        ),
    ),
    written("page: JSON fence", "page.md", _fence("json", "$BODY")),
    written("page: fence without a label", "page.md", _fence("", "$BODY")),
    written(
        "page: prompt before the command",
        "page.md",
        _fence("console", f"$ curl -X POST {_API}/instances {_BOTH} -d $QUOTED"),
    ),
    written(
        "page: fence of tildes in a list",
        "page.md",
        lambda body: iter(
            [
                "1. Post this:\n\n   ~~~json\n"
                + "\n".join("   " + line for line in json.dumps(body, indent=2).split("\n"))
                + "\n   ~~~\n"
            ]
        ),
    ),
    written(
        "page: request and response",
        "page.md",
        lambda body: iter(
            [
                "Request:\n\n```json\n"
                + json.dumps(body, indent=2)
                + "\n```\n\nResponse:\n\n```json\n"
                + json.dumps({"id": 4711, **body, "token": "${TOKEN}", "valid": True, "disabled": False}, indent=2)
                + "\n```\n"
            ]
        ),
    ),
    written(
        "page: settings alone with dots",
        "page.md",
        lambda body: iter(
            [
                "Add:\n\n```json\n"
                + json.dumps({"configuration": body["configuration"]}, indent=2).replace(
                    "\n  }\n}", ",\n    ...\n  }\n}"
                )
                + "\n```\n"
            ]
        ),
    ),
    written(
        "page: JavaScript",
        "page.md",
        lambda body: (
            iter(
                [
                    "```js\nconst body = "
                    + re.sub(r'"(\w+)":', r"\1:", json.dumps(body, indent=2)).replace('"', "'").replace("\\'", "")
                    + "; // sent below\n```\n"
                ]
            )
            if "'" not in json.dumps(body)
            else iter(())
        ),
    ),
    written(
        "page: difference of two payloads",
        "page.md",
        lambda body: iter(
            [
                "```diff\n"
                + "\n".join(
                    ("-" if index == 3 else "+" if index == 4 else " ") + line
                    for index, line in enumerate(json.dumps(body, indent=2).split("\n"))
                )
                + "\n```\n"
            ]
        ),
    ),
    written(
        "page: hidden in a comment",
        "page.md",
        _text('Text.\n\n<!--\n```json\n{"element": {"key": "shopify"\n```\n-->\n\n```json\n$BODY\n```\n'),
    ),
    written(
        "Python: requests",
        "create.py",
        lambda body: iter([f"import requests\n\nrequests.post('{_API}/instances', json={body!r}, headers=HEADERS)\n"]),
    ),
    written(
        "Kubernetes config map",
        "configmap.yaml",
        lambda body: iter(
            [
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: instance\ndata:\n  instance.json: |\n    "
                + json.dumps(body, indent=2).replace("\n", "\n    ")
                + "\n"
            ]
        ),
    ),
)

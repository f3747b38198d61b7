"""What `benchmarks/pages.py` says of a folder with one page."""

import subprocess
import sys
from pathlib import Path

from repository import ROOT

PAGE = """---
elementKey: plaid
---

```json
{
  "element": {"key": "{{page.elementKey}}"},
  "name": "<NAME>",
  "configuration": {
    "client_id": "<CLIENT_ID>",
    "secret": "<SECRET>",
    "public_key": "<PUBLIC_KEY>",
    "subdomain": "sandbox",
    "bank_name": "wells",
    "products": "auth",
    "username": "agent",
    "password": "<PASSWORD>",
    "event.notification.callback.url": "https://hooks.brightwater-logistics.com/plaid"
  }
}
```

{% include needs.md %}
"""
TABLE = """
| Parameter | Description | Data Type |
| :--- | :--- | :--- |
| `key` | The element key. | string |
| Bank</br>`bank_name` | _Optional_. | string |
| `subdomain` | Either `sandbox` or `live`. | boolean |
| `colour` | Any. | string |
"""


def said(folder: Path, *words: str) -> list[str]:
    (folder / "_includes").mkdir(exist_ok=True)
    (folder / "_includes" / "needs.md").write_text(TABLE, encoding="utf-8")
    (folder / "page.md").write_text(PAGE, encoding="utf-8")
    command = (sys.executable, str(ROOT / "benchmarks" / "pages.py"), str(folder), *words)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_figures_by_kind(tmp_path: Path) -> None:
    lines = said(tmp_path)
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:-2]]
    rows = {kind: [int(number) for number in numbers] for kind, *numbers in cells}
    assert rows["dropped, needed by its table"] == [1, 1, 1]
    assert rows["dropped, needed by every body"] == [6, 6, 6]
    assert rows["another word for a choice"] == [1, 1, 1]
    assert [sum(row[column] for row in rows.values()) for column in range(3)] == [2 * all_ for all_ in rows["**all**"]]
    assert lines[-1] == "1 bodies as they are; what the catalogue and its rules find in 1 shows --alarms"


def test_what_does_not_hold_is_shown(tmp_path: Path) -> None:
    assert said(tmp_path, "--show", "dropped") == []
    assert said(tmp_path, "--show", "in snake_case") == []


def test_tables_beside_the_catalogue(tmp_path: Path) -> None:
    assert said(tmp_path, "--tables") == [
        "page.md:27: plaid: bank_name: required False in the table, True in the catalogue",
        "page.md:28: plaid: subdomain: boolean in the table, string in the catalogue",
        "page.md:28: plaid: subdomain: one of sandbox, live; in the catalogue sandbox, production, development",
        "page.md:29: plaid: colour: not in the catalogue",
    ]


def test_what_is_found_in_bodies_as_they_are(tmp_path: Path) -> None:
    (line,) = said(tmp_path, "--alarms")
    assert line.startswith("page.md 1: warning events-not-enabled /configuration/event.notification.callback.url ")

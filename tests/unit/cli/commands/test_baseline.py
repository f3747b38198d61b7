from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from instancelint.config.settings import BASELINE
from instancelint.run.baseline import baseline_file

Cli = Callable[..., Any]
SECRET = "Kx7canaryQ2w9Zr4"
CONFIG = 'select = ["IL223", "IL501", "IL91"]\n'


@pytest.fixture(autouse=True)
def config(here: None) -> None:  # noqa: ARG001 - the folder to write into
    Path("instancelint.toml").write_text(CONFIG)
    put("box.json", "a", "b")


def put(name: str, *tags: str, **more: object) -> None:
    payload = {"element": {"key": "box"}, "name": name, "tags": [f" {tag}" for tag in tags], **more}
    Path(name).write_text(json.dumps(payload, indent=2))


def entries() -> list[tuple[str, str]]:
    return [(entry["file"], entry["pointer"]) for entry in json.loads(Path(BASELINE).read_text())["findings"]]


def test_from_the_first_run_to_the_last(cli: Cli) -> None:
    assert cli().code == 1
    assert cli("baseline") == (0, f"Wrote 2 findings to {BASELINE}.\n", "")
    assert entries() == [("box.json", "/tags/0"), ("box.json", "/tags/1")]
    done = cli()
    assert done.code == 0
    assert done.out == ("No problems in 1 payload (1 file).\n2 suppressed (use --report-suppressed to show them).\n")
    assert cli("check", "--force-exclude", "box.json", BASELINE).code == 0
    assert cli("--no-baseline").code == 1
    put("new.json", "c")
    done = cli("--output-format", "concise")
    assert (done.code, done.out) == (1, "new.json:7:6: warning IL223 leading whitespace; remove it\n")
    assert cli("baseline") == (
        2,
        "",
        (
            f"instancelint: {BASELINE} already exists; use --update to add new findings, "
            "or --prune to only remove fixed ones\n"
        ),
    )
    put("box.json", "a")
    assert cli("--output-format", "concise").out.splitlines()[0] == (
        f"{BASELINE}:3:1: warning IL915 surrounding-whitespace no longer finds this in box.json; "
        "run instancelint baseline --prune"
    )
    assert cli("baseline", "--prune") == (0, f"Wrote {BASELINE}: 0 added, 1 removed, 1 unchanged.\n", "")
    assert entries() == [("box.json", "/tags/0")]
    assert cli("baseline", "--update") == (0, f"Wrote {BASELINE}: 1 added, 0 removed, 1 unchanged.\n", "")
    assert entries() == [("box.json", "/tags/0"), ("new.json", "/tags/0")]
    assert cli().code == 0


def test_update_writes_a_new_name_and_keeps_what_it_did_not_see(cli: Cli) -> None:
    put("other.json", "x")
    cli("baseline")
    Path("box.json").rename("contracts.json")
    done = cli("--output-format", "concise")
    assert done.code == 0
    assert done.out == (
        f"{BASELINE}:2:1: info IL916 box.json is now contracts.json, and its findings are still known; "
        "run instancelint baseline --update\n"
    )
    assert cli("baseline", "--update", "contracts.json").out == (
        f"Wrote {BASELINE}: 2 added, 2 removed, 1 unchanged.\n"
    )
    assert entries() == [("contracts.json", "/tags/0"), ("contracts.json", "/tags/1"), ("other.json", "/tags/0")]


def test_fixing_spares_what_is_known_and_removes_what_is_stale(cli: Cli) -> None:
    cli("baseline")
    put("box.json", "a")
    before = Path("box.json").read_text()
    done = cli("check", "--fix")
    assert (done.code, Path("box.json").read_text()) == (0, before)
    assert "Fixed 1 mistake.\n" in done.out
    assert entries() == [("box.json", "/tags/0")]


def test_another_file_and_folder(cli: Cli) -> None:
    Path("known").mkdir()
    assert cli("baseline", "--baseline", "known/base.json").code == 0
    assert not Path(BASELINE).exists()
    assert json.loads(Path("known/base.json").read_text())["findings"][0]["file"] == "../box.json"
    assert cli().code == 1
    assert cli("--baseline", "known/base.json").code == 0
    done = cli("--baseline", "nowhere.json")
    assert (done.code, done.out) == (2, "")
    assert "no such file or directory; run 'instancelint baseline' to write one" in done.err
    Path("instancelint.toml").write_text(CONFIG + 'baseline = "known/base.json"\n')
    assert cli().code == 0
    assert cli("box.json").code == 0
    done = cli("-", "--stdin-filename", "box.json", stdin=Path("box.json").read_bytes())
    assert done.code == 0


def test_nothing_to_write(cli: Cli) -> None:
    put("box.json")
    assert cli("baseline") == (0, f"No findings; {BASELINE} was not written.\n", "")
    assert not Path(BASELINE).exists()
    assert cli("baseline", "--prune").err == f"instancelint: no baseline {BASELINE} to prune\n"
    Path("empty").mkdir()
    assert cli("baseline", "empty").code == 3
    assert cli("baseline", "nowhere.json").code == 2
    assert cli("baseline", "--update", "--prune").code == 2
    assert cli("--baseline", "x", "--no-baseline").code == 2


@pytest.mark.parametrize("broken", [False, True])
def test_no_slice_of_a_secret(cli: Cli, *, broken: bool) -> None:
    put("box.json", f"x {SECRET}", configuration={"oauth.api.secret": SECRET, "x": SECRET}, providerData=[SECRET])
    if broken:
        Path("box.json").write_text(Path("box.json").read_text().replace(",\n", "\n"))
    Path("instancelint.toml").write_text('select = ["ALL"]\n')
    assert cli("baseline").code == 0
    text = Path(BASELINE).read_text() + cli("check", "--report-suppressed").out
    assert entries()
    assert not [SECRET[at : at + 6] for at in range(len(SECRET) - 5) if SECRET[at : at + 6] in text]


def test_suppressed_findings_are_shown_on_request(cli: Cli) -> None:
    Path("box.yaml").write_text('element: {key: box}\nname: " a"  # instancelint: ignore[IL223] the portal\n')
    assert cli("box.yaml", "--output-format", "concise") == (0, "", "")
    assert cli("box.yaml", "--output-format", "concise", "--report-suppressed").out == (
        "box.yaml:2:8: warning IL223 leading whitespace; remove it (suppressed: comment)\n"
    )
    (finding,) = json.loads(cli("box.yaml", "--output-format", "json").out)["findings"]
    assert finding["suppressed"] == "comment"


def test_new_since_needs_files_in_git(cli: Cli) -> None:
    done = cli("box.json", "--new-since", "HEAD")
    assert done.code == 2
    assert done.err.startswith("instancelint: --new-since requires git, but ")
    assert done.err.endswith("box.json is not in a git repository\n")
    assert cli("-", "--new-since", "HEAD", stdin=b"").err == (
        "instancelint: --new-since cannot be combined with standard input\n"
    )


def test_a_baseline_that_could_not_be_read_is_not_written(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    put("box.json", "a")
    monkeypatch.setattr(baseline_file, "LARGEST", 100)
    assert cli("baseline") == (
        2,
        "",
        (
            f"instancelint: baseline {BASELINE} is larger than 100 bytes; "
            "fix findings, or split the files among baselines\n"
        ),
    )
    assert not Path(BASELINE).exists()

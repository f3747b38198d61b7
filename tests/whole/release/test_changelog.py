"""The changelog of a release is complete, and its notes read well on the page of the release."""

from __future__ import annotations

import pytest
from repository import ROOT

from tools.release import changelog

GOOD = """\
# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-24

### Added

- One thing,
  in two lines. See [the guide](docs/a.md).
- Another [thing](https://example.com/a).

## [0.1.0] - 2026-11-28

The first release,
at last.

[Unreleased]: https://example.com/HEAD
[0.2.0]: https://example.com/0.2.0
[0.1.0]: https://example.com/0.1.0
"""


def problems(text: str, version: str = "0.2.0", *, is_tagged: bool = True) -> list[str]:
    return list(changelog.problems(text, version, is_tagged=is_tagged))


def test_a_complete_changelog() -> None:
    assert problems(GOOD) == []
    assert [(each.version, each.date) for each in changelog.sections(GOOD)] == [
        ("Unreleased", ""),
        ("0.2.0", "2026-12-24"),
        ("0.1.0", "2026-11-28"),
    ]


FIRST = "the first section must be [Unreleased]"
UNRELEASED = GOOD.replace("## [Unreleased]\n", "## [Unreleased]\n\n- New.\n")


@pytest.mark.parametrize(
    ("text", "version", "expected"),
    [
        (GOOD, "0.3.0", ["the section after [Unreleased] must be [0.3.0]"]),
        (UNRELEASED, "0.2.0", ["[Unreleased] is not empty; move its lines to [0.2.0]"]),
        (GOOD.replace("## [Unreleased]\n\n", ""), "0.2.0", [FIRST, "the section after [Unreleased] must be [0.2.0]"]),
        (GOOD.replace(" - 2026-12-24", ""), "0.2.0", ["[0.2.0] needs a date, as in [0.2.0] - 2026-01-31"]),
        (GOOD.replace("2026-12-24", "2026-12-32"), "0.2.0", ["[0.2.0] needs a date, as in [0.2.0] - 2026-01-31"]),
        (GOOD.replace("2026-12-24", "20261224"), "0.2.0", ["[0.2.0] needs a date, as in [0.2.0] - 2026-01-31"]),
        (GOOD.replace("The first release,\nat last.\n", ""), "0.2.0", ["[0.1.0] is empty"]),
        (
            GOOD.replace("[0.1.0]: https://example.com/0.1.0\n", ""),
            "0.2.0",
            ["[0.1.0] has no address at the end of the file"],
        ),
    ],
)
def test_what_is_missing(text: str, version: str, expected: list[str]) -> None:
    assert problems(text, version) == expected


def test_between_releases_there_are_unreleased_changes() -> None:
    assert problems(UNRELEASED, is_tagged=False) == []


def test_notes() -> None:
    assert changelog.notes(GOOD, "0.2.0") == (
        "### Added\n"
        "\n"
        "- One thing, in two lines. See [the guide](https://github.com/instancelint/instancelint/blob/v0.2.0/docs/a.md).\n"
        "- Another [thing](https://example.com/a).\n"
    )
    assert changelog.notes(GOOD, "0.1.0") == "The first release, at last.\n"
    with pytest.raises(LookupError):
        changelog.notes(GOOD, "0.3.0")


def test_our_own_notes_have_no_wrapped_line() -> None:
    notes = changelog.notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), "0.1.0")
    assert notes.startswith("The first release: a linter for ")
    assert [line for line in notes.splitlines() if line.startswith(" ")] == []
    assert "](docs/" not in notes

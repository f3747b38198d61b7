from __future__ import annotations

import os
from pathlib import Path

import pytest

from instancelint.config.find import SettingsFinder
from instancelint.language.session import EXCLUDED, Session

BOX = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: 'true'\n"
SECRET = "element:\n  key: box\nname: {name}\nconfiguration:\n  oauth.api.secret: Zk39fjQpXw72LmN0\n"


@pytest.fixture
def session() -> Session:
    return Session(SettingsFinder)


def _codes(session: Session, name: str | Path) -> list[str]:
    return [finding.code for finding in session.check(str(name)).findings]


def test_the_text_counts_and_not_the_file(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "box.yaml"
    file.write_text("element: [\n")
    session.open(str(file), BOX)
    assert _codes(session, file) == ["IL222"]
    session.change(str(file), BOX.replace("'", ""), 2)
    assert _codes(session, file) == []
    assert session.check(str(file)).text.version == 2


def test_the_language_counts_where_the_name_says_nothing(session: Session, tmp_path: Path) -> None:
    page = f"# Box\n\n```yaml\n{BOX}```\n"
    name = str(tmp_path / "Untitled-1")
    session.open(name, page, 1, "markdown")
    assert _codes(session, name) == ["IL222"]
    session.open(name, BOX, 1, "yaml")
    assert _codes(session, name) == ["IL222"]
    session.open(f"{name}.yaml", BOX, 1, "markdown")
    assert _codes(session, f"{name}.yaml") == ["IL222"]


def test_a_saved_file_is_linted_as_its_bytes(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "box.json"
    data = b'\xef\xbb\xbf{"element": {"key": "box"}, "name": "Contracts", "configuration": {}}'
    file.write_bytes(data)
    from instancelint.run.runner import run_text

    expected = run_text(data, str(file), session.finder.above(str(file))).report.files[0].findings
    session.open(str(file), data.decode("utf-8-sig"))
    assert [finding.code for finding in expected] == _codes(session, file)


def test_a_text_with_a_byte_order_mark_is_counted_without_it(session: Session, tmp_path: Path) -> None:
    session.open(str(tmp_path / "box.yaml"), "\ufeff" + BOX)
    checked = session.check(str(tmp_path / "box.yaml"))
    assert checked.text.shift == 1
    places = {finding.span.start for finding in checked.findings if finding.span and finding.code == "IL222"}
    assert places == {BOX.index("'true'")}


def test_open_texts_are_compared_with_each_other_and_with_files(session: Session, tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"{name}.yaml" for name in "abc")
    first.write_text(SECRET.format(name="First"))
    session.read_closed(str(first))
    session.open(str(second), SECRET.format(name="Second"))
    assert "IL507" in _codes(session, second)
    session.open(str(third), SECRET.format(name="Third").replace("Zk39", "Ab12"))
    assert "IL507" not in _codes(session, third)
    session.close(str(second))
    session.change(str(third), SECRET.format(name="Third"), 2)
    assert "IL507" in _codes(session, third)
    first.unlink()
    session.read_closed(str(first))
    assert "IL507" not in _codes(session, third)


def test_texts_that_depend_on_each_other_are_related(session: Session, tmp_path: Path) -> None:
    names = [str(tmp_path / f"{name}.yaml") for name in "abc"]
    session.open(names[0], SECRET.format(name="First"))
    session.open(names[1], SECRET.format(name="Second"))
    session.open(names[2], BOX)
    session.check(names[0])
    assert session.related(names[0]) == {names[1]}
    assert session.related(names[2]) == frozenset()


def test_what_a_request_sends_is_linted_as_a_payload(session: Session, tmp_path: Path) -> None:
    body, script = tmp_path / "body.json", tmp_path / "create.sh"
    body.write_text("{}")
    session.open(str(body), '{"name": "Contracts"}')
    assert session.check(str(body)).report.skipped
    session.open(
        str(script),
        "curl -X POST https://api.cloud-elements.com/elements/api-v2/instances "
        "-H 'Authorization: User ${U}, Organization ${O}' -H 'Content-Type: application/json' -d @body.json\n",
    )
    assert "IL201" in _codes(session, body)
    assert str(body) in session.related(str(script))
    session.close(str(script))
    assert session.check(str(body)).report.skipped


def test_settings_follow_their_files(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "box.yaml"
    session.open(str(file), BOX)
    assert _codes(session, file) == ["IL222"]
    config = tmp_path / "instancelint.toml"
    config.write_text('ignore = ["IL222"]\n')
    session.reload()
    assert _codes(session, file) == []
    config.write_text('exclude = ["*.yaml"]\n')
    session.reload()
    assert session.check(str(file)).report.skipped == EXCLUDED
    config.write_text('ignore = ["IL2222"]\n')
    session.reload()
    checked = session.check(str(file))
    assert checked.findings == ()
    assert f"{os.sep}instancelint.toml" in checked.failure


def test_a_baseline_holds(session: Session, tmp_path: Path) -> None:
    from instancelint.cli.main import main

    file = tmp_path / "box.yaml"
    file.write_text(BOX)
    assert main(["baseline", str(file), "--isolated", "--baseline", str(tmp_path / ".instancelint-baseline.json")]) == 0
    (tmp_path / "instancelint.toml").write_text("")
    session.open(str(file), BOX)
    assert _codes(session, file) == []
    session.change(str(file), BOX + "  event.notification.enabled: 'false'\n", 2)
    assert _codes(session, file) == ["IL222"]

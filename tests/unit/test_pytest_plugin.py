"""The pytest plug-in, in runs of pytest of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest_plugins = ["pytester"]

_ASSERTING = """
from instancelint.pytest_plugin import assert_instance

def test_body():
    assert_instance({
        "element": {"key": "box"},
        "name": "Contracts",
        "configuration": {"event.notification.enabled": True, "oauth.api.secret": "s3cr3tXyz9v8u7"},
    }, select=["events"])
"""


def test_a_failing_assertion_shows_the_payload_and_no_secret(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(_ASSERTING)
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    shown = result.stdout.str()
    assert "E       AssertionError: instance payload:" in shown
    assert "IL301 events-callback-url-missing" in shown
    assert '"event.notification.enabled": true' in shown
    assert "payload.json:7:5" in shown
    assert "s3cr3tXyz9v8u7" not in shown.replace(_ASSERTING, "").split("AssertionError")[1]
    assert "assert_instance(" not in shown.split("AssertionError")[1], "the helper's own frames are hidden"


@pytest.mark.parametrize(
    ("member", "message"),
    [
        ("{1, 2}", "TypeError: x is of type set, which JSON cannot represent*"),
        ("nested()", "ValueError: the payload *"),
    ],
)
def test_what_json_cannot_hold_is_an_error_that_shows_no_secret(
    member: str, message: str, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        f"""
        from instancelint.pytest_plugin import assert_instance

        def nested():
            every = []
            every.append(every)
            return every

        def test_body():
            assert_instance({{"configuration": {{"oauth.api.secret": "".join(["s3cr3t", "Xyz9v8u7"])}}, "x": {member}}})
        """
    )
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"E *{message}"])
    assert "s3cr3tXyz9v8u7" not in result.stdout.str()


def test_a_text_is_shown_as_it_is(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from instancelint.pytest_plugin import assert_instance

        def test_broken():
            assert_instance('{"element": {"key": "box"} "name": "Contracts", "configuration": {}}')

        def test_fine():
            assert_instance("element: {key: box}\\nname: Contracts\\nconfiguration: {}\\n")
        """
    )
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["E *AssertionError: instance payload:", "E *error IL101 json-missing-comma: missing*"])


def test_what_is_fine_passes(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(_ASSERTING.replace('select=["events"]', 'select=["naming"]'))
    pytester.runpytest_subprocess().assert_outcomes(passed=1)


def test_each_file_of_a_folder_is_a_test(pytester: pytest.Pytester) -> None:
    pytester.mkdir("instances")
    good = '{"element": {"key": "box"}, "name": "Contracts", "configuration": {}}'
    (pytester.path / "instances" / "good.json").write_text(good)
    (pytester.path / "instances" / "bad.json").write_text(good.replace('"name": "Contracts"', '"name": ""'))
    (pytester.path / "instances" / "other.json").write_text("{}")
    (pytester.path / "instancelint.toml").write_text('select = ["structure"]\n')
    pytester.makepyfile(
        "from instancelint.pytest_plugin import instance_tests\ntest_files = instance_tests('instances')"
    )
    result = pytester.runpytest_subprocess("-v")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines_random(
        ["*::test_files?instances/good.json? PASSED*", "*::test_files?instances/bad.json? FAILED*", "*IL203*"]
    )


def test_a_folder_without_payloads_is_an_error(pytester: pytest.Pytester) -> None:
    pytester.mkdir("instances")
    pytester.makepyfile(
        "from instancelint.pytest_plugin import instance_tests\ntest_files = instance_tests('instances')"
    )
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*ValueError: no payloads in instances*"])


_WITH_MOCK = """
import httpx

SECRETS = {"Authorization": "User u, Organization o"}
BODY = {"element": {"key": "zendesk"}, "name": "Support", "configuration": {"username": "u@acme.example",
        "password": "s3cr3tXyz9v8u7", "zendesk.subdomain": "acme"}}

def test_first(instancelint_mock):
    url = f"{instancelint_mock.url}/instances"
    assert httpx.post(url, json=BODY, headers=SECRETS).json()["id"] == 1
    assert httpx.post(url, json={**BODY, "tags": "x"}, headers=SECRETS).status_code == 400
    assert [request.codes for request in instancelint_mock.requests] == [[], ["IL601"]]
    assert [finding.code for finding in instancelint_mock.report.findings] == ["IL601"]

def test_second(instancelint_mock):
    assert instancelint_mock.requests == []
    assert httpx.get(f"{instancelint_mock.url}/instances", headers=SECRETS).json() == []
"""


def test_the_mock_is_a_fixture_that_starts_anew_for_each_test(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(_WITH_MOCK)
    pytester.runpytest_subprocess("-W", "error", "-p", "no:asyncio").assert_outcomes(passed=2)


def test_the_plugin_costs_a_run_nothing_until_it_is_used() -> None:
    script = "import sys, instancelint.pytest_plugin; print(*sorted(n for n in sys.modules if 'instancelint' in n))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = [name for name in done.stdout.split() if not name.startswith("__editable__")]
    assert loaded == ["instancelint", "instancelint.base", "instancelint.base.version", "instancelint.pytest_plugin"]

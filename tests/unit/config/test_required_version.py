from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.config.merge import merged
from instancelint.config.required_version import check_version
from instancelint.config.settings import ConfigError
from instancelint.config.toml_file import TomlFile, read


def file(folder: Path, text: str) -> TomlFile:
    path = folder / "instancelint.toml"
    path.write_text(text)
    found = read(str(path))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("condition", "fitting", "other"),
    [
        (">=0.1,<0.3", ["0.1.0", "0.2.9", "0.3.0a1"], ["0.0.9", "0.3", "0.3.0", "1.0", "0.1.0rc1"]),
        ("0.1.0", ["0.1.0", "0.1"], ["0.1.1", "0.1.0.dev1"]),
        ("==0.1.*", ["0.1.0", "0.1.7"], ["0.2.0"]),
        ("!=0.1.*", ["0.2.0"], ["0.1.0"]),
        ("~=0.1.2", ["0.1.2", "0.1.9"], ["0.1.1", "0.2.0"]),
        ("~= 0.1", ["0.1.0", "0.9"], ["1.0"]),
        (">0.1 , !=0.1.2", ["0.1.1", "0.1.0.post1"], ["0.1", "0.1.2"]),
        ("<=0.1", ["0.1", "0.1rc2"], ["0.1.1"]),
        ("==0.10.0", ["0.10"], ["0.1"]),
    ],
)
def test_conditions(tmp_path: Path, condition: str, fitting: list[str], other: list[str]) -> None:
    config = file(tmp_path, f'required-version = "{condition}"')
    for version in fitting:
        check_version(config, version)
    for version in other:
        with pytest.raises(ConfigError):
            check_version(config, version)


@pytest.mark.parametrize("condition", ['""', '"latest"', '">=0.1 <2"', '"=>0.1"', '">=0.1.*"', '"~=1"', "0.1", '","'])
def test_what_is_no_condition(tmp_path: Path, condition: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_version(file(tmp_path, f"required-version = {condition}"))
    message = '\'required-version\' must be a version condition, such as ">=0.1,<0.3" or "0.1.0"'
    assert str(caught.value) == f"{tmp_path}/instancelint.toml:1:20: {message}"


def test_another_version_is_told_before_keys_that_this_one_cannot_know(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('required-version = ">=99"\nfrom-the-future = 1\n')
    config = file(tmp_path, 'extend = "base.toml"\n')
    with pytest.raises(ConfigError) as caught:
        merged(config)
    assert str(caught.value) == (
        f"{tmp_path}/base.toml:1:20: these settings require instancelint >=99, but this is 0.1.0; "
        "install a matching version, or change 'required-version'"
    )

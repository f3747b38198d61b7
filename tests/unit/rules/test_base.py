"""The declaration of rules: examples that leave out what they are not about."""

from __future__ import annotations

import textwrap

import pytest

from instancelint.rules.base import Example, Head

HEAD = "element:\n  key: box\nname: Contracts\nconfiguration:\n"


@pytest.mark.parametrize("margin", ["", " " * 16])
def test_a_head_stands_above_the_configuration(margin: str) -> None:
    body = textwrap.indent("\n  a: 1\n     ~ wrong\n  b:\n    - c\n", margin)
    example = Head("box", "Contracts").configured(body, fixed=body.replace("1", "2"))
    assert textwrap.dedent(example.text) == f"\n{HEAD}  a: 1\n     ~ wrong\n  b:\n    - c\n"
    assert textwrap.dedent(example.fixed or "") == f"\n{HEAD}  a: 2\n     ~ wrong\n  b:\n    - c\n"
    assert Head("box", "Contracts").configured(body) == Example(example.text)

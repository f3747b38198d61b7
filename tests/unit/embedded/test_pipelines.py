"""Pipelines: what in them is a script, in which shell, and what is none."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.pipelines import is_pipeline, texts_in
from instancelint.model.terms import Limits
from instancelint.parse.yaml import read_yaml

BODY = '{"element": {"key": "box"}, "configuration": {}}'
CURL = f"curl https://x.io/instances -d '{BODY}'"
QUOTED = CURL.replace("'", "''")
PIPELINES = {
    "a GitHub workflow": f"on: push\njobs:\n  a:\n    steps:\n      - uses: x\n      - run: |\n          {CURL}\n",
    "a GitHub action": f"runs:\n  using: composite\n  steps:\n    - run: |\n        {CURL}\n      shell: bash\n",
    "a folded scalar": f"jobs: {{}}\nsteps:\n  - run: >-\n      curl https://x.io/instances\n\n      -d '{BODY}'\n",
    "PowerShell by its shell": f"steps:\n  - run: |\n      $a = '{BODY}'\n    shell: pwsh -NoLogo\n",
    "PowerShell by its content": f"steps:\n  - run: |\n      irm -Method Post -Uri https://x.io -Body '{BODY}'\n",
    "an environment": f"env:\n  BODY: '{BODY}'\njobs: {{}}\n",
    "GitLab": f"a:\n  before_script: x\n  script:\n    - y\n    - '{QUOTED}'\n",
    "GitLab with one script": f"a:\n  script: '{QUOTED}'\n",
    "GitLab with a list in a list": f"a:\n  script:\n    - [x, '{QUOTED}']\n",
    "GitLab before all": f"before_script: ['{QUOTED}']\na: {{script: x}}\n",
    "Azure": f"jobs:\n  - steps:\n      - bash: |\n          {CURL}\n",
    "Azure with PowerShell": f"steps:\n  - powershell: |\n      $a = '{BODY}'\n",
    "an Azure task": f"steps:\n  - task: PowerShell@2\n    inputs:\n      script: |\n        $a = '{BODY}'\n",
    "Azure stages": f"stages:\n  - jobs:\n      - steps:\n          - script: '{QUOTED}'\n",
    "CircleCI": f"jobs:\n  a:\n    steps:\n      - run: '{QUOTED}'\n",
    "a CircleCI command": f"jobs: {{}}\ncommands:\n  a:\n    steps:\n      - run:\n          command: '{QUOTED}'\n",
    "Bitbucket": f"pipelines:\n  default:\n    - step:\n        script:\n          - '{QUOTED}'\n",
    "Buildkite": f"steps:\n  - commands:\n      - '{QUOTED}'\n",
    "phases": f"phases:\n  build:\n    commands: ['{QUOTED}']\n",
    "tasks": f"tasks:\n  a:\n    cmds: ['{QUOTED}']\n",
}


def found(text: str) -> list[str]:
    """List the texts of a file, and see that each begins and ends where it is written."""
    (document,) = read_yaml.parse(SourceText("a.yaml", text), limits=Limits())
    if not is_pipeline(document):
        return []
    texts = []
    for each in texts_in(document):
        inner = each.region.source.text
        place = each.region.span(Span(0, len(inner)))
        assert text[place.start : place.end] == inner
        texts.append(inner)
    return texts


@pytest.mark.parametrize("text", PIPELINES.values(), ids=PIPELINES)
def test_what_steps_hold(text: str) -> None:
    assert found(text) == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        f"a: 1\nrun: |\n  {CURL}\n",
        f"spec:\n  containers:\n    - command: ['{QUOTED}']\n",
        f"steps: 3\nrun: |\n  {CURL}\n",
        f"- run: |\n    {CURL}\n",
        f"steps:\n  - name: |\n      {CURL}\n",
        "steps:\n  - run: echo '{}'\n  - with: {body: '{}'}\n",
        f"steps:\n  - run: {CURL}\n",
    ],
)
def test_what_is_none(text: str) -> None:
    """No steps, none in a member of that name, no command; the last is no YAML."""
    assert found(text) == []

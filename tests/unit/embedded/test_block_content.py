"""What a block of a page holds, by its text and its label."""

from __future__ import annotations

import pytest

from instancelint.embedded.block_content import BlockContent, content_of

BODY = '{"element": {"key": "box"}, "name": "Box"}'


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        (BODY, "json", BlockContent.DATA),
        (BODY, "", BlockContent.DATA),
        (BODY, "bash", BlockContent.DATA),
        (f"# a payload\n{BODY}", "sh", BlockContent.DATA),
        (f"Body of the request:\n{BODY}", "", BlockContent.DATA),
        (f"curl https://x.io -d '{BODY}'", "", BlockContent.COMMANDS),
        (f"curl https://x.io -d '{BODY}'", "javascript", BlockContent.COMMANDS),
        ("export A=1", "zsh", BlockContent.SCRIPT),
        (f"wget --post-data='{BODY}' https://x.io", "", BlockContent.SCRIPT),
        ("http POST https://x.io/instances name=Box", "text", BlockContent.SCRIPT),
        ("https --verify=no PUT $BASE/instances name=Box", "", BlockContent.SCRIPT),
        ("Invoke-RestMethod -Uri https://x.io", "", BlockContent.POWERSHELL),
        ("$a = 1", "pwsh", BlockContent.POWERSHELL),
        ("POST /instances HTTP/1.1\n\n{}", "", BlockContent.HTTP),
        (BODY, "js", BlockContent.CODE),
        (f"// a payload\n/* of\n ours */ {BODY}", "typescript", BlockContent.CODE),
        (f"const body = {BODY};", "js", None),
        (f"body = {BODY}", "python", None),
        (f"const body = {BODY};", "", None),
        (f"send(JSON.stringify({BODY}))", "text", None),
        (f"await axios.post(url, {BODY})", "", None),
        (f"function make() {{\n  return {BODY};\n}}", "", None),
        (f" {{\n-  {BODY}\n+  {BODY}\n }}", "diff", None),
        (f" {{\n-  {BODY}\n+  {BODY}\n }}", "json", None),
        (f"@@ -1,2 +1,2 @@\n {BODY}", "", None),
        ("<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> x\n", "json", None),
    ],
)
def test_content(text: str, language: str, content: BlockContent | None) -> None:
    assert content_of(text, language) is content

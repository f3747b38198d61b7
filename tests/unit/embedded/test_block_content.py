"""What a block of a page holds, by its text and its label."""

from __future__ import annotations

import pytest

from instancelint.embedded.block_content import Content, content_of

BODY = '{"element": {"key": "box"}, "name": "Box"}'


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        (BODY, "json", Content.DATA),
        (BODY, "", Content.DATA),
        (BODY, "bash", Content.DATA),
        (f"# a payload\n{BODY}", "sh", Content.DATA),
        (f"Body of the request:\n{BODY}", "", Content.DATA),
        (f"curl https://x.io -d '{BODY}'", "", Content.COMMANDS),
        (f"curl https://x.io -d '{BODY}'", "javascript", Content.COMMANDS),
        ("export A=1", "zsh", Content.SCRIPT),
        (f"wget --post-data='{BODY}' https://x.io", "", Content.SCRIPT),
        ("http POST https://x.io/instances name=Box", "text", Content.SCRIPT),
        ("https --verify=no PUT $BASE/instances name=Box", "", Content.SCRIPT),
        ("Invoke-RestMethod -Uri https://x.io", "", Content.POWERSHELL),
        ("$a = 1", "pwsh", Content.POWERSHELL),
        ("POST /instances HTTP/1.1\n\n{}", "", Content.HTTP),
        (BODY, "js", Content.CODE),
        (f"// a payload\n/* of\n ours */ {BODY}", "typescript", Content.CODE),
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
def test_content(text: str, language: str, content: Content | None) -> None:
    assert content_of(text, language) is content

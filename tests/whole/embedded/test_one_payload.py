"""One payload, wherever it is kept: the same findings, at places that hold the same text in the file."""

from __future__ import annotations

import json
import re
import textwrap
from html import unescape

import pytest
import yaml
from collections_of import (
    bruno,
    cell,
    har,
    hurl,
    insomnia_4,
    insomnia_5,
    insomnia_5_yaml,
    notebook,
    openapi,
    postman_1,
    postman_2_0,
    postman_2_1,
    swagger,
)
from linting import fixed, lint
from literals import CSHARP, ENTRIES, GO, JAVA, KOTLIN, OLD_PHP, PAIRS, PHP, RUBY, Style, added, chained, written

from instancelint.base.source_text import Span
from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.finding import Edit

PAYLOAD = {
    "element": {"key": "Box"},
    "name": " Anna's files ",
    "tags": ["Docs", "docs"],
    "providerData": {"code": "${CODE}"},
    "configuration": {
        "oauth.api.key": "******",
        "oauth.api.secret": "${SECRET}",
        "oauth.callback.url": "https;//example.org/callback",
        "event.notification.enabled": "true",
        "event.vendor.type": "polling",
        "event.poller.refresh_interval": "often",
        "event.poller.configuration": {
            "files": {
                "url": "/hubs/documents/files?where=modified>'${date:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
                "idField": "",
                "datesConfiguration": {
                    "updatedDateField": "modified",
                    "updatedDateFormat": "yyyy-MM-dd'T'HH:mm:ss'",
                    "createdDateField": "created",
                    "createdDateFormat": "yyyy-MM-dd'T'HH:mm:ss",
                },
            }
        },
    },
}
TEXT = json.dumps(PAYLOAD, indent=2)
ONE_LINE = json.dumps(PAYLOAD)
COMMENTED = TEXT.replace('"name"', '// the name\n  "name"')
BLOCK = yaml.safe_dump(PAYLOAD, sort_keys=False, default_style='"', width=10_000)
HEADERS = "-H 'Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET' -H 'Content-Type: application/json'"
INSTANCES = "https://api.cloud-elements.com/elements/api-v2/instances"
QUOTED_HEADERS = '-H ^"Content-Type: application/json^" -H "Authorization: User %A%, Organization %B%"'
CURL = f"curl -X POST {HEADERS} {INSTANCES}"
HTTP = (
    "### create\nPOST https://api.cloud-elements.com/elements/api-v2/instances HTTP/1.1\n"
    "Authorization: User {{user}}, Organization {{organization}}\nContent-Type: application/json\n\n"
)


def single(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$") + '"'


def doubled(text: str) -> str:
    """Quote a text as PowerShell does."""
    return "'" + text.replace("'", "''") + "'"


def single_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def double_quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def escaped(text: str) -> str:
    """Write a dollar so that nothing is filled in."""
    return text.replace("$", "\\$")


def ansi(text: str) -> str:
    return "$'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


def joined(text: str) -> str:
    head, middle, tail = text[:40], text[40:90], text[90:]
    return single(head) + double(middle) + single(tail)


def heredoc(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$")


def indented(text: str, width: int) -> str:
    return textwrap.indent(text, " " * width)


def carets(text: str) -> str:
    """Quote a text for `cmd` as browsers do when they copy a request."""
    quoted = '"' + text.replace('"', '\\"') + '"'
    return re.sub(r'["\\&<>|^%]', r"^\g<0>", quoted)


def html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def coloured(text: str) -> str:
    """Write JSON in HTML as highlighters do: a tag around each string and mark, and one around each line."""
    marked = re.sub(r'("(?:[^"\\\n]|\\.)*")|([{}\[\]:,])', r'<span class="s">\g<0></span>', text.replace("&", "&amp;"))
    lines = (f'<span class="line"><i class="lineno">{n}</i>{line}</span>' for n, line in enumerate(marked.split("\n")))
    return "\n".join(lines)


INDENTED = textwrap.indent(TEXT, "   ")
PLACES = {
    "p.json": TEXT,
    "one-line.json": ONE_LINE,
    "tabs.json": json.dumps(PAYLOAD, indent="\t").replace("\n", "\r\n"),
    "p.jsonc": COMMENTED,
    "p.yaml": BLOCK,
    "flow.yaml": ONE_LINE,
    "second.yaml": f"a: 1\n---\n{BLOCK}",
    "p.jsonl": f"\n{ONE_LINE}\n",
    "p.ndjson": f'{{"other": 1}}\r\n{ONE_LINE}',
    "fence.md": f"# A\n\n```json\n{TEXT}\n```\n",
    "jsonc.md": f"# A\n\n```jsonc\n{COMMENTED}\n```\n",
    "tildes.md": f"# A\n\n~~~\n{TEXT}\n~~~\n",
    "unclosed.markdown": f"# A\n```JSON\n{TEXT}",
    "crlf.md": f"# A\n\n```json\n{TEXT}\n```\n".replace("\n", "\r\n"),
    "list.md": f"1. First\n\n   ```json\n{INDENTED}\n   ```\n2. Second\n",
    "marker.md": f"- ```json\n{textwrap.indent(TEXT, '  ')}\n  ```\n",
    "quote.md": textwrap.indent(f"```json\n{TEXT}\n```\n", "> "),
    "deep.md": f"1. First\n{textwrap.indent(f'```json{chr(10)}{TEXT}{chr(10)}```', ' ' * 12)}\n",
    "indented.md": f"So:\n\n{textwrap.indent(TEXT, '    ')}\n\nThere.\n",
    "jekyll.md": f"---\nelementKey: box\n---\n{{% highlight json %}}\n{TEXT}\n{{% endhighlight %}}\n",
    "hugo.md": f'{{{{< highlight json "linenos=table" >}}}}\n{TEXT}\n{{{{< /highlight >}}}}\n',
    "yaml.mdx": f"<Tabs>\n\n```yaml\n{BLOCK}```\n\n</Tabs>\n",
    "curl.md": f"Call:\n\n```bash\n{CURL} -d {single(TEXT)}\n```\n",
    "curl-in-list.md": f"1. Call:\n\n   ```bash\n{textwrap.indent(f'{CURL} -d {single(TEXT)}', '   ')}\n   ```\n",
    "curl-in-quote.md": textwrap.indent(f"```sh\n{CURL} -d {single(TEXT)}\n```\n", "> "),
    "curl-as-text.md": f"Example cURL\n\n{CURL} -d {single(TEXT)}\n\nParameters\n",
    "single.sh": f"{CURL} -d {single(TEXT)}\n",
    "glued.sh": f"{CURL} -d{single(TEXT)}\n",
    "double.sh": f"{CURL} --data-raw {double(TEXT)}\n",
    "ansi.sh": f"{CURL} --data-binary {ansi(TEXT)}\n",
    "joined.sh": f"{CURL} --data {joined(TEXT)}\n",
    "json-option.bash": f"curl {HEADERS} --json {single(TEXT)} $BASE/elements/api-v2/instances\n",
    "heredoc.sh": f"{CURL} -d @- <<EOF\n{heredoc(TEXT)}\nEOF\necho\n",
    "raw-heredoc.sh": f"{CURL} -d @- <<'EOF' | jq .\n{TEXT}\nEOF\n",
    "tab-heredoc.sh": f'{CURL} -d @- <<-"EOF"\n{textwrap.indent(TEXT, chr(9))}\n\tEOF\n',
    "inner-heredoc.sh": f"""{CURL} -d "$(cat <<'EOF'\n{TEXT}\nEOF\n)"\n""",
    "file.sh": f"cat > instance.json <<'EOF'\n{TEXT}\nEOF\n",
    "variable.sh": f"BODY={single(TEXT)}\n",
    "no-backslash.curl": f"curl -X POST https://x.example/elements/api-v2/instances\n{HEADERS}\n-d {single(TEXT)}\n",
    "substituted.sh": f'ID="$({CURL} -d {single(TEXT)} | jq -r .id)"\n',
    "backticks.sh": f"ID=`{CURL} -d {single(ONE_LINE)}`\n",
    "wget.sh": f"wget --post-data={single(TEXT)} https://api.cloud-elements.com/elements/api-v2/instances\n",
    "httpie.sh": f"http --raw {single(TEXT)} https://api.cloud-elements.com/elements/api-v2/instances\n",
    "here-string.ps1": f"$body = @'\n{TEXT}\n'@\n",
    "body.ps1": f"Invoke-RestMethod -Uri $Base/instances -Method Post `\n  -Body {doubled(TEXT)}\n",
    "powershell.md": f"```powershell\nInvoke-RestMethod $Base/instances -Body {doubled(TEXT)} -Method Post\n```\n",
    "commented.md": f"<!--\n```json\n{TEXT}\n```\n-->\n\n```json\n{TEXT}\n```\n",
    "p.html": f"<html><body>\n<pre>\n{TEXT}\n</pre>\n</body></html>\n",
    "entities.htm": f'<p>So</p><pre class="highlight"><code class="language-json">{html(TEXT)}</code></pre>',
    "coloured.html": f'<div class="highlight-json"><pre><span></span>{coloured(TEXT)}\n</pre></div>\n',
    "inline.html": f"<p>Send <code>{html(ONE_LINE)}</code>.</p>",
    "breaks.html": f"<code>{html(TEXT).replace(chr(10), '<br/>').replace('  ', '&nbsp; ')}</code>",
    "area.html": f"<textarea name=body>{html(TEXT)}</textarea>",
    "script.html": f'<script type="application/json">{TEXT}</script>',
    "macro.xhtml": f"<ac:macro><ac:plain-text-body><![CDATA[{TEXT}]]></ac:plain-text-body></ac:macro>",
    "curl.html": f'<pre lang="bash">{html(f"{CURL} -d {single(TEXT)}")}</pre>',
    "pre.md": f"# A\n\n<pre>\n{TEXT.replace(chr(10), chr(10) * 2)}\n</pre>\n\nThere.\n",
    "pre-in-list.md": f"1. So:\n\n   <pre><code>\n{INDENTED}\n   </code></pre>\n",
    "code.mdx": f"Send <code>{html(ONE_LINE)}</code>.\n",
    "listing.adoc": f"= A\n\n.Title\n[source,json]\n----\n{TEXT}\n----\n\nThere.\n",
    "callouts.adoc": "----\n" + re.sub("(?m)$", " <1>", TEXT) + "\n----\n<1> Any\n",
    "paragraph.asciidoc": f"So:\n\n{INDENTED}\n\nThere.\n",
    "in-list.adoc": f". One\n+\n[source,bash]\n----\n{CURL} -d {single(TEXT)}\n----\n",
    "passed.adoc": f"++++\n<pre>{html(TEXT)}</pre>\n++++\n",
    "block.rst": f".. code-block:: json\n   :linenos:\n\n{INDENTED}\n\nThere.\n",
    "crlf.rst": f"So::\n\n{INDENTED}\n\nThere.\n".replace("\n", "\r\n"),
    "nested.rst": f"1. One\n\n   .. code:: json\n\n{textwrap.indent(INDENTED, '   ')}\n\n   There.\n",
    "heredoc.rst": f".. code:: sh\n\n   {CURL} -d @- <<EOF\n{heredoc(INDENTED)}\n   EOF\n",
    "raw.rst": f".. raw:: html\n\n   <pre>\n{INDENTED}\n   </pre>\n",
    "Dockerfile": f"FROM a\nRUN x && \\\n  # y\n  {CURL} -d {single(TEXT)}\n",
    "copy.dockerfile": f"COPY <<'EOF' /a.json\n{TEXT}\nEOF\n",
    "Makefile": f"a:\n\t@{CURL} \\\n\t  -d {single(ONE_LINE)}\n".replace("$", "$$"),
    "define.mk": f"define BODY\n{TEXT}\nendef\n".replace("$", "$$"),
    "Jenkinsfile": "sh '''\n" + f"{CURL} -d {single(TEXT)}\n".replace("\\", "\\\\") + "'''\n",
    "double.groovy": f'def body = """{heredoc(TEXT)}"""\n',
    "workflow.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: |\n{indented(f'{CURL} -d {single(TEXT)}', 10)}\n",
    "folded-workflow.yml": f"jobs: {{}}\nsteps:\n  - run: >-\n{indented(f'{CURL} -d {single(TEXT)}', 6)}\n",
    ".gitlab-ci.yml": f"a:\n  script:\n    - x\n    - {json.dumps(f'{CURL} -d {single(TEXT)}')}\n",
    "azure.yaml": f"steps:\n  - pwsh: |\n{indented(f'irm $Base/instances -Method Post -Body {doubled(TEXT)}', 6)}\n",
    "env.yaml": f"jobs: {{}}\nenv:\n  BODY: |\n{indented(TEXT, 4)}\n",
    "nested.sh": f"ssh -t host {double(f'{CURL} -d {single(TEXT)}')}\n",
    "variable.bat": f"REM it's {{\r\nset BODY={ONE_LINE}\r\n",
    "carets.cmd": f"REM it's \"\r\ncurl ^\r\n  -d {carets(ONE_LINE)} {QUOTED_HEADERS} {INSTANCES}\r\n",
    "heredoc.tf": f"a {{\n  body = <<-EOT\n{INDENTED}\n  EOT\n}}\n",
    "p.http": f"{HTTP}{TEXT}\n\n### next\nGET https://x.example/instances\n",
    "p.rest": f"{HTTP}{TEXT}",
    "crlf.http": f"{HTTP}{TEXT}\n".replace("\n", "\r\n"),
    "fence-http.md": f"```http\n{HTTP}{TEXT}\n```\n",
    "list.json": f"[{TEXT}]",
    "instances.json": f'{{"instances": [{{"other": 1}}, {TEXT}]}}',
    "list.yaml": yaml.safe_dump([PAYLOAD], sort_keys=False, default_style='"', width=10_000),
    "wrapped.json": json.dumps({"steps": [{"run": "x"}, {"body": PAYLOAD}]}, indent=2),
    "wrapped.yaml": yaml.safe_dump({"steps": [{"body": PAYLOAD}]}, sort_keys=False, default_style='"', width=10_000),
    "string.json": json.dumps({"steps": [{"body": TEXT}]}),
    "literal.yaml": f"steps:\n  - body: |\n{textwrap.indent(TEXT, '      ')}\n    after: 1\n",
    "folded.yaml": f"steps:\n  - body: >-\n{textwrap.indent(TEXT, '      ')}\n",
    "quoted.yaml": f"steps:\n  - body: {json.dumps(TEXT)}\n",
    "yaml-in-literal.yml": f"steps:\n  - body: |\n{textwrap.indent(BLOCK, '      ')}",
    "postman.json": json.dumps(postman_1(TEXT)),
    "v2.postman_collection.json": json.dumps(postman_2_0(TEXT), indent="\t"),
    "v2.1.postman_collection.json": json.dumps(postman_2_1(TEXT), indent=2),
    "one-line-body.json": json.dumps(postman_2_1(ONE_LINE)),
    "insomnia.json": json.dumps(insomnia_4(TEXT)),
    "insomnia-5.json": json.dumps(insomnia_5(TEXT)),
    "insomnia-5.yaml": insomnia_5_yaml(TEXT),
    "recorded.har": json.dumps(har(TEXT), indent=2),
    "openapi.json": json.dumps(openapi(PAYLOAD), indent=2),
    "openapi.yaml": yaml.safe_dump(openapi(PAYLOAD), sort_keys=False, default_style='"', width=10_000),
    "openapi-string.json": json.dumps(openapi(TEXT)),
    "swagger.json": json.dumps(swagger(PAYLOAD)),
    "create.bru": bruno(TEXT),
    "crlf.bru": bruno(TEXT).replace("\n", "\r\n"),
    "create.hurl": hurl(TEXT),
    "fenced.hurl": hurl(f"```json\n{TEXT}\n```"),
    "page.ipynb": notebook(cell("markdown", f"# A\n\n```json\n{TEXT}\n```\n")),
    "list.ipynb": notebook(cell("markdown", f"1. First\n\n   ```json\n{INDENTED}\n   ```\n")),
    "magic.ipynb": notebook(cell("code", f"%%bash\n{CURL} -d {single(TEXT)}")),
    "bang.ipynb": notebook(cell("code", f"import os\n!{CURL} -d {single(ONE_LINE)}\nx = 1")),
    "bash.ipynb": notebook(cell("code", f"{CURL} -d {single(TEXT)}"), language="bash"),
    "python.ipynb": notebook(cell("code", f"import json\n\nbody = {TEXT}\nrequests.post(url, json=body)")),
    "string.ipynb": notebook({"cell_type": "markdown", "source": f"```json\n{TEXT}\n```"}),
    "lines.json": json.dumps({"steps": [{"body": TEXT.splitlines()}]}, indent=1),
    "kept-lines.json": json.dumps({"steps": [{"body": TEXT.splitlines(keepends=True)}]}, indent=1),
    "command.json": json.dumps({"steps": [{"body": f"{CURL} -d {single(TEXT)}"}]}),
    "by-name.json": json.dumps({"steps": [{"body": {"box": PAYLOAD}}]}),
}
"""Files that hold the payload once; `steps[*].body` is where the config says that payloads lie."""

APOSTROPHE = "'"
"""Quotes in which PHP fills nothing in."""
SINGLE_QUOTED = "const body = " + written(PAYLOAD, Style(("{", "}"), ("[", "]"), ": "), quote="'") + ";\n"
CODE = {
    "literal.js": f"const body = {TEXT};\n",
    "commented.mjs": f"export default {COMMENTED};\n",
    "single-quotes.ts": SINGLE_QUOTED,
    "argument.tsx": f"const App = () => {{ create({TEXT} as Body); return <p/>; }};\n",
    "literal.py": f"def body():\n    return {textwrap.indent(TEXT, '    ').lstrip()}\n",
    "literal.rb": f"body = {TEXT}.to_json\n",
    "rockets.rb": f"body = {written(PAYLOAD, RUBY)}\n",
    "literal.php": f"<?php\n$body = {written(PAYLOAD, PHP, quote=APOSTROPHE)};\n",
    "fence-js.md": f"# A\n\n```js\nconst body = {TEXT};\nsend(body);\n```\n",
    "fence-php.md": f"```php\n$body = {written(PAYLOAD, PHP, quote=APOSTROPHE)};\n```\n",
    "fence-python.md": f"1. So:\n\n   ```python\n   body = {INDENTED.lstrip()}\n   ```\n",
}
"""Literals whose brackets are those of JSON, in which all can be written anew."""
BUILT = {
    "old.php": f"<?php\n$body = {written(PAYLOAD, OLD_PHP, quote=APOSTROPHE)};\n",
    "literal.go": f"package a\n\nfunc f() {{\n\tbody := {written(PAYLOAD, GO)}\n}}\n",
    "MapOf.java": f"class A {{ Object a = {written(PAYLOAD, JAVA)}; }}\n",
    "Entries.java": f"class A {{ Object a = {written(PAYLOAD, ENTRIES)}; }}\n",
    "Chain.java": f"class A {{ Object a() {{ return {chained(PAYLOAD)}; }} }}\n",
    "map.kt": f"val body = {escaped(written(PAYLOAD, KOTLIN))}\n",
    "Index.cs": f"class A {{ object B() {{ return {written(PAYLOAD, CSHARP)}; }} }}\n",
    "Pairs.cs": f"class A {{ object b = {written(PAYLOAD, PAIRS)}; }}\n",
    "later.js": "let body = {};\n" + added(PAYLOAD, "body.{key} = {value};\n", json.dumps),
    "later.py": "body = {{}}\n".format() + added(PAYLOAD, 'body["{key}"] = {value}\n', json.dumps),
    "later.rb": "body = {}\n" + added(PAYLOAD, "body['{key}'] = {value}\n", lambda value: written(value, RUBY)),
    "Later.java": "class A { void a() { JSONObject b = new JSONObject();\n"
    + added(PAYLOAD, 'b.put("{key}", {value});\n', chained)
    + "} }\n",
}
"""Tables that calls build, or that are put together: only scalars can be written anew."""
STRINGS = {
    "string.js": f"const body = `{escaped(TEXT)}`;\n",
    "one-line.js": f"const body = {single_quoted(ONE_LINE)};\n",
    "escaped.java": f"class A {{ String a = {double_quoted(ONE_LINE)}; }}\n",
    "block.java": f'class A {{ String a = """\n{TEXT}\n"""; }}\n',
    "triple.py": f'body = """{TEXT}"""\n',
    "heredoc.rb": f"body = <<~JSON\n{textwrap.indent(TEXT, '  ')}\nJSON\n",
    "nowdoc.php": f"<?php\n$body = <<<'JSON'\n{TEXT}\nJSON;\n",
    "raw.go": f"package a\n\nvar body = `{TEXT}`\n",
    "verbatim.cs": 'class A { string a = @"' + TEXT.replace('"', '""') + '"; }\n',
}
"""Strings that hold the payload."""
PLACES |= CODE

LINTER = Linter(Settings(ignore=("IL8", "IL103", "IL120"), payloads=("$.steps[*].body",)))


def plain(text: str) -> str:
    """Take the quoting of every notation away, so that only the payload's own text is left."""
    if "<" in text or "&" in text:
        text = unescape(re.sub(r'<i class="lineno">[0-9]+</i>|</?span[^<>]*>|<br/>| <1>', "", text))
    for quoted, bare in (
        ("'\\\\''", "'"),
        ("'\\''", "'"),
        ("''", "'"),
        ("$$", "$"),
        ("^", ""),
        ("\\'", "'"),
        ('\\"', '"'),
        ("\\$", "$"),
        ("\\\\", "\\"),
    ):
        text = text.replace(quoted, bare)
    return text.strip("\"' ")


def found(name: str, text: str) -> dict[tuple[str, str], str]:
    report = lint(text, name, LINTER)
    assert report.payloads == 1, report.skipped
    cut = {}
    for finding in report.findings:
        span = finding.span or Span(0, 0)
        cut[finding.pointer, finding.code] = plain(text[span.start : span.end])
    assert len(cut) == len(report.findings)
    return cut


BASE = found("p.json", TEXT)


def test_the_payload_has_mistakes_of_many_kinds() -> None:
    assert len(BASE) >= 10
    assert BASE["/configuration/oauth.callback.url", "IL224"] == "https;//"
    assert BASE["/element/key", "IL603"] == "Box"
    assert BASE["/tags/1", "IL602"] == "docs"


@pytest.mark.parametrize("name", [name for name in (*PLACES, *BUILT, *STRINGS) if name != "p.json"])
def test_the_same_findings_at_the_same_text(name: str) -> None:
    assert found(name, (PLACES | BUILT | STRINGS)[name]) == BASE


def fixed_in(name: str, text: str) -> tuple[set[tuple[str, str]], str]:
    """Apply the fixes that do not overlap; gives what was fixed, and the text."""
    edits: list[Edit] = []
    fixes = []
    done = set()
    for finding in lint(text, name, LINTER).findings:
        mine = finding.fix.edits if finding.fix else ()
        if mine and not any(edit.span.overlaps(other.span) for edit in mine for other in edits):
            edits.extend(mine)
            fixes.append(finding.fix)
            done.add((finding.pointer, finding.code))
    return done, fixed(text, fixes)


UNWRITABLE = {"carets.cmd", "joined.sh", "folded.yaml", "folded-workflow.yml"}
"""Texts in several kinds of quotes, or without places for single characters: findings there have no fix."""

FIXED, TEXT_FIXED = fixed_in("p.json", TEXT)
LEFT = found("p.json", TEXT_FIXED)


@pytest.mark.parametrize("name", [name for name in PLACES if name not in UNWRITABLE])
def test_the_same_fixes_in_the_quoting_of_the_place(name: str) -> None:
    done, text = fixed_in(name, PLACES[name])
    assert done == FIXED
    assert found(name, text) == LEFT


@pytest.mark.parametrize("name", sorted(UNWRITABLE))
def test_no_fix_where_it_cannot_be_written(name: str) -> None:
    assert fixed_in(name, PLACES[name]) == (set(), PLACES[name])

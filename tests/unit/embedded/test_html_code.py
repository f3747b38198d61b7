from __future__ import annotations

import pytest

from instancelint.embedded.html_code import shown_in


def shown(page: str) -> list[tuple[str, str]]:
    """List the languages and texts, and see that each character is written where its piece leads."""
    found = []
    for code in shown_in(page):
        for piece in code.offsets.pieces:
            inner = code.text[piece.inner : piece.inner + piece.inner_length]
            outer = page[piece.outer : piece.outer + piece.outer_length]
            assert inner == outer.replace("\xa0", " ") or (outer[0] in "&<\xa0" and len(inner) in {1, 2})
        assert sum(piece.inner_length for piece in code.offsets.pieces) == len(code.text)
        assert page[code.start] == "<"
        found.append((code.language, code.text))
    return found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<pre>{}</pre>", [("", "{}")]),
        ("<PRE>\n{}\n</PRE >", [("", "\n{}\n")]),
        ('<pre><code class="language-json">{}</code></pre>', [("json", "{}")]),
        ('<pre class="x"><code>1</code>\n<code>2</code></pre>', [("", "1\n2")]),
        ('<div class="highlight-json"><div class="highlight">\n<pre><span></span>{}</pre>', [("json", "{}")]),
        ('<div class="highlight-json">Text</div><pre>{}</pre>', [("", "{}")]),
        ('<figure class="highlight"><pre><code data-lang="yaml">a</code></pre></figure>', [("yaml", "a")]),
        ("a <code>{}</code> b <code>[]</code>", [("", "{}"), ("", "[]")]),
        ("<code><pre>{}</pre></code>", [("", ""), ("", "{}")]),
        ('<pre>{<span class="hljs-attr">&quot;a&quot;</span>: <b>1</b>}</pre>', [("", '{"a": 1}')]),
        ("<pre>&lt;A&gt; &amp;amp; &#39; &#x27; &#123;</pre>", [("", "<A> &amp; ' ' {")]),
        ("<pre>&nope; & &nbsp;\xa0x</pre>", [("", "&nope; &   x")]),
        ("<pre>a<br>b<br/>c</pre>", [("", "a\nb\nc")]),
        ("<pre><div>a</div><div>b</div></pre>", [("", "a\nb\n")]),
        ("<pre><ol><li>a<li>b</ol></pre>", [("", "a\nb\n")]),
        ('<pre><span class="linenos"> 1</span>a\n<span class="lineno">2</span>b</pre>', [("", "a\nb")]),
        ("<pre>{}<button>Copy<button>x</button></button></pre>", [("", "{}")]),
        ("<pre><!-- no -->a</pre>", [("", "a")]),
        ("<!-- <pre>a</pre> --><pre>b</pre>", [("", "b")]),
        ('<pre>"<YOUR_KEY>" <your-key> "<Secret>"</pre>', [("", '"<YOUR_KEY>" <your-key> "<Secret>"')]),
        ("<pre><x-line>a</x-line></pre>", [("", "a")]),
        ("<pre>a < b <= c <3</pre>", [("", "a < b <= c <3")]),
        ("<pre>a <b c</pre>", [("", "a <b c")]),
        ('<pre title="</pre>">a</pre>', [("", "a")]),
        ('<pre title="a>a</pre><pre>b</pre>', [("", "a"), ("", "b")]),
        ("<pre>a<pre>b</pre>", [("", "a"), ("", "b")]),
        ("<pre>a", [("", "a")]),
        ("<pre>a</body>b", [("", "a")]),
        ("<textarea rows=2>{&quot;a&quot;: <b>}</textarea>", [("", '{"a": <b>}')]),
        ("<xmp>&amp;<b></xmp>", [("", "&amp;<b>")]),
        ('<script type="application/json" id=x>{"a": "<b>&amp;"}</script>', [("json", '{"a": "<b>&amp;"}')]),
        ('<script type="application/ld+json">{}</script>', [("json", "{}")]),
        ('<script type="text/yaml">a: 1</script>', [("yaml", "a: 1")]),
        ("<script>var a = '<pre>{}</pre>'</script><style><pre></style>", []),
        ("<script>var a = '<pre>{}</pre>'", []),
        ("<preview>{}</preview><codes>{}</codes>", []),
        ("", []),
    ],
)
def test_what_a_page_shows(page: str, expected: list[tuple[str, str]]) -> None:
    assert shown(page) == expected


MACRO = (
    '<ac:structured-macro ac:name="code"><ac:parameter ac:name="title">T</ac:parameter>'
    '<ac:parameter ac:name="language">json</ac:parameter>'
    "<ac:plain-text-body>{}</ac:plain-text-body></ac:structured-macro><p>x</p>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<![CDATA[{"a": "<b>&amp;"}]]>', '{"a": "<b>&amp;"}'),
        ("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"),
        ("<![CDATA[a</pre>]]>", "a</pre>"),
        ("", ""),
    ],
)
def test_code_of_confluence(body: str, expected: str) -> None:
    assert shown(MACRO.replace("{}", body)) == [("json", expected)]


def test_a_language_is_that_of_its_own_macro() -> None:
    page = MACRO.replace("{}", "<![CDATA[a]]>") + "<pre>b</pre>"
    assert shown(page) == [("json", "a"), ("", "b")]

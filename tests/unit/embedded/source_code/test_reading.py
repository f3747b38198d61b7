"""Literals of each language: what is read of them, and what is open."""

from __future__ import annotations

import json

import pytest

from instancelint.base.source_text import SourceText
from instancelint.embedded.source_code.code_file import texts
from instancelint.model.terms import Kind

PHP_BOX = "'element' => ['key' => 'box'], 'name' => 'x'"
GO_BOX = '"element": map[string]string{"key": "box"}, "name": `x`'
JAVA_BOX = '"element", Map.of("key", "box"), "name", "x"'
PUT_BOX = 'put("element", new JSONObject().put("key", "box")); put("name", "x");'
ADD_BOX = 'b.put("element", new JSONObject().put("key", "box")); b.put("name", "x");'
KOTLIN_BOX = '"element" to mapOf("key" to "box"), "name" to "x"'
NEW_BOX = 'element = new { key = "box" }, name = "x"'
SET_BOX = '["element"] = new { key = "box" }, { "name", "x" }'
ADD_TAGS = 'b["tags"] = new[] { "a" };'
BOX = '"element": {"key": "box"}, "name": "x"'


def read(name: str, text: str) -> list[object]:
    """Return the data of each payload of a file; an open one as a list that holds it."""
    found: list[object] = []
    for region, _ in texts(SourceText(name, text)):
        data = json.loads(region.source.text)
        found.append([data] if region.role.partial else data)
    return found


def body(**members: object) -> dict[str, object]:
    return {"element": {"key": "box"}, "name": "x", **members}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.js", "f({element: {key: 'box'}, name: 'x', tags: [`a`, 1.5, -2, true, null, undefined]})",
         body(tags=["a", 1.5, -2, True, None, "${e1}"])),
        ("a.js", "x = {element: {'key': \"box\"}, name, ['tags']: [a, b, a]}",
         {"element": {"key": "box"}, "name": "${e1}", "tags": ["${e2}", "${e3}", "${e2}"]}),
        ("a.ts", "const x: B = <B>{element: {key: 'box'} as E, name: 'x'} satisfies B;", body()),
        ("a.jsx", "x = {element: {key: 'box'}, name: 'x', n: 'a' + b + `c${d}e`, u: '\\u0041\\x42\\n'}",
         body(n="a${e1}c${e2}e", u="AB\n")),
        ("a.py", "x = dict(element={'key': 'box'}, name='x', t=(1, None, True), r=r'\\d' \"e\", f=f'{a}{{b}}')",
         body(t=[1, None, True], r="\\de", f="${e1}{b}")),
        ("a.rb", "x = {element: {:key => :box}, 'name' => %q(x), \"t\": %w[a b], n: nil, s: \"a#{b}c\"}.to_json",
         body(t=["a", "b"], n=None, s="a${e1}c")),
        ("a.rb", "post('/x', element: {key: 'box'}, name: 'x')", body()),
        ("a.php", "<?php f(array('element' => ['key' => 'box'], 'name' => \"x\", 't' => []));", body(t=[])),
        ("a.php", f"<?php f([{PHP_BOX}, 'u' => A . '/b', 'v' => \"a$b{{$c}}\"]);",
         body(u="${e1}/b", v="a${e2}{${e3}}")),
        ("a.go", f'package a\nvar x = map[string]any{{{GO_BOX}, "t": []int{{1}}, "n": nil}}', body(t=[1], n=None)),
        ("a.java", f'class A {{ Object a = Map.of({JAVA_BOX}, "t", List.of(1, true)); }}', body(t=[1, True])),
        ("a.java", f"class A {{ Object a = new HashMap<>() {{{{ {PUT_BOX} }}}}; }}", body()),
        ("a.kt", f'val a = mapOf({KOTLIN_BOX}, "t" to listOf(1, null), "s" to "a$b-c")',
         body(t=[1, None], s="a${e1}-c")),
        ("a.cs", f'class A {{ object a = new {{ {NEW_BOX}, t = new[] {{ 1 }}, s = $"a{{b}}c", v = @"a""b" }}; }}',
         body(t=[1], s="a${e1}c", v='a"b')),
        ("a.cs", 'class A { object a = new JObject(new JProperty("element", 1)); }', None),
    ],
)  # fmt: skip
def test_what_a_literal_says(name: str, text: str, expected: object) -> None:
    assert read(name, text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", f"x = {{{BOX}, ...more}}"),
        ("a.js", f"x = {{{BOX}, [key]: 1}}"),
        ("a.js", f"x = {{{BOX}, get() {{}}}}"),
        ("a.js", f"x = Object.assign({{}}, more, {{{BOX}}})"),
        ("a.py", f"x = {{{BOX}, **more}}"),
        ("a.rb", f"x = defaults.merge({{{BOX}}})"),
        ("a.php", "<?php $x = ['element' => ['key' => 'box'], 'name' => 'x', ...$more];"),
        ("a.php", "<?php $x = array_merge($more, ['element' => ['key' => 'box'], 'name' => 'x']);"),
    ],
)
def test_what_others_bring_in_leaves_a_literal_open(name: str, text: str) -> None:
    assert read(name, text) == [[body()]]


ADDED = body(tags=["a"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", f"const b = {{{BOX}}};\nb.tags = ['a'];"),
        ("a.js", f"const b = {{{BOX}}};\nb['tags'] = ['a'];\nsend(b);"),
        ("a.js", "const b = {};\nb.element = {};\nb.element.key = 'box';\nb.name = 'x';\nb.tags = ['a'];"),
        ("a.js", "const element = {key: 'box'};\nconst tags = ['a'];\nconst b = {element, name: 'x', tags};"),
        ("a.py", f'b = {{{BOX}}}\nb["tags"] = ["a"]'),
        ("a.rb", f"b = {{{BOX}}}\nb[:tags] = %w[a]"),
        ("a.php", "<?php $b = []; $b['element'] = ['key' => 'box']; $b['name'] = 'x'; $b['tags'] = ['a'];"),
        ("a.go", f'package a\nfunc f() {{\n\tb := map[string]any{{{GO_BOX}}}\n\tb["tags"] = []string{{"a"}}\n}}'),
        ("A.java", f'class A {{ void f() {{ Map b = new JSONObject(); {ADD_BOX} b.put("tags", asList("a")); }} }}'),
        ("A.java", f'class A {{ void f() {{ Map b = new HashMap(); {ADD_BOX[:-1]}.put("tags", List.of("a")); }} }}'),
        ("a.kt", f'fun f() {{\n  val b = mutableMapOf({KOTLIN_BOX})\n  b["tags"] = listOf("a")\n}}'),
        ("a.cs", f"class A {{ void F() {{ var b = new Dictionary<string, object> {{ {SET_BOX} }}; {ADD_TAGS} }} }}"),
    ],
)  # fmt: skip
def test_what_is_added_later_is_part_of_a_literal(name: str, text: str) -> None:
    assert read(name, text) == [ADDED]


@pytest.mark.parametrize(
    "more",
    ["if (a) { b.tags = ['a']; }", "for (const a of c) b[a] = 1;", "b[key] = 1;", "Object.assign(b, more);",
     "delete b.name;", "fill(b.element);", "c.forEach(a => { b.tags = a; });"],
)  # fmt: skip
def test_what_may_be_added_leaves_a_literal_open(more: str) -> None:
    assert read("a.js", f"function f() {{ const b = {{{BOX}}};\n{more} }}") == [[body()]]


def test_a_part_that_is_handed_to_a_function_may_be_filled_by_it() -> None:
    text = "const element = {key: 'box'};\nfill(element);\nsend({element, name: 'x'});"
    assert read("a.js", text) == [[body()]]
    assert read("a.js", f"const b = {{{BOX}}};\nsend(b);") == [body()]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.js", f"s = '{{{BOX}}}'", body()),
        ("a.js", "s = '{\"element\": {\"key\": \"' + key + '\"}, \"name\": ' + JSON.stringify(n) + '}'",
         {"element": {"key": "${e1}"}, "name": "${e2}"}),
        ("a.py", "s = f'''{{\"element\": {{\"key\": \"box\"}}, \"name\": \"{n}\"}}'''",
         {"element": {"key": "box"}, "name": "${e1}"}),
        ("a.go", 'package a\nvar s = fmt.Sprintf(`{"element": {"key": "%s"}, "name": "x", "on": %t}`, a, b)',
         {"element": {"key": "${e1}"}, "name": "x", "on": "${e2}"}),
        ("a.kt", 'val s = """{"element": {"key": "box"}, "name": "$n"}"""', body(name="${e1}")),
        ("a.cs", 'class A { string s = """{"element": {"key": "box"}, "name": "x"}"""; }', body()),
    ],
)  # fmt: skip
def test_a_string_that_holds_json(name: str, text: str, expected: object) -> None:
    assert read(name, text) == [expected]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", 's = `{"element": {"key": "box"} "name": "${n}"}`'),
        ("a.py", 's = f\'{{"element": {{"key": "box"}}, "name": {n}, "tags": ["a",]}}\''),
        ("A.java", r'class A { String s = "{\"element\": {\"key\": \"" + k + "\"} \"name\": \"x\"}"; }'),
        ("a.go", 'package a\nvar s = fmt.Sprintf(`{"element": {"key": "%s"} "name": "x"}`, a)'),
        ("a.rb", 's = <<~JSON\n  {"element": {"key": "box"} "name": "#{n}"}\nJSON'),
    ],
)
def test_a_string_with_a_mistake_that_no_expression_explains(name: str, text: str) -> None:
    (found,) = texts(SourceText(name, text))
    assert found.region.source.text.count("{") >= 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.js", 's = \'{"element": {"key": \' + rest'),
        ("a.js", "s = '{\"element\": ' + part + ', \"name\": ' + other + more + '}'"),
        ("a.js", "x = {path: '/', element: {key: 'home'}, name: 'Home', configuration: 3}"),
        ("a.js", "fetch('https://ec2.example.com/instances', {body: {image: 'x', configuration: {size: 1}}})"),
        (
            "a.js",
            'fetch(\'https://ec2.example.com/instances\', {body: \'{"image": 1, "configuration": {"size": 1}}\'})',
        ),
        ("a.js", "x = {element: {key: String}, configuration: Object}"),
        ("a.js", "x = {element: {key: String}, configuration: {}, name: String}"),
        ("a.js", "x = {element: {key: {type: String}}, configuration: {a: 1}, name: {type: String}}"),
        ("a.js", "x = {element: {key: Joi.string()}, configuration: Joi.object(), name: Joi.string()}"),
        ("a.js", "x = {element: document.body, name: 'x', configuration: {}}"),
        ("a.js", "/* {element: {key: 'box'}, name: 'x'} */"),
        ("a.py", "def f(element, configuration): pass\nf(element=1, configuration=2)"),
        ("a.js", f"fetch('/formulas/1/instances', {{method: 'POST', body: JSON.stringify({{{BOX}}})}})"),
        ("a.js", "x = {element: {key: "),
        ("a.js", 'x = {"element": {"key": "box" "name": 1}'),
        ("a.ts", "x = {element: null, configuration: {username: '', password: ''}, name: ''}"),
        ("a.ts", "x = [{name: 'x', element: {id: 'a'}, configuration: {username: 'b'}}]"),
        ("a.js", 's = `{"element": {"key": "box"}, ${more} "name": "${n}"}`'),
        ("a.js", 's = `{"element": {"key": "box"}, "name": ${n} "tags": []}`'),
        ("a.js", 's = `{"element": {"key": "${k}"}, "tags": ${tags},}`'),
    ],
)
def test_what_is_none(name: str, text: str) -> None:
    assert read(name, text) == []


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.js", "axios.post(`${BASE}/elements/box/instances`, {name: 'x', configuration: {}, element: 1})", "for"),
        ("a.js", f"const b = {{{BOX}}};\nrequest.post({{url: base + '/instances', json: b}})", "create"),
        ("a.js", f"const u = '/instances';\nconst b = {{{BOX}}};\nfetch(u, {{method: 'PATCH', body: b}})", "update"),
        ("a.py", f'requests.put(f"{{base}}/instances/{{id}}", json={{{BOX}}})', "update"),
        ("a.rb", f'HTTParty.post("#{{base}}/elements/box/instances", body: {{{BOX}}}.to_json)', "for"),
        ("A.java", f'class A {{ Object r = to().uri("/elements/1/instances").POST(of(Map.of({JAVA_BOX}))); }}', "for"),
        ("a.cs", f'class A {{ object r = c.PostAsync($"{{u}}/instances", Json(new {{ {NEW_BOX} }})); }}', "create"),
        ("a.go", f'package a\nvar r = http.Post(base+"/instances", enc(map[string]any{{{GO_BOX}}}))', "create"),
        ("a.php", f"<?php $c->post(\"$base/instances\", ['json' => [{PHP_BOX}]]);", "create"),
        ("a.js", f"const d = JSON.stringify({{{BOX}}});\nhttps.request(b + '/elements/box/instances', d)", "for"),
        ("a.py", f"b = {{{BOX}}}\nd = json.dumps(b)\nrequests.patch(f'{{u}}/instances/1', data=d)", "update"),
        ("a.js", f"const b = {{{BOX}}};\nthis._httpPatch(this.URL + 'instances/1', b)", "update"),
        ("a.js", f"x = {{{BOX}}}", None),
    ],
)  # fmt: skip
def test_the_request_tells_the_kind(name: str, text: str, kind: str | None) -> None:
    kinds = {"for": Kind.CREATE_FOR_ELEMENT, "create": Kind.CREATE, "update": Kind.UPDATE, None: None}
    assert [region.role.kind for region, _ in texts(SourceText(name, text))] == [kinds[kind]]

"""
Simplifies the predicates that the compiler writes: what is known of the type of `x` is not asked. For maintainers.

Each test guards itself, as it cannot know where it will stand; most guards are decided by what stands before them.
A predicate that asks several times whether `x` is a string becomes one for strings and one for all else. Of strings,
what takes little time is asked first.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

Types: TypeAlias = frozenset[str]
"""The types that `x` can have; a boolean is no `int` here, and `object` stands for all others."""

_ANY: Final = frozenset({"str", "dict", "bool", "int", "float", "list", "tuple", "None", "object"})
_STRING: Final = frozenset({"str"})
_LONGEST: Final = 120
"""Characters up to which a test is written out in place of a call."""
_IS_STRING: Final = "isinstance(x, str)"


class _Test(NamedTuple):
    """A test, and the types that `x` can have where it holds and where it fails."""

    code: ast.expr
    holds: Types
    fails: Types


def simplified(texts: Iterable[str], costs: Mapping[str, int]) -> list[str]:
    """
    Simplify functions of `x` that may call each other; what is no such function, or loops, stays as it is.

    `costs` say of other functions that they call how long they take, beside comparing two strings.
    """
    written = list(texts)
    bodies = {name: body for name, body in map(_function, written) if body is not None}
    simplifier = _Simplifier(bodies, costs)
    return [_written(name, simplifier) if (name := _function(text)[0]) in bodies else text for text in written]


def _function(text: str) -> tuple[str, ast.expr | None]:
    """Return the name of a function and what it returns, as one expression; None where it is more than that."""
    node = ast.parse(text).body[0]
    if not isinstance(node, ast.FunctionDef):
        return "", None
    tests = []
    for step in node.body:
        match step:
            case ast.If(test=ast.UnaryOp(op=ast.Not(), operand=test), body=[ast.Return(ast.Constant(value=False))]):
                tests.append(test)
            case ast.Return(value=ast.expr() as last):
                return node.name, ast.BoolOp(ast.And(), [*tests, last]) if tests else last
            case _:
                break
    return node.name, None


def _written(name: str, simplifier: _Simplifier) -> str:
    body = simplifier.bodies[name]
    whole = ast.unparse(simplifier.test(body, _ANY).code)
    lines = [f"    return {whole}"]
    if whole.count(_IS_STRING) > 1:
        text, other = (ast.unparse(simplifier.test(body, types).code) for types in (_STRING, _ANY - _STRING))
        lines = [f"    if {_IS_STRING}:", f"        return {text}", f"    return {other}"]
    return "\n".join([f"def {name}(x: Any) -> bool:", *lines, ""])


class _Simplifier:
    def __init__(self, bodies: Mapping[str, ast.expr], costs: Mapping[str, int]) -> None:
        self.bodies = bodies
        self._costs = dict(costs)

    def test(self, code: ast.expr, types: Types) -> _Test:
        """Simplify a test of `x`, which can have some types."""
        match code:
            case ast.BoolOp(op=ast.And()):
                return self._all(code.values, types)
            case ast.BoolOp():
                return self._any(code.values, types)
            case ast.UnaryOp(op=ast.Not()):
                return _opposite(self.test(code.operand, types))
            case ast.IfExp():
                return self._choice(code, types)
            case ast.Call(func=ast.Name(id=name), args=[ast.Name(id="x")]) if name in self.bodies:
                inner = self.test(self.bodies[name], types)
                return inner if len(ast.unparse(inner.code)) <= _LONGEST else inner._replace(code=code)
            case _:
                return _single(code, types)

    def _all(self, parts: Iterable[ast.expr], types: Types) -> _Test:
        kept, fails = list[ast.expr](), Types()
        for part in parts:
            test = self.test(part, types)
            if not _is(test.code, value=True):
                kept.append(test.code)
            types, fails = test.holds, fails | test.fails
            if _is(test.code, value=False):
                break
        if kept and _is(kept[-1], value=False):
            return _Test(kept[-1], Types(), fails)
        if types | fails <= _STRING:  # no test guards another one any more
            kept.sort(key=self._cost)
        return _Test(_joined(ast.And(), kept, empty=True), types, fails)

    def _any(self, parts: Iterable[ast.expr], types: Types) -> _Test:
        opposite = self._all([ast.UnaryOp(ast.Not(), part) for part in parts], types)
        code = opposite.code
        if isinstance(code, ast.BoolOp) and isinstance(code.op, ast.And):
            code = _joined(ast.Or(), [_not(part) for part in code.values], empty=False)
        else:
            code = _not(code)
        return _Test(code, opposite.fails, opposite.holds)

    def _choice(self, code: ast.IfExp, types: Types) -> _Test:
        asked = self.test(code.test, types)
        then, other = self.test(code.body, asked.holds), self.test(code.orelse, asked.fails)
        if isinstance(asked.code, ast.Constant):
            return then if asked.code.value else other
        if _is(then.code, value=True):
            return self._any([code.test, code.orelse], types)
        if _is(other.code, value=True):
            return self._any([ast.UnaryOp(ast.Not(), code.test), code.body], types)
        whole = ast.IfExp(asked.code, then.code, other.code)
        return _Test(whole, then.holds | other.holds, then.fails | other.fails)

    def _cost(self, code: ast.expr) -> int:
        """Estimate how long a test takes."""
        names = [node.id for node in ast.walk(code) if isinstance(node, ast.Name) and node.id != "x"]
        for name in names:
            if name in self.bodies and name not in self._costs:
                self._costs[name] = 1  # of one that calls itself
                self._costs[name] += self._cost(self.bodies[name])
        return sum(1 for _ in ast.walk(code)) + sum(self._costs.get(name, 0) for name in names)


def _single(code: ast.expr, types: Types) -> _Test:
    """Simplify a test that holds no other."""
    asked = _asked(code)
    if asked is None:
        return _Test(code, types, types)
    if not asked & types:
        return _Test(ast.Constant(value=False), frozenset(), types)
    if _is_about_value(code):
        return _Test(code, asked & types, types)
    return _Test(code if types - asked else ast.Constant(value=True), asked & types, types - asked)


def _asked(code: ast.expr) -> Types | None:
    """Return the types that `x` has where a test holds; None where that says nothing of its type."""
    match code:
        case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id="x"), ast.Name(id=name)]):
            names = {name}
        case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id="x"), ast.Tuple(elts=elements)]):
            names = {element.id for element in elements if isinstance(element, ast.Name)}
        case ast.Compare(left=ast.Name(id="x"), ops=[ast.Is()], comparators=[ast.Constant(value=value)]):
            names = {type(value).__name__.replace("NoneType", "None")}
            return frozenset(names)
        case ast.Compare(left=ast.Name(id="x"), ops=[ast.Eq()], comparators=[ast.Constant(value=str())]):
            return frozenset({"str", "object"})
        case _:
            return None
    return frozenset(names | ({"bool"} if "int" in names else set()))


def _is_about_value(code: ast.expr) -> bool:
    """Check whether a value of the types that are asked for can fail a test all the same."""
    return isinstance(code, ast.Compare) and not _is(code.comparators[0], value=None)


def _opposite(test: _Test) -> _Test:
    return _Test(_not(test.code), test.fails, test.holds)


def _not(code: ast.expr) -> ast.expr:
    match code:
        case ast.Constant():
            return ast.Constant(value=not code.value)
        case ast.UnaryOp(op=ast.Not()):
            return code.operand
    return ast.UnaryOp(ast.Not(), code)


def _joined(operator: ast.boolop, parts: list[ast.expr], *, empty: bool) -> ast.expr:
    """Join tests, those that are joined by the same operator with them."""
    flat: list[ast.expr] = []
    for part in parts:
        same = isinstance(part, ast.BoolOp) and isinstance(part.op, type(operator))
        flat += part.values if same and isinstance(part, ast.BoolOp) else [part]
    if not flat:
        return ast.Constant(value=empty)
    return flat[0] if len(flat) == 1 else ast.BoolOp(operator, flat)


def _is(code: ast.expr, *, value: object) -> bool:
    return isinstance(code, ast.Constant) and code.value is value

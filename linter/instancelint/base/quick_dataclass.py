"""
Dataclasses, made in a tenth of the time.

The standard library's `dataclass` imports `inspect` and compiles up to ten functions for each class: a third of the
time of a small check. Here the methods are shared, and only `__init__` is compiled, for the first instance. What the
standard library does with dataclasses, such as `dataclasses.replace`, it does with these too. There are only the
parameters that this package uses; to type checkers the names are the standard library's.
"""

from __future__ import annotations

from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, field, replace

__all__ = ["dataclass", "field", "replace"]

_MISSING: Any = object()
_FIELDS = "__quick_fields__"
"""Where a class has its fields, by name."""


class _Field:
    """What is declared of a field."""

    def __init__(
        self,
        *,
        default: object = _MISSING,
        default_factory: Callable[[], object] = _MISSING,
        compare: bool = True,
        repr: bool = True,  # noqa: A002 - as in the standard library
    ) -> None:
        self.annotation: object = None
        self.default = default
        self.default_factory = default_factory
        self.compare = compare
        self.repr = repr


class _OfTwin:
    """An attribute that the standard library gives its dataclasses: made when it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> Any:  # noqa: ANN401 - private to the standard library
        from dataclasses import field, make_dataclass  # what most runs do without

        fields = []
        for name, each in getattr(owner, _FIELDS).items():
            given = {key: value for key, value in vars(each).items() if key != "annotation" and value is not _MISSING}
            fields.append((name, each.annotation, field(**given)))
        is_frozen = owner.__setattr__ is _refuse
        return getattr(make_dataclass(owner.__name__, fields, frozen=is_frozen), self._name)


def _make(cls: type, *, frozen: bool, slots: bool, order: bool, eq: bool, repr: bool) -> type:  # noqa: A002, PLR0913 - as in the standard library
    """Give a class the methods of a dataclass; one with slots is another class."""
    fields = _fields_of(cls)
    compared = _getter([name for name, each in fields.items() if each.compare])
    members: dict[str, Any] = {_FIELDS: fields, "__match_args__": tuple(fields), "__replace__": _replace}
    members |= {name: _OfTwin(name) for name in ("__dataclass_fields__", "__dataclass_params__")}
    if repr:
        members["__repr__"] = _repr_of([name for name, each in fields.items() if each.repr])
    if eq:
        members |= {"__eq__": _comparison(compared), "__hash__": _hash_of(compared) if frozen else None}
    if order:
        members |= {f"__{sign.__name__}__": _comparison(compared, sign) for sign in (lt, le, gt, ge)}
    if frozen:
        members |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if slots:
        members["__reduce__"] = _reduce
        cls = _with_slots(cls, fields)
    else:
        _write_defaults(cls, fields)
    members["__init__"] = _first_init(cls, frozen=frozen, slots=slots)
    for name, member in members.items():
        if cls.__dict__.get(name) is None:  # a class with an `__eq__` of its own has None for a `__hash__`
            setattr(cls, name, member)
    return cls


def _fields_of(cls: type) -> dict[str, _Field]:
    """Return the fields of a class, those of its bases first."""
    found: dict[str, _Field] = {}
    for base in reversed(cls.__mro__[1:]):
        found |= base.__dict__.get(_FIELDS, {})
    for name, annotation in cls.__annotations__.items():
        if not str(annotation).startswith(("ClassVar", "typing.ClassVar")):
            default = cls.__dict__.get(name, _MISSING)
            found[name] = default if isinstance(default, _Field) else _Field(default=default)
            found[name].annotation = annotation
    return found


def _with_slots(cls: type, fields: dict[str, _Field]) -> type:
    inherited = {name for base in cls.__mro__[1:] for name in base.__dict__.get("__slots__", ())}
    members = {name: each for name, each in cls.__dict__.items() if name not in {"__dict__", "__weakref__", *fields}}
    members["__slots__"] = tuple(name for name in fields if name not in inherited)
    made: type = type(cls)(cls.__name__, cls.__bases__, members)
    made.__qualname__ = cls.__qualname__
    return made


def _write_defaults(cls: type, fields: dict[str, _Field]) -> None:
    for name, each in fields.items():
        if each.default is not _MISSING:
            setattr(cls, name, each.default)
        elif name in cls.__dict__:
            delattr(cls, name)


def _first_init(cls: Any, *, frozen: bool, slots: bool) -> Callable[..., None]:  # noqa: ANN401 - any class
    """Return what stands for `__init__` until it is called for the first time."""

    def first(self: object, *args: object, **given: object) -> None:
        init = cls.__init__ = _init_of(cls, frozen=frozen, slots=slots)
        init(self, *args, **given)

    return first


def _init_of(cls: type, *, frozen: bool, slots: bool) -> Callable[..., None]:
    known: dict[str, Any] = {"MISSING": _MISSING}
    taken, lines = ["self"], []
    for name, each in getattr(cls, _FIELDS).items():
        value = name
        if each.default_factory is not _MISSING:
            known[f"default_{name}"], known[f"make_{name}"] = _MISSING, each.default_factory
            value = f"make_{name}() if {name} is MISSING else {name}"
        elif each.default is not _MISSING:
            known[f"default_{name}"] = each.default
        taken.append(f"{name}=default_{name}" if f"default_{name}" in known else name)
        if not frozen:
            lines.append(f"self.{name} = {value}")
        elif slots:
            known[f"set_{name}"] = getattr(cls, name).__set__
            lines.append(f"set_{name}(self, {value})")
        else:
            lines.append(f"self.__dict__[{name!r}] = {value}")
    body = "\n    ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(taken)}):\n    {body}", known)  # noqa: S102 - from the names of fields alone
    init: Callable[..., None] = known["__init__"]
    return init


def _getter(names: list[str]) -> Callable[[Any], Any]:
    """Return what gets the values of fields, to be compared."""
    return attrgetter(*names) if names else type


def _comparison(compared: Callable[[Any], Any], sign: Callable[[Any, Any], Any] | None = None) -> Callable[..., Any]:
    def compare(self: object, other: object) -> object:
        if self.__class__ is not other.__class__:
            return NotImplemented
        mine, others = compared(self), compared(other)
        return mine == others if sign is None else sign(mine, others)

    return compare


def _hash_of(compared: Callable[[Any], Any]) -> Callable[[object], int]:
    def hash_of(self: object) -> int:
        return hash(compared(self))

    return hash_of


def _repr_of(names: list[str]) -> Callable[[object], str]:
    def repr_of(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return repr_of


def _refuse(self: object, name: str, *_: object) -> None:  # noqa: ARG001 - as Python calls it
    from dataclasses import FrozenInstanceError  # what most runs do without

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:  # noqa: ANN401 - any of these classes
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _replace(obj: Any, /, **changes: object) -> Any:  # noqa: ANN401 - any of these classes
    return type(obj)(**{name: getattr(obj, name) for name in obj.__match_args__} | changes)


if not TYPE_CHECKING:
    field, replace = _Field, _replace

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False, eq=True, repr=True):  # noqa: ANN001, ANN201, A002, D103, PLR0913 - as in the standard library
        def made(cls: type) -> type:
            return _make(cls, frozen=frozen, slots=slots, order=order, eq=eq, repr=repr)

        return made if cls is None else made(cls)

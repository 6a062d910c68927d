"""`NamedTuple` as `typing` has it, at a fifth of its cost when the program starts.

The program has more than a hundred such classes, and a run makes instances of few of them: so what makes
an instance is written when the first one is made. For the type checker the class is `typing.NamedTuple`.

>>> class Place(NamedTuple):
...     line: int
...     column: int = 1
>>> Place(3), Place(3) == (3, 1), Place(3)._replace(line=4), Place._fields
(Place(line=3, column=1), True, Place(line=4, column=1), ('line', 'column'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from operator import itemgetter

    try:
        from _collections import _tuplegetter as getter
    except ImportError:  # a Python that has another way to read the parts of a tuple

        def getter(place, doc):
            """What reads the part at a place."""
            return property(itemgetter(place), doc=doc)

    def first(cls, *values, **named):
        """Write what makes instances of a class, and make the first one."""
        parts = [
            f"{name}=defaults[{name!r}]" if name in cls._field_defaults else name for name in cls._fields
        ]
        space = {"defaults": cls._field_defaults, "make": tuple.__new__}
        made = "".join(f"{name}, " for name in cls._fields)
        exec(f"def __new__({', '.join(['cls', *parts])}): return make(cls, ({made}))", space)
        cls.__new__ = space["__new__"]
        return cls.__new__(cls, *values, **named)

    class NamedTupleType(type):
        """The class of such classes: annotated names become fields, their values defaults."""

        def __new__(cls, name, bases, space):
            """A new class."""
            fields = tuple(space.get("__annotations__", ()))
            space |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "__new__": first}
            space["_field_defaults"] = {field: space[field] for field in fields if field in space}
            space |= {field: getter(place, None) for place, field in enumerate(fields)}
            return super().__new__(cls, name, bases, space)

    class NamedTuple(tuple, metaclass=NamedTupleType):
        """A tuple whose parts have names; `_replace` and `_asdict` are there as in `typing.NamedTuple`."""

        def __repr__(self):
            said = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({said})"

        def __getnewargs__(self):
            return tuple(self)

        def _replace(self, **changed):
            """A copy with other values in some fields."""
            return type(self)(**{**self._asdict(), **changed})

        def _asdict(self):
            """The values by field."""
            return dict(zip(self._fields, self, strict=True))

"""`cached_property` as `functools` has it from Python 3.12 on: that of 3.11 takes a lock for each value.

>>> class Note:
...     @cached_property
...     def words(self):
...         return print("asked") or ["So", "it", "is"]
>>> note = Note()
>>> len(note.words), len(note.words)
asked
(3, 3)
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 12):
    from functools import cached_property as cached_property
else:

    class cached_property:  # noqa: N801 - the name that it has in the standard library
        """A value that is made when it is first asked for, and kept with its owner."""

        def __init__(self, make):
            self.make = make
            self.__doc__ = make.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, owner, kind=None):
            if owner is None:
                return self
            value = owner.__dict__[self.name] = self.make(owner)
            return value

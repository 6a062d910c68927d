r"""Regular expressions that are compiled when they are first used.

A run uses about half of the program's patterns, and compiling all of them took a fifth of its time. Only the
public interface of `re` is used.

>>> YEAR = pattern(r"\d{4}")
>>> YEAR.findall("1995 and 2014")
['1995', '2014']
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class LazyPattern:
    """A pattern that is compiled on first use; from then on its methods are those of the compiled one."""

    def __init__(self, written: str | Callable[[], str], flags: int) -> None:
        self.written = written
        self.made_with = flags

    def __getattr__(self, name: str) -> object:
        text = self.written if isinstance(self.written, str) else self.written()
        made = re.compile(text, self.made_with)
        for method in METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def pattern(written: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled when it is first used.

    It is given as text, or as a function that writes the text, where a table has to be read for it.
    """
    return cast("re.Pattern[str]", LazyPattern(written, flags))

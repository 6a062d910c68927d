r"""Regular expressions that are compiled when they are first used.

A run uses about half of the program's patterns, and compiling all of them took a fifth of its time. Only the
public interface of `re` is used.

A pattern may name signs, of which one is in every text that it can match. They are asked for first: that is
quicker than to look for the pattern, and one that is never needed is never compiled.

>>> YEAR = pattern(r"\d{4}")
>>> YEAR.findall("1995 and 2014")
['1995', '2014']
>>> SERIES = pattern(r"\d+ (?:UNTS|LNTS) \d+", signs="UNTS|LNTS")
>>> SERIES.search("see 999 UNTS 171")[0], SERIES.search("see 999")
('999 UNTS 171', None)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class LazyPattern:
    """A pattern that is compiled on first use; from then on its methods are those of the compiled one."""

    def __init__(self, written: str | Callable[[], str], flags: int) -> None:
        self.written = written
        self.made_with = flags

    def __getattr__(self, name: str) -> Any:
        text = self.written if isinstance(self.written, str) else self.written()
        made = re.compile(text, self.made_with)
        for method in METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


class SignedPattern:
    """A pattern that looks only at texts that have one of its signs."""

    def __init__(self, made: LazyPattern, signs: tuple[str, ...]) -> None:
        self.made = made
        self.signs = signs

    def may_be_in(self, text: str) -> bool:
        """Whether a text has one of the signs."""
        for sign in self.signs:  # noqa: SIM110 - `any` costs three times as much
            if sign in text:
                return True
        return False

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match, as `re.Pattern.search`."""
        return self.made.search(text, *places) if self.may_be_in(text) else None

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        """As `re.Pattern.match`; a whole text is not looked through for each of its places."""
        return self.made.match(text, *places) if places or self.may_be_in(text) else None

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """Every match, as `re.Pattern.finditer`."""
        return self.made.finditer(text, *places) if self.may_be_in(text) else iter(())

    def __getattr__(self, name: str) -> Any:
        return getattr(self.made, name)


def pattern(written: str | Callable[[], str], flags: int = 0, *, signs: str = "") -> re.Pattern[str]:
    """A regular expression, compiled when it is first used.

    It is given as text, or as a function that writes the text, where a table has to be read for it. `signs`
    are parted by "|".
    """
    made = LazyPattern(written, flags)
    return cast("re.Pattern[str]", SignedPattern(made, (*signs.split("|"),)) if signs else made)

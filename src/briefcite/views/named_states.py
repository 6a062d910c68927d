"""The States that the words of a note name, and whose reports they speak of."""

from __future__ import annotations

import re

from ..patterns import pattern
from ..symbols.grammar.series import Country, countries

CURRENT = "ISO current"
"""The kind of the codes that States have now; withdrawn ones and variants share their names."""
_ON = pattern(
    r"\b(?:[Rr]eports?|[Oo]bservations|[Rr]eview|[Ii]ssues|[Rr]eplies|[Rr]esponses?|[Ff]ollow-up)\b[^;“”\"]{0,90}"
    r"(?:\b(?:of|on|to|by|in|from|concerning|regarding)|:|\s[–—-])\s(?:the\s)?\Z"
)
"""What is before the name of the State that a document is on: "concluding observations on the report of "."""


def find_states(words: str) -> list[Country]:
    """The States that a text names in English; of a name within another one the longer.

    >>> sorted(state.code for state in find_states("Romania and Papua New Guinea, but no Guineas"))
    ['PNG', 'ROM', 'ROU']
    """
    used = (one for one in countries().values() if one.kind != "probable misprint")
    named = [one for one in used if names(words, one.short)]
    return [one for one in named if not any(one.short in other.short != one.short for other in named)]


def names(words: str, state: str) -> bool:
    """Whether a text has the name of a State as words of their own."""
    return state in words and re.search(rf"\b{re.escape(state)}\b", words) is not None


def find_reported(words: str, code: str) -> tuple[int, int, Country] | None:
    """The one State on which a document is, as the words before its symbol say, where the symbol has another.

    Nothing where the words name several States, or also that of the symbol.

    >>> find_reported("Concluding observations on the report of Australia, ", "AUT")[2].code
    'AUS'
    >>> find_reported("Reply of Austria to the report of Australia, ", "AUT")
    """
    ours = countries().get(code)
    if ours is None or ours.kind != CURRENT:
        return None
    named = find_states(words)
    current = [state for state in named if state.kind == CURRENT]
    if len({state.short for state in named}) != 1 or len(current) != 1 or current[0].short == ours.short:
        return None
    for found in re.finditer(rf"\b{re.escape(current[0].short)}(?![’'-]?\w|\s[A-Z])", words):
        if before := _ON.search(words, 0, found.start()):
            return before.start(), found.end(), current[0]
    return None

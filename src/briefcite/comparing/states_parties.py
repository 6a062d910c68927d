"""Whether a State that a note names as party to a case is one: “UK”, “Iran”, “Libya”."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ..symbols.grammar.series import countries
from ..values.icj_cases import cases
from ..values.title import title_key

JOINING = frozenset("of and the republic state kingdom federal islamic people peoples".split())
"""Words that do not tell States apart."""
OTHER_NAMES = {
    "uk": "united kingdom",
    "great britain": "united kingdom",
    "us": "united states of america",
    "usa": "united states of america",
    "drc": "democratic republic of the congo",
    "dr congo": "democratic republic of the congo",
    "zaire": "democratic republic of the congo",
    "fry": "yugoslavia",
    "fyrom": "macedonia",
    "north macedonia": "macedonia",
    "uae": "united arab emirates",
    "russia": "russian federation",
    "ussr": "union of soviet socialist republics",
    "soviet union": "union of soviet socialist republics",
    "libya": "libyan arab jamahiriya",
    "syria": "syrian arab republic",
    "türkiye": "turkey",
    "upper volta": "burkina faso",
    "holland": "netherlands",
    "east timor": "timor leste",
}
SUCCESSORS = (frozenset(("serbia", "montenegro", "yugoslavia")),)
"""States under whose names one party appears."""


def is_party(name: str, sides: Iterable[str]) -> bool:
    """Whether a State is one of some sides, by any of its names.

    >>> is_party("Iran", ["Islamic Republic of Iran"]), is_party("Paraguay", ["Argentina", "Uruguay"])
    (True, False)
    >>> is_party("Serbia", ["Yugoslavia"]), is_party("UK", ["United Kingdom of Great Britain"])
    (True, True)
    """
    ours = words_of(name)
    for side in sides:
        theirs = words_of(side)
        if ours <= theirs or theirs <= ours:
            return True
        if any(group & ours and group & theirs for group in SUCCESSORS):
            return True
    return False


def words_of(name: str) -> frozenset[str]:
    """The words that tell a State from others."""
    key = title_key(name).removeprefix("the ")
    return frozenset(OTHER_NAMES.get(key, key).split()) - JOINING or frozenset((key,))


def is_state(name: str) -> bool:
    """Whether a name is that of a State as the tables have it, whole or by another name.

    >>> is_state("Paraguay"), is_state("UK"), is_state("Preliminary Objections")
    (True, True, False)
    """
    key = title_key(name).removeprefix("the ")
    return key in OTHER_NAMES or key in states()


@cache
def states() -> frozenset[str]:
    """The names of States in the table of countries and in that of cases, as they are compared."""
    named = [country.short for country in countries().values()]
    return frozenset(map(title_key, (*named, *(side for case in cases() for side in case.sides))))

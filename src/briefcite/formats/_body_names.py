"""Which of the names of a foreign file are bodies: these never become surnames."""

from __future__ import annotations

from functools import cache

from ..patterns import pattern
from ..symbols.grammar.series import all_series
from ..values.words import words_of
from ._items import Name

WORD = pattern(r"[^\W\d_][\w-]*")


def name_of(family: str, given: str) -> Name:
    """A name in two parts, where another program has perhaps divided a body's.

    >>> name_of("Nations", "United").literal, name_of("House", "Gregory").given
    ('United Nations', 'Gregory')
    >>> name_of("United Nations", "Department of Economic Affairs").literal
    'United Nations, Department of Economic Affairs'
    """
    natural = f"{given} {family}".strip()
    if natural.casefold() in known_bodies() or names_code(natural):
        return Name(literal=natural)
    if not given:
        return Name(literal=family) if has_body_word(family) or is_code(family) else Name(family)
    if any(" " in part and has_body_word(part) for part in (family, given)):
        return Name(literal=f"{family}, {given}")
    return Name(family, given)


def has_body_word(name: str) -> bool:
    """Whether a name has a word that bodies have, beside another."""
    words = [word.casefold() for word in WORD.findall(name)]
    return len(words) > 1 and not words_of("body").isdisjoint(words)


def names_code(name: str) -> bool:
    """Whether a name of several words has the code of a body as one of them: “UN Water”.

    >>> names_code("UN Water"), names_code("JR Smith")
    (True, False)
    """
    return " " in name and any(
        is_code(word) and (word.startswith("UN") or word.casefold() in known_bodies())
        for word in name.split()
    )


def is_code(name: str) -> bool:
    """Whether a name is the short code of a body: UNHCR."""
    return len(name) > 1 and name.isalpha() and name.isupper()


@cache
def known_bodies() -> frozenset[str]:
    """The names and codes of the bodies that issue documents, in lower case."""
    names = {name.casefold() for row in all_series().values() for name in (row.body, row.organ, row.code)}
    return frozenset(names - {""}) | {"united nations", "world bank", "amnesty international"}

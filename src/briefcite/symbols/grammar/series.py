"""The tables beside the grammar: series and their bodies, elements of symbols, codes of States."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from ...named_tuples import NamedTuple

_DATA = Path(__file__).parent.parent / "data"


class Series(NamedTuple):
    """A row of `data/series.tsv`: a prefix with its body, parent organ, short code and the fact's basis."""

    prefix: str
    body: str
    organ: str
    code: str
    basis: str


class Element(NamedTuple):
    """A row of `data/elements.tsv`: a word of the grammar with its place in it.

    `name` ends in a full stop where a number follows (`CRP.`). `role` is its place: body, session,
    kind, treaty, case, protocol or modifier; `scope` the prefixes under which it is in use.
    """

    name: str
    role: str
    kind: str
    meaning: str
    scope: tuple[str, ...]


class Country(NamedTuple):
    """A row of `data/countries.tsv`: a code for a State or territory, ISO alpha-3 or in use at the UN."""

    code: str
    name: str
    kind: str
    valid_from: str
    valid_to: str
    instead_of: str

    @property
    def short(self) -> str:
        """The name without what is in brackets or after a comma.

        >>> countries()["IRN"].short
        'Iran'
        """
        return re.split(r"\s\(|,", self.name)[0]


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table in `data/`, without its line of column names."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@cache
def all_series() -> dict[str, Series]:
    """Every series by its prefix in capitals."""
    return {row[0].upper(): Series(*row) for row in read_rows("series.tsv")}


@cache
def bodies() -> frozenset[str]:
    """The names of all bodies that have a series."""
    return frozenset(series.body for series in all_series().values())


@cache
def bodies_by_code() -> dict[str, Series]:
    """The series of each body that has a short code, by code: `CRC`, `OHCHR`."""
    return {series.code: series for series in all_series().values() if series.code}


@cache
def countries() -> dict[str, Country]:
    """Every code of a State or territory."""
    return {row[0]: Country(*row) for row in read_rows("countries.tsv")}


@cache
def first_components() -> frozenset[str]:
    """What a symbol of a known series begins with, in capitals; with a full stop where a number follows.

    >>> {"A", "CEDAW", "GC."} <= first_components()
    True
    """
    return frozenset(prefix.split("/")[0] for prefix in all_series())


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(prefix) for prefix in all_series()}, reverse=True))


def find_series(text: str) -> Series | None:
    """The series of the longest prefix of `text`, in any case, or None.

    >>> find_series("E/CN.4/Sub.2/1997/20").prefix
    'E/CN.4/Sub.2/'
    """
    table = all_series()
    capitals = text[: _lengths()[0]].upper()
    return next((table[capitals[:n]] for n in _lengths() if capitals[:n] in table), None)


@cache
def _element_rows() -> dict[tuple[str, str], list[list[str]]]:
    """The rows of `data/elements.tsv` by name, in capitals, and role: few become elements."""
    table: dict[tuple[str, str], list[list[str]]] = {}
    for row in read_rows("elements.tsv"):
        table.setdefault((row[0].upper(), row[1]), []).append(row)
    return table


@lru_cache(maxsize=4096)
def _elements(name: str, role: str) -> tuple[Element, ...]:
    """The elements of a name, in capitals, in a role."""
    return tuple(
        Element(written, role, kind, meaning, () if scope == "*" else tuple(scope.upper().split()))
        for written, _, kind, meaning, scope in _element_rows().get((name, role), ())
    )


def find_element(name: str, role: str, symbol: str) -> Element | None:
    """The element of that name in that role, in use in the series of `symbol` (in capitals), or None.

    >>> find_element("CRP.", "kind", "A/HRC/25/CRP.1").kind
    'conference-room-paper'
    """
    for element in _elements(name.upper(), role):
        if not element.scope or symbol.startswith(element.scope):
            return element
    return None


def element_names() -> frozenset[str]:
    """The names of all elements, in capitals."""
    return frozenset(name for name, _ in _element_rows())


@cache
def phrases() -> tuple[str, ...]:
    """The elements of more than one word, such as `TECHNICAL PAPER.`, the longest first."""
    return tuple(
        sorted((name for name in element_names() if " " in name), key=lambda name: (-len(name), name))
    )

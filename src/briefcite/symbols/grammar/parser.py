"""The grammar of UN document symbols: a scanner and one function a production.

    text        = document { joiner document }              A/77/62-E/2022/8
    joiner      = "-" | "||" | " " | ", " | "; " | "/"      only before a first component and a slash
    document    = series ( resolution | treaty | review | general ) { modifier }

Sources: the library's and the universities' guides to symbols, and symbols in use (see `docs/symbols.md`).
What is not understood is kept as text, never guessed; then `known` is False.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from ...patterns import pattern
from .documents import read_general, read_series
from .model import Symbol, SymbolError
from .numbering import read_modifiers
from .scanner import LONGEST, scan_components, scan_supplied, take_apart
from .series import Series, find_element, find_series, first_components
from .state import ADOPTED, ParseState
from .treaties import read_review, read_treaty

_BREAK = pattern(r"[ \t]*(?:\r\n|\n|\r)[ \t]*|\u00ad")
_BREAK_FOR_SPACE = pattern(r"(?<=[0-9)])[ \t]*(?:\r\n|\n|\r)[ \t]*(?=\(|[A-Z](?![\w.]))")
"""A line break where a symbol has a space: before the year of a resolution, or a letter."""
_LONG_DASH = pattern("[\u2012-\u2015]")
_FIRST = pattern(r"[A-Za-z]{1,10}(?:\.[0-9]{1,3}|-[0-9]{2})?$")
_JOINER = pattern(r"(\|\|| ?[-\u2010-\u2014] ?| |[,;] ?|/)(?=([A-Z]{1,10})(?:\.[0-9]{1,3})?/([A-Z]?))")
_TREATY = frozenset(("CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD"))


@lru_cache(maxsize=32_768)
def parse_symbol(text: str) -> Symbol:
    """The symbol that a text is; of a joint document the first, with the others in `joint`.

    A line break or soft hyphen inside the text is left out; before a year or a letter a break is a space.
    Raises SymbolError, with the place in the text, where it has not the form of a symbol.

    >>> symbol = parse_symbol("CRC/C/CHN/CO/3-4")
    >>> symbol.body, symbol.kind, symbol.country, symbol.number
    ('Committee on the Rights of the Child', 'concluding-observations', 'CHN', '3-4')
    >>> parse_symbol("A/HRC//1")
    Traceback (most recent call last):
    briefcite.symbols.grammar.model.SymbolError: it has a double slash
    """
    if len(text) > LONGEST * 4:
        raise SymbolError("the text is too long for a symbol", 0, len(text))
    plain = _BREAK.sub("", _BREAK_FOR_SPACE.sub(" ", text))
    try:
        return _parse_text(plain)
    except SymbolError as error:
        if plain == text:
            raise
        raise SymbolError(str(error), 0, len(text)) from None


def read_symbol(text: str) -> Symbol | None:
    """The symbol that a text is, or None."""
    try:
        return parse_symbol(text)
    except SymbolError:
        return None


def read_known(text: str) -> Symbol | None:
    """The symbol that a text is, where all of it is known; else None.

    >>> read_known("A/HRC/25/63").number, read_known("A/HRC/25/XYZ"), read_known("no symbol")
    ('63', None, None)
    """
    symbol = read_symbol(text)
    return symbol if symbol and symbol.known else None


def _parse_text(text: str) -> Symbol:
    """text = document { joiner document }

    A/77/62-E/2022/8   CMW/C/GC/7-CERD/C/GC/38   CEDAW/C/GC/31/CRC/C/GC/18
    """
    places = _find_joints(text)
    if not places:
        return _parse_document(text, 0)
    starts = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(text)]
    first, *others = (_parse_document(text[:end], start) for start, end in zip(starts, ends, strict=True))
    joiners = tuple(text[start:end] for start, end in places)
    known = first.known and all(other.known for other in others)
    return replace(first, joint=tuple(others), joiners=joiners, known=known)


def _find_joints(text: str) -> list[tuple[int, int]]:
    """The places of the joiners: a first component with a slash follows, and a digit is before."""
    places = []
    last = 0
    for match in _JOINER.finditer(text):
        joiner, first, second = match.groups()
        treaty = first in _TREATY and second in ("C", "S", "O")
        if joiner == "/" and not treaty:
            continue
        if first in first_components() | {"EUPCR"} and re.search(r"\d", text[last : match.start()]):
            places.append(match.span(1))
            last = match.end(1)
    return places


def _parse_document(text: str, start: int) -> Symbol:
    """One symbol, from `start` to the end of the text."""
    supplied = scan_supplied(text[start : start + 16])
    place = start + len(supplied)
    if len(text) - start > LONGEST:
        raise SymbolError("the text is too long for a symbol", start, len(text))
    components = scan_components(text, place)
    if not _FIRST.match(components[0]):
        raise SymbolError(f"no symbol begins with {components[0]!r}", place, place + len(components[0]))
    if len(components) == 1 or not any(map(str.isdigit, text[place:])):
        raise SymbolError("a symbol has a slash and a number", start, len(text))
    parents = supplied.strip("[]").split("/")[:-1]
    series = _find_series((*parents, *components)) or _find_series(components)
    parents = parents if series and series.prefix.startswith("/".join(parents)) else []
    pieces = tuple(map(take_apart, (*parents, *components)))
    reading = ParseState(pieces, series.prefix.upper() if series else "")
    read_document(reading)
    return _make_symbol(reading, components, supplied, series)


def _find_series(components: tuple[str, ...]) -> Series | None:
    return find_series("/".join(components) + "/")


def _make_symbol(
    reading: ParseState, components: tuple[str, ...], supplied: str, series: Series | None
) -> Symbol:
    return Symbol(
        components,
        *(series[:3] if series else ("", "", "")),
        basis=series.basis if series else "",
        committee=reading.committee,
        session=reading.session,
        year=reading.year,
        kind=reading.kind,
        number=reading.number,
        country=reading.country,
        suffixes=tuple(reading.suffixes),
        known=reading.known and series is not None and not _LONG_DASH.search("/".join(components)),
        supplied=supplied,
    )


def read_document(reading: ParseState) -> None:
    """document = series ( review | treaty | general ) { modifier }

    A/HRC/WG.6/1/ARG/3   CRC/C/GC/16   A/RES/69/188   A/HRC/25/CRP.1
    """
    read_series(reading)
    if reading.series == "A/HRC/WG.6/":
        read_review(reading)
    elif find_element("CO", "treaty", reading.text):
        read_treaty(reading)
    else:
        read_general(reading)
    read_modifiers(reading)
    if reading.kind in ADOPTED and reading.series != "AT/":
        reading.known &= bool(reading.session or reading.year)
    reading.known &= reading.piece() is None and (bool(reading.number) or _may_lack_number(reading))


_WHOLE_MEETINGS = ("E/ECWA/", "E/ESCWA/")


def _may_lack_number(reading: ParseState) -> bool:
    """Whether a symbol may end without a number: observations on a State, a meeting's report."""
    if reading.country:
        return reading.kind != "state-report" or reading.series == "A/HRC/WG.6/"
    if reading.kind in ("resolution", "decision"):
        return bool(reading.session)
    if reading.series == "UNCTAD/":
        return reading.year is not None
    return reading.series in _WHOLE_MEETINGS and len(reading.committees) > 1

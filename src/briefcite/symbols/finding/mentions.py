"""Documents that a text names: by symbol, by a modification of one named before, by a number in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ...named_tuples import NamedTuple
from ...patterns import pattern
from ..grammar.model import Symbol
from ..grammar.parser import parse_symbol, read_known
from .comments_in_words import find_comments
from .links import is_same_document
from .repair import repair
from .resolutions_in_words import find_resolutions
from .search import FoundSymbol, find_all
from .suspects import Suspect


class Mention(NamedTuple):
    """A document named in a text: its place, the symbol meant, and the words as written."""

    start: int
    end: int
    symbol: Symbol
    written: str


_AND = r"(?:[ \u00a0\r\n]*(?:,|;|\+|&|\band\b)[ \u00a0\r\n]*)+"
_WORD = r"(?:Add|Corr|Rev|Amend|Suppl?|L)"
_FURTHER = pattern(
    rf"{_AND}({_WORD})\.[ \u00a0]?([0-9]{{1,3}})(?:[-\u2013]([0-9]{{1,3}}))?",
    signs="Add|Corr|Rev|Amend|Sup|L.",
)
_NUMBER = pattern(
    rf"{_AND}([0-9]{{1,2}})(?:[-\u2013]([0-9]{{1,2}}))?(?=\s*(?:[.,;:)\]]|\Z|and\b|&))(?![.,][0-9])"
)
_RANGE = pattern(r"([A-Za-z]+)\.([0-9]+)[-\u2010\u2011\u2013]([0-9]+)\Z", signs="-|\u2010|\u2011|\u2013")
_FURTHER_RANGE = pattern(r"(?<=\.[0-9]|[0-9]{2})\u2013([0-9]{1,3})(?![0-9])")
_MOST = 60
_NEAR = 80
"""How far after the words for a document its symbol may follow."""


def find_mentions(text: str) -> Iterator[Mention]:
    """Every document that a text names by symbol or number, in the order of the text.

    Besides what `find_symbols` yields: near-misses as they were meant, the parts of "Add.1-3", what
    follows in "and Corr.1", resolutions and general comments in words. Where the organ is not named, the
    one that the number allows, or none.

    >>> [str(mention.symbol) for mention in find_mentions("A/54/598 and Corr.1; resolution 1325 (2000)")]
    ['A/54/598', 'A/54/598/Corr.1', 'S/RES/1325 (2000)']
    """
    hits = filter(None, (_as_meant(text, hit) for hit in find_all(text)))
    direct = list(chain.from_iterable(_expand(text, found) for found in hits))
    taken = {place for mention in direct for place in (mention.start, mention.end - 1)}
    worded = (
        Mention(start, end, _as_written(symbol, direct), text[start:end])
        for start, end, symbol in chain(find_resolutions(text), _find_bare_comments(text, direct))
        if taken.isdisjoint(range(start, end))
    )
    yield from sorted((*direct, *worded), key=lambda mention: mention[:2])


def _as_meant(text: str, hit: FoundSymbol | Suspect) -> FoundSymbol | None:
    """A symbol, or a near-miss as the one symbol that it was meant to be."""
    if isinstance(hit, FoundSymbol) and hit.symbol.known:
        return hit
    repairs = repair(text[hit.start : hit.end])
    if len(repairs) == 1:
        return FoundSymbol(hit.start, hit.end, repairs[0].symbol)
    return hit if isinstance(hit, FoundSymbol) else None


def _as_written(symbol: Symbol, direct: Iterable[Mention]) -> Symbol:
    """The symbol with which a text writes out a document that it also names in words."""
    written = (mention.symbol for mention in direct)
    return next((one for one in written if is_same_document(one, symbol)), symbol)


def _find_bare_comments(text: str, direct: Iterable[Mention]) -> Iterator[tuple[int, int, Symbol]]:
    """The general comments named by committee and number alone: neither a title nor a symbol follows."""
    for comment in find_comments(text):
        if comment.bare and (symbol := comment.symbol):
            after = (text[comment.end : mention.start] for mention in direct if mention.start >= comment.end)
            if not any(len(words) < _NEAR and ";" not in words for words in after):
                yield comment.start, comment.end, symbol


def _expand(text: str, found: FoundSymbol) -> Iterator[Mention]:
    """A found symbol, or the symbols of its range; then the modifications that follow in words."""
    written = text[found.start : found.end]
    if further := _FURTHER_RANGE.match(text, found.end) if text.startswith("\u2013", found.end) else None:
        found = found._replace(end=further.end())
        symbols = _spread(found.symbol, further[1])
        written += further[0]
    else:
        symbols = _spread(found.symbol)
    for symbol in symbols:
        yield Mention(found.start, found.end, symbol, written)
    yield from _follow(text, found)


def _spread(symbol: Symbol, end: str = "") -> Iterator[Symbol]:
    """The symbols of a range of modifications such as `Add.1-3` (or `Add.1` up to `end`); else the symbol."""
    *before, last = symbol.components
    suffix = last in symbol.suffixes and not symbol.joint
    match = _RANGE.match(f"{last}-{end}" if end else last) if suffix else None
    if match is None:
        yield symbol
        return
    for number in range(int(match[2]), min(int(match[3]), int(match[2]) + _MOST) + 1):
        yield parse_symbol("/".join((*before, f"{match[1]}.{number}")))


def _follow(text: str, found: FoundSymbol) -> Iterator[Mention]:
    """further = and modification { and ( modification | number ) }      and Corr.1 and 2"""
    word, end = "", found.end
    while match := _FURTHER.match(text, end) or (_NUMBER.match(text, end) if word else None):
        word, first, last = match.groups() if match.re.groups == 3 else (word, *match.groups())
        start = match.start(1)
        for number in range(int(first), min(int(last or first), int(first) + _MOST) + 1):
            if symbol := _modify(found.symbol, f"{word}.{number}"):
                yield Mention(start, match.end(), symbol, text[start : match.end()])
        end = match.end()


def _modify(symbol: Symbol, suffix: str) -> Symbol | None:
    """A symbol with a modification: in the place of its last one of that kind, else after it."""
    word = suffix.partition(".")[0]
    parts = list(symbol.components)
    if parts[-1].partition(".")[0].lower() == word.lower():
        parts.pop()
    return read_known("/".join((*parts, suffix)))

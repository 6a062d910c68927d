"""A UN document is cited without its symbol.

Why: The symbol is the one sure way to find a UN document; dozens of documents may share a title.

Basis: the record of the title cited; another note that gives the same title with its symbol; or the link of
the citation, where other notes have symbols.

Exceptions: short forms and ibid.; instruments known by their names; works published on their own, such as
books.

See also: symbol-unnoted, symbol-without-record.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” December 18, 2014.

    -- library ga-69-188 --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.finding.links import read_link
from ...text import Span
from ...values.title import title_key
from ...values.words import pattern_of

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

TYPES = ("un-document", "resolution")
LEAST = 6  # the words of a title that is not shared by chance
HABIT = 3  # an article with so many symbols usually gives them
INSTRUMENT = pattern(rf"{pattern_of('instrument')}\b")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every full citation of a document without its symbol, which is known."""
    known = symbols_of_titles(reading)
    written = {symbol: span for c in reversed(reading.citations) for span, symbol in c.symbols}
    for citation in reading.citations:
        named = citation.symbols or citation.identifier or citation.key
        if named or not citation.title or citation in reading.repeated:
            continue
        record = citation.record
        if record and record.symbol and record.type in TYPES:
            yield report(citation.title, record.symbol, record.place("symbol"))
        found = None if record else known.get(title_key(str(citation.title)))
        if found and agree(citation, found):
            symbol = found.symbols[0]
            yield report(citation.title, symbol.value, symbol.span)
        elif not record and not INSTRUMENT.search(str(citation.title)):
            yield from read_links(citation, written)


def read_links(citation: Citation, written: dict[Symbol, Span]) -> Iterator[Finding]:
    """The finding for a citation whose link has a symbol; three other symbols, or this one, are written."""
    for link in citation.links:
        symbol = read_link(str(link))
        if symbol and citation.title and (symbol in written or len(written) >= HABIT):
            yield report(citation.title, symbol, written.get(symbol, link))
            return


def symbols_of_titles(reading: Reading) -> dict[str, Citation]:
    """The citations with a symbol, by titles that are long and have one symbol only."""
    found: dict[str, Citation] = {}
    many: set[str] = set()
    for citation in reading.citations:
        name = title_key(str(citation.title or ""))
        if citation.symbols and len(name.split()) >= LEAST:
            first = found.setdefault(name, citation)
            if first.symbol != citation.symbol:
                many.add(name)
    return {name: citation for name, citation in found.items() if name not in many}


def agree(citation: Citation, other: Citation) -> bool:
    """Whether dates and links do not show another document of the same title."""
    linked = [symbol for link in citation.links if (symbol := read_link(str(link)))]
    dates, others = citation.dates, other.dates
    same = any(one.value.overlaps(two.value) for one in dates for two in others)
    return bool(same) and all(symbol == other.symbol for symbol in linked)


def report(title: Span, symbol: Symbol, place: Span) -> Finding:
    """The finding for one title."""
    return Finding(
        title,
        f"“{title.line}” is cited without its symbol, {symbol}.",
        help=f"add {symbol} after the title or the date",
        basis=f"the symbol in {place.where}",
        related=((place, "its symbol"),),
    )

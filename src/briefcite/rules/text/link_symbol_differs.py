"""The link in a note goes to a different UN document from the one cited.

Why: One of the two was copied from another note, and readers who follow the link read the wrong document.

Basis: the symbol in links to docs.un.org, undocs.org and the like.

Exceptions: A link to another document that the same note cites is left alone.

See also: link-differs.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, https://undocs.org/A/RES/68/183.

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, https://undocs.org/A/RES/69/188.

Good::

    The Council adopted the resolution at once.[^1] It adopted more.[^2]

    [^1]: Security Council, S/RES/1325 (2000), https://undocs.org/S/RES/1325(2000).
    [^2]: See S/RES/1820 (2008) and S/RES/1888 (2009), https://undocs.org/S/RES/1820(2008).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, ReadNote
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.finding.links import is_same_document, read_link
from ...text import Span

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every link of a citation with a symbol whose own symbol its note does not name."""
    for note in reading.notes:
        named = list(symbols_of(note))
        for citation in note.citations:
            for link in map(bare, citation.links):
                symbol = read_link(str(link))
                if symbol and citation.symbol and not any(is_same_document(symbol, other) for other in named):
                    yield report(link, symbol, citation.symbol)


def bare(link: Span) -> Span:
    """A link without the brackets around it."""
    bracketed = link.source.text[link.start : link.start + 1] in ("<", "(")
    return link.within(1, link.end - link.start - 1) if bracketed else link


def symbols_of(note: ReadNote) -> Iterator[Symbol]:
    """Every symbol that a note cites, joint ones apart."""
    for citation in note.citations:
        for _, symbol in citation.symbols:
            yield from (symbol, *symbol.joint)


def report(link: Span, symbol: Symbol, cited: Symbol) -> Finding:
    """The finding for one link."""
    return Finding(
        link,
        f"The note cites “{cited}”; its link goes to “{symbol}”.",
        help=f"check which is right; the link of {cited} is {cited.url}",
    )

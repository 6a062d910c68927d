"""A corrigendum is cited without the document that it corrects.

Why: A corrigendum is a page of corrections: without its document it tells readers nothing.

Basis: UN Editorial Manual, footnotes: corrigenda are not cited alone.

Exceptions: a document that the text or another note names.

See also: symbol-corrigendum-missing, symbol-part-short.

Bad::

    The Assembly learned of it.[^1]

    [^1]: A/69/5/Corr.1.

Good::

    The Assembly learned of it.[^1]

    [^1]: A/69/5, para. 3, and A/69/5/Corr.1.

Good::

    The Assembly learned of it in A/69/5.[^1]

    [^1]: A/69/5/Corr.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.finding.related_documents import find_parent

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every corrigendum that a note cites, where nothing that it could correct is cited anywhere."""
    named = {placed.value.symbol for placed in reading.mentions}
    named |= {symbol for citation in reading.citations for _, symbol in citation.symbols}
    keys = {key for symbol in named if not is_corrigendum(symbol) for key in symbol.key.split("|")}
    for citation in reading.citations:
        for span, symbol in citation.symbols:
            parent = find_parent(symbol) if is_corrigendum(symbol) else None
            if parent and keys.isdisjoint(key for one in lineage(parent) for key in beginnings(one)):
                yield Finding(
                    span,
                    f"The corrigendum “{span}” is cited without {parent}.",
                    help=f"cite {parent} as well",
                    basis="UN Editorial Manual",
                )


def is_corrigendum(symbol: Symbol) -> bool:
    """Whether a symbol ends in the suffix of a corrigendum."""
    return bool(symbol.suffixes) and symbol.suffixes[-1].casefold().startswith("corr")


def lineage(symbol: Symbol) -> Iterator[Symbol]:
    """A document, the document that it modifies, and so on."""
    parent: Symbol | None = symbol
    while parent:
        yield parent
        parent = find_parent(parent)


def beginnings(symbol: Symbol) -> tuple[str, str]:
    """The keys by which a document may be named: its symbol with and without what is in brackets."""
    return symbol.key, symbol.key.partition("(")[0]

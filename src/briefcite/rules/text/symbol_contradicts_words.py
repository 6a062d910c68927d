"""The words of a note name one document, and the symbol beside them is that of another.

Why: One of the two is wrong, and readers who search for the symbol find another document.

Basis: the composition of UN document symbols. A resolution’s symbol has its session and number, or its
number and year; a general comment’s its number; a supplement’s its session and number; a report’s its
country code; its prefix says which body it belongs to.

Exceptions: a note that names both documents; reports on a resolution.

See also: symbol-differs, symbol-impossible.

Bad::

    The Council extended the mandate.[^1] The Committee explained it.[^2]

    [^1]: Human Rights Council resolution 28/22, A/HRC/RES/28/23.
    [^2]: Human Rights Committee, general comment No. 36, CCPR/C/GC/35, para. 4.

Bad::

    The Council reported on its work.[^1]

    [^1]: Official Records of the General Assembly, Sixty-second Session, Supplement No. 53 (A/63/53).

Good::

    The Council extended the mandate.[^1] The Committee explained it.[^2] The Council reported.[^3]

    [^1]: Human Rights Council resolution 28/22, A/HRC/RES/28/22; see also A/HRC/RES/28/23. Report of the
        Secretary-General on resolution 28/22, A/HRC/31/70.
    [^2]: Human Rights Committee, general comment No. 36, CCPR/C/GC/36, para. 4.
    [^3]: Official Records of the General Assembly, Sixty-third Session, Supplement No. 53 (A/63/53).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...symbols.grammar.state import ADOPTED
from ...text import Span
from ...views.bodies import excludes, find_issuer
from ...views.symbols_in_words import Disagreement, are_apart, find_disagreements

CERTAINTY: Certainty = "impossible"

SHARED = ("hrc", "unhrc")
"""Short for the Human Rights Council, and in legal writing for the Human Rights Committee."""
LAST_OF_COMMISSION = 2006
"""In this year the Council took over the documents of the Commission on Human Rights."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol that does not fit the words beside it."""
    told: list[Span] = []
    for found in find_disagreements(reading, settings.today):
        told.append(found.span)
        yield report(found)
    for citation in reading.citations:
        if citation.symbols and not any(span in told for span, _ in citation.symbols):
            yield from check_issuer(citation)


def report(found: Disagreement) -> Finding:
    """The finding for one symbol."""
    right = f", which has {found.meant}" if found.meant else ""
    return Finding(
        found.span,
        f"“{found.span}” is not the symbol of “{found.said}”{right}.",
        help="check the document, and correct the words or the symbol",
        basis="the composition of UN document symbols",
        related=((found.words, "the words"),),
        severity=None if found.certain else "warning",
    )


def check_issuer(citation: Citation) -> Iterator[Finding]:
    """The symbols, where the body named as author can have issued none of the documents."""
    name = citation.body or citation.author
    recorded = citation.record and not citation.record.draft and citation.title
    if not name or recorded or not citation.is_sure_of("author", "body"):
        return
    symbols = [one for _, first in citation.symbols for one in (first, *first.joint)]
    issuers = {symbol.body for symbol in symbols if symbol.body}
    moved = any(symbol.year == LAST_OF_COMMISSION for symbol in symbols)
    ours = find_issuer(str(name))
    if ours is None or moved or str(name).casefold().strip() in SHARED:
        return
    act = all(symbol.kind in ADOPTED for symbol in symbols)
    span, symbol = citation.symbols[0]
    written = "/" in str(span).split()[0]
    beside = name.end <= span.start and not are_apart(span.source.text[name.end : span.start])
    if written and beside and excludes(str(name), issuers, act=act):
        yield Finding(
            span,
            f"“{span}” is the symbol of a document of the {symbol.body}; the note names the {ours.body}.",
            help="check the document, and correct the body or the symbol",
            basis="the composition of UN document symbols",
            related=((name, "the body"),),
            severity="warning",
        )

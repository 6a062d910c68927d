"""A symbol is in the text, but no note cites the document.

Why: Readers look for sources in the notes, and only there find title, date and link.

Basis: the article’s other documents.

When: It applies where the notes cite at least three documents, and three times as many as only the text
names, to sentences without a note in a paragraph that has notes.

Exceptions: a symbol in brackets; headings and quotations; documents of the bibliography.

See also: symbol-missing.

Bad::

    The Council heard of the wells.[^1] Their number is in A/HRC/34/20. The Assembly asked[^2] again.[^3]

    [^1]: Human Rights Council, “Wells of the Isles,” A/HRC/32/25, para. 3.
    [^2]: General Assembly, “Wells and pumps,” A/69/488, para. 4.
    [^3]: General Assembly, “Wells,” A/68/311, para. 9.

Good::

    The Council heard of the wells.[^1] Their number was told in A/HRC/34/20.[^2] The Assembly,[^3] which had
    asked (A/68/311), was content.

    [^1]: Human Rights Council, “Wells of the Isles,” A/HRC/32/25, para. 3.
    [^2]: Human Rights Council, “The number of wells,” A/HRC/34/20, para. 7.
    [^3]: General Assembly, “Wells and pumps,” A/69/488, para. 4.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator
from operator import attrgetter

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...symbols import Symbol, find_symbols
from ...symbols.finding.links import read_link
from ...text import Span
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"

START = attrgetter("start")
HABIT = 3
"""The least number of documents in the notes, and how many times more than in the text alone."""
OPENING = 300
"""How far from its beginning an article has the symbol of its own."""
REACH = 120
"""How many characters before a symbol its bracket may open."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every document that the text alone names."""
    mentions = list(own_mentions(reading))
    noted = {symbol.key for symbol in noted_symbols(reading)} if mentions else set()
    loose: dict[str, tuple[Span, Symbol]] = {}
    for span, symbol in mentions:
        if symbol.key not in noted:
            loose.setdefault(symbol.key, (span, symbol))
    loose = {key: one for key, one in loose.items() if not is_own(one[0])}
    if len(noted) >= HABIT * max(1, len(loose)):
        for span, symbol in loose.values():
            yield Finding(
                span,
                f"“{span}” is in the text, but no note cites the document.",
                help=f"add a note with the title, date and symbol of {symbol}",
                basis="the article’s other documents",
            )


def noted_symbols(reading: Reading) -> Iterator[Symbol]:
    """The symbols of all documents that notes or the bibliography name, by symbol, link or record."""
    for citation in reading.citations:
        yield from (symbol for _, symbol in citation.symbols)
        yield from (symbol for link in citation.links if (symbol := read_link(str(link))))
        for record in (citation.record, citation.core):
            yield from record.symbols if record else ()
    listed = sorted((entry.span for run in entries(reading.article) for entry in run), key=START)
    for mention in reading.mentions:
        before = bisect(listed, mention.span.start, key=START)
        if reading.note_at(mention.span) or any(mention.span in span for span in listed[:before][-1:]):
            yield mention.value.symbol


def own_mentions(reading: Reading) -> Iterator[tuple[Span, Symbol]]:
    """The symbols in sentences that have no note, in paragraphs that have one."""
    article = reading.article
    headings = frozenset(article.headings)
    marks: dict[Span, list[int]] = {}
    for marker in article.markers:
        marks.setdefault(marker.paragraph, []).append(marker.span.start)
    for paragraph in article.paragraphs:
        stretch = article.stretch(paragraph)
        words = stretch.own
        if paragraph not in marks or "/" not in words or paragraph in headings:
            continue
        noted_at = list(map(stretch.offset, marks[paragraph]))
        ends = [*stretch.sentence_ends, len(words)]
        for found in find_symbols(words):
            until = ends[bisect_left(ends, found.end)] + 1
            following = bisect(noted_at, found.start)
            noted = following < len(noted_at) and noted_at[following] <= until
            if not (found.doubt or noted or is_bracketed(words, found.start)):
                yield stretch.span(found.start, found.end), found.symbol


def is_own(symbol: Span) -> bool:
    """Whether a symbol at the end of a line is in the head of the document, which has it."""
    return symbol.start < OPENING and not symbol.source.text[symbol.end :].partition("\n")[0].strip()


def is_bracketed(words: str, place: int) -> bool:
    """Whether a bracket is open at a place."""
    last = max(words.rfind(mark, max(0, place - REACH), place) for mark in "()[]")
    return last >= 0 and words[last] in "(["

"""The name of a body has a slip in it.

Why: Readers and search engines look for a body by its name, and its members notice first.

Source: the names in the library's records and in the table of UN bodies. Said only where there is a
library, of a name that is whole but for one wrong preposition or one mistyped word, and of an abbreviation
with two letters changed about that the article writes otherwise throughout. Quotations and titles are left
alone.

Bad::

    The Committee of the Rights of the Child asked for it in 2013.[^1]

    [^1]: Committee on the Rights of the Child, “Concluding observations on China,” CRC/C/CHN/CO/3-4, 2013.

    -- library crc-china --

Fixed::

    The Committee on the Rights of the Child asked for it in 2013.[^1]

    [^1]: Committee on the Rights of the Child, “Concluding observations on China,” CRC/C/CHN/CO/3-4, 2013.

    -- library crc-china --
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ...comparing.near_misses import Misnomer, find_misnomers, find_transposed
from ...findings import Certainty, Finding
from ...model import Library, Reading
from ...model.stretches import blank
from ...settings import Settings
from ...symbols.grammar.series import all_series, bodies_by_code
from ...text import Span
from ...values.words import words_of

CERTAINTY: Certainty = "unlikely"
NEEDS = ("library",)
FIELDS = ("title", "short", "outlet", "publisher", "site")
KEPT = 4
"""Of how many libraries at a time the names are remembered: the articles of a publication share one."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every near miss of a name, and every abbreviation with letters changed about."""
    if all(record.draft for record in reading.library.records):  # a draft says only what the article says
        return
    text = own_words(reading)
    for found in find_misnomers(text, known_names(reading.library)):
        yield report(
            reading, found, "the table of UN bodies" if found.name in table_names() else "the records"
        )
    known = {*bodies_by_code(), *(f"UN{code}" for code in bodies_by_code())}
    transposed = [found for found in find_transposed(text, known) if f"({found.written})" not in text]
    recorded = words_recorded({found.written for found in transposed}, reading.library)
    for found in transposed:
        if found.written not in recorded:
            yield report(reading, found, "the article’s own use")


def report(reading: Reading, found: Misnomer, authority: str) -> Finding:
    """The finding for one near miss."""
    span = Span(reading.article.source, found.start, found.end)
    slip = "" if found.right == found.name else f": “{found.written}” for “{found.right}”"
    return Finding(
        span,
        f"“{span}” is probably “{found.name}”{slip}.",
        help=f"write “{found.name}”",
        authority=authority,
    )


def own_words(reading: Reading) -> str:
    """The article's text at its full length, with quotations and titles blanked."""
    article = reading.article
    theirs = [citation.title for citation in reading.citations if citation.title]
    for stretch in map(article.stretch, article.passages):
        theirs += [stretch.span(*place) for place in stretch.quotations.outer]
    return blank(article.prose, ((span.start, span.end) for span in theirs))


def words_recorded(words: set[str], library: Library) -> set[str]:
    """The words of some that stand in a title or name of the records."""
    found: set[str] = set()
    for record in library.records if words else ():
        told = [text for field in FIELDS if (text := record.text(field))]
        near = [text for text in told if any(word in text for word in words)]
        found.update(words.intersection(record.bodies), *(words.intersection(text.split()) for text in near))
    return found


@lru_cache(maxsize=KEPT)
def known_names(library: Library) -> frozenset[str]:
    """The names of bodies in the table and in the records."""
    records = (record for record in library.with_field("body") if not record.draft)
    return table_names().union(*(record.bodies for record in records))


@cache
def table_names() -> frozenset[str]:
    """The names of bodies in the table, with and without "United Nations"."""
    names = {part for series in all_series().values() for part in series.body.split(". ")}
    found = {name for name in names if name.split()[0].casefold() in words_of("organ")}
    return frozenset(found | {name.replace("United Nations ", "") for name in found})

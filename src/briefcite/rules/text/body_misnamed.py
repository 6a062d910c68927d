"""The name of a body is misspelled, or has a wrong preposition.

Why: Readers and search engines look for a body by its name, and its members notice first.

Basis: the list of UN bodies, and the names in the records.

When: It applies where one word is mistyped, one preposition is wrong or two words are exchanged. With checked
records, it also reports an abbreviation with two letters exchanged that is right elsewhere in the article.

Exceptions: Quotations, titles and longer names, which are those of other bodies, are left alone.

See also: body-abbreviated.

Bad::

    The office opened in June.[^1]

    [^1]: Human Rights Comittee, “Concluding observations on China,” CCPR/C/CHN/CO/3, para. 4.

Fixed::

    The office opened in June.[^1]

    [^1]: Human Rights Committee, “Concluding observations on China,” CCPR/C/CHN/CO/3, para. 4.

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

from ...comparing.near_misses import PREPOSITIONS, Misnomer, find_misnomers, find_transposed
from ...findings import Certainty, Finding
from ...model import Library, Reading
from ...model.stretches import blank
from ...settings import Settings
from ...symbols.grammar.series import bodies_by_code
from ...text import Span
from ...views.bodies import chain, known_names, table_names

CERTAINTY: Certainty = "unlikely"
FIELDS = ("title", "short", "outlet", "publisher", "site")
MARKS = tuple("“\"‘'«„*_[")
"""What is before a title whose words are another's; a plain one may be a name."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every near miss of a name, and every abbreviation with two letters exchanged."""
    text = own_words(reading)
    for found in find_misnomers(text, known_names(reading.library)):
        if reading.library.records or found.written not in PREPOSITIONS or is_cited(reading, found):
            known = found.name in table_names()
            yield report(reading, found, "the list of UN bodies" if known else "the records")
    if all(record.draft for record in reading.library.records):  # a draft says only what the article says
        return
    codes = {*bodies_by_code(), *(f"UN{code}" for code in bodies_by_code())}
    transposed = [found for found in find_transposed(text, codes) if f"({found.written})" not in text]
    recorded = words_recorded({found.written for found in transposed}, reading.library)
    for found in transposed:
        if found.written not in recorded:
            yield report(reading, found, "the rest of the article")


def is_cited(reading: Reading, found: Misnomer) -> bool:
    """Whether a symbol in the same note is that of the body named: other bodies differ by a preposition."""
    note = reading.note_at(reading.article.source.span(found.start, found.end))
    symbols = (symbol for citation in (note.citations if note else ()) for _, symbol in citation.symbols)
    return any(found.name in chain(one.body) for one in symbols)


def report(reading: Reading, found: Misnomer, authority: str) -> Finding:
    """The finding for one near miss."""
    span = Span(reading.article.source, found.start, found.end)
    wrong = "" if found.right == found.name else f": “{found.right}”, not “{found.written}”"
    return Finding(
        span,
        f"“{span}” should probably be “{found.name}”{wrong}.",
        help=f"write “{found.name}”",
        basis=authority,
    )


def own_words(reading: Reading) -> str:
    """The article's text at its full length, with quotations and marked titles blanked."""
    article = reading.article
    titles = (citation.title for citation in reading.citations if citation.title)
    theirs = [title for title in titles if article.prose[title.start - 1 : title.start] in MARKS]
    for stretch in map(article.stretch, article.passages):
        theirs += [stretch.span(*place) for place in stretch.quotations.outer]
    return blank(article.prose, ((span.start, span.end) for span in theirs))


def words_recorded(words: set[str], library: Library) -> set[str]:
    """Those of some words that are in a title or name of the records."""
    found: set[str] = set()
    for record in library.records if words else ():
        texts = [text for field in FIELDS if (text := record.text(field))]
        near = [text for text in texts if any(word in text for word in words)]
        found.update(words.intersection(record.bodies), *(words.intersection(text.split()) for text in near))
    return found

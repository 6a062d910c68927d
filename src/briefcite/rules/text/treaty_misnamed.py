"""The name of a treaty or declaration has an error in it.

Why: Readers and search engines find a treaty by its name; with an error it is another one, or none.

Basis: the names of well-known instruments in the built-in records (`briefcite records --core`).

When: It applies to a name that is right but for one mistyped word, one wrong preposition, two words
exchanged, or a convention for a covenant.

Exceptions: names inside longer names, quotations and titles of works; names in the article’s own records.

See also: treaty-differs, treaty-article-beyond.

Bad::

    The treaties allow it.[^1]

    [^1]: Convention on the Rigths of the Child, art. 3.

Bad::

    The Covenant binds.[^1]

    [^1]: See article 2 of the International Covenant on Economic, Cultural and Social Rights.

Good::

    The treaties allow it.[^1] So does another.[^2]

    [^1]: Convention on the Rights of the Child, art. 3.
    [^2]: Convention on the Rights of Persons with Disabilities, art. 7; Ann Moor, “Convention of the Rights
        of the Child in Ardon” (2019); she wrote that “the Convention of the Rights of the Child was signed”.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...comparing.near_misses import Misnomer, NameTable, find_misnomers, likely_names, tabulate
from ...findings import Certainty, Finding
from ...model import Reading
from ...model.stretches import Stretch
from ...patterns import pattern
from ...settings import Settings
from ...values.instruments import english_names
from ...views.cited_treaties import names_of

CERTAINTY: Certainty = "unlikely"

NAMED = pattern(
    r"[CDPTSA](?:onven|oven|hart|eclar|rotoc|reat[yie]|tatu[etr]|greem|onstit)[a-z]*"
    r"(?:\s(?:on|of|for|against|to|in|relat\w+|concern\w+|[Ee]stablish\w+|[Gg]overn\w+|[Aa]ddition\w+)\b)?"
)
"""What is in each of the names, and in most errors in them."""
CAPITAL = pattern(r"[A-Z](?<!\w.)[\w-]+\s\Z")
"""A capitalised word before “Statute”; “Statute” alone is a short name."""
BEFORE = 40
MORE = pattern(r",?\s(?:and|or|of|on|to|for|in|with)\s(?:the\s)?[A-Z]")
"""What may follow a name that begins a longer one."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every near miss of a name in text and notes."""
    works = [citation.title for citation in reading.citations if citation.title and citation.author]
    for stretch in map(reading.article.stretch, reading.article.passages):
        done = 0
        likely = likely_names(stretch.words, instruments()) if is_doubtful(stretch) else ()
        for found in find_misnomers(stretch.words, likely) if likely else ():
            if found.start < done:
                continue
            done = found.end
            written = stretch.words[found.start : found.end]
            span = stretch.span(found.start, found.end)
            theirs = is_quoted(stretch, found) or any(span in title and span != title for title in works)
            if not theirs and not any(written in record.title for record in reading.library.records):
                error = "" if found.right == found.name else f": it has “{found.written}” for “{found.right}”"
                yield Finding(
                    span,
                    f"“{written}” is probably “{found.name}”{error}.",
                    help=f"write “{found.name}”",
                    basis="the built-in records",
                )


@cache
def instruments() -> NameTable:
    """The names of instruments by their words."""
    return tabulate(english_names())


def is_doubtful(stretch: Stretch) -> bool:
    """Whether some words name an instrument by a name that is not known."""
    words = stretch.words
    places = ((found.start(), " " in found[0]) for found in NAMED.finditer(words))
    named = [at for at, led in places if led or CAPITAL.search(words, max(0, at - BEFORE), at)]
    known = names_of(stretch.contents) if named else ()
    sure = [name for name in known if not MORE.match(words, name.end)]
    return not all(any(name.start <= at < name.end for name in sure) for at in named)


def is_quoted(stretch: Stretch, found: Misnomer) -> bool:
    """Whether a name is inside a quotation; one that begins it is a title."""
    return any(start < found.start - 1 and found.start < end for start, end, *_ in stretch.quotations.outer)

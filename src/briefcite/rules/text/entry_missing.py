"""A source cited in the text by author and year has no entry in the bibliography.

Why: The reader cannot find the source.

Basis: UN Editorial Manual, reference lists; every author-date style.

When: It applies where at least three citations, and three in four, have an entry, and every entry has the
year after its author.

Exceptions: A name and a year that may be a place (“Paris 2005”) are reported only with “and”, “et al.” or a
page, or if the author has an entry with another year.

Bad::

    Boats came first (Ames 2001), then bridges (Bell 2003, 12); cranes came last
    (Cole 2004), before the docks (Dunn and Ellis 2005). All of them leak (Ames 2001, 44).

    ## References

    - Ames, J. (2001). *Boats*. Ferry Press.
    - Bell, K. (2003). *Bridges*. Ferry Press.
    - Cole, M. (2004). *Cranes*. Ferry Press.

Good::

    Boats came first (Ames 2001), then bridges (Bell 2003, 12); cranes came last (Cole 2004), after the
    congress (Paris 2005). All of them leak (Ames 2001, 44).

    ## References

    - Ames, J. (2001). *Boats*. Ferry Press.
    - Bell, K. (2003). *Bridges*. Ferry Press.
    - Cole, M. (2004). *Cranes*. Ferry Press.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.words import has_role, pattern_of
from ...views.bibliography import entries

CERTAINTY: Certainty = "unlikely"

WORD = pattern(r"[^\W_][^\W_]*(?:[-’'][^\W\d_]+)?")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation by author and year that has no entry."""
    runs = entries(reading.article)
    listed = [entry.author_date for run in runs for entry in run]
    known = [entry for entry in listed if entry]
    if not known or len(known) < len(listed):
        return
    start = runs[0][0].span.start
    cited = list(citations(reading, start))
    years = read_years(reading, start, {match["name"].casefold() for _, match in cited})
    authors = {name for entry in known for name in entry.author.split()}
    missing = [place for place in cited if place[1]["year"] not in years[place[1]["name"].casefold()]]
    sure = [span for span, match in missing if is_sure(match, authors)]
    answered = len(cited) - len(missing)
    if is_habit(answered, answered + len(sure)):
        yield from map(report, sure)


def is_sure(match: re.Match[str], authors: set[str]) -> bool:
    """Whether a name with a year can be nothing but a citation."""
    return bool(match["more"] or match["page"]) or match["name"].casefold() in authors


CITATION = pattern(
    lambda: (
        rf"""(?: (?<=\() | (?<=;[ ]) )
        (?P<name> [A-Z][^\W\d_]+ (?: [-’'][^\W\d_]+ )? )
        (?P<more> \s (?: (?:and|&)\s[A-Z][\w’'-]+ | {pattern_of("others")} ) )? ,?
        \s (?P<year> (?:1[5-9]|20)\d\d ) [a-z]?
        (?P<page> [,:] \s (?:pp?\.\s)? \d{{1,4}} (?: [–-]\d{{1,4}} )? )? (?= [;)] )
        """
    ),
    re.VERBOSE,
)
"""A citation by author and year in brackets: (Smith, 2014), (Smith et al. 2014, p. 3)."""


def citations(reading: Reading, end: int) -> Iterator[tuple[Span, re.Match[str]]]:
    """The citations by author and year in the text before its bibliography, abbreviations left out."""
    for paragraph in reading.article.paragraphs:
        if paragraph.start < end:
            stretch = reading.article.stretch(paragraph)
            for match in CITATION.finditer(stretch.words):
                if not match["name"].isupper() and not has_role(match["name"], "month"):
                    yield stretch.span(*match.span()), match


def read_years(reading: Reading, start: int, names: set[str]) -> dict[str, set[str]]:
    """The years that are in one paragraph with a name, from the first entry on."""
    years: dict[str, set[str]] = {name: set() for name in names}
    for paragraph in reading.article.paragraphs:
        words = WORD.findall(str(paragraph)) if paragraph.start >= start else ()
        for name in names.intersection(map(str.casefold, words)):
            years[name].update(word[:4] for word in words)
    return years


def report(span: Span) -> Finding:
    """The finding for one citation."""
    return Finding(
        span,
        f"“{span}” has no entry in the bibliography.",
        help="add the entry, or correct the name or year",
        basis="UN Editorial Manual, reference lists; every author-date style",
    )

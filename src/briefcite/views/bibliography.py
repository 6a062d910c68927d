"""Bibliographies typed at the end of an article: their lists and the entries of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..comparing.habit import is_habit
from ..model.articles import Article
from ..model.stretches import Stretch
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span

HEADING = pattern(
    r"[\W\d_]{0,12}(?:select(?:ed)? |list of )?(?:bibliography|works cited|sources|literature|references?)"
    r"(?: list| cited)?[\W_]{0,6}",
    re.I,
)
DATED = pattern(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.|://")
"""What an entry has: a year, or an address."""
NUMBERED = pattern(r"[\[(]?\d{1,3}[\])]?[.)]?\s")
LONGEST = 800
"""A longer paragraph is prose."""
AUTHOR = pattern(r"[^.,:;(“\"*_\d\[]{1,60}(?=[.,:;(“\"*_\d\[])")
AUTHORS = pattern(r"[^“\"‘«*_\d(]{3,200}?(?=[“\"‘«*_\d(]|(?<=\w\w)\.\s)")
AUTHOR_DATE = pattern(r"([^\d“\"*()]{2,200}?)(?<=[\s.,])(\(?)((?:1[5-9]|20)\d\d[a-z]?)([).,:])")


class AuthorDate(NamedTuple):
    """The author of an entry, "" where a dash repeats the one before, and the year directly after it."""

    author: str
    year: str
    """With its letter: 2003a."""
    start: int
    end: int


class Listed(NamedTuple):
    """An entry of a bibliography.

    >>> from ..text import Source
    >>> empty = Source("a.md", "").span(0, 0)
    >>> entry = Listed(Stretch(empty, "Bell, K. (2003a). *Buoys*."))
    >>> entry.author, entry.author_date
    ('Bell', AuthorDate(author='bell k', year='2003a', start=10, end=15))
    >>> Listed(Stretch(empty, "*United Nations Children’s Fund* (2010). Salt.")).author
    'United Nations Children’s Fund'
    >>> Listed(Stretch(empty, "“Salt,” 2010.")).author
    ''
    """

    stretch: Stretch

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.stretch.place

    @property
    def words(self) -> str:
        """Its words."""
        return self.stretch.words

    @property
    def author(self) -> str:
        """The words by which it is found in its list, up to the first mark or figure, or ""."""
        found = AUTHOR.match(self.words.lstrip("*_"))
        return found[0].strip() if found else ""

    @property
    def authors(self) -> str:
        """The whole names that it begins with, up to a stop, a title or a figure, or ""."""
        found = AUTHORS.match(self.words)
        return found[0].rstrip(" .,:") if found else ""

    @property
    def author_date(self) -> AuthorDate | None:
        """The author and year that it begins with, or None."""
        found = AUTHOR_DATE.match(self.words)
        if not found or (found[2] == "(" and found[4] != ")"):
            return None
        author = " ".join(re.findall(r"[^\W\d_]+", found[1])).casefold()
        return AuthorDate(author, found[3], *found.span(3))


@lru_cache(maxsize=1)
def entries(article: Article) -> tuple[tuple[Listed, ...], ...]:
    """The entries of the bibliography under its heading, apart for each further heading inside it.

    A list counts from three entries on, three in four of which must have a year or an address; the notes
    of an article, and lists of numbered references, are none.
    """
    lists = (tuple(Listed(article.stretch(span)) for span in run) for run in runs(article))
    return tuple(run for run in lists if is_list([entry.words for entry in run]))


def runs(article: Article) -> Iterator[list[Span]]:
    """The paragraphs between the headings of a bibliography."""
    headings = set(article.headings)
    level = 0
    run: list[Span] = []
    for span in article.paragraphs:
        words = article.stretch(span).words
        named = len(words) < 60 and HEADING.fullmatch(words)
        broken = span in headings and (article.is_markdown or not DATED.search(words))
        if (named or broken) and run:
            yield run
            run = []
        if named:
            level = depth(span)
        elif broken and depth(span) <= level and article.is_markdown:
            level = 0
        elif level and not broken:
            run.append(span)
    if run:
        yield run


def depth(heading: Span) -> int:
    """The level of a heading by the signs before it; 6 for a line without any."""
    text = heading.source.text
    line = text[text.rfind("\n", 0, heading.start) + 1 : heading.start]
    return line.count("#") or 6


def is_list(words: list[str]) -> bool:
    """Whether paragraphs are the entries of a list by name."""
    dated = sum(bool(DATED.search(entry)) and len(entry) <= LONGEST for entry in words)
    numbered = sum(bool(NUMBERED.match(entry)) for entry in words)
    return is_habit(dated, len(words)) and numbered <= 0.25 * len(words)

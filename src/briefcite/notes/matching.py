"""Matching: whether the words of a short form name an earlier source, and how sure that is.

A short form says less than the full citation and nothing that the full citation does not have: fewer of the
author's names, the first words of the title, a nickname from a bracket, a party of the case, the letters that
the words of a long name begin with; no date, or that of the source. The custom is the same in Chicago, the
Bluebook, OSCOLA and in what historians and lawyers do in other languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..cached import cached_property
from ..model import Article, Citation
from ..patterns import pattern
from ..symbols.finding.links import is_same_document
from ..values.title import title_key

WORD = pattern(r"[^\W\d_][\w’'-]*[\w]|[^\W\d_]")
SMALL = frozenset(
    "the a an and for of on in von van der den del los las di da de du des et al others eds ed hg see also "
    "cf ibid supra above note le la les il y e und".split()
)
BRACKETED = pattern(r"[(\[][“‘«\"'*_]{0,3}(?:hereinafter:? |the )?([^()\[\]\n]{2,60}?)[”’»\"'*_]{0,3}[)\]]")
"""What a bracket calls a source: “(‘Boat Treaty’)”, “[2009 Report]”, “(GDPR)”."""
CAPITAL = pattern(r"[^\W\d_]\w*")
PARTIES = pattern(r"\s(?:v|vs|c|gegen|contre|contra|versus)\.?\s|\s/\s")
"""What parts the names of a case: “Lawson v. Kelp”, “Lawson c. Kelp”, “Lawson / Kelp”."""
KINDS = frozenset(
    "report guidelines guidance study paper statement agreement convention treaty act policy letter opinion "
    "judgment decision resolution strategy plan recommendations rules principles".split()
)
"""Words that a nickname may add to the letters of a body: “BCG Report”."""
REACH = 120
"""How far after a citation a bracket may call it by another name, in characters."""
NAMED_ALONE = 0.9
"""How sure “Lawson, p. 5” is, where one source is by Lawson."""
LEAST = 3
"""The letters of an acronym, and the words of a title whose author need not be named."""


def name_parts(text: str) -> list[str]:
    """The words of a name in lower case, without joining words and initials.

    >>> name_parts("J.-P. van der Berg and Others")
    ['berg']
    """
    words = (match[0].casefold() for match in WORD.finditer(text))
    return [word for word in words if len(word) > 1 and word not in SMALL]


def initials(text: str) -> str:
    """The first letters of the words with a capital, in lower case.

    >>> initials("Office of the High Commissioner for Human Rights")
    'ohchr'
    """
    return "".join(match[0][0] for match in CAPITAL.finditer(text) if match[0][0].isupper()).casefold()


class Work:
    """A citation by what others may call it."""

    def __init__(self, article: Article, citation: Citation) -> None:
        self.article = article
        self.citation = citation
        self.author = name_parts(str(citation.author or ""))
        self.title = title_key(str(citation.title or "")).removeprefix("the ").split()
        self.years = {placed.value.year for placed in citation.dates}

    @cached_property
    def names(self) -> frozenset[str]:
        """What else it may be called: names in brackets, the letters of its title, the parties of a case."""
        start, end = self.citation.span.start, self.citation.span.end
        prose = self.article.prose[start : end + REACH].partition("\n\n")[0]
        found = {title_key(match[1]).removeprefix("the ") for match in BRACKETED.finditer(prose)}
        said = str(self.citation.title or "")
        letters = initials(said)
        if len(letters) >= LEAST:
            found.add(letters)
        sides = PARTIES.split(said)
        if len(sides) == 2:
            found |= {title_key(side) for side in sides}
        return frozenset(found - {""})

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the citation."""
        return frozenset(name_parts(self.article.stretch(self.citation.span).words))

    @cached_property
    def letters(self) -> str:
        """The first letters of its author."""
        return initials(str(self.citation.author or ""))

    @property
    def weight(self) -> int:
        """How much it says of its source."""
        one = self.citation
        said = (one.dates, one.dates, one.outlet, one.links, one.symbols or one.identifier)
        return 4 * sum(map(bool, said)) + min(len(self.author), 8) + min(len(self.title), 12)

    def lead_words(self) -> Iterator[str]:
        """The words under which a list of works has it."""
        called = (word for name in self.names for word in name.split())
        yield from dict.fromkeys((*self.title, *self.author, self.letters, *called))


def likeness(short: Work, full: Work) -> float:
    """How sure it is that `short` names the source of `full`: 0 where it does not."""
    one, other = short.citation, full.citation
    if other is one or says_more(short, full):
        return 0.0
    author = same_author(short, full)
    if author == 0:
        return 0.0
    if not short.title:
        return author * named_alone(short, full)
    title = same_title(short, full)
    if not title and not short.author and set(short.title) <= {*full.author, full.letters}:
        return NAMED_ALONE  # the words that were taken for a title are the author
    alone = not short.author and title < 1 and len(short.title) < LEAST
    return author * title * (0.9 if alone else 1)


def says_more(short: Work, full: Work) -> bool:
    """Whether a citation says of its source what another lacks or has otherwise."""
    one, other = short.citation, full.citation
    if short.years and (not full.years or short.years.isdisjoint(full.years)):
        return True
    if one.identifier:
        known = title_key(full.article.stretch(other.span).words)
        if title_key(str(one.identifier)) not in known:
            return True
    if one.outlet and (not other.outlet or title_key(str(one.outlet)) != title_key(str(other.outlet))):
        return True
    return bool(one.symbols) and not (
        one.symbol and other.symbol and is_same_document(one.symbol, other.symbol)
    )


def same_author(short: Work, full: Work) -> float:
    """How sure it is that an author's short name is that of a source: 1 where none is said."""
    if not short.author:
        return 1.0
    if full.author:
        if set(short.author) <= set(full.author):
            return 1.0
        said = " ".join(short.author)
        letters = initials(str(short.citation.author))
        return 1.0 if said in (full.letters, *full.names) or letters in full.author else 0.0
    if short.title == full.title and len(short.title) >= LEAST:
        return 0.95
    return 0.8 if set(short.author) <= full.words else 0.0


def same_title(short: Work, full: Work) -> float:
    """How sure it is that a short title is that of a source."""
    ours, theirs = short.title, full.title
    said = " ".join(ours)
    if ours == theirs or said in full.names:
        return 1.0
    if theirs[: len(ours)] == ours:
        return 1.0 if len(ours) > 1 or short.author else 0.5
    if len(ours) > 1 and f" {said} " in f" {' '.join(theirs)} ":
        return 1.0 if short.author else 0.95
    if len(ours) > 1 and is_among(ours, theirs):
        return 0.95 if short.author else 0.8
    if ours[0] == full.letters and len(ours[0]) >= LEAST and set(ours[1:]) <= KINDS.union(theirs):
        return 0.8
    return 0.0


def is_among(ours: list[str], theirs: list[str]) -> bool:
    """Whether all words are among others, in their order."""
    rest = iter(theirs)
    return all(word in rest for word in ours)


def named_alone(short: Work, full: Work) -> float:
    """How sure an author without a title is: with the year, by an identifier, or with a pinpoint alone."""
    if short.years:
        return 1.0
    if short.citation.identifier:
        return 0.7
    return NAMED_ALONE if short.citation.pinpoints or short.citation.repeat else 0.0

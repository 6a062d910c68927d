"""Which symbol and dates of a citation are those of the source itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from ..model import Citation, Placed, Reading
from ..patterns import pattern
from ..symbols import Symbol
from ..text import Span
from ..values.date import Date
from ..values.words import pattern_of

OTHER = pattern(lambda: rf"(?s:.*?){pattern_of('other-date')}(?:\s\w+){{0,2}}:?\s*\(?")
"""What is before a date that is not that of the document's issue."""
TOPIC = frozenset("of to on with under by for after since from regarding concerning".split())
BODY = frozenset("the its un u.n. united nations security council general assembly".split())
"""What is before a symbol that another document's title speaks of: of topic, then of body."""
TREATY_SERIES = pattern(r"Treaty|TS|T\.S\.|ILM|I\.L\.M\.")
JOINING = frozenset("and et y und & including also".split())
"""Words between a symbol and a date that is another source's."""
BETWEEN = 40
"""How many characters of words that are not a field may be between a symbol and its date."""
BEHIND = pattern(r",?\s(?:of|dated|adopted(?: on)?)\s|\s\(")
"""What joins a date to the symbol before it in running text."""


def is_cited(citation: Citation, span: Span) -> bool:
    """Whether a symbol is that of the source and not a word of a title."""
    words = reversed(before(citation, span).casefold().split())
    topic = next(dropwhile(BODY.__contains__, words), "").lstrip("(“")
    inside = citation.title and span in citation.title
    return not inside and topic not in TOPIC and not topic.startswith("implement")


def is_issue(citation: Citation, placed: Placed[Date]) -> bool:
    """Whether a date exists and is one of the source itself."""
    span, date = placed
    inside = citation.title and span in citation.title
    return (
        date.possible
        and not inside
        and not OTHER.fullmatch(before(citation, span))
        and is_dated(citation, placed)
    )


def is_dated(citation: Citation, placed: Placed[Date]) -> bool:
    """Whether a date is that of the symbol nearest to it: few words are between them, and none joins two.

    In “resolution 1612 (2005) and the Declaration adopted in London in 2013” it is not.
    """
    date = placed.span
    symbol = min((span for span, _ in citation.symbols), key=lambda span: distance(span, date), default=date)
    start, end = sorted((symbol.start, symbol.end, date.start, date.end))[1:3]
    between = list(date.source.text[start:end])
    for span in (span for spans in citation.fields.values() for span in spans):
        for place in range(max(start, span.start), min(end, span.end)):
            between[place - start] = " "
    words = "".join(between).casefold().split()
    return JOINING.isdisjoint(words) and sum(map(len, words)) <= BETWEEN


def distance(one: Span, other: Span) -> int:
    """How many characters are between two places."""
    return max(one.start - other.end, other.start - one.end, 0)


def is_treaty(citation: Citation) -> bool:
    """Whether a citation is of the text of a treaty, which has dates of its own."""
    return TREATY_SERIES.search(str(citation.identifier)) is not None


def before(citation: Citation, span: Span) -> str:
    """The words of a citation in front of a place, at most sixty characters."""
    return span.source.text[max(citation.span.start, span.start - 60) : span.start]


def dated_at_once(reading: Reading) -> Iterator[tuple[list[Symbol], list[Placed[Date]]]]:
    """The symbols that a date follows at once, in text and notes."""
    starts = {placed.span.start: placed for placed in reading.dates if placed.value.possible}
    for span, found in reading.mentions:
        joint = BEHIND.match(span.source.text, span.end)
        if joint and joint.end() in starts and not found.doubt:
            yield [found.symbol], [starts[joint.end()]]

"""Treaties that notes cite by name, with the figures that are their own: series, dates, articles, resolution.

The words of a note are read, whatever else was understood of them: a name that is known, before it “articles
6 and 7 of the”, after it nothing but what a citation of a treaty has. Where another word comes, the rest is
not the treaty’s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..model.reading import Reading
from ..model.records import Record
from ..model.stretches import Contents, Stretch
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import Mention, find_mentions
from ..text import Span
from ..values.date import Date
from ..values.instruments import FoundName, find_names
from ..values.pinpoint import FoundPinpoint
from ..values.treaty_series import SeriesPlace, find_series
from ..values.words import pattern_of

ARTICLE = "article"
IN_FORCE, ADOPTED, OPENED, SIGNED = "in-force", "adopted", "opened", "signed"
AROUND = 160
"""How many characters before a name are looked at."""
OF_ANOTHER = pattern(
    r"[A-Za-z](?<!\w.)(?i:(?<=p)(?:rotocols?|art(?:y|ies))|(?<=a)(?:mend\w*|nnex\w*|greement)"
    r"|(?<=r)(?:eservations?|ules?|egulations?)|(?<=d)(?:eclarations?|rafts?)|(?<=c)ommentar\w+"
    r"|(?<=s)upplement\w*|(?<=i)(?:mplement\w*|ntroduction)|(?<=g)uide|(?<=h)andbook|(?<=m)anual)"
    r"\s(?:[\w-]+\s){0,3}?(?:to|of|on|under|for)\s(?:the\s)?[“\"‘'*_]*\Z"
)
"""What before a name makes it a piece of another name."""
JOINED = tuple("-/–’")
"""Signs before a name that make it a piece of a longer word."""
CAPITAL = pattern(r"([A-Z](?<![\w’'-].)[\w’'-]*)\s[“\"‘'*_]*\Z")
"""A word with a capital before a name, which makes it a piece of another: “European Convention …”."""
NO_PIECE = frozenset(
    "The UN Nations See Under In Of And By Cf Also With Art Arts Article Articles ILO UNESCO Europe".split()
)
"""Words with a capital that do not."""
GOES_ON = pattern(
    r"[-/–]\w|[’']s\b"
    r"|\s(?:in Islam\b|(?!(?:Arts?|Articles?|Preamble|Chapters?|Parts?|Sections?)\b)[A-Z]\w+)"
)
"""What after a name makes it a piece of another name."""
ORGAN = r"(?:(?:the\ )?(?:(?:UN|U\.N\.|United\ Nations)\ )?General\ Assembly|UNGA|G\.?A\.?)"
CITY = (
    r"New\ York|Geneva|Vienna|Paris|Rome|Rio\ de\ Janeiro|Montego\ Bay|San\ Francisco|The\ Hague|Kyoto|London"
)
REPORTER = (
    r"ILM|I\.L\.M\.|UST|U\.S\.T\.|TIAS|T\.I\.A\.S\.|C?ETS|E\.T\.S\.|ATS|UKTS|Can\ TS|LNTS|Stat\."
    r"|UNTS|U\.N\.T\.S\."
)
ACT = (
    r"(?:(?:adopted|approved)(?:\ and\ opened)?|(?:and\ )?opened|done|concluded|dated|signed)"
    r"(?:,?\ for\ signature)?(?:,?\ ratification,?\ and\ accession)?"
)
FIGURES = pattern(
    lambda: (
        rf"""(?:
    [(\[](?i:hereinafter|hereafter)[^()\[\];]{{1,80}}[)\]]
    | [(\[](?:[^()\[\];\d](?!(?i:protocol|amend|annex|reserv))){{1,60}}[)\]]
    | [\s,*_"“”‘’)\]]+ | [(\[]
    | (?i:{ACT})(?:\ by\ {ORGAN})?(?:\ at\ [A-Z]\w+(?:\ [A-Z]\w+)?(?=[,\s]))?(?:\ on(?=\s)|\ of(?=\s)|:)?
    | (?i:(?:date\ of\ )?(?:entered|entry|entering)\ into\ force|in\ force)(?:\ on(?=\s)|\ from(?=\s)|:)?
    | of(?=\s\d{{1,2}}\s[A-Z]) | at(?=\s\d) | by(?=\ {ORGAN}) | and(?=\s\d) | (?:{CITY})(?=[,:)])
    | (?:{REPORTER})(?!\w) | S\.\ (?:Treaty|Exec\.)\ Docs?\.\ (?:No\.\ )?[\w-]+
    | (?:United\ Nations|UN|U\.N\.)(?![\w-]) | Treaty\ Series | {ORGAN}(?!\w)
    | (?i:vols?|volume|nos?|reg|pp?|pages?)(?![\w-])\.?
    | (?i:arts?|articles?|paras?|paragraphs?|annex(?!\s\d)|res|resolution|docs?|supp|gaor)(?!\w)\.?
    | {pattern_of("month")}(?!\w)\.? | [IA]-(?=\d) | \d+/\d+ | \d+(?:\.\d+)*(?:st|nd|rd|th)?(?!\w)
    | A(?:/[\w().]+)+(?!\w) | \([A-Za-z]\d?\) | \([IVXL]+\) | [A-E](?=\s\([IVXL]) | [–-](?=\d)
    )*+"""
    ),
    re.VERBOSE,
)
"""What a citation of a treaty has after its name: dates, series, articles, a short name in brackets."""
PAIRS = {")": "(", "]": "[", "”": "“", "’": "‘", '"': '"', "*": "*", "_": "_"}
"""What closes a bracket, quotation or emphasis, with what opens it."""
EVENTS = pattern(
    r"[foas](?:(?<=f)(?P<force>orce)|(?<=o)(?P<opened>pened)|(?<=a)(?P<adopted>dopted|pproved)|(?<=s)(?P<signed>igned))"
)
EVENT = {"force": IN_FORCE, "opened": OPENED, "adopted": ADOPTED, "signed": SIGNED}
BEFORE = pattern(
    r"(?:\s(?:of|in|de|du)(?:\s(?:the|la|le))?\s(?:(?:1[89]|20)\d\d\s)?"
    r"(?:(?:UN|United Nations|U\.N\.)\s)?|\s)[*_“\"‘']*\Z"
)
"""What is between an article and the name after it."""
OF_MORE = pattern(r"\s(?:of|to|in|[A-Z])")
"""What after an article shows that it is that of a name after it."""
FIRST = pattern(
    lambda: (
        rf"""(?:\A|[;.:]\s)[“\"‘'*_(\[]*
    (?:(?i:see|also|cf\.?|but|e\.g\.,?|and|the|{pattern_of("signal")})[,\s]+)*
    (?:(?:UN\ |U\.N\.\ )?(?:{ORGAN}|United\ Nations|UN|ILO|UNESCO|Council\ of\ Europe)[,.:]\s)?
    (?:the\ )?(?:(?:UN|United\ Nations|U\.N\.)\ )?[“\"‘'*_(\[]*\Z"""
    ),
    re.VERBOSE,
)
"""What is before a name that begins its citation: nothing, a signal, the United Nations."""
FOR_A_STATE = pattern(r"\s(?:for|in|with respect to)\s")
TO_THE_NAME = pattern(r"[,:\s]*(?:annex[,:\s]*)?[“\"‘'*_]*")
YEAR_BEFORE = pattern(
    r"([12](?<![\w–/-].)(?:(?<=1)[89]|(?<=2)0)\d\d)\s(?:(?:UN|United Nations)\s)?[*_“\"]*\Z"
)

CLOSED = pattern(
    r"[”\"’'*_]*(?:[,.;:()\[\]]|\s[(\[]|\s*\Z|\s(?:and|or|which|that|is|was|has|provides|requires)\b)"
)
"""What shows that a name is not part of a longer expression."""


class Told(NamedTuple):
    """A date beside a name and the event that the words name: “adopted”, “in-force” …, "" for none."""

    span: Span
    date: Date
    event: str


class CitedTreaty(Struct, frozen=True, eq=False):
    """A treaty that a note names, with its record in the core library and the figures that are its own."""

    stretch: Stretch
    """The words of the note."""
    name: FoundName
    end: int
    """Where its figures end in the words."""
    record: Record

    @property
    def span(self) -> Span:
        """The place of the name."""
        return self.stretch.span(self.name.start, self.name.end)

    @property
    def words(self) -> str:
        """The name as written."""
        return self.stretch.words[self.name.start : self.name.end]

    @property
    def tail(self) -> str:
        """What is after the name and belongs to it."""
        return self.stretch.words[self.name.end : self.end]

    @property
    def called(self) -> str:
        """What the treaty is called in short."""
        return self.record.text("short") or self.record.title

    @property
    def series(self) -> Sequence[tuple[Span, SeriesPlace]]:
        """The places in the Treaty Series."""
        at, found = self.name.end, find_series(self.tail)
        return [(self.stretch.span(at + start, at + end), place) for start, end, place in found]

    @property
    def articles(self) -> Sequence[FoundPinpoint]:
        """The pinpoints to articles, before and after the name."""
        found = [one for one in self.stretch.pinpoints if one.pinpoint.kind == ARTICLE]
        return [one for one in found if self.is_after(one) or self.is_before(one)]

    def is_after(self, place: FoundPinpoint) -> bool:
        """Whether an article is after the name, and not before another one."""
        inside = self.name.end <= place.start and place.end <= self.end
        return inside and not OF_MORE.match(self.stretch.words, place.end)

    def is_before(self, place: FoundPinpoint) -> bool:
        """Whether an article is right before the name."""
        between = BEFORE.match(self.stretch.words, place.end, self.name.start)
        return place.end <= self.name.start and between is not None

    @property
    def dates(self) -> Sequence[Told]:
        """The dates after the name, each with its event."""
        found, done = [], self.name.end
        for one in self.stretch.dates:
            if self.name.end <= one.start and one.end <= self.end:
                event = event_of(self.stretch.words[done : one.start])
                done = one.end
                if not FOR_A_STATE.match(self.stretch.words, one.end):
                    found.append(Told(self.stretch.span(one.start, one.end), one.date, event))
        return found

    @property
    def is_first(self) -> bool:
        """Whether the name begins its citation: in a sentence a date may be that of something else."""
        words, end = self.stretch.words, self.name.start
        stop = max(words.rfind(mark, 0, end) for mark in ("; ", ": ", ". "))
        return any(FIRST.fullmatch(words, at, end) for at in (0, stop + 2))

    @property
    def year_before(self) -> Span | None:
        """The year right before the name: “the 1989 Convention”, but not “the 2005 Convention report”."""
        if not CLOSED.match(self.stretch.words, self.name.end):
            return None
        start = max(0, self.name.start - AROUND)
        found = YEAR_BEFORE.search(self.stretch.words, start, self.name.start)
        return self.stretch.span(*found.span(1)) if found else None

    @property
    def acts(self) -> Sequence[tuple[Span, Mention]]:
        """The documents that are named after the name, and the one right before it."""
        words, start = self.stretch.words, max(0, self.name.start - AROUND)
        found = [(start, one) for one in find_mentions(words[start : self.name.start])]
        before = [
            (at, one) for at, one in found if TO_THE_NAME.fullmatch(words, at + one.end, self.name.start)
        ]
        after = [(self.name.end, one) for one in find_mentions(self.tail)]
        return [(self.stretch.span(at + one.start, at + one.end), one) for at, one in (*before, *after)]


def event_of(words: str) -> str:
    """The last event that the words before a date name; "" for none.

    >>> event_of("adopted and opened for signature on "), event_of("(")
    ('opened', '')
    """
    named = [EVENT[found.lastgroup or ""] for found in EVENTS.finditer(words)]
    return named[-1] if named else ""


def find_cited(reading: Reading) -> Iterator[CitedTreaty]:
    """The instruments of the core library that notes name, where no record of the writer’s is meant."""
    own = [citation.span for citation in reading.citations if citation.record]
    for note in reading.outer_notes:
        cited = cited_in(reading.stretch(note), reading)
        yield from (one for one in cited if not any(one.span in span for span in own))


def cited_in(stretch: Stretch, reading: Reading) -> Iterator[CitedTreaty]:
    """The instruments that some words name; a name in brackets after another of its own is none more."""
    words, names = stretch.words, names_of(stretch.contents)
    done = 0
    for place, name in enumerate(names):
        record = reading.library.core.by_key.get(name.key)
        if record is None or name.start < done or is_piece(words, name):
            continue
        others = [other.start for other in names[place + 1 :] if other.key != name.key]
        found = FIGURES.match(words, name.end, min(others, default=len(words)))
        done = close_before(words, name, found.end()) if found else name.end
        yield CitedTreaty(stretch, name, done, record)


def names_of(contents: Contents) -> tuple[FoundName, ...]:
    """The names of instruments in the words of a note, kept with them."""
    names = contents.kept.get(find_names)
    if not isinstance(names, tuple):
        names = contents.kept[find_names] = tuple(find_names(contents.words))
    return names


def close_before(words: str, name: FoundName, end: int) -> int:
    """Where what is after a name ends: at the latest before what closes a bracket or title around more.

    >>> words = "Comment on rights (article 2 of the ICCPR), 2009"
    >>> words[: close_before(words, *find_names(words), len(words))]
    'Comment on rights (article 2 of the ICCPR'
    """
    before = words[max(0, name.start - AROUND) : name.start]
    opened = [*before[len(before.rstrip('([“‘"*_')) :]]
    for at in range(name.end, end):
        mark = words[at]
        if mark in PAIRS and opened[-1:] == [PAIRS[mark]]:
            opened.pop()
        elif mark in PAIRS.values() and (mark not in PAIRS or not words[at - 1].isalnum()):
            opened.append(mark)
        elif mark in PAIRS:
            return at
    return end


def is_piece(words: str, name: FoundName) -> bool:
    """Whether a name is a piece of another name: of a protocol, a commentary, a committee."""
    before = words[max(0, name.start - AROUND) : name.start]
    capital = CAPITAL.search(before)
    other = OF_ANOTHER.search(before) or before.endswith(JOINED)
    return bool(other or (capital and capital[1] not in NO_PIECE) or GOES_ON.match(words, name.end))

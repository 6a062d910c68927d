"""Shortening: the short forms that notes declare, and the places where they are used."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..model import Article, Citation, Library, Placed, ReadNote, Short, Status, Stretch
from ..patterns import pattern
from ..text import Span, overlap
from ..values.pinpoint import find_pinpoints

SAID = r"(?:hereinafter|hereafter|henceforth|cited as|referred to as)"
OPEN, CLOSE = "[“‘\"'*_]{0,2}", "[”’\"'*_]{0,2}"
DECLARED = pattern(
    rf"[\[(]{SAID}[:,]?\s(?:{SAID}\s)?(?:the\s)?{OPEN}(?:the\s)?(?P<said>[^\[\]()“”‘\"*_\n]{{2,80}}?){CLOSE}\\?[\])]"
    r"|[\[(](?:the\s)?[“‘\"'](?:the\s)?(?P<quoted>[A-Z][^\[\]()“”‘\"\n]{1,60}?)[”’\"'][\])]",
    signs="hereinafter|hereafter|henceforth|cited as|referred to as|(“|(‘|(\"|('|[“|[‘|[\"|['|(the |[the ",
)
REACH = 400
"""How far after a citation its short form may be declared, in characters."""
LEAD = pattern(
    r"(?:\A|[;.]\s{1,2}|\b(?:[Ss]ee(?: also)?|[Cc]f\.?|[Qq]uoting|[Cc]iting|and|in|[Vv]oir(?: aussi)?|"
    r"[Vv]éase(?: también)?),?\s)[“‘\"'*_]*"
)
THE = pattern(r"[Tt]he\s")
NEXT = pattern(
    r"[”’\"'*_]*"
    r"(?:[.;]?\s*\Z|\s?;|,?\s(?:paras?|pp?|arts?|sects?|secs?|chaps?|paragraphs?|pages?|articles?|"
    r"par|párrs?|págs?|artículos?)\.?\s?[\dIVX]"
    r"|,?\s(?:annex|at\s\d|¶|§|supra|above|\(n|\d{1,4}[.,;–-]))"
)


def find_declared(article: Article, note: ReadNote) -> Iterator[Short]:
    """The short forms that a note declares, each for the citation before it."""
    stretch = article.stretch(note.note.body)
    for match in DECLARED.finditer(stretch.words):
        start = stretch.at(match.start())
        at = bisect_left(note.citations, start, key=lambda citation: citation.span.start)
        before = note.citations[at - 1] if at else None
        near = before and start - before.span.end < REACH
        if before and near and not (before.title and before.title.end > start):
            group = "said" if match["said"] else "quoted"
            name = match[group].strip(" .,")
            place = stretch.span(*match.span(group))
            yield Short(place, name, before)


def fold_declared(note: ReadNote, shorts: Sequence[Short]) -> ReadNote:
    """A note in which words that declare a short form are no citation; its pinpoints go to the one before."""
    citations: list[Citation] = []
    places = [short.span for short in shorts]
    for citation in note.citations:
        declared = citation.title and is_among(places, citation.title)
        if declared and citations and not citation.symbols and not citation.author:
            last = citations[-1]
            citations[-1] = replace(last, pinpoints=(*last.pinpoints, *citation.pinpoints))
        else:
            citations.append(citation)
    if len(citations) == len(note.citations):
        return note
    status: Status = "in part" if any(citation.missing for citation in citations) else "understood"
    return replace(note, citations=tuple(citations), status=status)


class Names:
    """Short forms, to be found where they are as citations; their number costs no time."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        self.lengths = sorted({len(name) for name in self.names}, reverse=True)

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Where names are in a note, the longest at each place."""
        for lead in LEAD.finditer(words):
            the = THE.match(words, lead.end())
            for start in (lead.end(), the.end()) if the else (lead.end(),):
                ends = (start + length for length in self.lengths)
                end = next((e for e in ends if words[start:e] in self.names and NEXT.match(words, e)), None)
                if end is not None:
                    yield start, end
                    break


def add_uses(article: Article, note: ReadNote, names: Names) -> ReadNote:
    """A note with a citation for every short form that is alone as one."""
    stretch = article.stretch(note.note.body)
    found = [use(stretch, place) for place in names.find(stretch.words)]
    known = [citation.span for citation in note.citations]
    new = [one for one in found if not is_among(known, one.span)]
    if not new:
        return note
    citations = tuple(sorted([*note.citations, *new], key=lambda one: one.span.start))
    return replace(note, citations=citations, status="in part" if note.status == "in part" else "understood")


def is_among(places: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps one of some places, which are in order and apart."""
    at = bisect_left(places, span.start, key=lambda place: place.start)
    return any(overlap(place, span) for place in places[max(0, at - 1) : at + 1])


def use(stretch: Stretch, found: tuple[int, int]) -> Citation:
    """The citation that a short form is, with the pinpoints that follow it at once."""
    name, after = stretch.span(*found), found[1]
    rest = stretch.words[after : after + 120].partition(";")[0]
    pinpoints = []
    end = 0
    for start, until, pinpoint in find_pinpoints(rest):
        if re.search(r"\w", rest[end:start]):
            break
        pinpoints.append(Placed(stretch.span(after + start, after + until), pinpoint))
        end = until
    span = stretch.span(found[0], after + end) if end else name
    return Citation(span, repeat=name, pinpoints=tuple(pinpoints))


def recorded_shorts(notes: Sequence[ReadNote], library: Library) -> Iterator[tuple[str, Citation | None]]:
    """The short titles of the library's records, each with the first citation that gives it in full."""
    first: dict[int, Citation] = {}
    for note in notes:
        for citation in note.citations:
            if citation.record and is_full(citation):
                first.setdefault(id(citation.record), citation)
    for record in library.with_field("short"):
        name = record.text("short")
        if len(name) > 2 and record.title:
            yield name, first.get(id(record))


def is_full(citation: Citation) -> bool:
    """Whether a citation names its source by itself: by symbol, number, key, or title and more."""
    if citation.symbols or citation.key or citation.identifier:
        return True
    more = citation.outlet or citation.dates or citation.links
    if citation.record and citation.title:
        return str(citation.title) != citation.record.text("short") or bool(more)
    return bool(citation.title and (more or (citation.author and len(str(citation.author).split()) > 1)))

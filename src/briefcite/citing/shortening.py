"""Shortening: the short forms that notes declare, and the places where they are used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..model import Article, Citation, Library, Placed, ReadNote, Short, Status
from ..text import Span, overlap
from ..values.pinpoint import find_pinpoints

SAID = r"(?:hereinafter|hereafter|henceforth|cited as|referred to as)"
OPEN, CLOSE = "[“‘\"'*_]{0,2}", "[”’\"'*_]{0,2}"
DECLARED = re.compile(
    rf"[\[(]{SAID}[:,]?\s(?:{SAID}\s)?(?:the\s)?{OPEN}(?:the\s)?(?P<said>[^\[\]()“”‘\"*_\n]{{2,80}}?){CLOSE}[\])]"
    r"|[\[(](?:the\s)?[“‘\"'](?:the\s)?(?P<quoted>[A-Z][^\[\]()“”‘\"\n]{1,60}?)[”’\"'][\])]"
)
REACH = 400
"""How far after a citation its short form may be declared, in characters."""
LEAD = r"(?:\A|[;.]\s{1,2}|\b(?:[Ss]ee|[Ss]ee also|[Cc]f\.?|[Qq]uoting|[Cc]iting|and|in),?\s)"
NEXT = (
    r"(?:[.;]?\s*\Z|\s?;|,?\s(?:paras?|pp?|arts?|sects?|secs?|chaps?|paragraphs?|pages?|articles?)\.?\s?[\dIVX]"
    r"|,?\s(?:annex|at\s\d|¶|§|supra|above|\(n|\d{1,4}[.,;–-]))"
)


def find_declared(article: Article, note: ReadNote) -> Iterator[Short]:
    """The short forms that a note declares, each for the citation before it."""
    for match in DECLARED.finditer(article.words(note.note.body)):
        start = note.note.body.start + match.start()
        before = [c for c in note.citations if c.span.start < start and start - c.span.end < REACH]
        if before and not (before[-1].title and before[-1].title.end > start):
            group = "said" if match["said"] else "quoted"
            name = match[group].strip(" .,")
            place = note.note.body.within(*match.span(group))
            yield Short(place, name, before[-1])


def fold_declared(note: ReadNote, shorts: Sequence[Short]) -> ReadNote:
    """A note in which the words of a declaration are no citation; its pinpoints go to the source before."""
    citations: list[Citation] = []
    for citation in note.citations:
        declared = citation.title and any(overlap(citation.title, short.span) for short in shorts)
        if declared and citations and not citation.symbols and not citation.author:
            last = citations[-1]
            citations[-1] = replace(last, pinpoints=(*last.pinpoints, *citation.pinpoints))
        else:
            citations.append(citation)
    if len(citations) == len(note.citations):
        return note
    status: Status = "in part" if any(citation.gap for citation in citations) else "understood"
    return replace(note, citations=tuple(citations), status=status)


def use_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names where they stand as citations, or None where there are none."""
    longest = sorted(set(names), key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest))
    return re.compile(rf"{LEAD}[“‘\"'*_]*(?:[Tt]he\s)?({either})[”’\"'*_]*(?={NEXT})") if longest else None


def add_uses(article: Article, note: ReadNote, pattern: re.Pattern[str]) -> ReadNote:
    """A note with a citation for every short form that stands alone as one."""
    words = article.words(note.note.body)
    found = [use(note.note.body, words, match) for match in pattern.finditer(words)]
    new = [one for one in found if not any(overlap(one.span, old.span) for old in note.citations)]
    if not new:
        return note
    citations = tuple(sorted([*note.citations, *new], key=lambda one: one.span.start))
    return replace(note, citations=citations, status="in part" if note.status == "in part" else "understood")


def use(body: Span, words: str, match: re.Match[str]) -> Citation:
    """The citation that a short form is, with the pinpoints that follow it at once."""
    name = body.within(*match.span(1))
    stretch = words[match.end() : match.end() + 120].partition(";")[0]
    pinpoints = []
    end = 0
    for found in find_pinpoints(stretch):
        if re.search(r"\w", stretch[end : found.start]):
            break
        place = body.within(match.end() + found.start, match.end() + found.end)
        pinpoints.append(Placed(place, found.pinpoint))
        end = found.end
    span = body.within(match.start(1), match.end() + end) if end else name
    return Citation(span, repeat=name, pinpoints=tuple(pinpoints))


def recorded_shorts(notes: Sequence[ReadNote], library: Library) -> Iterator[tuple[str, Citation | None]]:
    """The short titles of the library's records, each with the first citation that gives it in full."""
    first: dict[int, Citation] = {}
    for note in notes:
        for citation in note.citations:
            if citation.record and is_full(citation):
                first.setdefault(id(citation.record), citation)
    for record in library.records:
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

"""A note's words as citations: masked, judged, divided, grouped and named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Citation, Note, Placed, ReadNote, Status
from ..symbols import FoundSymbol
from ..text import Span
from ..values.date import Date
from ..values.pinpoint import Pinpoint
from .dividing import divide
from .grouping import SOURCES, group, has_prose
from .judging import Judged, judge
from .masking import (
    DATE,
    KEY,
    LINK,
    NUMBER,
    QUOTE,
    REPEAT,
    SYMBOL,
    TITLE,
    Atom,
    Place,
    Words,
    begin,
    cover,
    mask_words,
)
from .naming import Named, find_outlet, find_signal, is_author, name_at_end, read_plain, trim

BARE_YEAR = re.compile(
    r"(?:(?<=, )|(?<=[ (]))((?:1[6-9]|20)\d\d)(?=\s*(?:[,;)\]]|\.?\s*\Z|\.\s|\s(?:report|study|edition)\b))"
)
CONJUNCTION = re.compile(r"\W*(?:and|And|Also)\s+")
NOTHING = Named()


class Segment(NamedTuple):
    """One source of a note before it is named: its atoms and the words that are its own."""

    start: int
    end: int
    atoms: list[Atom]


def read_note(note: Note, text: str, symbols: Sequence[FoundSymbol], markdown: bool) -> ReadNote:
    """What a note cites; `text` is its prose, the symbols have their offsets in it."""
    words = mask_words(text, symbols, markdown)
    verdicts = judge(words)
    words = hide(words, verdicts)
    inner = {verdict.start: verdict.inner for verdict in verdicts}
    citations = tuple(
        build(note.body, words, segment, inner) for segment in find_segments(words) if segment.atoms
    )
    quotations = tuple(note.body.within(v.start, v.end) for v in verdicts if not v.title)
    return ReadNote(note, citations, quotations, judge_status(citations))


def judge_status(citations: tuple[Citation, ...]) -> Status:
    """How far a note was understood, from its citations."""
    if not citations:
        return "commentary"
    return "in part" if any(citation.gap for citation in citations) else "understood"


def hide(words: Words, verdicts: tuple[Judged, ...]) -> Words:
    """The words with titles as atoms, and quotations and titles masked."""
    titles = [Atom(TITLE, verdict.start, verdict.end) for verdict in verdicts if verdict.title]
    taken = [(verdict.start, verdict.end) for verdict in verdicts]
    kept = [atom for atom in words.atoms if not is_inside(atom, taken)]
    mask = words.mask
    for kind in (TITLE, QUOTE):
        mask = cover(mask, [(v.start, v.end) for v in verdicts if v.title == (kind == TITLE)], kind)
    return words._replace(mask=mask, atoms=tuple(sorted([*kept, *titles], key=begin)))


def is_inside(atom: Atom, places: list[Place]) -> bool:
    """Whether an atom lies in one of some places, which are in order and apart."""
    at = bisect_right(places, (atom.start, atom.end)) - 1
    return any(place[0] <= atom.start < place[1] for place in places[max(0, at) : at + 2])


def find_segments(words: Words) -> Iterator[Segment]:
    """The sources of a note, each with its atoms and the words around them."""
    atoms = list(words.atoms)
    for start, end in divide(words.mask):
        first = bisect_right(atoms, start - 1, key=begin)
        inside = atoms[first : bisect_right(atoms, end - 1, key=begin)]
        groups = group(words, inside)
        if inside and not any(atom.kind in SOURCES for atom in inside):
            named = name_plain(words.mask, start, inside)
            groups = [inside] if named.title else groups
        for number, atoms_of in enumerate(groups):
            until = groups[number + 1][0].start if number + 1 < len(groups) else end
            yield Segment(start, until, atoms_of)
            start = atoms_of[-1].end


def build(body: Span, words: Words, segment: Segment, inner: dict[int, Place]) -> Citation:
    """The citation that a segment is."""
    atoms = segment.atoms
    named = name(words.mask, segment, inner)
    lead = words.mask[segment.start : atoms[0].start]
    signal = find_signal(lead)
    years = find_years(words.mask, segment)
    places = [(atom.start, atom.end) for atom in atoms] + [(place.start, place.end) for place in years]
    places += [place for place in named if place]
    signalled = None
    if signal:
        signalled = trim(words.mask, segment.start + signal.start(), segment.start + signal.end())
    start = min(place[0] for place in [*places, signalled or places[0]])
    end = max(place[1] for place in places)
    return Citation(
        body.within(start, end),
        signal=body.within(*signalled) if signalled else None,
        key=next((read_key(body, words, atom) for atom in atoms if atom.kind == KEY), None),
        symbols=tuple(
            Placed(body.within(atom.start, atom.end), atom.value.symbol)
            for atom in atoms
            if isinstance(atom.value, FoundSymbol) and not atom.value.doubt
        ),
        author=body.within(*named.author) if named.author else None,
        title=body.within(*named.title) if named.title else None,
        outlet=body.within(*named.outlet) if named.outlet else None,
        dates=tuple(
            Placed(body.within(atom.start, atom.end), atom.value)
            for atom in sorted([*atoms, *years], key=begin)
            if isinstance(atom.value, Date)
        ),
        pinpoints=tuple(
            Placed(body.within(atom.start, atom.end), atom.value)
            for atom in atoms
            if isinstance(atom.value, Pinpoint)
        ),
        links=tuple(body.within(atom.start, atom.end) for atom in atoms if atom.kind == LINK),
        gap=find_gap(atoms, named, bool(years)),
    )


def read_key(body: Span, words: Words, atom: Atom) -> Placed[str]:
    """The key of a record that an atom names."""
    return Placed(body.within(atom.start, atom.end), words.text[atom.start : atom.end].lstrip("-@"))


def find_gap(atoms: list[Atom], named: Named, dated: bool) -> str:
    """What a citation lacks to be understood, in a few words, or ""."""
    kinds = {atom.kind for atom in atoms}
    if kinds & {SYMBOL, NUMBER, KEY, REPEAT}:
        return ""
    if not named.title:
        return "a link alone: no title, no symbol"
    if named.author or named.outlet or dated or DATE in kinds:
        return ""
    return "a title alone: no author, outlet or date"


def name(mask: str, segment: Segment, inner: dict[int, Place]) -> Named:
    """Author, title and outlet of a segment."""
    atoms = segment.atoms
    titles = [atom for atom in atoms if atom.kind == TITLE]
    if not titles:
        return name_plain(mask, segment.start, atoms)
    title, *further = titles
    lead = after_signal(mask, segment.start, atoms[0].start)
    author = name_at_end(mask[lead : atoms[0].start].rstrip(" ("))
    if atoms[0] is not title and not author:
        lead = atoms[0].end
        author = name_at_end(mask[lead : title.start]) if not has_prose(mask[lead : title.start]) else None
    outlet = inner[further[0].start] if further else find_outlet(mask, title.end, segment.end)
    return Named((lead + author[0], lead + author[1]) if author else None, inner[title.start], outlet)


def name_plain(mask: str, start: int, atoms: list[Atom]) -> Named:
    """Author and title of a segment in which no title is marked."""
    lead = after_signal(mask, start, atoms[0].start)
    named = read_plain(mask, lead, atoms[0].start, linked=any(atom.kind == LINK for atom in atoms))
    symbols = any(atom.kind in SOURCES for atom in atoms)
    if named.title and not named.author and symbols and is_author(mask[slice(*named.title)]):
        return Named(named.title, None, named.outlet)
    if symbols or atoms[0].kind in (DATE, LINK) or named.author:
        return named
    return NOTHING


def after_signal(mask: str, start: int, end: int) -> int:
    """Where the words after the last signal begin."""
    signal = find_signal(mask[start:end])
    start += signal.end() if signal else 0
    conjunction = CONJUNCTION.match(mask, start, end)
    return conjunction.end() if conjunction else start


def find_years(mask: str, segment: Segment) -> list[Atom]:
    """The bare years that belong to a source: no prose stands between it and them."""
    first, last = segment.atoms[0], segment.atoms[-1]
    found = []
    for match in BARE_YEAR.finditer(
        mask, max(segment.start, first.start - 80), min(segment.end, last.end + 200)
    ):
        before, after = mask[last.end : match.start()], mask[match.end() : first.start]
        if not has_prose(before) and not has_prose(after):
            found.append(Atom(DATE, *match.span(), Date(int(match[0]), raw=match[0])))
    return found

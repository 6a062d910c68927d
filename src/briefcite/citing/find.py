"""A note's words as citations: masked, judged, divided, grouped and named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from ..model import Citation, Note, ReadNote, Status, Stretch
from ..model.stretches import Contents
from ..named_tuples import NamedTuple
from .building import Segment, build, name_plain
from .dividing import divide
from .grouping import SOURCES, group
from .judging import Judged, judge
from .masking import LINK, QUOTE, TITLE, Atom, Place, Words, begin, cover, mask_words


def read_note(note: Note, stretch: Stretch, doubtful: Collection[int], markdown: bool) -> ReadNote:
    """What a note cites; in its words symbols at `doubtful` offsets may be none."""
    words, verdicts, segments = take_apart(stretch.contents, frozenset(doubtful), markdown)
    inner = {verdict.start: verdict.inner for verdict in verdicts}
    citations = tuple(build(stretch, words, segment, inner) for segment in segments)
    quotations = tuple(stretch.span(v.start, v.end) for v in verdicts if not v.title)
    return ReadNote(note, citations, quotations, judge_status(citations))


class Parts(NamedTuple):
    """A note taken apart: its masked words, what its quotations and emphases are, and its sources."""

    words: Words
    verdicts: tuple[Judged, ...]
    segments: tuple[Segment, ...]


def take_apart(contents: Contents, doubtful: frozenset[int], markdown: bool) -> Parts:
    """The parts of a note by its words, kept with them."""
    asked = (doubtful, markdown)
    parts = contents.kept.get(asked)
    if not isinstance(parts, Parts):
        words = mask_words(contents, doubtful, markdown)
        verdicts = judge(words)
        words = hide(words, verdicts)
        parts = Parts(words, verdicts, tuple(tie_links(words.mask, find_segments(words))))
        contents.kept[asked] = parts
    return parts


def tie_links(mask: str, segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments, an address that follows remarks on a source given to that source."""
    last: Segment | None = None
    for segment in segments:
        lead = mask[segment.start : segment.atoms[0].start].strip()
        alone = all(atom.kind == LINK for atom in segment.atoms) and not lead[:1].isupper()
        if last and alone and not any(atom.kind == LINK for atom in (*last.atoms, *last.tied)):
            last = last._replace(tied=segment.atoms)
        else:
            if last:
                yield last
            last = segment
    if last:
        yield last


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

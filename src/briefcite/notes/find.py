"""A note's words as citations: cut into tokens, labelled, assembled, built."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model import Citation, Note, ReadNote, Status, Stretch
from ..model.stretches import Contents
from ..named_tuples import NamedTuple
from ..text import Span
from .assembling import Source, assemble
from .building import Certain, build
from .choosing import choose
from .labels import load_model
from .settling import settle
from .tokens import Token, Tokens, read_tokens


def read_note(note: Note, stretch: Stretch, doubtful: Collection[int]) -> ReadNote:
    """What a note cites; in its words symbols at `doubtful` offsets may be none."""
    parts = take_apart(stretch.contents, frozenset(doubtful))
    citations = tuple(build(stretch, parts.tokens, Certain(source, {})) for source in parts.sources)
    quotations = tuple(stretch.span(*place) for place in parts.quotations)
    return ReadNote(note, citations, quotations, judge_status(citations))


class Parts(NamedTuple):
    """A note taken apart: its tokens, its sources, and the quotations that are no titles."""

    tokens: tuple[Token, ...]
    sources: tuple[Source, ...]
    quotations: tuple[tuple[int, int], ...]
    certainty: float


def take_apart(contents: Contents, doubtful: frozenset[int]) -> Parts:
    """The parts of a note by its words, kept with them."""
    parts = contents.kept.get(doubtful)
    if not isinstance(parts, Parts):
        parts = contents.kept[doubtful] = read_parts(contents, doubtful)
    return parts


def read_parts(contents: Contents, doubtful: frozenset[int]) -> Parts:
    """The parts of a note by its words."""
    found = read_tokens(contents, doubtful)
    chosen = choose(found, load_model().read(found))
    labels = settle(found.tokens, chosen.best.labels)
    sources = tuple(assemble(contents.words, found.tokens, labels))
    named = [value.place for source in sources for field in ("title", "container") for value in source.get(field, ())]
    quotations = tuple(
        (one.start, one.end)
        for one in contents.quotations.outer
        if not any(start <= one.end and one.start <= end and one.start - 2 <= start for start, end in named)
    )
    return Parts(found.tokens, sources, quotations, chosen.best.share)


def judge_status(citations: tuple[Citation, ...]) -> Status:
    """How far a note was understood, from its citations."""
    if not citations:
        return "commentary"
    return "in part" if any(citation.gap for citation in citations) else "understood"

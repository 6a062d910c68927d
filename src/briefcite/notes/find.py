"""A note's words as citations: cut into tokens, labelled, chosen, assembled, built."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model import Citation, Note, ReadNote, Status, Stretch
from ..model.stretches import Contents
from ..named_tuples import NamedTuple
from .assembling import Run, Source, assemble
from .building import Certain, build
from .certainty import Signals, certainties, certainty, read_signals
from .choosing import choose
from .cutting import read_tokens
from .labels import Labelling, load_model
from .settling import AFTER_KEY, settle
from .tokens import Place, Token, Tokens

KEYED = AFTER_KEY | {"key"}
"""The kinds of tokens of a note that cites records alone."""
MARKS = 4
"""How many marks may be between the first mark of a quotation and its words."""


class Parts(NamedTuple):
    """A note taken apart: its tokens, its sources, the quotations that are not titles, and what is how
    certain."""

    tokens: tuple[Token, ...]
    sources: tuple[Source, ...]
    quotations: tuple[Place, ...]
    signals: Signals
    certainties: dict[Run, float]


def read_note(note: Note, stretch: Stretch, doubtful: Collection[int]) -> ReadNote:
    """What a note cites, by itself; in its words symbols at `doubtful` offsets may be none."""
    parts = take_apart(stretch.contents, frozenset(doubtful))
    return build_note(note, stretch, parts, parts.signals.share)


def take_apart(contents: Contents, doubtful: frozenset[int]) -> Parts:
    """The parts of a note by its words, kept with them."""
    parts = contents.kept.get(doubtful)
    if not isinstance(parts, Parts):
        parts = contents.kept[doubtful] = read_parts(contents, doubtful)
    return parts


def read_parts(contents: Contents, doubtful: frozenset[int]) -> Parts:
    """The parts of a note by its words."""
    found = read_tokens(contents, doubtful)
    readings = read_keys(found) or load_model().read(found)
    chosen = choose(found, readings)
    labels = settle(found.tokens, chosen[0].labels)
    sources = tuple(assemble(contents.words, found.tokens, labels))
    signals = read_signals(found, readings, chosen)
    return Parts(found.tokens, sources, unnamed(contents, sources), signals, certainties(chosen))


def read_keys(found: Tokens) -> Sequence[Labelling]:
    """The reading of a note that has nothing but keys and their pinpoints; of any other note, nothing."""
    if any(token.kind not in KEYED for token in found.tokens):
        return ()
    labels = settle(found.tokens, ["O"] * len(found.tokens))
    return () if "O" in labels else [Labelling(labels, 1.0)]


def unnamed(contents: Contents, sources: Sequence[Source]) -> tuple[Place, ...]:
    """The quotations that are neither titles nor containers."""
    named = {
        value.place[0]: value.place[1]
        for source in sources
        for field in ("title", "container")
        for value in source.get(field, ())
    }
    return tuple(
        (start, end)
        for start, end in contents.quotations.outer
        if not any(start + step in named and named[start + step] <= end for step in range(MARKS))
    )


def build_note(note: Note, stretch: Stretch, parts: Parts, article: float) -> ReadNote:
    """What a note cites, from its parts; `article` is the mean share over the notes of the article."""
    sure = certainty(parts.signals, article)
    citations = tuple(
        build(stretch, parts.tokens, Certain(source, sure, parts.certainties)) for source in parts.sources
    )
    quotations = tuple(stretch.span(*place) for place in parts.quotations)
    return ReadNote(note, citations, quotations, judge_status(citations))


def judge_status(citations: tuple[Citation, ...]) -> Status:
    """How far a note was understood, from its citations."""
    if not citations:
        return "commentary"
    return "in part" if any(citation.missing for citation in citations) else "understood"

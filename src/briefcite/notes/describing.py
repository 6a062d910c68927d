"""Describing: all that the notes say of their sources, each field with its places, and the kind of each.

Beside the fields that were read these are the details (`details.py`). It is done where it is asked for alone
(`briefcite notes`), since no rule needs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Citation, Reading, Stretch
from ..named_tuples import NamedTuple
from ..text import Span
from .details import Place, find_details
from .kinds import OTHER, Kind, View, tell_kind

ORDER = (
    "signal", "author", "capacity", "body", "title", "container", "volume", "issue", "edition", "editors",
    "translators", "publisher", "symbol", "identifier", "date", "pinpoint", "link", "accessed", "repeat",
    "key",
)  # fmt: skip
"""The fields in the order in which they are shown."""
OWN = frozenset(("un-document", "resolution", "treaty", "case", "law"))
"""Kinds that a short citation says by itself: it has a symbol or the like."""


class Described(NamedTuple):
    """A source of a note: its citation, the places of its fields and details, and its kind."""

    citation: Citation
    places: dict[str, tuple[Span, ...]]
    kind: Kind


def describe(reading: Reading) -> dict[Citation, Described]:
    """Every source of an article's notes by its citation; one that repeats another is of its kind."""
    found = {
        one.citation: one
        for note in reading.notes
        for one in describe_note(reading.stretch(note), note.citations)
    }
    return {citation: follow(reading, found, one) for citation, one in found.items()}


def describe_note(stretch: Stretch, citations: tuple[Citation, ...]) -> Iterator[Described]:
    """The sources of a note, in order; `stretch` has its words."""
    for number, citation in enumerate(citations):
        start = stretch.offset(citations[number - 1].span.end) if number else 0
        last = number + 1 == len(citations)
        end = len(stretch.words) if last else stretch.offset(citations[number + 1].span.start)
        yield describe_citation(stretch, citation, (start, end))


def describe_citation(stretch: Stretch, citation: Citation, bounds: Place) -> Described:
    """A source; `bounds` are the end of the source before it and the beginning of the next."""
    own = {field: [stretch.offsets(span) for span in spans] for field, spans in citation.fields.items()}
    details = find_details(stretch.words, own, bounds)
    found = {name: tuple(stretch.span(*place) for place in places) for name, places in details.items()}
    places = {**citation.fields, **found}
    around = stretch.words[stretch.offset(citation.span.start) : bounds[1]].partition(";")[0]
    kind = tell_kind(View(citation, around, details))
    return Described(citation, {name: places[name] for name in ORDER if name in places}, kind)


def follow(reading: Reading, found: dict[Citation, Described], one: Described) -> Described:
    """A source with the kind of that which it repeats, unless it says its own."""
    repeat = reading.repeated.get(one.citation)
    target = found.get(repeat.target) if repeat and repeat.target else None
    if target is None or one.kind.kind in OWN or target.kind == OTHER:
        return one
    return one._replace(kind=Kind(target.kind.kind, "so is what it repeats"))

"""Typed notes: a list of `[1] …`, numbered by hand, and the markers that point to it.

A line that begins with a number in brackets is a note where it opens a paragraph (a blank line, a rule, a
heading or a word like "Notes" is before it), or goes on with a list whose lines follow each other
without blank ones. Within hard-wrapped text it is one only where nothing else is: a marker may have been
wrapped to the start of a line. A note that was glued to the one before it is known by its number.

A note ends at the next one. A paragraph after a blank line belongs to it where it is indented, or where
the next note of the list follows and nothing in between speaks of the running text.

A number in brackets in the text is a marker where there is such a note; one without a note only where
it is like the others: years and the brackets of law reports are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Marker, Note
from ..named_tuples import NamedTuple
from ..text import Source, Span
from ._bodies import Found, read_bodies, unglue
from ._labels import choose, read_labels
from ._lines import Stretch, holder, outside, read_lines
from ._lists import find_list
from ._marks import Mark, Number, read_marks

NEAR = 10
"""How far after the last note a missing one may be to be asked for."""


class Typed(NamedTuple):
    """Everything typed in a document."""

    markers: tuple[Marker, ...]
    notes: tuple[Note, ...]
    paragraphs: tuple[Span, ...]
    """What is left of the paragraphs without the notes."""
    numbered: bool
    """Whether a person numbered the notes."""


def read_typed(
    source: Source,
    prose: str,
    paragraphs: Iterable[Stretch],
    *,
    listed: Sequence[Found] = (),
    links: frozenset[str] | None = None,
) -> Typed:
    """Read the typed notes and markers of a text.

    `listed` are notes known from elsewhere; `links` the labels of Markdown link references, None where the
    text is no Markdown.
    """
    marks = list(read_marks(prose, links))
    typed = read_notes(prose, marks)
    if not typed and not listed:
        typed = find_list(prose, marks)
    notes = sorted([*typed, *listed], key=lambda note: note.mark)
    numbers = list(read_markers(marks, notes))
    return assemble(source, paragraphs, notes, numbers, numbered=bool(typed or (numbers and not listed)))


def assemble(
    source: Source,
    paragraphs: Iterable[Stretch],
    notes: Sequence[Found],
    numbers: Iterable[Number],
    *,
    numbered: bool,
) -> Typed:
    """Notes and markers with their places in a text, of whose paragraphs the notes are taken out."""
    bodies = [note.body for note in notes]
    left = outside(paragraphs, [note.whole for note in notes], source.text)
    markers = []
    for number in numbers:
        place = holder(bodies, number.start) or holder(left, number.start) or (number.start, number.end)
        markers.append(Marker(number.label, source.span(number.start, number.end), source.span(*place)))
    return Typed(
        tuple(markers),
        tuple(
            Note(found.label, source.span(*found.mark), source.span(*found.body), found.whole.end)
            for found in notes
        ),
        tuple(source.span(*piece) for piece in left),
        numbered,
    )


def read_notes(prose: str, marks: Sequence[Mark]) -> list[Found]:
    """The typed notes of a text."""
    lines = list(read_lines(prose))
    labels = list(choose(list(read_labels(prose, lines, marks)), marks))
    return list(unglue(read_bodies(prose, lines, labels, marks), prose, marks))


def read_markers(marks: Sequence[Mark], notes: Sequence[Found]) -> Iterator[Number]:
    """The numbers that point to a note, or would if there were one; of a single one, the whole bracket."""
    names = {note.label for note in notes}
    highest = max((int(name) for name in names if name.isdecimal()), default=0)
    stretches = [note.whole for note in notes]
    own = [note.mark for note in notes]
    bare = not notes and are_markers(marks)
    for mark in marks:
        inside = holder(stretches, mark.start)
        if holder(own, mark.start) or mark.leads_back:
            continue
        known = any(number.label in names for number in mark.numbers)
        if inside:
            right = known and mark.glued
        elif notes:
            right = known or is_missed(mark, highest)
        else:
            right = bare and is_missed(mark, 0)
        if right:
            yield from mark.numbers if len(mark.numbers) > 1 else whole(mark)


def whole(mark: Mark) -> Iterator[Number]:
    """The one number of a mark, with the place of the bracket."""
    yield Number(mark.numbers[0].label, mark.start, mark.end)


def is_missed(mark: Mark, highest: int) -> bool:
    """Whether a bracket without a note is a marker all the same."""
    if not mark.numbers[0].label.isdecimal():
        return False
    likely = (
        mark.glued
        or mark.leads_on
        or (len(mark.numbers) == 1 and int(mark.numbers[0].label) <= highest + NEAR)
    )
    return likely and all(len(number.label) < 4 for number in mark.numbers)


def are_markers(marks: Sequence[Mark]) -> bool:
    """Whether the brackets of a text without notes are markers: they begin with 1 and are after signs."""
    likely = [mark for mark in marks if is_missed(mark, 0) and (mark.glued or mark.leads_on)]
    return bool(likely) and likely[0].numbers[0].label in ("0", "1") and any(mark.stopped for mark in likely)

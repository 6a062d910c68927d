"""Notes of other forms than `[^1]: …` and `[1] …`, read where the text points to them; see `_forms`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from msgspec.structs import replace

from ..model import Note, Unread
from ..text import Source
from ._bodies import Found, read_bodies
from ._forms import FORMS, STARS, TIGHT, Form, find_labels, find_marks
from ._labels import Label
from ._lines import Stretch, blank, holder, read_lines, trim
from ._lists import ENTRIES, find_list, read_entries
from ._marks import Mark, Number
from ._mixed import join, mix
from ._typed import NEAR, Typed, assemble, read_markers

CARET = "[^1]: …"
"""The form whose labels are names in Markdown, where a definition without its colon is left to be found."""


def read_others(
    source: Source, prose: str, read: Typed, *, markdown: bool
) -> tuple[Typed, tuple[Unread, ...]]:
    """What was read of a text, with its notes of other forms, and those that cannot be read beside them.

    `prose` is the text without code and other things that are not words.
    """
    unread: tuple[Unread, ...] = ()
    letters = frozenset(prose)
    for form in (*FORMS, TIGHT) if markdown else (*FORMS, STARS, TIGHT):
        if not any(letters.issuperset(sign) and sign in prose for sign in form.signs):
            continue
        named = markdown and form.shown == CARET
        notes, numbers = find_form(prose, read, form, named=named)
        paragraphs = [Stretch(place.start, place.end) for place in read.paragraphs]
        if notes:
            typed = assemble(source, paragraphs, notes, numbers, numbered=not named and are_numbers(notes))
            read, more = mix(without(read, typed), typed, form.shown)
            unread += more
        elif numbers:
            read = read._replace(
                markers=assemble(source, paragraphs, found_of(read), numbers, numbered=False).markers
            )
    return add_rest(source, prose, read), unread


def add_rest(source: Source, prose: str, read: Typed) -> Typed:
    """What was read, with the notes that go on with the list in another form: `[1] …`, `[2] …`, `3. …`."""
    rest = find_rest(prose, read)
    if not rest:
        return read
    notes = list(read_bodies(prose, list(read_lines(prose)), rest, []))
    starts = [note.mark.start for note in read.notes]
    notes = [cut(prose, note, starts) for note in notes]
    paragraphs = [Stretch(place.start, place.end) for place in read.paragraphs]
    typed = assemble(source, paragraphs, notes, [], numbered=read.numbered)
    return join(without(read, typed), typed, counted=False)


def find_rest(prose: str, read: Typed) -> list[Label]:
    """The lines with the number of a marker without a note, which follow a note by place and by number."""
    names = {note.label for note in read.notes}
    missing = {one.label for one in read.markers if one.label not in names and one.label.isdecimal()}
    if not missing or not names or not read.numbered:
        return []
    text = blank(prose, [(note.span.start, note.body.start) for note in read.notes], "\0")
    own = [(note.mark.start, int(note.label), None) for note in read.notes if note.label.isdecimal()]
    for entry in ENTRIES:
        asked = [one for one in read_entries(text, entry) if one.name in missing]
        found = sorted([*own, *((one.start, one.number, one) for one in asked)], key=itemgetter(0))
        rest = list(following(found))
        if rest:
            return rest
    return []


def following(found: Sequence[tuple[int, int, Label | None]]) -> Iterator[Label]:
    """The labels that are in one run of numbers with a note that was read."""
    run: list[Label | None] = []
    last = 0
    for _, number, label in [*found, (0, -1, None)]:
        if number != last + 1:
            if None in run:
                yield from (one for one in run if one)
            run = []
        run.append(label)
        last = number


def find_form(
    prose: str, read: Typed, form: Form, *, named: bool
) -> tuple[Sequence[Found], Sequence[Number]]:
    """The notes of a form and the numbers that point to them, or to typed notes that no marker pointed to."""
    marked = [(one.span.start, one.span.end) for one in read.markers if not named]
    marked += [(note.span.start, note.body.start) for note in read.notes]
    text = blank(prose, marked, "\0")
    bodies = [Stretch(note.body.start, note.body.end) for note in read.notes]
    labels = [one for one in find_labels(text, form) if form.sure or named or not holder(bodies, one.start)]
    taken = sorted([*bodies, *(Stretch(label.line, label.end) for label in labels)])
    marks = [mark for mark in find_marks(text, form) if not holder(taken, mark.start)]
    if named:
        names = {note.label for note in read.notes}
        labels = [label for label in labels if label.name not in names]
        marks = [mark for mark in marks if mark.numbers[0].label not in names]
    lost = (
        [] if read.markers else [one for one in found_of(read) if not prose.startswith("[^", one.mark.start)]
    )
    if agree(marks, [note.label for note in lost], form):
        return [], list(read_markers(pointing(marks, lost, form), lost))
    if agree(marks, [label.name for label in labels], form) and marks[0].start < labels[-1].start:
        notes = list(read_bodies(text, list(read_lines(text)), labels, marks))
    else:
        notes = find_list(blank(text, bodies, "\0"), marks, whole=form.loose)
    starts = [note.span.start for note in read.notes]
    notes = [cut(text, note, starts) for note in notes]
    return notes, list(read_markers(pointing(marks, notes, form), notes)) if notes else []


def found_of(read: Typed) -> list[Found]:
    """The notes that were read, but for inline ones, as found."""
    return [
        Found(
            note.label,
            Stretch(note.mark.start, note.mark.end),
            Stretch(note.body.start, note.body.end),
            note.end,
        )
        for note in read.notes
        if note.label
    ]


def cut(prose: str, note: Found, starts: Sequence[int]) -> Found:
    """A note that ends where one that was read begins."""
    end = min((start for start in starts if start >= note.mark.end), default=len(prose))
    return note._replace(body=trim(prose, note.body.start, max(note.body.start, min(note.body.end, end))))


def agree(marks: Sequence[Mark], given: Sequence[str], form: Form) -> bool:
    """Whether half of the marks point to the labels, and half of the labels are pointed to; of a loose form
    all, in their order.
    """
    asked = list(dict.fromkeys(number.label for mark in marks for number in mark.numbers))
    if form.loose:
        return asked == given and len(given) > 1
    both = len({*asked} & {*given})
    return bool(both) and both * 2 >= len(asked) and both * 2 >= len({*given})


def pointing(marks: Sequence[Mark], notes: Sequence[Found], form: Form) -> list[Mark]:
    """The marks that point to a note, and those of numbers that would, if there were one."""
    names = {note.label for note in notes}
    highest = max((int(name) for name in names if name.isdecimal()), default=0) + NEAR
    return [
        mark
        for mark in marks
        if any(number.label in names for number in mark.numbers)
        or (form.sure and all(n.label.isdecimal() and int(n.label) <= highest for n in mark.numbers))
    ]


def are_numbers(notes: Sequence[Found]) -> bool:
    """Whether all labels are numbers."""
    return all(note.label.isdecimal() for note in notes)


def without(read: Typed, typed: Typed) -> Typed:
    """What was read, without the markers that turned out to be those of other notes, or their labels."""
    taken = {marker.span.start for marker in typed.markers} | {note.mark.start for note in typed.notes}
    starts = [note.mark.start for note in typed.notes]
    return read._replace(
        markers=tuple(one for one in read.markers if one.span.start not in taken),
        notes=tuple(shortened(note, starts) for note in read.notes),
    )


def shortened(note: Note, starts: Sequence[int]) -> Note:
    """A note that ends where another begins inside it."""
    source, body = note.body.source, note.body
    end = next((start for start in starts if body.start <= start < body.end), None)
    return note if end is None else replace(note, body=source.span(*trim(source.text, body.start, end)))

"""Two forms of notes in one text: those with a caret, `[^a]`, and those that are typed or exported, `[1]`.

Both are read where no label belongs to both; else the typed ones are left unread, for a rule to say so.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Marker, Unread
from ._lines import Stretch, holder
from ._typed import Typed

TYPED = "[1] …"


def mix(carets: Typed, typed: Typed, form: str = TYPED) -> tuple[Typed, tuple[Unread, ...]]:
    """What was read of a text with notes of both forms, and the notes that were not."""
    names = {*(marker.label for marker in carets.markers), *(note.label for note in carets.notes)} - {""}
    labels = {*(marker.label for marker in typed.markers), *(note.label for note in typed.notes)}
    if not (carets.notes or names):
        return typed, ()
    if not names & labels:
        return (join(carets, typed, any(map(str.isdecimal, names))) if labels else carets), ()
    if not carets.notes and typed.notes:
        return typed if typed.markers else join(carets, typed, counted=False), ()
    unread = Unread(form, tuple(note.mark for note in typed.notes), tuple(note.label for note in typed.notes))
    return carets, (unread,) if unread.places else ()


def join(carets: Typed, typed: Typed, counted: bool) -> Typed:
    """The notes and markers of both forms, in order; the numbers of one form alone mean an order."""
    bodies = [Stretch(note.body.start, note.body.end) for note in typed.notes]
    left = [Stretch(paragraph.start, paragraph.end) for paragraph in typed.paragraphs]
    markers = [*typed.markers, *(moved(marker, bodies, left) for marker in carets.markers)]
    notes = [*typed.notes, *carets.notes]
    return Typed(
        tuple(sorted(markers, key=lambda marker: marker.span.start)),
        tuple(sorted(notes, key=lambda note: note.mark.start)),
        typed.paragraphs,
        typed.numbered and not counted,
    )


def moved(marker: Marker, bodies: Sequence[Stretch], left: Sequence[Stretch]) -> Marker:
    """A marker with the typed note, or what is left of the paragraph, in which it is."""
    place = holder(bodies, marker.span.start) or holder(left, marker.span.start)
    inner = marker.span.source.span(*place) if place else marker.paragraph
    return replace(marker, paragraph=inner) if inner in marker.paragraph and marker.span in inner else marker

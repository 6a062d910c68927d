"""Notes with a caret, `[^1]: …` and `^[…]`, and the markers that point to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Marker, Note
from ..patterns import pattern
from ..text import Source
from ._blocks import Blocks
from ._inlines import Inlines, Reference
from ._lines import Stretch, innermost, trim
from ._typed import Typed

CHARACTERS = pattern(r"\w-\w")
"""What `[^a-z]` excludes: no label, where no note has it."""


def read_carets(source: Source, words: str, scan: Blocks, inlines: Inlines) -> Typed:
    """The notes with a caret and the markers of a text, in order; `words` is the text without comments."""
    ends = zip(scan.notes, scan.note_ends, strict=True)
    bodies = [trim(words, label.end, end) for label, end in ends]
    notes = [
        Note(label.name, source.span(label.start, label.end), source.span(*body))
        for label, body in zip(scan.notes, bodies, strict=True)
    ]
    inner = [trim(words, *note) for note in inlines.notes]
    for note, body in zip(inlines.notes, inner, strict=True):
        notes.append(Note("", source.span(note.start - 2, note.start), source.span(*body)))
    places = innermost(inner, [reference.start for reference in inlines.references])
    return Typed(
        tuple(read_markers(source, scan, zip(inlines.references, places, strict=True), bodies)),
        tuple(sorted(notes, key=lambda note: note.mark.start)),
        tuple(source.span(block.start, block.end) for block in scan.blocks if block.note < 0),
        numbered=False,
    )


def read_markers(
    source: Source,
    scan: Blocks,
    references: Iterable[tuple[Reference, Stretch | None]],
    bodies: Sequence[Stretch],
) -> Iterator[Marker]:
    """The markers among some references, of which those in an inline note have its words beside them.

    Each has its paragraph: the note's words where it is in a note.
    """
    names = {label.name for label in scan.notes}
    for (label, start, end, block), inner in references:
        if label in names or not CHARACTERS.fullmatch(label):
            outer = bodies[block.note] if block.note >= 0 else Stretch(block.start, block.end)
            yield Marker(label, source.span(start, end), source.span(*(inner or outer)))

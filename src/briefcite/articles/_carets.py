"""Notes with a caret, `[^1]: …` and `^[…]`, and the markers that point to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Marker, Note
from ..text import Source
from ._blocks import Blocks
from ._inlines import Inlines
from ._lines import Stretch, holder, trim
from ._typed import Typed

CHARACTERS = re.compile(r"\w-\w")
"""What `[^a-z]` excludes: no label, where no note has it."""


def read_carets(source: Source, words: str, scan: Blocks, inlines: Inlines) -> Typed:
    """The notes with a caret and the markers of a text, in order; `words` is the text without comments."""
    ends = zip(scan.notes, scan.note_ends, strict=True)
    bodies = [trim(words, label.end, end) for label, end in ends]
    notes = [
        Note(label.name, source.span(label.start, label.end), source.span(*body))
        for label, body in zip(scan.notes, bodies, strict=True)
    ]
    for start, end in inlines.notes:
        mark = source.span(start - 2, start)
        notes.append(Note("", mark, source.span(*trim(words, start, end))))
    return Typed(
        tuple(read_markers(source, scan, inlines, bodies)),
        tuple(sorted(notes, key=lambda note: note.mark.start)),
        tuple(source.span(block.start, block.end) for block in scan.blocks if block.note < 0),
        numbered=False,
    )


def read_markers(
    source: Source, scan: Blocks, inlines: Inlines, bodies: Sequence[Stretch]
) -> Iterator[Marker]:
    """The references of a text, each with its paragraph: the note's words where it stands in a note."""
    names = {label.name for label in scan.notes}
    inline = sorted(inlines.notes)
    for label, start, end, block in inlines.references:
        if label in names or not CHARACTERS.fullmatch(label):
            outer = bodies[block.note] if block.note >= 0 else Stretch(block.start, block.end)
            place = holder(inline, start) or outer
            yield Marker(label, source.span(start, end), source.span(*place))

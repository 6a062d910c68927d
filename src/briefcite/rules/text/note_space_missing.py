"""A note has no space after its number, unlike the other notes.

Why: A reader sees the error at once, and programs that look for the number may miss the note.

Basis: The article’s own use.

When: It applies where at least three typed notes, and three in four, have the space.

See also: note-unspaced, note-spaced

Bad (text)::

    The office opened in June.[1] It has six staff,[2] two cars[3] and a cat.[4]

    [1] A/HRC/25/CRP.1.

    [2]A/RES/69/188.

    [3] A/HRC/27/10.

    [4] A/HRC/27/10/Add.1.

Fixed (text)::

    The office opened in June.[1] It has six staff,[2] two cars[3] and a cat.[4]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.

    [3] A/HRC/27/10.

    [4] A/HRC/27/10/Add.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding, Fix
from ...model import Note, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

SPACED = pattern(r"[\[*_(<]+\s")
"""A space, or a line end, inside the link or emphasis with which a note begins."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every typed note whose words touch its label, where most have a space between them."""
    article = reading.article
    notes = [note for note in article.notes if note.label and str(note.body)] if article.numbered else []
    tight = [note for note in notes if note.mark.end == note.body.start and not SPACED.match(str(note.body))]
    if is_habit(len(notes) - len(tight), len(notes)):
        yield from map(report, tight)


def report(note: Note) -> Finding:
    """The finding for one note; its fix inserts the space."""
    word = str(note.body).split(maxsplit=1)[0]
    gap = note.body.within(0, 0)
    return Finding(
        note.mark.source.span(note.mark.start, note.body.start + len(word)),
        f"There is no space after the number in “{note.mark}{word}”.",
        help=f"write “{note.mark} {word}”",
        basis="the article’s other notes",
        fix=Fix("add the space", (Edit(gap, " "),)),
    )

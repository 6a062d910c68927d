"""Two notes have the same label.

Why: The marker can point to only one of them; the other is lost when the document is printed.

Basis: UN Editorial Manual, footnotes: a number is used for one note only.

Exceptions: Typed numbers may begin again in a chapter that has its own markers and notes, and in a list that
has only notes.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
    [^1]: A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Good (text)::

    The office opened in June.[1] It has six staff.[2]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.

    The next chapter of the book begins here.[1]

    [1] A/HRC/27/10.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding
from ...model import Note, Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose label an earlier note has, unless its typed list belongs to a new chapter."""
    article = reading.article
    bodies = {note.body for note in article.notes}
    last = {marker.label: marker.span for marker in article.markers if marker.paragraph not in bodies}
    known: dict[str, Note] = {}
    for number, note in enumerate(article.notes):
        if article.alone and begins_again(article.notes, number):
            known = {}
        first = known.setdefault(note.label, note)
        if first is note or not note.label:
            continue
        marker = last.get(note.label)
        if article.numbered and marker and first.span.end <= marker.start:
            continue
        yield Finding(
            note.mark,
            f"Another note already has the label “{note.mark}”.",
            help="give one of the two a new label, and point a marker to it",
            basis="UN Editorial Manual, footnotes",
            related=((first.mark, "first used here"),),
        )


def begins_again(notes: Sequence[Note], number: int) -> bool:
    """Whether a list begins again at a note: with its first label, after a higher one, and goes on."""
    before, following = notes[max(number - 1, 0)].label, notes[min(number + 1, len(notes) - 1)].label
    label = notes[number].label
    if label != notes[0].label or not all(map(str.isdecimal, (before, label, following))):
        return False
    return int(before) > int(label) and int(following) == int(label) + 1

"""A note has no marker in the text.

Why: The sentence of the note was cut, or its marker was lost; many programs do not print such a note.

Basis: UN Editorial Manual, footnotes: every note has its indicator.

When: It applies where the document has markers; in one without markers, only where a marker is misspelt.

See also: marker-missing, marker-without-note, note-empty

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Bad::

    The office opened in June.[^1] It has six staff.[^2}

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Note, Reading
from ...settings import Settings
from ...views.markers import find_damaged, unmarked

CERTAINTY: Certainty = "unlikely"
SHOWN = 60
"""How many characters of a stored note are shown; it has no number."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note without a marker; where no note has one, only those whose marker is misspelt."""
    article = reading.article
    damaged = find_damaged(article)
    for note in unmarked(article) if article.markers or article.pairing or damaged else ():
        if mark := damaged.get(note.label):
            yield Finding(
                mark,
                f"“{mark}” is not a marker, so nothing points to note {note.label}.",
                help=f"write “{str(note.mark).rstrip(':')}”",
            )
        elif article.pairing:
            yield report_stored(note)
        elif article.markers:
            yield Finding(
                note.mark,
                f"No marker points to note {note.label}, “{note.mark}”.",
                help="add its marker after the sentence that it supports, or delete the note",
                basis="UN Editorial Manual, footnotes",
            )


def report_stored(note: Note) -> Finding:
    """The finding for a note that a Word file has stored."""
    return Finding(
        note.body,
        f"No marker points to the note “{note.body.line[:SHOWN]}”, so Word does not print it.",
        help="if the words are needed, write them in a new note; Word does not show this one",
        basis="UN Editorial Manual, footnotes",
    )

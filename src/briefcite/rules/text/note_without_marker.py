"""No marker in the text points to a note.

Why: The note was left behind when its sentence was cut, or its marker was lost; many programs do not
print it.

Basis: UN Editorial Manual, footnotes: every note has its indicator; logic.

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
"""How many characters of a stored note are shown, which is found by nothing else."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note without a marker; where no note has one, those alone whose marker has a slip."""
    article = reading.article
    damaged = find_damaged(article)
    for note in unmarked(article) if article.markers or article.pairing or damaged else ():
        if mark := damaged.get(note.label):
            yield Finding(
                mark,
                f"“{mark}” is no marker, so that nothing points to note {note.label}.",
                help=f"write “{str(note.mark).rstrip(':')}”",
                basis="logic",
            )
        elif article.pairing:
            yield report_stored(note)
        elif article.markers:
            yield Finding(
                note.mark,
                f"No marker in the text points to note {note.label}, “{note.mark}”.",
                help="put its marker behind the sentence that it supports, or move its words elsewhere",
                basis="UN Editorial Manual, footnotes",
            )


def report_stored(note: Note) -> Finding:
    """The finding for a note that a Word file has in store."""
    return Finding(
        note.body,
        f"Nothing in the text points to the note “{note.body.line[:SHOWN]}”, so that Word does not print it.",
        help="put its words into a new note where they are needed; Word itself shows no way to them",
        basis="UN Editorial Manual, footnotes",
    )

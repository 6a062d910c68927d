"""A note has no words.

Why: The source of the sentence was lost, or was never written in.

Basis: logic.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.

    [^2]:

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, note_name
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "impossible"

BODY = pattern(r"[^\W\d]|[*“\"<]|\[(?!\^|\w{1,9}\])")
"""How a note's words begin on the next line."""
REACH = 200
"""How far after a note its words are looked for."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note that holds neither a letter nor a digit."""
    for note in reading.article.notes:
        if not any(character.isalnum() for character in str(note.body)) and not goes_on(note.span):
            name = note_name(note.label).capitalize() if note.label else "The note in the text"
            yield Finding(
                note.span,
                f"{name}, “{note.span}”, is empty.",
                help="write the source, or take note and marker out",
                basis="logic",
            )


def goes_on(note: Span) -> bool:
    """Whether words are on the line after a note, which some programs take for the note's."""
    rest = note.source.text[note.end : note.end + REACH].lstrip(" \t").removeprefix("\r").removeprefix("\n")
    return BODY.match(rest) is not None

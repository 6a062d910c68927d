"""A note has no words.

Why: The source of the sentence was lost, or was never written in.

Source: logic.

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

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note that holds neither a letter nor a digit."""
    for note in reading.article.notes:
        if not any(character.isalnum() for character in str(note.body)):
            name = f"Note {note.label}" if note.label else "The note in the text"
            yield Finding(
                note.span,
                f"{name}, “{note.span}”, is empty.",
                help="write the source, or take note and marker out",
                authority="logic",
            )

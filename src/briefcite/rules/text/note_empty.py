"""A note has no words.

Why: The source of the sentence was lost, or was never written.

Basis: A note without a letter or a digit names no source.

Exceptions: A note whose words are on the next line is not empty.

See also: note-without-marker

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.

    [^2]:

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]:
    Office, “Staff,” 2014.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "impossible"

BODY = pattern(r"[^\W\d]|[*“\"<]|\[(?!\^|\w{1,9}\])")
"""How a note's words begin on the next line."""
REACH = 200
"""How many characters after a note are read."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note that has neither a letter nor a digit."""
    for note in reading.article.notes:
        if not any(character.isalnum() for character in str(note.body)) and not goes_on(note.span):
            yield Finding(
                note.span,
                f"The note “{note.span}” is empty.",
                help="add the source, or delete the note and its marker",
            )


def goes_on(note: Span) -> bool:
    """Whether words are on the line after a note, which some programs read as part of it."""
    rest = note.source.text[note.end : note.end + REACH].lstrip(" \t").removeprefix("\r").removeprefix("\n")
    return BODY.match(rest) is not None

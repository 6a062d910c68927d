"""A note begins in the middle of a line.

Why: Readers do not find the note, programs may take it for part of the note before it, and nobody notices a
missing label.

Basis: the form of a list, which has each note on a line of its own.

Bad (text)::

    The office opened in June.[1] It has six staff,[2] two cars[3] and a cat.[4]

    Notes:[1]A/HRC/25/CRP.1, para. 3.[2]A/RES/69/188, which names none.[3]A/HRC/27/10.[4]A/HRC/27/10/Add.1.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 3. [^2]: A/RES/69/188.

Good (text)::

    The office opened in June.[1] It has six staff.[2]

    [1] A/HRC/25/CRP.1, para. 3.

    [2] A/RES/69/188, which names no staff.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...views.markers import find_run_on

CERTAINTY: Certainty = "unlikely"

WORD = pattern(r"[^ \t>*+•↑^\-_\\\u00a0](?:(?<=<)[^<>]*>|(?<=\[)\]\{[^{}]*\}|(?P<word>))")
"""What is never before a label in a list: not a space, a sign of Markdown or an arrow."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose label does not begin its line, in a typed list or as `[^2]:`; all have one cause."""
    article = reading.article
    for note in article.notes if article.numbered else ():
        line = note.mark.start - article.source.position(note.mark.start).column + 1
        if any(
            found["word"] is not None for found in WORD.finditer(article.source.text, line, note.mark.start)
        ):
            yield report(note.mark)
    yield from (report(marker.span) for marker in find_run_on(article))


def report(mark: Span) -> Finding:
    """The finding for one note."""
    return Finding(
        mark,
        f"Note “{mark}” begins in the middle of a line.",
        help="start each note on a new line",
        cause="{count} notes begin in the middle of a line: the line breaks were lost.",
    )

"""A note ends in a comma.

Why: What came after the comma, usually a link, was lost when the text was pasted.

Basis: A note ends in a full stop, a link or a closing mark.

See also: note-comma-doubled, note-stop-missing

Bad::

    The office opened in June.[^1]

    [^1]: “New UN office opens in Seoul,” UN News Centre, June 23, 2015,

Good::

    The office opened in June.[^1]

    [^1]: “New UN office opens in Seoul,” UN News Centre, June 23, 2015, https://news.example/seoul.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose last character is a comma; all have one cause."""
    for note in reading.article.notes:
        words = str(note.body)
        if words.endswith(","):
            last = words.split()[-1]
            yield Finding(
                note.body.within(len(words) - 1, len(words)),
                f"The note ends in a comma after “{last.rstrip(',')}”: a link was probably lost.",
                help="add the link, or end the note with a full stop",
                cause="{count} notes end in a comma: links were probably lost when the text was pasted.",
            )

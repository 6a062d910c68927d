"""A marker in the text points to a note that does not exist.

Why: The reader looks for the source of the sentence and finds nothing.

Source: UN Editorial Manual, footnotes: every indicator has its note; logic.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.

Bad::

    The office opened in June.^[A/HRC/25/CRP.1, para. 3. It has six staff.^[A/RES/69/188.]

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...limits import NOTES_DEEP
from ...model import Article, Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "impossible"

OPENING = pattern(r"\^(?<!\\\^)\[(?!\^?\d+\]|\s*\])")
"""What opens an inline note, and no number set high or empty brackets."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker whose label no note has; where there is no note at all, one cause for all."""
    article = reading.article
    yield from check_inline_notes(article)
    inline = {note.mark for note in article.notes if note.inline}
    cause = "" if article.notes else "{count} markers have no note: the document has no notes at all."
    for marker in article.markers:
        if marker.label and marker.label not in article.by_label and marker.span not in inline:
            yield Finding(
                marker.span,
                f"The marker “{marker.span}” has no note.",
                help=f"add note {marker.label}, or take the marker out if the sentence needs no source",
                authority="UN Editorial Manual, footnotes",
                cause=cause,
            )


def check_inline_notes(article: Article) -> Iterator[Finding]:
    """What opens an inline note that was not read, in an article that has such notes."""
    read = {note.mark.start for note in article.notes if note.inline}
    for opening in OPENING.finditer(article.prose) if read else ():
        if opening.start() not in read:
            yield Finding(
                article.source.span(*opening.span()),
                "The marker “^[” opens no note.",
                help=f"close its bracket; in each other, {NOTES_DEEP} inline notes are read",
                authority="logic",
            )

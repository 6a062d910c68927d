"""A document has notes but no markers.

Why: Either the markers were lost, or the text is in another file; the places of the notes cannot be checked.

Basis: the notes and markers of the document.

Exceptions: Lists of notes without their text (--from notes) are left alone. Damaged markers (“[^1)”) are
reported by note-without-marker.

See also: marker-without-note, note-without-marker.

Bad::

    The office opened in June.

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
from ...model import Reading
from ...settings import Settings
from ...views.markers import find_damaged, unmarked

CERTAINTY: Certainty = "style"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """One finding at the first note of a document without markers."""
    article = reading.article
    if article.alone or article.pairing or article.markers or find_damaged(article):
        return
    notes = unmarked(article)
    if notes and notes == article.notes:
        first = notes[0]
        count = f"{len(notes)} notes" if len(notes) > 1 else "one note"
        yield Finding(
            first.mark,
            f"The document has {count}, from “{first.mark}” on, but no markers.",
            help="add the markers; if the text is in another file, check the two together",
        )

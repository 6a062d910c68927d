"""The document has notes of a second form, or in another file, which were not read.

Why: Nothing in them was checked, although the report says that the document was.

Basis: The forms of notes that other programs write.

When: It applies to notes in tags, to typed notes where a mark in the text and the start of a line have the
same label, and to notes in another file that a marker links to.

Exceptions: A power (m²) is not a note. Notes of two forms are both read where no label belongs to both.

Bad::

    The office opened in June.[^1] It has six staff.<ref>A/RES/69/188.</ref>

    [^1]: A/HRC/25/CRP.1.

Bad (text)::

    The office opened in June.[1] It has six staff.¹

    [1] A/HRC/25/CRP.1.

    ¹ A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff and two km² of land.[2]

    [2] A/RES/69/188.

    [^1]: A/HRC/25/CRP.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

SHOWN = 3
"""How many of the notes are shown besides the first."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every form of which notes were not read, at the first of them."""
    for unread in reading.article.unread:
        first, *others = unread.places
        one = len(unread.places) == 1
        count = "1 note" if one else f"{len(unread.places)} notes"
        message = f"{count} of the form “{unread.form}” {'was' if one else 'were'} not read."
        help = "write the notes as “[^1]: …”; for a list of notes alone, use --from notes"
        if unread.elsewhere:
            message = f"{count} {'is' if one else 'are'} in another file, {unread.form}."
            help = "check that file too"
        yield Finding(
            first,
            message,
            help=help,
            related=tuple((place, "another of them") for place in others[:SHOWN]),
        )

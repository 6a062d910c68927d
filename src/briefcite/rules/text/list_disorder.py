"""The notes of a typed list are not in numerical order.

Why: Readers who look for a number do not find it: notes were moved and not renumbered.

Basis: UN Editorial Manual, footnotes (numbers run in order).

See also: list-gap, marker-out-of-order.

Bad (text)::

    The office opened in June.[1] It has six staff,[2] two cars[3] and a cat.[4]

    [1] A/HRC/25/CRP.1.

    [3] A/HRC/27/10.

    [2] A/RES/69/188.

    [4] A/HRC/27/10/Add.1.

Good (text)::

    The office opened in June.[1] It has six staff,[2] two cars[3] and a cat.[4]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.

    [3] A/HRC/27/10.

    [4] A/HRC/27/10/Add.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.markers import is_number

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose number is lower than that of the note before it; the same number is `note-twice`."""
    article = reading.article
    notes = [note for note in article.notes if is_number(note.label)] if article.numbered else []
    for before, note in pairwise(notes):
        if int(note.label) < int(before.label) and article.by_label[note.label] is note:
            yield Finding(
                note.mark,
                f"Note “{note.mark}” comes after note “{before.mark}”.",
                help="put the notes in the order of their numbers, or renumber them: briefcite renumber",
                basis="UN Editorial Manual, footnotes",
                related=((before.mark, "the note before it"),),
            )

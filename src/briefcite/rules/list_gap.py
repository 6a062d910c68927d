"""A number is missing in a typed list of notes.

Why: A note was deleted without numbering the others anew, or its text was lost.

Source: UN Editorial Manual, footnotes: numbers run without a gap.

Bad (text)::

    The office opened in June.[1] It has six staff.[3]

    [1] A/HRC/25/CRP.1.

    [3] A/RES/69/188.

Good (text)::

    The office opened in June.[1] It has six staff.[2]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every gap in the numbers; a missing note that a marker asks for is left to `marker-without-note`."""
    article = reading.article
    if not article.numbered:
        return
    numbers = {int(note.label): note for note in article.notes if is_number(note.label)}
    asked = {int(marker.label) for marker in article.markers if is_number(marker.label)}
    for before, after in pairwise(sorted(numbers)):
        if after - before > 1 and not any(number in asked for number in (before + 1, after - 1)):
            missing = str(before + 1) if after - before == 2 else f"{before + 1} to {after - 1}"
            yield Finding(
                numbers[after].mark,
                f"The list goes from “[{before}]” to “[{after}]”: {missing} is missing.",
                help="look for the lost note, or number the notes anew",
                authority="UN Editorial Manual, footnotes",
            )


def is_number(label: str) -> bool:
    """Whether a label is a number that can be counted with."""
    return label.isdecimal() and len(label) < 10

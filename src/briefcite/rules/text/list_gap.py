"""A number is missing in a list of notes.

Why: A note was deleted and the others were not renumbered, or its text was lost.

Basis: UN Editorial Manual, footnotes (numbers run without a gap).

When: It is a suggestion where a list begins with 2 or 3, and in Markdown, where programs number the notes.
There it applies to at least four labels, all of them numbers in order, if at most one number in three is
missing.

Exceptions: A list that begins above 3 continues that of another chapter. A missing note that a marker points
to is left to marker-without-note.

See also: list-disorder, marker-without-note.

Bad (text)::

    The office opened in June.[1] It has six staff.[3]

    [1] A/HRC/25/CRP.1.

    [3] A/RES/69/188.

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^4] and a cat.[^5]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/HRC/27/10.
    [^4]: A/RES/69/188.
    [^5]: A/HRC/27/10/Add.1.

Good (text)::

    The office opened in June.[1] It has six staff.[2]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...findings import Certainty, Finding
from ...model import Article, Reading
from ...settings import Settings
from ...views.markers import is_number

CERTAINTY: Certainty = "unlikely"

FIRST = 3
"""A list that begins with a higher number continues that of another chapter."""
LEAST = 4
"""So many labels show how they are meant."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every gap in the numbers; a missing note that a marker points to is left to `marker-without-note`."""
    article = reading.article
    named = {int(note.label): note for note in article.notes if is_number(note.label)}
    numbers = sorted(named)
    if not article.numbered and not is_counted(article):
        return
    asked = {int(marker.label) for marker in article.markers if is_number(marker.label)}
    opening = [0] if numbers and 1 < numbers[0] <= FIRST else []
    for before, after in pairwise([*opening, *numbers]):
        if after - before > 1 and not any(number in asked for number in (before + 1, after - 1)):
            several = after - before > 2
            missing = f"{before + 1} to {after - 1} are" if several else f"{before + 1} is"
            mark = named[after].mark
            fault = f"goes from “{named[before].mark}” to “{mark}”" if before else f"begins with “{mark}”"
            yield Finding(
                mark,
                f"The list {fault}: {missing} missing.",
                help="find the missing note, or renumber the notes: briefcite renumber",
                basis="UN Editorial Manual, footnotes",
                cause="The list of notes has {count} gaps.",
                severity=None if article.numbered and before else "suggestion",
            )


def is_counted(article: Article) -> bool:
    """Whether the labels of a Markdown article are meant as numbers: all are, in order, with few left out."""
    labels = [note.label for note in article.notes if note.label]
    if len(labels) < LEAST or not all(is_number(label) for label in labels):
        return False
    numbers = [int(label) for label in labels]
    return all(one < two for one, two in pairwise(numbers)) and 2 * numbers[-1] <= 3 * len(numbers)

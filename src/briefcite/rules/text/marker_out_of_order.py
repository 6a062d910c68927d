"""A marker is out of numerical order.

Why: Readers, printers and links expect the numbers 1, 2, 3; notes were moved and not renumbered.

Basis: UN Editorial Manual, footnotes (numbers run in order).

When: It compares the first use of each number, and applies where all labels are numbers. In Markdown, where
programs number the notes, it is a suggestion.

Exceptions: Articles where more than two first uses in five go back have numbers in another order (an
alphabetical list), and are left alone.

See also: list-disorder.

Bad (text)::

    The office opened in June.[1] It has six staff,[3] two cars[2] and a cat.[4]

    [1] A/HRC/25/CRP.1.

    [2] A/HRC/27/10.

    [3] A/RES/69/188.

    [4] A/HRC/27/10/Add.1.

Good (text)::

    The office opened in June.[1] It has six staff,[2] two cars[1] and a cat.[3]

    [1] A/HRC/25/CRP.1.

    [2] A/HRC/27/10.

    [3] A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...findings import Certainty, Finding
from ...model import Article, Marker, Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every first use of a number that is lower than the first use before it."""
    article = reading.article
    uses = first_uses(article)
    back = [(before, marker) for before, marker in pairwise(uses) if int(marker.label) < int(before.label)]
    if 5 * len(back) > 2 * len(uses):
        return
    for before, marker in back:
        yield Finding(
            marker.span,
            f"Marker “{marker.span}” is used for the first time after “{before.span}”.",
            help="renumber the notes in the order of their markers: briefcite renumber",
            basis="UN Editorial Manual, footnotes",
            related=((before.span, "the marker before it"),),
            cause="{count} markers are out of order: notes were moved and not renumbered.",
            severity=None if article.numbered else "suggestion",
        )


def first_uses(article: Article) -> list[Marker]:
    """The first marker of each number in the text; none where some label is not a number."""
    notes = {note.label for note in article.notes if note.label}
    labels = notes | {marker.label for marker in article.markers}
    if not all(label.isdecimal() and len(label) < 6 for label in labels):
        return []
    bodies = {(note.body.start, note.body.end) for note in article.notes}
    first: dict[str, Marker] = {}
    for marker in article.markers:
        inside = (marker.paragraph.start, marker.paragraph.end) in bodies
        if marker.label in notes and not inside:
            first.setdefault(marker.label, marker)
    return list(first.values())

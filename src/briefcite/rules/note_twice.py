"""Two notes have the same label.

Why: The marker can point to one of them only; the other is lost when the document is printed.

Source: UN Editorial Manual, footnotes: a number is used for one note only; logic. Typed numbers may begin
anew in a chapter that has its own markers and list.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
    [^1]: A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Good (text)::

    The office opened in June.[1] It has six staff.[2]

    [1] A/HRC/25/CRP.1.

    [2] A/RES/69/188.

    The next chapter of the book begins here.[1]

    [1] A/HRC/27/10.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose label an earlier note has, unless its typed list belongs to a new chapter."""
    article = reading.article
    bodies = {note.body for note in article.notes}
    last = {marker.label: marker.span for marker in article.markers if marker.paragraph not in bodies}
    for note in article.notes:
        first = article.by_label.get(note.label)
        if first is None or first is note:
            continue
        marker = last.get(note.label)
        if article.numbered and marker and first.span.end <= marker.start:
            continue
        yield Finding(
            note.mark,
            f"The label “{note.mark}” is used for a second note.",
            help="give one of the two a label of its own, with a marker that points to it",
            authority="UN Editorial Manual, footnotes",
            related=((first.mark, "first used here"),),
        )

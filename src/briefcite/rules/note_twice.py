"""Two notes have the same label.

Why: The marker can point to one of them only; the other is lost when the document is printed.

Source: UN Editorial Manual, footnotes: a number is used for one note only; logic.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
    [^1]: A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Reading
from ..settings import Settings

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose label an earlier note has."""
    article = reading.article
    for note in article.notes:
        first = article.by_label.get(note.label)
        if first is not None and first is not note:
            yield Finding(
                note.mark,
                f"The label “{note.mark}” is used for a second note.",
                help="give one of the two a label of its own, with a marker that points to it",
                authority="UN Editorial Manual, footnotes",
                related=((first.mark, "first used here"),),
            )

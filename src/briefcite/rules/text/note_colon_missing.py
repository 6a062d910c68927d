"""A note that “[^1]” points to does not begin with “[^1]:”.

Why: Programs print such a line as text, with a marker that points to nothing.

Basis: the footnotes of Markdown (GitHub, pandoc): a note begins a line with its label and a colon.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2] A/RES/69/188.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Note, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "impossible"

BEGINNING = pattern(r"\[\^[^\]\[\s]+\]:")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such note of a Markdown text; all have one cause."""
    article = reading.article
    if article.format != "markdown":
        return
    pointed = {marker.label for marker in article.markers if str(marker.span).startswith("[^")}
    for note in article.notes:
        if note.label in pointed and not BEGINNING.fullmatch(str(note.mark)):
            yield report(note)


def report(note: Note) -> Finding:
    """The finding for one note; its fix writes the label."""
    begun = f"[^{note.label}]:"
    gap = "" if note.body.start > note.mark.end else " "
    return Finding(
        note.mark,
        f"Note {note.label} begins with “{note.mark}”, so it is printed as text.",
        help=f"write “{begun}”, with a colon",
        basis="footnotes in Markdown",
        cause="{count} notes do not begin like “[^1]:”, so they are printed as text.",
        fix=Fix("write the label", (Edit(note.mark, begun + gap),), "suggested", "it may be a marker"),
    )

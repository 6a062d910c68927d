"""A marker points to a note that does not exist.

Why: Readers look for the source of the sentence and find nothing.

Basis: UN Editorial Manual, footnotes (every marker has its note).

When: Where at least three notes, and half as many as the document has, are missing, that is reported once.

See also: list-gap, marker-missing, note-without-marker.

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

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding
from ...limits import NOTES_DEEP
from ...model import Article, Marker, Note, Reading
from ...patterns import pattern
from ...settings import Settings
from ...views.markers import find_alike, find_lost

CERTAINTY: Certainty = "impossible"

MANY = 3
"""How many notes are missing where the list was probably not read whole."""
OPENING = pattern(r"\^(?<!\\\^)\[(?!\^?\d+\]|\s*\])")
"""What opens an inline note, not a superscript number or empty brackets."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker whose label no note has; where there is no note at all, one cause for all."""
    article = reading.article
    yield from check_inline_notes(article)
    unread = {label for one in article.unread for label in one.labels}
    lost = [marker for marker in find_lost(article) if marker.label not in unread]
    alike = {marker: note for marker in lost if (note := find_alike(article, marker))}
    rest = [marker for marker in lost if marker not in alike]
    yield from (report_alike(marker, note) for marker, note in alike.items())
    if is_cut(article, rest):
        yield report_all(article, rest)
    else:
        yield from (report(article, marker) for marker in rest)


def is_cut(article: Article, lost: Sequence[Marker]) -> bool:
    """Whether so many markers have no note that a part of the list was probably not read."""
    return bool(article.notes) and len({one.label for one in lost}) >= max(MANY, len(article.by_label) / 2)


def report_all(article: Article, lost: Sequence[Marker]) -> Finding:
    """The one finding for a list of which a part was not read, or is not there."""
    first, last = article.notes[0], article.notes[-1]
    found = f"note {first.label} was" if first is last else f"notes {first.label} to {last.label} were"
    return Finding(
        lost[0].span,
        f"{len(lost)} markers have no note: only {found} found.",
        help=f"begin each note like the first, with “{first.mark}”, or add the missing notes",
        basis="UN Editorial Manual, footnotes",
        related=tuple((marker.span, "another marker") for marker in lost[1 : MANY + 1]),
    )


def report_alike(marker: Marker, note: Note) -> Finding:
    """The finding for a marker and a note whose labels differ in case alone: programs disagree on them."""
    return Finding(
        marker.span,
        f"Marker “{marker.span}” and note “{note.mark}” differ in upper and lower case.",
        help="write both in the same case: GitHub joins the two, pandoc does not",
        basis="footnotes in Markdown (GitHub, pandoc)",
        severity="warning",
    )


def report(article: Article, marker: Marker) -> Finding:
    """The finding for one marker."""
    return Finding(
        marker.span,
        f"Marker “{marker.span}” has no note.",
        help=f"add note {marker.label}, or delete the marker if the sentence needs no source",
        basis="UN Editorial Manual, footnotes",
        cause="" if article.notes else "{count} markers have no note: the document has no notes at all.",
    )


def check_inline_notes(article: Article) -> Iterator[Finding]:
    """What opens an inline note that was not read, in an article that has such notes."""
    read = {note.mark.start for note in article.notes if note.inline}
    for opening in OPENING.finditer(article.prose) if read else ():
        if opening.start() not in read:
            yield Finding(
                article.source.span(*opening.span()),
                "Marker “^[” does not open a note.",
                help=f"close its bracket; at most {NOTES_DEEP} inline notes may be inside each other",
            )

"""A marker in the text points to a note that does not exist.

Why: The reader looks for the source of the sentence and finds nothing.

Basis: UN Editorial Manual, footnotes: every indicator has its note; logic.

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
"""What opens an inline note, and no number set high or empty brackets."""


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
        f"{len(lost)} markers have no note: of the list, only {found} found.",
        help=f"begin each note as the others, with “{first.mark}”, or add those that are missing",
        basis="UN Editorial Manual, footnotes",
        related=tuple((marker.span, "another marker") for marker in lost[1 : MANY + 1]),
    )


def report_alike(marker: Marker, note: Note) -> Finding:
    """The finding for a marker and a note whose labels differ in case alone: programs disagree on them."""
    return Finding(
        marker.span,
        f"The marker “{marker.span}” and the note “{note.mark}” differ in case.",
        help="write both alike: GitHub joins the two, pandoc does not",
        basis="the footnotes of GitHub and of pandoc",
        severity="warning",
    )


def report(article: Article, marker: Marker) -> Finding:
    """The finding for one marker."""
    return Finding(
        marker.span,
        f"The marker “{marker.span}” has no note.",
        help=f"add note {marker.label}, or take the marker out if the sentence needs no source",
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
                "The marker “^[” opens no note.",
                help=f"close its bracket; in each other, {NOTES_DEEP} inline notes are read",
                basis="logic",
            )

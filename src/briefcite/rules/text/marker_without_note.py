"""A marker in the text points to a note that does not exist.

Why: The reader looks for the source of the sentence and finds nothing.

Source: UN Editorial Manual, footnotes: every indicator has its note; logic.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1.

Bad::

    The office opened in June.^[A/HRC/25/CRP.1, para. 3. It has six staff.^[A/RES/69/188.]

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

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding, Fix
from ...limits import NOTES_DEEP
from ...model import Article, Marker, Note, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "impossible"

BEGINNING = pattern(r"\[\^[^\]\[\s]+\]:")
MANY = 3
"""How many notes are missing where the list was probably not read whole."""
OPENING = pattern(r"\^(?<!\\\^)\[(?!\^?\d+\]|\s*\])")
"""What opens an inline note, and no number set high or empty brackets."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker whose label no note has; where there is no note at all, one cause for all."""
    article = reading.article
    yield from check_inline_notes(article)
    yield from check_colons(article)
    inline = {note.mark for note in article.notes if note.inline}
    unread = {label for one in article.unread for label in one.labels}
    lost = [
        marker
        for marker in article.markers
        if marker.label and marker.label not in article.by_label and marker.span not in inline
    ]
    inner = {marker.label: marker for marker in lost if follows(marker, ":") and is_in_note(article, marker)}
    lost = [one for one in lost if inner.get(one.label, one) is one and one.label not in unread]
    plain = [one for one in lost if one.label not in inner and not find_alike(article, one)]
    if cut := is_cut(article, plain):
        yield report_all(article, plain)
    for marker in lost:
        if marker.label in inner:
            yield run_on(marker)
        elif not cut or marker not in plain:
            yield report(article, marker)


def follows(marker: Marker, sign: str) -> bool:
    """Whether a sign is directly behind a marker."""
    return marker.span.source.text.startswith(sign, marker.span.end)


def is_in_note(article: Article, marker: Marker) -> bool:
    """Whether a marker is in a note."""
    return any(marker.span in note.body for note in article.notes)


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
        authority="UN Editorial Manual, footnotes",
        related=tuple((marker.span, "another marker") for marker in lost[1 : MANY + 1]),
    )


def find_alike(article: Article, marker: Marker) -> Note | None:
    """The note whose label differs from a marker's only in case."""
    name = marker.label.casefold()
    return next((note for note in article.notes if note.label and note.label.casefold() == name), None)


def report(article: Article, marker: Marker) -> Finding:
    """The finding for one marker; where only the case of a label differs, programs disagree."""
    alike = find_alike(article, marker)
    if alike:
        return Finding(
            marker.span,
            f"The marker “{marker.span}” and the note “{alike.mark}” differ in case.",
            help="write both alike: GitHub joins the two, pandoc does not",
            authority="the footnotes of GitHub and of pandoc",
            severity="warning",
        )
    return Finding(
        marker.span,
        f"The marker “{marker.span}” has no note.",
        help=f"add note {marker.label}, or take the marker out if the sentence needs no source",
        authority="UN Editorial Manual, footnotes",
        cause="" if article.notes else "{count} markers have no note: the document has no notes at all.",
    )


def run_on(marker: Marker) -> Finding:
    """The finding for a note that begins in the line of another."""
    return Finding(
        marker.span,
        f"“{marker.span}:” is in the middle of a line, so that it begins no note.",
        help=f"begin note {marker.label} on a line of its own",
        authority="footnotes in Markdown",
    )


def check_colons(article: Article) -> Iterator[Finding]:
    """Each note of a Markdown text that “[^1]” points to, and that does not begin as “[^1]:” does."""
    if article.format != "markdown":
        return
    pointed = {marker.label for marker in article.markers if str(marker.span).startswith("[^")}
    for note in article.notes:
        if note.label in pointed and not BEGINNING.fullmatch(str(note.mark)):
            begun = f"[^{note.label}]:"
            gap = "" if note.body.start > note.mark.end else " "
            yield Finding(
                note.mark,
                f"Note {note.label} begins with “{note.mark}”, so that it is printed as text.",
                help=f"write “{begun}”, with a colon",
                authority="footnotes in Markdown",
                cause="{count} notes do not begin as “[^1]:” does, so that they are printed as text.",
                fix=Fix(
                    "write the label", (Edit(note.mark, begun + gap),), "suggested", "it may be a marker"
                ),
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
                authority="logic",
            )

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
from ...model import Article, Marker, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "impossible"

NO_COLON = pattern(r"(\[\^[^\]\[\s]+\])(?:\.|[ \t]+:)?")
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
    cause = name_cause(article, lost)
    for marker in lost:
        if inner.get(marker.label, marker) is marker and marker.label not in unread:
            yield run_on(marker) if marker.label in inner else report(article, marker, cause)


def follows(marker: Marker, sign: str) -> bool:
    """Whether a sign is directly behind a marker."""
    return marker.span.source.text.startswith(sign, marker.span.end)


def is_in_note(article: Article, marker: Marker) -> bool:
    """Whether a marker is in a note."""
    return any(marker.span in note.body for note in article.notes)


def name_cause(article: Article, lost: Sequence[Marker]) -> str:
    """What is said once of many markers without a note, or ""."""
    if not article.notes:
        return "{count} markers have no note: the document has no notes at all."
    if len({marker.label for marker in lost}) >= max(MANY, len(article.by_label) / 2):
        first, last = article.notes[0].label, article.notes[-1].label
        return f"{{count}} markers have no note: of the list of notes, only {first} to {last} were found."
    return ""


def report(article: Article, marker: Marker, cause: str) -> Finding:
    """The finding for one marker; where only the case of a label differs, programs disagree."""
    alike = next(
        (n for n in article.notes if n.label and n.label.casefold() == marker.label.casefold()), None
    )
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
        cause=cause,
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
    """Each note of a Markdown text whose label has no colon, so that programs print it as text."""
    for note in article.notes if article.format == "markdown" else ():
        if found := NO_COLON.fullmatch(str(note.mark)):
            gap = "" if note.body.start > note.mark.end else " "
            yield Finding(
                note.mark,
                f"Note {note.label} is no note for want of a colon: “{note.mark}”.",
                help=f"write “{found[1]}:”",
                authority="footnotes in Markdown",
                fix=Fix(
                    "write the colon",
                    (Edit(note.mark, f"{found[1]}:{gap}"),),
                    "suggested",
                    "it may be a marker",
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

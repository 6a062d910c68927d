"""A note has no full stop at the end, unlike the other notes.

Why: The final full stop is the most common rule for footnotes; readers notice at once where it is missing.

Basis: The article’s own use.

When: It applies where at least three notes, and three in four, end in a full stop. A note that ends in a link
is reported only where half of such notes have the full stop too. Where eight notes or more have no habit, but
at least half end in a full stop, one finding lists the others.

Exceptions: A question mark or exclamation mark is enough, and a picture may follow the full stop.

See also: note-stop-doubled, note-ends-in-comma

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188, annex
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188, annex.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Good::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: See the file!
    [^2]: Is it in the list?
    [^3]: See the log. ![A page of it](log.png)
    [^4]: Office, “Cars,” https://office.example/cars
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Note, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...views.note_ends import REACH, is_linked, trim

CERTAINTY: Certainty = "style"

STOPS = (".", "!", "?", "…", "。")
CLOSING = ")]’”\"'»›*_\\"
"""What may follow a full stop."""
BARE = '’”"»)]*_/>'
"""Signs with which a note without a full stop may end; other signs may be in place of one."""
TARGET = pattern(r"\]\([^()\s]*\)[)*_]*\Z", signs="](")
"""Where a link at the end leads: the full stop may be the last of its words."""
SHOWN = 60
"""How many characters at the end of a note are quoted."""
ENOUGH = 8
"""How many notes show that an article has no habit."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note without a full stop, where that is not the article's use."""
    notes = [(note, end) for note in reading.article.notes if (end := trim(note))]
    stopped = {note: TARGET.sub("", end).rstrip(CLOSING).endswith(STOPS) for note, end in notes}
    linked = {note: is_linked(end) or is_linked(end[:-1]) for note, end in notes}
    links = [stopped[note] for note, _ in notes if linked[note]]
    plain = habit(stopped[note] for note, _ in notes if not linked[note])
    whole = habit(stopped.values()) and 2 * sum(links) >= len(links)
    bare = [note for note, end in notes if not stopped[note] and is_bare(end)]
    odd = [note for note in bare if (whole if linked[note] else plain)]
    for note in odd:
        yield report(note, linked[note])
    lacking = [note for note in bare if note not in odd]
    most = len(notes) >= ENOUGH and 2 * sum(stopped.values()) >= len(notes)
    if most and habit(stopped.values()) is None and len(lacking) > 1:
        yield report_all(lacking, len(notes), linked)


def report_all(lacking: Sequence[Note], notes: int, linked: Mapping[Note, bool]) -> Finding:
    """The finding for all notes without a full stop in an article that has no habit."""
    where = ", all of them after a link" if all(linked[note] for note in lacking) else ""
    labels = ", ".join(note.label for note in lacking[:10]) + (", …" if len(lacking) > 10 else "")
    return Finding(
        lacking[0].mark,
        f"{len(lacking)} of {notes} notes end without a full stop{where}; the others end in one.",
        help=f"end all notes in the same way (without a full stop: {labels})",
        basis="the article’s other notes",
    )


def is_bare(words: str) -> bool:
    """Whether words end in a letter, a digit or a sign that needs a full stop after it."""
    return words[-1] in BARE or words.removesuffix("-")[-1:].isalnum()


def report(note: Note, linked: bool) -> Finding:
    """The finding for one note; after a link it has no fix."""
    body = note.body
    end = body.end - len(str(body)[-REACH:]) + len(trim(note))
    words = str(Span(body.source, body.start, end)).split()[-3:]
    last = " ".join(words)
    place = Span(body.source, end, end)
    return Finding(
        Span(body.source, max(body.start, end - len(words[-1])), end),
        f"The note has no full stop at the end, after “{'…' * (len(last) > SHOWN)}{last[-SHOWN:]}”.",
        help="add a full stop",
        basis="the article’s other notes",
        fix=None if linked else Fix("add the full stop", (Edit(place, "."),)),
    )

"""A note has an extra comma beside another comma, a full stop or a semicolon.

Why: “2006,.” is a typing error that a reader sees at once.

Basis: Punctuation in every style. A comma before the closing quotation mark is enough; none follows the mark.

Exceptions: Words inside quotations and links are not checked.

See also: note-comma-missing, note-ends-in-comma, note-stop-doubled, note-spaced

Bad::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: Human Rights Council, “Report on wells,”, A/HRC/28/68, para. 5.
    [^2]: General Assembly,, A/69/488, , October 2014,.

Fixed::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: Human Rights Council, “Report on wells,” A/HRC/28/68, para. 5.
    [^2]: General Assembly, A/69/488, October 2014.

Good::

    The office opened in June.[^1]

    [^1]: Office, “Cars,, keys and,. doors,” https://office.example/a,,b.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...model.stretches import BLANK
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "style"

WORD = rf"[\w)\]”\"’*_/>».{BLANK}]"
"""What is before a comma: after another sign, “,,” may be a quotation mark."""
DOUBLED = pattern(
    rf"[,;](?=[ ,;.])(?:(?<={WORD},)(?:[ ]?(?=[,;])|(?=\.(?!\.)))|(?<={WORD} ,)[ ](?=[,;])"
    rf"|(?<={WORD};)(?P<second>[ ]?,))",
    signs=",,|, ,|,;|, ;|,.|;,|; ,",
)
"""The first comma with the space before the mark after it, or a semicolon and the comma after it."""
SECOND = pattern(r"[ ]?,")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every extra comma in the notes."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        words, own = stretch.words, stretch.own
        for found in DOUBLED.finditer(own):
            first = len(own[: found.start()].rstrip(" "))
            cut = found.span("second") if found["second"] else (first, found.end())
            yield report(stretch, (first, found.end() + (not found["second"])), cut)
        for pair in stretch.quotations.outer:
            if words[pair.end - 2] == "," and (second := SECOND.match(own, pair.end)):
                yield report(stretch, (pair.end - 2, second.end()), second.span())


def report(stretch: Stretch, place: tuple[int, int], cut: tuple[int, int]) -> Finding:
    """The finding for the marks at a place in a note; the fix deletes the comma at `cut`, with its space."""
    text = stretch.words
    start = max(text.rfind(" ", 0, place[0]), place[0] - 30) + 1
    return Finding(
        stretch.span(*place),
        f"There is an extra comma in “{text[start : place[1]]}”.",
        help=f"write “{text[start : cut[0]]}{text[cut[1] : place[1]]}”",
        basis="every style",
        fix=Fix("delete the comma", (Edit(stretch.span(*cut), ""),)),
    )

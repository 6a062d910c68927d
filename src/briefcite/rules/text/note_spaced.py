"""A space is in a note where none belongs: before a comma or a stop, inside a bracket, or a second one.

Why: The slip shows at a glance, and a comma that a line break parts from its word begins the next line.

Basis: every style. Said of a space before a comma, semicolon, full stop and closing bracket or mark, of
one after an opening bracket or mark, of the second of two, of “Non -State”, and of “24 -27” (one side of the
dash alone). A full stop after an address may have its space, French sets one before a semicolon, and
two spaces after a sentence are a habit of typing. Two spaces are not reported where three notes, and one in
four, have them.

Bad::

    The office opened in June.[^1]

    [^1]: Office , “Cars,”  10 December 2014 ; Moor, *Nets* . See Pike, *Sea* 28 ( 2021), pp. 3 –5.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “Cars,” 10 December 2014; Moor, *Nets*. See Pike, *Sea* 28 (2021), pp. 3–5.

Good::

    The office opened in June.[^1]

    [^1]: Office, “Cars.”  See https://office.example/cars . The .NET files . . . ( http://office.example ).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...model.stretches import BLANK
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...views.stray_spaces import find_stray

CERTAINTY: Certainty = "unlikely"

HALF = pattern(r"[0-9](?:(?P<before>[ \u00a0])[-–—]|[-–—](?P<after>[ \u00a0]))(?=\d)")
"""A span of numbers with a space on one side of its dash."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such space in the notes."""
    found = list(find_stray(reading))
    doubled = {number for number, _, match in found if match["second"]}
    typed = 4 * len(doubled) >= max(12, len(reading.notes))
    semicolons = any(match[0][-1] == ";" for _, _, match in found)
    french = semicolons and reading.language == "fr"
    for number, stretch, match in found:
        quoted = reading.own_notes[number][1][match.start()] == BLANK
        if match["second"]:
            if not typed:
                yield report(stretch, match.end() - 1, second=True, quoted=quoted)
        elif not (french and match[0][-1] == ";"):
            yield report(stretch, match.start(), quoted=quoted)
    if HALF.search(reading.article.prose):
        for span, pinpoint in reading.own_pinpoints:
            for half in HALF.finditer(pinpoint.raw):
                yield report(reading.article.stretch(span), half.start(half.lastindex or 0))


def report(stretch: Stretch, at: int, *, second: bool = False, quoted: bool = False) -> Finding:
    """The finding for the space at a place, which is taken out; `second` of two."""
    words = stretch.words
    left = words[:at].split(" ")[-2 if second else -1][-25:]
    right = words[at + 1 :].partition(" ")[0][:25]
    moved = "" if second or right[:1] not in ",;" or not right[1:2].strip() else " "
    two = f"There are two spaces between “{left}” and “{right}”."
    place = stretch.span(at, at + 1)
    return Finding(
        place,
        two if second else f"There is a space too many in “{left} {right}”.",
        help="take one out" if second else f"write “{left}{right[:1]}{moved}{right[1:]}”",
        basis="every style",
        fix=mend(Edit(stretch.span(at, at + 2), f"{right[:1]} ") if moved else Edit(place, ""), quoted),
        severity="suggestion" if second else None,
    )


def mend(edit: Edit, quoted: bool) -> Fix:
    """The fix, which is safe outside titles and quotations."""
    if quoted:
        return Fix("take the space out", (edit,), "suggested", "it is in a title or quotation")
    return Fix("take the space out", (edit,))

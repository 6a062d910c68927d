"""A note has an extra space: before a comma or full stop, inside a bracket, or two in a row.

Why: A reader sees the error at once, and a line may begin with the comma.

Basis: Spacing in every style.

When: It applies to a space before a comma, semicolon, full stop, closing bracket or closing quotation mark,
to one after an opening bracket or quotation mark, to the second of two, to “Non -State”, and to “24 -27” (on
one side of the dash).

Exceptions: A full stop after a link may have a space before it, and a semicolon in French. Two spaces may
follow a sentence, and are left alone where at least three notes, and one in four, have them.

See also: note-unspaced, note-space-missing, note-comma-doubled

Bad::

    The office opened in June.[^1]

    [^1]: Office , “Cars,”  10 December 2014 ; Moor, *Nets* . See Pike, *Sea* 28 ( 2021), pp. 3 –5.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “Cars,” 10 December 2014; Moor, *Nets*. See Pike, *Sea* 28 (2021), pp. 3–5.

Good::

    The office opened in June.[^1]

    [^1]: Office, “Cars.”  See https://office.example/cars . The .NET files . . . ( http://office.example ).

Good::

    Le bureau a été ouvert dans la ville au mois de juin.[^1]

    [^1]: Voir le rapport du Conseil sur les droits de l’homme ; les voitures de la ville, p. 3.
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
"""A range of numbers with a space on one side of its dash."""


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
    """The finding for the space at a place, which the fix deletes; `second` of two."""
    words = stretch.words
    left = words[:at].split(" ")[-2 if second else -1][-25:]
    right = words[at + 1 :].partition(" ")[0][:25]
    moved = "" if second or right[:1] not in ",;" or not right[1:2].strip() else " "
    two = f"There are two spaces between “{left}” and “{right}”."
    place = stretch.span(at, at + 1)
    return Finding(
        place,
        two if second else f"There is an extra space in “{left} {right}”.",
        help="delete one" if second else f"write “{left}{right[:1]}{moved}{right[1:]}”",
        basis="every style",
        fix=propose(Edit(stretch.span(at, at + 2), f"{right[:1]} ") if moved else Edit(place, ""), quoted),
        severity="suggestion" if second else None,
    )


def propose(edit: Edit, quoted: bool) -> Fix:
    """The fix, which is safe outside titles and quotations."""
    if quoted:
        return Fix("delete the space", (edit,), "suggested", "it is in a title or quotation")
    return Fix("delete the space", (edit,))

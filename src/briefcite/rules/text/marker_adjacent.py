"""Markers beside each other are separated differently from the article’s others.

Why: “1 2” in superscript looks like 12, and mixed separators look unedited.

Basis: the article’s other markers.

When: It applies where at least three pairs of adjacent markers, and three in four, are separated in one way:
with a comma, as in UN documents, with nothing, with a space, or in one bracket.

Bad::

    The office opened in June.[^1],[^2] It has six staff,[^2],[^3] two cars[^4][^1] and a cat.[^3],[^4],[^1]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Fixed::

    The office opened in June.[^1],[^2] It has six staff,[^2],[^3] two cars[^4],[^1] and a cat.[^3],[^4],[^1]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^3]: A/HRC/27/10.
    [^4]: A/HRC/27/10/Add.1.

Good::

    The office opened in June.[^1][^2] It has six staff[^2] and two cars.[^1][^4]

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
    [^4]: A/HRC/27/10/Add.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...named_tuples import NamedTuple
from ...settings import Settings
from ...text import Edit, Span
from ...views.markers import Run, find_runs

CERTAINTY: Certainty = "style"

BRACKET = "[]"
JOINTS = frozenset(",;–-")
"""What is between the numbers in one bracket."""
NAMES = {
    "": "with nothing between them",
    " ": "with a space",
    ",": "with a comma",
    ";": "with a semicolon",
    BRACKET: "in one bracket",
}


class Separator(NamedTuple):
    """What is between two markers at one point, and of what kind it is."""

    run: Run
    gap: Span
    kind: str


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every point whose markers are not separated as most are."""
    points = [list(separators(run)) for run in find_runs(reading.article)]
    usual = habit(one.kind for point in points for one in point)
    written = next((str(p.gap) for point in points for p in point if p.kind == usual), "")
    for point in points:
        odd = [one for one in point if one.kind != usual]
        if odd and usual is not None:
            yield report(odd, usual, written)


def separators(run: Run) -> Iterator[Separator]:
    """The separators of the marks at one point."""
    for mark in run.marks:
        name = str(mark)
        if not JOINTS.isdisjoint(name) and name.lstrip("\\[")[:1].isdigit():
            yield Separator(run, mark, BRACKET)
    for mark, other in pairwise(run.marks):
        gap = Span(mark.source, mark.end, other.start)
        words = str(gap)
        yield Separator(run, gap, next((sign for sign in ",;" if sign in words), " " * bool(words)))


def report(odd: list[Separator], usual: str, written: str) -> Finding:
    """The finding for one point, with what most have between two markers."""
    first = odd[0]
    fix = None
    if BRACKET not in (usual, *(one.kind for one in odd)):
        edits = tuple(Edit(one.gap, written) for one in odd)
        fix = Fix(f"write them {NAMES[usual]}", edits, "suggested", "one note for all may be better")
    return Finding(
        first.run.span,
        f"The markers “{first.run.name}” are written {NAMES[first.kind]}, most others {NAMES[usual]}.",
        help=f"write them {NAMES[usual]}",
        basis="the article’s other markers",
        fix=fix,
    )

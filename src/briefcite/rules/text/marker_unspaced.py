"""There is no space between a marker and the next word.

Why: The error shows at once, and with a superscript between them two sentences look like one.

Basis: every style.

Exceptions: The ending of a word (“NGO[^1]s”) is left alone. So are articles where more than two markers, and
more than one in four, touch the next word: a conversion lost the spaces.

See also: marker-spaced.

Bad::

    The office opened in June.[^1] It has six staff.[^2]It has two cars.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Fixed::

    The office opened in June.[^1] It has six staff.[^2] It has two cars.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.

Good::

    The office of two NGO[^1]s opened in June.[^2]—It has six staff.

    [^1]: A/HRC/25/CRP.1.
    [^2]: A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...values.western_text import LETTERS
from ...views.markers import Run, find_runs

CERTAINTY: Certainty = "unlikely"

WORD = pattern(rf"[“‘*]{{0,2}}(?!(?:e?s|ed)\b)(?:[{LETTERS}]+|A\b)")
"""What touches a marker, in a script that has spaces between its words."""
FEW = 2
"""So many may touch the next word in a short article too."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker that the next word touches, where they are few."""
    found = find_runs(reading.article)
    tight = [(run, match[0]) for run in found if run.touching and (match := WORD.match(run.after))]
    if len(tight) <= max(FEW, len(found) // 4):
        for run, word in tight:
            yield report(run, word)


def report(run: Run, word: str) -> Finding:
    """The finding for one marker; its fix adds the space."""
    span = run.span
    place = Span(span.source, span.end, span.end)
    return Finding(
        span,
        f"There is no space between the marker and the next word: “{run.name}{word}”.",
        help=f"write “{run.name} {word}”",
        basis="every style",
        fix=Fix("add a space", (Edit(place, " "),)),
    )

"""A cross-reference points back to a note that comes later, or forward to one that came before.

Why: The notes were moved, and the number or the direction was not corrected.

Basis: “supra”, “above” and “(n 3)” mean an earlier note, “infra” and “below” a later one.

When: It applies where the notes are numbered 1, 2, 3 … as readers see them.

See also: repeat-note-missing, repeat-note-differs.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: COI report, supra note 2, para. 3.
    [^2]: A/HRC/25/CRP.1, para. 5.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 3.
    [^2]: COI report, supra note 1, para. 5.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: See note 2 below.
    [^2]: A/HRC/25/CRP.1, para. 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Repeat
from ...settings import Settings

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every cross-reference in the wrong direction."""
    for repeat in reading.repeats:
        if repeat.doubt in ("later", "earlier"):
            yield report(repeat)


def report(repeat: Repeat) -> Finding:
    """The finding for one cross-reference."""
    target = repeat.others[0]
    back = repeat.doubt == "later"
    way, fact = ("back", "an earlier") if back else ("forward", "a later")
    return Finding(
        repeat.span,
        f"“{repeat.span}” points {way}, but that note is not {fact} one.",
        help="check which note is meant, and write its number",
        related=((target, "the note of that number"),),
    )

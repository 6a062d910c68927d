"""A short form stands in a note before the one that gives the source in full.

Why: Readers meet a name that nobody has explained; notes were moved, or a full form was cut.

Basis: every style: the first note on a source gives it in full.

Bad::

    The report asks for it.[^1] It was heard.[^2]

    [^1]: COI report, para. 1225.
    [^2]: Commission of Inquiry, “Report of the detailed findings,” A/HRC/25/CRP.1 (“COI report”), para. 12.

Fixed::

    The report asks for it.[^1] It was heard.[^2]

    [^1]: Commission of Inquiry, “Report of the detailed findings,” A/HRC/25/CRP.1 (“COI report”), para. 1225.
    [^2]: COI report, para. 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every short form before its full form."""
    for repeat in reading.repeats:
        if repeat.doubt == "before":
            yield Finding(
                repeat.span,
                f"“{repeat.span}” is a short form whose full form comes only later.",
                help="give the source in full here, and the short form in the later note",
                basis="every style: the first note on a source gives it in full",
                related=((repeat.others[0], "the full form"),),
            )

"""A short form is used before the note that cites the source in full.

Why: Readers meet a name that nobody has explained. Notes were moved, or a full citation was deleted.

Basis: every style: the first note on a source cites it in full.

See also: repeat-without-full, repeat-full.

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
                f"“{repeat.span}” is a short form, but a later note is the first to cite the source in full.",
                help="cite the source in full here, and use the short form in the later note",
                basis="every style: the first note on a source cites it in full",
                related=((repeat.others[0], "the full citation"),),
            )

"""An “ibid.” stands in the first note, where there is nothing before it.

Why: The note has lost its source, usually because the notes before it were deleted or moved.

Basis: logic: ibid. means the source cited just before.

Bad::

    The office opened in June.[^1]

    [^1]: Ibid., para. 3.

Fixed::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, para. 3.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 3; ibid., para. 9.
    [^2]: A/HRC/27/10.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The ibid. with nothing before it."""
    for repeat in reading.repeats:
        if repeat.doubt == "first":
            yield Finding(
                repeat.span,
                f"“{repeat.span}” stands in the first note: no source comes before it.",
                help="give the source in full",
                basis="logic",
            )

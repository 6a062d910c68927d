"""An “ibid.” in the first note has no source before it.

Why: The note has lost its source, usually because the notes before it were deleted or moved.

Basis: ibid. means the source cited just before.

See also: repeat-open, repeat-contradicted.

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
                f"No source comes before “{repeat.span}”, which is in the first note.",
                help="cite the source in full",
            )

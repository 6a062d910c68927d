"""An “ibid.” follows a note with several sources, so that it can mean more than one of them.

Why: Some readers take the last source, others the first or all of them; only the author knows.

Basis: the Chicago Manual, AGLC and the Bluebook bar ibid. after a note with several sources. Within one
note, ibid. means the source before it and is not reported.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/27/10, para. 3; A/RES/69/188.
    [^2]: Ibid., para. 5.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/27/10, para. 3; A/RES/69/188.
    [^2]: A/HRC/27/10, para. 5.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/27/10, para. 3; ibid., para. 9.
    [^2]: Ibid., para. 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every ibid. after a note that cites several sources."""
    for repeat in reading.repeats:
        if repeat.doubt == "several":
            count = len(repeat.others)
            yield Finding(
                repeat.span,
                f"“{repeat.span}” can mean any of the {count} sources of the note before it.",
                help="name the source that is meant",
                basis="Chicago Manual of Style, AGLC, Bluebook: ibid. only after a single source",
                related=tuple((span, "one of them") for span in repeat.others),
            )

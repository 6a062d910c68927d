"""An “ibid.” is ambiguous: the note before it cites several sources.

Why: Some readers take the last source, others the first or all of them; only the author knows.

Basis: the Chicago Manual, AGLC and the Bluebook allow ibid. only after a note with a single source.

Exceptions: an ibid. after another source in the same note, which means that source.

See also: repeat-first, repeat-contradicted.

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
                f"“{repeat.span}” is ambiguous: the note before it cites {count} sources.",
                help="name the source that is meant",
                basis="Chicago Manual of Style, AGLC, Bluebook",
                related=tuple((span, "one of them") for span in repeat.others),
            )

"""A short form is used of a source that no note gives in full.

Why: Readers cannot find the source; the note with its full form was cut.

Basis: every style: the first note on a source gives it in full. Said of an author by one name with a short
title and a pinpoint, or with “op. cit.”, whose name stands nowhere else in the document.

Bad::

    One study says so.[^1] Another does not.[^2]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Jones, op. cit., p. 14.

Fixed::

    One study says so.[^1] Another does not.[^2]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Smith, op. cit., p. 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every short form without a full form."""
    for repeat in reading.repeats:
        if repeat.doubt == "never":
            yield Finding(
                repeat.span,
                f"“{repeat.span}” is cited in short, and no note gives that source in full.",
                help="give the source in full",
                basis="every style: the first note on a source gives it in full",
            )

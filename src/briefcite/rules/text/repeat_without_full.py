"""A short form is used for a source that no note cites in full.

Why: Readers cannot find the source; the note with the full citation was deleted.

Basis: every style: the first note on a source cites it in full.

When: It applies to an author by one name with a short title and a pinpoint, or with “op. cit.”, where the
name is nowhere else in the document.

See also: repeat-before-full.

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
    """Every short form without a full citation."""
    for repeat in reading.repeats:
        if repeat.doubt == "never":
            yield Finding(
                repeat.span,
                f"“{repeat.span}” is a short form, but no note cites the source in full.",
                help="cite the source in full",
                basis="every style: the first note on a source cites it in full",
            )

"""The sources of a note are parted otherwise than in the article's other notes.

Why: Readers count the sources of a note by what parts them, and mixed signs join two sources into one.

Basis: the article's own use: said where at least three pairs of sources, and three in four, are parted by
the same sign, a semicolon or a comma; and for the “and” before the last source behind a semicolon. Bare
symbols, which the UN parts by commas, are judged apart. Sources that were not understood, and those parted by
sentences, are left alone.

Bad::

    The office opened.[^1] It grew,[^2] moved[^3] and closed.[^4]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014.
    [^2]: “Cats,” *Vane*, 5 May 2014; “Dogs,” *Vane*, 6 May 2014.
    [^3]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014.
    [^4]: “Locks,” *Vane*, 9 May 2014, “Bolts,” *Vane*, 10 May 2014.

Fixed::

    The office opened.[^1] It grew,[^2] moved[^3] and closed.[^4]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014.
    [^2]: “Cats,” *Vane*, 5 May 2014; “Dogs,” *Vane*, 6 May 2014.
    [^3]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014.
    [^4]: “Locks,” *Vane*, 9 May 2014; “Bolts,” *Vane*, 10 May 2014.

Good::

    The office opened.[^1] It grew,[^2] moved[^3] and closed.[^4]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014.
    [^2]: “Cats,” *Vane*, 5 May 2014; “Dogs,” *Vane*, 6 May 2014.
    [^3]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014.
    [^4]: A/HRC/25/CRP.1, A/HRC/27/10 and A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Citation, Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

CLOSING = ')]”’"*_ '
"""What may end a source."""
PARTED = (";", ",", "; and", ", and", "; et", ", et", "; y", ", y")
WITHIN = pattern(
    r"[\"“‘*_]*(?:in|In|en|dans|nel|em"
    r"|(?:quoted|cited|reprinted|reproduced|discussed|translated) (?:in|by))[ :*_]"
)
"""How what is taken for a second source begins where it is the book or journal of the first."""
NAMES = {";": "a semicolon", ",": "a comma"}


class Parting(NamedTuple):
    """What parts two sources: the sign and, of the last two of a note, whether “and” follows it."""

    span: Span
    sign: str
    joined: bool
    bare: bool
    last: bool


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every pair of sources parted otherwise than most."""
    partings = [parting for note in reading.notes for parting in part(reading, note.citations)]
    for bare in (False, True):
        alike = [parting for parting in partings if parting.bare == bare]
        sign = habit(parting.sign for parting in alike)
        lasts = [parting for parting in alike if parting.last and parting.sign == ";"]
        joined = habit(parting.joined for parting in lasts)
        for parting in alike:
            if sign and parting.sign != sign and not (parting.sign == "," and parting.joined):
                yield report(parting, NAMES[parting.sign], NAMES[sign], sign)
            elif parting.last and parting.sign == ";" and joined is not None and parting.joined != joined:
                kinds = ("a semicolon alone", "a semicolon and “and”")
                yield report(parting, kinds[parting.joined], kinds[joined])


def part(reading: Reading, citations: tuple[Citation, ...]) -> Iterator[Parting]:
    """The partings of a note's sources, where both were understood and the second is a source of its own."""
    for one, other in pairwise(citations):
        known = not one.gap and not other.gap and one.span.end <= other.span.start
        bare = not one.title and not other.title
        own = bool(other.title) or (bool(one.symbols) and bare)
        gap = reading.article.stretch(Span(one.span.source, one.span.end, other.span.start))
        words = gap.words.lstrip(CLOSING).rstrip()
        if known and own and words in PARTED and gap.words[-1].isspace():
            at = gap.words.index(words)
            if WITHIN.match(reading.article.prose, other.span.start):
                continue
            yield Parting(gap.span(at, at + 1), words[0], len(words) > 1, bare, other is citations[-1])


def report(parting: Parting, written: str, usual: str, sign: str = "") -> Finding:
    """The finding for one pair."""
    place = parting.span
    near = Span(place.source, place.end, place.end + 40)
    words = " ".join(str(near).split()[:4])
    why = "the two may be one source"
    return Finding(
        place,
        f"Before “{words}” stands {written}; the article’s other sources are parted by {usual}.",
        help=f"part them by {usual}",
        basis="the article’s other notes",
        fix=Fix(f"write {usual}", (Edit(place, sign),), "suggested", why) if sign else None,
    )

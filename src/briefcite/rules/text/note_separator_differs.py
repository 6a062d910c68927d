"""The sources of a note are separated differently from those of the other notes.

Why: Readers count the sources of a note by the signs between them; mixed signs make two sources look like
one.

Basis: The article’s own use.

When: It applies where at least three pairs of sources, and three in four, have the same sign between them, a
semicolon or a comma; likewise for “and” before the last source after a semicolon. Symbols without a title,
which the UN separates by commas, are compared among themselves.

Exceptions: Sources in separate sentences are left alone.

Bad::

    The office opened.[^1] It grew[^2] and closed.[^3]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014; “Cats,” *Vane*, 5 May 2014.
    [^2]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014.
    [^3]: “Locks,” *Vane*, 9 May 2014, “Bolts,” *Vane*, 10 May 2014.

Fixed::

    The office opened.[^1] It grew[^2] and closed.[^3]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014; “Cats,” *Vane*, 5 May 2014.
    [^2]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014.
    [^3]: “Locks,” *Vane*, 9 May 2014; “Bolts,” *Vane*, 10 May 2014.

Good::

    The office opened.[^1] It grew[^2] and closed.[^3]

    [^1]: “Cars,” *Vane*, 3 May 2014; “Staff,” *Vane*, 4 May 2014; “Cats,” *Vane*, 5 May 2014.
    [^2]: “Doors,” *Vane*, 7 May 2014; “Keys,” *Vane*, 8 May 2014. See “Locks,” *Vane*, 9 May 2014.
    [^3]: A/HRC/25/CRP.1, A/HRC/27/10 and A/RES/69/188.
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
SEPARATORS = (";", ",", "; and", ", and", "; et", ", et", "; y", ", y")
WITHIN = pattern(
    r"[\"“‘*_]*(?:in|In|en|dans|nel|em"
    r"|(?:quoted|cited|reprinted|reproduced|discussed|translated) (?:in|by))[ :*_]"
)
"""How the book or journal of a source begins, which is not a second source."""
NAMES = {";": "a semicolon", ",": "a comma"}


class Separator(NamedTuple):
    """The sign between two sources, and whether “and” follows it."""

    span: Span
    sign: str
    joined: bool
    bare: bool
    last: bool


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every pair of sources that is separated differently from most."""
    found = [separator for note in reading.notes for separator in separators(reading, note.citations)]
    for bare in (False, True):
        alike = [one for one in found if one.bare == bare]
        sign = habit(one.sign for one in alike)
        joined = habit(one.joined for one in alike if one.last and one.sign == ";")
        for one in alike:
            if sign and one.sign != sign and not (one.sign == "," and one.joined):
                yield report(one, NAMES[one.sign], NAMES[sign], sign)
            elif one.last and one.sign == ";" and joined is not None and one.joined != joined:
                kinds = ("a semicolon alone", "a semicolon and “and”")
                yield report(one, kinds[one.joined], kinds[joined])


def separators(reading: Reading, citations: tuple[Citation, ...]) -> Iterator[Separator]:
    """The separators of a note, where both sources were understood and the second is a source of its own."""
    for one, other in pairwise(citations):
        known = not one.gap and not other.gap and one.span.end <= other.span.start
        bare = not one.title and not other.title
        own = bool(other.title) or (bool(one.symbols) and bare)
        gap = reading.article.stretch(Span(one.span.source, one.span.end, other.span.start))
        words = gap.words.lstrip(CLOSING).rstrip()
        if known and own and words in SEPARATORS and gap.words[-1].isspace():
            at = gap.words.index(words)
            if WITHIN.match(reading.article.prose, other.span.start):
                continue
            yield Separator(gap.span(at, at + 1), words[0], len(words) > 1, bare, other is citations[-1])


def report(separator: Separator, written: str, usual: str, sign: str = "") -> Finding:
    """The finding for one pair."""
    place = separator.span
    near = Span(place.source, place.end, place.end + 40)
    words = " ".join(str(near).split()[:4])
    why = "the two may be one source"
    return Finding(
        place,
        f"There is {written} before “{words}”; the article’s other sources are separated by {usual}.",
        help=f"separate them with {usual}",
        basis="the article’s other notes",
        fix=Fix(f"write {usual}", (Edit(place, sign),), "suggested", why) if sign else None,
    )

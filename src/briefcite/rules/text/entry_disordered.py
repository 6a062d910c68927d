"""A bibliography entry is out of alphabetical order.

Why: Readers who do not find a name in its place think that the source is missing.

Basis: UN Editorial Manual, reference lists; every style with an alphabetical list.

When: It applies to English lists of at least six entries, where three in four follow each other in order.

Exceptions: Abbreviations and names with particles, Mac or accents are sorted in several ways, and two entries
out of order may be a list of their own, so they are left alone.

Bad::

    ## Bibliography

    - Ames, Joan. *Boats*. Ardon: Ferry Press, 2001.
    - Bell, Karl. *Bridges*. Ardon: Ferry Press, 2003.
    - Young, Ann. *Yachts*. Ardon: Ferry Press, 2011.
    - Cole, Maria. *Cranes*. Ardon: Ferry Press, 2004.
    - Dunn, Paul. *Docks*. Ardon: Ferry Press, 2005.
    - Ellis, Ruth. *Engines*. Ardon: Ferry Press, 2007.

Good::

    ## Bibliography

    - Ames, Joan. *Boats*. Ardon: Ferry Press, 2001.
    - Bell, Karl. *Bridges*. Ardon: Ferry Press, 2003.
    - The Coal Board. *Cranes*. Ardon: Ferry Press, 2004.
    - Dunn, Paul. *Docks*. Ardon: Ferry Press, 2005.
    - Dunn, Aaron. *Dunes*. Ardon: Ferry Press, 2006.
    - van Ellis, Ruth. *Engines*. Ardon: Ferry Press, 2007.
    - Farr, Tom. *Ferries*. Ardon: Ferry Press, 2008.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...text import Span
from ...values.people_and_bodies import PARTICLES
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"
NEEDS = ("english",)

FEWEST = 6
TWO_PLACES = PARTICLES.union(("ibn", "abu", "st", "saint", "ter"))  # lists sort these in two ways


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every single entry that is out of the order of its list."""
    for run in entries(reading.article) if reading.language == "en" else ():
        keyed = [(entry.stretch, entry.author, key) for entry in run if (key := sort_key(entry.author))]
        keys = [key for *_, key in keyed]
        in_order = sum(is_before(one, other) for one, other in pairwise(keys))
        if len(keys) < FEWEST or not is_habit(in_order, len(keys) - 1):
            continue
        kept = longest_rising(keys)
        for place, (stretch, name, key) in enumerate(keyed):
            if place not in kept and stands_alone(keys, kept, place):
                later = [other for _, other, after in keyed if after > key]
                yield report(stretch.span(0, len(name)), later)


def sort_key(name: str) -> str:
    """The words that a name is sorted by, or "" where lists differ on its place.

    >>> sort_key("Anna Cole"), sort_key("The Harbour-Board"), sort_key("De Vries")
    ('anna cole', 'harbour board', '')
    """
    first, _, others = name.partition(" ")
    name = others if first.casefold() in ("the", "a", "an") else name
    if not name.isascii() or not name[:1].isupper() or name.isupper() or name[1:2] in ("", "'", "-"):
        return ""
    words = "".join(sign if sign.isalpha() else " " for sign in name.casefold().replace("'", "")).split()
    return "" if words[0] in TWO_PLACES or words[0].startswith(("mac", "mc")) else " ".join(words)


def is_before(one: str, other: str) -> bool:
    """Whether two keys are in order, by letter or by word, or one only goes on where the other ends."""
    return one <= other or one.replace(" ", "") <= other.replace(" ", "") or one.startswith(other)


def stands_alone(keys: Sequence[str], kept: set[int], place: int) -> bool:
    """Whether an entry is out of order between neighbours that are not."""
    beside = [other for other in (place - 1, place + 1) if 0 <= other < len(keys)]
    fits = all(is_before(keys[min(place, other)], keys[max(place, other)]) for other in beside)
    return kept.issuperset(beside) and not fits


def longest_rising(keys: Sequence[str]) -> set[int]:
    """The places of the longest run of keys in order, others left out (patience sorting)."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for place, key in enumerate(keys):
        length = bisect_right(tails, key)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [key]
        ends[length : length + 1] = [place]
    kept, place = set[int](), ends[-1]
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept


def report(name: Span, later: Sequence[str]) -> Finding:
    """The finding for one entry, with the names that come after it in the alphabet."""
    help = f"move it before “{later[0]}”" if later else "move it to the end"
    message = f"“{name}” is out of alphabetical order."
    return Finding(name, message, help, "UN Editorial Manual, reference lists")

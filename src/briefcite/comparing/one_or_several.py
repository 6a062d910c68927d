"""Counting: whether a pinpoint names one place of its kind or several."""

from __future__ import annotations

from ..patterns import pattern
from ..values.pinpoint import Pinpoint, read_figures

CODED = pattern(r"\d-\d")
"""A hyphen that may be part of one number: § 12-101, p. 4-2."""
CHAPTERS = 20
"""A page number with a hyphen may begin with the number of its chapter up to this."""
BASE = pattern(r"\d+(?:\.\d+)*|[IVXLC]+\b|[ivxlc]+\b|[A-Z]\b")
"""A number without its letters and brackets: 5 of “5 (a)”."""


def is_several(pinpoint: Pinpoint) -> bool:
    """Whether a pinpoint surely names more than one place of its kind.

    >>> from ..values.pinpoint import parse_pinpoint
    >>> [is_several(parse_pinpoint(text)) for text in ("para. 5–7", "para. 5 (a)–(c)", "p. 4-6", "p. 44-46")]
    [True, False, False, True]
    """
    if CODED.search(pinpoint.raw) and may_be_coded(pinpoint):
        return False
    bases = [BASE.match(end) for item in pinpoint.items for end in item]
    return all(bases) and len({base[0] for base in bases if base}) > 1


def may_be_coded(pinpoint: Pinpoint) -> bool:
    """Whether the hyphens of a pinpoint may be inside single numbers."""
    spans = [(first, last) for first, last in pinpoint.items if first != last]
    rising = all(a.isdigit() and b.isdigit() and int(a) < int(b) for a, b in spans)
    chapter = pinpoint.kind == "page" and any(a.isdigit() and int(a) <= CHAPTERS for a, _ in spans)
    return pinpoint.kind in ("section", "chapter") or chapter or not rising


def is_one(pinpoint: Pinpoint) -> bool:
    """Whether a pinpoint is a single plain number, dotted or not."""
    ends = {end for item in pinpoint.items for end in item}
    return len(pinpoint.items) == 1 and len(ends) == 1 and all(map(read_figures, ends))

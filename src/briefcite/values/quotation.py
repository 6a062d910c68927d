"""Quotations: which quotation marks belong together, and which were never closed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from operator import itemgetter

from msgspec import Struct

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..patterns import pattern

MARK = pattern("[“”„‟\"«»‘’'‚‹›]")
OPENERS = {
    "”": '“„‟"”',
    '"': '"“„',
    "“": "„“‟",
    "‟": "„",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "’": "‘'‚",
    "'": "'‘",
    "‘": "‚",
}
"""What each mark can close: „…“ is German, "…” an error of the keyboard."""
DECADE = pattern(r"\d\ds\b")
"""The nineties are ’90s, whichever mark stands for the apostrophe."""
CUT_WORD = pattern(
    r"(?:[a-z]|till?|tis|t?was|tw(?:ere|ill|ould|ixt)|cau?se?|cuz|bout|round|neath|gainst|phone)\b", re.I
)
"""Its first letters are an apostrophe, often typed as an opening mark: ‘tis, ‘til, ‘s Gravenhage."""
GENITIVE = pattern(r"s’ [a-z]")
SINGLE = frozenset("‘’'‚")
REVERSED = frozenset("”»›")
"""Marks that open only in languages that turn them about (»so«, ”so”)."""
BRACKETS = frozenset("([{<—–-/“„‟«‹‘‚…*_")
"""What may be directly before a mark that opens."""

REACH = 2000
"""How far after a straight mark the next curly ones are looked for, in characters."""
CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")
"""Before a vowel a single mark may be the first letter of an Arabic or Hawaiian name."""


class Quotation(NamedTuple):
    """Quoted words with their marks."""

    start: int
    end: int


class Quotations(Struct, frozen=True, dict=True):
    """The quotations of a text by place, and the offsets of opening marks that none closes."""

    pairs: tuple[Quotation, ...]
    unclosed: tuple[int, ...]

    @cached_property
    def outer(self) -> tuple[Quotation, ...]:
        """The quotations that are inside no other; an open mark before them counts for nothing.

        >>> pair_quotations("“It is closed ‘here’ only").outer
        (Quotation(start=14, end=20),)
        """
        found: list[Quotation] = []
        for pair in self.pairs:
            if not found or pair.start >= found[-1].end:
                found.append(pair)
        return tuple(found)

    def contain(self, offset: int) -> bool:
        """Whether the character at an offset is quoted, or a mark of a quotation."""
        at = bisect_right(self.outer, offset, key=itemgetter(0)) - 1
        return at >= 0 and offset < self.outer[at].end


class Opened(NamedTuple):
    """An opening mark; one that may be an apostrophe or an inch is not `sure`."""

    mark: str
    place: int
    sure: bool


def pair_quotations(text: str) -> Quotations:
    """Pair the quotation marks of a text, nested ones included; apostrophes are not counted.

    A mark that opens a new paragraph inside an open quotation goes on with it.

    >>> pair_quotations("The “Rights ‘Up Front’” plan").pairs
    (Quotation(start=4, end=23), Quotation(start=12, end=22))
    """
    pairing = Pairing(text)
    for match in MARK.finditer(text):
        pairing.take(match[0], match.start())
    lost = pairing.lost + [opened.place for opened in pairing.stack if opened.sure]
    return Quotations(tuple(sorted(pairing.pairs)), tuple(sorted(lost)))


class Pairing:
    """One walk over the quotation marks of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[Opened] = []
        self.count: Counter[str] = Counter()
        self.pairs: list[Quotation] = []
        self.lost: list[int] = []
        self.last_closer = text.rfind("”")

    def take(self, mark: str, place: int) -> None:
        """Let a mark open, close or be an apostrophe."""
        before, after = self.text[place - 1 : place] if place else "", self.text[place + 1 : place + 2]
        if mark in SINGLE and ((before.isalnum() and after.isalnum()) or DECADE.match(self.text, place + 1)):
            return
        free = not before or before.isspace()
        opening = (free or before in BRACKETS or before in "\"'") and bool(after) and not after.isspace()
        closing = not free and before not in BRACKETS and not after.isalnum()
        match mark:
            case "„" | "‚":
                may_close, may_open = False, True
            case "‟":
                may_close, may_open = True, True
            case "“" | "«" | "‹" | "‘":
                may_close, may_open = closing, True
            case "”" | "»" | "›":
                may_close, may_open = True, opening
            case "’":
                may_close, may_open = not free and not after.isalnum(), False
            case _:  # a straight mark
                at_start = opening and (free or not closing)
                may_close, may_open = not at_start, at_start or not closing
        closed = may_close and self.close(mark, place)
        if may_open and not closed:
            self.open(mark, place, before, after)

    def open(self, mark: str, place: int, before: str, after: str) -> None:
        """Remember an opening mark, unless it only goes on with a quotation in a new paragraph."""
        if self.stack and self.stack[-1].mark == mark and self.begins_paragraph(place):
            return
        sure = mark not in REVERSED and mark != "'" and bool(after) and not after.isspace()
        if mark in SINGLE:
            begun = not before or before.isspace() or before == "("
            sure = (
                sure and begun and after.casefold() in CONSONANTS and not CUT_WORD.match(self.text, place + 1)
            )
        elif mark == '"':
            sure = sure and (not before or before.isspace() or before in BRACKETS)
        self.stack.append(Opened(mark, place, sure))
        self.count[mark] += 1

    def close(self, mark: str, place: int) -> bool:
        """Close the nearest quotation that a mark can close; False where there is none.

        A single mark does not close across an open double one: it is an apostrophe there.
        """
        openers = OPENERS[mark]
        if mark == '"' and not self.count['"'] and self.is_closed_later(place):
            return False
        if not any(self.count[opener] for opener in openers):
            return False
        if mark in SINGLE and self.stack[-1].mark not in openers and self.stack[-1].sure:
            return False
        if mark == "’" and self.is_genitive(place):
            return False
        while (opened := self.pop()).mark not in openers:
            if opened.sure:
                self.lost.append(opened.place)
        self.pairs.append(Quotation(opened.place, place + 1))
        return True

    def is_genitive(self, place: int) -> bool:
        """Whether a mark is that of “officers’ powers”, after a quotation in the one that it would close.

        >>> pair_quotations("the ‘law and ‘order’ in officers’ words").unclosed
        (4,)
        """
        inner = self.pairs[-1].start if self.pairs else -1
        doubled = inner > self.stack[-1].place and self.text[inner] == self.stack[-1].mark
        return doubled and bool(GENITIVE.match(self.text, place - 1))

    def is_closed_later(self, place: int) -> bool:
        """Whether a mark after a place closes what is open there: before it no other opens.

        >>> [Pairing(text).is_closed_later(2) for text in ('“a"b” c', '“a"b “c”')]
        [True, False]
        """
        if self.last_closer <= place:
            return False
        closer = self.text.find("”", place, place + REACH)
        return self.text.find("“", place, place + REACH if closer < 0 else closer) < 0

    def pop(self) -> Opened:
        """Take the last opening mark off the stack."""
        opened = self.stack.pop()
        self.count[opened.mark] -= 1
        return opened

    def begins_paragraph(self, place: int) -> bool:
        """Whether a blank line is before a place."""
        start = place
        while start and self.text[start - 1] in " \t>\r\n\u00a0":
            start -= 1
        return self.text.count("\n", start, place) > 1

"""What has been read of a symbol so far, and the forms that its numbers have."""

from __future__ import annotations

import re

from msgspec import Struct, field

from ...cached import cached_property
from ...patterns import pattern
from .scanner import Piece
from .series import Element, find_element

NUMBER = pattern(r"[1-9][0-9]{0,4}")
RANGE = pattern(r"([1-9][0-9]{0,4})[-\u2010\u2011]([1-9][0-9]{0,4})")
YEAR = pattern(r"19[4-9][0-9]|20[0-4][0-9]")
ROMAN = pattern(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
SPECIAL = pattern(r"(?:S|ES)[-\u2010\u2011](?:[1-9][0-9]?|[IVX]+)")
_PART = pattern(
    r" ?(?:(?:part|vol)\.? ?(?:[0-9]+|[IVX]+)|resumption ?[0-9]*|sect\.? ?[0-9]+|suppl?\.?[0-9.]*"
    r"|summary|prst|[A-F]|[IVX]{1,4}|crp)",
    re.IGNORECASE,
)
ADOPTED = ("resolution", "decision", "presidential-statement")
"""The kinds whose number is with a session or year alone."""


class ParseState(Struct, eq=False, dict=True):
    """What has been read of a symbol's pieces so far; `series` is the prefix in capitals."""

    pieces: tuple[Piece, ...]
    series: str
    at: int = 0
    committees: list[str] = field(default_factory=list)
    session: str = ""
    year: int | None = None
    kind: str = ""
    number: str = ""
    country: str = ""
    suffixes: list[str] = field(default_factory=list)
    known: bool = True

    @cached_property
    def text(self) -> str:
        """The whole symbol in capitals, for the scope of elements."""
        return "/".join(piece.text for piece in self.pieces).upper() + "/"

    @property
    def committee(self) -> str:
        """The subsidiary bodies read."""
        return "/".join(self.committees)

    def piece(self, ahead: int = 0) -> Piece | None:
        """The next piece, or the one so many places further on; None at the end."""
        return self.pieces[self.at + ahead] if self.at + ahead < len(self.pieces) else None

    def element(self, role: str, ahead: int = 0) -> Element | None:
        """The element of that role that the next piece is, or None."""
        piece = self.piece(ahead)
        if piece is None or piece.text.isdecimal():  # most are: no element is a number
            return None
        found = find_element(piece.text, role, self.text)
        return found if found or piece.name == piece.text else find_element(piece.name, role, self.text)

    def ends_matter(self) -> bool:
        """Whether the next piece is the last but for modifiers, so that `WP.3` is a paper and no party."""
        return self.piece(1) is None or self.element("modifier", 1) is not None

    def check_case(self, piece: Piece, element: Element) -> None:
        """Hold a word against its element: as in the table, all capitals, or with a first capital."""
        name = element.name
        self.known &= piece.text[: len(name)] in (name, name.upper(), name.title(), name.capitalize())

    def take_brackets(self, groups: tuple[str, ...]) -> None:
        """Take the brackets after a piece as modifications: `(Part II)`, `(Resumption 1)`."""
        for group in groups:
            self.suffixes.append(f"({group})")
            self.known &= bool(_PART.fullmatch(group))


def fits_number(value: str) -> bool:
    """Whether a value is a running number or a rising range of at most 400.

    >>> fits_number("3-4"), fits_number("4-3"), fits_number("007")
    (True, False, False)
    """
    if NUMBER.fullmatch(value):
        return True
    span = RANGE.fullmatch(value)
    return span is not None and 0 < int(span[2]) - int(span[1]) <= 400

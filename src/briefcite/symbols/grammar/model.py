"""What a UN document symbol is: its parts as written and what they mean."""

from __future__ import annotations

from msgspec import Struct

from ...cached import cached_property
from ...patterns import pattern

_DASHES = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
_SILENT = {ord(character): None for character in " \u00a0\u202f\u00ad[]*"}
_LETTER_BEFORE_SESSION = pattern(r"(\d)([A-Z](?:-[A-Z])?)(\([IVXL]+\))(?=/|$)")
_DIGITS = pattern(r"(\d+)")


class SymbolError(ValueError):
    """A text that is not a symbol: `str()` says why, for a person; `start` and `end` are offsets in the
    text."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


def symbol_key(text: str) -> str:
    """A symbol's words without what does not tell symbols apart: case, spaces, kinds of dash, brackets.

    >>> symbol_key("A/RES/217 A (III)") == symbol_key("A/RES/217(III)[A]") == "A/RES/217(III)A"
    True
    """
    plain = text.replace("%20", "").translate(_DASHES).translate(_SILENT).upper()
    return _LETTER_BEFORE_SESSION.sub(r"\1\3\2", plain) if "(" in plain else plain


class Symbol(Struct, frozen=True, eq=False, dict=True):
    """A UN document symbol, made by `parse_symbol`; prints what was written.

    Symbols are compared, hashed and ordered without regard to case, spaces and kinds of dash;
    numbers inside them are ordered as numbers.
    """

    components: tuple[str, ...]
    """The parts between the slashes, as written."""
    series: str = ""
    """The longest prefix that the table of series knows, such as `CRC/C/`; "" if none."""
    body: str = ""
    """The body that issued it, by the series: "Committee on the Rights of the Child"."""
    organ: str = ""
    """The principal organ or parent of the body: "General Assembly"."""
    basis: str = ""
    """What the body rests on: guide, manual, library-code, corpus or general knowledge."""
    committee: str = ""
    """The subsidiary bodies named after the first component, such as `CN.4/Sub.2`."""
    session: str = ""
    """The session as written without brackets: `25`, `S-20`, `XXX`; "" if none is named."""
    year: int | None = None
    """The year that is part of the symbol, never that of a communication (`D/392/2009`)."""
    kind: str = ""
    """The kind of document, such as `concluding-observations`; "" where the symbol does not say."""
    number: str = ""
    """The running number: `1`, `3-4`, `218 B`, `392/2009`."""
    country: str = ""
    """The code of the State, as written."""
    suffixes: tuple[str, ...] = ()
    """Modifications in order, as written: `Rev.2`, `Add.99`, `(Part II)`."""
    known: bool = False
    """Whether the series is in the table and every component is understood (in joint symbols too)."""
    joint: tuple[Symbol, ...] = ()
    """The other symbols of a jointly issued document, in order."""
    joiners: tuple[str, ...] = ()
    """What is before each joint symbol: `-`, `, ` …"""
    supplied: str = ""
    """A parent that the library supplied in square brackets: `[E/]`."""

    def __str__(self) -> str:
        others = (joiner + str(other) for joiner, other in zip(self.joiners, self.joint, strict=True))
        return "".join((self.supplied, "/".join(self.components), *others))

    @property
    def kind_words(self) -> str:
        """The kind in words: "conference room paper"."""
        return self.kind.replace("-", " ")

    @property
    def url(self) -> str:
        """The address of the document (of the first of a joint one) at the Official Document System.

        Source: links in use, with `/ . - ( )` kept and the space encoded as `%20`.
        """
        plain = "/".join(self.components).translate(_DASHES).replace("\u00a0", " ")
        return "https://docs.un.org/en/" + plain.replace(" ", "%20").rstrip("*")

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The components in capitals, without spaces, asterisks and square brackets.

        >>> from .parser import parse_symbol
        >>> parse_symbol("A/RES/217 A (III)").parts
        ('A', 'RES', '217(III)A')
        """
        return tuple(map(symbol_key, self.components))

    @cached_property
    def key(self) -> str:
        """What symbols are compared by."""
        return symbol_key(
            "|".join(("/".join(self.components), *map(str, self.joint)) if self.joint else (str(self),))
        )

    @cached_property
    def _order(self) -> tuple[tuple[int | str, ...], str]:
        parts = _DIGITS.split(self.key)
        return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), self.key

    def __eq__(self, other: object) -> bool:
        return self.key == other.key if isinstance(other, Symbol) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: Symbol) -> bool:
        return self._order < other._order

    def __gt__(self, other: Symbol) -> bool:
        return other < self

    def __le__(self, other: Symbol) -> bool:
        return not other < self

    def __ge__(self, other: Symbol) -> bool:
        return not self < other

    def __hash__(self) -> int:
        return hash(self.key)

"""Tokens: the parts of a note's words; `cutting.py` makes them."""

from __future__ import annotations

from msgspec import Struct

from ..named_tuples import NamedTuple
from ..symbols import Symbol
from ..values.date import Date

Place = tuple[int, int]

OPEN = frozenset(("word", "number", "figure"))
"""The kinds of tokens that are neither a closed form nor a whole."""
WHOLES = frozenset(("quotation", "emphasis", "link text"))
"""Tokens that are several words between marks."""
DOCUMENT_WORDS = frozenset("un u.n doc docs document documents".split())
"""Words that introduce a symbol: “UN Doc.”."""
ORGANIZATION = frozenset("the un u.n united nations".split())
"""Words around a resolution by which it is still named alone: “UN General Assembly resolution 69/314”."""
IDENTIFIERS = (
    "report", "neutral", "case", "statute", "gazette", "treaty", "paper", "document", "standard",
    "identifier", "shelf",
)  # fmt: skip
"""The kinds of numbers that identify a source; `data/identifiers/README.md` explains them."""
KINDS = (
    "link", "symbol", "resolution", "comment", "key", *IDENTIFIERS, "act", "records", "repeat", "date",
    "year", "visit", "pinpoint", "pages", "signal", *sorted(WHOLES),
)  # fmt: skip
"""All kinds of tokens that have a form of their own; the others are words and numbers."""


class Documents(NamedTuple):
    """The symbols that some words name: several for "Add.1-3"; `worded` for resolutions and "and Corr.1"."""

    symbols: tuple[Symbol, ...]
    worded: bool = False


Value = Documents | Date | None


class Token(Struct, frozen=True, eq=False):
    """A part of a note: its kind, its place in the words, its text, the marks before it, and its value.

    `inner` is its place without quotation and emphasis marks.
    """

    kind: str
    start: int
    end: int
    text: str
    inner: Place
    gap: str = ""
    value: Value = None


class Tokens(NamedTuple):
    """The tokens of a note in order, and the marks after the last."""

    tokens: tuple[Token, ...]
    tail: str

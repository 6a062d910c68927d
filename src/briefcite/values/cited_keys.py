"""Keys of records as notes and text cite them, in Pandoc's forms: `[@coi, para. 3]`, `@{coi}`, `@coi`."""

from __future__ import annotations

from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern

CITED = pattern(r"(?<![\w@./])@(?:\{(?P<braced>[^{}\s]+)\}|(?P<bare>\w(?:\w|[:.#$%&+?<>~/-]+(?=\w))*))")
"""A cited key as Pandoc reads it: signs may be within it, not at its end."""
REACH = 400
"""How far from a key its bracket may open or close, in characters."""
LOCATOR = pattern(r"\s\[")
"""What follows a key in a sentence: @coi [para. 3]."""
SHAPED = pattern(r"\D\d|[^\W_][:-][^\W_]")
"""What a key has and the name of an account hardly: a number after letters, or parts joined by a hyphen."""


class CitedKey(NamedTuple):
    """A key in running text, with the offsets of its letters.

    `bracketed` says whether it is in square brackets that are not a link. `sure` is False where it may be the
    name of an account: “United Nations [@UN], tweet”.
    """

    start: int
    end: int
    key: str
    bracketed: bool
    sure: bool


def find_cited_keys(text: str) -> Iterator[CitedKey]:
    """The places where a key may be cited, in order.

    >>> [(one.key, one.bracketed, one.sure) for one in find_cited_keys("[see @coi-2014; -@crc], @{un}, @UN")]
    [('coi-2014', True, True), ('crc', True, False), ('un', False, True), ('UN', False, False)]
    """
    for found in CITED.finditer(text):
        group = "braced" if found["braced"] is not None else "bare"
        bracketed, linked = place_in_brackets(text, found.start())
        located = LOCATOR.match(text, found.end()) is not None
        shaped = SHAPED.search(found[group]) is not None
        sure = not linked and (group == "braced" or located or (shaped and bracketed))
        yield CitedKey(*found.span(group), found[group], bracketed and not linked, sure)


def place_in_brackets(text: str, place: int) -> tuple[bool, bool]:
    """Whether a place is in square brackets, and whether these are the words of a link: “[@un](https://…”."""
    start = max(0, place - REACH)
    if text.rfind("[", start, place) <= text.rfind("]", start, place):
        return False, False
    close = text.find("]", place, place + REACH)
    return True, close >= 0 and text[close + 1 : close + 2] in ("(", "[")

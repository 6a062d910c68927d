"""From a text to the pieces of a symbol: components with their brackets and letters.

symbol    = [ supplied ] component { "/" component }
supplied  = "[" first "/]"                           [E/]ECE/TRANS/WP.30/1
component = ( phrase | word | group ) { letter | group } [ "*" ]
phrase    = word " " word { " " word }               TECHNICAL PAPER.3
word      = letters, digits, ".", "-", "," and "&"   CRP.1   3-4   130&131
letter    = [ " " ] "[" letters "]" | [ " " ] capital [ "-" capital ]    218 B   84 A-B   217(III)[A]
group     = [ " " ] "(" text ")"                     (III)   (Part II)   (SES.32/3)
"""

from __future__ import annotations

from functools import lru_cache

from ...named_tuples import NamedTuple
from ...patterns import pattern
from .model import SymbolError

LONGEST = 160
"""Characters of the longest text read as one symbol; the longest in use have under 90."""

_WORD = r"[A-Za-z0-9][A-Za-z0-9.,&\-\u2010-\u2014]*"
_PHRASE = r"[A-Za-z]{2,20}\.?(?: [A-Za-z]{2,20}){1,3}(?:\. ?|(?=[0-9]))?[A-Za-z0-9]*"
_LETTER = r"(?: ?\[[A-Za-z]{1,6}\]|(?: |(?<=\)))[A-Z](?:[-\u2010-\u2014][A-Z])?(?![A-Za-z]))"
_GROUP = r"(?: |%20|\u00a0)?\([^()]{1,30}\)"
_TAIL = rf"(?:{_LETTER}|{_GROUP})*\*{{0,3}}"
COMPONENT = pattern(rf"(?:(?P<head>{_PHRASE}(?![A-Za-z ])|{_WORD})|(?={_GROUP}))(?P<tail>{_TAIL})")
_SUPPLIED = pattern(r"\[[A-Z]{1,5}(?:/[A-Z]{1,5})?/\]")
_GROUPS = pattern(r"\(([^()]*)\)")
_LETTERS = pattern(r"\[([A-Za-z]+)\]|(?: |(?<=\)))([A-Z](?:[-\u2010-\u2014][A-Z])?)(?=[ (*]|$)")
_LETTERED = pattern(r"([0-9]+)([A-Za-e](?:[-\u2010-\u2014][A-Za-e])?)")


class Piece(NamedTuple):
    """A component taken apart: `CRP.1` has name `CRP.` and value `1`; `218[B]` value `218`, letter `B`."""

    text: str
    name: str
    value: str
    letter: str
    groups: tuple[str, ...]

    @property
    def bare(self) -> str:
        """The value of a piece that is nothing but a value, or ""."""
        return "" if self.name or self.letter or self.groups else self.value


def scan_supplied(text: str) -> str:
    """The supplied parent at the start of a text, such as `[E/]`, or ""."""
    match = _SUPPLIED.match(text)
    return match[0] if match else ""


def scan_components(text: str, start: int) -> tuple[str, ...]:
    """The components of a text from `start`, as written. Raises SymbolError at the first that is none."""
    components = []
    place = start
    while True:
        match = COMPONENT.match(text, place)
        if not match:
            raise SymbolError(_complaint(text, place), min(place, len(text)), min(place + 1, len(text)))
        components.append(match[0])
        place = match.end()
        if place == len(text):
            return tuple(components)
        if text[place] != "/":
            raise SymbolError(f"{text[place:]!r} cannot be in a symbol", place, len(text))
        place += 1


def _complaint(text: str, place: int) -> str:
    if place >= len(text):
        return "the symbol ends after a slash" if text else "there is no text"
    if text[place] == "/":
        return "it has a double slash" if place else "a symbol cannot begin with a slash"
    return f"{text[place]!r} cannot begin a component of a symbol"


@lru_cache(maxsize=4096)
def take_apart(component: str) -> Piece:
    """The piece that a component is; many symbols have the same ones.

    >>> take_apart("PV.3336 (Resumption 3)")
    Piece(text='PV.3336 (Resumption 3)', name='PV.', value='3336', letter='', groups=('Resumption 3',))
    """
    match = COMPONENT.match(component)
    head, tail = (match["head"] or "", match["tail"]) if match else (component, "")
    letters = _LETTERS.search(tail)
    letter = next(filter(None, letters.groups()), "") if letters else ""
    name, value = _name_and_value(head)
    if lettered := _LETTERED.fullmatch(value) if not letter and name in ("", "L.") else None:
        value, letter = lettered.groups()
    return Piece(component, name, value, letter, tuple(_GROUPS.findall(tail)))


def _name_and_value(head: str) -> tuple[str, str]:
    if not head[:1].isalpha():
        return "", head
    name, stop, value = head.rpartition(".")
    return (name + stop, value.strip()) if stop else (head, "")

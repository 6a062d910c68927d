"""Near-misses in running text: how far one goes, and whether one repair makes a symbol of it."""

from __future__ import annotations

import re

from ...named_tuples import NamedTuple
from ...patterns import pattern
from ..grammar.model import Symbol
from ..grammar.parser import read_known
from ..grammar.scanner import LONGEST
from .context import find_doubt, has_foreign_body
from .repair import Repair, mend, repair
from .tokens import TOKEN, YEAR


class Suspect(NamedTuple):
    """A near-miss in a text: a text that nearly is a symbol, and the fault in it."""

    start: int
    end: int
    reason: str


_ODD_REST = pattern(
    r"(?:/{2,}|[?]|(?<=[A-Za-z]\.) |\u2013|[ \u00a0]?/[ \u00a0]?|[\ufeff\u200b])(?=[A-Z0-9])"
    r"|(?<=/PV|HRC|RES|RST|Add|Rev|orr|N\.4)[ \u00a0](?=[0-9])"
)
_ODD_YEAR = pattern(r"[ \u00a0]?[\[(]?(?:19|20)[0-9]{2}(?![0-9/])[\])]?")
_OPENING = pattern(r"(?s:.*?)(?<![\w/.-])([A-Z]{1,6}(?:\.[0-9]{1,3})?[ \u00a0]?)")
_SPREAD = pattern(r"(?:[ \u00a0]?/[ \u00a0]?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?){2,8}")
LONGEST_OPENING = 14
"""How many characters the first component of a symbol has at most, with a space and what is before it."""
_SPACES = (" ", "\u00a0")


def find_spread(text: str, slash: int, done: int) -> Suspect | None:
    """A symbol that has a space at its first slash: `A / HRC/31/44`.

    With its spaces closed it must be known but for the case of its letters.
    """
    if not (text[slash - 1 : slash] in _SPACES or text[slash + 1 : slash + 2] in _SPACES):
        return None
    base = max(done, slash - LONGEST_OPENING)
    first = _OPENING.fullmatch(text[base:slash])
    rest = _SPREAD.match(text, slash - first[1].endswith(_SPACES)) if first else None
    if first is None or rest is None:
        return None
    start, end = base + first.start(1), rest.end()
    closed = "".join(text[start:end].split())
    if closed.startswith("S/RES/") and (year := YEAR.match(text, end)):
        closed, end = closed + year[0], year.end()
    repairs = mend(closed)
    symbol = read_known(closed) or (repairs[0].symbol if len(repairs) == 1 and repairs[0].safe else None)
    if symbol is None or _doubted(text, start, end, symbol):
        return None
    return Suspect(start, end, "it has a space inside")


def find_suspect(text: str, start: int, end: int) -> Suspect | None:
    """A near-miss: one repair, to a symbol that is known and no short form to be doubted."""
    stop = _whole(text, start, end)
    words = text[start:stop]
    short = words.count("/") < 2 and stop == end and not words.startswith(("S/PV", "S/20", "S/19"))
    if short or len(words) > 60 or not any(map(str.isdigit, words)):
        return None
    repairs = mend(words) or _mistyped(text, start, stop)
    if len(repairs) != 1 or _doubted(text, start, stop, repairs[0].symbol):
        return None
    return Suspect(start, stop, repairs[0].reason)


def _mistyped(text: str, start: int, stop: int) -> tuple[Repair, ...]:
    """The repairs of a near-miss with a wrong letter; a symbol that is only cut short is none."""
    words = text[start:stop]
    likely = words.count("/") > 2 or words.startswith(("A/", "E/", "S/"))
    if not likely or has_foreign_body(text, start, stop):
        return ()
    return tuple(one for one in repair(words) if not str(one.symbol).startswith(words))


def _doubted(text: str, start: int, stop: int, symbol: Symbol) -> str:
    """The doubt that there would be about a symbol in the place of a near-miss."""
    before, after = text[max(0, start - 150) : start], text[stop : stop + 150]
    return find_doubt(f"{before}{symbol}{after}", len(before), len(before) + len(str(symbol)), symbol)


def _whole(text: str, start: int, end: int) -> int:
    """The end of a near-miss: over a doubled slash, a space about a slash or after a full stop."""
    for _ in range(8):
        gap = (
            _ODD_REST.match(text, end) or _ODD_REST.match(text, end + 1)
            if text[end : end + 1] == "."
            else _ODD_REST.match(text, end)
        )
        rest = TOKEN.match("/" + text[gap.end() : gap.end() + LONGEST]) if gap else None
        if gap is None or rest is None:
            break
        end = gap.end() + len(rest[0]) - 1
    if year := _ODD_YEAR.match(text, end) if text.startswith(("S/", "SC/", "RES/"), start) else None:
        return year.end()
    while text[end - 1] in ".-\u2010\u2011\u2013":
        end -= 1
    return end


def judge_label(text: str, start: int, slash: int) -> Suspect | None:
    """What "UN Doc." introduces and is not a symbol: `UN Doc. A//12`."""
    rest = re.compile(r"[^\s,;)\]]{1,80}").match(text, slash)
    if rest is None or not any(map(str.isdigit, rest[0])):
        return None
    return Suspect(start, rest.end(), "it cannot be read as a symbol")

"""Symbols in running text, with their places; look-alikes refused, near-misses named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...named_tuples import NamedTuple
from ...patterns import pattern
from ..grammar.model import Symbol
from ..grammar.parser import read_known, read_symbol
from ..grammar.scanner import LONGEST
from ..grammar.series import element_names, first_components
from .context import find_doubt, is_labelled, is_link
from .look_alikes import to_latin
from .omissions import MISWRITTEN
from .suspects import Suspect, find_spread, find_suspect, judge_label
from .tokens import GAP, TOKEN, YEAR


class FoundSymbol(NamedTuple):
    """A symbol in a text: offsets (end exclusive), and why it may be none ("" where there is no doubt)."""

    start: int
    end: int
    symbol: Symbol
    doubt: str = ""


_FIRST = pattern(r"[A-Za-z]{1,10}(?:\.[0-9]{1,3}|-[0-9]{2})?$")
_SUPPLIED = pattern(r"\[[A-Z]{1,5}(?:/[A-Z]{1,5})?/\]$")
_TAKES_YEAR = pattern(
    r"S/RES/[A-Z0-9]+$|S/AC\.26/Dec\.[0-9]+(?:/\w+\.[0-9]+)?$",
    re.IGNORECASE,
    signs="S/RES/|S/Res/|s/res/|S/AC.26/|s/ac.26/",
)
_LETTERS = pattern(
    rf"{GAP}(?:(?:[B-HJ-Z]|[A-Z][-\u2010\u2011\u2013][A-Z])(?![\w.][\w ]|/)"
    r"|[AI](?=[.,;:)\]]|$| \(| of | and | to ))"
    r"(?: ?\([IVX]+\))?"
)
_GLUED_LETTERS = pattern(r"(?<=\))(?:[A-Z](?![A-Za-z0-9])|\[[A-Z]\](?!\())")
_RESOLUTION = pattern(r"/(?:RES|DEC)/.*[0-9)]$", re.IGNORECASE)
_BREAK = pattern(r"([/-]?)(?:[ \t]*\r?\n[ \t]*|\u00ad[ \t]*(?:\r?\n[ \t]*)?)(/?)")
_CAPITALS_AND_FIGURES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SHORT_PART = pattern(r"[/=][a-z]{1,6}\Z")
_LONG_DASH = pattern(
    r"""
    (?<! /[A-Z]{3}/[0-9] ) (?<! /[A-Z]{3}/[0-9]{2} )    # two reports of a State are one: CEDAW/C/CHN/5–6
    (?<! /CO/[0-9] ) (?<! /CO/[0-9]{2} )                # so are the observations on them: CRC/C/CHN/CO/3–4
    \u2013
    (?! [A-Z] )                                         # a joint symbol goes on: A/77/62–E/2022/8
    """,
    re.VERBOSE,
)
"""An en dash that is none inside a symbol: a range of documents, or a dash in the sentence."""
_GLUED_LABEL = pattern(r"(?<=[0-9)])\.?(?:paras?|pp|p(?=\.? ?[0-9]|\.?$)|arts?|chaps?|sects?|annex)\b")
"""A label of a pinpoint that touches the symbol before it: A/HRC/27/48para. 5."""
_MARKS = "/._-@&%=+\\#~$"
_LINKING = ("/", "=")
_SMALL = pattern(r"[a-z]{4}")


def find_symbols(text: str) -> Iterator[FoundSymbol]:
    """Every symbol in a text, in order, without overlap; `parse_symbol` reads each place alike.

    Yields what a known first component opens, in prose, Markdown, links; joint symbols and symbols
    broken across a line as one. Look-alikes of other bodies are refused or carry a `doubt`.

    >>> [str(found.symbol) for found in find_symbols("See A/RES/69/188, and/or (S/RES/1325 (2000)).")]
    ['A/RES/69/188', 'S/RES/1325 (2000)']
    """
    return (hit for hit in find_all(text) if isinstance(hit, FoundSymbol))


def find_suspects(text: str) -> Iterator[Suspect]:
    """Every near-miss in a text: a known series with a fault, or what "UN Doc." introduces in vain.

    >>> [suspect.reason for suspect in find_suspects("UN Doc. A/HRC/25/CRP1 (2014)")]
    ['a full stop is missing or too many']
    """
    return (hit for hit in find_all(text) if isinstance(hit, Suspect))


def find_all(text: str) -> Iterator[FoundSymbol | Suspect]:
    """Symbols and suspects together; those with letters or marks of another script are suspects."""
    latin = to_latin(text)
    for hit in _find_latin(latin):
        if latin is text or text[hit.start : hit.end] == latin[hit.start : hit.end]:
            yield hit
        elif latin.count("/", hit.start, hit.end) > 1 and not getattr(hit, "doubt", ""):
            yield Suspect(hit.start, hit.end, "it has letters or marks of another script")


def _find_latin(text: str) -> Iterator[FoundSymbol | Suspect]:
    """Symbols and suspects: search for slashes, match around each."""
    done = 0
    slash = text.find("/")
    while slash >= 0:
        after = slash + 1
        if spread := find_spread(text, slash, done):
            yield spread
            done = after = spread.end
        elif _may_divide(text, slash):
            hit, done = _match(text, slash, done)
            after = done
            if hit is not None:
                yield hit
        slash = text.find("/", after)


def _may_divide(text: str, slash: int) -> bool:
    """Whether a slash may be in a symbol.

    It is after a capital or figure: `A/RES/69/188`; in an address also after a few lower-case letters:
    `undocs.org/a/res/69/188`.
    """
    return text[slash - 1 : slash] in _CAPITALS_AND_FIGURES or bool(
        _SHORT_PART.search(text, max(0, slash - 7), slash)
    )


def _match(text: str, slash: int, done: int) -> tuple[FoundSymbol | Suspect | None, int]:
    """What is around a slash, after what was read before, and where to search on."""
    first = _FIRST.search(text, max(done, slash - 14), slash)
    if first is None:
        return None, slash + 1
    start = first.start()
    linked = text[start - 1 : start] in _LINKING and _opens(first[0], True) and is_link(text, start)
    if not linked and not _stands_free(text, start):
        return None, slash + 1
    labelled = not linked and is_labelled(text, start)
    supplied = _SUPPLIED.search(text, max(0, start - 16), start) if start else None
    treaty = text.startswith("/C/", slash) and len(first[0]) > 2
    if not (labelled or supplied or treaty or _opens(first[0], linked)):
        return None, slash + 1
    token = TOKEN.match(text, slash, start + LONGEST)
    if token is None:
        return (None, slash + 1) if not labelled else (judge_label(text, start, slash), slash + 1)
    start = supplied.start() if supplied else start
    end = _extend(text, start, token.end())
    return _judge(text, start, end, linked), max(end, slash + 1)


def _stands_free(text: str, start: int) -> bool:
    """Whether a word can begin there: no part of a path, address or longer word."""
    if start == 0:
        return True
    before = text[start - 1]
    if before == "_":
        return start == 1 or not (text[start - 2].isalnum() or text[start - 2] in _MARKS)
    if before == ".":
        return text[max(0, start - 4) : start].lower() == "doc."
    return not (before.isalnum() or before in _MARKS)


def _opens(first: str, linked: bool) -> bool:
    """Whether a first component is that of a known series: `A`, `CRC`, `GC.15`."""
    name, stop, _ = first.partition(".")
    known = (name.upper() if linked else name) + stop in first_components()
    return known or name in MISWRITTEN or first in MISWRITTEN


def _extend(text: str, start: int, end: int) -> int:
    """The end with a year or letters that belong to the symbol, without marks that do not."""
    while text[end - 1] in ".-\u2010\u2011\u2013":
        end -= 1
    words = text[start:end]
    if label := _GLUED_LABEL.search(text, start, end):
        end = label.start()
        words = text[start:end]
    if dash := _LONG_DASH.search(text, start, end) if "\u2013" in words else None:
        end = dash.start()
        words = text[start:end]
    if year := YEAR.match(text, end) if _TAKES_YEAR.search(words) else None:
        return year.end()
    letters = _LETTERS if text[end : end + 1].isspace() else _GLUED_LETTERS
    match = letters.match(text, end) if _RESOLUTION.search(words) else None
    return match.end() if match else end


def _judge(text: str, start: int, end: int, linked: bool) -> FoundSymbol | Suspect | None:
    """A token's place as a symbol, a suspect or nothing."""
    if joined := _join(text, start, end):
        return joined
    words = text[start:end]
    symbol = read_symbol(words)
    if symbol and not symbol.known and not linked and text[end : end + 1].isalnum():
        return None
    apart = _NUMBER_APART.match(text, end) if symbol and not linked else None
    if apart and read_known(f"{words}/{apart[1]}"):
        return Suspect(start, apart.end(), "it has a space inside")
    if symbol and symbol.known and not linked:
        if _SLASH_AT_END.match(text, end):
            return Suspect(start, end + 1, "a slash is at its end")
        if (rest := _SPLIT_SPAN.match(text, end)) and read_known(f"{words}-{rest[1]}"):
            return Suspect(start, rest.end(), "it has a space inside")
    if symbol and symbol.known:
        return FoundSymbol(start, end, symbol, "" if linked else find_doubt(text, start, end, symbol))
    if not linked and (suspect := find_suspect(text, start, end)):
        return suspect
    if symbol and (linked or is_labelled(text, start) or _plausible(symbol)):
        return FoundSymbol(start, end, symbol)
    return None


def _join(text: str, start: int, end: int) -> FoundSymbol | None:
    """A symbol broken at one line end, after a slash or hyphen or before a slash, if joined it is known."""
    gap = _BREAK.match(text, end)
    if gap is None or (bool(gap[1]) == bool(gap[2]) and "\u00ad" not in gap[0]):
        return None
    rest = TOKEN.match("/" + text[gap.end() : gap.end() + LONGEST])
    if rest is None:
        return None
    stop = gap.end() + len(rest[0].rstrip(".-\u2010\u2011\u2013")) - 1
    stop = _extend(text, gap.end(), stop)
    if gap[1] == "-" and not _continues(text[start:end], text[gap.end() : stop]):
        return None
    symbol = read_known(text[start:stop])
    return FoundSymbol(start, stop, symbol) if symbol else None


def _continues(before: str, after: str) -> bool:
    """Whether a hyphen at a line end joins: combined reports `5-6`, a session `S-17`, a joint symbol."""
    last, following = re.search(r"[0-9]+$", before), re.match(r"[0-9]+", after)
    if last and following:
        return 0 < int(following[0]) - int(last[0]) <= 5 and "/CO/" in before + "/"
    return bool(re.search(r"/E?S$", before)) or bool(last)


_SLASH_AT_END = pattern(r"/(?=[,.;:)\]]? |[,.;:)\]]*$)", re.MULTILINE)


_NUMBER_APART = pattern(
    r"/[ \u00a0]([0-9]{1,4}(?:/[A-Z][A-Za-z]{2}\.[0-9]+)?)(?![\w/]| [A-Z][a-z]+ [0-9]{4})"
)
"""The last number of a symbol after a slash and a space: `E/C.12/1999/ 5`, but not a day, `/ 5 May 1999`."""
_SPLIT_SPAN = pattern(
    r"(?<=/[0-9])(?:[-\u2013]\ |\ [-\u2013]|\ [-\u2013]\ (?=[0-9],))([0-9])(?=[,.;:)\]]|$|\ \()",
    re.VERBOSE | re.MULTILINE,
)
"""The second number of joint reports, parted from the first by a space: `CRC/C/TCD/CO/2– 3`."""


def _plausible(symbol: Symbol) -> bool:
    """Whether an unknown text of a known series is likely to be a symbol: no path, strain or product."""
    if (symbol.series.count("/") < 2 and len(symbol.series) < 4) or len(symbol.components) < 3:
        return False
    return not any(
        _SMALL.search(part) and part.partition(".")[0].upper() not in _elements()
        for part in symbol.components
    )


@cache
def _elements() -> frozenset[str]:
    return frozenset(name.rstrip(".") for name in element_names())

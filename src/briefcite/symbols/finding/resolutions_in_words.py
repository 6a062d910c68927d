"""Resolutions and decisions that a text names by number: "General Assembly resolution 69/188"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import pattern
from ..calendar.almanac import year_of_resolution
from ..grammar.model import Symbol
from ..grammar.parser import read_known
from ..grammar.roman import read_roman

_KEYWORD = pattern(
    r"[UuRrDd](?<!\w.)(?:(?<=U)NSCR|(?i:(?<=r)es(?:olution)?|(?<=d)ec(?:ision)?)s?\b\.?)"
    r"[ \u00a0\r\n]+(?:[Nn]os?\.?[ \u00a0])?(?=[0-9SE])"
)
_ORGANS = (
    ("SC", r"Security Council|UN[ \u00a0]?SC|S\.?C\."),
    ("HRC", r"Human Rights Council|HRC"),
    ("CHR", r"Commission on Human Rights|CHR"),
    ("ECOSOC", r"Economic and Social Council|ECOSOC"),
    ("GA", r"General Assembly|Assembly|UN[ \u00a0]?GA|G\.?[ ]?A\."),
)
_NAME = "|".join(f"(?P<{code}>{names})" for code, names in _ORGANS)
_BEFORE = pattern(rf"(?:\b(?:{_NAME})(?:['’]s)?|UN)[ \u00a0\r\n]+(?:in its[ ])?$")
_AFTER = pattern(rf"[ \u00a0\r\n]+(?:of|by) the (?:{_NAME})\b")
_SPACE = r"[ \u00a0\r\n]?"
_NUMBER = pattern(
    rf"""
    # session and number: 69/188, S-17/1, 2023/18, 69/188 B
    (?P<session> (?:E?S-)? [0-9]{{1,2}} | (?:19|20) [0-9]{{2}} ) / (?P<item> [0-9]{{1,3}} ) (?![/0-9])
    (?P<part> [ ] [A-Z] (?![\w.'])(?!’) )?
    # number and, in brackets, roman session or year: 217 A (III), 1325 (2000)
  | (?P<number> [0-9]{{1,4}} ) {_SPACE}
    (?P<letters> [A-Z] (?: (?: - | ,[ ] | [ ]and[ ] | [ ]to[ ] ) [A-Z] )? )?
    {_SPACE} \( (?: (?P<roman> (?:E?S-)? [IVXL]+ ) | (?P<year> (?:19|20) [0-9]{{2}} ) ) \)
    # number alone: 1325
  | (?P<plain> [0-9]{{1,4}} ) (?! [/0-9(] | [ ]?\( )
    """,
    re.VERBOSE,
)
_PART = r"(?:annex|(?:sect|para|part|chap)s?\.?[ \u00a0][0-9A-Z]{1,5})\b"
_AND = pattern(rf"(?:, {_PART})?(?:,|,? and|,? or)[ \u00a0\r\n]+(?=[0-9SE])")
"""What joins a list; a part of the resolution before may stand in it: 52/214, sect. B, and 58/250."""


def find_resolutions(text: str) -> Iterator[tuple[int, int, Symbol]]:
    """The resolutions and decisions named in words: place (for the first, with the words) and symbol.

    >>> [str(symbol) for _, _, symbol in find_resolutions("G.A. Res. 217A (III) and decision 51/421")]
    ['A/RES/217(III)[A]', 'A/DEC/51/421']
    """
    for keyword in _KEYWORD.finditer(text):
        kind = "DEC" if keyword[0][:3].lower() == "dec" else "RES"
        before = _BEFORE.search(text, max(0, keyword.start() - 44), keyword.start())
        organ = "SC" if keyword[0].startswith("UNSCR") else (before.lastgroup or "") if before else ""
        start = before.start() if before else keyword.start()
        several = keyword[0].rstrip(". \u00a0\r\n").lower().endswith("s")
        for at, number in _list_numbers(text, keyword.end(), several):
            after = _AFTER.match(text, number.end()) if not organ else None
            said = organ or (after.lastgroup or "" if after else "")
            for symbol in _read_number(number, said, kind):
                yield at or start, number.end(), symbol


def _list_numbers(text: str, place: int, several: bool) -> Iterator[tuple[int, re.Match[str]]]:
    """numbers = number { ( "," | "and" ) number }      resolutions 1325 (2000) and 1820 (2008)

    Each with its place, of the first 0. After one resolution a bare number is the day of a date.
    """
    at = 0
    while match := _NUMBER.match(text, place):
        if at and match["plain"] and not several:
            return
        yield at, match
        following = _AND.match(text, match.end())
        if following is None or not match.lastgroup or match["plain"]:
            return
        at = place = following.end()


def _read_number(match: re.Match[str], organ: str, kind: str) -> Iterator[Symbol]:
    """The symbols of one number, by the organ named or the only one that the number allows."""
    if match["plain"] or match["year"]:
        texts = _of_council(match["number"] or match["plain"], match["year"], organ, kind)
    elif match["roman"]:
        texts = _of_session(match["number"], match["roman"], match["letters"] or "", (organ, kind))
    else:
        texts = _of_year(match["session"], match["item"], match["part"] or "", (organ, kind))
    for text in texts:
        if symbol := read_known(text):
            yield symbol


def _of_council(number: str, year: str | None, organ: str, kind: str) -> Iterator[str]:
    """Security Council resolutions are the only ones with a year in brackets; it can be left out."""
    if kind != "RES" or organ not in ("SC", "") or not (year or organ):
        return
    if adopted := year or year_of_resolution(int(number)):
        yield f"S/RES/{number} ({adopted})"


def _of_session(number: str, roman: str, letters: str, named: tuple[str, str]) -> Iterator[str]:
    """Old resolutions have a roman session: the Assembly had thirty, the Economic and Social Council more."""
    organ, kind = named
    series = {"GA": "A", "ECOSOC": "E", "CHR": "E/CN.4"}.get(organ)
    if not organ:
        series = "A" if "S" in roman or int(read_roman(roman)) <= 30 else "E"
    if series is None:
        return
    for letter in _letters(letters) or [""]:
        yield f"{series}/{kind}/{number}({roman})" + (f"[{letter}]" if letter else "")


def _letters(letters: str) -> list[str]:
    """`A and B` is two letters, `A to C` and `A-C` three."""
    names = re.findall(r"[A-Z]", letters)
    if len(names) == 2 and re.search(r"-| to ", letters):
        return [chr(code) for code in range(ord(names[0]), ord(names[1]) + 1)]
    return names


def _of_year(session: str, item: str, part: str, named: tuple[str, str]) -> Iterator[str]:
    """`69/188` is the Assembly's or the Human Rights Council's, `2023/18` the Economic and Social Council's.

    Without an organ: decisions from 401 on and resolutions of sessions that the Council has not yet held.
    """
    organ, kind = named
    if not organ:
        if session.isdigit() and len(session) == 4:
            organ = "ECOSOC"
        elif "-" not in session and (int(session) > 62 or (kind == "DEC" and int(item) > 400)):
            organ = "GA"
    series = {"GA": "A", "HRC": "A/HRC", "ECOSOC": "E", "CHR": "E/CN.4"}.get(organ)
    by_year = organ in ("ECOSOC", "CHR")
    if series and by_year == (session.isdigit() and len(session) == 4):
        yield f"{series}/{kind}/{session}/{item}{part}"

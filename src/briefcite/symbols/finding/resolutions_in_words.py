"""Resolutions and decisions that a text names by number: "General Assembly resolution 69/188"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...named_tuples import NamedTuple
from ...patterns import pattern
from ..calendar.almanac import session_of_resolution, year_of_resolution
from ..grammar.model import Symbol
from ..grammar.parser import read_known
from ..grammar.roman import read_roman, write_roman
from .named_organs import NOBODY, SERIES, find_organ_after, find_organ_before

_KEYWORD = pattern(
    r"[UuRrDd](?<!\w.)(?:(?<=U)NSCR"
    r"|(?i:(?<=r)[eé]s(?:olutions?|oluci[oó]n(?:es)?)?|(?<=d)[eé]c(?:isions?|isi[oó]n(?:es)?)?)s?\b\.?)"
    r"[ \u00a0\r\n]+(?:(?i:nos?\.?|n[°º]|n[uú]ms?\.)[ \u00a0]?)?(?=[0-9SE])"
)
_SPACE = r"[ \u00a0\r\n]?"
_SPECIAL = r"(?:E?S[-\u2010\u2011\u2013])"
_WORD = r"(?!(?<=[ ][AI])[ ](?!(?:of|on|and|to|at|adopted|dated|du|del?|paras?)\b)[a-z])"
"""No letter but a word of the sentence: "resolution 69/188 A report was"."""
_NUMBER = pattern(
    rf"""
    # session and number: 69/188, S-17/1, 2023/18, 69/188 B
    (?P<session> {_SPECIAL}? [0-9]{{1,2}} | (?:19|20) [0-9]{{2}} ) / (?P<item> [0-9]{{1,3}} ) (?![/0-9])
    (?P<part> [ ]? [A-Z] (?: (?![\w.'’]) {_WORD} | (?=\.\s*\Z) ) )?
    # number and, in brackets, roman session or year: 217 A (III), 217 (III) A, 1325 (2000)
  | (?P<number> [0-9]{{1,4}} ) {_SPACE}
    (?P<letters> [A-Z] (?: (?: - | ,[ ] | [ ]and[ ] | [ ]to[ ] ) [A-Z] )? )?
    {_SPACE} \( (?: (?P<roman> {_SPECIAL}? [IVXL]+ ) (?: \) | ,? [ ] (?=(?:19|20)[0-9]{{2}}\)) )
        | (?P<year> (?:19|20) [0-9]{{2}} ) \) )
    (?: (?<=[IVXL]\)) [ ]? (?P<after> [A-Z] (?: (?: - | [ ]and[ ] | [ ]to[ ] ) [A-Z] )? )
        (?![\w'’]) {_WORD} )?
    # number alone: 1325
  | (?P<plain> [0-9]{{1,4}} ) (?! [/0-9(] | [ ]?\( )
    """,
    re.VERBOSE,
)
_PART = r"(?:annex|(?:sect|para|part|chap)s?\.?[ \u00a0][0-9A-Z]{1,5})\b"
_AND = pattern(rf"(?:, {_PART})?(?:,|,? and|,? or|,? et|,? y)[ \u00a0\r\n]+(?=[0-9SE])")
"""What joins a list; a part of the resolution before may be in it: 52/214, sect. B, and 58/250."""
_DASHES = str.maketrans("\u2010\u2011\u2013", "---")


class NamedAct(NamedTuple):
    """A resolution or decision named by number: its place, the number, and the organ's code, "" if none."""

    start: int
    end: int
    number: re.Match[str]
    organ: str
    kind: str
    several: bool
    """Whether its word is in the plural: "resolutions"."""
    until: int
    """The end with the organ's name, where that follows: "resolution 48/141 of the General Assembly"."""

    def symbols(self, organ: str = "") -> Iterator[Symbol]:
        """Its symbols, as the organ's own; where the words name none, the given or only possible one's."""
        yield from _read_number(self.number, self.organ or organ, self.kind)


def find_resolutions(text: str) -> Iterator[tuple[int, int, Symbol]]:
    """The resolutions and decisions named in words: place (for the first, with the words) and symbol.

    >>> [str(symbol) for _, _, symbol in find_resolutions("G.A. Res. 217A (III) and decision 51/421")]
    ['A/RES/217(III)[A]', 'A/DEC/51/421']
    """
    return ((act.start, act.end, symbol) for act in find_acts(text) for symbol in act.symbols())


def find_acts(text: str) -> Iterator[NamedAct]:
    """The resolutions and decisions that a text names by number, in order, whether or not the organ is known.

    >>> [act.organ for act in find_acts("Conseil de sécurité, résolution 1325 (2000); OAS resolution 12/3")]
    ['SC', 'other']
    """
    for keyword in _KEYWORD.finditer(text):
        kind = "DEC" if keyword[0][0] in "Dd" else "RES"
        named = find_organ_before(text, keyword.start())
        organ = "SC" if keyword[0].startswith("UNSCR") else named.code
        start = named.start if named.start >= 0 else keyword.start()
        word = keyword[0].split()[0].rstrip(".")
        several = word[-1:] in "sS" and len(word) > len("Res")
        for at, number in _list_numbers(text, keyword.end(), several):
            after = NOBODY if organ else find_organ_after(text, number.end())
            until = max(number.end(), after.end)
            yield NamedAct(at or start, number.end(), number, organ or after.code, kind, several, until)


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
    if match["roman"]:
        letters = match["letters"] or match["after"] or ""
        texts = _of_session(match["number"], match["roman"].translate(_DASHES), letters, (organ, kind))
    elif match["plain"] or match["year"]:
        number = match["number"] or match["plain"]
        of_council = _of_assembly if organ == "GA" else _of_council
        texts = of_council(number, match["letters"] or "", match["year"], (organ, kind))
    else:
        texts = _of_year(
            match["session"].translate(_DASHES), match["item"], match["part"] or "", (organ, kind)
        )
    for text in texts:
        if symbol := read_known(text):
            yield symbol


def _of_council(number: str, letters: str, year: str | None, named: tuple[str, str]) -> Iterator[str]:
    """Security Council resolutions are the only ones with a year in brackets; it can be left out."""
    organ, kind = named
    if kind != "RES" or organ not in ("SC", "") or letters or not (year or organ):
        return
    if adopted := year or year_of_resolution(int(number)):
        yield f"S/RES/{number} ({adopted})"


def _of_assembly(number: str, letters: str, year: str | None, named: tuple[str, str]) -> Iterator[str]:
    """Resolutions of the Assembly to 1975 whose session is left out: it follows from number and year."""
    if session := session_of_resolution(int(number), int(year) if year else None):
        kind, dash, digits = session.number.rpartition("-")
        yield from _of_session(number, f"{kind}{dash}{write_roman(int(digits))}", letters, named)


def _of_session(number: str, roman: str, letters: str, named: tuple[str, str]) -> Iterator[str]:
    """Old resolutions have a roman session: the Assembly had thirty, the Economic and Social Council more."""
    organ, kind = named
    if not organ:
        organ = "GA" if "S" in roman or int(read_roman(roman)) <= 30 else "ECOSOC"
    if organ not in ("GA", "ECOSOC", "CHR", "SUB"):
        return
    for letter in _letters(letters) or [""]:
        yield f"{SERIES[organ]}/{kind}/{number}({roman})" + (f"[{letter}]" if letter else "")


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
    by_year = organ in ("ECOSOC", "CHR", "SUB")
    if organ in SERIES and organ != "SC" and by_year == (session.isdigit() and len(session) == 4):
        yield f"{SERIES[organ]}/{kind}/{session}/{item}" + (f" {part.strip()}" if part else "")

"""Faults by which a part of a symbol is missing, or parted by the wrong mark, with their repairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import pattern
from ..calendar.almanac import last_session, session_of_resolution, year_of_resolution
from ..grammar.roman import read_roman, write_roman
from ..grammar.series import all_series, element_names

_YEAR = pattern(r"(S/RES/[0-9]{1,4})(?:/|[ \u00a0]?[\[(]|[ \u00a0])((?:19|20)[0-9]{2})[\])]?")
_SPACED = pattern(r"(?<=[A-Z0-9])(?<!\))[ \u00a0](?=[A-Z]?[0-9])|(?<=Add|dd\.)[ \u00a0](?=[0-9])")
_NUMBERED = pattern(
    r"(?<=/)(?:(PV|(?<=^[AE]/)(?:CN|AC|CONF|C))/|([A-Za-z]{1,6})[ \u00a0])([0-9]{1,6})(?=/|$)"
)
_ORGAN = pattern(r"(UN/(?=[ASE]/)|(?:UN)?HRC/|AHRC/|(?:UN)?GA/|(?:UN)?SC/|ECOSOC/|CN\.4/|C\.12/)(?=.*[0-9])")
_ORGANS = {
    "HRC/": "A/HRC/",
    "AHRC/": "A/HRC/",
    "GA/": "A/",
    "SC/": "S/",
    "ECOSOC/": "E/",
    "CN.4/": "E/CN.4/",
    "C.12/": "E/C.12/",
    "/": "",
}
MISWRITTEN = frozenset("HRC AHRC UNHRC GA UNGA SC UNSC ECOSOC UN RES PRST C.12 CN.4".split())
"""What is in the place of the first component: the organ's abbreviation, or the component after it."""
_ACT = pattern(
    r"RES/(?:([0-9]{1,4})[ \u00a0]?\(((?:19|20)[0-9]{2})\)|([0-9]{2})/([0-9]{1,3})[A-Z]?)"
    r"|PRST/20[0-9]{2}/[0-9]+"
)
_MOST_OF_COUNCIL = 99
"""More resolutions the Human Rights Council does not adopt in one session."""
_OLD = pattern(
    r"A/RES/([0-9]{1,4})(?:[-/ \u00a0]?([A-Z](?![IVXL])))?(?:[-/ ]*\(?([IVXL]+)\)?)?(?:\[?([A-Z])\]?)?"
)
_FIGURES = pattern(
    r"(A/HRC/(?:RES/|DEC/)?|A/(?:RES|DEC)/|A/C\.[1-6]/)([1-9][0-9])([1-9][0-9]{1,2})((?:/.*)?)"
    r"|(S/(?:PRST/)?|E/|E/CN\.[0-9]{1,2}/)((?:19|20)[0-9]{2})([0-9]{1,4})((?:/.*)?)"
)


def supply_committee(text: str) -> Iterator[str]:
    """The missing or mistaken `C` of a treaty body: `CAT/DZA/CO/3`, `CRPD/G/GC/2`."""
    first, _, rest = text.partition("/")
    if f"{first}/C/" in all_series():
        second, _, others = rest.partition("/")
        yield f"{first}/C/{others if len(second) == 1 else rest}"


def supply_c(text: str) -> Iterator[str]:
    """The missing `C` of a treaty body before a kind that only its documents have: `CCPR/GC/36`."""
    if re.search(r"/(?:GC|CO|QPR)/", text):
        yield from supply_committee(text)


def supply_year(text: str) -> Iterator[str]:
    """The year of a Security Council resolution, where the text leaves it out."""
    match = re.fullmatch(r"S/RES/([0-9]{1,4})", text)
    if match and (year := year_of_resolution(int(match[1]))):
        yield f"{text} ({year})"


def bracket_year(text: str) -> Iterator[str]:
    """The year of a resolution after another mark: `S/RES/1325/2000`, `S/RES/1325 [2000]`."""
    if match := _YEAR.fullmatch(text):
        yield f"{match[1]} ({match[2]})"


def close_gaps(text: str) -> Iterator[str]:
    """A space or slash for a stop or slash: `S/PV 8939`, `S/PV/8939`, `A/HRC 27/48`, `Add 1`."""
    names = element_names()
    yield _NUMBERED.sub(
        lambda m: f"{m[1] or m[2]}.{m[3]}" if f"{m[1] or m[2]}.".upper() in names else m[0], text
    )
    yield _SPACED.sub("/", text)


def supply_organ(text: str) -> Iterator[str]:
    """The organ left out or abbreviated: `HRC/RES/38/7`, `GA/RES/69/188`, `RES/76/300`."""
    if match := _ORGAN.match(text):
        root = match[0] if match[0] in _ORGANS else match[0].removeprefix("UN")
        yield _ORGANS[root] + text[match.end() :]
    elif act := _ACT.fullmatch(text):
        yield from supply_root(act)


def supply_root(act: re.Match[str]) -> Iterator[str]:
    """The organ of an act, where year, session or number allow one alone: `RES/76/300`, `PRST/2020/6`."""
    number, year, session, of_session = act.groups()
    last = last_session("HRC")
    if session and last and (int(session) > int(last.number) + 2 or int(of_session) > _MOST_OF_COUNCIL):
        yield f"A/{act[0]}"
    elif (number and str(year_of_resolution(int(number))) == year) or not (number or session):
        yield f"S/{act[0]}"


def supply_session(text: str) -> Iterator[str]:
    """The roman session of an old resolution: `A/RES/217A`, `A/RES/217/III`, `A/RES/217-A (III)`."""
    match = _OLD.fullmatch(text)
    session = session_of_resolution(int(match[1])) if match else None
    if match is None or session is None or not session.number.isdecimal():
        return
    letter = match[2] or match[4]
    if not match[3] or read_roman(match[3]) == session.number:
        yield f"A/RES/{match[1]}({write_roman(int(session.number))})" + (f"[{letter}]" if letter else "")


def part_figures(text: str) -> Iterator[str]:
    """Two numbers run together: `A/HRC/5055`, `A/RES/69188`, `S/2014160`."""
    match = _FIGURES.fullmatch(text)
    if match is None:
        return
    series, first, second, rest = match.groups()[:4] if match[1] else match.groups()[4:]
    last = last_session("HRC" if "HRC" in series else "GA")
    if not match[1] or (last and (31 if "HRC" not in series else 1) <= int(first) <= int(last.number) + 2):
        yield f"{series}{first}/{second}{rest}"


def read_hyphens(text: str) -> Iterator[str]:
    """A hyphen for a slash before the last number: `A/RES/69-188`, `A/HRC/25-63`."""
    match = re.fullmatch(r"(A/RES/|A/HRC/(?:RES/|DEC/)?|S/PRST/)([0-9]+)-([0-9]+)(/.*)?", text)
    if match:
        yield f"{match[1]}{match[2]}/{match[3]}{match[4] or ''}"


def drop_rest(text: str) -> Iterator[str]:
    """Words run into the end: `Corr.1and`, `CO/4/para`."""
    yield re.sub(
        r"(?<=[0-9])(?:and|as|at|in|para|paras|see|of|the|on|p|pp)$|/paras?(?:\.?[0-9]+)?$", "", text
    )

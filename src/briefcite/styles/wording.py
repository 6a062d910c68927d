"""Names, dates, numbers and pinpoints in a style's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..values.date import Date
from ..values.names import Person
from ..values.pinpoint import Pinpoint, find_pinpoints, parse_pinpoint
from .template import Scope

MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
TOKEN = re.compile(r"YYYY|Month|Mon|D")
OTHERS = ("and others", "others", "et al.", "et al")
UNITS = (
    "Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth "
    "Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth"
).split()
TENS = "Twent Thirt Fort Fift Sixt Sevent Eight Ninet".split()


def write_date(date: Date, pattern: str) -> str:
    """A date in a pattern of YYYY, Month (June), Mon (abbreviated) and D; days of one month share it."""
    last = date.end
    if not last or not last.day or not last.month or not date.day:
        return fill(pattern, date, str(date.day))
    if (last.year, last.month) == (date.year, date.month):
        return fill(pattern, date, f"{date.day}–{last.day}")
    return f"{fill(pattern, date, str(date.day))}–{fill(pattern, last, str(last.day))}"


def fill(pattern: str, date: Date, day: str) -> str:
    """A pattern, filled."""
    month = (date.month or 1) - 1
    month = month if 0 <= month < 12 else 0
    words = {"YYYY": str(date.year), "Month": MONTHS[month], "Mon": SHORT[month], "D": day}
    return TOKEN.sub(lambda token: words[token[0]], pattern)


def write_names(names: Sequence[str], scope: Scope, last: str) -> str:
    """Names in a row: `A, B and C`, or the first with "and others" above the style's number."""
    others_words = scope.option(
        "names.list-others" if last == scope.option("names.list-last") else "names.others"
    )
    others = bool(names) and names[-1].casefold() in OTHERS
    names = names[:-1] if others else names
    if others or len(names) > int(scope.option("names.max")):
        return names[0] + others_words if names else ""
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 and scope.option("names.serial") == "yes" else ""
    return ", ".join(names[:-1]) + comma + last + names[-1]


def invert(persons: Iterable[Person], scope: Scope) -> list[str]:
    """The names as a list has them: the family name first, in the first name or in all."""
    which = scope.option("names.inverted")
    names = []
    for place, person in enumerate(persons):
        if not person.given or which == "none" or (which == "first" and place):
            names.append(person.name)
            continue
        family = " ".join(filter(None, (person.particle, person.family)))
        given = initials(person.given, scope.option("names.initials"))
        names.append(
            family + scope.option("names.comma") + given + (f", {person.suffix}" if person.suffix else "")
        )
    return names


def initials(given: str, form: str) -> str:
    """Given names as initials: `closed` AL, `spaced` A. L., or as they are.

    >>> initials("Jean-Paul M.", "spaced"), initials("HLA", "closed")
    ('J.-P. M.', 'HLA')
    """
    if not form:
        return given
    if form == "closed":
        return "".join(w if w.isupper() and len(w) < 5 else w[0] for w in re.findall(r"[^\W_]+", given))
    parts = ("-".join(f"{piece[0]}." for piece in word.split("-") if piece) for word in given.split())
    return " ".join(parts)


def ordinal(number: int) -> str:
    """A number with its ending: 1st, 12th, 63rd."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_words(number: int) -> str:
    """A number below 100 as the United Nations names its sessions, in words.

    >>> ordinal_words(61), ordinal_words(20)
    ('Sixty-first', 'Twentieth')
    """
    if number < 20:
        return UNITS[number]
    tens = TENS[number // 10 - 2]
    return f"{tens}y-{UNITS[number % 10].lower()}" if number % 10 else f"{tens}ieth"


def count(text: str, name: str, scope: Scope) -> str:
    """A bare number as the style counts sessions, meetings and editions (`63rd sess`); other words as they are."""
    if not text.isdecimal() or len(text) > 3:
        return text
    number = int(text)
    words = scope.option("words.ordinals") == "words" and number < 100
    return f"{ordinal_words(number) if words else ordinal(number)} {scope.option(f'words.{name}')}".strip()


def read_pinpoints(text: str) -> tuple[Pinpoint, ...]:
    """The parts of a pinpoint as typed, from large to small; what cannot be read stays as it is."""
    if not text.strip():
        return ()
    found = tuple(find_pinpoints(text))
    rest = "".join(
        text[a:b] for a, b in zip([0, *(f.end for f in found)], [*(f.start for f in found), len(text)])
    )
    if found and not rest.strip(" ,;"):
        return tuple(part.pinpoint for part in found)
    return (parse_pinpoint(text) or Pinpoint("other", "", (), " ".join(text.split())),)


def write_pinpoint(pinpoint: Pinpoint, scope: Scope, kinds: Iterable[str]) -> str:
    """A pinpoint with its lead (`, para. 12`, ` at 34`), as the style writes it for the first kind it names."""
    names = [*(f"pinpoints.{kind}.{pinpoint.kind}" for kind in kinds), f"pinpoints.{pinpoint.kind}"]
    form = next(filter(None, map(scope.option, names)), "")
    if not pinpoint.items or not form:
        return scope.option("pinpoints.other").replace("#", pinpoint.raw)
    several = len(pinpoint.items) > 1 or pinpoint.items[0][0] != pinpoint.items[0][1]
    one, _, many = form.partition("|")
    form = many if several and many else one
    digits = scope.option("pinpoints.digits") if pinpoint.kind == "page" else "full"
    around = re.fullmatch(r"(.*?)(\[#\]|#)(.*)", form)
    unit = around[2] if around else "#"
    items = [span(unit, item, digits) for item in pinpoint.items]
    last = scope.option("pinpoints.and") if len(items) > 1 else ""
    words = ", ".join(items[:-1]) + last + items[-1]
    return f"{around[1]}{words}{around[3]}" if around else words


def span(unit: str, item: tuple[str, str], digits: str) -> str:
    """One number or a span of two, with an en dash."""
    first, last = item
    if first == last:
        return unit.replace("#", first)
    return f"{unit.replace('#', first)}–{unit.replace('#', shorten(first, last, digits))}"


def shorten(first: str, last: str, digits: str) -> str:
    """The closing number of a page span: full, two digits at least, shortest, or as Chicago has it.

    >>> [shorten("1782", "1783", how) for how in ("full", "two", "shortest", "chicago")]
    ['1783', '83', '3', '83']
    >>> shorten("101", "108", "chicago"), shorten("100", "104", "chicago")
    ('8', '104')
    """
    if digits == "full" or not (first.isdecimal() and last.isdecimal()) or len(first) != len(last):
        return last
    shared = next((at for at, (one, other) in enumerate(zip(first, last)) if one != other), 0)
    if digits == "chicago":
        if int(first) < 100 or int(first) % 100 == 0:
            return last
        return last[shared:] if int(first) % 100 < 10 else last[min(shared, len(last) - 2) :]
    return last[shared if digits == "shortest" else min(shared, max(len(last) - 2, 0)) :]

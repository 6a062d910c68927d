"""Names, dates, numbers and pinpoints in a style's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...patterns import pattern
from ...values.date import Date
from ...values.people_and_bodies import Person
from ...values.pinpoint import Pinpoint, find_pinpoints, parse_pinpoint
from ...values.words import words_of
from ..templates.template import Scope

TOKEN = pattern(r"YYYY|Month|Mon|D")


def clean(text: str) -> str:
    """Text on one line without control characters."""
    if text.isprintable():
        return text
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def write_date(date: Date, pattern: str, scope: Scope) -> str:
    """A date in a pattern of YYYY, Month (June), Mon (abbreviated) and D; days of one month share it."""
    last = date.end
    if not last or not last.day or not last.month or not date.day:
        return fill(pattern, date, str(date.day), scope)
    if (last.year, last.month) == (date.year, date.month):
        return fill(pattern, date, f"{date.day}–{last.day}", scope)
    return f"{fill(pattern, date, str(date.day), scope)}–{fill(pattern, last, str(last.day), scope)}"


def fill(pattern: str, date: Date, day: str, scope: Scope) -> str:
    """A pattern, filled."""
    month, short = (scope.option(f"dates.{name}").split() for name in ("months", "short-months"))
    at = (date.month or 1) - 1
    words = {"YYYY": str(date.year), "Month": month[at], "Mon": short[at], "D": day}
    return TOKEN.sub(lambda token: words[token[0]], pattern)


def write_names(names: Sequence[str], scope: Scope, where: str = "", *, inverted: bool = False) -> str:
    """Names in a row: `A, B and C`, or the first with "and others" above the style's number.

    `where` is "list-" in a list, which has options of its own; `inverted`: the first is `Family, Given`.
    """
    others = bool(names) and names[-1].casefold().rstrip(".") in words_of("others")
    names = names[:-1] if others else names
    if others or len(names) > int(scope.option(f"names.{where}max")):
        return names[0] + scope.option("names.list-others" if inverted else "names.others") if names else ""
    if len(names) < 2:
        return "".join(names)
    serial = scope.option(f"names.{where}serial")
    comma = "," if (serial and len(names) > 2) or (serial == "inverted" and inverted) else ""
    return ", ".join(names[:-1]) + comma + scope.option(f"names.{where}last") + names[-1]


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


def ordinal_words(number: int, scope: Scope) -> str:
    """A number below 100 as the United Nations name their sessions: Sixty-first."""
    units, tens = (scope.option(f"words.{name}").split() for name in ("units", "tens"))
    if number < 20:
        return units[number]
    stem = tens[number // 10 - 2]
    return f"{stem}y-{units[number % 10].lower()}" if number % 10 else f"{stem}ieth"


def count(text: str, name: str, scope: Scope) -> str:
    """A bare number as the style counts sessions (`63rd sess`); other words as they are."""
    if not text.isdecimal() or len(text) > 3:
        return text
    number = int(text)
    words = scope.option("words.ordinals") == "words" and number < 100
    counted = ordinal_words(number, scope) if words else ordinal(number)
    if scope.option("words.ordinals") == "short":
        counted = counted.replace("nd", "d").replace("rd", "d")
    return f"{counted} {scope.option(f'words.{name}')}".strip()


def read_pinpoints(text: str) -> tuple[Pinpoint, ...]:
    """The parts of a pinpoint as typed, from large to small; what cannot be read stays as it is."""
    if not text.strip():
        return ()
    found = tuple(find_pinpoints(text))
    ends = (0, *(f.end for f in found))
    starts = (*(f.start for f in found), len(text))
    rest = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    if found and not rest.strip(" ,;"):
        return tuple(part.pinpoint for part in found)
    return (parse_pinpoint(text) or Pinpoint("other", "", (), " ".join(text.split())),)


def write_pinpoint(pinpoint: Pinpoint, scope: Scope, kinds: Iterable[str]) -> str:
    """A pinpoint with its lead (`, para. 12`, ` at 34`), as the style writes it for one of these kinds."""
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
    shared = next((at for at in range(len(last)) if first[at] != last[at]), 0)
    if digits == "chicago":
        if int(first) < 100 or int(first) % 100 == 0:
            return last
        return last[shared:] if int(first) % 100 < 10 else last[min(shared, len(last) - 2) :]
    return last[shared if digits == "shortest" else min(shared, max(len(last) - 2, 0)) :]

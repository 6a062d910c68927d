"""How a note differs from what a style writes: the first difference, as a clause about the style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..patterns import pattern
from ..values.date import FoundDate, find_dates
from ..values.pinpoint import find_pinpoints

ORDERS = {
    "dmy": "as day month year",
    "mdy": "as month day, year",
    "iso": "as year-month-day",
    "numeric": "in digits",
}
GLYPHS = str.maketrans("“”„«»‘’–—‑", '"""""\'\'---')
MARKUP = pattern(r"\\(?=[^\w\s])|[*`]|(?<!\w)_|_(?!\w)|<(?=<?https?://)|>(?<=\S>)(?=\\?>|[\s,.;)]|\Z)")
SPACE = pattern(r"\s+")
INNER = pattern(r"\s+(?!\()|\.$")
PREFIX = pattern(r"\bU\.?N\.? Docs?\b\.?", re.I)
OPENING = pattern(r"(?:(?<=[\s(\[])|\A)[\"'](?=\w)")
COMMA = pattern(r",([\"'])(?!\w)|(?<=\w)([\"']),")
LINK = pattern(r"https?://\S+")


def plain_note(text: str) -> str:
    """A note on one line, without markup, kinds of dash and of quotation glyph, and without its last stop.

    >>> plain_note("*Treaty*, “Title”, pp. 1–2.")
    'Treaty, "Title", pp. 1-2'
    """
    return SPACE.sub(" ", MARKUP.sub("", text)).translate(GLYPHS).strip().rstrip(".,; ")


def is_same_form(typed: str, wanted: str) -> bool:
    """Whether two folded notes differ in nothing but spaces (one before a bracket counts) and capitals."""
    return bare(typed) == bare(wanted)


def without_link(text: str) -> str:
    """A folded note without its link, and the words that introduce it.

    >>> without_link("Office, “Cars,” https://un.org/cars")
    'Office, “Cars,”'
    """
    return " ".join(LINK.sub("", text).split()).replace(" <>", "").rstrip("., ")


def bare(text: str) -> str:
    """A folded note without its spaces, in one case."""
    return INNER.sub("", text).casefold()


def first_difference(typed: str, wanted: str, symbols: Sequence[str] = ()) -> str:
    """What differs first between two folded notes: what the style does, after “which”.

    >>> first_difference("Council, 5 May 2020, A/1", "Council, May 5, 2020, A/1", ["A/1"])
    'writes dates as month day, year'
    >>> first_difference("A/1, Council, para 3", "Council, para 3, A/1", ["A/1"])
    'puts the pinpoint before the symbol'
    """
    found = [place for check in CHECKS if (place := check(typed, wanted))]
    found += differing_order(typed, wanted, symbols)
    if found:
        return min(found)[1]
    return differing_words(typed, wanted)


def differing_date(typed: str, wanted: str) -> tuple[int, str] | None:
    """Dates in a different order, or with longer or shorter months."""
    one, other = full_date(typed), full_date(wanted)
    if not one or not other:
        return None
    if one.date.form != other.date.form:
        return one.start, f"writes dates {ORDERS[other.date.form]}"
    written, meant = typed[one.start : one.end], wanted[other.start : other.end]
    if written != meant and (one.date.month, one.date.day) == (other.date.month, other.date.day):
        return one.start, f"writes the date as “{meant}”"
    return None


def full_date(text: str) -> FoundDate | None:
    """The first date to the day."""
    return next((d for d in find_dates(text) if d.date.form in ORDERS and not d.date.end), None)


def differing_quotes(typed: str, wanted: str) -> tuple[int, str] | None:
    """Quotation marks of the other kind, too many or too few."""
    one, other = OPENING.search(typed), OPENING.search(wanted)
    if one and other and one[0] != other[0]:
        return one.start(), f"uses {'double' if other[0] == chr(34) else 'single'} quotation marks"
    if one and not other and typed[one.end() : one.end() + 12] in wanted:
        return one.start(), "puts no quotation marks round the title"
    if other and not one and (at := typed.find(wanted[other.end() : other.end() + 12])) >= 0:
        return at, "puts quotation marks round the title"
    return None


def differing_comma(typed: str, wanted: str) -> tuple[int, str] | None:
    """A comma on the other side of a closing quotation mark."""
    one, other = COMMA.search(typed), COMMA.search(wanted)
    if not one or not other or bool(one[1]) == bool(other[1]):
        return None
    return one.start(), f"puts the comma {'before' if other[1] else 'after'} the closing quotation mark"


def differing_prefix(typed: str, wanted: str) -> tuple[int, str] | None:
    """A different prefix before the symbol, an extra one or none."""
    one, other = PREFIX.search(typed), PREFIX.search(wanted)
    if one and not other:
        return one.start(), f"writes the symbol without “{one[0]}”"
    if other and (not one or one[0] != other[0]):
        place = one.start() if one else max(typed.find(wanted[other.end() + 1 :][:4]), 0)
        return place, f"writes “{other[0]}” before the symbol"
    return None


def differing_pinpoint(typed: str, wanted: str) -> tuple[int, str] | None:
    """A pinpoint with a different label."""
    one = next(find_pinpoints(typed), None)
    if not one or one.pinpoint.raw in wanted:
        return None
    other = next((f for f in find_pinpoints(wanted) if f.pinpoint.items == one.pinpoint.items), None)
    if other:
        return one.start, f"writes the pinpoint as “{other.pinpoint.raw}”"
    label = one.pinpoint.label
    if one.pinpoint.items and not any(f.pinpoint.label == label for f in find_pinpoints(wanted)):
        return one.start, f"writes pinpoints without “{label}”"
    return None


Check = Callable[[str, str], "tuple[int, str] | None"]
CHECKS: tuple[Check, ...] = (
    differing_date,
    differing_quotes,
    differing_comma,
    differing_prefix,
    differing_pinpoint,
)


def differing_order(typed: str, wanted: str, symbols: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Parts that are in a different order, are left out, or are added."""
    one, other = parts(typed, symbols), parts(wanted, symbols)
    mine = sorted((name for name in one if name in other), key=one.__getitem__)
    theirs = sorted(mine, key=other.__getitem__)
    for found, meant in zip(mine, theirs, strict=True):
        if found != meant:
            yield one[found], f"puts the {meant} before the {found}"
            break
    for name in one.keys() - other.keys():
        yield one[name], f"leaves out the {name}"
    for name in other.keys() - one.keys():
        yield len(typed), f"gives the {name}"


def parts(text: str, symbols: Sequence[str]) -> dict[str, int]:
    """Where the parts of a note are that every reader knows."""
    found = {}
    if date := full_date(text):
        found["date"] = date.start
    if link := LINK.search(text):
        found["link"] = link.start()
    own = text[: link.start()] if link else text
    if (at := min((own.find(s) for s in symbols if s in own), default=-1)) >= 0:
        found["symbol"] = at
    if pinpoint := next(find_pinpoints(own), None):
        found["pinpoint"] = pinpoint.start
    return found


def differing_words(typed: str, wanted: str) -> str:
    """The first words that differ.

    >>> differing_words("Treaty, vol. 3", "Treaty, 3 UNTS 9")
    'has “3 UNTS 9” where the note has “vol. 3”'
    """
    both = zip(typed, wanted, strict=False)
    at = next((n for n, (a, b) in enumerate(both) if a != b), min(len(typed), len(wanted)))
    at = max(typed.rfind(" ", 0, at), wanted.rfind(" ", 0, at)) + 1
    mine, theirs = (" ".join(text[at:].split(" ", 3)[:3]).strip(",;: ") for text in (typed, wanted))
    if not mine:
        return f"has “{theirs}” at the end"
    return f"has “{theirs}” where the note has “{mine}”" if theirs else f"ends the note before “{mine}”"

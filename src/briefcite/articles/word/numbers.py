"""The numbers of notes as Word prints them.

Source: ECMA-376 part 1, 17.11.11 to 17.11.20 (properties of notes), 17.18.59 (forms of numbers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .stories import Kind, Reference, Section

DEFAULTS: dict[Kind, dict[str, str]] = {
    "footnote": {"numFmt": "decimal"},
    "endnote": {"numFmt": "lowerRoman"},
}
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
CHICAGO = "*†‡§"


def number_notes(
    references: Iterable[Reference], sections: Sequence[Section], settings: Mapping[Kind, Mapping[str, str]]
) -> Iterator[str]:
    """What Word prints for each reference, in the order of the document.

    Where numbers begin again on each page, which nobody knows before the pages are laid out, they go on.

    >>> references = [Reference("footnote", str(id)) for id in (2, 3)] + [Reference("endnote", "2")]
    >>> list(number_notes(references, [{"footnote": {"numFmt": "upperLetter", "numStart": "3"}}], {}))
    ['C', 'D', 'i']
    """
    counts: dict[Kind, int] = {}
    reached: dict[Kind, int] = {}
    for one in references:
        set_by = sections[min(one.section, len(sections) - 1)].get(one.kind, {})
        rules = {**DEFAULTS[one.kind], **settings.get(one.kind, {}), **set_by}
        first = one.kind not in counts
        again = rules.get("numRestart") == "eachSect" and reached.get(one.kind) != one.section
        if first or again:
            counts[one.kind] = start_of(rules)
        reached[one.kind] = one.section
        if one.custom is None:
            yield write_number(counts[one.kind], rules["numFmt"])
            counts[one.kind] += 1
        else:
            yield one.custom.strip()


def start_of(rules: Mapping[str, str]) -> int:
    """The first number."""
    start = rules.get("numStart", "")
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def write_number(number: int, form: str) -> str:
    """A number in one of Word's forms, in digits where it is one that other scripts have.

    >>> [write_number(28, form) for form in ("decimal", "lowerRoman", "upperLetter", "chicago", "none")]
    ['28', 'xxviii', 'BB', '§§§§§§§', '']
    """
    match form:
        case "lowerRoman" | "upperRoman":
            text = write_roman(number)
        case "lowerLetter" | "upperLetter":
            text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "chicago":
            text = CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1)
        case "none":
            text = ""
        case _:
            text = str(number)
    return text.upper() if form.startswith("upper") else text


def write_roman(number: int) -> str:
    """A number in small roman numerals; 0, which they do not have, in digits.

    >>> write_roman(1994), write_roman(0)
    ('mcmxciv', '0')
    """
    text, left = "", number
    for value, letters in ROMAN:
        text += letters * (left // value)
        left %= value
    return text or "0"

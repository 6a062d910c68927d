"""The faults with which symbols are written, each as a function from a text to its possible repairs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ...patterns import pattern
from ..calendar.almanac import year_of_resolution
from ..grammar.scanner import LONGEST
from ..grammar.series import all_series, countries, element_names

_SPACE = pattern(r"[ \u00a0\ufeff\u200b\u200e\u200f\u00ad]*([/])[ \u00a0\ufeff\u200b\u200e\u200f\u00ad]*")
_STOP_SPACE = pattern(r"(?<=[A-Za-z]\.)[ \u00a0\ufeff\u200b]+(?=[0-9IVX])")
_INVISIBLE = pattern(r"[\ufeff\u200b\u200e\u200f\u00ad]")
_DASH = pattern(r"[\u2012-\u2015\u2212]")
_DIGITLIKE = pattern(r"((?:[A-Za-z]+\.)?)([0-9lIiOo]+)")
_GLUED_STOP = pattern(r"([A-Za-z]{1,6})([0-9][0-9-]*(?:\(.*\))?)")
_GLUED_MODIFIER = pattern(r"(.*[0-9)])[.,?]?((?:Add|Corr|Rev|Amend)\.?[0-9].*)", re.IGNORECASE)
_GLUED_KIND = pattern(r"([0-9]{1,4})[.]?([A-Z]{1,4}\.[0-9].*)")
_TAIL = pattern(
    r"""
    (?<= [0-9)] )
    (?: [a-z]{2,} | /para.* | /p\.?[0-9 ].*
      | ,?[ ]\(? (?: p\. | pp\. | para | chap | as[ ] | and[ ] | at[ ] | closed | annex ) .*
      | [ ]?\( (?: closed | as[ ] ) [^)]* \) | [ ]?closed )$
    """,
    re.VERBOSE,
)
_LABEL = pattern(r"^(?:U\.?\s?N\.?\s?)?[Dd]oc(?:ument)?s?\b\.?:?\s*(?=\S)")
_LINK = pattern(
    r"""
    ^ (?: https?:// )? (?: www\. )? (?: (?: undocs\.org | docs\.un\.org ) / (?: [a-z]{2}/ )?
      | dag\.un\.org/docs/
      | \S*? (?: un | ohchr )\.org/ \S*? [?&] (?: symbol | symbolno | finalsymbol | ds | s ) =
    ) ([^?&\#\s]+) \S* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_STOPLESS = frozenset(("COP", "MOP", "CMP", "CMA"))
"""Words that some conventions write without the stop: `UNEP/CMS/COP12/Res.11`."""
_WRAPPING = "\"'“”‘’«»()[]<>{}*_`,;. \u00a0"


def unwrap(text: str) -> tuple[str, str]:
    """A text without the link, label, quotation marks or brackets round it, and what was taken off.

    >>> unwrap("https://docs.un.org/en/S%2FRES%2F1325%20(2000)")
    ('S/RES/1325 (2000)', 'a link stands for the symbol')
    """
    if words := unwrap_link(text):
        return words, "a link stands for the symbol"
    if "%" in text:
        return decode(text).strip(), "it is percent-encoded"
    if (plain := _INVISIBLE.sub("", text)) != text:
        return plain, "an invisible character stands inside"
    if (bare := _LABEL.sub("", text)) != text:
        return bare, "a label stands before it"
    bare = text.strip(_WRAPPING)
    if bare.count("(") > bare.count(")"):
        bare += ")"
    return bare, "marks stand round it"


def unwrap_link(text: str) -> str:
    """What an address of docs.un.org, undocs.org and their like has for a symbol, or "".

    >>> unwrap_link("https://undocs.org/en/A%2FRES%2F69%2F188")
    'A/RES/69/188'
    """
    link = _LINK.match(text) if len(text) <= LONGEST * 4 else None
    return decode(link[1]).strip() if link else ""


def decode(text: str) -> str:
    """Percent-encoded ASCII as text: `%2F` is a slash."""
    return re.sub(r"%([2-7][0-9A-Fa-f])", lambda match: chr(int(match[1], 16)), text)


def cut_rest(text: str) -> str:
    """A text without what follows a symbol: `(closed)`, `as orally revised`, `p. 175`, `/para`."""
    return _TAIL.sub("", text)


@cache
def _words() -> frozenset[str]:
    """Every word of the grammar: elements and components of series, in capitals."""
    parts = {part for prefix in all_series() for part in prefix.split("/") if part}
    return frozenset(parts | element_names())


@cache
def _spellings() -> dict[str, str]:
    """How each word of the grammar is printed, by its capitals."""
    parts = {part for series in all_series().values() for part in series.prefix.split("/") if part}
    spelled = {part.upper(): part for part in parts}
    usual = (
        "Add.",
        "Corr.",
        "Rev.",
        "Amend.",
        "Sub.",
        "Supp.",
        "Suppl.",
        "Summary",
        "Misc.",
        "Concl.",
        "Agenda",
    )
    return spelled | {word.upper(): word for word in usual}


def _each(text: str, change: Callable[[str], str]) -> Iterator[str]:
    """The text with every component changed at once, and with each changed alone."""
    parts = text.split("/")
    changed = [change(part) for part in parts]
    if changed != parts:
        yield "/".join(changed)
        places = [place for place in range(len(parts)) if changed[place] != parts[place]]
        for place in places if len(places) > 1 else ():
            yield "/".join((*parts[:place], changed[place], *parts[place + 1 :]))


def close_spaces(text: str) -> Iterator[str]:
    """Spaces about slashes and behind full stops: `S/PV. 7305`, `A/HRC /25/1`."""
    yield _STOP_SPACE.sub("", _SPACE.sub(r"\1", _INVISIBLE.sub("", text)))


def change_dashes(text: str) -> Iterator[str]:
    """Dashes that a word processor put for hyphens: `CO/3–4`."""
    yield _DASH.sub("-", text)


def change_case(text: str) -> Iterator[str]:
    """Letters in the wrong case: `a/hrc/25/1`, `rev.1`."""
    yield from _each(text, _spell)


def _spell(part: str) -> str:
    name, stop, value = part.rpartition(".")
    capitals = (name + stop).upper() if stop else part.upper()
    if capitals in _spellings():
        return _spellings()[capitals] + (value if stop else "")
    return part.upper() if capitals in _words() or part.upper() in countries() else part


def part_slashes(text: str) -> Iterator[str]:
    """Two slashes together: `A/HRC//25/1`; one at an end."""
    yield re.sub(r"/{2,}", "/", text).strip("/")


def read_digits(text: str) -> Iterator[str]:
    """Letters that stand for digits, and digits that stand for letters: `l983`, `Add.l`, `1PM`, `C0`."""
    yield from _each(text, _digits)
    yield from _each(text, _letters)


def _digits(part: str) -> str:
    match = _DIGITLIKE.fullmatch(part)
    if match is None or not (match[1] or any(map(str.isdigit, part))):
        return part
    value = match[2].translate(str.maketrans("lIiOo", "11100"))
    return match[1] + value


def _letters(part: str) -> str:
    word = part.translate(str.maketrans("10", "IO"))
    return word if word.upper() in _words() and any(map(str.isalpha, part)) else part


def set_stops(text: str) -> Iterator[str]:
    """A missing, doubled or superfluous full stop: `CRP1`, `L..2`, `L.455./Rev.1`."""
    yield from _each(text, _stop)
    yield re.sub(r"\.{2,}", ".", text)
    yield re.sub(r"\.(?=/)", "", text)


def _stop(part: str) -> str:
    match = _GLUED_STOP.fullmatch(part)
    if match is None:
        return part
    name = match[1].upper()
    return f"{match[1]}.{match[2]}" if name + "." in _words() and name not in _STOPLESS else part


def set_slashes(text: str) -> Iterator[str]:
    """A missing slash or hyphen: `DEC41/102`, `27L.15`, `63.Add.2`, `ES10`, `ESCWAGRID`."""
    yield re.sub(r"(?<=/)(S|ES)(?=[0-9])", r"\1-", text)
    yield re.sub(r"\?(?=[A-Za-z])", "/", text)
    parts = text.split("/")
    for place, part in enumerate(parts):
        for split in _splits(part, text):
            yield "/".join((*parts[:place], split, *parts[place + 1 :]))


def _splits(part: str, text: str) -> Iterator[str]:
    for glued in (_GLUED_MODIFIER, _GLUED_KIND):
        if match := glued.fullmatch(part):
            yield f"{match[1]}/{match[2]}"
    if (match := _GLUED_STOP.fullmatch(part)) and match[1].upper() in _words() - _STOPLESS:
        yield f"{match[1]}/{match[2]}"
    if match := re.fullmatch(r"([A-Z]{2,10})[ ]?([A-Z]{2,8}\.?)([0-9]*)", part):
        yield from _split_words(match[1] + match[2], match[3])


def _split_words(word: str, number: str) -> Iterator[str]:
    for cut in range(2, len(word) - 1):
        if word[:cut] in _words() and word[cut:] in _words():
            yield f"{word[:cut]}/{word[cut:]}{number}"


def read_hyphens(text: str) -> Iterator[str]:
    """A hyphen for a slash before the last number: `A/RES/69-188`, `A/HRC/25-63`."""
    match = re.fullmatch(r"(A/RES/|A/HRC/(?:RES/|DEC/)?|S/PRST/)([0-9]+)-([0-9]+)(/.*)?", text)
    if match:
        yield f"{match[1]}{match[2]}/{match[3]}{match[4] or ''}"


def swap_letters(text: str) -> Iterator[str]:
    """Two letters that have changed places: `CPR.1`, `ECE/HPB`."""
    yield from _retype(
        text, lambda word: (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
    )


def _retype(text: str, variants: Callable[[str], Iterator[str]]) -> Iterator[str]:
    """The text with one unknown word replaced by those variants that are words of the grammar."""
    parts = text.split("/")
    for place, part in enumerate(parts):
        match = re.fullmatch(r"([A-Za-z]{1,12}\.?)([0-9IVX]*)", part)
        if match is None:
            continue
        for word in dict.fromkeys(variants(match[1].upper())):
            if word in _words():
                yield "/".join((*parts[:place], _spellings().get(word, word) + match[2], *parts[place + 1 :]))


def drop_rest(text: str) -> Iterator[str]:
    """Words run into the end: `Corr.1and`, `CO/4/para`."""
    yield re.sub(
        r"(?<=[0-9])(?:and|as|at|in|para|paras|see|of|the|on|p|pp)$|/paras?(?:\.?[0-9]+)?$", "", text
    )


_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def type_again(text: str) -> Iterator[str]:
    """One letter wrong, missing or too many in a word: `ECE/TRAN`, `A/HR/40/52`, `E/CH.4`."""
    yield from _retype(text, _typing_slips)


def _typing_slips(word: str) -> Iterator[str]:
    for n in range(len(word) + 1):
        yield word[:n] + word[n + 1 :]
        for letter in _ALPHABET:
            yield word[:n] + letter + word[n + 1 :]
            yield word[:n] + letter + word[n:]


def supply_committee(text: str) -> Iterator[str]:
    """The missing or mistaken `C` of a treaty body: `CAT/DZA/CO/3`, `CRPD/G/GC/2`."""
    first, _, rest = text.partition("/")
    if f"{first}/C/" in all_series():
        second, _, others = rest.partition("/")
        yield f"{first}/C/{others if len(second) == 1 else rest}"


def supply_year(text: str) -> Iterator[str]:
    """The year of a Security Council resolution, where the text leaves it out."""
    match = re.fullmatch(r"S/RES/([0-9]{1,4})", text)
    if match and (year := year_of_resolution(int(match[1]))):
        yield f"{text} ({year})"


Respell = Callable[[str], Iterator[str]]

FAULTS: tuple[tuple[str, Respell], ...] = (
    ("a space stands inside", close_spaces),
    ("a dash stands for a hyphen", change_dashes),
    ("a letter is in the wrong case", change_case),
    ("two slashes stand together", part_slashes),
    ("a letter stands for a digit or a digit for a letter", read_digits),
    ("a full stop is missing or too many", set_stops),
    ("a slash or hyphen is missing", set_slashes),
    ("a hyphen stands for a slash", read_hyphens),
    ("two letters have changed places", swap_letters),
    ("words are run into its end", drop_rest),
)
"""Faults of form, the mildest first."""

TYPING: tuple[tuple[str, Respell], ...] = (
    ("the year of the resolution is missing", supply_year),
    ("the component C is missing or mistyped", supply_committee),
    ("a letter is wrong, missing or too many", type_again),
)
"""Faults of single letters, tried when those of form explain nothing."""

SAFE_REASONS = tuple(reason for reason, _ in FAULTS[:3])

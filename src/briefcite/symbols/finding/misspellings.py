"""The faults with which symbols are written, each as a function from a text to its possible repairs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ...patterns import pattern
from ..grammar.series import all_series, countries, element_names
from .look_alikes import to_latin
from .omissions import (
    bracket_year,
    close_gaps,
    drop_rest,
    part_figures,
    read_hyphens,
    supply_c,
    supply_committee,
    supply_organ,
    supply_session,
    supply_year,
)

_SPACE = pattern(r"[ \u00a0\ufeff\u200b\u200e\u200f\u00ad]*([/])[ \u00a0\ufeff\u200b\u200e\u200f\u00ad]*")
_STOP_SPACE = pattern(r"(?<=[A-Za-z]\.)[ \u00a0\ufeff\u200b]+(?=[0-9IVX])")
_SPAN_SPACE = pattern(
    r"[ \u00a0\u2013-](?<=[0-9].)(?:(?<=[ \u00a0])([-\u2013])[ \u00a0]?|(?<=([-\u2013]))[ \u00a0]?)(?=[0-9])"
)
_INVISIBLE = pattern(r"[\ufeff\u200b\u200e\u200f\u00ad]")
_DASH = pattern(r"[\u2012-\u2015\u2212]")
_DIGITLIKE = pattern(r"((?:[A-Za-z]+\.)?)([0-9lIiOo]+)")
_GLUED_STOP = pattern(r"([A-Za-z]{1,6})([0-9][0-9-]*(?:\(.*\))?)")
_GLUED_MODIFIER = pattern(r"(.*[0-9)])[.,?]?((?:Add|Corr|Rev|Amend)\.?[0-9].*)", re.IGNORECASE)
_GLUED_KIND = pattern(r"([0-9]{1,4})[.]?([A-Z]{1,4}\.[0-9].*)")
_STOPLESS = frozenset(("COP", "MOP", "CMP", "CMA"))
"""Words that some conventions write without the stop: `UNEP/CMS/COP12/Res.11`."""


@cache
def _words() -> frozenset[str]:
    """Every word of the grammar: elements and components of series, in capitals."""
    parts = {part for prefix in all_series() for part in prefix.split("/") if part}
    return frozenset(parts | element_names())


@cache
def _beginnings() -> frozenset[str]:
    """What the series of the table begin with, in capitals: `A`, `A/HRC`, `A/HRC/RES`, `E/CN.`."""
    series = (prefix.rstrip("/").split("/") for prefix in all_series())
    return frozenset("/".join(parts[:length]) for parts in series for length in range(1, len(parts) + 1))


@cache
def _kinds() -> frozenset[str]:
    """The words for kinds of documents and modifications, which are in any series, in capitals."""
    return frozenset(
        "RES DEC PRST PV. SR. L. CRP. INF. NGO CO Q GC ADD. CORR. REV. WP. CONF. SUB. AC.".split()
    )


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
    """Spaces around slashes and dashes and after full stops: `S/PV. 7305`, `A/HRC /25/1`, `CO/2– 3`."""
    closed = _STOP_SPACE.sub("", _SPACE.sub(r"\1", _INVISIBLE.sub("", text)))
    yield _SPAN_SPACE.sub(lambda dash: dash[1] or dash[2], closed)


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


def write_latin(text: str) -> Iterator[str]:
    """Letters and marks of another script: `А/RES/71/313` with a Cyrillic А, `A／69／188`."""
    yield to_latin(text)


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


def swap_letters(text: str) -> Iterator[str]:
    """Two letters that have changed places: `CPR.1`, `ECE/HPB`."""
    yield from _retype(
        text, lambda word: (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
    )


def _retype(text: str, variants: Callable[[str], Iterator[str]], short: int = 0) -> Iterator[str]:
    """The text with one unknown word replaced by those variants that are words of the grammar.

    A word up to `short` letters can only be a kind, or the body after a principal organ.
    """
    parts = text.split("/")
    for place, part in enumerate(parts):
        match = re.fullmatch(r"([A-Za-z]{1,12}\.?)([0-9IVX]*)", part)
        if match is None:
            continue
        if short and len(match[1]) == 1:
            continue
        closed = len(match[1]) > short or (place == 1 and parts[0] in "AES")
        for word in dict.fromkeys(variants(match[1].upper())):
            before = "/".join(parts[:place]).upper()
            begins = closed and f"{before}/{word}".lstrip("/") in _beginnings()
            if word in _words() and (begins or word in _kinds()):
                yield "/".join((*parts[:place], _spellings().get(word, word) + match[2], *parts[place + 1 :]))


_SHORT = 3
"""An abbreviation so short may be that of a body which no table has: FCCC/APA."""
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def type_again(text: str) -> Iterator[str]:
    """One letter wrong, missing or too many in a word: `ECE/TRAN`, `A/HR/40/52`, `E/CH.4`."""
    yield from _retype(text, _typing_slips, _SHORT)


def _typing_slips(word: str) -> Iterator[str]:
    for n in range(len(word) + 1):
        yield word[:n] + word[n + 1 :]
        for letter in _ALPHABET:
            yield word[:n] + letter + word[n + 1 :]
            yield word[:n] + letter + word[n:]


Respell = Callable[[str], Iterator[str]]

FAULTS: tuple[tuple[str, Respell], ...] = (
    ("it has a space inside", close_spaces),
    ("it has a dash in place of a hyphen", change_dashes),
    ("a letter is in the wrong case", change_case),
    ("it has letters or marks of another script", write_latin),
    ("it has a double slash", part_slashes),
    ("a letter is written for a digit, or a digit for a letter", read_digits),
    ("a full stop is missing or too many", set_stops),
    ("a slash or hyphen is missing", set_slashes),
    ("it has a hyphen in place of a slash", read_hyphens),
    ("the year is not in round brackets", bracket_year),
    ("the organ is missing or wrong", supply_organ),
    ("the component C is missing or mistyped", supply_c),
    ("two letters are swapped", swap_letters),
    ("a slash or full stop is missing or wrong", close_gaps),
    ("a slash is missing between two numbers", part_figures),
    ("other words run into its end", drop_rest),
)
"""Faults of form, the mildest first."""

TYPING: tuple[tuple[str, Respell], ...] = (
    ("the year of the resolution is missing", supply_year),
    ("the session of the resolution is missing or wrong", supply_session),
    ("the component C is missing or mistyped", supply_committee),
    ("a letter is wrong, missing or too many", type_again),
)
"""Faults of single letters, tried when those of form explain nothing."""

SAFE_REASONS = tuple(reason for reason, _ in FAULTS[:3])

"""Ordinals in words and figures, in English, French and Spanish: bodies count their sessions by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ..patterns import pattern

MOST = 4
"""How many words an ordinal has at most: quatre-vingt-dix-neuvième."""
_WORD = pattern(r"[^\W_]+")
_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ENGLISH_TENS = "twent thirt fort fift sixt sevent eight ninet".split()
_FRENCH = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
_FRENCH_TENS = ("", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt")
_SPANISH = "primer segund tercer cuart quint sext séptim octav noven".split()
_SPANISH_TENS = "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim"
_FIGURES = r"([0-9]{1,3})(?:st|nd|rd|th|d|ème|er|re|e|º|ª)"


def read_ordinal(words: str) -> int | None:
    """The number of an ordinal up to 99, or None.

    >>> [read_ordinal(words) for words in ("sixty-second", "Soixante-deuxième", "sexagésimo segundo", "62nd")]
    [62, 62, 62, 62]
    >>> read_ordinal("annual"), read_ordinal("quatre-vingt-unième"), read_ordinal("vigésima")
    (None, 81, 20)
    """
    words = re.sub(r"[\s\u00a0\u2010\u2011-]+", "-", words.casefold())
    if figures := re.fullmatch(_FIGURES, words):
        return int(figures[1])
    return _table().get(words)


def find_last_ordinal(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the ordinal that ends a stretch of text begins, and its number; None where none ends it.

    >>> find_last_ordinal("Report, sixty-second", 0, 20), find_last_ordinal("of its report", 0, 13)
    ((8, 62), None)
    """
    words = list(_WORD.finditer(text, start, end))[-MOST:]
    found = ((word.start(), read_ordinal(text[word.start() : end])) for word in words)
    return next(((begin, number) for begin, number in found if number), None)


@cache
def _table() -> dict[str, int]:
    """Every ordinal in words, with hyphens between its parts."""
    return dict(chain(_write_english(), _write_french(), _write_spanish()))


def _write_english() -> Iterator[tuple[str, int]]:
    """first … ninety-ninth"""
    yield from zip(_ENGLISH, range(1, 20), strict=True)
    for tens, stem in enumerate(_ENGLISH_TENS, 2):
        yield f"{stem}ieth", tens * 10
        yield from ((f"{stem}y-{_ENGLISH[one]}", tens * 10 + one + 1) for one in range(9))


def _write_french() -> Iterator[tuple[str, int]]:
    """premier, deuxième … quatre-vingt-dix-neuvième"""
    yield from (("premier", 1), ("première", 1), ("second", 2), ("seconde", 2))
    for number in range(2, 100):
        tens, ones = divmod(number, 10)
        if tens in (1, 7, 9):
            tens, ones = tens - 1, ones + 10
        parts = [_FRENCH_TENS[tens - 1]] if tens else []
        parts += ["et"] if ones in (1, 11) and 1 < tens < 8 else []
        parts += [_FRENCH[ones - 1]] if ones else []
        word = "-".join(parts)
        stem = f"{word}u" if word.endswith("cinq") else f"{word[:-1]}v" if word.endswith("neuf") else word
        yield stem.removesuffix("e") + "ième", number


def _write_spanish() -> Iterator[tuple[str, int]]:
    """primer, segundo … nonagésimo noveno; masculine and feminine"""
    tens = _SPANISH_TENS.split()
    for end in ("o", "a"):
        ones = [f"{stem}{end}" for stem in _SPANISH]
        yield from zip(ones, range(1, 10), strict=True)
        yield from ((f"un{tens[0].replace('é', 'e')}{end}", 11), (f"duod{tens[0][1:]}{end}", 12))
        for ten, stem in enumerate(tens, 1):
            yield f"{stem}{end}", ten * 10
            for one, word in enumerate(ones, 1):
                yield f"{stem}{end}-{word}", ten * 10 + one
                yield f"{stem.replace('é', 'e')}{end}{word}", ten * 10 + one
    yield from (("primer", 1), ("tercer", 3), ("undécimo", 11), ("undécima", 11))

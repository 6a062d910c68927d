"""Cases of the International Court of Justice: numbers in the General List, names and parties.

Source: `data/icj-cases.tsv`, names of cases from a data set in the public domain (cd-icj, CC0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from unicodedata import normalize

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .title import title_key

TABLE = Path(__file__).parent.parent / "data" / "icj-cases.tsv"
PARTIES = pattern(r"\s\((?=[^()]*(?: v\. |/))(?P<parties>[^():]+)(?::\s(?P<third>[^()]+) intervening)?\)")
SIDES = pattern(r"\s\((?P<sides>[^()\d]{2,90}(?:\sv[s.]{0,2}\s|/)[^()\d:]{2,90})(?::[^()]{1,60})?\)")
VERSUS = pattern(r"[\s/](?:(?<=/)|\s*v(?:s?\.|s|\b)\s*|[–-]\s)")
"""What parts the two sides of a case."""
SUBTITLE = pattern(r"\s\((?:New Application|Article)[^()]+\)$")
COURT = pattern(
    r"\bI\.?C\.?J\b|International Court of Justice|General List",
    signs="ICJ|I.C.J|International Court|General List",
)
FIGURES = pattern(r"[0-9CT](?:(?<=[0-9])\D|(?<=C)(?:onvention|harter)|(?<=T)reat)")
LONGEST = 40
"""How many words a name can have."""
WORDS = pattern(r"[^\s(),;“”\"*_][^\s(),;“”\"*_]*")


class Case(NamedTuple):
    """A case: its number in the General List, its name, and its sides; none in advisory proceedings.

    >>> case = cases()[0]
    >>> case.number, case.name, case.sides
    (1, 'Corfu Channel', ('United Kingdom of Great Britain and Northern Ireland', 'Albania'))
    """

    number: int
    title: str
    name: str
    sides: tuple[str, ...]


@cache
def cases() -> Sequence[Case]:
    """All cases, in the order of the General List."""
    rows = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(read_case(*row.split("\t")) for row in rows)


def read_case(number: str, title: str, source: str) -> Case:
    """A case from its row; the name is the title before the parties, which come last."""
    found = list(PARTIES.finditer(title))
    sides = VERSUS.split(found[-1]["parties"]) if found else []
    third = [found[-1]["third"]] if found and found[-1]["third"] else []
    name = title[: found[-1].start()] if found else title
    return Case(int(number), title, SUBTITLE.sub("", name), (*sides, *third))


def cases_named(name: str) -> Sequence[Case]:
    """The cases of a name, and those whose longer titles have it as words.

    >>> [case.number for case in cases_named("Temple of Preah Vihear")]
    [45, 151]
    """
    key = f" {title_key(name)} "
    return [case for case in cases() if key in f" {title_key(case.title)} "]


@cache
def keys() -> dict[str, str]:
    """The names of all cases by what they are compared by."""
    return {title_key(case.name): case.name for case in cases()}


@cache
def names_of_words() -> frozenset[str]:
    """The names of several words, also without accents, but for those with figures and those of treaties."""
    names = {case.name for case in cases() if not FIGURES.search(case.name)}
    plain = {"".join(filter(str.isascii, normalize("NFD", name))) for name in names}
    return frozenset(name for name in names | plain if " " in name)


def names_the_court(text: str) -> bool:
    """Whether a text names the International Court of Justice or its list."""
    return COURT.search(text) is not None


def find_parties(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The sides that a text names in brackets, with where those begin: “(Nicaragua v. Colombia)”.

    >>> list(find_parties("Corfu Channel (UK v Albania: Ruritania intervening) [1949] ICJ Rep 4"))
    [(13, ['UK', 'Albania'])]
    """
    for found in SIDES.finditer(text):
        yield found.start(), [side.strip(" *_") for side in VERSUS.split(found["sides"])]


def name_before(text: str, end: int) -> str:
    """The name of a case that ends at a place, the longest, as the table writes it; "" for none.

    >>> name_before("See Corfu Channel (United Kingdom v. Albania)", 17)
    'Corfu Channel'
    """
    starts = [found.start() for found in WORDS.finditer(text, max(0, end - 300), end)][-LONGEST:]
    for start in starts:
        if name := keys().get(title_key(re.sub(r"\s+[Cc]ase\s*$", "", text[start:end]))):
            return name
    return ""


def names_in(text: str) -> Iterator[str]:
    """The names of cases in a text, as words of their own, without those inside longer ones."""
    folded = f" {title_key(text)} "
    found = [key for key in keys() if f" {key} " in folded]
    yield from (keys()[key] for key in found if not any(key in other != key for other in found))

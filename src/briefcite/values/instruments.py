"""Treaties and declarations by the names that notes use: “U.N. Charter”, “ICCPR”, “Statut de Rome”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .title import title_key

TABLE = Path(__file__).parent.parent / "data" / "instruments.txt"
LEADING = pattern(r"^(?:the |united nations |un )+(?=\w+ )")
"""What may be left out before a name."""
NAMED = pattern(
    r"conven|covenant|chart|declara|déclara|protoc|treat|trait|trata|pa[ck]t|carta|statut|estatut|accord|agree|acuerd"
    r"|\bact|constitu",
    re.IGNORECASE,
)
"""What is in each name of an instrument that is no abbreviation."""
CODE = pattern(r"(?:OP-)?[A-Z][A-Za-z]{0,6}[A-Z](?:[- ]?(?:OP)?\d| I[IV]?I?)?")
"""An abbreviation: ICCPR, ICCPR-OP1."""
FOREIGN = pattern(r"[À-ɏ]|\b(?:de|des|du|et|la|los|las|sobre|sur|para|pour)\b|’\w{3}|\bd’|\bl’")
"""What is in names that are not English."""
NUMBERED = pattern(r"\s[IV]+$")
"""The end of a name that has sisters, which are named together: “Additional Protocols I and II”."""
WORD = pattern(r"\w+(?:[.'’‘ʼ´`]+\w+)*")
APART = pattern(r"[;:!?\n]|\.\s+(?!\d)|.{5}")
"""What is between two words of different sentences, and not of one name."""


def find_instrument(name: str) -> str:
    """The key of the instrument of that name, or "".

    >>> [find_instrument(name) for name in ("The U.N. Charter", "Statut de Rome", "ICCPR", "Ferries at Sea")]
    ['un-charter', 'rome-statute', 'iccpr', '']
    """
    return names().get(plain_name(name), "") if NAMED.search(name) or is_code(name) else ""


def is_code(name: str) -> bool:
    """Whether a name is an abbreviation, which may also be that of a body: CRC, CAT."""
    return CODE.fullmatch(name.strip()) is not None


def plain_name(name: str) -> str:
    """A name as names are compared."""
    return LEADING.sub("", title_key(name))


@cache
def names() -> Mapping[str, str]:
    """The keys of all instruments by their names."""
    return MappingProxyType({plain_name(name): key for key, name in read_table()})


class FoundName(NamedTuple):
    """The name of an instrument in a text: its offsets and the key of the instrument."""

    start: int
    end: int
    key: str


def find_names(text: str) -> Iterator[FoundName]:
    """The names of instruments in running text, with capitals, at each place the longest.

    >>> text = "Article 9 of the ICCPR and the UN Convention on the Rights of the Child"
    >>> [(text[found.start : found.end], found.key) for found in find_names(text)]
    [('ICCPR', 'iccpr'), ('Convention on the Rights of the Child', 'crc')]
    """
    words = [(found.start(), found.end(), title_key(found[0])) for found in WORD.finditer(text)]
    at = 0
    while at < len(words):
        length, key = longest_at(text, words, at)
        if length:
            start, end = words[at][0], words[at + length - 1][1]
            opened = text.count("(", start, end) > text.count(")", start, end)
            yield FoundName(start, end + (opened and text[end : end + 1] == ")"), key)
        at += length or 1


def longest_at(text: str, words: Sequence[tuple[int, int, str]], at: int) -> tuple[int, str]:
    """How many words the longest name at a word has, and its key; 0 where there is none."""
    start = words[at][0]
    for name, key in by_first_word().get(words[at][2], ()) if text[start].isupper() else ():
        found = words[at : at + len(name)]
        if len(found) < len(name) or any(word != found[place][2] for place, word in enumerate(name)):
            continue
        gaps = (text[one[1] : other[0]] for one, other in pairwise(found))
        if not any(map(APART.search, gaps)) and (len(name) > 1 or is_code(text[start : found[-1][1]])):
            return len(name), key
    return 0, ""


@cache
def by_first_word() -> Mapping[str, Sequence[tuple[Sequence[str], str]]]:
    """The names in words with their keys, by their first words, the longest first."""
    found: dict[str, list[tuple[Sequence[str], str]]] = {}
    for name, key in sorted(names().items(), key=lambda row: -row[0].count(" ")):
        first, *rest = name.split()
        found.setdefault(first, []).append(((first, *rest), key))
    return MappingProxyType(found)


@cache
def english_names() -> frozenset[str]:
    """The English names of several words, as the table writes them, without those that end in a numeral."""
    several = (name for _, name in read_table() if " " in name and not name[0].isdigit())
    return frozenset(name for name in several if not (FOREIGN.search(name) or NUMBERED.search(name)))


def read_table() -> Iterator[tuple[str, str]]:
    """The rows of the table: a key and a name each."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, listed = line.partition(": ")
            yield from ((key, name) for name in listed.split(" | "))

"""Treaties and declarations by the names that notes use: “U.N. Charter”, “ICCPR”, “Statut de Rome”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, pairwise
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
"""What is in each name of an instrument that is not an abbreviation."""
CODE = pattern(r"(?:OP-)?[A-Z][A-Za-z]{0,6}[A-Z](?:[- ]?(?:OP)?\d| I[IV]?I?)?")
"""An abbreviation: ICCPR, ICCPR-OP1."""
FOREIGN = pattern(
    r"[À-ɏ’delps](?:(?<=[À-ɏ])|(?<=’)\w{3}"
    r"|(?<![^\W_].)(?:(?<=d)(?:es?|u|’)|(?<=e)t|(?<=l)(?:[ao]s?|’)|(?<=s)(?:obre|ur)|(?<=p)(?:ara|our))\b)"
)
"""What is in names that are not English."""
FIRST = pattern(lambda: write_first())
"""A place where a name may begin."""
NUMBERED = pattern(r"\s[IV]+$")
"""The end of a name that has sisters, which are named together: “Additional Protocols I and II”."""
WORD = pattern(r"\w\w*(?:[.'’‘ʼ´`]+\w+)*")
APART = pattern(r"[^\w](?:(?<=[;:!?\n])|(?<=\.)\s+(?!\d)|.{4})")
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
    done = 0
    while first := FIRST.search(text, done):
        end, key = longest_at(text, first.start())
        done = end or first.end()
        if end:
            opened = text.count("(", first.start(), end) > text.count(")", first.start(), end)
            yield FoundName(first.start(), end + (opened and text[end : end + 1] == ")"), key)


def longest_at(text: str, start: int) -> tuple[int, str]:
    """Where the longest name at a place ends, and its key; 0 where there is none."""
    first = WORD.match(text, start)
    listed = by_first_word().get(title_key(first[0]), ()) if first else ()
    found = [*islice(WORD.finditer(text, start), len(listed[0][0]))] if listed else []
    words = tuple(title_key(one[0]) for one in found)
    for name, key in listed:
        if words[: len(name)] == name:
            end = found[len(name) - 1].end()
            gaps = (text[one.end() : other.start()] for one, other in pairwise(found[: len(name)]))
            if not any(map(APART.search, gaps)) and (len(name) > 1 or is_code(text[start:end])):
                return end, key
    return 0, ""


def write_first() -> str:
    """A word with which names begin, with a capital."""
    firsts: dict[str, list[str]] = {}
    for word in by_first_word():
        firsts.setdefault(word[0], []).append(re.escape(word[1:]))
    starts = (f"{first.upper()}(?i:{'|'.join(rest)})" for first, rest in sorted(firsts.items()))
    return rf"[A-ZÀ-Þ0-9](?<![\w’'-].)(?<=(?=(?:{'|'.join(starts)})(?!\w)).)"


@cache
def by_first_word() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """The names in words with their keys, by their first words, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
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

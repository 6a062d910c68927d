"""Treaties and declarations by the names that notes use: “U.N. Charter”, “ICCPR”, “Statut de Rome”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ..patterns import pattern
from .title import title_key

TABLE = Path(__file__).parent.parent / "data" / "instruments.txt"
LEADING = pattern(r"^(?:the |united nations |un )+(?=\w+ )")
"""What may be left out before a name."""
NAMED = pattern(
    r"conven|covenant|chart|declara|déclara|protoc|treat|trait|trata|pa[ck]t|carta|statut|estatut|accord|agree|acuerd"
    r"|\bact",
    re.IGNORECASE,
)
"""What is in each name of an instrument that is no abbreviation."""
CODE = pattern(r"(?:OP-)?[A-Z][A-Za-z]{0,6}[A-Z](?:[- ]?(?:OP)?\d| I[IV]?I?)?")
"""An abbreviation: ICCPR, ICCPR-OP1."""


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


def read_table() -> Iterator[tuple[str, str]]:
    """The rows of the table: a key and a name each."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, listed = line.partition(": ")
            yield from ((key, name) for name in listed.split(" | "))

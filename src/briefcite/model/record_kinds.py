"""The kinds of sources: `data/kinds.toml` as frozen values."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

TABLE = Path(__file__).parent.parent / "data" / "kinds.toml"


class Kind(Struct, frozen=True):
    """A kind of source; `like` is the kind or type whose form it has where a style has none for it."""

    name: str
    meaning: str
    also: tuple[str, ...]
    """Other words for it, as people write them."""
    of: tuple[str, ...]
    """The types of records that can be of this kind."""
    like: str = ""
    issued: bool = False
    """Whether the body that the symbol names is always the author."""


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds, by name.

    >>> kinds()["podcast"].like, "web" in kinds()["podcast"].of, "treaty" in kinds()["podcast"].of
    ('web', True, False)
    """
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            name: Kind(
                name,
                row["meaning"],
                tuple(row.get("also", ())),
                tuple(row["of"]),
                row.get("like", ""),
                row.get("issued", False),
            )
            for name, row in rows.items()
        }
    )


@cache
def kinds_by_word() -> Mapping[str, Kind]:
    """The kinds by each word for them, with hyphens."""
    named = {slug(word): kind for kind in kinds().values() for word in (kind.name, *kind.also)}
    return MappingProxyType(named)


def slug(words: str) -> str:
    """Words as the name of a kind: small, with hyphens.

    >>> slug("Working Paper")
    'working-paper'
    """
    return "-".join(words.replace("-", " ").casefold().split())


def find_kind(words: str, type: str) -> Kind | None:
    """The kind that a record of a type is by its words, the whole of them or the last; None if it is none.

    >>> find_kind("doctoral dissertation", "book").name, find_kind("Research Paper", "report").name
    ('thesis', 'working-paper')
    >>> find_kind("working-paper", "un-document"), find_kind("annual review", "report")
    (None, None)
    """
    name = slug(words)
    candidates = (name, name.rpartition("-")[2])
    found = (kind for one in candidates if (kind := kinds_by_word().get(one)))
    return next((kind for kind in found if type in kind.of), None)

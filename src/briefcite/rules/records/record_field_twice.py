"""A record gives the same field twice.

Why: Only the first is used; the other has no effect.

Basis: YAML 1.2, section 3.2.1.1: the keys of a mapping are unique.

See also: record-key-twice

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
      adopted: 2014-12-19

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Entries, Items, Library, Scalar, Value
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every repeated field, in mappings inside a record too."""
    for record in library.judged:
        for key, first in repeated(record.entries):
            yield Finding(
                key.span,
                f"The record {record.key.text} gives the field “{key.text}” twice.",
                help=f"keep one of the two; the first is in {first.span.where}",
                basis="YAML 1.2",
                related=((first.span, "first given here"),),
            )


def repeated(value: Value) -> Iterator[tuple[Scalar, Scalar]]:
    """Every key of a tree that its mapping already has, with the first."""
    waiting = [value]
    while waiting:
        node = waiting.pop()
        match node:
            case Items():
                waiting += node.items
            case Entries():
                seen: dict[str, Scalar] = {}
                for key, inner in node:
                    waiting.append(inner)
                    if seen.setdefault(key.text, key) is not key:
                        yield key, seen[key.text]

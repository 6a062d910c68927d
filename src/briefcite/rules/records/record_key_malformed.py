"""A record’s key has characters that keys cannot have.

Why: Notes cite records by key, and such a character ends the key too early.

Basis: In BibTeX and Pandoc a key has letters and digits, and between them hyphens, underscores, full stops
and colons.

See also: record-key-twice

Bad (yaml)::

    GA 69/188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18

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
from ...model import Library
from ...model.record_keys import FORM, is_key, key_of
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every key that does not have that form."""
    for record in library.judged:
        key = record.key.text
        if not is_key(key):
            plain = key_of(key)
            yield Finding(
                record.key.span,
                f"The key “{key}” has characters other than {FORM}.",
                help=f"write “{plain}”" if plain else "choose another key",
            )

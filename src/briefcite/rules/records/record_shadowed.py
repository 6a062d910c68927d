"""A record is hidden by a record with the same key in an earlier folder.

Why: Changes to the hidden record have no effect, and nothing else shows why.

Basis: where several folders of records have the same key, the record in the first folder listed is used.

See also: record-key-twice, record-symbol-twice.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon”, 18 October 2014, A/69/488, para. 3.

    -- briefcite.toml --
    references = ["house", "references"]

    -- house/un.yaml --
    a-69-488:
      type: un-document
      symbol: A/69/488
      body: General Assembly
      title: Situation of human rights in Ardon
      date: 2014-10-18

    -- references/un.yaml --
    a-69-488:
      type: un-document
      symbol: A/69/488
      body: General Assembly
      title: The situation of human rights in Ardon
      date: 2014-10-18

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon”, 18 October 2014, A/69/488, para. 3.

    -- briefcite.toml --
    references = ["house", "references"]

    -- house/un.yaml --
    a-69-488:
      type: un-document
      symbol: A/69/488
      body: General Assembly
      title: Situation of human rights in Ardon
      date: 2014-10-18

    -- references/un.yaml --
    a-69-489:
      type: un-document
      symbol: A/69/489
      body: General Assembly
      title: Situation of human rights in Belmar
      date: 2014-10-19
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...settings import Settings

CERTAINTY: Certainty = "style"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record that is not used."""
    for record in library.shadowed:
        first = library.by_key[record.key.text]
        yield Finding(
            record.key.span,
            f"The record “{record.key.text}” is not used: {first.key.span.where} has the same key.",
            help="delete this record, or change its key",
            basis="where several folders have a key, the first folder wins",
            related=((first.key.span, "the record that is used"),),
        )

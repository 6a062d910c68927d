"""A record is hidden by one of the same key in an earlier folder.

Why: Whoever edits the hidden record changes nothing, and may not see why.

Basis: of several folders of records the first that has a key is asked.

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
    """Every record that is not in play."""
    for record in library.shadowed:
        first = library.by_key[record.key.text]
        yield Finding(
            record.key.span,
            f"The record “{record.key.text}” is hidden by the one in {first.key.span.where}.",
            help="delete this one, or give it another key",
            basis="of several folders the first that has a key is asked",
            related=((first.key.span, "the record in play"),),
        )

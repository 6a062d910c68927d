"""The chosen style needs a fact that neither the note nor the record has.

Why: The style leaves no place for a citation without it, so that the printed note shows a hole.

Basis: the citation style that the settings name; a note that gives the fact itself is enough. It is said
once for each record. Without a style the rule is silent.

Bad::

    The bridge was built by hand.[^1]

    [^1]: [@crossing, p. 12].

    -- briefcite.toml --
    style = "house"

    -- house.toml --
    base = "chicago"
    [note]
    book = "{who}, *{title}* ({place}: {publisher}, {date})[{pinpoint}]"

    -- references/books.yaml --
    crossing:
      type: book
      title: The Crossing
      person: Marwick, Lena
      publisher: Quayside Press
      date: 2018

Good::

    The bridge was built by hand.[^1]

    [^1]: [@crossing, p. 12].

    -- briefcite.toml --
    style = "house"

    -- house.toml --
    base = "chicago"
    [note]
    book = "{who}, *{title}* ({place}: {publisher}, {date})[{pinpoint}]"

    -- references/books.yaml --
    crossing:
      type: book
      title: The Crossing
      person: Marwick, Lena
      publisher: Quayside Press
      place: Port Sable
      date: 2018
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style", "record")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every fact that the style needs in vain."""
    house = reading.style
    for citation, record, field in reading.lacks if house else ():
        place = record.key.span
        yield Finding(
            citation.span,
            f"The style needs a {field} of “{record.key.text}”, and neither note nor record has one.",
            help=f"add “{field}:” to the record in {place.where}",
            basis=f"the style “{house.name}”" if house else "",
            related=((place, "the record"),),
            severity="warning",
        )

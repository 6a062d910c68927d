"""The chosen style needs a detail that neither the note nor the record gives.

Why: The style cannot write the citation without the detail; the printed note would have a gap.

Basis: The citation style that the settings name.

When: It applies with a style, once for each record.

Exceptions: A note that gives the detail itself is enough.

See also: note-form-differs, record-field-missing

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

Good::

    The bridge was built by hand.[^1]

    [^1]: Lena Marwick, *The Crossing* (Port Sable: Quayside Press, 2018), 12.

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
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style", "record")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every detail that the style needs and does not get."""
    house = reading.style
    for citation, record, field in reading.lacks if house else ():
        place = record.key.span
        yield Finding(
            citation.span,
            f"The style needs the {field} of “{record.key.text}”; neither the note nor the record gives it.",
            help=f"add “{field}” to the record in {place.where}",
            basis=f"the style “{house.name}”" if house else "",
            related=((place, "the record"),),
            severity="warning",
        )

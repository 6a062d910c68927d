"""A communication of special procedures has the letters of its kind before its number.

Why: The number alone finds the communication; the letters are not part of it, and are left out by the
United Nations.

Basis: UN Editorial Manual, footnotes (“See communication GRC 1/2021”, without UA, AL or JAL). It runs only
with a style that says so (`notes.bare-communications`).

Bad::

    The Government was asked.[^1]

    [^1]: See communication AL GRC 1/2021.

    -- briefcite.toml --
    style = "un"

Fixed::

    The Government was asked.[^1]

    [^1]: See communication GRC 1/2021.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "style"
NEEDS = ("style",)

NUMBER = pattern(
    r"(?<![\w/.-])(J?(?:UA|AL)|OL|OTH) ([A-Z]{3} \d{1,3}/\d{4})(?![\w/])", signs="UA |AL |OL |OTH "
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every number of a communication with letters before the code of its State."""
    house = reading.style
    for read in reading.notes if house and house.options["notes.bare-communications"] else ():
        stretch = reading.stretch(read)
        for found in NUMBER.finditer(stretch.own):
            span = stretch.span(*found.span())
            edit = Edit(stretch.span(found.start(), found.start(2)), "")
            yield Finding(
                span,
                f"The communication “{span}” has the letters of its kind.",
                help=f"write “{found[2]}”",
                basis=f"the style “{house.name}”" if house else "",
                fix=Fix(f"leave “{found[1]}” out", (edit,), "suggested", "the letters may be wanted"),
            )

"""A special-procedures communication has a prefix (UA, AL, JAL) before its number.

Why: The number alone identifies the communication; the United Nations leaves out the prefix, which is not
part of it.

Basis: UN Editorial Manual, footnotes (“See communication GRC 1/2021”).

When: It applies with a style that sets `notes.bare-communications`, such as `un`.

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
    """Every number of a communication with a prefix before the code of its State."""
    house = reading.style
    for read in reading.notes if house and house.options["notes.bare-communications"] else ():
        stretch = reading.stretch(read)
        for found in NUMBER.finditer(stretch.own):
            span = stretch.span(*found.span())
            edit = Edit(stretch.span(found.start(), found.start(2)), "")
            yield Finding(
                span,
                f"“{span}” has the prefix “{found[1]}”, which the style leaves out.",
                help=f"write “{found[2]}”",
                basis=f"the style “{house.name}”" if house else "",
                fix=Fix(f"delete “{found[1]}”", (edit,), "suggested", "the prefix may be intended"),
            )

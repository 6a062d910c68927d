"""A bibliography repeats some authors by name and others by a dash.

Why: Readers take a name for a new author, and a dash for the one above it.

Basis: UN Editorial Manual, reference lists (a long rule); OSCOLA (a double dash); Chicago (a 3-em dash, or
the name). The list’s own majority decides; where both are as many, the name.

Bad::

    ## Bibliography

    Ames, Joan. *Boats of the Isles*. Ferry Press, 2001.

    Bell, Karl. *Bridges*. Ferry Press, 2003.

    ———. *Buoys*. Ferry Press, 2004.

    ———. *Barges*. Ferry Press, 2005.

    Cole, Mary. *Canals*. Ferry Press, 2006.

    Cole, Mary. *Cranes*. Ferry Press, 2007.

Fixed::

    ## Bibliography

    Ames, Joan. *Boats of the Isles*. Ferry Press, 2001.

    Bell, Karl. *Bridges*. Ferry Press, 2003.

    ———. *Buoys*. Ferry Press, 2004.

    ———. *Barges*. Ferry Press, 2005.

    Cole, Mary. *Canals*. Ferry Press, 2006.

    ———. *Cranes*. Ferry Press, 2007.

Good::

    ## Bibliography

    Bell, Karl. *Bridges*. Ferry Press, 2003.

    ———. *Buoys*. Ferry Press, 2004.

    Bell, Karl, and Mary Cole. *Canals*. Ferry Press, 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.title import title_key
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"

DASH = pattern(r"\\?(?:[—–―⸺⸻]{1,6}|-{3,6}|_{3,6})(?=[\s.,:(])")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every repeated author of a list that is not repeated as most are."""
    for run in entries(reading.article):
        dashed, named, before = [], [], ""
        for entry in run:
            if dash := DASH.match(entry.words):
                dashed.append(entry.stretch.span(*dash.span()))
            elif authors := entry.authors:
                if title_key(authors) == before != "":
                    named.append(entry.stretch.span(0, len(authors)))
                before = title_key(authors)
        if dashed and named:
            few, mark = (named, str(dashed[0])) if len(dashed) > len(named) else (dashed, "")
            yield from (report(place, mark) for place in few)


def report(place: Span, dash: str) -> Finding:
    """The finding for one entry; the list repeats its authors by a dash, or by name."""
    how = f"by “{dash}”" if dash else "by name"
    return Finding(
        place,
        f"“{place}” repeats the author above; the list repeats others {how}.",
        help=f"write “{dash}” for the name" if dash else "write the author’s name again",
        basis="the list’s other entries",
    )

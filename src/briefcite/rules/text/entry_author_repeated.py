"""A bibliography repeats some authors by name and others with a dash.

Why: Where others have a dash, readers take a repeated name for a new author.

Basis: UN Editorial Manual, reference lists (a long rule); OSCOLA (a double dash); Chicago (a 3-em dash, or
the name).

When: It takes the form of most repeated authors in the list as right; where both are equally frequent, the
name.

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
    """Every repeated author of a list that is not written as most are."""
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
    """The finding for one entry; the list repeats its authors with a dash, or by name."""
    how = f"with “{dash}”" if dash else "by name"
    return Finding(
        place,
        f"“{place}” repeats the author of the entry above; the list repeats others {how}.",
        help=f"write “{dash}” instead of the name" if dash else "write the author’s name",
        basis="the list’s other entries",
    )

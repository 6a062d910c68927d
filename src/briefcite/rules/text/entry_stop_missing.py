"""A bibliography entry has no full stop at the end, unlike the others.

Why: The error shows at once, and looks as if the end of the entry were lost.

Basis: the list’s other entries, because styles differ.

When: It applies where at least three entries, and three in four, end in a full stop or another closing mark.

Exceptions: Entries that end in a link are left alone.

Bad::

    ## Bibliography

    - Ames, Joan. *Boats*. Ardon: Ferry Press, 2001.
    - Bell, Karl. *Bridges*. Ardon: Ferry Press, 2003.
    - Cole, Maria. *Cranes*. Ardon: Ferry Press, 2004
    - Dunn, Paul. *Docks*. Ardon: Ferry Press, 2005.

Fixed::

    ## Bibliography

    - Ames, Joan. *Boats*. Ardon: Ferry Press, 2001.
    - Bell, Karl. *Bridges*. Ardon: Ferry Press, 2003.
    - Cole, Maria. *Cranes*. Ardon: Ferry Press, 2004.
    - Dunn, Paul. *Docks*. Ardon: Ferry Press, 2005.

Good::

    ## Bibliography

    - Ames, Joan. *Boats*. Ardon: Ferry Press, 2001.
    - Bell, Karl. *Bridges*. Ardon: Ferry Press, 2003.
    - Cole, Maria. *Cranes*. Ardon: Ferry Press, 2004. https://press.example/cranes
    - Dunn, Paul. *Docks*. Ardon: Ferry Press, 2005.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import Settings
from ...text import Edit
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"

LONGEST_WORD = 40
LINKED = ("://", "www.", "](", "<", "[")
CLOSERS = "*_”\"’')]»"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every entry without a closing mark in a list whose entries have one."""
    for run in entries(reading.article):
        ends = [entry.stretch for entry in run if not is_linked(entry.words)]
        if not habit(is_closed(stretch.words) for stretch in ends):
            continue
        for stretch in ends:
            words = stretch.words
            if not is_closed(words):
                last = words.split()[-1][-LONGEST_WORD:]
                end = stretch.span(len(words), len(words))
                yield Finding(
                    stretch.span(len(words) - len(last), len(words)),
                    f"The entry has no full stop at the end, after “{last}”.",
                    help="add a full stop",
                    basis="the list’s other entries",
                    fix=Fix("add a full stop", (Edit(end, "."),)),
                )


def is_linked(words: str) -> bool:
    """Whether an entry ends in a link, or in a bracket that says when it was opened."""
    tail = words[-200:].rstrip()
    last = words.split()[-1]
    host, slash, _ = last.partition("/")
    bare = slash and "." in host and host[-2:].isalnum()
    return bool(bare or any(sign in last for sign in LINKED) or ("://" in tail and tail[-1] in ")]"))


def is_closed(words: str) -> bool:
    """Whether an entry ends in a mark that closes a sentence."""
    return words.rstrip().rstrip(CLOSERS)[-1:] in (".", "!", "?", "…") or words.rstrip()[-1:] == "."

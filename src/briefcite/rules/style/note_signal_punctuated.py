"""A signal has a full stop or comma that the chosen style does not use.

Why: OSCOLA writes cf, eg and see also without punctuation; a full stop shows that a note was pasted from
another style.

Basis: OSCOLA 5, § 1.1.5.

When: It applies with a style that sets `notes.signal-stops = false`, such as `oscola5`.

See also: note-signal-joined

Bad::

    The Council returned to the matter.[^1]

    [^1]: Cf. A/HRC/27/10.

    -- briefcite.toml --
    style = "oscola5"

Fixed::

    The Council returned to the matter.[^1]

    [^1]: Cf A/HRC/27/10.

    -- briefcite.toml --
    style = "oscola5"

Good::

    The Council returned to the matter.[^1]

    [^1]: See also A/HRC/27/10.

    -- briefcite.toml --
    style = "oscola5"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")

BARE = pattern(r"(?:(?:but )?see,? )?(?:also|cf|eg)|(?:but )?cf(?: eg)?", re.IGNORECASE)
"""The signals that have no punctuation."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every signal with a full stop or comma."""
    house = reading.style
    if not house or house.options["notes.signal-stops"]:
        return
    for citation in reading.citations:
        if not (signal := citation.signal):
            continue
        after = reading.article.prose[signal.end : signal.end + 2]
        comma = after[:1] == "," or (after[:1] == "." and after[1:2] in (" ", ","))
        whole = Span(signal.source, signal.start, signal.end + 1) if comma else signal
        bare = str(whole).replace(".", "").rstrip(",")
        if bare != str(whole) and BARE.fullmatch(bare):
            yield Finding(
                whole,
                f"“{whole}” has punctuation that the style does not use.",
                help=f"write “{bare}”",
                basis=f"the style “{house.name}”",
                fix=Fix(f"write “{bare}”", (Edit(whole, bare),)) if "," not in str(whole) else None,
            )

"""A new kind of signal is joined to the citation before it by a semicolon.

Why: A signal says how a source supports the claim; after a semicolon it seems to belong to the source before.

Basis: AGLC4 1.1.3 (each new signal begins a sentence); Bluebook 1.3 (a signal of another category does:
contra and but see, compare, see generally).

When: It applies with a style that sets `notes.signals`, such as `aglc4`.

See also: note-signal-punctuated, note-sources-disordered

Bad::

    The Council returned to the matter.[^1]

    [^1]: A/HRC/25/60; see also A/HRC/27/10.

    -- briefcite.toml --
    style = "aglc4"

Good::

    The Council returned to the matter.[^1]

    [^1]: A/HRC/25/60. See also A/HRC/27/10.

    -- briefcite.toml --
    style = "aglc4"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...text import one_line
from ...values.words import words_of

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")

CATEGORIES = ("comparison", "contradiction", "background")
"""The signals that do not support the claim, by the category of the Bluebook."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every new signal after a semicolon."""
    house = reading.style
    how = house.options["notes.signals"] if house else ""
    for read in reading.notes if house and how else ():
        for one, other in pairwise(read.citations):
            between = reading.article.prose[one.span.end : other.span.start].strip()
            old, new = meaning(one, how), meaning(other, how)
            if other.signal and new != old and between == ";":
                signal = str(other.signal)
                yield Finding(
                    other.signal,
                    f"The signal “{signal}” should begin a new sentence.",
                    help=f"write “. {signal[:1].upper()}{signal[1:]}”",
                    basis=f"the style “{house.name}”" if house else "",
                    related=((one.span, "the source before it"),),
                )


def meaning(citation: Citation, how: str) -> str:
    """A citation's signal, or only its category."""
    signal = one_line(str(citation.signal or "").casefold().replace(".", "").rstrip(","))
    if how == "each":
        return signal
    return next((kind for kind in CATEGORIES if signal in words_of(f"signal/{kind}")), "")

"""A signal of another kind is joined to the citation before it by a semicolon.

Why: A signal says how a source bears on the claim; joined to the sources before it, it is read as one of
them.

Basis: AGLC4 1.1.3 (each new signal opens a sentence), Bluebook 1.3 (signals of another category do: contra
and but see, compare, see generally). It runs only with a style that says so (`notes.signals`).

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
    """Every new signal behind a semicolon."""
    house = reading.style
    how = house.options["notes.signals"] if house else ""
    for read in reading.notes if house and how else ():
        for one, other in pairwise(read.citations):
            between = reading.article.prose[one.span.end : other.span.start].strip()
            told, new = meaning(one, how), meaning(other, how)
            if other.signal and new != told and between == ";":
                said = str(other.signal)
                yield Finding(
                    other.signal,
                    f"The signal “{said}” opens no sentence of its own.",
                    help=f"write “. {said[:1].upper()}{said[1:]}”",
                    basis=f"the style “{house.name}”" if house else "",
                    related=((one.span, "the source before it"),),
                )


def meaning(citation: Citation, how: str) -> str:
    """A citation's signal, or only its category."""
    said = one_line(str(citation.signal or "").casefold().replace(".", "").rstrip(","))
    if how == "each":
        return said
    return next((kind for kind in CATEGORIES if said in words_of(f"signal/{kind}")), "")

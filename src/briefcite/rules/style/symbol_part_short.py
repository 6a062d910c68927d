"""An addendum or corrigendum is cited without its full symbol.

Why: A link and a search need the whole symbol; “and Corr.1” leads nowhere.

Basis: UN Editorial Manual, footnotes: each corrigendum and addendum is written as a full symbol; only a long
run may be shortened (“A/71/5/Add.1–52”, with an en dash).

When: It applies only with a style that says so (`notes.whole-symbols`).

See also: symbol-corrigendum-alone.

Bad::

    The accounts were late.[^1]

    [^1]: A/71/5 and Corr.1.

    -- briefcite.toml --
    style = "un"

Good::

    The accounts were late.[^1]

    [^1]: A/71/5 and A/71/5/Corr.1; A/71/5/Add.1–52.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol of a note that is only its last part, or a run with a hyphen."""
    house = reading.style
    for citation in reading.citations if house and house.options["notes.whole-symbols"] else ():
        for span, wanted in find_short(citation):
            yield Finding(
                span,
                f"The symbol “{span}” is not written in full.",
                help=f"write “{wanted}”",
                basis=f"the style “{house.name}”" if house else "",
            )


def find_short(citation: Citation) -> Iterator[tuple[Span, str]]:
    """The short symbols of a citation, each with its whole form."""
    told = set()
    for span, symbol in citation.symbols:
        if span in told:
            continue
        told.add(span)
        stem, _, run = str(span).rpartition(".")
        first, _, last = run.partition("-")
        if str(span).startswith(("Corr.", "Add.", "Rev.")):
            yield span, str(symbol)
        elif stem.endswith(("/Corr", "/Add")) and first.isdecimal() and last.isdecimal():
            yield span, spelt_out(f"{stem}.", int(first), int(last))


def spelt_out(stem: str, first: int, last: int) -> str:
    """A run of symbols: two in full, more with an en dash."""
    if last == first + 1:
        return f"{stem}{first} and {stem}{last}"
    return f"{stem}{first}–{last}"

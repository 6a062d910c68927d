"""A note cites a draft of which the catalogue has the adopted text.

Why: Drafts are amended before they are adopted, so their words may never have been agreed.

Basis: the catalogue of UN documents that is part of briefcite (`docs/catalogue.md`).

Exceptions: Notes that call the document a draft, or cite the final text too, are left alone. Where a record
has the final text, symbol-superseded reports it.

See also: symbol-superseded.

Bad::

    The Assembly spoke of privacy.[^1]

    [^1]: General Assembly, A/C.3/77/L.38, para. 3.

Good::

    The Assembly spoke of privacy.[^1] Some States spoke against the draft.[^2]

    [^1]: General Assembly, A/RES/77/211, para. 3.
    [^2]: Draft resolution A/C.3/77/L.38; see also A/C.3/75/L.40 and A/RES/75/176.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols import read_symbol
from ...symbols.catalogue.entries import adopted_from

CERTAINTY: Certainty = "style"
NEEDS = ("citations", "catalogue")
YIELDS_TO = ("symbol-superseded",)

DRAFT = pattern(r"[dDpPaA](?i:raft|rojet|royecto|mend)")
"""What says that a draft is meant."""
BEFORE = 60
"""How many characters before a symbol may say so."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every draft from which something was adopted."""
    for note in reading.notes if settings.catalogue else ():
        cited = {symbol for citation in note.citations for _, symbol in citation.symbols}
        for citation in note.citations:
            for span, symbol in citation.symbols:
                draft = adopted_from(symbol)
                final = read_symbol(draft.adopted_as) if draft else None
                before = max(note.note.body.start, span.start - BEFORE)
                called = DRAFT.search(span.source.text, before, max(span.end, citation.span.end))
                if draft and final and final not in cited and not called:
                    revised = "" if draft.key == symbol.key else f", adopted from its revision {draft.symbol}"
                    yield Finding(
                        span,
                        f"The final text of “{span}” is {final}{revised}.",
                        help=f"cite {final}, unless the draft is meant",
                        basis="the catalogue of UN documents",
                    )

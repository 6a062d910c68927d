"""A draft, a former revision or a conference room paper is cited where the final text is known.

Why: Drafts are amended before they are adopted; what they say may never have been agreed.

Source: the records’ `draft-symbol` and `relations` (`adopted-as`, `revises`); of a draft (L.) or a conference
room paper (CRP.) the one record of the same title and session that is neither; without a record the catalogue
that is shipped with briefcite, as advice, unless the note calls the document a draft. A note that cites the
final text too is left alone: it compares the two.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “A draft,” A/C.3/69/L.28, para. 3.

    -- library draft ga-69-188 --

Bad::

    The Assembly spoke of privacy.[^1]

    [^1]: General Assembly, A/C.3/77/L.38, para. 3.

Good::

    The Assembly referred the matter to the Council.[^1] Some spoke against it.[^2]

    [^1]: Drawn up in A/C.3/69/L.28, adopted as A/RES/69/188.
    [^2]: Draft resolution A/C.3/77/L.38, para. 3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols import Symbol, read_symbol
from ...symbols.catalogue.entries import Entry, adopted_from
from ...text import Span
from ...views.against_record import against
from ...views.final_texts import final_texts, same_title

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)
DRAFT = pattern(r"(?i)draft|projet|proyecto|amend")
"""What says that a draft is meant."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol of a text that a record, or the catalogue, says another has taken the place of."""
    final = final_texts(reading.library)
    for note in reading.notes:
        cited = {symbol for citation in note.citations for _, symbol in citation.symbols}
        for citation in note.citations:
            for span, symbol in citation.symbols:
                record = final.get(symbol) or same_title(reading.library, citation, symbol)
                if record and record.symbol and cited.isdisjoint(record.symbols):
                    message = f"The final text of “{span}” is {record.symbol}."
                    help = f"cite {record.symbol}, unless the earlier text is meant"
                    yield against(record, (record.place("symbol"), "the final text"), span, message, help)
                elif not record and settings.catalogue:
                    draft = adopted_from(symbol)
                    if draft and not DRAFT.search(str(citation.span)):
                        yield from catalogued_text(span, symbol, draft, cited)


def catalogued_text(span: Span, symbol: Symbol, draft: Entry, cited: Collection[Symbol]) -> Iterator[Finding]:
    """The finding for a draft of which the catalogue knows what was adopted from it."""
    final = read_symbol(draft.adopted_as)
    if final and final not in cited:
        revised = "" if draft.key == symbol.key else f", adopted from its revision {draft.symbol}"
        yield Finding(
            span,
            f"The final text of “{span}” is {final}{revised}.",
            help=f"cite {final}, unless the draft is meant",
            authority="the catalogue of UN documents",
            severity="advice",
        )

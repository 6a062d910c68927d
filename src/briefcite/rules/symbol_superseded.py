"""A draft, a former revision or a conference room paper is cited where the library has the final text.

Why: Drafts are amended before they are adopted; what they say may never have been agreed.

Source: the records’ `draft-symbol` and `relations` (`adopted-as`, `revises`). A note that cites the final
text too is left alone: it compares the two.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/C.3/69/L.28, para. 3.

    -- references/un.yaml --
    draft:
      type: un-document
      symbol: A/C.3/69/L.28
      body: General Assembly
      title: Situation of human rights in Ardon
      date: 2014-11
    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      title: Situation of human rights in Ardon
      adopted: 2014-12-18
      draft-symbol: A/C.3/69/L.28

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: Drawn up in A/C.3/69/L.28, adopted as A/RES/69/188.

    -- references/un.yaml --
    draft:
      type: un-document
      symbol: A/C.3/69/L.28
      body: General Assembly
      title: Situation of human rights in Ardon
      date: 2014-11
    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      title: Situation of human rights in Ardon
      adopted: 2014-12-18
      draft-symbol: A/C.3/69/L.28
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Entries, Library, Reading, Record, Scalar, read_symbol
from ..settings import Settings
from ..symbols import Symbol

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol of a text that a record says another has taken the place of."""
    final = final_texts(reading.library)
    for note in reading.notes:
        cited = {symbol for citation in note.citations for _, symbol in citation.symbols}
        for citation in note.citations:
            for span, symbol in citation.symbols:
                record = final.get(symbol)
                if record and record.symbol and cited.isdisjoint(record.symbols):
                    place = record.place("symbol")
                    yield Finding(
                        span,
                        f"The final text of “{span}” is {record.symbol}.",
                        help=f"cite {record.symbol}, unless the earlier text is meant",
                        authority=f"the record {record.key.text} ({place.where})",
                        related=((place, "the final text"),),
                    )


def final_texts(library: Library) -> dict[Symbol, Record]:
    """The records of final texts, by the symbols of what came before them."""
    found: dict[Symbol, Record] = {}
    for record in library.records:
        if draft := read_symbol(record.text("draft-symbol")):
            found[draft] = record
        if (former := related(library, record, "revises")) and record.symbol:
            found |= dict.fromkeys(former[1], record)
        if (adopted := related(library, record, "adopted-as")) and adopted[0] and record.symbol:
            found[record.symbol] = adopted[0]
    return found


def related(library: Library, record: Record, name: str) -> tuple[Record | None, tuple[Symbol, ...]] | None:
    """The record that a relation names by key or symbol, with the symbols of that document."""
    relations = record.fields.get("relations")
    value = relations.get(name) if isinstance(relations, Entries) else None
    if not isinstance(value, Scalar):
        return None
    symbol = read_symbol(value.text)
    known = library.by_symbol.get(symbol, ()) if symbol else ()
    other = library.by_key.get(value.text) or next(iter(known), None)
    return other, other.symbols if other else (symbol,) if symbol else ()

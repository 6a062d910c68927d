"""Symbols that the calendar contradicts: a fault that is sure and one that is not are reported alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from ..findings import Finding
from ..model.reading import Reading
from ..named_tuples import NamedTuple
from ..symbols import Symbol
from ..symbols.calendar.faults import FoundFault, find_faults
from ..symbols.finding.resolutions_in_words import find_acts
from ..symbols.grammar.slips import is_slip
from ..text import Span


class Contradicted(NamedTuple):
    """The place of a symbol in an article, and what is wrong with it."""

    span: Span
    found: FoundFault
    worded: bool = False
    """Whether the place has words: "Security Council resolution 2231 (2016)"."""


def contradicted(reading: Reading, today: date, certainty: str) -> Iterator[Contradicted]:
    """Every symbol in text and notes with a fault of that certainty, and every act named in words."""
    for span, mention in reading.mentions:
        if mention.doubt:
            continue  # what contradicts the calendar as well is surely not a symbol of the United Nations
        for found in find_faults(str(span), mention.symbol, today):
            if found.fault.certainty == certainty:
                if named := find_named(reading, span, found.symbol, today):
                    found = found._replace(fault=replace(found.fault, nearest=(str(named),)))
                yield Contradicted(span, found)
    for stretch in map(reading.article.stretch, reading.article.passages):
        for act in find_acts(stretch.words):
            symbol = next(act.symbols(), None) if act.organ else None
            for found in find_faults("", symbol, today) if symbol else ():
                if found.fault.certainty == certainty:
                    yield Contradicted(stretch.span(act.start, act.end), found, True)


def find_named(reading: Reading, span: Span, symbol: Symbol, today: date) -> Symbol | None:
    """The act that the same note names in words, and from which a symbol is an error away."""
    note = reading.note_at(span)
    acts = find_acts(reading.stretch(note).words) if note else ()
    meant = (one for act in acts for one in act.symbols() if is_slip(symbol.key, one.key))
    return next((one for one in meant if not find_faults("", one, today)), None)


def no_document(one: Contradicted, verdict: str) -> Finding:
    """The finding for one symbol; the verdict says how sure it is: there “is no” such document."""
    start, end, symbol, fault = one.found
    name = one.span.line if one.worded else symbol
    return Finding(
        one.span if one.worded else one.span.within(start, end),
        f"There {verdict} {'' if one.worded else 'document '}“{name}”: {fault.message}.",
        help=f"did you mean {' or '.join(fault.nearest[:3])}?" if fault.nearest else "check the symbol",
        basis=fault.source,
        cause=f"{{count}} places have “{symbol}”, and there {verdict} such document: {fault.message}.",
    )

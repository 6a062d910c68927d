"""The record of a well-known treaty has a date, number or resolution that is not the treaty’s.

Why: Every note that uses the record repeats the error, and is compared with it.

Basis: the built-in records (`briefcite records --core`): facts that two independent sources give.

When: It applies where the title of the record is the treaty’s name. Facts are compared as treaty-differs
compares them.

See also: treaty-differs.

Bad (yaml)::

    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      in-force: 1990-09-02
      series: {name: UNTS, volume: 1557, page: 3}

Bad (yaml)::

    iccpr:
      type: treaty
      title: International Covenant on Civil and Political Rights
      adopted: 1967-12-16
      series: {name: UNTS, volume: 999, page: 171}

Good (yaml)::

    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      in-force: 1990-09-02
      series: {name: UNTS, volume: 1577, page: 3}
      last: {article: 54}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record, plain, series_places
from ...settings import Settings
from ...values.instruments import find_instrument
from ...views.cited_treaties import ADOPTED, ARTICLE, IN_FORCE, OPENED, Told
from ...views.treaty_facts import is_wrong, places_clash, tell_dates, true_act

CERTAINTY: Certainty = "unlikely"

EVENTS = {ADOPTED: ADOPTED, OPENED: OPENED, IN_FORCE: IN_FORCE, "date": ""}
"""The fields with dates, and the events that they date."""


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record of a treaty that the built-in records have."""
    for record in library.judged:
        key = find_instrument(record.title) if record.type == "treaty" else ""
        if key and (core := library.core.by_key.get(key)):
            yield from compare(record, core)


def compare(record: Record, core: Record) -> Iterator[Finding]:
    """What differs between a record and the built-in record of the treaty."""
    for field, event in EVENTS.items():
        date = record.date(field)
        if date and is_wrong(Told(record.place(field), date, event), core):
            yield report(record, field, f"was {tell_dates(core)}")
    clashes = [places_clash(place, core) for place in series_places(record)]
    if clashes and all(clashes):
        yield report(record, "series", f"has {clashes[0]}")
    last = last_article(core) if core.is_verified("last") else ""
    if last and last_article(record) not in ("", last):
        yield report(record, "last", f"has {last} as its last article")
    if record.symbol and (true := true_act(record.symbol, core)):
        yield report(record, "symbol", f"was adopted by {true}")


def last_article(record: Record) -> str:
    """The number of the last article that a record has."""
    return str(plain(record.mapping("last").get(ARTICLE)) or "")


def report(record: Record, field: str, fact: str) -> Finding:
    """The finding for one field."""
    place, name = record.place(field), record.text("short") or record.title
    message = f"The record says “{place.line}” ({field}); the {name} {fact}."
    return Finding(place, message, help="check it in the source", basis="the built-in records")

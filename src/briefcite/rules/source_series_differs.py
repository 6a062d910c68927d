"""A treaty is cited with another volume, page or number of the Treaty Series than its record has.

Why: Readers find treaties by these figures alone; a wrong one leads to another treaty.

Source: the record’s `series`. A treaty that has several entries there agrees with any of them.

Bad::

    The treaty allows it.[^1]

    [^1]: “Convention on the Rights of the Child,” November 20, 1989, 1557 UNTS 3.

    -- references/treaties.yaml --
    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      series: {name: UNTS, volume: 1577, page: 3, number: 27531}

Fixed::

    The treaty allows it.[^1]

    [^1]: “Convention on the Rights of the Child,” November 20, 1989, 1577 UNTS 3.

    -- references/treaties.yaml --
    crc:
      type: treaty
      title: Convention on the Rights of the Child
      adopted: 1989-11-20
      series: {name: UNTS, volume: 1577, page: 3, number: 27531}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Certainty, Finding
from ..model import Entries, Items, Reading, Record
from ..model.records import Scalar
from ..settings import Settings

CERTAINTY: Certainty = "impossible"

SHORT = re.compile(r"(?P<volume>\d{1,4})\s(?:UNTS|U\.N\.T\.S\.)\s(?P<page>\d{1,5})")
LONG = re.compile(
    r"Treaty Series[*_]?,?\svol\.?\s?(?P<volume>\d{1,4})(?![\d–-])"
    r"(?:,\s(?:No\.?\s?I?-?(?P<number>\d{1,6})|p\.?\s?(?P<page>\d{1,5})))?(?![\d–-])"
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every treaty whose figures are in no entry of its record."""
    for citation in reading.citations:
        said, record = citation.identifier, citation.record
        found = said and (SHORT.search(str(said)) or LONG.search(str(said)))
        if not said or not found or record is None or not (entries := series(record)):
            continue
        given = {name: figure for name, figure in found.groupdict().items() if figure}
        wrong = [clash(given, entry) for entry in entries]
        if all(wrong):
            place = record.place("series")
            yield Finding(
                said,
                f"“{said}”: the record {record.key.text} has {wrong[0]}.",
                help=f"edit the note, or the record in {place.where}",
                authority=f"the record {record.key.text} ({place.where})",
                related=((place, "the record’s series"),),
            )


def series(record: Record) -> list[dict[str, str]]:
    """The entries of a record in the United Nations Treaty Series."""
    value = record.fields.get("series")
    entries = value.items if isinstance(value, Items) else (value,)
    found = [
        {key.text: part.text for key, part in entry if isinstance(part, Scalar)}
        for entry in entries
        if isinstance(entry, Entries)
    ]
    return [entry for entry in found if entry.get("name") in ("UNTS", "United Nations Treaty Series")]


def clash(given: dict[str, str], entry: dict[str, str]) -> str:
    """The first figure of an entry that differs from the note's, in words; "" where all agree."""
    return next(
        (f"{name} {entry[name]}" for name in given if entry.get(name, given[name]) != given[name]), ""
    )

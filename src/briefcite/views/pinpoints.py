"""Pinpoints with the documents that they point into, as far as records say where those documents end."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.citations import Citation
from ..model.reading import Reading
from ..model.records import Entries, Record
from ..named_tuples import NamedTuple


class Pointed(NamedTuple):
    """A citation with pinpoints, and the record of what it means, with its field `last`."""

    citation: Citation
    record: Record
    last: Entries
    """The last paragraph, page or article of the document, by kind."""


def pointed(reading: Reading) -> Iterator[Pointed]:
    """The citations with pinpoints into documents whose last places are recorded; repeats count."""
    for citation in reading.citations:
        target = reading.meant(citation) if citation.pinpoints else None
        if target and (record := target.record) and record.mapping("last").entries:
            yield Pointed(citation, record, record.mapping("last"))

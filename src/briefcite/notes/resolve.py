"""Resolving citations to the records of a library, by key, symbol or title; never by a guess."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from ..cached import cached_property
from ..model import Citation, Library, ReadNote, Record, series_places
from ..symbols import find_symbols
from ..values.instruments import find_instrument, is_code
from ..values.title import title_key, without_articles
from ..values.treaty_series import SeriesPlace, read_series

ALONE = frozenset(("signal", "title", "pinpoint"))
"""The fields of a citation that names an instrument and no more."""
ARTICLE = "article"
LEAST = 4
"""How many words a title has that two sources of one day hardly share."""


class Resolver:
    """A library's records as citations name them."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def core(self) -> Resolver:
        """The shipped records, as citations name them."""
        return Resolver(self.library.core)

    def titled(self, title: str, years: Collection[int]) -> Iterable[Record]:
        """The records of a folded title, without those that are dated in other years than these, if any."""
        named = self.library.by_title.get(title, ())
        if not named and title.count(" ") >= LEAST:
            named = self.library.by_title_without_articles.get(without_articles(title), ())
        if not years or not named:
            return named
        if title not in self._by_year:
            found = self._by_year[title] = {}
            for record in named:
                dated: set[int | None] = {date.year for _, date in record.dates}
                for year in dated or {None}:
                    found.setdefault(year, []).append(record)
        return (record for year in (*years, None) for record in self._by_year[title].get(year, ()))

    @cached_property
    def _by_year(self) -> dict[str, dict[int | None, list[Record]]]:
        """The records of the titles asked for so far, by the years of their dates."""
        return {}

    @cached_property
    def treaties(self) -> dict[str, list[tuple[SeriesPlace, Record]]]:
        """The records of treaties with their places in the Treaty Series, by volume."""
        found: dict[str, list[tuple[SeriesPlace, Record]]] = {}
        for record in self.library.with_field("series"):
            for place in series_places(record) if record.type == "treaty" else ():
                found.setdefault(place.volume, []).append((place, record))
        return found

    def resolve(self, citation: Citation) -> Record | None:
        """The one record that a citation names, or None."""
        if citation.key:
            return self.library.find(citation.key.value)
        if citation.symbols:
            return only(self.library.with_symbol(citation.symbol))
        return self.by_link(citation) or self.by_name(citation) or self.by_series(citation)

    def by_link(self, citation: Citation) -> Record | None:
        """The record of the one symbol in a citation's links."""
        found = {found.symbol for link in citation.links for found in find_symbols(str(link))}
        return only(record for symbol in found for record in self.library.with_symbol(symbol))

    def by_name(self, citation: Citation) -> Record | None:
        """The record of a citation's title, where date and outlet do not speak against it."""
        if not citation.title:
            return None
        years = {placed.value.year for placed in citation.dates}
        same = self.titled(title_key(str(citation.title)), years)
        return only(record for record in same if agrees(citation, record))

    def by_series(self, citation: Citation) -> Record | None:
        """The record of a treaty that is cited by its place in the Treaty Series and nothing else."""
        place = read_series(str(citation.identifier)) if citation.identifier and not citation.title else None
        if place is None or not (place.number or place.page):
            return None
        known = self.treaties.get(place.volume, ())
        return only(record for other, record in known if not place.clash(other))

    def recorded(self, citation: Citation) -> Citation:
        """A citation with its record, or that of the core library.

        Without records of its own, an article asks the core library for instruments alone: to read it costs
        more than most articles.
        """
        instrument = find_instrument(str(citation.title)) if citation.title else ""
        if not (self.library.records or citation.key or instrument):
            return citation
        if record := self.resolve(citation):
            return replace(citation, record=record, gap="", doubt="")
        if self.knows_title(citation):
            return citation
        if instrument and is_named_alone(citation):
            citation = replace(citation, gap="", doubt="")
        return replace(
            citation, core=self.core.resolve(citation) or self.core.by_instrument(citation, instrument)
        )

    def by_instrument(self, citation: Citation, key: str) -> Record | None:
        """The record of the instrument that a citation names, where its date does not speak against it."""
        record = self.library.by_key.get(key)
        return record if record and agrees(citation, record) else None

    def knows_title(self, citation: Citation) -> bool:
        """Whether a record has a citation's title, even if it is another source's."""
        return bool(citation.title) and title_key(str(citation.title)) in self.library.by_title


def only(records: Iterable[Record]) -> Record | None:
    """The record, where there is but one."""
    found = None
    for record in records:
        if found not in (None, record):
            return None
        found = record
    return found


def agrees(citation: Citation, record: Record) -> bool:
    """Whether neither dates nor outlet show another source of the same title.

    A long title and the same day make up for an outlet that is misnamed.
    """
    ours = [placed.value for placed in citation.dates]
    theirs = [date for _, date in record.dates]
    if ours and theirs and not any(date.year == true.year for date in ours for true in theirs):
        return False
    if len(title_key(record.title).split()) >= LEAST and any(
        date.precision == true.precision == "day" and date.overlaps(true) for date in ours for true in theirs
    ):
        return True
    outlet, known = str(citation.outlet or ""), record.text("outlet") or record.text("journal")
    return not (outlet and known) or bool(set(title_key(outlet).split()) & set(title_key(known).split()))


def resolve_notes(notes: Iterable[ReadNote], library: Library) -> Iterator[ReadNote]:
    """The notes with their citations' records; a citation with a record has no gap."""
    resolver = Resolver(library)
    for note in notes:
        citations = tuple(resolver.recorded(citation) for citation in note.citations)
        known = all(not citation.missing for citation in citations)
        status = "understood" if note.status == "in part" and known else note.status
        yield replace(note, citations=citations, status=status) if citations else note


def is_named_alone(citation: Citation) -> bool:
    """Whether a citation is the name of an instrument and a pinpoint, which is enough to find it.

    An abbreviation may be that of a body: CAT. With an article it is that of the instrument.
    """
    article = any(placed.value.kind == ARTICLE for placed in citation.pinpoints)
    return ALONE.issuperset(citation.fields) and (article or not is_code(str(citation.title)))

"""Drafting records from an article: one for each source that has none, from the words of its notes.

Nothing is invented: a field is in a draft only where a note prints it, the symbol tells it (body, session,
kind, link) or the catalogue of UN documents has it (title, days, draft, meeting) and the note agrees. The
first note that cites a source decides; a later note fills only what it left open. Each draft says in a
comment which note it is from and what is from the catalogue, and above a field what `check` says of the words
that it was copied from. A draft is `unchecked`, and no authority, until a person takes that line out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from ..findings import Diagnostic, Finding
from ..model import Citation, Library, Plain, Reading
from ..model.record_keys import free_key
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import Symbol, read_symbol
from ..symbols.grammar.state import ADOPTED
from ..text import Span, one_line
from ..values.date import Date
from ..values.people_and_bodies import is_body, split_person, split_persons
from ..values.title import title_key
from ..values.treaty_series import SeriesPlace, read_series
from .catalogued import agrees, entry_of, told_of

CHAPTER = pattern(r"\bin\b", re.IGNORECASE)
HELD = pattern(r",(?=[’'”\"]$)|[,;]$")
"""A comma that belongs to the citation, not to the title before it."""
WORD = pattern(r"\w+")
SMALL = frozenset("a an and at by for from in of on or s the to with".split())
"""Words of a title that tell nothing of it: they are left out of keys."""
ADDRESS = pattern(r"https?://[^\s…]+")


HOLDING = {"news": "outlet", "web": "site", "article": "journal"}
"""The field for what contains a source, by the type of its record."""


class DraftValue(NamedTuple):
    """A field of a draft: text, the parts of a mapping, or the items of a list."""

    name: str
    text: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    words: Span | None = None
    """The words of the article that it was copied from."""


class Draft(Struct):
    """A record in the making, with the note that it comes from."""

    type: str
    identity: str
    note: str
    words: Span | None
    """The citation, or the symbol in the text."""
    values: dict[str, DraftValue] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    """What `check` says of the words of a field; under "" what it says of others of the citation."""
    catalogued: tuple[str, ...] = ()
    """The names of the fields that are from the catalogue of UN documents."""

    def complete(self, symbol: Symbol, title: Span | None = None, dates: Iterable[Date] = ()) -> None:
        """Fill what the catalogue tells of the document, where the words of the note agree."""
        entry = entry_of(symbol)
        if entry and agrees(entry, str(title or ""), dates):
            told = told_of(entry, self.type)
            if title and title_key(str(title)) == title_key(told.get("title", "")):
                del told["title"]  # the note has the same words, with the article's quotation marks
            for name, value in told.items():
                self.add(name, value, title if name == "title" else None)
            self.catalogued = tuple(name for name in told if self.values[name].text == told[name])

    def add(
        self, name: str, text: str = "", words: Span | None = None, parts: Mapping[str, str] | None = None
    ) -> None:
        """Fill a field that is still open; nothing where there is nothing to fill it with."""
        told = tuple((key, value) for key, value in (parts or {}).items() if value)
        if name not in self.values and (text or told):
            self.values[name] = DraftValue(name, one_line(text), told, words=words)

    def add_list(self, name: str, texts: list[str], words: Span) -> None:
        """Fill a field with one text, or with several as a list."""
        if len(texts) == 1:
            self.add(name, texts[0], words)
        else:
            self.values.setdefault(name, DraftValue(name, items=tuple(texts), words=words))

    def remark(self, findings: Sequence[Finding]) -> None:
        """Keep each finding above the first field whose words it is about, or above the draft."""
        copied = [(one.name, one.words) for one in self.values.values() if one.words]
        places = filter(None, (self.words, *(words for _, words in copied)))
        for finding in dict.fromkeys(one for place in places for one in beginning_in(place, findings)):
            name = next((name for name, words in copied if overlap(words, finding.span)), "")
            self.remarks.setdefault(name, []).append(finding.message)


def beginning_in(place: Span, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings, which are in the order of their places, that begin in a place."""
    start, end = (bisect_left(findings, offset, key=begin) for offset in (place.start, place.end))
    return findings[start:end]


def begin(finding: Finding) -> int:
    """Where a finding begins."""
    return finding.span.start


def collect(reading: Reading, diagnostics: Iterable[Diagnostic] = ()) -> tuple[Draft, ...]:
    """A draft for each source of an article without a record, in the order of the notes.

    A source is cited by symbol or by title; what was not understood, short forms, and what the core library
    has are left out. `diagnostics` are what `check` found in the article.
    """
    drafts: dict[str, Draft] = {}
    for note in reading.notes:
        for citation in note.citations:
            for draft in drafted(reading, citation, note.note.label):
                fill(drafts.setdefault(draft.identity, draft), draft)
    for place, found in reading.mentions:
        for symbol in (found.symbol, *found.symbol.joint):
            if not found.doubt:
                draft = from_symbol(symbol, label_at(reading, place), place, place)
                if draft.identity not in drafts:
                    draft.complete(symbol)
                fill(drafts.setdefault(draft.identity, draft), draft)
    new = tuple(draft for draft in drafts.values() if not is_known(draft, reading.library))
    own = (one.finding for one in diagnostics if one.finding.span.source is reading.article.source)
    findings = sorted(own, key=begin)
    for draft in new:
        draft.remark(findings)
    return new


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.source is other.source and one.start < other.end and other.start < one.end


def is_known(draft: Draft, library: Library) -> bool:
    """Whether a record has the symbol or title of a draft, here or in the core library."""
    symbol = read_symbol(draft.values["symbol"].text) if "symbol" in draft.values else None
    both = (library, library.core)
    return any(one.with_symbol(symbol) or any(one.with_title(draft.identity)) for one in both)


def fill(draft: Draft, other: Draft) -> None:
    """Fill the open fields of a draft from a later one of the same source."""
    for name, value in other.values.items():
        draft.values.setdefault(name, value)


def label_at(reading: Reading, place: Span) -> str:
    """The label of the note in which a place is, or ""."""
    note = reading.note_at(place)
    return note.note.label if note else ""


def drafted(reading: Reading, citation: Citation, label: str) -> Iterator[Draft]:
    """The drafts that a citation gives: of its document, or its title."""
    if citation.record or citation.core or citation.key or citation.repeat or citation in reading.repeated:
        return
    if citation.symbols:
        place, symbol = citation.symbols[0]
        first = from_symbol(symbol, label, citation.span, place)
        first.complete(symbol, citation.title, [date for _, date in citation.dates])
        if citation.is_sure_of("title"):
            first.add("title", title_of(citation), citation.title)
        if citation.is_sure_of("date") and "adopted" not in first.values:
            add_date(first, citation)
        yield first
    elif is_whole(citation) and not any(near.span in citation.span for near in reading.suspects):
        yield from_title(citation, label)


def is_whole(citation: Citation) -> bool:
    """Whether a citation by title was understood and gives more than its author, as no short form does."""
    more = (*citation.dates, *citation.links, citation.outlet, citation.publisher, citation.identifier)
    return bool(citation.title and not citation.missing and citation.is_sure_of("title", "author")) and any(
        more
    )


def from_symbol(
    symbol: Symbol, label: str = "", words: Span | None = None, place: Span | None = None
) -> Draft:
    """What a symbol tells of its document; `place` is where it is, `words` the citation."""
    kind = symbol.kind
    draft = Draft("resolution" if kind in ADOPTED else "un-document", str(symbol), label, words)
    draft.add("symbol", str(symbol), place)
    draft.add("body", symbol.body)
    if kind and draft.type == "un-document":
        draft.add("kind", kind)
    draft.add("session", symbol.session)
    draft.add("url", symbol.url)
    return draft


def title_of(citation: Citation) -> str:
    """The title of a citation, without the marks of emphasis in it: a record has no Markdown."""
    title = HELD.sub("", str(citation.title or ""))
    return title.replace("*", "") if title.count("*") % 2 == 0 else title


def from_title(citation: Citation, label: str) -> Draft:
    """What a citation by title tells; its type is that of the fields it has."""
    title = title_of(citation)
    author, outlet = str(citation.author or ""), str(citation.outlet or "")
    publisher = str(citation.publisher or "")
    series = read_series(str(citation.identifier or citation.span))
    body = "body" in citation.fields or is_body(author)
    person = bool(author) and not body and not in_a_book(citation)
    draft = Draft(kind_of(citation, series, person), title_key(title), label, citation.span)
    draft.add("title", title, citation.title)
    if person and citation.author:
        names = [name if "," in name else split_person(name) for name in split_persons(author)]
        draft.add_list("person", names, citation.author)
    draft.add("body", author if body else "", citation.author)
    draft.add(HOLDING.get(draft.type, "publisher"), outlet, citation.outlet)
    draft.add("publisher", publisher if draft.type in ("report", "book") else "", citation.publisher)
    add_date(draft, citation)
    if series:
        place = citation.identifier or citation.span
        draft.add("series", words=place, parts={"name": "UNTS", **series._asdict()})
    links = ((str(link).strip("<>"), link) for link in citation.links)
    draft.add("url", *next((link for link in links if ADDRESS.fullmatch(link[0])), ("",)))
    return draft


def kind_of(citation: Citation, series: SeriesPlace | None, person: bool) -> str:
    """The record type of a source cited by title, from what is printed of it."""
    before = (
        citation.title.source.text[citation.title.start - 1 : citation.title.start] if citation.title else ""
    )
    if series:
        return "treaty"
    if citation.outlet and any(placed.value.day for placed in citation.dates):
        return "news"
    if citation.outlet and person:
        return "article"
    if (before in ("*", "_") or citation.publisher) and citation.author:
        return "book"
    return "report" if citation.author and citation.dates else "web"


def in_a_book(citation: Citation) -> bool:
    """Whether the author is that of a part of the work: "Smith, in *A Book*"."""
    author, title = citation.author, citation.title
    if not author or not title or author.end > title.start:
        return False
    return CHAPTER.search(author.source.text, author.end, title.start) is not None


def add_date(draft: Draft, citation: Citation) -> None:
    """Fill the date with the first possible one of a citation; where day and month are in doubt, its year."""
    title = citation.title
    dates = [placed for placed in citation.dates if not (title and placed.span in title)]
    span, date = next((one for one in dates if one.value.possible), (None, None))
    if date and not date.end:
        draft.add("date", date.iso, span)


def source_key(values: Mapping[str, str], taken: dict[str, int]) -> str:
    """A readable key that is not taken yet; it is taken then.

    It is made of the symbol, else of the family name, the year and the first words of the title.

    >>> source_key({"symbol": "A/HRC/25/CRP.1"}, {"a-hrc-25-crp-1": 1})
    'a-hrc-25-crp-1-2'
    >>> source_key({"person": "Smith, Ann", "date": "2020-05", "title": "The Treaty Bodies"}, {})
    'smith-2020-treaty-bodies'
    """
    family = WORD.findall(values.get("person", "").split(",")[0])[-1:]
    title = [word for word in WORD.findall(values.get("title", "")) if word.casefold() not in SMALL]
    words = [*family, values.get("date", "")[:4], *title[:4]]
    return free_key(values.get("symbol") or " ".join(words), taken)


def plain_value(value: DraftValue) -> Plain:
    """A field's value as plain data."""
    return list(value.items) or dict(value.parts) or value.text

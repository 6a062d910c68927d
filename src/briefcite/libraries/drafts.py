"""Drafting records from an article: one for each source that has none, from the words of its notes.

Nothing is invented: a field stands in a draft only where a note prints it or the symbol tells it (body,
session, kind, link). The first note that cites a source decides; a later note fills only what it left
open, so that `check` reports where two notes differ. Each draft says in a comment which note it is from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct, field

from ..model import Citation, Plain, Reading
from ..model.record_keys import free_key
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..records.writer import write_record
from ..reports import visible
from ..symbols import Symbol
from ..symbols.grammar.state import ADOPTED
from ..text import Span, one_line
from ..values.people_and_bodies import is_body, split_person
from ..values.title import title_key
from ..values.treaty_series import SeriesPlace, read_series

CHAPTER = pattern(r"\bin\b", re.IGNORECASE)
HELD = pattern(r",(?=[’'”\"]$)|[,;]$")
"""A comma that belongs to the citation, not to the title before it."""
WORD = pattern(r"\w+")
SMALL = frozenset("a an and at by for from in of on or s the to with".split())
"""Words of a title that tell nothing of it: they are left out of keys."""
ADDRESS = pattern(r"https?://[^\s…]+")
EXCERPT = 110
"""How many characters of a note are shown above its draft."""


HOLDING = {"news": "outlet", "web": "site", "article": "journal"}
"""The field for what contains a source, by the type of its record."""


class DraftValue(NamedTuple):
    """A field of a draft: text, the parts of a mapping, or the items of a list."""

    name: str
    text: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()


class Draft(Struct):
    """A record in the making, with the note that it comes from."""

    type: str
    identity: str
    note: str
    words: str
    values: dict[str, DraftValue] = field(default_factory=dict)

    def add(self, name: str, text: str = "", parts: Mapping[str, str] | None = None) -> None:
        """Fill a field that is still open; nothing where there is nothing to fill it with."""
        told = tuple((key, value) for key, value in (parts or {}).items() if value)
        if name not in self.values and (text or told):
            self.values[name] = DraftValue(name, one_line(text), told)

    def add_list(self, name: str, texts: list[str]) -> None:
        """Fill a field with one text, or with several as a list."""
        if len(texts) == 1:
            self.add(name, texts[0])
        else:
            self.values.setdefault(name, DraftValue(name, items=tuple(texts)))


def collect(reading: Reading) -> tuple[Draft, ...]:
    """A draft for each source of an article without a record, in the order of the notes.

    A source is cited by symbol or by title; what was not understood is left out.
    """
    drafts: dict[str, Draft] = {}
    for note in reading.notes:
        for citation in note.citations:
            for draft in drafted(citation, note.note.label):
                fill(drafts.setdefault(draft.identity, draft), draft)
    for place, found in reading.mentions:
        for symbol in (found.symbol, *found.symbol.joint):
            if not reading.library.with_symbol(symbol) and not found.doubt:
                draft = from_symbol(symbol, label_at(reading, place), excerpt(place))
                fill(drafts.setdefault(draft.identity, draft), draft)
    known = {title_key(record.title) for record in reading.library.records if record.title}
    return tuple(draft for draft in drafts.values() if draft.identity not in known)


def fill(draft: Draft, other: Draft) -> None:
    """Fill the open fields of a draft from a later one of the same source."""
    for name, value in other.values.items():
        draft.values.setdefault(name, value)


def label_at(reading: Reading, place: Span) -> str:
    """The label of the note in which a place lies, or ""."""
    note = reading.note_at(place)
    return note.note.label if note else ""


def drafted(citation: Citation, label: str) -> Iterator[Draft]:
    """The drafts that a citation gives: of its document, or its title."""
    if citation.record or citation.core or citation.key or citation.repeat:
        return
    symbols = [placed.value for placed in citation.symbols]
    if symbols:
        first = from_symbol(symbols[0], label, excerpt(citation.span))
        first.add("title", HELD.sub("", str(citation.title or "")))
        first.add("date", iso(citation))
        yield first
    elif citation.title and not citation.gap and citation.is_sure_of("title", "author"):
        yield from_title(citation, HELD.sub("", str(citation.title)), label)


def from_symbol(symbol: Symbol, label: str, words: str) -> Draft:
    """What a symbol tells of its document."""
    kind = symbol.kind
    draft = Draft("resolution" if kind in ADOPTED else "un-document", str(symbol), label, words)
    draft.add("symbol", str(symbol))
    draft.add("body", symbol.body)
    if kind and draft.type == "un-document":
        draft.add("kind", kind)
    draft.add("session", symbol.session)
    draft.add("url", symbol.url)
    return draft


def from_title(citation: Citation, title: str, label: str) -> Draft:
    """What a citation by title tells; its type is that of the fields it has."""
    author, outlet = str(citation.author or ""), str(citation.outlet or "")
    publisher = str(citation.publisher or "")
    series = read_series(str(citation.identifier or citation.span))
    person = bool(author) and not is_body(author) and not in_a_book(citation)
    date = iso(citation)
    draft = Draft(kind_of(citation, series, person), title_key(title), label, excerpt(citation.span))
    draft.add("title", title)
    if person:
        draft.add_list("person", [split_person(name) for name in re.split(r",\s(?:and\s)?|\sand\s", author)])
    draft.add("body", author if is_body(author) else "")
    draft.add(HOLDING.get(draft.type, "publisher"), outlet)
    draft.add("publisher", publisher if draft.type in ("report", "book") else "")
    draft.add("date", date)
    if series:
        draft.add("series", parts={"name": "UNTS", **series._asdict()})
    whole = (str(link).strip("<>") for link in citation.links)
    draft.add("url", next((link for link in whole if ADDRESS.fullmatch(link)), ""))
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


def iso(citation: Citation) -> str:
    """The date that a citation prints, in the form of records; "" where it has none or it cannot be."""
    title = citation.title
    dates = [date for span, date in citation.dates if not (title and span in title) and date.possible]
    return dates[0].iso if dates and not dates[0].end else ""


def excerpt(span: Span) -> str:
    """The first words of a citation, on one line."""
    words = span.line
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"


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


def write_drafts(drafts: Iterable[Draft], taken: Collection[str] = ()) -> str:
    """Drafts as a record file, each with a comment that names its note, marked as not yet checked."""
    used = dict.fromkeys(taken, 1)
    return "\n".join(write_draft(draft, used) for draft in drafts)


def write_draft(draft: Draft, taken: dict[str, int]) -> str:
    """One draft as YAML."""
    key = source_key({value.name: value.text for value in draft.values.values()}, taken)
    fields = {value.name: plain_value(value) for value in draft.values.values()}
    record = write_record(key, {"type": draft.type, **fields, "checked": {"verdict": "not-asked"}})
    place = f"note {draft.note}" if draft.note else "the text"
    return f"# {visible(f'{place}: {draft.words}')}\n{record}"


def plain_value(value: DraftValue) -> Plain:
    """A field's value as plain data."""
    return list(value.items) or dict(value.parts) or value.text

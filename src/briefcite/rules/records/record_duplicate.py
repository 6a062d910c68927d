"""Two records describe the same source: they have the same link, or the same title and date.

Why: Some notes use one record and some the other, and a correction in one is missing in the other.

Basis: A source has one record.

Exceptions: Records that differ in what distinguishes sources (symbol, number, volume, outlet, author,
language …), links without a path, and chapters, speeches and cases, which may share a page, are left alone.

See also: record-symbol-twice, record-key-twice

Bad (yaml)::

    roe-wells: {type: news, title: Must Agencies Fail?, person: "Roe, Ann", outlet: Herald, date: 2015-04-21}
    roe-2015: {type: news, title: Must agencies fail, person: "Roe, Ann", outlet: Herald, date: 2015-04-21}

Fixed (yaml)::

    roe-wells: {type: news, title: Must Agencies Fail?, person: "Roe, Ann", outlet: Herald, date: 2015-04-21}

Good (yaml)::

    roe: {type: chapter, title: Wells, person: "Roe, Ann", in: On Water, date: 2015, url: https://a.example/b}
    lund: {type: chapter, title: Oars, person: "Lund, Bo", in: On Water, date: 2015, url: https://a.example/b}
    berg: {type: chapter, title: Wells, person: "Berg, Cy", in: On Water, date: 2015}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ...findings import Certainty, Finding, typed
from ...model import Library, Record, plain
from ...settings import Settings
from ...values.title import title_key

CERTAINTY: Certainty = "unlikely"

SHARED_PAGES = ("chapter", "speech", "case")
IDENTITY = (
    *("symbol", "number", "part", "volume", "issue", "edition", "stage", "pages", "isbn", "series", "annex"),
    *("language", "journal", "outlet", "site", "person", "body", "session", "meeting", "country", "event"),
)
"""The fields in which two sources of one title and date may differ."""
SEEN = 8
"""How many records of one title or link each further one is compared with."""

Mark: TypeAlias = tuple[str, ...]


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record that describes the source of an earlier one."""
    seen: dict[Mark, list[Record]] = {}
    wanted = {title_key(record.title) for record in library.judged}
    pages = {page for record in library.judged if (page := page_of(record))}
    alike = {id(record) for title in wanted for record in library.with_title(title)}
    alike |= {id(record) for record in library.with_field("url") if page_of(record) in pages}
    for record in library.records if alike else ():
        if id(record) not in alike:
            continue
        same = None
        for mark in marks(record):
            earlier = seen.setdefault(mark, [])
            same = same or next(((other, mark[0]) for other in earlier if is_same(record, other)), None)
            if len(earlier) < SEEN:
                earlier.append(record)
        if same:
            yield report(record, *same)


def marks(record: Record) -> Iterator[Mark]:
    """What a second record of the same source has too: its link, its title with its date."""
    if (page := page_of(record)) and record.type not in SHARED_PAGES:
        yield "url", page
    title, dates = title_key(record.title), [date for _, date in record.dates if date.possible]
    if title and dates:
        yield "title", title, str(dates[0].earliest), str(dates[0].latest)


def page_of(record: Record) -> str:
    """The page to which a record's link leads, or ""."""
    page = record.text("url").partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/ ")
    return page if "/" in page else ""


def is_same(record: Record, other: Record) -> bool:
    """Whether nothing that both records say distinguishes them."""
    if record.key.text == other.key.text or set(record.symbols) & set(other.symbols):
        return False  # other rules report it
    titles = [title_key(one.title) for one in (record, other) if one.title]
    return len(set(titles)) < 2 and all(agree(record, other, name) for name in IDENTITY)


def agree(record: Record, other: Record, name: str) -> bool:
    """Whether a field says the same in both records, or nothing in one."""
    keys = [field_key(one, name) for one in (record, other)]
    return not all(keys) or keys[0] == keys[1]


def field_key(record: Record, name: str) -> str:
    """What a field says, whatever its case and full stops."""
    match name:
        case "person":
            return title_key(" ".join(person.family for person in record.persons))
        case "body":
            return title_key(" ".join(record.bodies))
    return title_key(str(plain(record.fields.get(name)) or ""))


def report(record: Record, other: Record, field: str) -> Finding:
    """The finding for the later record."""
    what = "link" if field == "url" else "title and date"
    one, key = record.key.text, other.key.text
    return Finding(
        record.place(field),
        f"The record “{one}” has the same {what} as {key}; they are probably one source.",
        help=f"merge them (briefcite merge {typed([key, one], 'KEY KEY')}), or add what distinguishes them",
        related=((other.place(field), f"the same {what}"),),
    )

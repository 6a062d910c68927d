"""The link in a note goes to a different page from the link in the record.

Why: One of the two was copied from another note, and readers who follow the link find something else.

Basis: the links in the record (`url`, `archived`, `versions` and `doi`).

Exceptions: “http”, “www.”, a closing slash, a language, tracking parameters and a copy in the Internet
Archive are not differences. Home pages, links to symbols, and a second site of a work that several sites have
(a book, report or document) are left alone.

See also: link-symbol-differs.

Bad::

    Others doubt it.[^1]

    [^1]: Roberta Cohen, “Must UN Agencies Also Fail in North Korea?” 38 North, April 21, 2015,
        https://38north.org/2014/12/cchung120314/.

    -- library cohen-un-agencies --

Fixed::

    Others doubt it.[^1]

    [^1]: Roberta Cohen, “Must UN Agencies Also Fail in North Korea?” 38 North, April 21, 2015,
        http://38north.org/2015/04/rcohen042115.

    -- library cohen-un-agencies --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Record
from ...settings import Settings
from ...symbols.finding.links import read_link
from ...text import Span
from ...values.address import is_same_page, read_address
from ...views.against_record import against

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

ALONE = ("news", "web", "press-release")
"""Types whose sources are on one site."""
CUT = "…"
DOCUMENTS = (
    "un.org",
    "undocs.org",
    "documents.un.org",
    "docs.un.org",
    "documents-dds-ny.un.org",
    "daccess-ods.un.org",
)
"""Hosts that have several links for each document."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation none of whose links is one of its record's."""
    for citation in reading.citations:
        record = citation.record
        links = citation.links
        if record is None or not links or not record.links:
            continue
        known = any(agree(link, recorded, record) for link in links for recorded in record.links)
        if not known and all(is_page(str(link)) for link in links):
            yield report(links[0], record)


def is_page(link: str) -> bool:
    """Whether a link can be compared: it is whole, and not that of a home page or a symbol."""
    address = read_address(link)
    return (
        CUT not in link
        and "." in address.host
        and bool(address.path or address.query)
        and not read_link(link)
    )


def agree(link: Span, recorded: str, record: Record) -> bool:
    """Whether a link can be that of a record, or nobody can say."""
    written = str(link)
    if is_same_page(written, recorded):
        return True
    ours, theirs = read_address(written).host, read_address(recorded).host
    if ours != theirs:
        return record.type not in ALONE or record.symbol is not None
    after = link.source.text[link.end : link.end + 8].strip()
    return ours in DOCUMENTS or (recorded.startswith(written) and after[:1] == recorded[len(written) :][:1])


def report(link: Span, record: Record) -> Finding:
    """The finding for one link."""
    message = f"The note links to another page; the record {record.key.text} links to “{record.links[0]}”."
    return against(record, (record.place("url"), "the record’s link"), link, message)

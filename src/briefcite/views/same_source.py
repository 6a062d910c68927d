"""Sameness: what says that two citations are of one source, and which of their parts can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.citations import Citation
from ..patterns import pattern
from ..symbols.finding.links import read_link
from ..text import Span
from ..values.law_reports import Reports, read_reports
from ..values.title import title_key

PAGE = pattern(r"https?://[^/\s]+/\S{12,}[^/\s]/?")
"""An address that leads to a page of its own, not to the front of a site."""
JOURNAL = pattern(
    r"[\s*_,.?”’'\"]{0,6}(?P<volume>\d{1,3} (?:[A-Z][A-Za-z]*\.? ?){1,6}) "
    r"(?P<page>(?!1[5-9]\d\d|20\d\d)\d{1,4})(?![\w/–-])"
)
"""Directly after a title: volume, abbreviated journal and first page (41 Yale L.J. 112), and no date."""
LEAST = 4
"""The words of a title that is not shared by chance."""


def keys(citation: Citation) -> Iterator[tuple[str, str]]:
    """Parts of a citation (title, date, body, reports …), each with what says that another is of its source.

    Behind one address only titles with the same figures are compared: yearly reports share their page.
    """
    if len(citation.symbols) > 1 or (citation.symbol and citation.symbol.joint):
        return
    linked = [symbol for link in citation.links if (symbol := read_link(str(link)))]
    title = title_key(str(citation.title or ""))
    pages = [str(link).rstrip("/") for link in citation.links if PAGE.fullmatch(str(link))]
    if title and citation.author:
        author = title_key(str(citation.author))
        if journal := read_journal(citation):
            yield "first page", f"{author} | {title} | {journal['volume']}"
        if citation.dates and len(title.split()) >= LEAST:
            alike = [title[:2], str(title.count(" ")), *re.findall(r"\d+", title)]
            yield "spelling", " ".join([author, str(citation.dates[0].value.year), *alike])
    if symbol := citation.symbol or next(iter(linked), None):
        yield from ((said, symbol.key) for said in ("title", "date", "body"))
    elif reports := read_case(citation):
        yield "reports", reports.key
    elif len(title.split()) >= LEAST:
        if citation.outlet:
            yield "date", f"{title} | {title_key(str(citation.outlet))}"
        for page in pages[:1]:
            yield "date", f"{title} | {page}"
            yield "title", " ".join([page, *re.findall(r"\d+", title)])


def read_journal(citation: Citation) -> re.Match[str] | None:
    """Volume, journal and first page, where a citation gives them directly after its title."""
    title = citation.title
    return JOURNAL.match(title.source.text, title.end, citation.span.end) if title else None


def read_case(citation: Citation) -> Reports | None:
    """Where a case was reported, as its citation says after its name."""
    title = citation.title
    return read_reports(str(title), title.source.text, title.end) if title else None


def place_of_reports(citation: Citation) -> Span | None:
    """The words that say where a case was reported."""
    found = read_case(citation)
    return citation.span.source.span(found.start, found.end) if found else None


def place_of_page(citation: Citation) -> Span | None:
    """The first page of an article, where its journal is directly after its title."""
    found = read_journal(citation)
    return citation.span.source.span(*found.span("page")) if found else None

"""Sameness: what says that two citations are of one source, and which of their parts can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.citations import Citation
from ..patterns import pattern
from ..symbols.finding.links import read_link
from ..values.law_reports import Reports, read_reports
from ..values.title import title_key

PAGE = pattern(r"https?://[^/\s]+/\S{12,}[^/\s]/?")
"""An address that leads to a page of its own, not to the front of a site."""
LEAST = 4
"""The words of a title that is not shared by chance."""


def keys(citation: Citation) -> Iterator[tuple[str, str]]:
    """Parts of a citation (title, date, body, reports), each with what says that another is of its source.

    Behind one address only titles with the same figures are compared: yearly reports share their page.
    """
    if len(citation.symbols) > 1 or (citation.symbol and citation.symbol.joint):
        return
    linked = [symbol for link in citation.links if (symbol := read_link(str(link)))]
    title = title_key(str(citation.title or ""))
    pages = [str(link).rstrip("/") for link in citation.links if PAGE.fullmatch(str(link))]
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


def read_case(citation: Citation) -> Reports | None:
    """Where a case was reported, as its citation says after its name."""
    title = citation.title
    return read_reports(str(title), title.source.text, title.end) if title else None

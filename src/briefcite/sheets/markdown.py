"""The sheet as Markdown: a table with a box to tick for each thing that is left, and the authorities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..reports import visible_name
from ..styles.markup.markdown import escape
from .rows import Page, Row

HEAD = ("Note", "Source", "Pinpoint", "Link", "Checked", "Found", "Still to check")


def write(pages: Sequence[Page], width: int) -> str:
    """The sheets of all articles, one after another."""
    return "\n".join(line for page in pages for line in lines(page)) + "\n"


def lines(page: Page) -> Iterator[str]:
    """The sheet of one article."""
    yield from (f"# {escape(visible_name(page.path))}", "")
    if page.rows:
        yield from (line(HEAD), line(["---"] * len(HEAD)))
        yield from (line(cells(row)) for row in page.rows)
        yield ""
    if page.authorities:
        yield from ("## Table of authorities", "", line(("Source", "Notes")), line(("---", "---")))
        kind = ""
        for authority in page.authorities:
            if authority.kind != kind:
                kind = authority.kind
                yield line((f"**{kind}**", ""))
            yield line((escape(authority.name), escape(", ".join(authority.notes))))
        yield ""


def cells(row: Row) -> tuple[str, ...]:
    """The cells of one row."""
    record = f" ({escape(row.record)})" if row.record else ""
    lists = (row.checked, row.found, [f"☐ {left}" for left in row.left])
    return (
        escape(row.note),
        escape(row.source) + record,
        escape(row.pinpoint),
        escape(row.link),
        *("<br>".join(map(escape, texts)) for texts in lists),
    )


def line(cells: Sequence[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"

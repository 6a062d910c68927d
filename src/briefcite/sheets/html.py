"""The sheet as one HTML page without scripts, to be printed or filled in in a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from ..reports import visible, visible_name
from .authorities import Authority
from .rows import Page, Row

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem }
body { padding: 0 1rem; color: #1a1a1a }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
th, td { border: 1px solid #bbb; padding: .4rem .5rem; text-align: left; vertical-align: top }
thead th { background: #f0f0f0; position: sticky; top: 0 }
td ul { list-style: none; margin: 0; padding: 0 }
td li + li { margin-top: .3rem }
td.source { min-width: 14rem } td:nth-child(n+5) { min-width: 14rem }
td.link { max-width: 14rem; overflow-wrap: anywhere }
.found { color: #a00000 } code { font-size: .9em; color: #555 }
table.authorities { width: auto; min-width: 60% }
@media print {
  body { margin: 0; max-width: none; font-size: 10px }
  thead th { position: static }
  tr { break-inside: avoid }
}
"""
HEAD = ("Note", "Source", "Pinpoint", "Link", "Checked", "Found", "Still to check")


def write(pages: Sequence[Page], width: int) -> str:
    """The sheets of all articles on one page."""
    body = "\n".join(part for page in pages for part in parts(page))
    title = ", ".join(said(visible_name(page.path)) for page in pages)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>Sources of {title}</title>\n"
        f"<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def parts(page: Page) -> Iterator[str]:
    """The sheet of one article."""
    yield f"<h1>{said(visible_name(page.path))}</h1>"
    if page.rows:
        yield from ("<table>", header(HEAD), "<tbody>", *map(row_of, page.rows), "</tbody></table>")
    if page.authorities:
        yield "<h2>Table of authorities</h2>"
        yield from ('<table class="authorities">', header(("Source", "Notes")), "<tbody>")
        for kind, group in groupby(page.authorities, key=lambda one: one.kind):
            yield f'<tr><th scope="colgroup" colspan="2">{said(kind)}</th></tr>'
            yield from map(authority_of, group)
        yield "</tbody></table>"


def header(names: Iterable[str]) -> str:
    """The head of a table."""
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def row_of(row: Row) -> str:
    """One row."""
    record = f" <code>{said(row.record)}</code>" if row.record else ""
    boxes = (f'<label><input type="checkbox"> {said(left)}</label>' for left in row.left)
    return (
        f'<tr><th scope="row">{said(row.note)}</th><td class="source">{said(row.source)}{record}</td>'
        f'<td>{said(row.pinpoint)}</td><td class="link">{link_of(row.link)}</td>'
        f'<td>{items(map(said, row.checked))}</td><td class="found">{items(map(said, row.found))}</td>'
        f"<td>{items(boxes)}</td></tr>"
    )


def authority_of(authority: Authority) -> str:
    """A line of the table of authorities."""
    return f"<tr><td>{said(authority.name)}</td><td>{said(', '.join(authority.notes))}</td></tr>"


def items(texts: Iterable[str]) -> str:
    """Texts, escaped already, as a list."""
    listed = "".join(f"<li>{text}</li>" for text in texts)
    return f"<ul>{listed}</ul>" if listed else ""


def link_of(address: str) -> str:
    """A link to the web; any other address stays text."""
    text = said(address)
    web = address.startswith(("http://", "https://")) and address.isprintable()
    return f'<a href="{text}">{text}</a>' if web else text


def said(words: str) -> str:
    """A document's words in a page: no markup, and nothing that turns the direction of writing."""
    return escape(visible(words))

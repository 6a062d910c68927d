"""`briefcite sheet`: the cite-check sheet of an article."""

from __future__ import annotations

import click

from .. import check, sheet
from ..notes import read_article
from ..sheets import Page
from ..sheets import load as load_writer
from ._inputs import format_option, group_by_source, input_options, load, references_option
from ._screen import Outgoing, complain, deliver, emit_data, emit_text, said_of, width


@click.command("sheet", short_help="Print a cite-check sheet and a table of authorities.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--authorities", is_flag=True, help="Print only the table of authorities.")
@references_option
@format_option
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help="text, csv, markdown or html; repeatable.",
)
@input_options
def command(
    paths: tuple[str, ...],
    authorities: bool,
    references: tuple[str, ...],
    format: str | None,
    outputs: tuple[str, ...],
) -> int:
    """Print a cite-check sheet: each source, what was checked, and what you still have to check.

    A table of authorities follows. Exit status: 0 done, 2 an article could not be read.
    """
    forms = [one.partition("=") for one in outputs or ["text"]]
    writers = [(name, load_writer(name), file) for name, _, file in forms]
    publication = load(paths, references=references or None, format=format)
    found = group_by_source(check(publication).diagnostics)
    pages = [
        sheet(read_article(article, library.checked, settings), found.get(article.source, ()))
        for article, library, settings in publication.documents
    ]
    if authorities:
        pages = [Page(page.path, (), page.authorities) for page in pages]
    for failure in publication.failures:
        complain(said_of(failure))
    deliver(
        (
            Outgoing(file, write(pages, width()), emit_text if name in ("text", "markdown") else emit_data)
            for name, write, file in writers
        ),
        [page.path for page in pages],
    )
    return 2 if publication.failures else 0

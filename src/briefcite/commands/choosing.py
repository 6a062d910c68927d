"""What several commands choose alike: a style, records, a markup."""

from __future__ import annotations

from collections.abc import Sequence

import click

from .. import load
from ..errors import UnknownName
from ..model import Document, Library, Record
from ..settings import Settings
from ..styles import Rendered, Style
from ..symbols import Symbol, SymbolError, parse_symbol
from ..text import Source
from ..workspace.styling import open_style
from .printing import complain

DEFAULT_STYLE = "un"
"""The style where neither the command line nor the settings name one."""

style_option = click.option("--style", metavar="NAME|FILE", help="The citation style: briefcite list styles.")
references_option = click.option(
    "--references", multiple=True, metavar="FOLDER", help="Where the records are; repeatable."
)
markup_option = click.option(
    "--to", "markup", default="plain", show_default=True, help="plain, markdown, html or latex."
)
csl_option = click.option("--csl", metavar="FILE", help="Write with this CSL style, through pandoc.")


def choose_style(name: str | None, settings: Settings) -> Style:
    """The style asked for, else the settings', else the United Nations'."""
    if name:
        return open_style(name)
    return open_style(settings.style or DEFAULT_STYLE, settings.folder)


def here(references: Sequence[str]) -> Document:
    """The settings and records that an article in the working folder would have."""
    return load([Source("cite.md", "")], references=references or None).documents[0]


def find_source(name: str, library: Library) -> Record | Symbol:
    """The record of a key or symbol, or the symbol itself.

    Raises UnknownName for what is neither.
    """
    if record := library.by_key.get(name.removeprefix("@")):
        return record
    try:
        symbol = parse_symbol(name)
    except SymbolError:
        raise UnknownName("record or symbol", name, library.by_key) from None
    return next(iter(library.by_symbol.get(symbol, ())), symbol)


def tell_missing(name: str, rendered: Rendered) -> None:
    """Say which fields a style wanted in vain."""
    if rendered.missing:
        complain(f"{name} lacks {', '.join(dict.fromkeys(rendered.missing))}")

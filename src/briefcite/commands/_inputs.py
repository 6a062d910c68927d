"""What commands read: `load` with the options that every command has which reads files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from msgspec.structs import replace

from .. import load as load_whole
from ..findings import Diagnostic
from ..model import Publication
from ..text import Source
from ..workspace.government import Choice, Chosen
from ..workspace.loader import Item
from ._screen import complain

F = TypeVar("F", bound=Callable[..., Any])

OUTSIDE = "briefcite.allow_outside"
VERBOSE = "briefcite.verbose"
VIEW = "briefcite.view"


def keep(name: str) -> Callable[[click.Context, click.Parameter, object], None]:
    """A callback that keeps an option's value with the command that runs."""

    def callback(context: click.Context, _: click.Parameter, value: object) -> None:
        context.meta[name] = value

    return callback


outside_option = click.option(
    "--allow-outside", is_flag=True, expose_value=False, callback=keep(OUTSIDE),
    help="Let settings name files outside their repository or folder.",
)  # fmt: skip
verbose_option = click.option(
    "--verbose", is_flag=True, expose_value=False, callback=keep(VERBOSE),
    help="Name each file and folder that is skipped.",
)  # fmt: skip
view_option = click.option(
    "--as", "view", type=click.Choice(["accepted", "original"]), expose_value=False, callback=keep(VIEW),
    help="Read a Word file with its tracked changes (the default), or as it was before them.",
)  # fmt: skip


references_option = click.option(
    "--references", multiple=True, metavar="FOLDER", help="Folder with the records; repeatable."
)
format_option = click.option(
    "--from", "format", metavar="FORMAT", help="Input format: markdown, plain, html, docx or notes."
)


def input_options(command: F) -> F:
    """Give a command the options that `load` takes."""
    return outside_option(verbose_option(view_option(command)))


def load(paths: Iterable[Item], *, settings: Choice = None, tell: bool = True, **options: Any) -> Publication:
    """`briefcite.load` as the options have it; unless `tell` is off, its notices are said."""
    publication: Publication = load_whole(paths, settings=chosen(settings), **options)
    if given(VERBOSE):
        names = (f"left out: {path} ({reason})" for path, reason in publication.left_out)
        publication = replace(publication, notices=(*publication.notices, *names))
    for notice in publication.notices if tell else ():
        complain(notice)
    return publication


def group_by_source(diagnostics: Iterable[Diagnostic]) -> dict[Source, list[Diagnostic]]:
    """What was found in each source."""
    found: dict[Source, list[Diagnostic]] = {}
    for one in diagnostics:
        found.setdefault(one.finding.span.source, []).append(one)
    return found


def chosen(settings: Choice = None) -> Choice:
    """A choice of settings, with what the command line says besides."""
    if isinstance(settings, Chosen) or not (given(OUTSIDE) or given(VIEW)):
        return settings
    return Chosen(settings, bool(given(OUTSIDE)), given(VIEW) or "accepted")


def given(name: str) -> Any:
    """The value of an option of the command that runs; None where it has none."""
    context = click.get_current_context(silent=True)
    return context and context.meta.get(name)

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
from ..workspace.government import AllowOutside, Choice
from ..workspace.loader import Item
from ._screen import complain

F = TypeVar("F", bound=Callable[..., Any])

OUTSIDE = "briefcite.allow_outside"
VERBOSE = "briefcite.verbose"


def keep(name: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    """A callback that keeps an option's value with the command that runs."""

    def callback(context: click.Context, _: click.Parameter, value: bool) -> None:
        context.meta[name] = value

    return callback


outside_option = click.option(
    "--allow-outside", is_flag=True, expose_value=False, callback=keep(OUTSIDE),
    help="Let settings name files outside of their repository or folder.",
)  # fmt: skip
verbose_option = click.option(
    "--verbose", is_flag=True, expose_value=False, callback=keep(VERBOSE),
    help="Name each file and folder that is left out.",
)  # fmt: skip


def input_options(command: F) -> F:
    """Give a command the options that `load` takes."""
    return outside_option(verbose_option(command))


def load(paths: Iterable[Item], *, settings: Choice = None, tell: bool = True, **options: Any) -> Publication:
    """`briefcite.load` as the options have it; unless `tell` is off, its notices are said."""
    publication: Publication = load_whole(paths, settings=chosen(settings), **options)
    if is_set(VERBOSE):
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
    """A choice of settings, with what the command line allows them."""
    if is_set(OUTSIDE) and not isinstance(settings, AllowOutside):
        return AllowOutside(settings)
    return settings


def is_set(name: str) -> bool:
    """Whether an option was given to the command that runs."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(name))

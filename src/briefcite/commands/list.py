"""`briefcite list`: what briefcite knows, and what it would look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from ..errors import UnknownName
from ..records import SUFFIXES
from ._inputs import chosen, load, outside_option
from ._tables import output_option, print_rows

Rows = list[dict[str, object]]


@click.command("list", short_help="List rules, types, formats, styles, settings or files.")
@click.argument("what")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@output_option
@outside_option
def command(what: str, paths: tuple[str, ...], output: str) -> int:
    """List rules, bodies, types and kinds of records, formats, styles, or the settings and files for PATH.

    `list files` shows what would be checked, and why the rest is skipped; `list settings` the settings in
    effect.
    """
    if what not in LISTS:
        raise UnknownName("list", what, LISTS)
    print_rows(LISTS[what](paths or (".",)), output)
    return 0


def list_rules(paths: Sequence[str]) -> Rows:
    """Every rule with its certainty and what it finds."""
    from ..rules import load, names

    loaded = map(load, names())
    return [{"rule": r.name, "certainty": r.certainty, "finds": r.page().summary} for r in loaded]


def list_bodies(paths: Sequence[str]) -> Rows:
    """Every series of symbols with its body."""
    from ..symbols.grammar.series import all_series

    series = sorted(all_series().values(), key=lambda one: one.prefix)
    return [{"series": s.prefix, "code": s.code, "body": s.body, "organ": s.organ} for s in series]


def list_types(paths: Sequence[str]) -> Rows:
    """Every record type with the fields it must have."""
    from ..model.record_types import types

    rows: Rows = []
    for one in types().values():
        required = [" or ".join(group) for group in one.required]
        rows.append({"type": one.name, "meaning": one.meaning, "required": required})
    return rows


def list_kinds(paths: Sequence[str]) -> Rows:
    """Every kind of source that the field `kind` can name, with other words for it."""
    from ..model.record_kinds import kinds

    return [
        {"kind": one.name, "meaning": one.meaning, "also": list(one.also), "of": list(one.of)}
        for one in kinds().values()
    ]


def list_formats(paths: Sequence[str]) -> Rows:
    """Every kind of document, record file and output."""
    from .. import articles, formats, reports

    rows: Rows = [
        {"format": one.name, "of": of, "suffixes": list(one.suffixes)}
        for of, room in (("documents", articles), ("records", formats))
        for one in map(room.load, room.names())
    ]
    rows.append({"format": "yaml", "of": "records", "suffixes": list(SUFFIXES)})
    return rows + [{"format": name, "of": "output", "suffixes": []} for name in reports.names()]


def list_styles(paths: Sequence[str]) -> Rows:
    """Every citation style, with what it is."""
    from ..styles import load_style, names

    return [{"style": name, "title": load_style(name).title} for name in names()]


def list_files(paths: Sequence[str]) -> Rows:
    """What would be checked, and what not."""
    publication = load(paths, tell=False)
    rows: Rows = []
    for article, library, _ in publication.documents:
        records = ", ".join(library.folders) or "no records"
        rows.append({"path": article.source.name, "read as": article.format, "with": records})
    for files in publication.record_files:
        rows += [{"path": path, "read as": "records", "with": ""} for path in files.paths]
    for path, message, _ in publication.failures:
        rows.append({"path": path, "read as": "not read", "with": message})
    rows += [{"path": path, "read as": "left out", "with": why} for path, why in publication.left_out]
    return rows + [{"path": "", "read as": "", "with": notice} for notice in publication.notices]


def list_settings(paths: Sequence[str]) -> Rows:
    """Each setting in force, with the file that states it."""
    from ..workspace.loader import settings_for

    rows: Rows = []
    for path in paths:
        settings = settings_for(path, chosen())
        for name, value in settings.said().items():
            rows.append({"setting": name, "value": value, "from": settings.path or "default"})
    return rows


LISTS: dict[str, Callable[[Sequence[str]], Rows]] = {
    "rules": list_rules,
    "bodies": list_bodies,
    "types": list_types,
    "kinds": list_kinds,
    "formats": list_formats,
    "styles": list_styles,
    "settings": list_settings,
    "files": list_files,
}

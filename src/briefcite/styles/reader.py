"""Styles read from TOML, each on top of another's options and templates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from ..errors import BadSettings, UnknownName, nearest
from .fields.derived import field_names
from .templates.filters import FILTERS, folded
from .templates.style import ALL, Style
from .templates.template import Template, TemplateError, parse_template

SECTIONS = ("parts", "listed", "note", "short", "ibid", "bibliography")
"""The tables of templates."""
OPEN = (
    "bodies",
    "acronyms",
    "pinpoints",
    "records",
    "legal",
    "series",
    "words",
    "dockets",
    "abbreviations",
    "sections",
    "silent",
)
"""The tables of options whose keys are not fixed."""
FOLDED = ("acronyms", "abbreviations")
"""Those whose keys are found in any case and without stops."""
HEAD = ("base", "title", "edition", "source", "derived")
"""The keys before the first table: what a style rests on, in words."""


def names() -> tuple[str, ...]:
    """The styles in the package, sorted."""
    found = (file.name for file in (files(__package__) / "../data/styles").iterdir())
    return tuple(sorted(name[:-5] for name in found if name.endswith(".toml") and name != "defaults.toml"))


@cache
def load_style(name: str) -> Style:
    """A style of the package by its name.

    Raises UnknownName.

    >>> load_style("oscola4").options["quotes.outer"]
    '‘’'
    """
    if name != "defaults" and name not in names():
        raise UnknownName("style", name, names())
    return read_style((files(__package__) / f"../data/styles/{name}.toml").read_text("utf-8"), f"{name}.toml")


def read_style(text: str, path: str) -> Style:
    """A style from TOML, such as a publication's own with `base = "chicago"` and only what differs.

    Raises BadSettings with the file, line and, for a template, its column.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(path, str(error)) from None
    default = path == "defaults.toml"
    try:
        base = None if default else load_style(str(table.get("base", "defaults")))
    except UnknownName as error:
        raise BadSettings(f"{path}:{line_of(text, '', 'base')}", error.message, error.help) from None
    options, sources = dict(base.options if base else {}), dict(base.sources if base else {})
    if "sections" in table:
        options = {key: value for key, value in options.items() if not key.startswith("sections.")}
    whole = tuple(f"{name}." for name in SECTIONS if ALL in as_table(table.get(name)))
    sources = {key: value for key, value in sources.items() if not key.startswith(whole)}
    for key, value in flatten(table):
        section, _, name = key.partition(".")
        if section in SECTIONS and name:
            sources[key] = value
        elif (name and base and key not in base.options and section not in OPEN) or not (name or key in HEAD):
            raise unknown(text, path, key, [*options, *HEAD])
        else:
            options[f"{section}.{folded(name)}" if section in FOLDED else key] = value
    templates = compile_all(sources, path, text)
    title = str(table.get("title", base.title if base else ""))
    return Style(path.removesuffix(".toml"), title, options, templates, sources)


def as_table(value: object) -> Mapping[str, object]:
    """A table of the file; an empty one where there is none."""
    return value if isinstance(value, dict) else {}


def flatten(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    """The values of nested tables by their dotted keys, as text; true is "yes", false is ""."""
    for key, value in table.items():
        match value:
            case dict():
                yield from flatten(value, f"{above}{key}.")
            case bool():
                yield above + key, "yes" if value else ""
            case _:
                yield above + key, str(value)


def compile_all(sources: Mapping[str, str], path: str, text: str) -> dict[str, Template]:
    """The templates, their fields and filters known."""
    named = (key.partition(".") for key in sources)
    fields = field_names() | {name for section, _, name in named if section in ("parts", "listed")}
    templates = {}
    for key, source in sources.items():
        try:
            templates[key] = parse_template(source, fields, FILTERS)
        except TemplateError as error:
            section, _, name = key.partition(".")
            place = f"{path}:{line_of(text, section, name)}"
            near = nearest(error.name, fields | set(FILTERS)) if error.name else ""
            raise BadSettings(
                place, f"{key}, column {error.column}: {error}", f"did you mean “{near}”?" if near else ""
            ) from None
    return templates


def unknown(text: str, path: str, key: str, known: list[str]) -> BadSettings:
    """The error for a key that no style has."""
    section, _, name = key.rpartition(".")
    near = nearest(key, known)
    place = f"{path}:{line_of(text, section, name)}"
    return BadSettings(place, f"a style has no “{key}”", f"did you mean “{near}”?" if near else "")


def line_of(text: str, section: str, key: str) -> int:
    """The line on which a table's key is, 1 where it was not found."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]", line):
            table = header[1].strip()
        name = line.partition("=")[0].strip().strip("\"'")
        if f"{table}.{name}".strip(".") == f"{section}.{key}".strip("."):
            return number
    return 1

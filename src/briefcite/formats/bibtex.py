"""BibTeX, read by bibtexparser and written by ourselves.

@techreport{coi-dprk,
  author = {{Human Rights Council}},
  title = {{Report of the commission of inquiry}},
  number = {A/HRC/25/CRP.1},
  type = {UN Doc.},
  institution = {United Nations},
  year = {2014},
}
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..patterns import pattern
from ..text import Source
from ._bibtex_writer import MONTHS, Dialect, render
from ._entries import NAMES, crowded, item_from
from ._import_result import Imported, KeyedFields, Problem, Read, imported, written
from ._items import Item

if TYPE_CHECKING:
    from bibtexparser.model import ParsingFailedBlock

SUFFIXES = (".bib",)
DIALECT = Dialect(
    entries={
        "report": "techreport",
        "collection": "proceedings",
        "inbook": "inproceedings",  # the one that demands no editor and prints the book's title
        "online": "misc",
        "unpublished": "misc",
    },
    fields={"location": "address", "journaltitle": "journal", "annotation": "annote"},
    split_dates=True,
)
BRACES = pattern(r"\\.|[{}\"]", re.DOTALL)
FIELD = pattern(r"\s*([A-Za-z][\w:.-]*)\s*=\s*(?=[{\"\w])")
KEYLESS = pattern(r"(@(?!string|comment|preamble)[A-Za-z]+\s*\{)(\s*)(?=[A-Za-z]\w*\s*=)", re.IGNORECASE)
"""Where an entry begins with a field, its key left out."""
PARTS = frozenset("incollection inproceedings inbook conference suppcollection suppbook inreference".split())
"""Entries that are part of a book."""
MACRO = pattern(r"[A-Za-z][\w:.-]*")
UNMARKED = pattern(r'"[^"]*"|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}')
"""What is in quotation marks or braces, of which a value may have some that are joined."""


def write(records: Sequence[KeyedFields], *, ascii: bool = False, plain: bool = False) -> str:
    """A bibliography for BibTeX; with `ascii`, letters as LaTeX commands."""
    return written_in(records, DIALECT._replace(ascii=ascii), plain=plain)


def written_in(records: Sequence[KeyedFields], dialect: Dialect, *, plain: bool = False) -> str:
    """A bibliography in a dialect, read back and compared unless `plain`."""

    def rendered(items: Iterable[Item]) -> str:
        return render(items, dialect)

    return written(records, rendered, items_of, plain=plain)


def read(source: Source) -> Imported:
    """The records of a bibliography, and the problems of its blocks with their lines."""
    return imported(source, items_of(source))


def items_of(source: Source) -> Read:
    """The entries of a bibliography as items."""
    import logging  # bibtexparser reports there what its failed blocks say again

    from bibtexparser.entrypoint import parse_string  # slow to import, and only this format needs it

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    text, unnamed = with_keys(source.text)
    library = parse_string(text, parse_stack=[])
    strings = strings_of((one.key, str(one.value)) for one in library.strings)
    entries = {id(one): one for one in library.entries}
    problems = []
    for failed in library.failed_blocks:
        line = (failed.start_line or 0) + 1
        inner = getattr(failed, "ignore_error_block", None)
        if inner is not None and hasattr(inner, "fields"):
            entries[id(inner)] = inner
            fields = sorted(getattr(failed, "duplicate_keys", ()))
            what = f"{' and '.join(fields)} of “{inner.key}” is there twice" if fields else doubled(failed)
            problems.append(Problem(line, what))
        else:
            problems.append(Problem(line, unread(failed)))
    found = []
    for one in sorted(entries.values(), key=lambda one: one.start_line or 0):
        line = (one.start_line or 0) + 1
        raw: dict[str, str] = {}
        for field in one.fields:
            at = (field.start_line or 0) + 1
            for name, value in separated(field.key, str(field.value)):
                own = name.lower() if name.lower() not in raw else f"{name.lower()}-{len(raw)}"
                raw[own] = value_of(value, strings)
                problems += (Problem(at, words) for words in doubts(field.key, name, value, strings))
        key = "" if one.key in unnamed else one.key
        problems += [] if key else [Problem(line, "this entry has no key; it gets one from its title")]
        found.append((one.entry_type.lower(), key, raw, line))
    parents = {key.casefold(): raw for _, key, raw, _ in found}
    items = [item_from(kind, key, inherited(kind, raw, parents), line=line) for kind, key, raw, line in found]
    return Read(tuple(items), tuple(sorted(problems)))


def with_keys(text: str) -> tuple[str, frozenset[str]]:
    """A bibliography in which entries without a key have one, and these keys.

    >>> with_keys("@book{title = {A}}")[0]
    '@book{without-key-1,title = {A}}'
    """
    made: list[str] = []

    def name(match: re.Match[str]) -> str:
        made.append(f"without-key-{len(made) + 1}")
        return f"{match[1]}{made[-1]},{match[2]}"

    return KEYLESS.sub(name, text), frozenset(made)


def inherited(kind: str, raw: dict[str, str], parents: Mapping[str, dict[str, str]]) -> dict[str, str]:
    """The fields of an entry with those that it takes from the one that its `crossref` names.

    Source: BibTeX (a missing field is the parent's); biblatex, appendix B (its title is a `booktitle`).
    """
    parent = parents.get(raw["crossref"].casefold()) if raw.get("crossref") else None
    if not parent or parent is raw:
        return raw
    taken = {
        "booktitle" if name == "title" and kind in PARTS else name: value
        for name, value in parent.items()
        if name not in ("author", "crossref", "key", "ids", "shorttitle", "url", "doi")
    }
    if "booktitle" in parent:
        taken["booktitle"] = parent["booktitle"]
    return {**taken, **{name: value for name, value in raw.items() if name != "crossref"}}


def strings_of(defined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The values of strings by their names in lower case; one may use those that are defined before it."""
    strings: dict[str, str] = {}
    for name, value in defined:
        strings[name.lower()] = value_of(value, strings)
    return strings


def value_of(raw: str, strings: Mapping[str, str] = MappingProxyType({})) -> str:
    """A field's value without its outer marks; pieces joined by “#” are joined, strings have their values.

    >>> value_of('"On " # {peace}'), value_of("2014"), value_of("GA # { Sixth}", {"ga": "General Assembly"})
    ('On peace', '2014', 'General Assembly Sixth')
    """
    pieces, rest = [], raw.strip()
    while rest:
        end = end_of_value(rest) if rest[0] in '{"' else (rest + "#").index("#")
        piece = rest[1 : end - 1] if rest[0] in '{"' else rest[:end].strip()
        pieces.append(piece if rest[0] in '{"' else strings.get(piece.lower(), piece))
        joined, rest = rest[end:].lstrip()[:1] == "#", rest[end:].lstrip()[1:].lstrip()
        if rest and not joined:  # what is not a piece: the value as it is, without its outer marks
            return raw.strip()[1:-1]
    return "".join(pieces)


def unread(failed: ParsingFailedBlock) -> str:
    """The message for an entry that cannot be read."""
    reason = str(getattr(failed.error, "abort_reason", failed.error))
    return f"this entry cannot be read: {reason[:120]}"


def doubled(failed: ParsingFailedBlock) -> str:
    """The message for an entry whose key another one has."""
    first = getattr(failed, "previous_block", None)
    line = f", first in line {(first.start_line or 0) + 1}" if first is not None else ""
    return f"the key “{getattr(failed.ignore_error_block, 'key', '')}” is there twice{line}"


def separated(name: str, raw: str) -> Iterator[tuple[str, str]]:
    """The field that a value is of, and those that it has swallowed because a comma is missing.

    >>> list(separated("title", '{A "B" = {c}}\\n year = "2014"'))
    [('title', '{A "B" = {c}}'), ('year', '"2014"')]
    """
    while True:
        end = end_of_value(raw)
        swallowed = FIELD.match(raw, end)
        yield name, raw[:end] if swallowed else raw
        if swallowed is None:
            return
        name, raw = swallowed[1], raw[swallowed.end() :]


def end_of_value(raw: str) -> int:
    """Where the first piece of a value in braces or quotation marks ends."""
    depth = 0
    for sign in BRACES.finditer(raw):
        depth += (sign[0] == "{") - (sign[0] == "}")
        if not depth and sign.start() and (sign[0] == "}" if raw[0] == "{" else sign[0] == '"' == raw[0]):
            return sign.end()
    return len(raw)


def doubts(field: str, name: str, raw: str, strings: Collection[str]) -> Iterator[str]:
    """What the parser accepts in silence: an undefined string, a comma that is missing before a field."""
    bare = [] if raw.strip()[:1] in '{"' and "#" not in raw else UNMARKED.sub("", raw).split("#")
    for text in map(str.strip, bare):
        if MACRO.fullmatch(text) and text.lower() not in (*MONTHS, *strings):
            yield f"“{text}”, in the value of {name}, is a string that is not defined"
    for crowd in crowded(value_of(raw)) if name.lower() in NAMES else ():
        yield f"“{crowd}” has too many commas for one name: “and” divides names"
    if name != field:
        yield f"before {name} a comma is missing"

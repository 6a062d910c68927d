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
from collections.abc import Iterable, Iterator, Sequence

from ..text import Source
from ._entries import MONTHS, Dialect, item_from, render
from ._imported import Imported, KeyedFields, Problem, Read, imported, written
from ._items import Item

SUFFIXES = (".bib",)
DIALECT = Dialect(
    types={
        "report": "techreport",
        "book": "book",
        "chapter": "incollection",
        "article-journal": "article",
        "article-newspaper": "article",
    },
    fields={
        "type": "genre",
        "address": "publisher-place",
        "annote": "annote",
        "language": "language",
        "court": "authority",
        "event": "event-title",
        "eventplace": "event-place",
        "container": "container-title",
        "urldate": "accessed",
    },
    kept="briefcite",
    split_dates=True,
)
MACRO = re.compile(r"[A-Za-z][\w:.-]*")


def write(records: Sequence[KeyedFields], *, ascii: bool = False) -> str:
    """A bibliography for BibTeX; with `ascii`, letters as LaTeX commands."""
    return written_in(records, DIALECT._replace(ascii=ascii))


def written_in(records: Sequence[KeyedFields], dialect: Dialect) -> str:
    """A bibliography in a dialect, read back and compared."""

    def rendered(items: Iterable[Item]) -> str:
        return render(items, dialect)

    return written(records, rendered, lambda source: items_of(source, dialect))


def read(source: Source) -> Imported:
    """The records of a bibliography, and the problems of its blocks with their lines."""
    return imported(source, items_of(source, DIALECT))


def items_of(source: Source, dialect: Dialect) -> Read:
    """The entries of a bibliography as items."""
    import logging  # bibtexparser reports there what its failed blocks say again

    from bibtexparser.entrypoint import parse_string  # slow to import, and only this format needs it
    from bibtexparser.middlewares import ResolveStringReferencesMiddleware

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(
        source.text, parse_stack=[ResolveStringReferencesMiddleware(allow_inplace_modification=True)]
    )
    entries = {id(one): one for one in library.entries}
    problems = []
    for failed in library.failed_blocks:
        line = (failed.start_line or 0) + 1
        inner = getattr(failed, "ignore_error_block", None)
        if inner is not None and hasattr(inner, "fields"):
            entries[id(inner)] = inner
            problems.append(Problem(line, f"“{inner.key}” or one of its fields is there twice"))
        else:
            problems.append(Problem(line, f"this entry cannot be read: {str(failed.error)[:120]}"))
    items = []
    for one in sorted(entries.values(), key=lambda one: one.start_line or 0):
        line = (one.start_line or 0) + 1
        raw: dict[str, str] = {}
        for field in one.fields:
            at = (field.start_line or 0) + 1
            raw.setdefault(field.key.lower(), value_of(str(field.value)))
            problems += (Problem(at, words) for words in doubts(field.key, str(field.value)))
        items.append(item_from(one.entry_type.lower(), one.key, raw, line=line, dialect=dialect))
    return Read(tuple(items), tuple(sorted(problems)))


def value_of(raw: str) -> str:
    """A field's value without its outer marks; joined pieces are joined."""
    text = raw.strip()
    if len(text) > 1 and (text[0], text[-1]) in (("{", "}"), ('"', '"')):
        return text[1:-1]
    return text


def doubts(name: str, raw: str) -> Iterator[str]:
    """What the parser accepts in silence: an undefined string, a comma that is missing."""
    text = raw.strip()
    if MACRO.fullmatch(text) and text.lower() not in MONTHS:
        yield f"“{text}”, the value of {name}, is a string that is not defined"
    elif re.search(r"[}\"]\s*\n?\s*\w+\s*=\s*[{\"]", text):
        yield f"behind the value of {name} a comma is missing"

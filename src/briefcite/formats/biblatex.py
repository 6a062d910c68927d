"""biblatex: Unicode, dates in ISO 8601, the entry types that its data model knows.

@report{coi-dprk,
  author = {{Human Rights Council}},
  title = {{Report of the commission of inquiry}},
  number = {A/HRC/25/CRP.1},
  type = {UN Doc.},
  institution = {United Nations},
  date = {2014-02-07},
}
"""

from __future__ import annotations

from collections.abc import Sequence

from ..text import Source
from ._bibtex_writer import Dialect
from ._import_result import Imported, KeyedFields, imported
from .bibtex import items_of, written_in

SUFFIXES = (".biblatex",)
DIALECT = Dialect(entries={}, fields={}, split_dates=False)


def write(records: Sequence[KeyedFields], *, plain: bool = False) -> str:
    """A bibliography for biblatex."""
    return written_in(records, DIALECT, plain=plain)


def read(source: Source) -> Imported:
    """The records of a bibliography, and the problems of its blocks with their lines."""
    return imported(source, items_of(source))

"""The symbol of a record is malformed, or there is no such document.

Why: No note is compared with the record, or every note that uses the record repeats the error.

Basis: the composition of UN document symbols; the sessions of UN bodies and the countries of their documents.

When: It applies to the fields symbol, other-symbols and draft-symbol. It is a warning where the document
is only unlikely.

See also: record-symbol-contradicts, symbol-malformed.

Bad (yaml)::

    detention:
      type: un-document
      symbol: A/HRC/27-48
      title: Report on detention
      body: Human Rights Council
      date: 2014-06-30

Bad (yaml)::

    detention:
      type: un-document
      symbol: CRC/C/XYZ/CO/3
      title: Report on detention
      body: Committee on the Rights of the Child
      date: 2014

Good (yaml)::

    detention:
      type: un-document
      symbol: A/HRC/27/48
      title: Report on detention
      body: Human Rights Council
      date: 2014-06-30
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record, Scalar, several
from ...settings import Settings
from ...symbols.finding.verdict import Verdict, judge_symbol

CERTAINTY: Certainty = "impossible"

FIELDS = ("symbol", "other-symbols", "draft-symbol")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every symbol in the fields for symbols."""
    for record in library.judged:
        for value in symbols_of(record):
            known = record.symbol if value.text == record.text("symbol") else None
            for verdict in judge_symbol(value.text.strip(), settings.today, known):
                yield report(value, verdict)


def symbols_of(record: Record) -> Iterator[Scalar]:
    """The texts of the fields for symbols."""
    for name in FIELDS:
        for value in several(record.fields.get(name)) if record.has(name) else ():
            if isinstance(value, Scalar) and value.text.strip():
                yield value


def report(value: Scalar, verdict: Verdict) -> Finding:
    """The finding for one symbol."""
    meant = " or ".join(f"“{one}”" for one in verdict.meant[:3])
    return Finding(
        value.span,
        f"{verdict.message}.",
        help=f"did you mean {meant}?" if meant else "check the symbol on the document’s cover page",
        basis=verdict.source,
        severity="warning" if verdict.certainty == "unlikely" else None,
    )

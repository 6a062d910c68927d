"""`make marks`: how many of the marks that careful editors made in real documents `check` finds.

`tests/tables/editor-marks.tsv` has the marks of two readers in 30 documents of `../shared/corpus`, drawn by a
seeded shuffle: what an editor who is paid by the mark would send back, each with its place, kind and reason.
The first reader marked all; the second, who did not know the rules either, the ten documents in
`editor-marks-aside.txt`. Rules are built for marks in the other twenty; nobody who writes rules looks at the
notes or marks of those ten.

A mark is found where a finding is in its place, with a few characters to spare, or says of the same note that
it has no marker, no full stop or the like, for a mark of that kind.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import briefcite
from briefcite.findings import Diagnostic

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
TABLES = ROOT / "tests" / "tables"
NEAR = 12
"""How many characters a finding may be away from the words of a mark."""
WHOLE_NOTE = {
    "full-stop-missing": {"note-stop-missing"},
    "marker-not-linked": {"note-without-marker"},
    "marker-plain-digit": {"note-without-marker"},
    "marker-missing": {"note-without-marker"},
    "quotation-unclosed": {"quote-unclosed"},
    "quotation-unopened": {"quote-unopened"},
}
"""Rules whose finding in a note is the mark of a kind, wherever its place is, or names that note."""
LISTED = re.compile(r"\(without one: ([^()]+)\)")
"""The labels of all notes of which a finding says the same."""


class Mark(NamedTuple):
    """A mark of a reader: the words of the document, the kind of fault, and why it is one."""

    file: str
    line: str
    note: str
    words: str
    kind: str
    reader: str
    reason: str


def read_marks() -> list[Mark]:
    """The marks of both readers."""
    with (TABLES / "editor-marks.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Mark(*row) for row in rows]


def set_aside() -> frozenset[str]:
    """The documents for which no rule was written."""
    return frozenset((TABLES / "editor-marks-aside.txt").read_text(encoding="utf-8").split())


def judge(marks: list[Mark]) -> Iterator[tuple[Mark, list[str]]]:
    """Each mark of one document with the rules that find it."""
    publication = briefcite.load([CORPUS / marks[0].file], references=[], settings="")
    source = publication.documents[0].article.source
    starts = [*source.line_starts, len(source.text)]
    found = briefcite.check(publication).diagnostics
    for mark in marks:
        first, end = starts[int(mark.line) - 1], starts[int(mark.line)]
        start = source.text.find(mark.words, first, end)
        place = (start, start + len(mark.words)) if start >= 0 else (first, end)
        yield mark, sorted({one.rule for one in found if finds(one, mark, place)})


def finds(diagnostic: Diagnostic, mark: Mark, place: tuple[int, int]) -> bool:
    """Whether a finding is in the place of a mark, or is what the mark says of the same note."""
    span = diagnostic.finding.span
    if span.start <= place[1] + NEAR and span.end >= place[0] - NEAR:
        return True
    listed = LISTED.search(diagnostic.finding.help)
    notes = listed[1].split(", ") if listed else [diagnostic.note]
    return mark.note in notes and diagnostic.rule in WHOLE_NOTE.get(mark.kind, ())


def main(arguments: list[str]) -> int:
    """Print how many marks are found, by reader and document; with --kinds by kind, with --missed each.

    What is missed is shown of the twenty documents alone.
    """
    aside = set_aside()
    by_file: dict[tuple[str, str], list[Mark]] = {}
    for mark in read_marks():
        by_file.setdefault((mark.reader, mark.file), []).append(mark)
    counts: Counter[tuple[str, str, bool]] = Counter()
    for (reader, file), marks in by_file.items():
        group = f"{'set aside' if file in aside else 'for rules'}, {reader} reader"
        for mark, rules in judge(marks):
            counts[group, mark.kind, bool(rules)] += 1
            if "--missed" in arguments and not rules and file not in aside:
                print(f"{file}:{mark.line} [{mark.note}] {mark.kind}: “{mark.words}”: {mark.reason}")
    show(counts, kinds="--kinds" in arguments)
    return 0


def show(counts: Counter[tuple[str, str, bool]], kinds: bool) -> None:
    """Print the shares."""
    for group in sorted({group for group, _, _ in counts}):
        rows = [(kind, hit, n) for (name, kind, hit), n in counts.items() if name == group]
        right, all_ = sum(n for _, hit, n in rows if hit), sum(n for _, _, n in rows)
        print(f"{group}: {right} of {all_} marks found, {100 * right / all_:.1f} %")
        for kind in sorted({kind for kind, _, _ in rows}) if kinds and group.startswith("for rules") else ():
            hits = counts[group, kind, True]
            print(f"  {kind}: {hits} of {hits + counts[group, kind, False]}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`make corpus`: what briefcite finds in real documents, measured against hand-made labels.

Reads the documents of `../shared/corpus` that briefcite can read, `labels.tsv` beside them, and the
verdicts of `tests/tables/corpus-verdicts.tsv` (every finding on a document whose notes were all
read by a person is listed there as right or wrong, with the reason).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import briefcite
import import_figures
import plausibility
import symbol_figures
from briefcite.findings import Diagnostic, Report
from briefcite.text import Span

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
VERDICTS = ROOT / "tests" / "tables" / "corpus-verdicts.tsv"
SUFFIXES = {".md", ".txt", ".qmd", ".Rmd"}
ARTICLES = ("seed", "md-", "txt-", "derived-md", "derived-txt")

KINDS = {
    "broken-url": {"link-broken", "link-truncated"},
    "date-conflict-in-note": {"date-link-differs", "date-differs"},
    "date-form-inconsistent": {"date-form"},
    "definition-not-on-own-line": {"list-run-on"},
    "definition-without-marker": {"note-without-marker"},
    "encoding": {"source-not-utf8"},
    "malformed-un-symbol": {"symbol-malformed", "symbol-spaced"},
    "marker-order": {"marker-out-of-order", "list-disorder"},
    "marker-without-definition": {"marker-without-note"},
    "missing-comma": {"note-comma-missing"},
    "missing-full-stop": {"note-stop-missing"},
    "missing-un-symbol": {"symbol-missing"},
    "numbering-gap": {"list-gap"},
    "para-slip": {"pinpoint-label", "pinpoint-unfinished"},
    "run-on-definition": {"link-runs-on", "list-run-on"},
    "same-source-different-data": {"repeat-differs"},
    "spacing": {"note-unspaced", "note-space-missing"},
    "stray-character": {"note-stray-character"},
    "stray-markup": {"note-stray-markup"},
    "title-differs": {"title-differs"},
    "truncated-title": {"title-truncated"},
    "truncated-url": {"link-truncated", "link-runs-on"},
    "unbalanced-brackets": {"note-bracket-unbalanced"},
    "wrong-date": {"date-wrong", "date-differs", "date-contradicts-symbol"},
    "wrong-un-symbol": {"date-contradicts-symbol", "symbol-impossible", "symbol-unlikely"},
}
"""Which rules answer for which kind of label; kinds not named here are not asked for."""


class Label(NamedTuple):
    """One labelled defect: where it is and what it is."""

    file: str
    line: str
    note: str
    kind: str
    text: str
    basis: str


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated table without its comments and head."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    yield from (line.split("\t") for line in lines[1:])


def documents() -> list[Path]:
    """The documents of the corpus that briefcite reads, in order."""
    found = (path for path in CORPUS.rglob("*") if path.suffix in SUFFIXES)
    return sorted(path for path in found if path.relative_to(CORPUS).parts[0].startswith(ARTICLES))


def examine(path: Path) -> Report:
    """What `check` says of one document, without records."""
    return briefcite.check(briefcite.load([path], references=[], settings=""))


def answers(label: Label, diagnostic: Diagnostic) -> bool:
    """Whether a diagnostic reports the labelled defect: rule, and note, line or words.

    A finding that compares two places answers for a label on either.
    """
    if diagnostic.rule not in KINDS.get(label.kind, ()):
        return False
    if label.note in (diagnostic.note, "*"):
        return True
    spans = [diagnostic.finding.span, *(span for span, _ in diagnostic.finding.related)]
    return any(str(line) == label.line for span in spans for line in lines(span)) or any(
        label.text in str(span) for span in spans
    )


def lines(span: Span) -> range:
    """The lines that a place touches."""
    first, last = (span.source.position(offset).line for offset in (span.start, span.end))
    return range(first, last + 1)


def describe(name: str, diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    """What identifies a finding in the table of verdicts."""
    words = " ".join(str(diagnostic.finding.span).split())[:60]
    return name, diagnostic.rule, diagnostic.note or "", words


def recall(labels: list[Label], found: dict[str, Report]) -> None:
    """Print, kind by kind, how many labelled defects were found."""
    asked = Counter(label.kind for label in labels if label.kind in KINDS)
    hit: Counter[str] = Counter()
    for label in labels:
        report = found.get(label.file)
        if report and any(answers(label, diagnostic) for diagnostic in report.diagnostics):
            hit[label.kind] += 1
        elif label.kind in KINDS and label.file in found:
            print(f"  missed: {label.file} note {label.note} {label.kind}: {label.text}")
    print("\nRecall by kind of label:")
    for kind, count in sorted(asked.items()):
        print(f"  {hit[kind]:3} of {count:3}  {kind}")
    print(f"  {sum(hit[kind] for kind in asked)} of {sum(asked.values())} in all")


def precision(labels: list[Label], found: dict[str, Report]) -> None:
    """Print every finding on the documents whose notes were all read, with its verdict."""
    verdicts = {tuple(row[:4]): row[4:] for row in rows(VERDICTS)} if VERDICTS.exists() else {}
    count: Counter[str] = Counter()
    print("\nFindings on the documents that were read by a person:")
    for file in sorted({label.file for label in labels if label.basis == "read"}):
        for diagnostic in found[file].diagnostics if file in found else ():
            verdict, *reason = verdicts.get(describe(file, diagnostic), ["unread"])
            count[verdict] += 1
            note = f" note {diagnostic.note}" if diagnostic.note else ""
            print(f"  {verdict:6} {file}{note} [{diagnostic.rule}] {diagnostic.finding.message}", *reason)
    print("  " + ", ".join(f"{number} {verdict}" for verdict, number in sorted(count.items())))


def main() -> None:
    """Print findings by rule, recall, and the findings on read documents with their verdicts."""
    if not CORPUS.exists():
        sys.exit("make corpus needs the documents of ../shared/corpus, which are not here.")
    found = {path.relative_to(CORPUS).as_posix(): examine(path) for path in documents()}
    failures = [failure for report in found.values() for failure in report.failures]
    coverage = [item for report in found.values() for item in report.coverage]
    markers, notes = sum(c.markers for c in coverage), sum(c.notes for c in coverage)
    print(f"{len(found)} documents, {len(failures)} not read; {markers} markers, {notes} notes")
    for failure in failures:
        print(f"  {failure.path}: {failure.message}")
    understood = sum(c.understood for c in coverage)
    print(f"{understood} notes understood, {sum(len(c.in_part) for c in coverage)} in part")
    by_rule = Counter((d.rule, d.severity) for report in found.values() for d in report.diagnostics)
    print("\nFindings by rule:")
    for (rule, severity), number in sorted(by_rule.items()):
        print(f"  {number:4}  {severity:7}  {rule}")
    clean = [name for name in found if name.startswith("derived-")]
    reports = sum(len(found[name].diagnostics) for name in clean)
    print(f"  {reports} of them on the UN's own edited texts ({len(clean)} documents)")
    labels = [Label(*row) for row in rows(CORPUS / "labels.tsv")]
    recall(labels, found)
    precision(labels, found)
    print(f"\nSymbols:\n{symbol_figures.report()}")
    print(f"\nReference collections imported:\n{import_figures.report()}")
    print(f"\nTrue dates of documents, by series:\n{plausibility.report()}")


if __name__ == "__main__":
    main()

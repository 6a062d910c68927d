"""`python tools/sample_findings.py SEED NUMBER`: findings on real documents, drawn for a person to judge.

So many of each severity, drawn in turn from every rule, on the documents of `../shared/corpus` but those in
`tools/reading/set-aside.txt`: a TSV with the place, the words, the message and the proposal, but without the
rule. `tests/tables/judged-findings.tsv` has the verdicts of two judges on 225 findings drawn in this way.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict

import briefcite
import corpus
from briefcite.findings import Diagnostic

ASIDE = corpus.ROOT / "tools" / "reading" / "set-aside.txt"
FOLDERS = (*corpus.ARTICLES, "more/", "more2/")
HEAD = ("severity", "file", "line", "note", "words", "message", "help")
SHOWN = 300
"""How many characters of a cell are written."""


def found() -> dict[str, dict[str, list[tuple[str, Diagnostic]]]]:
    """All findings by severity and rule, each with its document."""
    aside = frozenset(ASIDE.read_text(encoding="utf-8").split())
    rows: dict[str, dict[str, list[tuple[str, Diagnostic]]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(corpus.CORPUS.rglob("*")):
        name = path.relative_to(corpus.CORPUS).as_posix()
        if path.suffix in corpus.SUFFIXES and name.startswith(FOLDERS) and name not in aside:
            report = briefcite.check(briefcite.load([path], references=[], settings=""))
            for one in report.diagnostics:
                rows[one.severity][one.rule].append((name, one))
    return rows


def draw(seed: int, number: int) -> list[tuple[str, Diagnostic]]:
    """So many findings of each severity, every rule in turn, in an order that tells nothing."""
    chance = random.Random(seed)
    drawn = []
    for _, by_rule in sorted(found().items()):
        left = {rule: chance.sample(rows, len(rows)) for rule, rows in sorted(by_rule.items())}
        mine: list[tuple[str, Diagnostic]] = []
        while len(mine) < number and any(left.values()):
            turn = [rule for rule in chance.sample(sorted(left), len(left)) if left[rule]]
            mine += [left[rule].pop() for rule in turn[: number - len(mine)]]
        drawn += mine
    return chance.sample(drawn, len(drawn))


def main(arguments: list[str]) -> int:
    """Print the draw."""
    print("\t".join(HEAD))
    for name, one in draw(int(arguments[0]), int(arguments[1])):
        span = one.finding.span
        line = span.source.position(span.start).line
        cells = (str(span), one.finding.message, one.finding.help)
        shown = (" ".join(cell.split())[:SHOWN] for cell in cells)
        print("\t".join((one.severity, name, str(line), one.note or "", *shown)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

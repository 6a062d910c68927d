"""Counting the parts of texts at n, 2n and 4n: as a table that is kept, or to find what grows too fast.

`make growth` counts every part of every text and prints what grows faster than the text: where a character
more costs over `FASTER` times as much in the second doubling as in the first. `ARGS="links --size 3"` looks
at the texts with that word in their name, three times as long. `--rows FILE` prints the rows of a table with
their counts; those that FILE has already are not looked at. `--rules FILE` prints the table of all rules,
`--budgets` what each rule costs (`budgets`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from briefcite import rules
from briefcite.errors import BriefciteError
from briefcite.values.instruments import find_instrument
from briefcite.workspace.core_library import read_core

from . import budgets, counting
from .parts import Job
from .texts import RECIPES

FASTER = 1.15
LEAST = 300
"""Fewer operations than these are not looked at."""
HEAD = ("text", "reader", "part", "n", "2n", "4n")


class Counts(NamedTuple):
    """The characters and the operations of a part at n, 2n and 4n."""

    characters: list[int]
    operations: list[int]

    @property
    def faster(self) -> float:
        """How many times as much a character costs in the second doubling as in the first."""
        first, second = (
            (self.operations[at + 1] - self.operations[at])
            / max(self.characters[at + 1] - self.characters[at], 1)
            for at in (0, 1)
        )
        return second / first if first > 0 else float("inf")

    @property
    def busy(self) -> bool:
        """Whether a longer text makes more work."""
        return self.operations[2] - self.operations[0] > LEAST


class Text:
    """A text for a reader at n, 2n and 4n."""

    def __init__(self, name: str, reader: str, size: int = 1) -> None:
        self.reader = reader
        recipe = RECIPES[name]
        self.texts = [recipe.write(reader, recipe.n * size * times) for times in (1, 2, 4)]

    @cached_property
    def jobs(self) -> list[Job]:
        """The text at each size."""
        return [self.job(at) for at in range(3)]

    def count_rules(self) -> dict[str, Counts]:
        """What each rule costs that there is for the text, which is read once."""
        found = {}
        for part in (part for part in self.jobs[0].names() if part.startswith("rule:")):
            attempt(self.jobs[0].work(part))
            found[part.removeprefix("rule:")] = self.counts([job.work(part) for job in self.jobs])
        return found

    def job(self, at: int) -> Job:
        """The text at one size, of which nothing is known yet."""
        return Job(self.reader, *self.texts[at])

    def count(self, part: str) -> Counts:
        """What a part costs; of one that refuses the text, what it costs to see that."""
        load_tables()
        attempt(self.job(0).work(part))  # what is loaded once is not counted
        return self.counts([self.job(at).work(part) for at in range(3)])

    def counts(self, works: list[counting.Work]) -> Counts:
        """What some work costs at each size."""
        operations = [counting.counted(partial(attempt, work)) for work in works]
        return Counts([sum(map(len, text)) for text in self.texts], operations)


def load_tables() -> None:
    """Load what is loaded once, for a word that only the longer texts may have."""
    read_core()
    find_instrument("UN Charter")


def attempt(work: counting.Work) -> None:
    """Do some work, which may refuse the text."""
    try:
        work()
    except BriefciteError:
        return


def rows(file: Path) -> Iterator[str]:
    """The rows of a table with their counts again, by text, reader and part."""
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    yield "\t".join(HEAD)
    texts = {(name, reader): Text(name, reader) for name, reader, *_ in lines}
    for name, reader, part, *_ in lines:
        yield "\t".join([name, reader, part, *map(str, texts[name, reader].count(part).operations)])


def rule_rows(file: Path) -> Iterator[str]:
    """A row for each rule with its counts for the texts that the head of a table names, where it has work."""
    head = file.read_text(encoding="utf-8").splitlines()[0].split("\t")
    yield "\t".join(head)
    texts = (title.rpartition(", ") for title in head[1:])
    columns = [Text(name, reader).count_rules() for name, _, reader in texts]
    for rule in rules.names():
        counts = [column.get(rule) for column in columns]
        cells = (" ".join(map(str, one.operations)) if one and one.busy else "" for one in counts)
        yield "\t".join([rule, *cells])


def too_fast(name: str, size: int) -> Iterator[str]:
    """What grows faster than a text."""
    for reader in RECIPES[name].readers:
        text = Text(name, reader, size)
        for part in text.job(0).names():
            counts = text.count(part)
            if counts.faster > FASTER and counts.operations[2] - counts.operations[1] > LEAST:
                yield f"{name}, {reader}, {part}: {counts.operations} × {counts.faster:.2f}"


def main() -> int:
    """Count; exit status 1 where something grows faster than its text."""
    parser = argparse.ArgumentParser(prog="growth", description="Operations at n, 2n and 4n.")
    parser.add_argument("word", nargs="?", default="", help="only texts with this in their name")
    parser.add_argument("--size", type=int, default=1, help="texts so many times as long")
    parser.add_argument("--rows", type=Path, help="print the rows of this table")
    parser.add_argument("--rules", type=Path, help="print the rows of this table of rules")
    parser.add_argument("--budgets", action="store_true", help="print what each rule costs")
    chosen = parser.parse_args()
    if chosen.rows or chosen.rules:
        print("\n".join(rows(chosen.rows) if chosen.rows else rule_rows(chosen.rules)))
        return 0
    if chosen.budgets:
        print("\n".join(budgets.rows()))
        return 0
    found = 0
    for line in (line for name in RECIPES if chosen.word in name for line in too_fast(name, chosen.size)):
        print(line, flush=True)
        found += 1
    print(f"{found} parts grow faster than their text")
    return 1 if found else 0

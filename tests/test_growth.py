"""The work grows with the text and no faster: operations are counted at n, 2n and 4n, not timed.

`tests/tables/growth.tsv` has a row for each text (`tools/growth/texts.tsv`), reader and part (`tools/growth/parts.py`:
reading, citing, each rule, the check, reports, commands). Its figures may only fall. To add a row, write its
first three cells and run `make golden ARGS=tests/test_growth.py`; `make growth` looks at all texts and parts.

What is counted (`tools/growth/counting.py`): calls of our functions, rounds of loops, the characters and items that
built-in operations look through or copy, and the steps of regular expressions, which a matcher in Python counts as it
walks the same alternatives as the engine (`tools/growth/steps.py`); so an expression that starts again at every
character is seen. A count depends on the text alone. What is not seen: time in libraries written in C (the parser
of YAML, JSON), in the `regex` library of house patterns, in hashing and sorting beyond one look at each item, and memory.
"""

from __future__ import annotations

import csv
import math
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from growth.texts import RECIPES
from places import ROOT, TABLES

TABLE = TABLES / "growth.tsv"
TOLERANCE = 1.02
"""By how much a figure may rise, for what another patch release of Python does otherwise."""
PER_DOUBLING = 2.2

needs_311 = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11),
    reason="operations are counted with Python 3.11: others parse expressions otherwise",
)


def count() -> str:
    """The table with its counts anew, in a process that has imported nothing yet."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "tools")}
    command = [sys.executable, "-m", "growth", "--rows", str(TABLE)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(text: str) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """The name, reader and part of each row, and its figures."""
    for row in csv.reader(text.splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE):
        yield (*row[:3],), [int(figure) for figure in row[3:]]


def doublings(name: str, reader: str) -> list[float]:
    """How often the text doubles from n to 2n and from 2n to 4n."""
    recipe = RECIPES[name]
    sizes = [sum(map(len, recipe.write(reader, recipe.n * times))) for times in (1, 2, 4)]
    return [math.log2(sizes[1] / sizes[0]), math.log2(sizes[2] / sizes[1])]


@needs_311
def test_no_figure_rises_and_none_grows_faster_than_its_text(request: pytest.FixtureRequest) -> None:
    counted = count()
    if request.config.getoption("--golden"):
        TABLE.write_text(counted, encoding="utf-8", newline="\n")
    kept = dict(rows(TABLE.read_text(encoding="utf-8")))
    wrong = []
    for row, figures in rows(counted):
        if len(kept[row]) < 3 or any(
            new > old * TOLERANCE + 5 for new, old in zip(figures, kept[row], strict=True)
        ):
            wrong.append(f"{row}: {kept[row]} rose to {figures}")
        for at, doubled in enumerate(doublings(*row[:2])):
            if figures[at + 1] > figures[at] * PER_DOUBLING**doubled:
                wrong.append(f"{row}: {figures} grows faster than its text")
    assert not wrong, "\n".join(wrong)

"""The work grows with the text and no faster: operations are counted at n, 2n and 4n, not timed.

`tests/tables/growth.tsv` has a row for each text (`tools/growth/texts.tsv`), reader and part
(`tools/growth/parts.py`: reading, citing, a rule, the check, reports, commands). Its figures may only fall.
To add a row, write its first three cells and run `make golden ARGS=tests/test_growth.py`; `make growth`
counts all parts of all texts.

Counted are (`tools/growth/counting.py`) calls of our functions, rounds of loops, the characters and items
that built-in operations look through or copy, and the steps of regular expressions: a matcher in Python
goes the ways of the engine (`tools/growth/steps.py`), so one that starts again at every character is seen.
A count depends on the text alone. Not seen are the time that libraries in C take (the parser of YAML, JSON,
the `regex` of house patterns), hashing, sorting beyond one look at each item, and memory.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth.steps import Steps
from growth.texts import RECIPES
from places import ROOT, TABLES

TABLE = TABLES / "growth.tsv"
TOLERANCE = 1.02
"""By how much a figure may rise, for what another patch release of Python does otherwise."""
PER_DOUBLING = 2.2

needs_311 = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="operations are counted with Python 3.11, others count otherwise"
)


def count() -> str:
    """The table with its counts anew, in a process that has imported nothing of the program yet."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "tools")}
    command = [sys.executable, "-m", "growth", "--rows", str(TABLE)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(table: str) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """The text, reader and part of each row, and its figures."""
    for row in csv.reader(table.splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE):
        yield (*row[:3],), [int(figure) for figure in row[3:]]


@needs_311
def test_no_figure_rises_and_none_grows_faster_than_its_text(request: pytest.FixtureRequest) -> None:
    counted = count()
    if request.config.getoption("--golden"):
        TABLE.write_text(counted, encoding="utf-8", newline="\n")
    kept = dict(rows(TABLE.read_text(encoding="utf-8")))
    wrong = []
    for row, figures in rows(counted):
        most = [figure * TOLERANCE + 5 for figure in kept[row]] or [0, 0, 0]
        if any(figure > limit for figure, limit in zip(figures, most, strict=True)):
            wrong.append(f"{row}: {kept[row]} rose to {figures}")
        if figures[2] > figures[1] * PER_DOUBLING:
            wrong.append(f"{row}: {figures} grows faster than its text")
    assert not wrong, "\n".join(wrong)


def test_every_text_grows() -> None:
    for recipe in RECIPES.values():
        for reader in recipe.readers:
            sizes = [sum(map(len, recipe.write(reader, recipe.n * times))) for times in (1, 2, 4)]
            assert sizes[2] - sizes[1] >= 2 * (sizes[1] - sizes[0]) > 0, recipe.name


EXPRESSIONS = (
    *(
        "a*b",
        "(?:ab|a)*c",
        "(a+)+b",
        "a*?b",
        "(a|b){2,3}?c",
        "(?=ab)a",
        "(?<!a)b",
        "(a)(?:b)?\\1",
        "a++b",
        "(?>a|ab)c",
    ),
    *(
        "^a|b$",
        "\\ba\\b",
        "[^a]+b",
        "(?i:A)b",
        "a{2}",
        "(?:a*)*b",
        "(a)?(?(1)b|c)",
        ".*?c",
        "(?m:^b)",
        "(?:(a)|b)*\\1",
    ),
)


@given(st.sampled_from(EXPRESSIONS), st.text("abc\n", max_size=12), st.booleans())
def test_the_matcher_that_counts_walks_as_the_engine_does(expression: str, text: str, whole: bool) -> None:
    pattern = re.compile(expression)
    steps = Steps(pattern)
    for start in range(len(text) + 1):
        found = (pattern.fullmatch if whole else pattern.match)(text, start)
        assert steps.reach(text, start, len(text), whole) == (found.end() if found else None)


@needs_311
def test_an_expression_that_starts_again_and_again_is_seen() -> None:
    def cost(expression: str, text: str) -> int:
        return Steps(re.compile(expression)).count(text, range(len(text)), len(text))

    assert cost("x[^y]*y", "x" * 200) > 3.9 * cost("x[^y]*y", "x" * 100)
    assert cost("x[^y]", "x" * 200) < 2.1 * cost("x[^y]", "x" * 100)

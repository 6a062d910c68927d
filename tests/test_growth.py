"""The work grows with the text and no faster, and no rule costs much: operations are counted, not timed.

`tests/tables/growth.tsv` has a row for each text (`tools/growth/texts.tsv`), reader and part
(`tools/growth/parts.py`: reading, citing, a rule, the check, reports, commands), counted at n, 2n and 4n. Its
figures may only fall. To add a row, write its first three cells and run `make golden
ARGS=tests/test_growth.py`; `make growth` counts all parts of all texts.

`tests/tables/growth-rules.tsv` has a row for each rule and a column for each of a few texts that have
something for most rules: notes without records, notes and records that grow together, few notes beside
records that grow, records alone. A cell is empty where a longer text makes no more work for a rule.
`make golden` writes the rows of new rules too; to add a column, write its head: a text and its reader.

`tests/tables/rule-budgets.tsv` has a row for each rule (`tools/growth/budgets.py`): what its import, a brief
and 300 notes cost. Figures may only fall, those of a new rule are below `CEILINGS`; `make golden` adds its
row.

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
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.patterns import pattern
from growth import counting
from growth.steps import Steps
from growth.texts import RECIPES
from places import ROOT, TABLES

BUDGETS = TABLES / "rule-budgets.tsv"
CEILINGS = {"import": 100, "brief": 40_000, "300 notes": 300_000}
"""What a new rule may cost: a hundred statements, and looking through the text about three times. One that
has to cost more gets its row by hand, with the reason in the commit."""
TOLERANCE = 1.02
"""By how much a figure may rise, for what another patch release of Python does otherwise."""
PER_DOUBLING = 2.2

needs_311 = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="operations are counted with Python 3.11, others count otherwise"
)


def count(*arguments: str) -> str:
    """A table with its counts anew, in a process that has imported nothing of the program yet."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "tools")}
    command = [sys.executable, "-m", "growth", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


Figures: TypeAlias = dict[tuple[str, ...], list[int]]


def of_parts(table: str) -> Figures:
    """The figures of each row by its text, reader and part."""
    rows = list(csv.reader(table.splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(*row[:3],): [int(figure) for figure in row[3:]] for row in rows}


def of_rules(table: str) -> Figures:
    """The figures of each rule by its name and the text."""
    head, *rows = (line.split("\t") for line in table.splitlines())
    cells = {(row[0], text): cell for row in rows for text, cell in zip(head[1:], row[1:], strict=True)}
    return {place: [int(figure) for figure in cell.split()] for place, cell in cells.items()}


@needs_311
@pytest.mark.parametrize(
    ("option", "name", "read"),
    [("--rows", "growth.tsv", of_parts), ("--rules", "growth-rules.tsv", of_rules)],
    ids=["parts", "rules"],
)
def test_no_figure_rises_and_none_grows_faster_than_its_text(
    request: pytest.FixtureRequest, option: str, name: str, read: Callable[[str], Figures]
) -> None:
    table = TABLES / name
    counted = count(option, str(table))
    kept = read(keep(table, counted, request))
    wrong = []
    for row, figures in read(counted).items():
        known = kept.get(row) or [0, 0, 0]
        if risen(figures, known):
            wrong.append(f"{row}: {known} rose to {figures}")
        if figures and figures[2] > figures[1] * PER_DOUBLING:
            wrong.append(f"{row}: {figures} grows faster than its text")
    assert not wrong, "\n".join(wrong)


def keep(table: Path, counted: str, request: pytest.FixtureRequest) -> str:
    """The table that is kept, which `make golden` replaces by what was counted."""
    if request.config.getoption("--golden"):
        table.write_text(counted, encoding="utf-8", newline="\n")
    return table.read_text(encoding="utf-8")


def risen(figures: list[int], known: list[int]) -> bool:
    """Whether one of some figures is above what is known."""
    return any(figure > most * TOLERANCE + 5 for figure, most in zip(figures, known, strict=False))


Budgets: TypeAlias = dict[str, list[int]]


def of_budgets(table: str) -> Budgets:
    """The figures of each rule."""
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {rule: [int(figure) for figure in figures] for rule, *figures in rows}


def dear(kept: Budgets, counted: Budgets) -> Budgets:
    """The rules that have no row yet and a figure above its ceiling."""
    new = {rule: figures for rule, figures in counted.items() if rule not in kept}
    return {
        rule: figures for rule, figures in new.items() if any(map(int.__gt__, figures, CEILINGS.values()))
    }


@needs_311
def test_no_rule_costs_more_than_it_did_and_a_new_one_costs_little(request: pytest.FixtureRequest) -> None:
    lines = count("--budgets").splitlines(keepends=True)
    refused = dear(of_budgets(BUDGETS.read_text(encoding="utf-8")), of_budgets("".join(lines)))
    table = "".join(line for line in lines if line.split("\t")[0] not in refused)
    kept, counted = of_budgets(keep(BUDGETS, table, request)), of_budgets(table)
    assert not refused, f"new rules that cost more than {CEILINGS}"
    assert kept.keys() == counted.keys(), "run: make golden ARGS=tests/test_growth.py"
    assert [
        f"{rule}: {kept[rule]} rose to {now}" for rule, now in counted.items() if risen(now, kept[rule])
    ] == []


def test_rising_figures_and_dear_new_rules_are_seen() -> None:
    assert risen([9, 99, 1030], [9, 99, 1000])
    assert not risen([9, 99, 1020], [9, 99, 1000])
    assert dear(
        {"old": [9, 9, 9]}, {"old": [9, 9, 10**6], "new": [9, 9, 10**6], "small": [9, 9, 9]}
    ).keys() == {"new"}


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


@needs_311
def test_an_expression_that_is_compiled_on_first_use_is_seen() -> None:
    lazy = pattern("x[^y]*y")
    assert counting.counted(lambda: counting.attribute(lazy, "search")("x" * 100)) > 5000
    assert counting.counted(lambda: counting.attribute(lazy, "search")("x" * 100)) > 5000

"""A pattern that searches a text begins with a literal or a set of characters, or at the beginning.

`re` then skips to the next place where it can match, which is three to eight times as quick as trying at
every character: `\\d\\d*` rather than `\\d+`, a look behind after the first character rather than before it,
and no `\\b` at first. `tests/tables/slow-patterns.txt` names those that are known not to; `make golden` only
takes names out. A pattern that names its signs is not looked at: it is searched for only where one is.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import pytest

import briefcite
from briefcite import rules
from briefcite.patterns import LazyPattern, SignedPattern
from growth.steps import skips
from places import ROOT, TABLES

KNOWN = TABLES / "slow-patterns.txt"
AT_ONE_PLACE = {"match", "fullmatch"}
"""The methods that do not search; whatever else is done with a pattern counts as searching."""

needs_311 = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="how `re` begins a search is seen with Python 3.11"
)


def modules() -> Iterator[ModuleType]:
    """Every module of the program."""
    for module in walk_packages(briefcite.__path__, "briefcite."):
        if module.name != "briefcite.__main__":
            yield import_module(module.name)


def patterns(module: ModuleType) -> Iterator[tuple[str, LazyPattern]]:
    """The patterns that a module has by their names, also those in its tables."""
    for name, value in vars(module).items():
        held = (
            value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else (value,)
        )
        yield from ((name, one) for one in held if isinstance(one, LazyPattern))


def searching(tree: ast.Module) -> set[str]:
    """The names that are used in some code for more than matching at one place."""
    nodes = list(ast.walk(tree))
    matching = {
        id(node.value) for node in nodes if isinstance(node, ast.Attribute) and node.attr in AT_ONE_PLACE
    }
    names = (node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    return {name.id for name in names if id(name) not in matching}


def slow() -> set[str]:
    """The patterns that search and do not skip, by module and name."""
    homes: dict[int, str] = {}
    found = {}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        used = searching(tree)
        assigned = {
            name.id
            for name in ast.walk(tree)
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        }
        for name, pattern in patterns(module):
            if name in assigned:
                homes[id(pattern)] = f"{module.__name__.removeprefix('briefcite.')}.{name}"
            if name in used:
                found[id(pattern)] = pattern
    return {homes[key] for key, one in found.items() if not skips(text_of(one), one.made_with)}


def text_of(pattern: LazyPattern) -> str:
    """A pattern as it is written."""
    return pattern.written if isinstance(pattern.written, str) else pattern.written()


@needs_311
def test_patterns_that_search_begin_with_a_literal_or_a_set(request: pytest.FixtureRequest) -> None:
    now, known = slow(), set(KNOWN.read_text(encoding="utf-8").split())
    if request.config.getoption("--golden"):
        KNOWN.write_text("".join(f"{name}\n" for name in sorted(now & known)), encoding="utf-8", newline="\n")
        known &= now
    new, cured = sorted(now - known), sorted(known - now)
    assert not new, "these search and begin with neither a literal nor a set of characters"
    assert not cured, "these are slow no more, run: make golden ARGS=tests/test_patterns.py"


@needs_311
@pytest.mark.parametrize(
    "written", ["abc", "[ab]c", r"\d\d*", "(?:see|also) a", r"\Aa*b", "^ *a", "[,;](?<=a.)"]
)
def test_patterns_that_skip(written: str) -> None:
    assert skips(written)


@needs_311
@pytest.mark.parametrize("written", [r"\bsee", "(?<!a)b", r"\d+", "a?b", "(?i:see)", r"\s*,"])
def test_patterns_that_do_not_skip(written: str) -> None:
    assert not skips(written)


def texts() -> list[str]:
    """Texts in which every pattern has something to find: the tables of tests, planted faults, rule pages."""
    files = [*TABLES.rglob("*"), *(ROOT / "tests" / "cases").rglob("*"), *(ROOT / "examples").rglob("*")]
    written = [path.read_bytes().decode("utf-8", "replace") for path in files if path.is_file()]
    pages = (example for name in rules.names() for example in rules.load(name).page().examples)
    return [*written, *(text for example in pages for _, text in example.files)]


def test_a_text_in_which_a_pattern_matches_has_one_of_its_signs() -> None:
    signed = {
        f"{module.__name__}.{name}": one
        for module in modules()
        for name, value in vars(module).items()
        for one in (value if isinstance(value, tuple) else (value,))
        if isinstance(one, SignedPattern)
    }
    assert len(signed) > 10
    lines = {line for text in texts() for line in (*text.splitlines(), text)}
    blind = {
        f"{name} finds “{match[0]}”"
        for name, one in signed.items()
        for line in lines
        for match in one.made.finditer(line)
        if not one.may_be_in(line)
    }
    assert not blind


def test_what_searches_is_seen() -> None:
    code = "A.search(x), B.match(x), find(C), D.fullmatch(x), D.sub(x, y)"
    assert searching(ast.parse(code)) & set("ABCD") == {"A", "C", "D"}

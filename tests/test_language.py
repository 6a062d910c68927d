"""Plain English: turns of phrase that nobody should have to read twice, and words that have a better one.

The list is of `../shared/editing.md`, section 1. What is looked at: docstrings, comments and texts of the
package, the pages in `docs/`, README and CONTRIBUTING. Words in backticks or quotation marks are data.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from places import ROOT

BANNED = re.compile(
    r"\b(?:stands?|stood|lies|bears|anew|heed(?:s|ed)?|mend(?:s|ed|ing)?|nought|told of|said of|advice"
    r"|otherwise than|in another form than|in figures|superior (?:digits|numbers)|lacks its|take it out"
    r"|find out which|behind(?! a (?:link|symbolic))|small letters)\b(?!-)"
)
"""For: is, has, contains; again; use; fix, correct; zero; applies to; suggestion; different from; digits;
superscript; has no; delete; check which is right; after; lower case."""
FINE = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"|\{[^{}]*\}|\bstands? for\b|\bleft behind\b|https?://\S+")
"""Data, code, and phrases in which such a word is right."""

PAGES = sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")])
MODULES = sorted(
    set((ROOT / "src" / "briefcite").rglob("*.py")) - {ROOT / "src/briefcite/workspace/old_words.py"}
)


def prose_of(module: Path) -> Iterator[tuple[int, str]]:
    """The comments and texts of a module, line by line; not doctests, not patterns."""
    for token in tokenize.generate_tokens(io.StringIO(module.read_text(encoding="utf-8")).readline):
        text = token.string
        if token.type == tokenize.COMMENT:
            yield token.start[0], text
        elif token.type == tokenize.STRING and " " in text and text[0] not in "rR":
            for number, line in enumerate(text.strip("rbfRBF").strip("\"'").split("\n")):
                if not line.lstrip().startswith((">>>", "...")) and not is_example(token, line):
                    yield token.start[0] + number, line


def is_example(token: tokenize.TokenInfo, line: str) -> bool:
    """Whether a line of a module's docstring is in an indented block: the example of a rule."""
    return token.start == (1, 0) and line.startswith("    ")


def phrases(lines: Iterator[tuple[int, str]]) -> list[str]:
    """What is banned in some lines, with its line."""
    return [
        f"{number}: {found[0]}: {line.strip()}"
        for number, line in lines
        for found in BANNED.finditer(FINE.sub(" ", line))
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_modules_are_in_plain_english(module: Path) -> None:
    assert phrases(prose_of(module)) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_are_in_plain_english(page: Path) -> None:
    code = re.compile(r"```.*?```", re.DOTALL)
    text = code.sub(lambda block: "\n" * block[0].count("\n"), page.read_text("utf-8"))
    assert phrases(iter(enumerate(text.split("\n"), 1))) == []

"""Where tests find what they read: the repository, its tables and cases, and the documents beside it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "briefcite"
CASES = ROOT / "tests" / "cases"
GOLDEN = ROOT / "tests" / "golden"
TABLES = ROOT / "tests" / "tables"

SHARED = ROOT.parent / "shared"
"""Real documents and lists, which are not part of the repository; what needs them is skipped without them."""

CORPUS = SHARED / "corpus"
SEED = CORPUS / "seed" / "moving-forward.txt"

SOUND = ROOT / "examples" / "sound"
"""The example brief in which nothing is wrong, with its records."""


def rows(name: str) -> list[list[str]]:
    """The rows of a table: cells between tabs, ⏎ for a line end; lines that begin with “# ” are remarks."""
    lines = (TABLES / name).read_text(encoding="utf-8").split("\n")
    return [line.replace("⏎", "\n").split("\t") for line in lines if line and not line.startswith("# ")]


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table whose first row names its columns."""
    head, *rest = rows(name)
    return [dict(zip(head, row, strict=True)) for row in rest]

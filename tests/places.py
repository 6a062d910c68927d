"""Where tests find what they read: the repository, its tables and cases, and the documents beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "briefcite"
CASES = ROOT / "tests" / "cases"
GOLDEN = ROOT / "tests" / "golden"
TABLES = ROOT / "tests" / "tables"

SHARED = ROOT.parent / "shared"
"""Real documents and lists, which are not part of the repository; what needs them is skipped without them."""

CORPUS = SHARED / "corpus"
TEXTS = ("markdown", "plain")
"""The kinds of documents whose files are texts as they are."""
SEED = CORPUS / "seed" / "moving-forward.txt"

SOUND = ROOT / "examples" / "sound"
"""The example brief in which nothing is wrong, with its records."""


def shared(name: str) -> Path:
    """A file or folder of ../shared; the test that asks for it is skipped where it is not."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"there is no ../shared/{name}")
    return path


def needs_shared(name: str) -> pytest.MarkDecorator:
    """The mark of a test that is skipped where ../shared has no such file or folder."""
    return pytest.mark.skipif(not (SHARED / name).exists(), reason=f"there is no ../shared/{name}")


def needs_program(name: str) -> pytest.MarkDecorator:
    """The mark of a test that is skipped where a system program is not installed."""
    return pytest.mark.skipif(not shutil.which(name), reason=f"{name} is not installed")


def rows(name: str) -> list[list[str]]:
    """The rows of a table: cells between tabs, ⏎ for a line end; lines that begin with “# ” are remarks."""
    lines = (TABLES / name).read_text(encoding="utf-8").split("\n")
    return [line.replace("⏎", "\n").split("\t") for line in lines if line and not line.startswith("# ")]


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table whose first row names its columns."""
    head, *rest = rows(name)
    return [dict(zip(head, row, strict=True)) for row in rest]

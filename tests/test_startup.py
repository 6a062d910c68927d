"""What a start imports: the start of `check` is a feature."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from places import PACKAGE, ROOT

BRIEF = "So it is.[^1]\n\n[^1]: United Nations, A/RES/70/1, para. 12.\n"

EACH = ROOT / "tests" / "import_each.py"

HEAVY = {
    "rich",
    "bibtexparser",
    "importlib.metadata",
    "asyncio",
    "difflib",
    "subprocess",
    "hashlib",
    "tempfile",
}
"""Modules that a piped check of one article has no use for."""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command of the program has imported when it ends."""
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: sys.stderr.write('\\n=' + ' '.join(sys.modules)))\n"
        f"sys.argv = ['briefcite', *{arguments!r}]\n"
        "from briefcite.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.decode().rpartition("\n=")[2].split())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brief")
    (folder / ".git").mkdir()
    (folder / "brief.md").write_text(BRIEF, encoding="utf-8")
    return folder


def test_a_piped_check_imports_nothing_heavy(place: Path) -> None:
    assert not HEAVY & imported(place, "check", "brief.md")


def test_the_text_form_alone_imports_rich(place: Path) -> None:
    assert "rich" in imported(place, "check", "brief.md", "--output", "text")
    assert "rich" not in imported(place, "check", "brief.md", "--output", "json")


def test_a_check_imports_only_the_rules_that_run(place: Path) -> None:
    found = imported(place, "check", "brief.md", "--only", "note-empty")
    assert {name for name in found if name.startswith("briefcite.rules.")} == {
        "briefcite.rules.text",
        "briefcite.rules.text.note_empty",
    }


def test_the_version_imports_next_to_nothing(place: Path) -> None:
    ours = {name for name in imported(place, "--version") if name.startswith("briefcite")}
    assert ours == {"briefcite", "briefcite.cli", "briefcite.errors"}


@pytest.mark.parametrize("arguments", [["symbol", "A/RES/70/1"], ["explain", "note-empty"]])
def test_words_are_read_only_where_they_are_asked_for(place: Path, arguments: list[str]) -> None:
    assert "tomllib" not in imported(place, *arguments)


def test_every_module_imports_what_it_needs() -> None:
    """No module depends on another having been imported before it, and none is left out."""
    done = subprocess.run([sys.executable, EACH], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert int(done.stdout) == len(list(PACKAGE.rglob("*.py"))) - 1

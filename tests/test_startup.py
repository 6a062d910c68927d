"""What a start imports: the start of `check` is a feature."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from places import GOLDEN, PACKAGE, ROOT

BRIEF = "So it is.[^1]\n\n[^1]: United Nations, A/RES/70/1, para. 12.\n"

EACH = ROOT / "tests" / "import_each.py"

IMPORTS = GOLDEN / "startup" / "check-imports.txt"

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
    return after(f"sys.argv = ['briefcite', *{arguments!r}]\nfrom briefcite.cli import main\nmain()", folder)


def after(code: str, folder: Path = ROOT) -> set[str]:
    """The modules that some code has imported when it ends."""
    tell = "import sys, atexit\natexit.register(lambda: sys.stderr.write('\\n=' + ' '.join(sys.modules)))\n"
    command = [sys.executable, "-c", tell + code]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
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


@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="the modules of the standard library are those of Python 3.11"
)
def test_a_piped_check_imports_what_is_listed(place: Path, request: pytest.FixtureRequest) -> None:
    """`check-imports.txt` has our modules room by room, then those beyond `import click, msgspec`."""
    found = imported(place, "check", "brief.md") - after("import click, msgspec")
    ours = {name for name in found if name.partition(".")[0] == "briefcite"}
    lines = [*sorted(ours), "", *sorted(found - ours)]
    if request.config.getoption("--golden"):
        IMPORTS.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    kept = IMPORTS.read_text(encoding="utf-8").splitlines()
    came, went = set(lines) - set(kept), set(kept) - set(lines)
    assert not came | went, f"came: {sorted(came)}; went: {sorted(went)}; make golden keeps the new list"


def test_the_text_form_alone_imports_rich_and_of_it_the_widths_of_characters(place: Path) -> None:
    assert "rich.console" not in imported(place, "check", "brief.md", "--output", "text")
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

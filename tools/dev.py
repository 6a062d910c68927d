"""The project's own commands: `python tools/dev.py TARGET`, which `make TARGET` calls.

Every target makes its own environment in `.venv` first (once, and again when
`pyproject.toml` changes), so each works as the first command on a fresh machine
that has Python 3.11 or later and a package index. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BENCH = VENV / "bench"
"""The environment of `make bench`, in which the program is installed as users have it."""
BIN = "Scripts/python.exe" if os.name == "nt" else "bin/python"


def environment() -> None:
    """Make `.venv` with the project (editable) and its development tools, unless it is up to date."""
    if sys.version_info < (3, 11):  # noqa: UP036 - a stranger's Python may well be older
        sys.exit(f"briefcite needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    prepare(VENV, "dev", "-e")


def prepare(place: Path, group: str, *editable: str) -> None:
    """Make an environment with the project and one of its groups of tools, unless it is up to date."""
    import tomllib

    file, stamp = ROOT / "pyproject.toml", place / "made-for"
    wanted = hashlib.sha256(file.read_bytes() + sys.version.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    venv.create(place, with_pip=True, clear=not (place / BIN).exists())
    tools = tomllib.loads(file.read_text(encoding="utf-8"))["dependency-groups"][group]
    install(place, *editable, str(ROOT), *tools)
    stamp.write_text(wanted)


def install(place: Path, *what: str) -> None:
    """Install something in an environment."""
    run("-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what, place=place)


def run(*arguments: str, allowed: tuple[int, ...] = (0,), place: Path = VENV) -> None:
    """Run an environment's Python with `arguments`; leave with its status unless that is allowed.

    Bytecode is always kept: tests start the program hundreds of times. What is in `tools` can be run by name.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT / "tools")
    done = subprocess.run([str(place / BIN), *arguments], cwd=ROOT, check=False, env=environment)
    if done.returncode not in allowed:
        sys.exit(done.returncode)


def demo() -> None:
    """Check the sound example, the faulty one, and read a symbol."""
    for article, allowed in (("examples/sound", (0,)), ("examples/faulty", (1,))):
        say("check", article)
        run("-m", "briefcite", "check", article, "--output", "text", allowed=allowed)
    say("symbol", "A/HRC/25/CRP.1")
    run("-m", "briefcite", "symbol", "A/HRC/25/CRP.1")


def say(*words: str) -> None:
    """Show the command that comes next."""
    print("\n$ briefcite", *words, flush=True)


def test() -> None:
    """Run all tests."""
    run("-m", "pytest", "-n", "auto", *sys.argv[2:])


def golden() -> None:
    """Write the expected files of tests again, to be read before they are committed."""
    run("-m", "pytest", "--golden", *sys.argv[2:])


def lint() -> None:
    """Check style, layout and types, and that each citation style has a form for every kind."""
    run("-m", "ruff", "check", ".")
    run("-m", "ruff", "format", "--check", ".")
    run("-m", "mypy")
    run("tools/style_gaps.py")


def fix() -> None:
    """Apply the fixes of ruff."""
    run("-m", "ruff", "check", "--fix", ".")
    run("-m", "ruff", "format", ".")


def bench() -> None:
    """Print the figures of `benchmarks/`, as ratios measured in one run of the installed program."""
    prepare(BENCH, "bench")
    install(BENCH, "--force-reinstall", "--no-deps", str(ROOT))
    run("benchmarks/run.py", *sys.argv[2:], place=BENCH)


def corpus() -> None:
    """Print what briefcite finds in the documents of `../shared/corpus`, measured against its labels."""
    run("tools/corpus.py", *sys.argv[2:])


def marks() -> None:
    """Print how many marks of careful editors `check` finds in documents of `../shared/corpus`."""
    run("tools/marks.py", *sys.argv[2:])


def reading() -> None:
    """Train the reader of notes on the labelled notes of `../shared/corpus`, and score it on houses apart."""
    run("-m", "reading", *sys.argv[2:])


def findings() -> None:
    """Compare what `check` finds now with what another revision finds (`make findings ARGS=HEAD~1`)."""
    run("tools/findings.py", *sys.argv[2:])


def fuzz() -> None:
    """Check the program's laws on texts that chance has changed (`make fuzz TARGET=articles SECONDS=60`)."""
    run("-m", "fuzz", *sys.argv[2:])


def growth() -> None:
    """Print what takes more than its share of a longer text, by counted operations."""
    os.environ["PYTHONHASHSEED"] = "0"
    run("-m", "growth", *sys.argv[2:])


def rooms() -> None:
    """Print the rooms of the package, who imports whom, and circles; `ARGS=--page` updates the page."""
    run("tools/rooms.py", *sys.argv[2:])


def refresh() -> None:
    """Make the catalogue again where a source of it is newer."""
    import catalogue_table

    if catalogue_table.is_stale():
        run("-c", "import catalogue_table; catalogue_table.write_table()")


def calendar() -> None:
    """Make the packaged calendar tables again from their sources in the repository."""
    run("tools/calendar_tables.py")


def catalogue() -> None:
    """Make the packaged catalogue again from its sources; print what is in it and what changed."""
    run("tools/catalogue_table.py")


TARGETS = {
    f.__name__: f
    for f in (
        environment,
        demo,
        test,
        golden,
        lint,
        fix,
        bench,
        corpus,
        marks,
        reading,
        findings,
        fuzz,
        growth,
        rooms,
        calendar,
        catalogue,
    )
}

if __name__ == "__main__":
    target = TARGETS.get(sys.argv[1] if len(sys.argv) > 1 else "")
    if target is None:
        sys.exit("usage: python tools/dev.py " + "|".join(TARGETS))
    environment()
    if target is not catalogue:  # which says what it changes
        refresh()
    target()

"""`make bench`: speed as ratios, all measured in one run; nothing here is a test.

Each command runs in turn with the others several times; the figure is the median CPU time of whole
processes (wall time where the system does not count children's CPU), as a multiple of
`python -c pass`. Further benchmarks are the other files of this folder, each with a `main`.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SEED = ROOT.parent / "shared" / "corpus" / "seed" / "moving-forward.txt"
ROUNDS = 15


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds of one run of a command and its children; wall seconds where they are not counted."""
    before, start = spent(), time.perf_counter()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, cwd=folder, env=environment, check=False, **pipes)
    return (spent() - before) or time.perf_counter() - start


def spent() -> float:
    """CPU seconds of the processes that have ended so far; 0 where the system does not tell."""
    try:
        import resource  # not on Windows
    except ImportError:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def pandoc() -> str | None:
    """The pandoc of this environment or of the system, or None."""
    if importlib.util.find_spec("pypandoc"):
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    return shutil.which("pandoc")


def commands() -> dict[str, list[str]]:
    """What is compared, the first being the measure."""
    python = sys.executable
    article = SEED if SEED.exists() else ROOT / "examples" / "sound" / "brief.md"
    check = [python, "-m", "briefcite", "check", str(article), "--output", "json"]
    found = {
        "python -c pass": [python, "-c", "pass"],
        "import click, yaml": [python, "-c", "import click, yaml"],
        "briefcite --version": [python, "-m", "briefcite", "--version"],
        f"briefcite check {article.name}": check,
        "the same with records": [*check, "--references", str(ROOT / "references")],
    }
    if program := pandoc():
        found["pandoc converting the sound example"] = [
            program,
            str(ROOT / "examples/sound/brief.md"),
            "-t",
            "html",
        ]
    return found


def main() -> None:
    """Print the median of each command as a multiple of the first."""
    times: dict[str, list[float]] = {name: [] for name in commands()}
    with tempfile.TemporaryDirectory() as folder:  # where no records are found
        for _ in range(ROUNDS + 1):
            for name, command in commands().items():
                times[name].append(cpu(command, Path(folder)))
    medians = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}
    measure = next(iter(medians.values()))
    for name, seconds in medians.items():
        print(f"{seconds / measure:7.1f} x  {seconds * 1000:7.1f} ms  {name}")
    for other in sorted(HERE.glob("*.py")):
        if other.name != "run.py":
            print(f"\n{other.stem}:", flush=True)
            subprocess.run([sys.executable, str(other)], cwd=ROOT, check=False)


if __name__ == "__main__":
    main()

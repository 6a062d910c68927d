"""`make bench`: how fast the installed program is, beside a start of Python and other checkers.

Commands run in turn, round after round; the first round is thrown away, cache folder and texts are fresh. A
figure is the median of the ratios of each round, with the lowest and the highest, of CPU times (user and
system, children included). `least` and `aim` are what the issue on speed set (`../shared/performance.md`).

`make bench ARGS="--rounds 20"` runs more rounds, `ARGS=--instructions` counts executed instructions with
valgrind, and `ARGS=symbols` (`styles`, `records`) runs one of the other benchmarks of this folder.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from measuring import cost, instructions
from workloads import ALONE, FEW, FIGURES, KEYED, PASS, SEED, Figure, Workload, workloads

OTHERS = ("symbols", "styles", "records")
ROUNDS, ROUNDS_OF_LONG = 9, 2
ROW = "{:58} {:>7} {:>16} {:>4} {:>6} {:>5}  {}"


def measure(works: Mapping[str, Workload], rounds: int) -> tuple[list[dict[str, float]], dict[str, float]]:
    """The CPU seconds of each round that counts, and the peak megabytes of each workload."""
    seconds: list[dict[str, float]] = []
    megabytes: dict[str, float] = dict.fromkeys(works, 0.0)
    for number in range(rounds + 1):
        print(f"\rround {number} of {rounds} ", end="", file=sys.stderr, flush=True)
        seconds.append({})
        for name, work in works.items():
            if work.often or number <= ROUNDS_OF_LONG:
                spent = cost(work.command, work.folder)
                seconds[-1][name] = float(spent.printed) if work.tells else spent.seconds
                megabytes[name] = max(megabytes[name], spent.megabytes)
    print("\r", end="", file=sys.stderr)
    return seconds[1:], megabytes


def rows(
    figures: Sequence[Figure], seconds: Sequence[Mapping[str, float]], megabytes: Mapping[str, float]
) -> Iterator[str]:
    """The table: a row for each figure, those of programs that are not here left out."""
    start = statistics.median(each[PASS] for each in seconds) * 1000
    head = f"as many times {PASS} ({start:.1f} ms)", "median", "lowest – highest", "MB", "least", "aim", ""
    yield ROW.format(*head).rstrip()
    for figure in figures:
        values = sorted(value for each in seconds for value in value_of(figure, each))
        if values:
            median = statistics.median(values)
            span = f"{values[0]:.2f} – {values[-1]:.2f}"
            peak = f"{megabytes[figure.name]:.0f}" if figure.name in megabytes else ""
            cells = f"{median:.2f}", span, peak, figure.least or "", figure.aim or "", judge(figure, median)
            yield ROW.format(figure.words, *cells).rstrip()


def value_of(figure: Figure, seconds: Mapping[str, float]) -> Iterator[float]:
    """The figure of a round, if all that it is made of was run in it."""
    try:
        yield figure.value(seconds)
    except KeyError:
        return


def judge(figure: Figure, median: float) -> str:
    """Whether what should be reached is reached."""
    if figure.aim and median <= figure.aim:
        return "aim met"
    return "" if figure.least is None else "met" if median <= figure.least else "NOT MET"


def count(works: Mapping[str, Workload]) -> None:
    """Print the executed instructions of some workloads, in millions."""
    valgrind = shutil.which("valgrind") or sys.exit("there is no valgrind on the path")
    for name in (PASS, "--version", ALONE, FEW, KEYED):
        command, folder = works[name].command, works[name].folder
        cost(command, folder)  # fills the cache
        script = command if command[0] == sys.executable else [sys.executable, *command]
        print(f"{instructions(script, folder, valgrind) / 1e6:8.0f} M  {name}", flush=True)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="make bench", description="Speed as ratios measured in one run.")
    parser.add_argument("other", nargs="?", choices=OTHERS, help="run this benchmark instead")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds that count; {ROUNDS} unless said")
    parser.add_argument("--instructions", action="store_true", help="count instructions with valgrind")
    chosen = parser.parse_args()
    if os.environ.get("PYTHONDONTWRITEBYTECODE"):
        sys.exit("PYTHONDONTWRITEBYTECODE is set, so that every start would compile the program: unset it")
    if chosen.other:
        import_module(chosen.other).main()
        return
    with tempfile.TemporaryDirectory() as name:
        os.environ["BRIEFCITE_CACHE"] = str(Path(name) / "cache")
        works = workloads(Path(name))
        if not SEED.exists():
            print("there is no ../shared: a made article of 35 notes is the seed, and made notes are read")
        if chosen.instructions:
            count(works)
        else:
            print("\n".join(rows(FIGURES, *measure(works, chosen.rounds))))


if __name__ == "__main__":
    main()

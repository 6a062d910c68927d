"""How the time of finding symbols grows on hostile input, and how fast prose is searched.

Run: `make bench ARGS=symbols`. Prints CPU time for inputs of one and two sizes with their ratio
(median of 5; linear is 2.0), and the throughput on the Markdown of the shared corpus beside `rg`,
where both are there. Nothing is asserted: times are for people.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefcite.symbols import find_mentions, find_suspects, find_symbols

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
HOSTILE = {
    "A/ again and again": "A/",
    "slashes": "/",
    "symbols without space": "A/HRC/25/1",
    "near-misses": "A/HRC/25/CRP1 ",
    "brackets": "A/RES/1(",
    "joint": "A/77/62-E/2022/8-",
    "broken lines": "A/HRC/WG.6/\n",
    "labels": "UN Doc. A//1 ",
    "resolutions": "resolution 1 ",
    "and Corr.": "A/1/2 and Corr.1 and 2 ",
    "spaces": "A/HRC/ ",
}


def cpu(work: Callable[[], object]) -> float:
    """Median CPU seconds of five runs."""
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def everything(text: str) -> None:
    """Search a text in every way."""
    for _ in find_symbols(text):
        pass
    for _ in find_suspects(text):
        pass
    for _ in find_mentions(text):
        pass


def show_growth(size: int) -> None:
    """Print the growth of each hostile input from `size` characters to twice that."""
    for name, unit in HOSTILE.items():
        text = unit * (size // len(unit))
        once, twice = cpu(partial(everything, text)), cpu(partial(everything, text + text))
        print(f"{name:24} {once:8.4f} s {twice:8.4f} s   x {twice / once:.2f}")


def show_throughput() -> None:
    """Print megabytes a second of find_symbols, and of ripgrep with a simple pattern, on prose."""
    files = sorted(CORPUS.rglob("*.md"))
    text = "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    if not text:
        print("no corpus beside the repository")
        return
    seconds = cpu(lambda: list(find_symbols(text)))
    print(f"find_symbols: {len(text) / 1e6 / seconds:8.1f} MB/s over {len(text) / 1e6:.1f} MB")
    if rg := shutil.which("rg"):
        command = [rg, "--count-matches", r"\b[A-Z]+/[A-Z0-9./-]*[0-9]", *map(str, files)]
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        print(f"rg:           {len(text) / 1e6 / (time.perf_counter() - start):8.1f} MB/s")


def main() -> None:
    """Print both."""
    show_growth(20_000)
    show_throughput()


if __name__ == "__main__":
    main()

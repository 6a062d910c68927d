"""Loading 10,000 records: read from YAML, and remembered.

Run: `make bench ARGS=records`. Median CPU time of one loading each, in one process, with the ratio; then
of a whole `briefcite check` of one note beside that library.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measuring import cost

from briefcite.text import Source
from briefcite.workspace.cache import read_records

COUNT = 10_000
ROUNDS = 5


def library() -> str:
    """The records in YAML."""
    return "\n".join(
        f"report-{n}:\n  type: un-document\n  symbol: A/HRC/{n % 60 + 1}/{n}\n"
        f"  title: Report of the Special Rapporteur on a subject, part {n}\n"
        f"  body: Human Rights Council\n  date: {2006 + n % 15}-03-{n % 28 + 1:02}\n"
        for n in range(COUNT)
    )


def seconds(text: str, cache: str) -> float:
    """The median CPU seconds of loading the library."""
    os.environ["BRIEFCITE_CACHE"] = cache
    taken = []
    for _ in range(ROUNDS + 1):  # the first fills the cache
        start = time.process_time()
        read_records(Source("bench.yaml", text))
        taken.append(time.process_time() - start)
    return statistics.median(taken[1:])


def main() -> None:
    """Print what loading and checking cost, anew and remembered."""
    text = library()
    with tempfile.TemporaryDirectory() as name:
        folder, kept = Path(name), str(Path(name) / "cache")
        anew, remembered = seconds(text, "off"), seconds(text, kept)
        print(f"{anew * 1000:7.1f} ms  {COUNT} records read")
        print(f"{remembered * 1000:7.1f} ms  the same, remembered: {anew / remembered:.1f} x")
        (folder / "all.yaml").write_text(text, encoding="utf-8")
        (folder / "brief.md").write_text("So.[^1]\n\n[^1]: A/HRC/8/7, 8 March 2013.\n", encoding="utf-8")
        check = [sys.executable, "-m", "briefcite", "check", "brief.md", "--references", "all.yaml"]
        for cache in ("off", kept):
            os.environ["BRIEFCITE_CACHE"] = cache
            taken = statistics.median([cost(check, folder).seconds for _ in range(ROUNDS)][1:])
            print(f"{taken * 1000:7.1f} ms  a check with them, cache {'off' if cache == 'off' else 'filled'}")


if __name__ == "__main__":
    main()

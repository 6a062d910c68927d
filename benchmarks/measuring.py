"""What one run of a command costs: CPU time and memory, its children included."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

START = """
import os, sys
child = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(child, 0)
print()
print(used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
"""Starts a command and prints what it used. The system counts the memory of whoever starts a process as the
process's own, so a small one does it: a peak below that of `python -c pass` cannot be seen."""
UNIT = 2**20 if sys.platform == "darwin" else 2**10
"""What a megabyte is in the system's figures."""


class Cost(NamedTuple):
    """CPU seconds, peak megabytes, and what was printed."""

    seconds: float
    megabytes: float
    printed: str


def cost(command: Sequence[str], folder: Path) -> Cost:
    """What a command costs; where the system does not tell (Windows), wall time and no memory.

    Leaves with a sentence where the command could not do its job: exit status 1 is that of findings.
    """
    told = hasattr(os, "wait4")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-ISc", START, *command] if told else command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    printed = done.stdout.decode(errors="replace")
    seconds, memory, status = time.perf_counter() - start, 0.0, float(done.returncode)
    if told:
        printed, _, used = printed.rstrip().rpartition("\n")
        seconds, memory, status = map(float, used.split())
    if status not in (0, 1):
        sys.exit(f"exit status {status:.0f}: {' '.join(command)}, in {folder}")
    return Cost(seconds, memory / UNIT, printed)


def instructions(command: Sequence[str], folder: Path, valgrind: str) -> int:
    """The instructions that a command executes, which are the same on a busy machine."""
    tool = [valgrind, "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}"]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*tool, *command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return int(re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)[1].replace(",", ""))  # type: ignore[index]

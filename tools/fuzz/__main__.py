"""`make fuzz TARGET=articles SECONDS=60`: change texts by chance until the time is over, and say what fails.

Exit status: 0 every law held, 1 one did not: its shortest input is kept in `tests/cases/fuzz/TARGET`.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import time
from functools import partial
from pathlib import Path
from random import Random

from . import KEPT, TARGETS, Case, Fault, Law, broken, load, shrink


def main() -> int:
    """Fuzz one target."""
    parser = argparse.ArgumentParser(prog="fuzz", description="The laws of the program on mutated texts.")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", nargs="?", type=float, default=60, help="for how long [60]")
    parser.add_argument("seed", nargs="?", type=int, default=1, help="another series of mutants [1]")
    chosen = parser.parse_args()
    target, seeds = load(chosen.target), load(chosen.target).seeds()
    end, number = time.monotonic() + chosen.seconds, 0
    counts: dict[str, int] = {}
    while time.monotonic() < end:
        number += 1
        chance = Random(f"{chosen.seed} {number}")
        case = target.mutate(chance.choice(seeds), seeds, chance)
        for law in target.LAWS:
            for fault in broken(law, case):
                counts[fault.law] = counts.get(fault.law, 0) + 1
                if counts[fault.law] == 1:
                    keep(chosen.target, shrink(case, partial(fails, law, fault.law)), fault)
    print(f"{number} mutants of {len(seeds)} {chosen.target} (seed {chosen.seed})")
    for name, count in sorted(counts.items()):
        print(f"  {count} times it does not hold that {name}")
    return 1 if counts else 0


def fails(law: Law, name: str, case: Case) -> bool:
    """Whether a law finds a fault of that name in a case."""
    return any(fault.law == name for fault in broken(law, case))


def keep(target: str, case: Case, fault: Fault) -> None:
    """Write the input of a fault to where the suite finds it, and say so."""
    words = re.sub(r"[^a-z]+", "-", fault.law.lower()).strip("-")[:50].strip("-")
    name = f"{words}-{hashlib.sha256(case.data).hexdigest()[:6]}{Path(case.name).suffix}"
    path = KEPT / target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.data)
    print(f"{path}\n  {fault.law}\n  {fault.seen[:400]!r}\n  {case.data[:300]!r}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

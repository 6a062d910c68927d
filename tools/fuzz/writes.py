"""Mutated files written by a command that is stopped at each call by which it changes the disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from . import ROOT, Case, Fault, articles, records
from .program import folder

PROGRAM = ROOT / "tests" / "stopped_runs.py"
COMMANDS = {
    ".md": (
        ("fix", "a.md", "b.md", "--suggested"),
        ("renumber", "a.md", "b.md"),
        ("restyle", "a.md", "b.md", "--to", "un", "--write"),
        ("collect", "a.md", "--into", "references"),
        ("baseline", "a.md", "b.md"),
        ("check", "a.md", "--output", "json=a.json", "--output", "lines=a.txt"),
    ),
    ".yaml": (("tidy", "a.yaml", "b.yaml"), ("export", "--references", "a.yaml", "--output", "ris=a.ris")),
}
UNCHANGED = "changes nothing"
"""What the program that stops runs says of a command that it cannot stop at a write."""


def seeds() -> Sequence[Case]:
    """Markdown articles and record files."""
    return [case for case in (*articles.seeds(), *records.seeds()) if Path(case.name).suffix in COMMANDS]


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A case changed as an article or as records."""
    target = records if case.name.endswith(records.OURS) else articles
    alike = [one for one in others if one.name.endswith(Path(case.name).suffix)]
    return Case(case.name, target.mutate(case, alike, chance).data)


def stops(case: Case) -> Iterator[Fault]:
    """A run that is stopped anywhere leaves all files old or all new, and what is left behind goes."""
    if not hasattr(os, "fork"):
        return
    suffix = Path(case.name).suffix
    command = COMMANDS[suffix][len(case.data) % len(COMMANDS[suffix])]
    with folder() as place:
        Path("briefcite.toml").write_text(articles.SETTINGS, encoding="utf-8")
        for name in ("a", "b"):
            Path(name + suffix).write_bytes(case.data)
        started = [sys.executable, PROGRAM, place, *command]
        done = subprocess.run(started, capture_output=True, encoding="utf-8", check=False)
    if done.returncode and UNCHANGED not in done.stderr:
        yield Fault(f"{command[0]} runs to its end", done.stderr[-300:])
    elif not done.returncode and (found := json.loads(done.stdout)["faults"]):
        yield Fault(f"a stopped {command[0]} leaves all or nothing", "; ".join(found)[:300])


LAWS = (stops,)

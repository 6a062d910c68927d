"""Two commands at once on the same files: `python two_writers.py FOLDER TIMES KIND`.

Prints a JSON list of what was wrong: a command that says it is done (exit status 0 or 1) whose words are not
there, or one that has given up although it only adds. Needs `os.fork`; standard library and briefcite only.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from forked_runs import end, start, warm_up


class Writer(NamedTuple):
    """A command, and the words that a file has when it is done."""

    arguments: str
    file: str
    words: str


TABLE = """\
imports              | import x.bib --into all.yaml         | all.yaml                | Title x19
imports              | import y.bib --into all.yaml         | all.yaml                | Title y19
drafts               | collect x.md --into all.yaml         | all.yaml                | A/HRC/20/19
drafts               | collect y.md --into all.yaml         | all.yaml                | A/HRC/21/19
baselines            | baseline x.md                        | briefcite.baseline.json | "x.md"
baselines            | baseline y.md                        | briefcite.baseline.json | "y.md"
additions            | add A/HRC/40/1 --into references     | references/added.yaml   | A/HRC/40/1
additions            | add A/HRC/41/1 --into references     | references/added.yaml   | A/HRC/41/1
an import and drafts | import x.bib --into all.yaml         | all.yaml                | Title x19
an import and drafts | collect y.md --into all.yaml         | all.yaml                | A/HRC/21/19
a fix and a new key  | fix z.md                             | z.md                    | para. 5
a fix and a new key  | rename coi inquiry                   | z.md                    | @inquiry
two new keys         | rename coi inquiry                   | references/own.yaml     | inquiry:
two new keys         | rename crc convention                | references/own.yaml     | convention:
"""
"""Two commands of each kind."""
KINDS: dict[str, list[Writer]] = {}
for kind, *writer in (map(str.strip, row.split("|")) for row in TABLE.splitlines()):
    KINDS.setdefault(kind, []).append(Writer(*writer))
ADDING = ("import", "collect", "baseline", "add")
"""The commands that add to a file: none of them gives up because another has added to it too."""


def wrong(kind: str, folder: Path, scratch: Path) -> list[str]:
    """What is wrong after the two commands of a kind have run at once in a copy of a folder."""
    place = scratch / "work"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place)
    logs = [scratch / "one", scratch / "two"]
    ready, go = os.pipe()
    children = [
        start(place, writer.arguments.split(), log, lambda: wait(ready, go))
        for writer, log in zip(KINDS[kind], logs, strict=True)
    ]
    os.close(ready)
    os.close(go)
    found = []
    for writer, log, status in zip(KINDS[kind], logs, [end(child) for child in children], strict=True):
        file = place / writer.file
        done = file.exists() and writer.words in file.read_text(encoding="utf-8")
        if status in (0, 1) and not done:
            found.append(f"{writer.arguments}: exit status {status}, and its words are lost")
        if status not in (0, 1, 2) or (status == 2 and (done or writer.arguments.split()[0] in ADDING)):
            found.append(f"{writer.arguments}: exit status {status}: {log.read_text(encoding='utf-8')}")
    return found


def wait(ready: int, go: int) -> None:
    """Wait until the parent has closed its end of a pipe: both processes begin at the same moment."""
    os.close(go)
    os.read(ready, 1)


if __name__ == "__main__":
    folder, times, kind = Path(sys.argv[1]).absolute(), int(sys.argv[2]), sys.argv[3]
    with tempfile.TemporaryDirectory() as place:
        for writer in KINDS[kind]:
            warm = shutil.copytree(folder, Path(place, "warm"), dirs_exist_ok=True)
            warm_up(Path(warm), writer.arguments.split(), Path(place, "log"))
        print(json.dumps([one for _ in range(times) for one in wrong(kind, folder, Path(place))]))

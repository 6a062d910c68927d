"""Every command that writes, stopped at every call by which it changes the disk.

Each file is old or new; where several are written they are all old or all new, unless the process was killed;
and what is left behind is removed, and told, by the next run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from places import ROOT
from working_folder import Folder

ARTICLE = """\
Text.[^1] More.[^2]

[^1]: [@coi, para. 3].
[^2]: Human Rights Council, A/HRC/27/10, para.5
"""
RECORDS = """\
coi:
  symbol: A/HRC/25/63
  type: un-document
  title: 'Report'
  date: 7 February 2014

other:
  type: un-document
  symbol: A/HRC/25/63

third:
  type: un-document
  symbol: A/HRC/25/64
  body: Human Rights Council
  title: A report
  date: 2014-02-07
  relations: {replaces: other}
"""
FILES = {
    "a.md": ARTICLE,
    "b.md": ARTICLE,
    "swapped.md": "A.[^2] B.[^1]\n\n[^1]: A/77/1.\n[^2]: A/77/2.\n",
    "typed.md": "A.[^1]\n\n[^1]: Human Rights Council, “A report”, 7 February 2014, A/HRC/25/64, para. 3.\n",
    "references/all.yaml": RECORDS,
    "references/own.yaml": "type: web\ntitle: Own\nurl: https://x.org/\n",
    "x.bib": "@misc{x1,\n title={A title},\n author={Doe, Jane},\n year={2014}\n}\n",
    "briefcite.toml": "",
}
COMMANDS = {
    "fix": ("fix", "a.md", "b.md"),
    "renumber": ("renumber", "swapped.md"),
    "render": ("render", "a.md", "b.md", "--write"),
    "restyle": ("restyle", "typed.md", "--to", "chicago", "--write"),
    "tidy": ("tidy", "references"),
    "rename": ("rename", "coi", "inquiry"),
    "rename of a file": ("rename", "own", "mine"),
    "merge": ("merge", "coi", "other", "--prefer", "first"),
    "add": ("add", "A/HRC/40/1", "--into", "references"),
    "import": ("import", "x.bib", "--into", "new/folder"),
    "baseline": ("baseline", "a.md"),
    "collect": ("collect", "a.md", "--into", "references"),
    "check": ("check", "a.md", "--output", "json=a.json", "--output", "lines=a.txt"),
    "sheet": ("sheet", "a.md", "--output", "html=a.html"),
    "export": ("export", "--output", "bibtex=out.bib", "--output", "ris=out.ris"),
}
PROGRAM = ROOT / "tests" / "stopped_runs.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_stopped_run_leaves_all_or_nothing(name: str, folder: Folder) -> None:
    for file, text in FILES.items():
        folder.write(file, text)
    command = [sys.executable, PROGRAM, folder.path, *COMMANDS[name]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["stops"] >= 6, "a file is made, written, waited for and put in its place"

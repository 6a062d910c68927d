"""Two commands that write the same files at the same time: none loses the work of the other.

`TIMES` is 20 here; more by hand: `BRIEFCITE_TIMES=100 pytest tests/workspace/test_two_writers.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from places import ROOT
from two_writers import KINDS
from working_folder import Folder

TIMES = os.environ.get("BRIEFCITE_TIMES", "20")
BIB = "@misc{{{name}{k},\n title={{Title {name}{k}}},\n year={{2014}}\n}}\n"
RECORDS = """\
coi:
  type: un-document
  symbol: A/HRC/25/63

crc:
  type: treaty
  title: Convention on the Rights of the Child
"""
ARTICLE = "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: [@coi, para. 3].\n[^2]: [@crc].\n[^3]: A/HRC/27/10, para.5\n"


def notes(session: int) -> str:
    """An article with notes, each with a fault that a baseline takes and a source that has no record."""
    numbers = range(1, 20)
    markers = "".join(f"T.[^{k}]\n\n" for k in numbers)
    return markers + "".join(f"[^{k}]: A/HRC/{session}/{k}, para.{k}.\n" for k in numbers)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.parametrize("kind", KINDS)
def test_no_work_is_lost(kind: str, folder: Folder) -> None:
    for name, session in (("x", 20), ("y", 21)):
        folder.write(f"{name}.bib", "".join(BIB.format(name=name, k=k) for k in range(20)))
        folder.write(f"{name}.md", notes(session))
    folder.write("z.md", ARTICLE)
    folder.write("references/own.yaml", RECORDS)
    command = [sys.executable, ROOT / "tests" / "two_writers.py", folder.path, TIMES, kind]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []

"""Every command that edits records changes the lines of those records alone, as git sees it."""

from __future__ import annotations

import re
import subprocess

import pytest

from places import needs_program
from working_folder import Folder

RECORDS = """\
# The library of a brief on wells.

# Reports
a-hrc-34-20:   # read in Geneva
  type: un-document
  symbol: A/HRC/34/20
  body: Human Rights Council
  title:   'Wells in Belmar'
  date: 2017-01-12


smith-2019-wells:
    type: article
    title: "Wells, pumps and rights"
    person: Smith, Ann   # née Jones
    journal: Journal of Water
    date: 12 March 2019

# News
herald-wells: {type: news, title: 'No water', outlet: Herald, date: 2019-05-01}
herald-no-water: {type: news, title: 'No water', outlet: Herald, date: 2019-05-01, url: 'https://herald.org/1'}
"""
LAST = RECORDS.count("\n")
FOREIGN = "@book{jones, author = {Jones, Al}, title = {Pumps}, publisher = {Press}, year = 2018}\n"
ARTICLE = "It is so.[^1]\n\n[^1]: [@smith-2019-wells]. HRC, “Pumps in Ardon”, 3 May 2018, A/HRC/38/3.\n"

CASES = {
    "add": (
        ["add", "A/HRC/25/63", "--set", "title=Wells", "--set", "date=2014", "--into", "references/all.yaml"],
        set(),
    ),
    "import": (["import", "new.bib", "--into", "references/all.yaml"], set()),
    "collect": (["collect", "brief.md", "--into", "references/all.yaml"], set()),
    "rename": (["rename", "smith-2019-wells", "smith-wells"], {12}),
    "merge": (["merge", "herald-no-water", "herald-wells"], {19, 20, 21}),
    "tidy": (["tidy", "references"], {4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 20, 21}),
}
"""By command: its arguments, and which lines of the file it may touch; all may add lines at the end.

A comment right above a record is the record's, and goes along where it is merged into another.
"""


@needs_program("git")
@pytest.mark.parametrize("name", CASES)
def test_only_lines_of_the_records_change(name: str, folder: Folder) -> None:
    arguments, lines = CASES[name]
    for path, text in (("references/all.yaml", RECORDS), ("brief.md", ARTICLE), ("new.bib", FOREIGN)):
        folder.write(path, text)
    folder.write("before.yaml", RECORDS)
    done = folder.run(*arguments)
    assert done.status == 0, done.err
    command = ["git", "diff", "--no-index", "--unified=0", "before.yaml", "references/all.yaml"]
    difference = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8").stdout
    assert difference
    touched: set[int] = set()
    for start, count in re.findall(r"^@@ -(\d+)(?:,(\d+))? ", difference, flags=re.M):
        size = int(count or 1)
        touched |= set(range(int(start), int(start) + size))
        assert size or int(start) in {*lines, LAST}, difference
    assert touched <= lines, difference
    after = folder.read("references/all.yaml")
    comments = re.findall(r"# .*", RECORDS)
    assert len(comments) == 5
    assert [comment for comment in comments if comment not in after] == []

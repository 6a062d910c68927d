"""The same brief as Markdown and as another kind of document has the same findings on the same notes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree
from subprocess import run

import pytest

from places import CASES, ROOT, needs_program
from working_folder import Folder

BRIEFS = (ROOT / "examples" / "sound", ROOT / "examples" / "faulty", *sorted((CASES / "planted").iterdir()))
LOST = {
    "allow-unclosed": "comments",
    "allow-unused": "comments",
    "list-disorder": "numbers that were typed",
    "marker-in-emphasis": "whether a marker is in italics",
    "marker-in-table": "the lines of a table",
    "marker-repeated": "that two markers point to one note",
    "marker-without-note": "a marker without a note",
    "marker-missing": "a note without a marker",
    "note-colon-missing": "marks of Markdown",
    "note-stray-markup": "marks of Markdown",
    "note-twice": "the second note of a label",
    "note-unread": "notes of other forms",
    "note-without-marker": "a note without a marker",
    "pinpoint-span-of-two": "that two markers point to one note",
    "quote-unclosed": "comments",
}
"""What pandoc leaves out of a Word file, or writes otherwise, by the rule that speaks of it."""


LABEL = re.compile(r"\[\^[^\]]*\]:?|(?<![^\W\d])\d+(?: \d+)*\Z")


def found(folder: Folder, name: str) -> list[tuple[str, str]]:
    """The rule and the words of each finding, markers left out, which are written in another way."""
    told = folder.check(name, "--output", "json", "--no-baseline")
    return [
        (one["rule"], LABEL.sub("", one["words"]).replace("*", "").strip())
        for one in json.loads(told.out)["findings"]
        if one["rule"] not in LOST
    ]


@needs_program("pandoc")
@pytest.mark.parametrize("place", BRIEFS, ids=lambda place: place.name)
def test_word_files_have_the_findings_of_markdown(place: Path, folder: Folder) -> None:
    copytree(place, folder.path, dirs_exist_ok=True)
    for brief in sorted(folder.path.glob("*.md")):
        words = brief.read_text(encoding="utf-8")
        if not re.search(r"\[\^[^\]]+\](?!:)", words):
            continue  # a list of notes without an article
        spaced = re.sub(r"\n(?=\[\^)", "\n\n", words)  # as in what is made of it
        brief.write_text(spaced, encoding="utf-8")
        made = brief.with_suffix(".docx")
        done = run(["pandoc", brief, "-f", "markdown-smart", "-o", made], capture_output=True, check=False)
        if not done.returncode:
            assert sorted(found(folder, made.name)) == sorted(found(folder, brief.name)), brief.name

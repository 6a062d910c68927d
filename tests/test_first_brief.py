"""The first brief of a new user: its planted mistakes are found, and nothing is said of its sound twin.

`cases/first-brief/sound.md` is sound. The rows of `mistakes.tsv` beside it are the mistakes of its faulty
twin: the right words, the wrong ones in their place (after ` … ` other words on which the mistake shows), the
rules that may report it, and the forms and ways in which it is missed. Both twins are read in five forms, and
checked in three ways: without records, with true ones (`references/`), and after `collect --into references`.
A mistake is found where a finding is on its words; a finding on no mistake is a false one.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import accumulate

import pytest

from places import CASES, needs_program
from plain_text import as_plain
from working_folder import Folder

BRIEF = CASES / "first-brief"
SOUND = (BRIEF / "sound.md").read_text(encoding="utf-8")
HEAD, *ROWS = [row.split("\t") for row in (BRIEF / "mistakes.tsv").read_text(encoding="utf-8").splitlines()]
MISTAKES = [dict(zip(HEAD, row, strict=True)) for row in ROWS]
FORMS = {
    "typed": "",
    "plain": "",
    "pandoc": "markdown",
    "unwrapped": "markdown --wrap=none",
    "gfm": "gfm --wrap=none",
}
"""The forms of a brief, with what pandoc is asked for where it writes them."""
WAYS = ("alone", "records", "collected")
IN_ANY_FORM = {
    "“": '["“]',
    "”": '["”]',
    "–": "(?:–|--)",
    " ": r"\s+",
    "[^": r"\\?\[\\?\^?",
    "]": r"\\?\]",
    "]:": r"\]:?",
}
"""What pandoc and plain text have for a mark: straight quotation marks, hyphens, line breaks, escapes."""

each_form = pytest.mark.parametrize(
    "form", [pytest.param(form, marks=[needs_program("pandoc")] if to else []) for form, to in FORMS.items()]
)
each_way = pytest.mark.parametrize("way", WAYS)


def faulty() -> str:
    """The brief with all its mistakes."""
    text = SOUND
    for mistake in MISTAKES:
        assert text.count(mistake["right"]) == 1, mistake
        text = text.replace(mistake["right"], mistake["wrong"].partition(" … ")[0])
    return text


def in_form(text: str, form: str) -> str:
    """A typed brief in another form."""
    if to := FORMS[form]:
        run = ["pandoc", "--from=markdown", "--to", *to.split()]
        return subprocess.run(run, input=text, capture_output=True, check=True, encoding="utf-8").stdout
    return as_plain(text) if form == "plain" else text


def check(text: str, form: str, way: str, folder: Folder) -> list[tuple[int, int, str]]:
    """What `check` finds in a brief: from and to, as offsets in its text, and the rule."""
    name = "brief.txt" if form == "plain" else "brief.md"
    folder.write(name, text)
    if way == "records":
        shutil.copytree(BRIEF / "references", folder.path / "references")
    elif way == "collected":
        assert folder.run("collect", name, "--into", "references").status == 0
    report = json.loads(folder.check(".", "--output", "json").out)
    assert report["failures"] == []
    lines = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
    return [
        (lines[one["line"] - 1] + one["column"], lines[one["end_line"] - 1] + one["end_column"], one["rule"])
        for one in report["findings"]
    ]


def places(mistake: dict[str, str], text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a mistake are, with what touches them."""
    for words in mistake["wrong"].split(" … "):
        pattern = re.sub(r"\[\^|\]:|.", lambda mark: IN_ANY_FORM.get(mark[0]) or re.escape(mark[0]), words)
        yield from ((match.start() + 1, match.end() + 1) for match in re.finditer(pattern, text))


def test_the_twins_differ_in_25_mistakes() -> None:
    assert len(MISTAKES) == 25
    assert sum(len(list(places(mistake, faulty()))) for mistake in MISTAKES) == 26


@each_way
@each_form
def test_nothing_is_said_of_the_sound_brief(form: str, way: str, folder: Folder) -> None:
    assert check(in_form(SOUND, form), form, way, folder) == []


@each_way
@each_form
def test_the_mistakes_are_found_and_nothing_else(form: str, way: str, folder: Folder) -> None:
    text = in_form(faulty(), form)
    findings = check(text, form, way, folder)
    on_words: set[tuple[int, int, str]] = set()
    missed = []
    for mistake in MISTAKES:
        found = [
            (start, end, rule)
            for start, end, rule in findings
            for first, last in places(mistake, text)
            if start <= last and end >= first and rule in mistake["rules"].split()
        ]
        on_words.update(found)
        missed += [] if found else [mistake]
    assert missed == [mistake for mistake in MISTAKES if {form, way} & {*mistake["missed"].split()}]
    assert set(findings) - on_words == set()

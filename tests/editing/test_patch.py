"""`--diff` is a patch: `git apply` and `patch` make of a file what the command makes of it, to the byte."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.editing.patch import Patch, creation, patch, removal
from briefcite.text import Edit, Source, apply, compose
from places import needs_program
from working_folder import Folder

# The pieces

LETTERS = st.sampled_from(
    ["\n", "\n", "\r\n", "\r", *"abc", "\x0b", "\x0c", "\x85", "\u2028", "\x1b[31m", "é"]
)
WORDS = st.lists(LETTERS, max_size=30).map("".join)


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of a text that do not overlap."""
    source, edits, done = Source("a.md", text), [], 0
    while done <= len(text) and draw(st.booleans()):
        start = draw(st.integers(done, len(text)))
        end = draw(st.integers(start, min(start + 6, len(text))))
        edits.append(Edit(source.span(start, end), draw(st.lists(LETTERS, max_size=3).map("".join))))
        done = end + 1
    return edits


@st.composite
def twice_edited(draw: st.DrawFn) -> tuple[Source, list[Edit], list[Edit]]:
    """A source, its edits, and edits of what they give."""
    source = Source("a.md", draw(WORDS), marked=draw(st.booleans()))
    first = draw(edited(source.text))
    return source, first, draw(edited(apply(source.text, first)))


@given(twice_edited())
def test_edits_of_edits_are_edits(case: tuple[Source, list[Edit], list[Edit]]) -> None:
    source, first, then = case
    assert apply(source.text, compose(source, first, then)) == apply(apply(source.text, first), then)


def lines_of(text: str) -> list[str]:
    """The lines of a text as patch programs count them."""
    return [line for line in text.replace("\n", "\n\0").split("\0") if line]


def patched(text: str, hunks: str) -> str:
    """What a diff makes of a text: its own reading of the format, which fails where a line is another."""
    old, new, done, kind = lines_of(text), [""], 0, ""
    for line in lines_of(hunks):
        if line.startswith("@@"):
            first, _, count = line.split()[1].lstrip("-").partition(",")
            start = int(first) - (count != "0")
            new += old[done:start]
            done = start
        elif line == "\\ No newline at end of file\n":
            assert kind == "+" or not old[done - 1].endswith("\n")
            new[-1] = new[-1] if kind == "-" else new[-1].removesuffix("\n")
        else:
            kind = line[0]
            if kind != "+":
                assert old[done].removesuffix("\n") == line[1:].removesuffix("\n")
                done += 1
            if kind != "-":
                new.append(line[1:])
    return "".join([*new, *old[done:]])


@given(twice_edited())
def test_a_diff_makes_the_new_text_of_the_old(case: tuple[Source, list[Edit], list[Edit]]) -> None:
    source, edits, _ = case
    mark = "\ufeff" * source.marked
    head, hunks = patch(source, edits)
    assert patched(mark + source.text, hunks) == mark + apply(source.text, edits)
    assert bool(head) == bool(hunks) == (apply(source.text, edits) != source.text)


@pytest.mark.parametrize("count", [100, 200, 400])
def test_lines_are_compared_with_those_of_their_own_edit(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the work grows as the text does: a record that is put in order is compared with itself alone."""
    compared = 0

    class Counting(difflib.SequenceMatcher[str]):
        def __init__(self, junk: None, old: list[str], new: list[str], autojunk: bool) -> None:
            nonlocal compared
            compared += len(old) * len(new)
            super().__init__(junk, old, new, autojunk)

    monkeypatch.setattr(difflib, "SequenceMatcher", Counting)
    block = "key:\n  b: 1\n  a: 2\n  c: 3\n\n"
    source = Source("a.yaml", block * count)
    places = (len(block) * number for number in range(count))
    edits = [Edit(source.span(n + 5, n + len(block) - 1), "  a: 2\n  b: 1\n  c: 4\n") for n in places]
    hunks = patch(source, edits).hunks
    assert compared == 9 * count
    assert hunks.count("\n-  c: 3\n+  c: 4\n") == count


def test_a_long_edit_is_replaced_as_a_whole() -> None:
    old, new = ("".join(f"{word} {n}\n" for n in range(5000)) for word in ("old", "new"))
    source = Source("a.md", f"same\n{old}same\n")
    hunks = patch(source, [Edit(source.span(5, 5 + len(old)), new)]).hunks
    assert hunks.startswith("@@ -1,5002 +1,5002 @@\n same\n-old 0\n") and hunks.endswith("+new 4999\n same\n")


# The programs

PROGRAMS = {"git": ["git", "apply", "-p0", "--unsafe-paths"], "patch": ["patch", "-p0", "-s"]}
NAMES = ["a.md", "a b.md", " a.md ", "é.md", "-a.md", 'a"\\.md', "a\tb\n.md", "a\x1b\u202e.md", "::x.md"]


def run(program: str, diff: bytes, folder: Path) -> None:
    """Apply a diff in a folder."""
    env = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    command = PROGRAMS[program]
    done = subprocess.run(command, cwd=folder, input=diff, capture_output=True, check=False, env=env)
    assert done.returncode == 0, done.stdout + done.stderr


def sent(one: Patch) -> bytes:
    return "".join(one).encode()


@pytest.mark.parametrize("program", [pytest.param(name, marks=needs_program(name)) for name in PROGRAMS])
@pytest.mark.parametrize("name", NAMES)
def test_programs_find_the_file(name: str, program: str, folder: Folder) -> None:
    file = folder.write_odd(name, "One\nTwo")
    source = Source(name, "One\nTwo")
    run(program, sent(patch(source, [Edit(source.span(7, 7), ".")])), folder.path)
    assert file.read_bytes() == b"One\nTwo."
    run(program, sent(removal(Source(name, "One\nTwo."))), folder.path)
    assert not file.exists()
    run(program, sent(creation(name, "New\r\n")), folder.path)
    assert file.read_bytes() == b"New\r\n"


# The commands

BRIEF = (
    "So {odd} it is.[^2] And so.[^1]\n\nThere{odd}.[^3]\n\n"
    "[^1]: {odd}Human Rights Council, A/HRC/25/63, para.5\n[^2]: [@coi, para. 3].\n"
    "[^3]: {odd} A/HRC//25/CRP.1, para. 7"
)
RECORDS = (
    "# {odd}\ncoi:\n  symbol: A/HRC/25/CRP.1\n  type: 'un-document'  # {odd}\n  title: The {odd} commission\n"
    "  body: Human Rights Council\n  date: 7 February 2014\n\nend:\n  type: web\n  title: Last {odd}\n"
    "  date: 2014\n  relations: {replaces: coi}\n\nmore:\n  type: web\n  url: https://x.org\n"
)
WHOLE = "type: web\ntitle: Whole {odd}\ndate: 2014\n"


class Form(NamedTuple):
    """A form of text: odd signs in its lines, other line ends, another encoding."""

    odd: str = ""
    ends: Callable[[str], str] = str
    encoding: str = "utf-8"

    def of(self, text: str, odd: bool = True) -> bytes:
        return self.ends(text.replace("{odd}", self.odd if odd else "")).encode(self.encoding)


def mixed(text: str) -> str:
    """A text whose lines end in LF, CRLF and CR by turns."""
    ends = ["\n", "\r\n", "\r"]
    return "".join(line.rstrip("\n") + ends[n % 3] for n, line in enumerate(lines_of(text)))


FORMS = {
    "plain": Form(),
    "no line end at the end": Form("é", lambda text: text.rstrip("\n")),
    "a line end at the end": Form("é", lambda text: text.rstrip("\n") + "\n"),
    "blank lines": Form("", lambda text: f"\n\n{text}\n\n\n"),
    "CRLF": Form("", lambda text: text.replace("\n", "\r\n")),
    "CR": Form("", lambda text: text.replace("\n", "\r")),
    "all line ends": Form("", mixed),
    "form feed": Form("\x0c"),
    "vertical tab": Form("\x0b"),
    "file and unit separators": Form("\x1c\x1f"),
    "next line": Form("\x85"),
    "line and paragraph separators": Form("\u2028\u2029"),
    "colours": Form("\x1b[31m\x9b0m"),
    "directions": Form("\u202e\u2066\u200f"),
    "beyond the first plane": Form("𝔸🇺🇳"),
    "byte-order mark": Form("é", encoding="utf-8-sig"),
    "byte-order mark and CRLF": Form("é", lambda text: text.replace("\n", "\r\n"), "utf-8-sig"),
    "windows-1252": Form("“é€”", encoding="cp1252"),
    "windows-1252 and CR": Form("“é€”", lambda text: text.replace("\n", "\r"), "cp1252"),
}

CALLS = {
    "fix": ("fix", "brief.md"),
    "fix all": ("fix", "brief.md", "--suggested"),
    "renumber": ("renumber", "brief.md"),
    "render": ("render", "brief.md"),
    "tidy": ("tidy", "references"),
    "rename": ("rename", "coi", "inquiry"),
    "rename a file": ("rename", "whole", "other"),
    "merge": ("merge", "end", "more"),
    "merge a file": ("merge", "coi", "whole", "--prefer", "first"),
    "add": ("add", "A/HRC/25/64", "--into", "references/un.yaml"),
    "add a file": ("add", "A/HRC/25/64", "--into", "references/new.yaml"),
    "import": ("import", "other.json", "--into", "references/un.yaml", "--merge"),
    "import a file": ("import", "other.json", "--into", "references"),
}
"""All show a diff with `--diff` but `render`, which writes with `--write`."""

OTHER = (
    '[{"key": "coi", "type": "un-document", "session": "25"}, {"key": "new", "type": "web", "title": "T"}]'
)


def files(folder: Path) -> dict[str, bytes]:
    """What the files of a folder hold."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def set_up(folder: Folder, form: Form) -> None:
    """Files in a form; YAML has no control characters."""
    folder.write("brief.md", form.of(BRIEF))
    for name, text in (("un", RECORDS), ("whole", WHOLE)):
        folder.write(f"references/{name}.yaml", form.of(text, form.odd.isprintable()))
    folder.write("other.json", OTHER)


def tried(name: str, folder: Folder) -> tuple[bytes, dict[str, bytes]]:
    """The diff of a call, and what the files are after the call itself, which is undone."""
    call, before = CALLS[name], files(folder.path)
    shown = folder.run(*call, *(["--diff"] if name != "render" else []))
    assert files(folder.path) == before, "a diff writes nothing"
    folder.run(*call, *(["--write"] if name == "render" else []))
    after = files(folder.path)
    for path in after:
        (folder.path / path).unlink()
    for path, data in before.items():
        folder.write(path, data)
    return shown.data, after


@needs_program("git")
@needs_program("patch")
@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("form", FORMS)
def test_a_patch_does_what_the_command_does(form: str, name: str, folder: Folder) -> None:
    set_up(folder, FORMS[form])
    diff, after = tried(name, folder)
    assert diff and after != files(folder.path)
    copy = folder.path.with_name(f"{folder.path.name}-copy")
    shutil.copytree(folder.path, copy)
    run("git", diff, folder.path)
    assert files(folder.path) == after
    run("patch", diff, copy)
    assert files(copy) == after

"""`briefcite check`: its exit status in every situation, and where words go.

The status is 0 for clean, 1 for findings, 2 where the job could not be done whole.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import NamedTuple

import pytest

from briefcite.rules import names
from working_folder import Folder

CLEAN = "So it is.[^1]\n\n[^1]: A/RES/70/1, 25 September 2015.\n"
FAULTY = "So it is.[^1] And so.[^2]\n\n[^1]: A/RES/70/1, 25 September 2015.\n"
WARNED = "So it is.[^1]\n\n[^1]: United Nations, A/RES/70/1, para.12.\n"
RECORD = "a:\n  type: resolution\n  symbol: A/RES/70/1\n  body: General Assembly\n  adopted: 2015-09-25\n"
NOTHING_FOR_B = '[[overrides]]\nfiles = ["b.md"]\n[overrides.rules]\n' + "".join(
    f'"{group}-*" = "off"\n' for group in sorted({name.split("-")[0] for name in names()})
)


class Situation(NamedTuple):
    name: str
    files: dict[str, str | bytes]
    arguments: tuple[str, ...]
    status: int
    said: str = ""
    """Words that standard error, or else standard output, must hold."""
    stdin: bytes = b""


SITUATIONS = [
    Situation("clean", {"a.md": CLEAN}, ("a.md",), 0, "1 note understood"),
    Situation("findings", {"a.md": FAULTY}, ("a.md",), 1, "marker-without-note"),
    Situation("never fails", {"a.md": FAULTY}, ("a.md", "--fail-on", "never"), 0, "marker-without-note"),
    Situation("warnings pass", {"a.md": WARNED}, ("a.md",), 0, "pinpoint-label"),
    Situation("warnings fail", {"a.md": WARNED}, ("a.md", "--fail-on", "warning"), 1, "pinpoint-label"),
    Situation("strict", {"a.md": WARNED}, ("a.md", "--strict"), 1, "pinpoint-label"),
    Situation(
        "mistyped rule", {"a.md": CLEAN}, ("a.md", "--only", "note-emty"), 2, "did you mean “note-empty”?"
    ),
    Situation("mistyped group", {"a.md": CLEAN}, ("a.md", "--skip", "nte"), 2, "did you mean “note”?"),
    Situation("missing path", {"brief.md": CLEAN}, ("breif.md",), 2, "did you mean “brief.md”?"),
    Situation("missing path beside findings", {"a.md": FAULTY}, ("a.md", "b.md"), 2, "marker-without-note"),
    Situation("empty folder", {}, (".",), 2, "nothing to check"),
    Situation("empty folder allowed", {}, (".", "--allow-empty"), 0, "Nothing was checked"),
    Situation("no path", {"a.md": FAULTY}, (), 1, "marker-without-note"),
    Situation("nothing matched", {"a.csv": "x"}, (".",), 2, "nothing to check"),
    Situation("unknown suffix", {"a.foo": CLEAN}, ("a.foo",), 2, "--from"),
    Situation("suffix told", {"a.foo": CLEAN}, ("a.foo", "--from", "markdown"), 0, "1 note understood"),
    Situation(
        "unknown kind told", {"a.foo": CLEAN}, ("a.foo", "--from", "markdwn"), 2, "did you mean “markdown”?"
    ),
    Situation("not read", {"a.odt": b"PK"}, ("a.odt",), 2, "soffice --headless --convert-to docx a.odt"),
    Situation("no Word file", {"a.docx": b"PK"}, ("a.docx",), 2, "no sound ZIP file"),
    Situation("utf-16", {"a.md": CLEAN.encode("utf-16")}, ("a.md",), 2, "UTF-16"),
    Situation("nul", {"a.md": CLEAN + "\0"}, ("a.md",), 2, "NUL"),
    Situation("binary", {"a.md": b"\x89PNG\r\n\x1a\n\x81\x8d"}, ("a.md",), 2, "not a text"),
    Situation(
        "windows-1252", {"a.md": CLEAN.replace("So", "Só").encode("cp1252")}, ("a.md",), 0, "source-not-utf8"
    ),
    Situation(
        "mark and CRLF",
        {"a.md": b"\xef\xbb\xbf" + CLEAN.replace("\n", "\r\n").encode()},
        ("a.md",),
        0,
        "1 note u",
    ),
    Situation("empty file", {"a.md": ""}, ("a.md",), 0, "No notes found in a.md"),
    Situation("empty file, notes required", {"a.md": ""}, ("a.md", "--require-notes"), 2, "--require-notes"),
    Situation(
        "line of a megabyte",
        {"a.md": "word " * 200_000 + "[^1]\n\n[^1]: A/RES/70/1.\n"},
        ("a.md",),
        0,
        "1 note u",
    ),
    Situation("no rule", {"a.md": CLEAN}, ("a.md", "--only", "note", "--skip", "note"), 2, "no rule is left"),
    Situation(
        "no rule of a group",
        {"a.md": CLEAN},
        ("a.md", "--only", "note-empty", "--skip", "note-*"),
        2,
        "no rule",
    ),
    Situation(
        "no rule of two",
        {"a.md": CLEAN},
        ("a.md", "--only", "date,link", "--skip", "link", "--skip", "date"),
        2,
        "a.md: no rule is left",
    ),
    Situation(
        "no rule by the settings",
        {"a.md": CLEAN, "b.md": CLEAN, "briefcite.toml": NOTHING_FOR_B},
        ("a.md", "b.md"),
        2,
        "b.md: no rule is left",
    ),
    Situation("no rule of records", {"r/a.yaml": RECORD}, ("r", "--only", "note"), 2, "no rule is left"),
    Situation(
        "no rule of records beside an article",
        {"a.md": CLEAN, "references/a.yaml": RECORD},
        (".", "--only", "note"),
        0,
        "1 record file",
    ),
    Situation(
        "rules left", {"a.md": CLEAN}, ("a.md", "--only", "note", "--skip", "note-empty"), 0, "1 note u"
    ),
    Situation("bad option", {"a.md": CLEAN}, ("a.md", "--onyl", "note"), 2, "--onyl"),
    Situation("bad choice", {"a.md": CLEAN}, ("a.md", "--fail-on", "eror"), 2, "eror"),
    Situation("bad output", {"a.md": CLEAN}, ("a.md", "--output", "jsn"), 2, "did you mean “json”?"),
    Situation(
        "two outputs to one place",
        {"a.md": CLEAN},
        ("a.md", "--output", "json", "--output", "text"),
        2,
        "only one",
    ),
    Situation(
        "output to nowhere", {"a.md": CLEAN}, ("a.md", "--output", "json=no/a.json"), 2, "cannot be written"
    ),
    Situation("unknown style", {"a.md": CLEAN}, ("a.md", "--style", "chicgo"), 2, "did you mean “chicago”?"),
    Situation("known style", {"a.md": CLEAN}, ("a.md", "--style", "chicago"), 0, "1 note understood"),
    Situation("missing settings", {"a.md": CLEAN}, ("a.md", "--settings", "b.toml"), 2, "b.toml"),
    Situation(
        "bad setting",
        {"a.md": CLEAN, "briefcite.toml": '\nstile = "x"\n'},
        ("a.md",),
        2,
        "line 2: unknown setting “stile”",
    ),
    Situation(
        "bad settings skipped", {"a.md": CLEAN, "briefcite.toml": "stile = 1"}, ("a.md", "--no-settings"), 0
    ),
    Situation("broken settings", {"a.md": CLEAN, "briefcite.toml": "= ["}, ("a.md",), 2, "not valid TOML"),
    Situation(
        "settings rule",
        {"a.md": CLEAN, "briefcite.toml": '[rules]\nnote-emty = "off"'},
        ("a.md",),
        2,
        "note-empty",
    ),
    Situation(
        "missing references", {"a.md": CLEAN}, ("a.md", "--references", "r"), 2, "no such folder of records"
    ),
    Situation(
        "tab in records",
        {"a.md": FAULTY, "references/a.yaml": "a:\n\ttype: web\n"},
        ("a.md",),
        2,
        "references/a.yaml",
    ),
    Situation(
        "broken records beside findings",
        {"a.md": FAULTY, "references/a.yaml": "a: ["},
        ("a.md",),
        2,
        "marker-without",
    ),
    Situation(
        "records alone",
        {"references/a.yaml": RECORD},
        ("references/a.yaml",),
        0,
        "Checked 1 record file: 1 record",
    ),
    Situation("folder of records", {"mine/a.yaml": RECORD}, ("mine",), 0, "Checked 1 record file: 1 record"),
    Situation(
        "excluded",
        {"a.md": CLEAN, "o.md": FAULTY, "briefcite.toml": 'exclude = ["o.md"]'},
        ("a.md", "o.md"),
        0,
        "skipped o.md",
    ),
    Situation(
        "all excluded",
        {"o.md": FAULTY, "briefcite.toml": 'exclude = ["o.md"]'},
        ("o.md",),
        2,
        "nothing to check",
    ),
    Situation("standard input", {}, ("-", "--from", "markdown"), 1, "-:1:", FAULTY.encode()),
    Situation("named input", {}, ("-", "--stdin-name", "briefs/a.md"), 1, "briefs/a.md:1:", FAULTY.encode()),
    Situation("nameless input", {}, ("-",), 2, "--from", FAULTY.encode()),
    Situation("unreadable input", {}, ("-", "--from", "plain"), 2, "NUL", b"a\0"),
]


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.name)
def test_exit_status(situation: Situation, folder: Folder) -> None:
    for name, content in situation.files.items():
        folder.write(name, content)
    told = folder.check(*situation.arguments, stdin=situation.stdin)
    assert told.status == situation.status, told
    assert situation.said in told.err or situation.said in told.out, told
    assert "Traceback" not in told.err


REPORTED = [
    one for one in SITUATIONS if one.name not in ("bad option", "bad choice") and "output" not in one.name
]
"""The situations in which neither click nor the output itself is at fault."""


@pytest.mark.parametrize("situation", REPORTED, ids=lambda situation: situation.name)
def test_json_is_whole_in_every_situation(situation: Situation, folder: Folder) -> None:
    for name, content in situation.files.items():
        folder.write(name, content)
    told = folder.check(*situation.arguments, "--output", "json", stdin=situation.stdin)
    report = json.loads(told.out)
    assert told.status == situation.status
    assert bool(report["failures"]) == (situation.status == 2)


def test_a_folder_is_no_file(folder: Folder) -> None:
    folder.write("a.md/b.md", CLEAN)
    assert folder.check("a.md").status == 0


def test_a_path_below_a_file_is_missing(folder: Folder) -> None:
    folder.write("a.md", CLEAN)
    assert folder.check("a.md/b.md").status == 2


def test_a_closed_pipe_is_quiet(folder: Folder) -> None:
    """More is said than a pipe holds: the rest finds it closed, and the check still ends as it should."""
    folder.write("a.md", "".join(f"So.[^{n}]\n\n" for n in range(2_000)))
    assert len(folder.check("a.md").out) > 2 * 65_536
    command = [sys.executable, "-m", "briefcite", "check", "a.md"]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    running = subprocess.Popen(command, env=buffered, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout and running.stderr
    running.stdout.readline()
    running.stdout.close()
    said = running.stderr.read().decode()
    running.stderr.close()
    assert running.wait() == 1
    assert said.endswith("\n2000 errors.\n")
    assert "Traceback" not in said and "Broken" not in said and "Exception" not in said


def test_findings_go_out_and_the_rest_to_standard_error(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.check("a.md", "no.md")
    assert re.fullmatch(r"a\.md:1:\d+: error: .*\[marker-without-note\]\n", told.out)
    assert "no.md: there is no such file" in told.err
    assert "Checked 1 document: 2 markers, 1 note, 1 symbol" in told.err and "1 error." in told.err


def test_quiet_leaves_findings_and_failures(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("briefcite.toml", 'exclude = ["b.md"]')
    folder.write("b.md", FAULTY)
    told = folder.check("a.md", "b.md", "missing.md", "--quiet")
    assert told.out.count("\n") == 1
    assert told.err == "briefcite: missing.md: there is no such file or folder\n"
    text = folder.check("a.md", "--quiet", "--output", "text")
    assert "Checked" not in text.out + text.err


UNREAD = [
    "So it is.¹\n\nHuman Rights Council, A/HRC/25/63, para. 5.\n",
    "So it is.<ref>Human Rights Council, A/HRC/25/63.</ref>\n",
    "So it is.*\n\n* Human Rights Council, A/HRC/25/63.\n",
    "So it is (1).\n\n(1) Human Rights Council, A/HRC/25/63.\n",
    "So it is.{{efn|Human Rights Council, A/HRC/25/63.}}\n",
    "",
]
"""Articles whose notes are in no form that is read."""


@pytest.mark.parametrize("text", UNREAD)
def test_that_no_notes_are_found_is_never_silent(text: str, folder: Folder) -> None:
    folder.write("a,b.md", text)
    folder.write("c.md", FAULTY)
    words = "No notes found in a,b.md (read as markdown)."
    for output in ("text", "lines", "json"):
        told = folder.check("a,b.md", "c.md", "--quiet", "--output", output)
        assert (told.err.count("No notes found"), words in told.err) == (1, True)
    assert folder.check("a,b.md", "--quiet").status == 0
    assert folder.check("a,b.md", "--quiet", "--require-notes").status == 2
    for more in ((), ("--quiet",)):
        first, _, log = folder.check("a,b.md", "--output", "github", *more).out.partition("\n")
        assert first.startswith(f"::warning file=a%2Cb.md,title=briefcite::{words}") and words in log


def test_documents_without_notes_count_among_ten_warnings(folder: Folder) -> None:
    for number in range(12):
        folder.write(f"{number:02}.md", "Nothing.\n")
    lines = folder.check(".", "--output", "github").out.split("::stop-commands::")[0].splitlines()
    assert [line.partition(",")[0] for line in lines] == [f"::warning file={n:02}.md" for n in range(10)]


def test_several_outputs_in_one_run(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.check(
        "a.md", "--output", "text", "--output", "json=report.json", "--output", "lines=report.txt"
    )
    assert told.status == 1
    assert "marker-without-note" in told.out
    report = json.loads(folder.read("report.json"))
    assert report["coverage"][0]["path"] == "a.md"
    assert folder.read("report.txt").startswith("a.md:1:")


def test_colours_only_where_they_are_wanted(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    assert "\x1b[" not in folder.check("a.md", "--output", "text").out
    assert "\x1b[" in folder.check("a.md", "--output", "text", "--color", "always").out
    folder.check("a.md", "--output", "text=report.txt", "--color", "always")
    assert "\x1b[" not in folder.read("report.txt")


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("80", 80), ("500", 140)])
def test_the_width_is_that_of_the_terminal_within_bounds(columns: str, width: int, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    told = folder.run("check", "a.md", "--output", "text", env={"COLUMNS": columns})
    assert len(told.out.splitlines()[0]) == width


def test_the_summary_of_a_job_is_written(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    summary = folder.write("summary.md", "before\n")
    told = folder.run("check", "a.md", "--output", "github", env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert told.out.startswith("::error file=a.md,line=1,")
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("before\n") and "marker-without-note" in written


def test_a_document_cannot_speak_to_the_terminal(folder: Folder) -> None:
    folder.write("\x1b[31m.md", "So.[^\x1b]0;title\x07]\n\n[^1]: “\x1b[2J\x9b2J[bold]x[/bold]\n")
    for output in ("text", "lines", "json", "github"):
        told = folder.check(".", "--output", output)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.out + told.err)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("oscola4", "1 of 2 compared with oscola4 (1 with a source that has no record)"),
        ("apa7", "none compared with apa7, which cites in the text"),
    ],
)
def test_it_is_said_how_many_notes_were_compared_with_the_style(
    folder: Folder, style: str, said: str
) -> None:
    note = "General Assembly, “On housing,” A/RES/60/251, para. 3."
    folder.write(
        "a.md", f"One.[^1] Two.[^2]\n\n[^1]: {note}\n[^2]: Human Rights Council, A/HRC/25/63, para. 3.\n"
    )
    folder.write(
        "references/a.yaml",
        "a:\n  type: resolution\n  symbol: A/RES/60/251\n  title: On housing\n  body: General Assembly\n"
        "  adopted: 2006-03-15\n",
    )
    assert said in " ".join(folder.run("check", "a.md", "--style", style).err.split())
    assert "compared with" not in folder.run("check", "a.md").err

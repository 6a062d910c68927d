"""The exit status of `check` in every situation: 0 clean, 1 findings, 2 the job could not be done whole."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import NamedTuple

import pytest

from working_folder import Folder

CLEAN = "So it is.[^1]\n\n[^1]: United Nations, A/RES/70/1.\n"
FAULTY = "So it is.[^1] And so.[^2]\n\n[^1]: United Nations, A/RES/70/1.\n"
WARNED = "So it is.[^1]\n\n[^1]: United Nations, A/RES/70/1, para.12.\n"
RECORD = "a:\n  type: resolution\n  symbol: A/RES/70/1\n  body: General Assembly\n  adopted: 2015-09-25\n"


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
    Situation("empty folder allowed", {}, (".", "--allow-empty"), 0, "NOTHING WAS CHECKED"),
    Situation("no path", {"a.md": FAULTY}, (), 1, "marker-without-note"),
    Situation("nothing matched", {"a.csv": "x"}, (".",), 2, "nothing to check"),
    Situation("unknown suffix", {"a.foo": CLEAN}, ("a.foo",), 2, "--from"),
    Situation("suffix told", {"a.foo": CLEAN}, ("a.foo", "--from", "markdown"), 0, "1 note understood"),
    Situation(
        "unknown kind told", {"a.foo": CLEAN}, ("a.foo", "--from", "markdwn"), 2, "did you mean “markdown”?"
    ),
    Situation("not read yet", {"a.docx": b"PK"}, ("a.docx",), 2, "not read yet"),
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
    Situation("empty file", {"a.md": ""}, ("a.md",), 0, "NO NOTES FOUND in a.md"),
    Situation("empty file, notes required", {"a.md": ""}, ("a.md", "--require-notes"), 2, "--require-notes"),
    Situation(
        "line of a megabyte",
        {"a.md": "word " * 200_000 + "[^1]\n\n[^1]: A/RES/70/1.\n"},
        ("a.md",),
        0,
        "1 note u",
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
    folder.write("a.md", "".join(f"So.[^{n}]\n\n" for n in range(20_000)))
    command = [sys.executable, "-m", "briefcite", "check", "a.md"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout and running.stderr
    running.stdout.readline()
    running.stdout.close()
    said = running.stderr.read().decode()
    running.stderr.close()
    assert running.wait() == 1
    assert "Traceback" not in said and "Broken" not in said and "Exception" not in said


def test_an_unknown_command_names_the_nearest(folder: Folder) -> None:
    told = folder.run("chek", "a.md")
    assert told.status == 2
    assert "did you mean “check”?" in told.err


def test_an_interruption(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefcite.commands.check.load", interrupt)
    assert folder.check(".").status == 130


def test_an_error_of_ours_is_one_sentence(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("briefcite.commands.check.load", fail)
    told = folder.check(".")
    assert told.status == 2
    assert told.err.count("\n") == 1
    assert "RuntimeError: a wheel came off" in told.err and "the traceback is in" in told.err

"""The words of documents and the names of files are data on every stream: nothing in them is obeyed."""

from __future__ import annotations

import json
import os
import re
import select
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hostile
from briefcite.findings import typed
from briefcite.reports import inert, visible, visible_name
from working_folder import Folder

RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What no terminal is sent: control characters but tab and line feed, separators, directions of writing."""

DATA = re.compile(r"--diff|render|restyle|collect|import|add|export|csv|html|latex|fix -")
"""Calls whose output is data: exact in a pipe, so that lines of the document may be lines of it."""


class Said(NamedTuple):
    """What a call printed, standard output and standard error."""

    call: tuple[str, ...]
    text: str


def obeyed(text: str) -> list[str]:
    """The lines that the log of GitHub Actions takes for commands."""
    return [line for line in text.split("\n") if line.lstrip().startswith("::") or "##[" in line]


def hostile_folder(folder: Path) -> None:
    try:
        hostile.write_all(folder)
    except OSError as error:
        pytest.skip(f"this system has no such names of files: {error}")


# On a terminal

PROGRAM = """\
import json, os, sys
from briefcite.cli import main
for number, call in enumerate(json.loads(sys.argv[1])):
    os.write(1, f"\\n=={number}==\\n".encode())
    try:
        main(call, "briefcite")
    except SystemExit:
        pass
"""


def on_terminal(calls: Iterable[tuple[str, ...]], color: bool = False) -> list[Said]:
    """What calls print on a pseudo-terminal, where every question is answered by the return key."""
    pty = pytest.importorskip("pty")
    listed = list(calls)
    child, terminal = pty.fork()
    if not child:
        os.environ |= {"TERM": "xterm", "COLUMNS": "100", "BRIEFCITE_CACHE": "off"}
        os.environ |= {} if color else {"NO_COLOR": "1"}
        os.execv(sys.executable, [sys.executable, "-c", PROGRAM, json.dumps(listed)])
    said = b""
    while select.select([terminal], [], [], 60)[0]:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        said += part
        if said.endswith(b": "):
            os.write(terminal, b"\n")
    os.close(terminal)
    os.waitpid(child, 0)
    text = said.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    parts = re.split(r"^==\d+==\n", text, flags=re.MULTILINE)[1:]
    assert len(parts) == len(listed), parts[-1][-2000:]
    return [Said(call, part) for call, part in zip(listed, parts, strict=True)]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> list[Said]:
    """What every command shows of the hostile folder on a terminal."""
    folder = tmp_path_factory.mktemp("terminal")
    (folder / ".git").mkdir()
    hostile_folder(folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        return on_terminal((*hostile.READING, *hostile.WRITING))
    finally:
        os.chdir(before)


def test_no_terminal_is_sent_a_control_character(shown: list[Said]) -> None:
    assert {said.call: RAW.findall(said.text) for said in shown if RAW.search(said.text)} == {}


def test_no_line_of_words_on_a_terminal_is_a_command(shown: list[Said]) -> None:
    words = [said for said in shown if "github" not in said.call and not DATA.search(" ".join(said.call))]
    assert len(words) > 60
    assert {said.call: obeyed(said.text) for said in words if obeyed(said.text)} == {}


def test_every_call_says_something_and_is_no_internal_error(shown: list[Said]) -> None:
    assert [said.call for said in shown if not said.text.strip()] == []
    assert [said for said in shown if "internal error" in said.text] == []


def test_colours_are_ours_alone(folder: Folder) -> None:
    hostile_folder(folder.path)
    (said,) = on_terminal([("check", "a.md", "names")], color=True)
    assert "\x1b[1;31m" in said.text
    assert not RAW.search(re.sub(r"\x1b\[[0-9;]*m", "", said.text))


# Into a pipe


@pytest.mark.parametrize("call", hostile.READING, ids=" ".join)
def test_a_pipe_gets_words_that_nothing_obeys(call: tuple[str, ...], hostile_here: Folder) -> None:
    told = hostile_here.run(*call)
    assert not RAW.search(told.err) and not obeyed(told.err)
    if not DATA.search(" ".join(call)):
        assert not RAW.search(told.out)
        assert "github" in call or not obeyed(told.out)
    assert "csv" in call or "latex" in call or "github" in call or "\n::" not in f"\n{told.out}"


@pytest.fixture(scope="module")
def hostile_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pipe")
    (place / ".git").mkdir()
    hostile_folder(place)
    return place


@pytest.fixture
def hostile_here(hostile_place: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.chdir(hostile_place)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Folder(hostile_place)


@pytest.mark.parametrize("call", hostile.WRITING, ids=" ".join)
def test_calls_that_write_say_words_that_nothing_obeys(call: tuple[str, ...], folder: Folder) -> None:
    hostile_folder(folder.path)
    told = folder.run(*call, stdin=b"n\n" * 20)
    assert not RAW.search(told.out + told.err) and not obeyed(told.out + told.err)


@pytest.mark.parametrize("what", ["a.md", "names", "references"])
def test_in_the_github_form_only_its_own_lines_are_commands(what: str, hostile_here: Folder) -> None:
    told = hostile_here.run("check", what, "--output", "github")
    commands, token, log = re.split(r"^::stop-commands::(.*)\n", told.out, flags=re.MULTILINE)
    assert all(re.match(r"::(error|warning|notice) (file|title)=", line) for line in commands.splitlines())
    assert not re.search("%(?!0A|0D|25|3A|2C)", commands)
    assert log.endswith(f"::{token}::\n") and token not in log.removesuffix(f"::{token}::\n")


def test_a_name_is_whole_in_json(hostile_here: Folder) -> None:
    report = json.loads(hostile_here.run("check", "names", "--output", "json").out)
    paths = {one["path"].removeprefix("names/") for one in report["findings"]}
    assert set(hostile.NAMES) <= paths


@pytest.mark.parametrize("form", ["json", "text", "lines"])
def test_a_file_gets_what_a_pipe_gets(form: str, hostile_here: Folder) -> None:
    piped = hostile_here.run("check", "a.md", "names", "--output", form).out
    hostile_here.run("check", "a.md", "names", "--output", f"{form}=report")
    assert (hostile_here.path / "report").read_bytes().decode() == piped
    assert not RAW.search(piped)


@pytest.mark.parametrize(
    "text", ["A.[^1]\n\n[^1]: \x1b[31mA/77/1, para.5.\u202e\r::error::x\n", "\ufeffA\x9b\r\n"]
)
def test_an_article_that_goes_through_is_exact(text: str, folder: Folder) -> None:
    told = folder.run("fix", "-", "--from", "markdown", "--only", "quote", stdin=text.encode())
    assert told.data == text.encode()


def test_drafts_are_records_whatever_the_note_says(folder: Folder) -> None:
    folder.write(
        "a.md",
        f"A.[^1]\n\n[^1]: \x1b[31m“A {hostile.SIGNS} of\u202e rivers,” A/HRC/25/63, x\x9b\r::error::y.\n",
    )
    assert folder.run("collect", "a.md", "--into", "drafts").status == 0
    assert "1 unchecked draft not used" in folder.run("check", "drafts", "--fail-on", "never").err


# What may be pasted

WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=12)
ODD_WORDS = st.lists(
    st.sampled_from([*"ab .-~$`'\"\\!*?;&|<>(){}[]#=%^\n", "é", "$(id)", "\x1b"]), min_size=1
)


@pytest.mark.skipif(os.name == "nt", reason="asks a shell of POSIX")
@given(st.lists(WORDS | ODD_WORDS.map("".join), min_size=1, max_size=3))
def test_a_shell_takes_names_for_nothing_else(names: list[str]) -> None:
    command = typed(names, "")
    if not command:
        assert not all(map(str.isprintable, names))
        return
    script = f"for name in {command.removeprefix('-- ')}; do printf '%s\\0' \"$name\"; done"
    done = subprocess.run(
        ["sh", "-c", script], capture_output=True, check=True, env={"PATH": os.environ["PATH"]}
    )
    assert done.stdout.decode().split("\0")[:-1] == names
    assert command.startswith("-- ") == any(name.startswith("-") and name != "-" for name in names)


@pytest.mark.parametrize(
    "name", ["a;id;.md", "b $(id).md", "`id`.md", "it's.md", "-rf.md", "--diff.md", "~.md", "é.md"]
)
def test_the_closing_hint_can_be_pasted(name: str, folder: Folder) -> None:
    if os.name == "nt":
        pytest.skip("names such as these are not put into a hint on Windows")
    file = folder.write(name, "So.[^1]\n\n[^1]: A/HRC/25/63, para.5\n")
    told = folder.check(".", "--output", "text")
    (command,) = re.findall(r"briefcite (fix .*)", told.out)
    run = f'{sys.executable} -m briefcite "$@"'
    subprocess.run(
        ["sh", "-c", f"briefcite() {{ {run}; }}\nbriefcite {command}"], check=False, capture_output=True
    )
    assert b"para. 5" in file.read_bytes()
    assert {one.name for one in folder.path.iterdir()} == {".git", name}


@pytest.mark.parametrize("name", ["a $(id).bib", "`id`.bib", "x\x1b.bib", "-a.bib"])
def test_the_command_that_imports_can_be_pasted(name: str, folder: Folder) -> None:
    folder.write_odd(f"references/{name}", "@book{a, title={T}}\n")
    folder.write("a.md", "So.[^1]\n\n[^1]: A/HRC/25/63, para. 5.\n")
    (command,) = re.findall(r"briefcite import (.*) --into references", folder.check("a.md").err)
    assert command == ("FILE" if "\x1b" in name else shlex.quote(f"references/{name}"))


@pytest.mark.parametrize("name", ["x\x1b[31m.md", "x\n.md", "x\u202e.md"])
def test_a_name_that_cannot_be_typed_is_in_no_hint(name: str, folder: Folder) -> None:
    folder.write_odd(name, "So.[^1]\n\n[^1]: A/HRC/25/63, para.5\n")
    assert "briefcite fix PATH…" in folder.check(".", "--output", "text").out


def test_a_command_is_never_broken(folder: Folder) -> None:
    name = "a name of many words that is far longer than a line of a narrow terminal is wide.md"
    folder.write(name, "So.[^1]\n\n[^1]: A/HRC/25/63, para.5\n")
    told = folder.run("check", ".", "--output", "text", env={"COLUMNS": "60"})
    assert f"briefcite fix '{name}'\n" in told.out


def test_the_keys_of_a_hint_can_be_pasted(folder: Folder) -> None:
    fields = ":\n  type: web\n  title: T\n  url: https://x.org/one/page\n"
    folder.write("references/r.yaml", f'"a $(id)"{fields}"-b"{fields}')
    told = folder.check("references", "--only", "record-duplicate", "--output", "text")
    assert "help: merge them (briefcite merge -- 'a $(id)' -b), or" in told.out


# The pieces

TEXTS = st.text(st.sampled_from("a:#[ \n\t\x1b\x9b\u202e\u2028\r\\m3"), max_size=40)


@given(st.text() | TEXTS)
def test_signs_are_shown_one_for_one(text: str) -> None:
    for way in (visible, visible_name):
        assert len(way(text)) == len(text) and not RAW.search(way(text)) and way(way(text)) == way(text)


@given(TEXTS)
def test_lines_are_inert(text: str) -> None:
    assert obeyed(inert(text)) == []
    assert inert(inert(text)) == inert(text)
    assert inert(text).replace("\\:", ":").replace("#\\", "#") == text.replace("\\:", ":").replace("#\\", "#")
    if not obeyed(text) and "##" not in text:
        assert inert(text) == text


# Who does not listen


def run(arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A call by the shell, with its redirections."""
    command = f"{sys.executable} -m briefcite {arguments}"
    env = {**os.environ, "PYTHONUNBUFFERED": ""}
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False, env=env
    )


posix = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
FULL = "briefcite: standard output cannot be written: No space left on device — make room on the disk\n"
CALLS = [
    "list bodies",
    "check a.md",
    "check a.md --output json",
    "schema",
    "symbol A/RES/70/1",
    "fix a.md --diff",
]


@posix
@pytest.mark.parametrize(
    "call", [*CALLS, "bibliography a.md --all", "sheet a.md", "export csv", "tidy r.yaml --diff"]
)
def test_a_full_standard_output_is_said(call: str, folder: Folder) -> None:
    folder.write("a.md", "So.[^1] And.[^2]\n\n[^1]: A/HRC/25/63, para.5\n")
    folder.write("references/r.yaml", "b:\n  title: T\n  type: web\n")
    folder.write("r.yaml", "b:\n  title: T\n  type: web\n")
    done = run(f"{call} > /dev/full", folder.path)
    assert (done.returncode, done.stderr.splitlines(keepends=True)[-1:]) == (2, [FULL])


@posix
@pytest.mark.parametrize("call", ["--help", "--version", "check --help"])
def test_a_full_standard_output_is_said_of_help_too(call: str, folder: Folder) -> None:
    done = run(f"{call} > /dev/full", folder.path)
    assert (done.returncode, done.stderr) == (2, FULL)


@posix
@pytest.mark.parametrize(
    ("call", "status"), [("--help", 0), ("list bodies", 0), ("schema", 0), ("check a.md", 1)]
)
def test_a_reader_who_has_seen_enough_hears_nothing(call: str, status: int, folder: Folder) -> None:
    folder.write("a.md", "So.[^1] And.[^2]\n\n[^1]: A/HRC/25/63, para.5\n")
    done = run(f"{call} 2> said | true; echo ${{PIPESTATUS[0]}}", folder.path)
    assert done.stdout == f"{status}\n"
    assert "rror" not in (folder.path / "said").read_text().replace("1 error", "")


@posix
@pytest.mark.parametrize("streams", [">&-", "2>&-", ">&- 2>&-", "2> /dev/full", "<&-"])
def test_closed_streams_change_no_exit_status(streams: str, folder: Folder) -> None:
    folder.write("a.md", "So.[^1] And.[^2]\n\n[^1]: A/HRC/25/63, para.5\n")
    assert run(f"check a.md {streams}", folder.path).returncode == 1
    assert run(f"add {streams}", folder.path).returncode == 2


def test_the_traceback_is_kept_of_our_own_faults_alone(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(folder.path))

    def fail(error: Exception) -> str:
        def raise_it(name: str) -> None:
            raise error

        monkeypatch.setattr("briefcite.commands.explain.load", raise_it)
        return folder.run("explain", "note-empty").err

    assert fail(PermissionError(13, "Permission denied", "a\n::b")).startswith(
        "briefcite: a␊::b: Permission denied — "
    )
    assert "internal error (ValueError: \\::␛[31m); the traceback is in " not in fail(ValueError("x"))
    said = fail(ValueError("::\x1b[31m\n::error::"))
    assert said.startswith("briefcite: internal error (ValueError: ::␛[31m␊::error::); the traceback is in ")
    assert said.count("\n") == 1

"""What an input can be: a regular file, standard input, a pipe that is named; and how much of it is taken."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefcite import limits
from briefcite.errors import UnreadableFile
from briefcite.workspace.reads import read_file
from working_folder import Folder

NOTE = "So.[^1]\n\n[^1]: A/RES/70/1.\n"

posix = pytest.mark.skipif(os.name == "nt", reason="this system has no named pipes and devices")


def run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own: one that hangs would hang the tests."""
    command = [sys.executable, "-m", "briefcite", *arguments]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, check=False)


# Pipes


@posix
def test_a_pipe_that_is_named_is_read(folder: Folder) -> None:
    command = f"{sys.executable} -m briefcite check --from markdown <(cat a.md) <(cat b.md)"
    folder.write("a.md", NOTE)
    folder.write("b.md", NOTE * 2_500)
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder.path, capture_output=True, text=True, check=False
    )
    assert "Checked 2 documents: 2501 markers" in done.stderr


@posix
def test_a_pipe_with_a_slow_writer_is_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PIPE_SECONDS", 0.0)
    pipe = folder.path / "p.md"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDWR)  # has it open to write, and is silent
    read: list[bytes] = []
    thread = threading.Thread(target=lambda: read.append(read_file(pipe, pipes=True)))
    thread.start()
    os.write(handle, NOTE.encode())
    while not read and thread.is_alive() and not emptied(handle):
        continue
    os.close(handle)
    thread.join()
    assert read == [NOTE.encode()]


def emptied(handle: int) -> bool:
    """Whether somebody has read what was written."""
    import fcntl
    import struct
    import termios

    left: int = struct.unpack("i", fcntl.ioctl(handle, termios.FIONREAD, b"\0" * 4))[0]
    return left == 0


@posix
@pytest.mark.parametrize("command", ["check", "fix", "renumber", "notes", "import"])
def test_a_pipe_into_which_nobody_writes_is_refused(
    command: str, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PIPE_SECONDS", 0.0)
    os.mkfifo(folder.path / "p.bib")
    told = folder.run(
        command, "p.bib", *(["--from", "markdown"] if command in ("check", "fix", "renumber") else [])
    )
    assert told.status == 2
    assert "p.bib: no program writes into this pipe" in told.err


@posix
@pytest.mark.parametrize(
    "name", ["briefcite.toml", "pyproject.toml", "references/p.yaml", "house.toml", "base.toml"]
)
def test_a_pipe_is_no_file_of_ours(name: str, folder: Folder) -> None:
    folder.write("a.md", NOTE)
    if name in ("house.toml", "base.toml"):
        folder.write("briefcite.toml", 'style = "house"' if name == "house.toml" else 'extends = "base.toml"')
    (folder.path / "references").mkdir()
    os.mkfifo(folder.path / name)
    done = run(folder.path, "check", "a.md")
    said = done.stderr.decode()
    assert f"{name}: this is a pipe, and only regular files are read" in said or "a pipe or socket" in said
    assert "internal error" not in said


@posix
@pytest.mark.parametrize(
    "arguments", [["--references", "p"], ["--settings", "p"], ["--baseline", "p"], ["--style", "p.toml"]]
)
def test_a_pipe_that_an_option_names_is_refused(arguments: list[str], folder: Folder) -> None:
    folder.write("a.md", NOTE)
    os.mkfifo(folder.path / arguments[1])
    done = run(folder.path, "check", "a.md", *arguments)
    assert done.returncode == 2 and b"this is a pipe, and only regular files are read" in done.stderr


# Devices, sockets and endless files


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full", "/dev/random", "/dev/tty"])
def test_a_device_is_refused(device: str, folder: Folder) -> None:
    (folder.path / "a.md").symlink_to(device)
    for command in (
        ["check", "a.md"],
        ["fix", "a.md"],
        ["check", device, "--from", "plain"],
        ["import", device],
    ):
        told = folder.run(*command)
        assert told.status == 2, command
        assert "this is a device, and only regular files are read" in told.err, command


@posix
def test_a_socket_is_refused(folder: Folder) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.md")
        told = folder.check("s.md")
    assert told.status == 2 and "s.md: this is a socket" in told.err


@pytest.mark.parametrize("name", ["a.md", "references/a.yaml", "briefcite.toml", "library.bib"])
def test_a_file_that_is_too_large_is_refused(
    name: str, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bound in ("FILE", "SMALL_FILE"):
        monkeypatch.setattr(limits, bound, 50)
    folder.write("a.md", NOTE)
    folder.write(name, "# 50 bytes are allowed here, and these are a few more.\n")
    told = folder.run("import", name) if name == "library.bib" else folder.check("a.md")
    assert told.status == 2
    assert f"{name}: this file has more than" in told.err


def test_a_file_that_is_just_small_enough(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 50)
    assert len(read_file(tmp_path / "a", 50)) == 50
    with pytest.raises(UnreadableFile, match="has more than"):
        read_file(tmp_path / "a", 49)


@posix
@pytest.mark.parametrize(
    "command", [["check", "-", "--from", "markdown"], ["fix", "-", "--from", "markdown"], ["import", "-"]]
)
def test_standard_input_without_end_is_refused(command: list[str], folder: Folder) -> None:
    with Path("/dev/zero").open("rb") as zero:
        done = subprocess.run(
            [sys.executable, "-m", "briefcite", *command],
            cwd=folder.path,
            stdin=zero,
            capture_output=True,
            check=False,
        )
    assert done.returncode == 2 and b"has more than 32 MB" in done.stderr


def test_a_line_of_symbols_without_end_is_refused(folder: Folder) -> None:
    told = folder.run("symbol", "-", stdin=b"A/RES/70/1\n" + b"x" * (limits.SYMBOL + 1))
    assert told.status == 2 and "A/RES/70/1" in told.out
    assert "a line of standard input has more than 10,000 characters" in told.err


def test_a_note_that_is_too_long(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NOTE", 100)
    folder.write("a.md", NOTE)
    folder.write("b.md", f"So.[^1] And.[^x]\n\n[^1]: A/RES/70/1.\n\n[^x]: {'word ' * 50}\n")
    told = folder.check("a.md", "b.md", "--output", "lines")
    assert told.status == 2 and "Checked 1 document" in told.err
    assert (
        "b.md: note x has more than 100 characters (b.md:5); nothing of this article was checked" in told.err
    )


# Names


@pytest.mark.parametrize("name", ["x" * 300 + ".md", "x/" * 3000 + "a.md", "a.md/b.md", "nowhere/b.md"])
@pytest.mark.parametrize("command", ["check", "fix", "notes", "list"])
def test_a_name_that_cannot_be(name: str, command: str, folder: Folder) -> None:
    folder.write("a.md", NOTE)
    told = folder.run(command, *(["files"] if command == "list" else []), name)
    assert "internal error" not in told.err
    assert "there is no such file" in told.err + told.out or "cannot be read" in told.err + told.out


@pytest.mark.parametrize(
    "setting", ['references = "a\\u0000b"', 'extends = "a\\u0000b"', 'style = "a\\u0000b"']
)
def test_a_name_with_a_nul_in_settings(setting: str, folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("briefcite.toml", setting)
    told = folder.check("a.md")
    assert told.status == 2 and "internal error" not in told.err


@posix
@pytest.mark.parametrize(
    "command", [["check"], ["check", "a.md"], ["fix", "."], ["records"], ["import", "a.bib"]]
)
def test_a_working_folder_that_is_gone(command: list[str], folder: Folder) -> None:
    gone = folder.path / "gone"
    gone.mkdir()
    script = 'rmdir ../gone && exec "$0" -m briefcite "$@"'
    done = subprocess.run(
        ["bash", "-c", script, sys.executable, *command],
        cwd=gone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "there is no working folder: No such file or directory" in done.stderr
    assert "change to a folder that is there" in done.stderr

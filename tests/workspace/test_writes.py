"""How files are written: what is kept of them, what is never replaced, and that nobody's work is lost."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefcite.errors import BriefciteError, ChangedFile, UnwritableFile
from briefcite.workspace import file_locks, replacement
from briefcite.workspace.replacement import Change
from briefcite.workspace.temporary_files import temporary_beside
from briefcite.workspace.writes import write
from working_folder import Folder

FAULTY = "So.[^1]\n\n[^1]: A/HRC/25/63, para.5\n"
MENDED = FAULTY.replace("para.5", "para. 5.")
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
posix = pytest.mark.skipif(os.name != "posix", reason="only where there are modes, links and pipes")
as_root = pytest.mark.skipif(not ROOT, reason="only root can do this")


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.name != ".git")


def replace(path: Path, new: bytes, old: bytes = b"old") -> list[str]:
    return write([Change(path, new, old)])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that is to be replaced."""
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    return file


# What is kept of a file


@posix
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o640, 0o755, 0o4755, 0o666])
def test_the_mode_is_kept(mode: int, old: Path) -> None:
    old.chmod(mode)
    replace(old, b"new")
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"new", mode)


@posix
@pytest.mark.parametrize("mask", [0o022, 0o027, 0o077])
def test_a_new_file_has_the_mode_of_new_files(mask: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        write([Change(tmp_path / "new.md", b"new")])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o666 & ~mask


@posix
@as_root
@pytest.mark.parametrize(("owner", "group"), [(1000, 1000), (1000, 0), (0, 1000), (65534, 100)])
def test_owner_and_group_are_kept(owner: int, group: int, old: Path) -> None:
    os.chown(old, owner, group)
    assert replace(old, b"new") == []
    assert (old.stat().st_uid, old.stat().st_gid) == (owner, group)


@posix
@as_root
def test_an_owner_that_cannot_be_kept_is_said(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    os.chown(old, 1000, 1000)
    old.chmod(0o4755)
    monkeypatch.setattr(os, "fchown", refuse)
    (said,) = replace(old, b"new")
    assert said.endswith("a.md: its owner could not be kept")
    assert stat.S_IMODE(old.stat().st_mode) == 0o755, "a program does not get the rights of a new owner"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="only where there are extended attributes")
@pytest.mark.parametrize("value", [b"", b"a note", bytes(range(256)), b"x" * 900])
def test_extended_attributes_are_kept(value: bytes, old: Path) -> None:
    try:
        os.setxattr(old, "user.note", value)
    except OSError as error:
        pytest.skip(f"this file system has no extended attributes: {error.strerror}")
    assert replace(old, b"new") == []
    assert os.getxattr(old, "user.note") == value


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="only where there are extended attributes")
def test_extended_attributes_that_cannot_be_kept_are_said(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "listxattr", lambda _: ["user.note"])
    monkeypatch.setattr(os, "getxattr", refuse)
    (said,) = replace(old, b"new")
    assert said.endswith("these extended attributes could not be kept: user.note")


@posix
def test_other_names_of_a_file_are_said(old: Path) -> None:
    (old.parent / "b.md").hardlink_to(old)
    (said,) = replace(old, b"new")
    assert "hard links" in said
    assert ((old.parent / "b.md").read_bytes(), old.read_bytes()) == (b"old", b"new")


@posix
@pytest.mark.parametrize("chain", [["one.md"], ["one.md", "two.md"], ["sub/one.md"]])
def test_links_stay_and_their_target_is_replaced(chain: list[str], old: Path) -> None:
    there = old
    for name in chain:
        link = old.parent / name
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(there)
        there = link
    replace(there, b"new")
    assert old.read_bytes() == b"new" and all((old.parent / name).is_symlink() for name in chain)


@posix
def test_a_link_to_nothing_gets_its_target(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write([Change(tmp_path / "link", b"new")])
    assert (tmp_path / "link").is_symlink() and (tmp_path / "target").read_bytes() == b"new"


# What changes while we work


class Edit(NamedTuple):
    """What an editor does with a file that was read, and what must be there afterwards."""

    name: str
    work: Callable[[Path], object]
    left: str | None


def saved_by_renaming(file: Path) -> None:
    (file.parent / "saved").write_text("Mine.\n")
    (file.parent / "saved").replace(file)


EDITS = [
    Edit("a paragraph more", lambda file: file.write_text(FAULTY + "\nMine.\n"), FAULTY + "\nMine.\n"),
    Edit("another text", lambda file: file.write_text("Mine.\n"), "Mine.\n"),
    Edit("emptied", lambda file: file.write_text(""), ""),
    Edit("replaced", saved_by_renaming, "Mine.\n"),
    Edit("deleted", lambda file: file.unlink(), None),
    Edit("as long as before", lambda file: file.write_text(FAULTY.swapcase()), FAULTY.swapcase()),
]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Lets something happen after the files were read, when the first new text is on its way to the disk."""

    def arrange(work: Callable[[], object]) -> None:
        waiting, real = [work], os.fsync

        def fsync(descriptor: int) -> None:
            for one in (waiting.pop() for _ in waiting[:]):
                one()
            real(descriptor)

        monkeypatch.setattr(os, "fsync", fsync)

    return arrange


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_what_an_editor_saves_meanwhile_stays(edit: Edit, folder: Folder, meanwhile: Any) -> None:
    file, other = folder.write("a.md", FAULTY), folder.write("b.md", FAULTY)
    meanwhile(lambda: edit.work(file))
    told = folder.run("fix", "a.md", "b.md")
    assert told.status == 2
    assert "a.md cannot be written: it has changed since it was read — run this again" in told.err
    assert (file.read_text() if file.exists() else None) == edit.left
    assert other.read_text() == FAULTY, "all or none"
    assert set(files(folder.path)) <= {"a.md", "b.md"}


EDITING = {
    "fix": ("a.md", ("fix", "a.md")),
    "renumber": ("swapped.md", ("renumber", "swapped.md")),
    "render": ("keyed.md", ("render", "keyed.md", "--write")),
    "tidy": ("references/all.yaml", ("tidy", "references")),
    "rename": ("keyed.md", ("rename", "coi", "inquiry")),
    "rename of a file": ("references/own.yaml", ("rename", "own", "mine")),
    "merge": ("references/all.yaml", ("merge", "coi", "other", "--prefer", "first")),
}
RECORDS = """\
coi:
  symbol: A/HRC/25/63
  type: un-document
  date: 7 February 2014
other:
  type: un-document
  symbol: A/HRC/25/63
"""


def fill(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write("swapped.md", "A.[^2] B.[^1]\n\n[^1]: A/77/1.\n[^2]: A/77/2.\n")
    folder.write("keyed.md", "A.[^1]\n\n[^1]: [@coi, para. 3].\n")
    folder.write("references/all.yaml", RECORDS)
    folder.write("references/own.yaml", "type: web\ntitle: Own\nurl: https://x.org/\n")
    folder.write("x.bib", "@misc{x1,\n title={A title},\n year={2014}\n}\n")


@pytest.mark.parametrize("name", EDITING)
def test_no_command_overwrites_what_was_saved_meanwhile(name: str, folder: Folder, meanwhile: Any) -> None:
    fill(folder)
    file, arguments = EDITING[name]
    mine = (folder.path / file).read_text() + "\n# mine\n"
    before = {one: one.read_bytes() for one in folder.path.rglob("*") if one.is_file()}
    meanwhile(lambda: (folder.path / file).write_text(mine))
    told = folder.run(*arguments)
    assert (told.status, "has changed since it was read" in told.err) == (2, True), told
    before[folder.path / file] = mine.encode()
    assert {one: one.read_bytes() for one in folder.path.rglob("*") if one.is_file()} == before


ADDING = {
    "add": ("references/added.yaml", ("add", "A/HRC/40/1", "--into", "references"), "A/HRC/40/1"),
    "import": ("new.yaml", ("import", "x.bib", "--into", "new.yaml"), "A title"),
    "collect": ("new.yaml", ("collect", "swapped.md", "--into", "new.yaml"), "A/77/2"),
}


@pytest.mark.parametrize("name", ADDING)
@pytest.mark.parametrize("there", ["", "older:\n  type: web\n  title: Older\n"])
def test_what_only_adds_is_done_again(there: str, name: str, folder: Folder, meanwhile: Any) -> None:
    fill(folder)
    file, arguments, words = ADDING[name]
    if there:
        folder.write(file, there)
    meanwhile(lambda: folder.write(file, there + "mine:\n  type: web\n  title: Mine\n"))
    told = folder.run(*arguments)
    text = (folder.path / file).read_text()
    assert told.status < 2, told
    assert text.startswith(there) and "title: Mine" in text and words in text


def test_what_always_changes_is_given_up(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder)
    numbers = iter(range(1000))
    monkeypatch.setattr(os, "fsync", lambda _: folder.write("new.yaml", f"k{next(numbers)}:\n  type: web\n"))
    told = folder.run("import", "x.bib", "--into", "new.yaml")
    assert told.status == 2 and "new.yaml cannot be written: it has changed since it was read" in told.err


def test_a_file_that_is_there_since(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"mine")
    with pytest.raises(ChangedFile):
        write([Change(file, b"new", b"")])
    assert file.read_bytes() == b"mine" and files(tmp_path) == ["a.md"]


# What the system refuses


def refuse(name: str, number: int) -> Callable[[pytest.MonkeyPatch], None]:
    """Let a function of `os` fail wherever a file is made or changed."""

    def patch(monkeypatch: pytest.MonkeyPatch) -> None:
        real = getattr(os, name)

        def fail(*arguments: Any, **options: Any) -> Any:
            if name == "open" and not arguments[1] & os.O_CREAT:
                return real(*arguments, **options)
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, name, fail)

    return patch


TROUBLES = {
    "a read-only folder": (refuse("open", errno.EACCES), "permissions"),
    "a read-only file system": (refuse("open", errno.EROFS), "name another place"),
    "a full disk": (refuse("write", errno.ENOSPC), "make room on the disk"),
    "a full share": (refuse("write", errno.EDQUOT), "make room"),
    "a limit on files": (refuse("write", errno.EFBIG), "raise the limit"),
    "a broken disk": (refuse("fsync", errno.EIO), "look at the disk"),
    "a mounted file": (refuse("replace", errno.EBUSY), "another program or a mount holds it"),
    "a forbidden name": (refuse("replace", errno.EPERM), "owner"),
}
WRITING = {
    "fix": (("fix", "a.md"), "a.md"),
    "renumber": (("renumber", "swapped.md"), "swapped.md"),
    "render": (("render", "keyed.md", "--write"), "keyed.md"),
    "tidy": (("tidy", "references"), "references/all.yaml"),
    "rename": (("rename", "coi", "inquiry"), "references/all.yaml"),
    "merge": (("merge", "coi", "other", "--prefer", "first"), "references/all.yaml"),
    "add": (("add", "A/HRC/40/1", "--into", "references"), "references/added.yaml"),
    "import": (("import", "x.bib", "--into", "new/folder"), "new/folder/x.yaml"),
    "collect": (("collect", "swapped.md", "--into", "references"), "references/collected.yaml"),
    "baseline": (("baseline", "a.md"), "briefcite.baseline.json"),
    "check": (("check", "a.md", "--output", "json=a.json"), "a.json"),
    "sheet": (("sheet", "a.md", "--output", "html=a.html"), "a.html"),
    "export": (("export", "--output", "ris=a.ris"), "a.ris"),
}


@pytest.fixture
def traces(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files, in which tracebacks would be left."""
    place = folder.path.parent / f"{folder.path.name}-traces"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


@posix
@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize("trouble", TROUBLES)
def test_ordinary_trouble_is_a_sentence(
    trouble: str, name: str, folder: Folder, traces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    arguments, file = WRITING[name]
    before = sorted(folder.path.rglob("*"))
    texts = [one.read_bytes() for one in before if one.is_file()]
    patch, cure = TROUBLES[trouble]
    with monkeypatch.context() as context:
        patch(context)
        told = folder.run(*arguments)
    assert told.status == 2
    assert f"briefcite: {file} cannot be written: " in told.err, told
    assert cure in told.err and "nothing was changed" in told.err
    assert "report it" not in told.err and "internal error" not in told.err
    assert all(line.startswith("briefcite: ") for line in told.err.splitlines()), "nothing is told as done"
    assert sorted(folder.path.rglob("*")) == before and files(traces) == []
    assert [one.read_bytes() for one in before if one.is_file()] == texts


def make_read_only(folder: Folder) -> None:
    (folder.path / "a.md").chmod(0o444)


class Refusal(NamedTuple):
    """A place that cannot be written, and what is said of it."""

    name: str
    arguments: tuple[str, ...]
    said: str
    prepare: Callable[[Folder], object] = lambda _: None


REFUSALS = [
    Refusal("a read-only file", ("fix", "a.md"), "a.md cannot be written: it is read-only", make_read_only),
    Refusal("a folder as report", ("check", "a.md", "--output", "json=references"), "this is a folder"),
    Refusal("a folder as baseline", ("baseline", "a.md", "--file", "references"), "this is a folder"),
    Refusal("no folder", ("export", "--output", "ris=no/a.ris"), "make its folder first"),
    Refusal("a file as folder", ("export", "--output", "ris=a.md/a.ris"), "not a folder"),
    Refusal("a file as library", ("import", "x.bib", "--into", "a.md/x"), "not a folder"),
    Refusal("a long name", ("sheet", "a.md", "--output", f"csv={'x' * 300}"), "choose a shorter name"),
    Refusal(
        "links in a circle",
        ("check", "a.md", "--output", "json=one"),
        "links lead in a circle",
        lambda folder: [(folder.path / a).symlink_to(b) for a, b in (("one", "two"), ("two", "one"))],
    ),
    Refusal(
        "the article itself", ("check", "a.md", "--output", "json=a.md"), "one of the files that were read"
    ),
    Refusal(
        "the article by a link",
        ("sheet", "a.md", "--output", "csv=link.md"),
        "one of the files that were read",
        lambda folder: (folder.path / "link.md").symlink_to("a.md"),
    ),
    Refusal(
        "the records themselves",
        ("export", "--output", "ris=references/all.yaml"),
        "one of the files that were read",
    ),
    Refusal(
        "two in one",
        ("export", "--output", "ris=a", "--output", "json=references/../a"),
        "it is the file a too",
    ),
    Refusal("one twice", ("check", "a.md", "--output", "json=a", "--output", "text=a"), "it is named twice"),
    Refusal(
        "a socket",
        ("check", "a.md", "--output", "json=s"),
        "neither a file, a pipe nor a",
        lambda folder: socket_at(folder.path / "s"),
    ),
]


def socket_at(path: Path) -> None:
    import socket

    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(here)


@posix
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
def test_what_cannot_be_written_is_left(refusal: Refusal, folder: Folder, traces: Path) -> None:
    fill(folder)
    refusal.prepare(folder)
    before = {one: one.is_file() and one.read_bytes() for one in folder.path.rglob("*")}
    told = folder.run(*refusal.arguments)
    assert (told.status, refusal.said in told.err) == (2, True), told
    assert "internal error" not in told.err and files(traces) == []
    assert {one: one.is_file() and one.read_bytes() for one in folder.path.rglob("*")} == before


@posix
def test_of_several_files_one_that_cannot_be_written_keeps_all(folder: Folder) -> None:
    for name in ("x/a.md", "y/b.md", "z/c.md"):
        folder.write(name, FAULTY)
    (folder.path / "y/b.md").chmod(0o444)
    told = folder.run("fix", "x/a.md", "y/b.md", "z/c.md")
    assert told.status == 2 and "y/b.md cannot be written" in told.err and "nothing was changed" in told.err
    assert {(folder.path / name).read_text() for name in ("x/a.md", "y/b.md", "z/c.md")} == {FAULTY}


# A small disk of its own


@pytest.fixture
def disk(folder: Folder) -> Iterator[Callable[[str], int]]:
    """Mounts a small file system at `disk`, with options; the exit status of mount."""
    place = folder.path / "disk"
    place.mkdir()

    def mount(options: str) -> None:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if not ROOT or subprocess.run(command, capture_output=True).returncode:
            pytest.skip("a file system cannot be mounted here")

    yield mount
    os.chdir(folder.path)  # a file system is not unmounted while somebody works in it
    subprocess.run(["umount", str(place)], capture_output=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
@pytest.mark.parametrize("name", WRITING)
def test_a_full_disk(name: str, folder: Folder, disk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    disk("size=64k")
    here = Folder(folder.path / "disk")
    monkeypatch.chdir(here.path)
    here.write(".git/x", "")
    fill(here)
    with (here.path / "ballast").open("wb", buffering=0) as file, pytest.raises(OSError):
        while True:
            file.write(b"x" * 512)
    arguments, said = WRITING[name]
    before = {one: one.read_bytes() for one in here.path.rglob("*") if one.is_file()}
    told = here.run(*arguments)
    assert told.status == 2 and f"{said} cannot be written: No space left on device" in told.err
    assert {one: one.read_bytes() for one in here.path.rglob("*") if one.is_file()} == before


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
@pytest.mark.parametrize("name", WRITING)
def test_a_read_only_disk(name: str, folder: Folder, disk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    disk("size=256k")
    here = Folder(folder.path / "disk")
    here.write(".git/x", "")
    fill(here)
    subprocess.run(["mount", "-o", "remount,ro", str(here.path)], check=True)
    monkeypatch.chdir(here.path)
    arguments, said = WRITING[name]
    told = here.run(*arguments)
    assert told.status == 2 and f"{said} cannot be written: Read-only file system" in told.err


# Standard output


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefcite", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, **options)


def limit_files() -> None:
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@posix
@pytest.mark.parametrize(
    "arguments",
    [("check", "a.md"), ("fix", "a.md", "--diff"), ("notes", "a.md"), ("export", "ris"), ("list", "rules")],
)
def test_a_standard_output_that_takes_nothing(arguments: tuple[str, ...], folder: Folder) -> None:
    fill(folder)
    with (folder.path / "out").open("w") as out:
        done = program(*arguments, stdout=out, preexec_fn=limit_files)
    assert done.returncode == 2
    said = "standard output cannot be written: File too large — raise the limit on the size of files"
    assert done.stderr.endswith(f"briefcite: {said}\n")
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


# Pipes and devices


def report(*arguments: str, folder: Folder, **options: Any) -> subprocess.CompletedProcess[str]:
    return program("check", "a.md", *arguments, cwd=folder.path, **options)


@posix
@pytest.mark.parametrize("command", ["check", "sheet", "export"])
def test_a_named_pipe_is_written_into(command: str, folder: Folder) -> None:
    fill(folder)
    os.mkfifo(folder.path / "pipe")
    arguments = {
        "check": ("check", "a.md", "--output", "json=pipe"),
        "sheet": ("sheet", "a.md", "--output", "csv=pipe"),
        "export": ("export", "--output", "ris=pipe", "--output", "json=beside.json"),
    }[command]
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((folder.path / "pipe").read_bytes()), daemon=True)
    reader.start()
    told = folder.run(*arguments)
    assert told.status < 2, told
    reader.join()
    assert len(got[0]) > 50
    assert stat.S_ISFIFO((folder.path / "pipe").stat().st_mode)


@posix
@as_root
@pytest.mark.parametrize("link", [False, True])
@pytest.mark.parametrize(("minor", "status"), [(3, 0), (7, 2)])
def test_a_device_is_written_into(minor: int, status: int, link: bool, folder: Folder) -> None:
    fill(folder)
    try:
        os.mknod(folder.path / "device", stat.S_IFCHR | 0o666, os.makedev(1, minor))
        (folder.path / "device").open("rb").close()
    except OSError as error:
        pytest.skip(f"a device cannot be made here: {error.strerror}")
    name = "device"
    if link:
        (folder.path / "link").symlink_to("device")
        name = "link"
    told = folder.run("check", "a.md", "--output", f"json={name}")
    assert told.status == status, told
    assert ("No space left on device" in told.err) == (status == 2)
    assert stat.S_ISCHR((folder.path / "device").lstat().st_mode)


@posix
@as_root
def test_a_block_device_is_refused(folder: Folder) -> None:
    fill(folder)
    try:
        os.mknod(folder.path / "device", stat.S_IFBLK | 0o666, os.makedev(259, 4095))
    except OSError as error:
        pytest.skip(f"a device cannot be made here: {error.strerror}")
    told = folder.run("check", "a.md", "--output", "json=device")
    assert told.status == 2 and "neither a file, a pipe nor a character device" in told.err
    assert stat.S_ISBLK((folder.path / "device").stat().st_mode)


@pytest.mark.skipif(not Path("/dev/fd/1").exists(), reason="only where /dev/fd is")
@pytest.mark.parametrize("place", ["/dev/stdout", "/dev/fd/1", "link", "out"])
def test_standard_output_by_name_is_written_after_what_it_has(place: str, folder: Folder) -> None:
    fill(folder)
    (folder.path / "link").symlink_to("/dev/stdout")
    with (folder.path / "out").open("w") as out:
        out.write("before\n")
        out.flush()
        status = report(
            "--output", "lines", "--output", f"json={place}", folder=folder, stdout=out
        ).returncode
    text = (folder.path / "out").read_text()
    assert status == 0 and text.startswith("before\na.md:3") and text.endswith("}\n")
    piped = report("--output", f"json={place}", folder=folder, stdout=subprocess.PIPE)
    assert place == "out" or piped.stdout.startswith("{")
    assert (folder.path / "link").is_symlink()


@pytest.mark.skipif(not Path("/dev/fd/1").exists(), reason="only where /dev/fd is")
def test_a_descriptor_that_was_passed_on_is_written(folder: Folder) -> None:
    fill(folder)
    with (folder.path / "out").open("w+") as out:
        out.write("before\n")
        out.flush()
        number = out.fileno()
        report("--output", f"json=/dev/fd/{number}", folder=folder, pass_fds=[number])
        os.lseek(number, 0, os.SEEK_SET)
        assert out.read().startswith("before\n{")


@posix
def test_a_pipe_whose_reader_has_gone(folder: Folder) -> None:
    fill(folder)
    os.mkfifo(folder.path / "pipe")
    reader = threading.Thread(target=lambda: (folder.path / "pipe").open("rb").close(), daemon=True)
    reader.start()
    folder.write("long.md", "".join(f"So.[^{n}]\n\n" for n in range(2000)))
    told = folder.run("check", "long.md", "--output", "json=pipe")
    assert told.status == 2 and "pipe cannot be written: Broken pipe — whoever read it has ended" in told.err


# What other runs have left


@pytest.mark.parametrize(
    "name", ["brief.md", "x" * 200 + ".md", "ünïcödé — “name”.md", "a b;$(c).md", ".hidden"]
)
def test_what_a_killed_run_has_left_is_removed(name: str, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    left = temporary_beside(folder.path / name)
    left.write_text("half")
    told = folder.run("fix", "a.md")
    assert told.status == 0 and files(folder.path) == ["a.md"]
    assert f"{name[:40]}: an earlier run was stopped while it wrote this file" in told.err


def test_it_is_removed_where_nothing_is_to_be_changed(folder: Folder) -> None:
    folder.write("a.md", "Nothing.\n")
    temporary_beside(folder.path / "a.md").write_text("half")
    assert "an earlier run was stopped" in folder.run("fix", "a.md").err
    assert files(folder.path) == ["a.md"]


def test_a_difference_alone_removes_nothing(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    temporary_beside(folder.path / "a.md").write_text("half")
    folder.run("fix", "a.md", "--diff")
    folder.check("a.md")
    assert len(files(folder.path)) == 2


@pytest.mark.parametrize(
    "name",
    [
        ".a.md.briefcite-0123456789abcdef-00000000",
        ".a.md.x8jd82kd",
        ".briefcite-notes",
        "a.md.briefcite-0123456789abcdef-ec1d96b2",
        ".a.md.briefcite",
        ".a.md.briefcite-0123456789abcdef-ec1d96b2~",
    ],
)
def test_files_of_others_stay(name: str, folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    folder.write(name, "mine")
    assert "earlier run" not in folder.run("fix", "a.md").err
    assert (folder.path / name).read_text() == "mine"


@posix
def test_only_files_are_removed(folder: Folder) -> None:
    folder.write("a.md", FAULTY)
    temporary_beside(folder.path / "a.md").mkdir()
    temporary_beside(folder.path / "a.md").symlink_to("a.md")
    folder.run("fix", "a.md")
    assert len(files(folder.path)) == 3


# Systems that have less


def test_a_file_that_another_program_holds_is_tried_again(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals = iter([PermissionError(), PermissionError()])
    real = os.replace

    def replace_later(*arguments: Any) -> None:
        for error in refusals:
            raise error
        real(*arguments)

    monkeypatch.setattr(os, "replace", replace_later)
    monkeypatch.setattr(replacement, "ATTEMPTS", 5)
    monkeypatch.setattr("time.sleep", lambda _: None)
    replace(old, b"new")
    assert old.read_bytes() == b"new"


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("links", [True, False])
def test_all_are_put_back_where_one_cannot_be_replaced(
    links: bool, at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a file system without hard links."""
    changes = [Change(tmp_path / name, b"new", name.encode()) for name in ("one", "two")]
    for change in changes:
        change.path.write_bytes(change.before or b"")
    changes.insert(1, Change(tmp_path / "fresh", b"new", b""))
    changes.append(Change(tmp_path / "two", None, b"two"))
    real, seen = os.replace, iter(range(99))

    def fail(new: Path, target: Path) -> None:
        if next(seen) == at:
            raise OSError(errno.EIO, "Input/output error")
        real(new, target)

    monkeypatch.setattr(os, "replace", fail)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", lambda *_: refuse_link())
    with pytest.raises(UnwritableFile, match="Input/output error"):
        write(changes[:3])
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == {
        "one": b"one",
        "two": b"two",
    }


def refuse_link() -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def test_what_cannot_be_put_back_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(b"old")
    real, seen = os.replace, iter(range(99))

    def fail(new: Path, target: Path) -> None:
        if next(seen):
            raise OSError(errno.EIO, "Input/output error")
        real(new, target)

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(
        BriefciteError, match="one is changed already and cannot be put back: Input/output error"
    ):
        write([Change(tmp_path / name, b"new", b"old") for name in ("one", "two")])


@posix
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.EINVAL])
def test_without_locks_files_are_compared_all_the_same(
    number: int, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse_lock(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(file_locks, "take", refuse_lock)
    left = temporary_beside(old)
    left.write_bytes(b"another run may be writing this")
    with pytest.raises(ChangedFile):
        replace(old, b"new", b"other")
    replace(old, b"new")
    assert old.read_bytes() == b"new" and left.exists()


@posix
def test_another_run_that_never_ends_is_said(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("a.md", FAULTY)
    pauses: list[float] = []
    monkeypatch.setattr("time.sleep", pauses.append)
    with file_locks.locked([folder.path]):
        told = folder.run("fix", "a.md")
    assert told.status == 2 and "another briefcite is writing in it — run this again when that" in told.err
    assert sum(pauses) == pytest.approx(10) and (folder.path / "a.md").read_text() == FAULTY


@posix
@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_signals_end_a_run_in_order(name: str, status: int, folder: Folder) -> None:
    """While a pipe is full, as everywhere where nothing is being put in its place."""
    folder.write("a.md", "".join(f"So.[^{n}]\n\n" for n in range(2000)))
    os.mkfifo(folder.path / "pipe")
    arguments = ("check", "a.md", "--output", "json=pipe", "--output", "text=b")
    command = [sys.executable, "-m", "briefcite", *arguments]
    running = subprocess.Popen(command, cwd=folder.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with running, (folder.path / "pipe").open("rb") as pipe:
        pipe.read(10)
        running.send_signal(getattr(signal, name))
        _, said = running.communicate()
    assert (running.returncode, b"Traceback" in said) == (status, False)
    assert files(folder.path) == ["a.md", "pipe"]

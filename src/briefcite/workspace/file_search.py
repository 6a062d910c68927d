"""What a folder holds: its files, in order, and why something in it is left out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .. import limits
from ..articles import UNREAD, format_of
from ..records import SUFFIXES
from .ignore_files import IgnoreFiles, Levels
from .log import Log
from .paths import is_inside, is_there, shown

HIDDEN, IGNORED, LINKED, OTHERS, PIPE, OUTSIDE = (
    "hidden", "ignore files", "behind a link", "of another program", "a pipe or socket",
    "a link that leads out of the folder",
)  # fmt: skip
"""Why something is left out."""

LOCKS = ("~$", ".~lock.")
"""How the names of files begin that Word and LibreOffice keep beside one that is open."""
SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders of other programs; virtual environments are left out besides."""


def files_in(folder: Path, log: Log, bounds: Path | None = None) -> Iterator[Path]:
    """The files of a folder and those below it, in order; what is left out is told in the log, with a reason.

    Left out are hidden, ignored and linked folders, those of other programs, hidden and ignored files, pipes
    and sockets, and links to files outside `bounds` (the folder itself, unless a wider one is given).
    """
    search = Search(bounds or folder, log)
    yield from search.files(folder, search.ignored.above(folder), 0)


class Search:
    """The search of one folder; links to files outside `bounds` are left out."""

    def __init__(self, bounds: Path, log: Log) -> None:
        self.bounds = bounds
        self.log = log
        self.ignored = IgnoreFiles(log)
        self.seen = 0

    def files(self, folder: Path, levels: Levels | None, depth: int) -> Iterator[Path]:
        """The wanted files of a folder, then those of its folders."""
        folders = []
        for entry in self.entries(folder):
            path, deeper = folder / entry.name, is_folder(entry)
            if reason := self.unwanted(entry, path, deeper, levels):
                if entry.name != ".git" if deeper else may_be_read(path):
                    self.log.leave_out(shown(path) + "/" * deeper, reason)
            elif deeper:
                folders.append(path)
            else:
                yield path
        for path in folders:
            if depth < limits.FOLDERS_DEEP:
                yield from self.files(path, self.ignored.within(path, levels), depth + 1)
            else:
                said = f"this folder is more than {depth} folders deep and was not looked into"
                self.log.fail(shown(path), said, "name it")

    def entries(self, folder: Path) -> list[os.DirEntry[str]]:
        """What is in a folder, in order; nothing where it cannot be read, or when there was too much."""
        found: list[os.DirEntry[str]] = []
        if self.seen > limits.FILES:
            return found
        try:
            with os.scandir(folder) as entries:
                found += islice(entries, limits.FILES + 1 - self.seen)
        except OSError as error:
            said = f"this folder cannot be read: {error.strerror or error}"
            self.log.fail(shown(folder), said, "allow yourself to read it")
        self.seen += len(found)
        if self.seen > limits.FILES:
            said = f"there are more than {limits.FILES:,} files and folders; the rest was not read"
            self.log.fail(shown(folder), said, "name smaller folders")
        return sorted(found, key=lambda entry: entry.name)

    def unwanted(self, entry: os.DirEntry[str], path: Path, folder: bool, levels: Levels | None) -> str:
        """Why a file or folder is left out, or ""."""
        if entry.name[0] == ".":
            return HIDDEN
        if entry.name.startswith(LOCKS):
            return OTHERS
        if self.ignored.ignores(path, folder, levels):
            return IGNORED
        if folder:
            return LINKED if entry.is_symlink() else OTHERS if is_of_other_program(path) else ""
        if not is_file(entry):
            return PIPE if is_pipe(entry) else ""
        return OUTSIDE if entry.is_symlink() and not is_inside(path, self.bounds) else ""


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder or a link to one."""
    try:
        return entry.is_dir()
    except OSError:  # links in a circle
        return False


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a regular file or a link to one."""
    try:
        return entry.is_file()
    except OSError:  # links in a circle
        return False


def is_pipe(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a pipe or a socket, to which no end is known."""
    try:
        return stat.S_IFMT(entry.stat().st_mode) in (stat.S_IFIFO, stat.S_IFSOCK)
    except OSError:  # a link that leads nowhere is read, and fails
        return False


def is_of_other_program(folder: Path) -> bool:
    """Whether a folder is another program's."""
    return folder.name in SKIPPED or is_there(folder / "pyvenv.cfg")


def may_be_read(path: Path) -> bool:
    """Whether a file is of a kind that is read, or that a person may expect to be read."""
    suffix = path.suffix.lower()
    return suffix in SUFFIXES or suffix in UNREAD or format_of(path.name) is not None

"""What a folder holds, and what lies above it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders of other programs; hidden ones and virtual environments are skipped besides."""


def shown(path: Path) -> str:
    """A path as people read it: from the working folder, with "/"."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def absolute(path: str | Path) -> Path:
    """An absolute path without "." and "..", symbolic links kept."""
    return Path(os.path.normpath(Path.cwd() / path))


def real(path: Path) -> Path:
    """The file that a path names, links followed: unlike `Path.resolve` without an error for a circle."""
    return Path(os.path.realpath(path))


def leads_out(file: Path, folder: Path) -> bool:
    """Whether a file of a folder is a link to something outside it."""
    return file.is_symlink() and not real(file).is_relative_to(real(folder))


def upward(folder: Path) -> Iterator[Path]:
    """A folder and those above it, up to the repository's root, the home folder or the file system's root."""
    home = Path.home()
    for place in (folder, *folder.parents):
        yield place
        if place == home or (place / ".git").exists():
            return


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder and those below it, in order: no hidden, git-ignored or other programs' files."""
    ignored = ignored_in(folder)
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if wanted(here / name) and here / name not in ignored)
        for name in sorted(names):
            if name[0] != "." and here / name not in ignored:
                yield here / name


def wanted(folder: Path) -> bool:
    """Whether a folder is looked into."""
    return folder.name[0] != "." and folder.name not in SKIPPED and not (folder / "pyvenv.cfg").exists()


def ignored_in(folder: Path) -> frozenset[Path]:
    """What git ignores in a folder; nothing outside a repository or where git cannot be asked.

    A folder that is itself ignored was named by a person, so nothing in it is left out.
    """
    if not any((place / ".git").exists() for place in (folder, *folder.parents)):
        return frozenset()
    import subprocess  # only for a folder inside a repository

    # A repository's settings can name a program as its file monitor: it is not to be run for a question.
    question = [
        "git",
        "-c",
        "core.fsmonitor=false",
        "ls-files",
        "-z",
        "--others",
        "--ignored",
        "--exclude-standard",
    ]
    try:
        answer = subprocess.run(
            [*question, "--directory"], cwd=folder, capture_output=True, timeout=60, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    names = os.fsdecode(answer.stdout).split("\0")
    return frozenset() if "./" in names else frozenset(folder / name for name in names if name)

"""Paths: as people read them, what is above them, and what is there. No question here raises for a path.

`Path.exists`, `.is_file`, `.is_dir` and `.resolve` raise, before Python 3.12, where links lead in a circle or
a folder may not be looked into; `os.path` answers no.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import BriefciteError


def working_folder() -> Path:
    """The working folder; raises `BriefciteError` where it was removed or may not be entered."""
    try:
        return Path.cwd()
    except OSError as error:
        raise BriefciteError(
            f"there is no working folder: {error.strerror or error}", "change to a folder that is there"
        ) from error


def shown(path: Path) -> str:
    """A path as people read it: from the working folder, with "/"."""
    here = working_folder()
    try:
        return Path(os.path.relpath(here / path, here)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def absolute(path: str | Path) -> Path:
    """An absolute path without "." and "..", symbolic links kept."""
    return Path(os.path.normpath(working_folder() / path))


def real(path: Path) -> Path:
    """A path with every symbolic link followed that leads somewhere."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a NUL in a name
        return path


def is_there(path: Path) -> bool:
    """Whether a path is there, if only as a link that leads nowhere."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, with its links followed, is a folder or is in it."""
    return real(path).is_relative_to(real(folder))


def names_in(folder: Path) -> list[str]:
    """The names in a folder; none where it cannot be read."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone
    except OSError:
        return []


def upward(folder: Path) -> Iterator[Path]:
    """A folder and those above it, up to the repository's root, the home folder or the file system's root."""
    home = os.path.expanduser("~")  # noqa: PTH111 - see above: a person may have no home
    for place in (folder, *folder.parents):
        yield place
        if str(place) == home or is_there(place / ".git"):
            return


def repository_of(folder: Path) -> Path | None:
    """The root of the repository in which a folder is: the nearest with `.git`, which may be a file."""
    return next((place for place in (folder, *folder.parents) if is_there(place / ".git")), None)

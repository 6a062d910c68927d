"""Reading bytes: of regular files, standard input and pipes that a person names; never more than a bound."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import IO

from .. import limits
from ..errors import UnreadableFile
from .paths import is_there, shown

KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
"""What a path can be that is not a regular file."""

CURES = {
    errno.EACCES: "allow yourself to read it",
    errno.EPERM: "allow yourself to read it",
    errno.ELOOP: "its links lead in a circle: remove one",
}
"""What to do where the system refuses, by the number of its error."""


def read_file(path: Path, most: int | None = None, *, pipes: bool = False) -> bytes:
    """The bytes of a regular file, or, with `pipes`, of a named pipe.

    Raises `UnreadableFile` for anything else, for more than `most` bytes (as a rule `limits.FILE`), and where
    the system refuses.
    """
    name = shown(path)
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
        if kind == stat.S_IFREG:
            with path.open("rb") as file:
                return read_stream(file, name, most)
        if kind == stat.S_IFIFO and pipes and os.name == "posix":
            return read_pipe(path, name, most)
    except OSError as error:
        raise refused(path, error) from error
    except ValueError as error:
        raise UnreadableFile(name, "a file cannot have this name") from error
    said = f"this is {KINDS.get(kind, 'a thing of the system')}, and only regular files are read"
    raise UnreadableFile(name, said, "" if kind == stat.S_IFDIR else "copy what it gives into a file")


def read_stream(file: IO[bytes], name: str, most: int | None = None) -> bytes:
    """The bytes of an open file; raises `UnreadableFile` where there are more than `most`."""
    most = limits.FILE if most is None else most
    data = file.read(most + 1)
    if len(data) > most:
        raise UnreadableFile(name, f"this file has more than {size(most)}", "divide it into smaller ones")
    return data


def read_pipe(path: Path, name: str, most: int | None) -> bytes:
    """The bytes of a named pipe; raises `UnreadableFile` where no program writes into it."""
    import select  # only where a pipe is named

    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        ready, _, _ = select.select([handle], [], [], limits.PIPE_SECONDS)
        try:
            first = os.read(handle, 1)
        except BlockingIOError:  # a program has it open, and is slow
            first = b""
        else:
            if not first and not ready:
                raise UnreadableFile(name, "no program writes into this pipe", "name a file")
        os.set_blocking(handle, True)
        return first + read_stream(file, name, most)


def refused(path: Path, error: OSError) -> UnreadableFile:
    """The sentence for an error of the system."""
    said = f"this file cannot be read: {error.strerror or error}"
    broken = isinstance(error, FileNotFoundError) and is_there(path)
    cure = "it is a link that leads nowhere: remove it" if broken else CURES.get(error.errno or 0, "")
    return UnreadableFile(shown(path), said, cure)


def size(number: int) -> str:
    """A number of bytes in words.

    >>> size(limits.FILE), size(10_000)
    ('32 MB', '10 kB')
    """
    return f"{number // 1024**2} MB" if number >= 1024**2 else f"{number // 1000} kB"

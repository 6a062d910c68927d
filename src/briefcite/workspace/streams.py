"""What is written into and never replaced: pipes, character devices, and our own standard output."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from ..patterns import pattern

DESCRIPTOR = pattern(r"/(?:dev|proc/self)/fd/(\d+)")
OUTPUTS = (1, 2)
"""Standard output and standard error."""


def is_stream(path: Path) -> bool:
    """Whether a path names what is written into; False for a regular file and where there is nothing.

    A file on which standard output or standard error is open (as /dev/stdout may be) is a stream too.
    Raises OSError for a folder and for whatever else is not a file.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return False
    if own_descriptor(path, status) is not None:
        return True
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "this is a folder")
    if not (stat.S_ISREG(status.st_mode) or is_device(status)):
        raise OSError(errno.EINVAL, "it is neither a file, a pipe nor a character device")
    return is_device(status)


def is_device(status: os.stat_result) -> bool:
    """Whether something is a pipe or a character device."""
    return stat.S_ISFIFO(status.st_mode) or stat.S_ISCHR(status.st_mode)


def write_stream(path: Path, data: bytes) -> None:
    """Write into a stream; one that is open already is written through its descriptor, after what it has."""
    own = own_descriptor(path, path.stat())
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)) if own is None else os.dup(own)
    try:
        write_whole(descriptor, data)
    finally:
        os.close(descriptor)


def own_descriptor(path: Path, status: os.stat_result) -> int | None:
    """The descriptor of ours that a path such as /dev/stdout or /dev/fd/3 leads to, if there is one."""
    named = DESCRIPTOR.fullmatch(str(path))
    for number in (*OUTPUTS, *(int(digits) for digits in (named.groups() if named else ()))):
        with suppress(OSError, OverflowError):  # no such descriptor
            if os.path.samestat(os.fstat(number), status):
                return number
    return None


def write_whole(descriptor: int, data: bytes) -> None:
    """Write all of the data: one call may take only a part."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]

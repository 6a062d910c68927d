"""Locks, so that only one briefcite at a time writes in a folder.

On POSIX the folder itself is locked, and nothing is left behind; on Windows, where a folder has no lock, a
file in it that the system deletes with the last process that has it open. Both end with the process, however
it ends. Where a file system has no locks there is none: then only the comparison before a file is replaced
protects the work of others.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ..errors import UnwritableFile

TRIES, PAUSE = 200, 0.05
"""How often a lock is tried and the seconds between two tries: ten seconds in all."""

if sys.platform == "win32":
    import msvcrt

    def open_lock(folder: Path) -> int:
        """A descriptor that can be locked for a folder."""
        return os.open(folder / ".briefcite-lock", os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)

    def take(descriptor: int) -> None:
        """Take a lock; raises BlockingIOError where another process has it, OSError where there is none."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from error

else:
    import fcntl

    def open_lock(folder: Path) -> int:
        """A descriptor that can be locked for a folder."""
        return os.open(folder, os.O_RDONLY)

    def take(descriptor: int) -> None:
        """Take a lock; raises BlockingIOError where another process has it, OSError where there is none."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folders: Iterable[Path], pause: Callable[[], None] = lambda: None) -> Iterator[list[Path]]:
    """Hold the locks of some folders; yields those that could be locked.

    `pause` is called between two tries and may raise. Raises UnwritableFile where another process has a
    lock for too long.
    """
    with ExitStack() as stack:
        yield [folder for folder in sorted(set(folders)) if stack.enter_context(lock(folder, pause))]


@contextmanager
def lock(folder: Path, pause: Callable[[], None]) -> Iterator[bool]:
    """Hold the lock of a folder; yields whether there is one."""
    try:
        descriptor = open_lock(folder)
    except OSError:  # the folder cannot be read or, on Windows, written
        yield False
        return
    try:
        yield wait_for(descriptor, folder, pause)
    finally:
        os.close(descriptor)


def wait_for(descriptor: int, folder: Path, pause: Callable[[], None]) -> bool:
    """Take a lock as soon as no other process has it; whether there are locks in this file system."""
    for _ in range(TRIES):
        try:
            take(descriptor)
            return True
        except BlockingIOError:
            pause()
            time.sleep(PAUSE)
        except OSError:
            return False
    raise UnwritableFile(
        folder.as_posix(), "another briefcite is writing in it", "run this again when that has ended"
    )

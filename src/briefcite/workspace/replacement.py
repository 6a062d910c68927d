"""One file on its way to another text: staged beside it, compared, put in its place, undone."""

from __future__ import annotations

import errno
import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from ..errors import BriefciteError, ChangedFile, cure_of
from ..named_tuples import NamedTuple
from .file_attributes import keep_attributes
from .paths import real
from .streams import write_whole
from .temporary_files import temporary_beside

ATTEMPTS = 5 if os.name == "nt" else 1
"""How often a file is put in its place: on Windows another program may have the target open for a moment."""

WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Change(NamedTuple):
    """What is to become of a file.

    `data` are its new bytes; None removes it. `before` are the bytes that were read of it (b"" where there
    was not a file): it is changed only while it has them, and missing folders are made. None is for an output
    that nobody read: whatever is there is replaced, a pipe or character device is written to. `like` is the
    file whose mode, owner and attributes a new file takes: it gets that file's place.
    """

    path: Path
    data: bytes | None
    before: bytes | None = None
    like: Path | None = None


class Replacement:
    """One change on its way: its target, and the temporary files of the new text and of the old."""

    def __init__(self, change: Change, mode: int | None) -> None:
        self.change = change
        self.mode = mode
        self.target = real(change.path)
        self.new, self.old = temporary_beside(self.target), temporary_beside(self.target)
        self.fresh = not self.target.exists()

    def stage(self) -> list[str]:
        """Write the new text beside its target; what could not be kept of the old file, in sentences."""
        said: list[str] = []
        if self.change.data is not None:
            like = self.change.like or self.target
            said = self.put(self.new, self.change.data, like if self.mode is None and like.exists() else None)
        self.judge()
        return [f"{self.change.path.as_posix()}: {words}" for words in said]

    def put(self, place: Path, data: bytes, like: Path | None) -> list[str]:
        """Make a file with the attributes of another, and wait until the disk has it."""
        descriptor = os.open(place, CREATE, 0o600 if like else self.mode or 0o666)
        try:
            write_whole(descriptor, data)
            said = list(keep_attributes(descriptor, place, like)) if like else []
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return said

    def judge(self) -> None:
        """Raise OSError for a target that is not a regular file, or is read-only (for root too)."""
        with suppress(FileNotFoundError):
            status = self.change.path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise OSError(errno.EINVAL, "it is not a regular file")
            if not status.st_mode & WRITABLE or not os.access(self.target, os.W_OK):
                raise PermissionError(errno.EACCES, "it is read-only")

    def compare(self) -> None:
        """Raise ChangedFile where the target is no longer what was read of it."""
        if self.change.before is not None:
            now = self.target.read_bytes() if self.target.exists() else b""
            if now != self.change.before:
                raise ChangedFile(self.change.path.as_posix())

    def swap(self, *, alone: bool) -> None:
        """Put the new text in its place, or remove the file; unless alone, keep the old text for an undo."""
        if self.change.data is None:
            replace(self.target, self.old)
            return
        if not alone and self.target.exists():
            self.keep_old()
        replace(self.new, self.target)

    def keep_old(self) -> None:
        """Give the old file a second name; where the file system has no hard links, copy it."""
        try:
            self.old.hardlink_to(self.target)
        except (OSError, NotImplementedError):
            self.put(self.old, self.target.read_bytes(), self.target)

    def undo(self) -> None:
        """Put the old file back, if another has its place; where there was none, remove the new one."""
        if self.change.data is not None and self.new.exists():
            return
        try:
            if self.old.exists():
                replace(self.old, self.target)
            elif self.fresh:
                self.target.unlink(missing_ok=True)
        except OSError as error:
            said = f"{self.change.path.as_posix()} is changed already and cannot be put back"
            raise BriefciteError(f"{said}: {error.strerror}", cure_of(error)) from error

    def clear(self) -> None:
        """Remove the temporary files; one that cannot be removed is left to the next run."""
        for file in (self.new, self.old):
            with suppress(OSError):
                file.unlink(missing_ok=True)


def replace(new: Path, target: Path) -> None:
    """Put a file in the place of another, on Windows again and again while another program has it open."""
    for attempt in range(ATTEMPTS):
        try:
            new.replace(target)
            return
        except PermissionError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)

"""What a file has besides its text, kept for the file that takes its place: mode, owner, attributes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

SPECIAL = stat.S_ISUID | stat.S_ISGID
"""The bits of a mode that give a program its owner's rights: they go where the owner cannot be kept."""


def keep_attributes(descriptor: int, new: Path, old: Path) -> Iterator[str]:
    """Give a new file, open at a descriptor, what the old one has; what the system does not allow, in words.

    A hard link cannot be kept: the other names of the old file still have its text.
    """
    there = old.stat()
    place = descriptor if os.chmod in os.supports_fd else new
    mode = stat.S_IMODE(there.st_mode)
    if not keep_owner(descriptor, there):
        yield "its owner could not be kept"
        mode &= ~SPECIAL
    os.chmod(place, mode)  # noqa: PTH101 - pathlib takes no descriptor
    lost = [name for name in attributes(old) if not keep_attribute(descriptor, old, name)]
    if lost:
        yield f"these extended attributes could not be kept: {', '.join(lost)}"
    if there.st_nlink > 1:
        yield "it has other names (hard links), which keep the old text"


def keep_owner(descriptor: int, there: os.stat_result) -> bool:
    """Give a file the owner and group of another, as far as they differ; whether it has both."""
    here = os.fstat(descriptor)
    if (here.st_uid, here.st_gid) == (there.st_uid, there.st_gid):
        return True
    for owner in (there.st_uid, -1):  # who may not give a file away may still give it another group
        with suppress(OSError):
            os.fchown(descriptor, owner, there.st_gid)
            return owner != -1 or here.st_uid == there.st_uid
    return False


def attributes(file: Path) -> list[str]:
    """The names of the extended attributes of a file; none where the system has none."""
    if not hasattr(os, "listxattr"):
        return []
    with suppress(OSError):
        return os.listxattr(file)
    return []


def keep_attribute(descriptor: int, old: Path, name: str) -> bool:
    """Give a file an extended attribute of another; whether it has it."""
    with suppress(OSError):
        value = os.getxattr(old, name)
        with suppress(OSError):
            if os.getxattr(descriptor, name) == value:
                return True
        os.setxattr(descriptor, name, value)
        return True
    return False

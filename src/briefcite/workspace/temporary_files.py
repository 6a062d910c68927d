"""Temporary files: their names, by which they are known from all others, and the removal of abandoned ones.

A new text is written to a temporary file beside its target and then put in its place. The name holds a
random part and a check sum of the rest, so no other program's file has such a name by chance:
`.brief.md.briefcite-0123456789abcdef-ec1d96b2`. Such a file is abandoned when its process was killed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from ..patterns import pattern

NAME = pattern(r"(?s)(\.(.*)\.briefcite-[0-9a-f]{16})-([0-9a-f]{8})")
LONGEST = 40
"""Characters of the target's name that are kept; a name may have 255 bytes, a character up to 4."""


def temporary_beside(target: Path) -> Path:
    """A new name for a temporary file in the folder of its target."""
    head = f".{target.name[:LONGEST]}.briefcite-{os.urandom(8).hex()}"
    return target.with_name(f"{head}-{checksum(head)}")


def checksum(head: str) -> str:
    """The end of the name of a temporary file: the CRC-32 of what is before it."""
    return f"{crc32(os.fsencode(head)):08x}"


def target_name(name: str) -> str:
    """The name of the target (its first characters) of a temporary file of ours; "" for every other file.

    >>> target_name(".brief.md.briefcite-0123456789abcdef-ec1d96b2")
    'brief.md'
    >>> target_name(".brief.md.briefcite-0123456789abcdef-00000000")
    ''
    """
    found = NAME.fullmatch(name)
    return found[2] if found and checksum(found[1]) == found[3] else ""


def abandoned_in(folder: Path) -> list[Path]:
    """The temporary files of a folder; nothing of a folder that cannot be listed.

    They are abandoned where no process writes in the folder: the caller must hold its lock.
    """
    try:
        names = sorted(filter(target_name, os.listdir(folder)))  # noqa: PTH208 - whole listings are cheap
    except OSError:
        return []
    return [folder / name for name in names if stat.S_ISREG((folder / name).lstat().st_mode)]


def remove_abandoned(folders: Iterable[Path]) -> list[str]:
    """Remove the temporary files of some folders, whose locks the caller must hold; a sentence about each."""
    told = []
    for file in [file for folder in folders for file in abandoned_in(folder)]:
        with suppress(OSError):  # the folder is read-only by now
            file.unlink()
            said = f"{target_name(file.name)}: an earlier run was stopped while it wrote this file"
            told.append(f"{said}; its temporary file {file.name} was removed")
    return told

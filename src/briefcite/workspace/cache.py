"""Remembering what was read of large record files, in the user's cache folder.

A file is known again by its text and name; what is kept holds nothing but what the reader would give, is
written in one step, and is not used when it was made by another version, is damaged, or is a file that other
people can write. `BRIEFCITE_CACHE` names another folder, or is "off"; of what is in such a folder only files
that begin with `MARK` are ever removed.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import TypeAlias

from ..errors import UnwritableFile
from ..model import Record
from ..patterns import pattern
from ..records import PACKED
from ..text import Source, Span

Read: TypeAlias = "tuple[tuple[Record, ...], tuple[Span, ...]]"

WORTHWHILE = 20_000
"""Characters of a file from which on remembering costs less than reading."""
KEPT = 64
"""Files that are kept; the oldest go."""
NAME = pattern(r"[0-9a-f]{40}\.cache")
MARK = "briefcite remembers "
"""What a file of this cache begins with; the seal of the rest follows."""
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def read_records(source: Source) -> Read:
    """The records of a file and its comments; raises UnreadableFile as the reader does."""
    from ..records.pack import pack, unpack  # only where there are records

    place = place_of(source) if len(source.text) >= WORTHWHILE else None
    if place and (text := recall(place)):
        with contextlib.suppress(ValueError, TypeError):  # not what `pack` writes
            return unpack(text, source)
    from ..records.reader import read  # the parser is not loaded for what is remembered

    found = read(source)
    if place:
        remember(place, pack(*found))
    return found


def place_of(source: Source) -> Path | None:
    """Where what was read of a source is kept; None where nothing is."""
    folder = cache_folder()
    if folder is None:
        return None
    name = source.name.rpartition("/")[2]
    return folder / f"{seal(chr(0).join([PACKED, name, source.text]))}.cache"


def cache_folder() -> Path | None:
    """The folder for what is remembered, as each system has it; None where nothing is to be."""
    said = os.environ.get("BRIEFCITE_CACHE", "")
    if said:
        return None if said == "off" else Path(said)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        folder = Path(base).expanduser()
    except RuntimeError:  # a user without a home
        return None
    return folder / "briefcite" if folder.is_absolute() else None


def recall(place: Path) -> str:
    """What is remembered there; "" where there is nothing, or it is damaged or may be another's."""
    try:
        text = read_private(place)
    except (OSError, UnicodeDecodeError):
        return ""
    mark, _, body = text.partition("\n")
    return body if mark == marked(place, body) else ""


def read_private(place: Path) -> str:
    """The text of a file that only this user can write; raises PermissionError for any other file."""
    descriptor = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        foreign = sys.platform != "win32" and (status.st_uid != os.geteuid() or status.st_mode & OTHERS_WRITE)
        if foreign or not stat.S_ISREG(status.st_mode):
            raise PermissionError
        return file.read().decode("utf-8")


def remember(place: Path, body: str) -> None:
    """Keep a text; where that cannot be done, nothing is kept."""
    from .replacement import Change  # only where something is written
    from .writes import write

    with contextlib.suppress(OSError, UnicodeEncodeError, UnwritableFile):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write([Change(place, f"{marked(place, body)}\n{body}".encode())], mode=0o600)
        files = sorted(filter(is_own, place.parent.iterdir()), key=lambda file: file.stat().st_mtime)
        for old in files[:-KEPT]:
            old.unlink(missing_ok=True)


def is_own(file: Path) -> bool:
    """Whether a file in the cache folder is one that this module has written."""
    if not NAME.fullmatch(file.name) or not stat.S_ISREG(file.lstat().st_mode):
        return False
    with file.open("rb") as opened:
        return opened.read(len(MARK)) == MARK.encode()


def marked(place: Path, body: str) -> str:
    """The first line of a file that remembers a text, good for this place and text alone."""
    return f"{MARK}{seal(place.name + body)}"


def seal(body: str) -> str:
    """What tells a text from every other, and shows that it is whole."""
    from hashlib import blake2b  # only where there is a large record file

    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()

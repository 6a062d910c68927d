"""Remembering what was read of large record files, in the user's cache folder.

A file is known again by its text and name; what is kept holds nothing but what the reader would give, is
written in one step, and is not used when it was made by another version or is damaged. `BRIEFCITE_CACHE`
names another folder, or is "off".
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TypeAlias

from ..model import Record
from ..records import PACKED
from ..text import Source, Span

Read: TypeAlias = "tuple[tuple[Record, ...], tuple[Span, ...]]"

WORTHWHILE = 20_000
"""Characters of a file from which on remembering costs less than reading."""
KEPT = 64
"""Files that are kept; the oldest go."""


def read_records(source: Source) -> Read:
    """The records of a file and its comments; raises UnreadableFile as the reader does."""
    from ..records.pack import pack, unpack  # only where there are records

    place = place_of(source) if len(source.text) >= WORTHWHILE else None
    if place and (text := recall(place)):
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
    return folder / f"{seal(chr(0).join([PACKED, name, source.text]))}.json"


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
    """What is remembered there; "" where there is nothing, or it is damaged."""
    try:
        text = place.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    mark, _, body = text.partition("\n")
    return body if mark == seal(body) else ""


def remember(place: Path, body: str) -> None:
    """Keep a text; where that cannot be done, nothing is kept."""
    from .writes import save

    with contextlib.suppress(OSError, UnicodeEncodeError):
        place.parent.mkdir(parents=True, exist_ok=True)
        save(place, f"{seal(body)}\n{body}".encode())
        files = sorted(place.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for old in files[:-KEPT]:
            old.unlink(missing_ok=True)


def seal(body: str) -> str:
    """What tells a text from every other, and shows that it is whole."""
    from hashlib import blake2b  # only where there is a large record file

    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()

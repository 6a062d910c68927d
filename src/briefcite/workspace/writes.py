"""Writing files: whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Mapping
from pathlib import Path

ATTEMPTS = 5
"""How often a replacement is tried: on Windows another program may hold the file for a moment."""


def save(path: str | Path, data: bytes) -> None:
    """Replace a file by `data` in one step: a reader, or an interruption, sees the old file or the new.

    Permissions are kept; of a symbolic link the target is replaced. Raises `OSError`, the old file intact.
    """
    import tempfile  # not on the way of `check`

    target = Path(path).resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~mask())
        replace(new, target)
    finally:
        new.unlink(missing_ok=True)


def save_all(files: Mapping[Path, bytes], gone: Collection[Path] = ()) -> None:
    """Replace several files, and remove others, all or none: where one cannot be written, all are restored.
    Folders are made where they are missing.

    Raises `OSError`, every file as it was.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in (*files, *gone)}
    done: list[Path] = []
    try:
        for path, data in files.items():
            done.append(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            save(path, data)
        for path in gone:
            done.append(path)
            path.unlink()
    except OSError:
        for path in done:
            old = before[path]
            if old is None:
                path.unlink(missing_ok=True)
            elif not path.exists() or path.read_bytes() != old:
                save(path, old)
        raise


def replace(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`, trying again while another program holds it."""
    for attempt in range(ATTEMPTS):
        try:
            new.replace(target)
            return
        except PermissionError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)


def mask() -> int:
    """The permissions that new files of this process do not get."""
    current = os.umask(0)
    os.umask(current)
    return current


def append(path: str | Path, text: str) -> None:
    """Add a text at the end of a file, such as the step summary of a continuous-integration job."""
    with Path(path).open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


def append_text(path: str | Path, text: str) -> None:
    """Put a text behind what a file holds, after a blank line, in its line ends; nothing before it changes.

    The folder is made where it is missing; the file is replaced whole.
    """
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    old = file.read_bytes() if file.exists() else b""
    end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old else end if old.endswith(b"\n") else end * 2
    save(file, old + gap + text.encode().replace(b"\n", end))


def keep_traceback() -> str:
    """Write the traceback of the error being handled to a temporary file; its path."""
    import tempfile
    import traceback

    handle, name = tempfile.mkstemp(prefix="briefcite-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(traceback.format_exc())
    return name

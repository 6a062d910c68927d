"""Writing files: all or none, and never over the work of somebody else. Every command writes through `write`.

How a file is replaced:

1. The folders are locked against other runs of briefcite, and Ctrl-C is held back.
2. The new text goes to a temporary file beside its target, with the target's mode, owner and attributes.
3. Each target is compared with what was read of it: a file that has changed since is left alone.
4. The temporary files are renamed to their targets. Where one rename fails, those before it are undone.

A reader, and a process that is killed, sees the old file or the new one, never a part of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..errors import UnwritableFile, cure_of
from .file_locks import locked
from .interruptions import held_back
from .paths import real
from .replacement import Change, Replacement
from .streams import is_stream, write_stream, write_whole
from .temporary_files import abandoned_in, remove_abandoned


def write(changes: Sequence[Change], *, mode: int | None = None, read: Collection[Path] = ()) -> list[str]:
    """Make all changes or none; what a person should know of them, in sentences.

    With `mode` the files are our own: they get these permissions whatever they had, and none is a pipe.
    The files in `read` are not outputs: a change without `before` may not replace one. Raises
    UnwritableFile (ChangedFile where somebody else has changed a file), and every file is as it was; only
    what went into a pipe cannot be taken back.
    """
    streams = [change for change in changes if mode is None and is_output_stream(change)]
    steps = distinct([Replacement(change, mode) for change in changes if change not in streams], read)
    for change in streams:
        with naming(change.path):
            write_stream(change.path, change.data or b"")
    with held_back() as interruptions, made(steps), locked(folders_of(steps), interruptions.check) as ours:
        return remove_abandoned(ours) + replace_all(steps, interruptions.check)


def tidy_up(folders: Iterable[Path]) -> list[str]:
    """Remove the temporary files that killed runs have left in some folders; a sentence about each."""
    littered = [folder for folder in dict.fromkeys(map(real, folders)) if abandoned_in(folder)]
    with locked(littered) as ours:
        return remove_abandoned(ours)


def append(path: Path, data: bytes) -> None:
    """Add data at the end of a file that several programs write, such as the summary of a job."""
    with naming(path):
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            write_whole(descriptor, data)
        finally:
            os.close(descriptor)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn the system's refusals into errors that name the file and a cure."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableFile(path.as_posix(), reason, cure_of(error)) from error


def is_output_stream(change: Change) -> bool:
    """Whether a change is an output into a pipe or the like: what was read of a file goes to that file."""
    with naming(change.path):
        return not change.before and is_stream(change.path)


def folders_of(steps: Iterable[Replacement]) -> set[Path]:
    """The folders in which files are replaced."""
    return {step.target.parent for step in steps}


def distinct(steps: Iterable[Replacement], read: Collection[Path]) -> list[Replacement]:
    """One step for each file; raises UnwritableFile where two differ, or one would replace an input."""
    found: dict[Path, Replacement] = {}
    inputs = set(map(real, read))
    for step in steps:
        change, other = step.change, found.setdefault(step.target, step).change
        name = change.path.as_posix()
        if (change.data, change.before) != (other.data, other.before):
            said = (
                "it is named twice"
                if change.path == other.path
                else f"it is the file {other.path.as_posix()} too"
            )
            raise UnwritableFile(name, said, "name two files")
        if change.before is None and step.target in inputs:
            raise UnwritableFile(name, "it is one of the files that were read", "name another file")
    return list(found.values())


@contextmanager
def made(steps: Sequence[Replacement]) -> Iterator[None]:
    """Make the missing folders of files that belong to a library; where the block fails, they are removed."""
    new: list[Path] = []
    try:
        for step in steps:
            if step.change.before is not None:
                with naming(step.change.path):
                    make(step.target.parent, new)
        yield
    except BaseException:
        for folder in reversed(new):
            with suppress(OSError):
                folder.rmdir()
        raise


def make(folder: Path, new: list[Path]) -> None:
    """Make a folder and those above it; those that were missing are added to a list."""
    for one in reversed([folder, *folder.parents]):
        if not one.exists():
            new.append(one)
            one.mkdir()


def replace_all(steps: Sequence[Replacement], check: Callable[[], None]) -> list[str]:
    """Make every step or none; `check` raises where the person wants to stop. What a person should know of
    them.
    """
    told: list[str] = []
    with ExitStack() as leave:
        for step in steps:
            leave.callback(step.clear)
        with ExitStack() as undo:
            for step in steps:
                with naming(step.change.path):
                    told += step.stage()
                check()
            for step in steps:
                with naming(step.change.path):
                    step.compare()
            check()
            for step in steps:
                undo.callback(step.undo)
                with naming(step.change.path):
                    step.swap(alone=len(steps) == 1)
            undo.pop_all()
    for folder in folders_of(steps):
        sync(folder)
    return told


def sync(folder: Path) -> None:
    """Wait until the disk has the names of a folder, where the system lets a folder be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def keep_traceback() -> str:
    """Write the traceback of the error being handled to a temporary file; its path."""
    import tempfile
    import traceback

    handle, name = tempfile.mkstemp(prefix="briefcite-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(traceback.format_exc())
    return name

"""A command stopped at each call by which it changes the disk: `python stopped_runs.py FOLDER ARGUMENT…`.

The command runs in a copy of FOLDER, once for each call and each way to be stopped there, in a process of its
own. Prints a JSON object: `stops`, the number of calls, and `faults`, what was wrong after a run, in words.
Needs `os.fork`; standard library and briefcite only.
"""

from __future__ import annotations

import errno
import functools
import json
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from forked_runs import end, start, warm_up

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "rmdir", "chmod", "chown")
"""The functions of `os` that are stopped, the first one at the first file that is made."""

HOWS = ("SIGINT", "SIGTERM", "SIGKILL", "interrupt", "error", "late interrupt")
"""What happens: a signal before a call, a KeyboardInterrupt or an error in place of it, or one after it."""

UNSTOPPED = 98
"""The exit status of a run that ended before the call at which it was to be stopped."""

TEMPORARY = re.compile(r"\..*\.briefcite-[0-9a-f]{16}-[0-9a-f]{8}")


def strike(how: str) -> None:
    """What happens at the call that is stopped."""
    if "interrupt" in how:
        raise KeyboardInterrupt
    if how == "error":
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    os.kill(os.getpid(), getattr(signal, how))


class Stop:
    """Counts the calls, and strikes at one of them."""

    def __init__(self, at: int, how: str) -> None:
        self.at, self.how, self.seen = at, how, 0

    def set_up(self) -> None:
        """Watch the calls of this process, which says by its exit status that it has fewer of them."""
        for name in CALLS:
            setattr(os, name, self.watch(name, getattr(os, name)))
        leave = os._exit
        os._exit = lambda status: leave(UNSTOPPED if self.seen < self.at else status)

    def watch(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(call)
        def watched(*arguments: Any, **options: Any) -> Any:
            makes = name == "open" and len(arguments) > 1 and arguments[1] & os.O_CREAT
            if self.seen or makes or name == "mkdir":
                self.seen += name != "open" or bool(makes)
                if self.seen == self.at:
                    self.seen += 1
                    if self.how.startswith("late"):
                        call(*arguments, **options)
                    strike(self.how)
            return call(*arguments, **options)

        return watched


def state(folder: Path) -> dict[str, bytes]:
    """The bytes of every file."""
    files = sorted(folder.rglob("*"))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files if file.is_file()}


def faults_of(
    before: dict[str, bytes], after: dict[str, bytes], now: dict[str, bytes], how: str
) -> list[str]:
    """What is wrong with a state: files that are neither old nor new, some changed, others left."""
    names = before.keys() | after.keys()
    found = [f"torn {name}" for name in names if now.get(name) not in (before.get(name), after.get(name))]
    found += [f"left {name}" for name in now.keys() - names if not TEMPORARY.fullmatch(Path(name).name)]
    wanted = {name for name in names if before.get(name) != after.get(name)}
    done = {name for name in wanted if now.get(name) == after.get(name)}
    if how != "SIGKILL" and done and done != wanted:
        found.append(f"half done: {sorted(done)} of {sorted(wanted)}")
    return found


def litter(folder: Path) -> list[str]:
    """The temporary files in a folder."""
    return [file.name for file in folder.rglob("*") if TEMPORARY.fullmatch(file.name)]


class Trial:
    """A folder, a command, and its states before and after a whole run."""

    def __init__(self, folder: Path, arguments: list[str], scratch: Path) -> None:
        self.folder, self.arguments = folder, arguments
        self.work, self.log = scratch / "work", scratch / "log"
        self.before = state(self.copy())
        warm_up(self.work, arguments, self.log)
        self.after = state(self.work)
        assert self.before != self.after, f"{arguments} changes nothing: {self.log.read_text()}"

    def copy(self) -> Path:
        """The folder as it was."""
        shutil.rmtree(self.work, ignore_errors=True)
        return Path(shutil.copytree(self.folder, self.work))

    def stopped(self, at: int, how: str) -> list[str] | None:
        """The faults after a run that was stopped at a call; None where it has no so many calls."""
        status = end(start(self.copy(), self.arguments, self.log, Stop(at, how).set_up))
        if status == UNSTOPPED:
            return None
        now, said = state(self.work), self.log.read_text()
        found = faults_of(self.before, self.after, now, how)
        left = litter(self.work)
        if left and how in ("SIGINT", "SIGTERM"):
            found.append(f"left behind: {left}")
        if "internal error" in said or "Traceback" in said:
            found.append(f"an ordinary fault is called ours: {said}")
        if status == 0 and {name: now.get(name) for name in self.after} != self.after:
            found.append("exit status 0, and not everything is written")
        if left:
            end(start(self.work, self.arguments, self.log))
            if litter(self.work):
                found.append(f"the next run has not removed {litter(self.work)}")
            if not all(name in self.log.read_text() for name in left):
                found.append(f"the next run says nothing of {left}: {self.log.read_text()}")
        return [f"call {at}: {fault}" for fault in found]

    def stop_all(self, how: str) -> tuple[int, list[str]]:
        """How many runs were stopped, and all faults."""
        results: list[list[str]] = []
        while (faults := self.stopped(len(results) + 1, how)) is not None:
            results.append(faults)
        return len(results), [f"{how}, {fault}" for faults in results for fault in faults]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(Path(sys.argv[1]).absolute(), sys.argv[2:], Path(place))
        results = [trial.stop_all(how) for how in HOWS]
        print(
            json.dumps({"stops": results[0][0], "faults": [one for _, faults in results for one in faults]})
        )

"""Commands in processes forked from this one, which costs a tenth of a start. Needs `os.fork`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import NoReturn

from briefcite.cli import main, run


def warm_up(folder: Path, arguments: list[str], log: Path) -> None:
    """Run a command in this process: what it imports and compiles is there for the processes of all runs."""
    with (
        chdir(folder),
        log.open("w") as said,
        redirect_stdout(said),
        redirect_stderr(said),
        suppress(SystemExit),
    ):
        main.main(arguments)


def start(folder: Path, arguments: list[str], log: Path, prepare: Callable[[], None] = lambda: None) -> int:
    """Start a command in a process of its own, which says all to a file; the number of the process."""
    child = os.fork()
    if not child:
        work(folder, arguments, log, prepare)
    return child


def end(child: int) -> int:
    """The exit status of a process, below 0 for one that a signal ended."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def work(folder: Path, arguments: list[str], log: Path, prepare: Callable[[], None]) -> NoReturn:
    """What a forked process does: what the installed script does."""
    os.chdir(folder)
    said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for number, descriptor in enumerate((os.open(os.devnull, os.O_RDONLY), said, said)):
        os.dup2(descriptor, number)
    status = 99
    try:
        prepare()
        run(arguments)
    except SystemExit as ended:  # what it printed could not be written
        status = int(ended.code or 0)
    finally:
        sys.stdout.flush()
        os._exit(status)

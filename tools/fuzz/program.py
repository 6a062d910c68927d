"""Running the program in a folder of its own, in this process."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from briefcite.cli import main

from . import Fault

BROKEN = re.compile(r"Traceback|internal error|broke off|please report it")
"""What the program says of itself where it is at fault."""
VARYING = re.compile(r"\d+|“[^”]*”|\(.*|\S*[/.]\S*")
"""What differs in two reports of one fault."""


class Said(NamedTuple):
    """What a command said."""

    status: int
    out: bytes
    err: str


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A working folder that nothing above has a say in."""
    os.environ["BRIEFCITE_CACHE"] = "off"
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        Path(".git").mkdir()
        yield Path(name)


def run(*arguments: str, stdin: bytes = b"") -> Said:
    """A command in the working folder."""
    done = CliRunner().invoke(main, list(arguments), input=stdin)
    return Said(done.exit_code, done.stdout_bytes, done.stderr)


def breaks(said: Said, *arguments: str) -> Iterator[Fault]:
    """The law of every command: it ends with 0, 1 or 2, and never says that it is at fault itself."""
    words = said.err + said.out.decode("utf-8", "replace")
    if said.status not in (0, 1, 2):
        yield Fault(f"{arguments[0]} ends with 0, 1 or 2", f"{said.status}: {words[-300:]}")
    if found := BROKEN.search(words):
        around = words[max(0, found.start() - 200) : found.end() + 200]
        line = words[: found.end()].split("\n")[-1][-100:]
        yield Fault(f"{arguments[0]} is not at fault itself ({VARYING.sub('…', line)})", around)

"""The command line in a working folder of its own: what a test writes there, and what a command said."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
from click.testing import CliRunner

from briefcite.cli import main
from briefcite.reports.json import report_schema


class Told(NamedTuple):
    """What a command said."""

    status: int
    out: str
    err: str
    data: bytes = b""
    """Standard output as it was sent."""


class Folder:
    """A working folder with files in it, and the command line there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def write_odd(self, name: str, content: str | bytes) -> Path:
        """A file with a name that not every system takes; the test is skipped where it does not."""
        try:
            return self.write(name, content)
        except OSError as error:
            pytest.skip(f"this system has no such name of a file: {error}")

    def read(self, name: str) -> str:
        """The text of a file, with its line ends."""
        return (self.path / name).read_bytes().decode("utf-8")

    def run(self, *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Told:
        result = CliRunner().invoke(main, list(arguments), input=stdin, env=env)
        return Told(result.exit_code, result.stdout, result.stderr, result.stdout_bytes)

    def check(self, *arguments: str, stdin: bytes = b"") -> Told:
        told = self.run("check", *arguments, stdin=stdin)
        if "json" in arguments and told.out.startswith("{"):
            jsonschema.validate(json.loads(told.out), json.loads(report_schema()))
        return told


def changed_lines(old: str, new: str) -> list[str]:
    """The lines taken away and put in, with their signs."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]

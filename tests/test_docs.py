"""What README.md shows is what the program prints; `--golden` writes the transcripts anew."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from briefcite.cli import COMMANDS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
TRANSCRIPT = re.compile(r"```console\n\$ briefcite ([^\n]*)\n(.*?)```\n", re.DOTALL)


def run(line: str) -> str:
    """What a command prints, on both channels, at 100 columns."""
    command = [sys.executable, "-m", "briefcite", *shlex.split(line)]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, **pipes)
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def test_transcripts(request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    shown = TRANSCRIPT.sub(lambda found: f"```console\n$ briefcite {found[1]}\n{run(found[1])}```\n", text)
    assert len(TRANSCRIPT.findall(text)) >= 2
    if request.config.getoption("--golden"):
        README.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == README.read_text(encoding="utf-8")


def test_examples_of_the_library() -> None:
    assert doctest.testfile(str(README), module_relative=False).failed == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command: str) -> None:
    assert f"`briefcite {command} " in README.read_text(encoding="utf-8")

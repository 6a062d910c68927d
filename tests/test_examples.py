"""The example briefs: nothing is said of the sound one, and much of the faulty one."""

from __future__ import annotations

import subprocess
import sys

from places import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefcite", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_sound_example_is_silent() -> None:
    told = run("check", "examples/sound", "--fail-on", "advice")
    assert (told.stdout, told.returncode) == ("", 0)
    assert "32 markers, 32 notes" in told.stderr


def test_the_faulty_example_is_not() -> None:
    told = run("check", "examples/faulty")
    assert told.returncode == 1
    assert "note" in told.stdout

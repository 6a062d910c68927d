"""The example briefs: nothing is said of the sound one, every rule finds its mistake in the faulty one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefcite.rules import names

ROOT = Path(__file__).parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefcite", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_sound_example_is_silent() -> None:
    told = run("check", "examples/sound", "--fail-on", "advice")
    assert (told.stdout, told.returncode) == ("", 0)
    assert "32 markers, 32 notes" in told.stderr


@pytest.fixture(scope="module")
def found() -> set[str]:
    told = run("check", "examples/faulty", "--output", "json")
    assert told.returncode == 1
    return {one["rule"] for one in json.loads(told.stdout)["diagnostics"]}


@pytest.mark.parametrize("rule", names())
def test_every_rule_finds_its_planted_mistake(rule: str, found: set[str]) -> None:
    assert rule in found

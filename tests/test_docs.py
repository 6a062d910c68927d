"""What README.md shows is what the program prints; `--golden` writes the transcripts anew."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys

import pytest

from briefcite import rules
from briefcite.cli import COMMANDS
from places import ROOT, shared

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
    done = doctest.testfile(str(README), module_relative=False)
    assert done.attempted and not done.failed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command: str) -> None:
    assert f"`briefcite {command} " in README.read_text(encoding="utf-8")


CONVENTION = re.compile(r"^\| `([a-z-]+)` \| (rule|merged|refused) \|([^|]*)\|([^|]*)\|$", re.MULTILINE)


def conventions() -> list[tuple[str, str, list[str], str]]:
    """The rows of docs/rules.md: convention, what became of it, rules, remark."""
    found = CONVENTION.findall((ROOT / "docs" / "rules.md").read_text(encoding="utf-8"))
    return [
        (name, fate, re.findall(r"`([a-z-]+)`", named), remark.strip()) for name, fate, named, remark in found
    ]


def test_every_convention_has_a_row() -> None:
    study = shared("footnote-conventions.md").read_text(encoding="utf-8")
    studied = re.findall(r"^\| `([a-z-]+)` \|", study, re.MULTILINE)
    assert sorted(name for name, *_ in conventions()) == sorted(studied)


def test_every_row_names_its_rules_or_its_reason() -> None:
    for name, fate, named, remark in conventions():
        assert set(named) <= set(rules.names()), name
        assert bool(named) == (fate != "refused"), name
        assert remark or fate != "refused", name
    assert 0 < sum(fate == "refused" for _, fate, *_ in conventions()) <= 30
    assert len(conventions()) == 145


def test_every_promise_of_the_security_page_names_tests_that_are_there() -> None:
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
    assert len(named) >= 20
    for file, test in named:
        assert f"\ndef {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"
    promises = page.partition("## What is promised")[2].partition("## What is not")[0]
    assert all("`tests/" in part for part in re.split(r"\n(?=\*\*)", promises)[1:])

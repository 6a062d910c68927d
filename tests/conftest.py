"""Fixtures that several tests share: the command line in a folder of its own, and golden files."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import settings

from briefcite.cli import main

os.environ["BRIEFCITE_CACHE"] = "off"
"""No test reads or leaves anything in the user's cache; the tests of the cache name a folder of their own."""

settings.register_profile("repeatable", derandomize=True)
settings.load_profile("repeatable")
"""A failure of continuous integration can be seen again; `--hypothesis-profile=default` looks further."""

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew")
    parser.addoption("--no-skips", action="store_true", help="fail where a test would be skipped")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With `--no-skips` a skipped test is a failed one: continuous integration has everything."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and item.config.getoption("--no-skips"):
        report.outcome = "failed"
    return report


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in `tests/golden`, or write it with `--golden`."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_bytes().decode("utf-8"), f"see {name}; write it anew with --golden"

    return compare


class Told(NamedTuple):
    """What a command said."""

    status: int
    out: str
    err: str


class Folder:
    """A working folder with files in it, and the command line there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def run(self, *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Told:
        result = CliRunner().invoke(main, list(arguments), input=stdin, env=env)
        return Told(result.exit_code, result.stdout, result.stderr)

    def check(self, *arguments: str, stdin: bytes = b"") -> Told:
        return self.run("check", *arguments, stdin=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """An empty working folder that is a repository's root, so that nothing above it counts."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    return Folder(tmp_path)

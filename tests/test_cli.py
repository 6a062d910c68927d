"""The program as a whole: its version, and how it ends when something goes wrong."""

from __future__ import annotations

import tomllib

import pytest

import briefcite
from places import ROOT
from working_folder import Folder


def test_the_version_is_that_of_the_project(folder: Folder) -> None:
    project = ROOT / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == briefcite.__version__
    assert folder.run("--version").out == f"briefcite {briefcite.__version__}\n"


def test_an_unknown_command_names_the_nearest(folder: Folder) -> None:
    told = folder.run("chek", "a.md")
    assert told.status == 2
    assert "did you mean “check”?" in told.err


def test_an_interruption(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefcite.commands.check.load", interrupt)
    assert folder.check(".").status == 130


def test_an_error_of_ours_is_one_sentence(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("briefcite.commands.check.load", fail)
    told = folder.check(".")
    assert told.status == 2
    assert told.err.count("\n") == 1
    assert "RuntimeError: a wheel came off" in told.err and "the traceback is in" in told.err


def test_a_file_in_place_of_a_command_is_probably_to_be_checked(folder: Folder) -> None:
    folder.write("a brief.md", "So.[^1]\n\n[^1]: A/77/1.\n")
    told = folder.run("a brief.md")
    assert told.status == 2
    assert "did you mean “briefcite check 'a brief.md'”?" in told.err.replace('"', "'")

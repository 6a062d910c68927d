"""What several commands need: a folder with a library, and a person who answers."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from briefcite.commands import add, import_, merge
from sample_library import BRIEF, CRC, UN
from working_folder import Folder


@pytest.fixture
def library(folder: Folder) -> Folder:
    """A working folder with two files of records and a brief."""
    folder.write("references/un.yaml", UN)
    folder.write("references/crc.yaml", CRC)
    folder.write("brief.md", BRIEF)
    return folder


class Attended:
    """`sys`, with a person at standard input."""

    stdin = SimpleNamespace(isatty=lambda: True)

    def __getattr__(self, name: str) -> object:
        return getattr(sys, name)


@pytest.fixture
def attended(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands that ask find a person to ask."""
    for command in (add, import_, merge):
        monkeypatch.setattr(command, "sys", Attended())

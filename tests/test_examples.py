"""The example briefs: nothing is said of the sound one, and most rules find something in the faulty one."""

from __future__ import annotations

import json

import pytest

from briefcite import rules
from places import ROOT
from working_folder import Folder


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The repository as the working folder."""
    monkeypatch.chdir(ROOT)
    return Folder(ROOT)


def test_the_sound_example_is_silent(project: Folder) -> None:
    told = project.check("examples/sound", "--fail-on", "suggestion")
    assert (told.out, told.status) == ("", 0)
    assert "32 markers, 32 notes" in told.err


def test_the_faulty_example_is_not(project: Folder) -> None:
    told = project.check("examples/faulty", "--output", "json")
    report = json.loads(told.out)
    found = {diagnostic["rule"] for diagnostic in report["findings"]}
    assert (told.status, report["failures"]) == (1, [])
    assert len(found) > 0.4 * len(rules.names())

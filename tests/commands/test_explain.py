"""`briefcite explain`: every rule has its page."""

from __future__ import annotations

import pytest

from briefcite import rules
from working_folder import Folder


@pytest.mark.parametrize("name", rules.names())
def test_every_rule_is_explained(name: str, folder: Folder) -> None:
    told = folder.run("explain", name)
    page = rules.load(name).page()
    assert told.status == 0
    words = " ".join(told.out.split())
    assert name in words and page.summary in words and page.why in words
    assert f"briefcite: allow {name}" in words


def test_an_unknown_rule_is_answered_with_the_nearest(folder: Folder) -> None:
    told = folder.run("explain", "note-emty")
    assert (told.status, told.out) == (2, "")
    assert "did you mean “note-empty”?" in told.err

"""`briefcite style`: what a style rests on, its forms, and what it leaves out."""

from __future__ import annotations

import pytest

from briefcite.model.record_types import types
from briefcite.styles import names
from working_folder import Folder


@pytest.mark.parametrize("style", names())
def test_each_form_of_each_type_is_shown(folder: Folder, style: str) -> None:
    told = folder.run("style", style)
    assert told.status == 0
    heads = [line.removesuffix(":") for line in told.out.splitlines() if line and line[0] != " "]
    assert set(types()) <= set(heads)
    assert "?]" not in told.out


def test_forms_and_silences_of_a_style(folder: Folder) -> None:
    told = folder.run("style", "turabian", "--to", "markdown").out
    assert "  first: Mary Ann Glendon, *A World Made New:" in told
    assert "  next: Ibid." in told
    assert "  later: Glendon, *A World Made New*" in told
    assert "edition" in told.splitlines()[0]
    assert "place of report, book: The 18th edition" in folder.run("style", "chicago18", "--silent").out


def test_an_unknown_style_is_an_error(folder: Folder) -> None:
    told = folder.run("style", "chicaco")
    assert (told.status, told.out) == (2, "")
    assert "chicago" in told.err
